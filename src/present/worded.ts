import type { Unworded } from '../model/unworded.ts';

/** What makes the text of each fact, by its key. */
export type TextsOfFacts<Facts> = {
  readonly [Key in keyof Facts]: (fact: NonNullable<Facts[Key]>) => unknown;
};

/** A record with texts in place of the facts that they are made of, at any depth; what is null stays so. */
export function worded<Record, Facts>(record: Unworded<Record, Facts>, texts: TextsOfFacts<Facts>): Record {
  return wordedValue(record, texts) as Record;
}

function wordedValue(value: unknown, texts: object): unknown {
  if (Array.isArray(value)) return value.map((each) => wordedValue(each, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      Object.hasOwn(texts, key) && each !== null
        ? (texts as { [name: string]: (fact: unknown) => unknown })[key]!(each)
        : wordedValue(each, texts),
    ]),
  );
}
