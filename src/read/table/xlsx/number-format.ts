import type { ShownFormat } from './sheet-table.ts';

const scales: Readonly<Record<number, ShownFormat['shows']>> = {
  1: 'thousands',
  2: 'millions',
  3: 'billions',
};
/** Commas behind the last digit of a format, each of which hides three digits. */
const hidingCommas = /[0#?](,+)(?![0#?,])/;
const texts = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number format shows a cell in other units than it is stored in.
 *
 * @example shownBy('#,##0.0,,') // => 'millions'
 * @example shownBy('#,##0.00') // => undefined
 */
export function shownBy(format: string): ShownFormat['shows'] | undefined {
  const [positive = ''] = format.replace(texts, '').split(';');
  if (positive.includes('%')) return 'percent';
  const commas = hidingCommas.exec(positive)?.[1]?.length ?? 0;
  return scales[commas];
}

/** Whether a format of dates shows the year alone. */
export function isYearFormat(format: string): boolean {
  return /^y+$/i.test(format.replace(texts, '').split(';')[0]!.trim());
}
