import { foldName } from './register.ts';

/** What `digisave list` can list. */
export const listKinds = [
  'services',
  'municipalities',
  'projects',
  'evidence',
  'measures',
  'problems',
  'inputs',
] as const;
export type ListKind = (typeof listKinds)[number];

export type ListValue = string | number | boolean | null;

/** One thing of a list; what else is known of it stands behind its names. */
export interface ListRow {
  readonly id: string;
  readonly label_fi: string;
  readonly label_sv: string;
  readonly label_en: string;
  readonly [other: string]: ListValue;
}

/** The rows in which every word is found: anywhere in any of their texts, whatever the case of its letters. */
export function rowsWith(rows: readonly ListRow[], words: readonly string[]): readonly ListRow[] {
  const wanted = words.map(foldName).filter((word) => word !== '');
  return rows.filter((row) => {
    const text = Object.values(row)
      .flatMap((value) => (typeof value === 'string' ? [foldName(value)] : []))
      .join('\n');
    return wanted.every((word) => text.includes(word));
  });
}
