import { cleanText } from '../clean-text.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import type { Picture } from './mark.ts';

/** So many rows are told one by one; the table has all. */
const mostRows = 12;

/** A picture in words, for readers who do not see it: what it finds, how it is read, and its figures. */
export function describePicture(
  { title, legend, table: { columns, rows } }: Picture,
  { minus }: Pick<PictureWording, 'minus'>,
): string {
  const told = rows.slice(0, mostRows).map(({ cells }) => {
    const [name = '', ...figures] = cells;
    const named = figures.flatMap((figure, at) => (figure === '' ? [] : [`${columns[at + 1]} ${figure}`]));
    return `${name}: ${named.join(', ')}`;
  });
  const more = rows.length > told.length ? ['…'] : [];
  const text = [title, legend, ...told, ...more].map(withStop).join(' ');
  // A sign that is read out as a dash, or not at all, is said.
  return cleanText(text).replace(/\u2212(?=\d)/g, `${minus} `);
}

function withStop(sentence: string): string {
  return /[.…]$/.test(sentence) ? sentence : `${sentence}.`;
}
