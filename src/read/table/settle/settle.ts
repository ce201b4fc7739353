import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import type { Clue } from '../clues/clue.ts';

/** What the clues to one key of the layout come to. */
export interface Settled {
  /** The value that is written; undefined where none is, and a person has to say it. */
  readonly value: string | undefined;
  /** Why, in the words of the clue that weighs most. */
  readonly why: TableReason;
  /** All values that some clue speaks for, the heaviest first. */
  readonly candidates: readonly Candidate[];
}

/** A value that clues speak for. */
export interface Candidate {
  readonly value: string;
  readonly weight: number;
  readonly why: TableReason;
  readonly line: number | undefined;
}

/** A value has to weigh so much, and so much more than the next one. */
const leastWeight = 2;
const leastMargin = 2;

/**
 * Adds the weights of the clues to each key: the heaviest value is written where it weighs enough and more than any
 * other; where it does not, the key stays open.
 */
export function settle(clues: readonly Clue[]): ReadonlyMap<string, Settled> {
  const byKey = new Map<string, Map<string, Candidate>>();
  for (const { key, value, weight, why, line } of clues) {
    let values = byKey.get(key);
    if (values === undefined) {
      values = new Map();
      byKey.set(key, values);
    }
    const known = values.get(value);
    values.set(
      value,
      known === undefined ? { value, weight, why, line } : { ...known, weight: known.weight + weight },
    );
  }
  return new Map([...byKey].map(([key, values]) => [key, decide([...values.values()])]));
}

function decide(values: readonly Candidate[]): Settled {
  const candidates = [...values].sort((a, b) => b.weight - a.weight);
  const [first, second] = candidates;
  const isClear =
    first !== undefined && first.weight >= leastWeight && first.weight - (second?.weight ?? 0) >= leastMargin;
  return { value: isClear ? first.value : undefined, why: first?.why ?? { is: 'none' }, candidates };
}
