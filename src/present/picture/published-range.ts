import type { Figures } from '../../model/figures.ts';

/** What was published of the saving of a row, if anything. */
export function publishedRange(
  { published }: Pick<Figures, 'published'>,
  path: string,
): readonly [low: number, high: number] | undefined {
  const found = published.find(({ output }) => output === `${path}.saving_eur_per_year`);
  return found && [found.published_low, found.published_high];
}
