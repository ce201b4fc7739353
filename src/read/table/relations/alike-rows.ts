import { remembered } from '../vocabulary/remembered.ts';
import { isTotalWord } from '../vocabulary/words.ts';
import { classText, type RelationContext } from './relation-context.ts';

/**
 * Rows that are alike in what a total says of itself: of each total the classes that it leaves empty, or names with a
 * word for a sum, may be any.
 */
export class AlikeRows {
  readonly #context: RelationContext;
  readonly #classes: readonly number[];
  readonly #rows: () => Iterable<number>;
  /** By the classes that totals state, the rows of each combination. */
  readonly #stated = new Map<string, Map<string, number[]>>();
  readonly #isOpen = remembered((text) => text === '' || isTotalWord(text));

  /** Shape   classes: columns in which parts are as their total is; rows: those that can be parts */
  constructor(classes: readonly number[], rows: () => Iterable<number>, context: RelationContext) {
    this.#context = context;
    this.#classes = classes;
    this.#rows = rows;
  }

  /** The rows that a total can be the sum of; the name tells them apart besides. */
  of(total: number, name = ''): readonly number[] {
    const at = this.#classes.filter((column) => !this.#isOpen(classText(this.#context, total, column)));
    const key = at.join();
    let own = this.#stated.get(key);
    if (own === undefined) {
      own = new Map();
      for (const row of this.#rows()) {
        const text = this.#key(row, at, this.#nameOf(row));
        const known = own.get(text);
        if (known === undefined) own.set(text, [row]);
        else known.push(row);
      }
      this.#stated.set(key, own);
    }
    return own.get(this.#key(total, at, name)) ?? [];
  }

  #nameOf: (row: number) => string = () => '';

  /** Says by what name rows are told apart besides their classes. */
  byName(nameOf: (row: number) => string): this {
    this.#nameOf = nameOf;
    return this;
  }

  #key(row: number, at: readonly number[], name: string): string {
    let key = name;
    for (const column of at) key += `\u0000${classText(this.#context, row, column)}`;
    return key;
  }
}
