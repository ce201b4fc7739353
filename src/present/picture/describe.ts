import { cleanText } from '../clean-text.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import type { Picture } from './mark.ts';

/** So many rows are told one by one; the table has all. */
const mostRows = 3;

/** The figures of a picture in words, for readers who do not see it; its title says what it finds. */
export function describePicture(
  { title, table: { columns, rows } }: Picture,
  { minus }: Pick<PictureWording, 'minus'>,
): string {
  const told = rows.slice(0, mostRows).map(({ cells }) => {
    const [name = '', ...figures] = cells;
    const named = figures.flatMap((figure, at) => (figure === '' ? [] : [`${columns[at + 1]} ${figure}`]));
    return `${name}: ${named.join(', ')}`;
  });
  const more = rows.length > told.length ? ['…'] : [];
  const text = [...(told.length === 0 ? [title] : told), ...more].map(withStop).join(' ');
  // A sign that is read out as a dash, or not at all, is said.
  return cleanText(text).replace(/\u2212(?=\d)/g, `${minus} `);
}

function withStop(sentence: string): string {
  return /[.…]$/.test(sentence) ? sentence : `${sentence}.`;
}
