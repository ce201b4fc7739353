import { isFixed, type Quantity, type Range } from '../quantity.ts';
import type { LevelRow, MapLevel, Maturity } from './maturity.ts';

/** A number that shares are made of, and how much of it there is in one share. */
export interface RealisedTerm {
  readonly number: Quantity;
  readonly weight: number;
}

/** A share that is realised, as a sum: exact numbers, and numbers of the scenario. */
export interface Realised {
  readonly exact: number;
  readonly terms: readonly RealisedTerm[];
}

export const nothingRealised: Realised = { exact: 0, terms: [] };

/** The three states of a map: all of its numbers at their low, central or high. */
export const states = ['low', 'central', 'high'] as const;
export type State = (typeof states)[number];

/**
 * The share that is realised at a level: that of the map, in a straight line between two of its levels, and from nothing at
 * level 0 where the map does not have it.
 *
 * Shape   map: ascending; level: from 0 to its highest
 */
export function realisedAt(level: number, map: readonly MapLevel[]): Realised {
  const above = map.findIndex((each) => each.level >= level);
  const upper = map[above];
  if (upper === undefined) throw new Error(`level ${level} is outside the map`);
  if (upper.level === level) return { exact: 0, terms: [{ number: upper.share, weight: 1 }] };
  const lower = map[above - 1];
  const from = lower?.level ?? 0;
  const weight = (level - from) / (upper.level - from);
  return {
    exact: 0,
    terms: [
      ...(lower === undefined ? [] : [{ number: lower.share, weight: 1 - weight }]),
      ...(weight === 0 ? [] : [{ number: upper.share, weight }]),
    ],
  };
}

/** The share that a row of levels says is realised. */
export function realisedOf({ level, share }: LevelRow, map: readonly MapLevel[]): Realised {
  if (typeof share === 'number') return { exact: share, terms: [] };
  if (share !== undefined) return { exact: 0, terms: [{ number: share, weight: 1 }] };
  return level === undefined ? nothingRealised : realisedAt(level, map);
}

/** A share in one of the three states. */
export function valueIn({ exact, terms }: Realised, state: State): number {
  return terms.reduce((sum, { number, weight }) => sum + weight * number[state], exact);
}

/** The highest level of a map; 0 where there is none. */
export function topOf(map: readonly MapLevel[]): number {
  return map.at(-1)?.level ?? 0;
}

/** All numbers of a maturity that shares are made of, each once. */
export function numbersOfMaturity({ map, rows }: Pick<Maturity, 'map' | 'rows'>): readonly Quantity[] {
  const ofRows = rows.flatMap(({ share }) => (typeof share === 'object' ? [share] : []));
  return [
    ...new Map([...map.map(({ share }) => share), ...ofRows].map((each) => [each.path, each])).values(),
  ];
}

/** Those of them that have a range: together they are one input. */
export function rangedOf(maturity: Pick<Maturity, 'map' | 'rows'>): readonly (Quantity & Range)[] {
  const ranged = numbersOfMaturity(maturity).filter((each) => !isFixed(each));
  return [...new Map(ranged.map((each) => [each.draw, each])).values()];
}
