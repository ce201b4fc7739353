import { error, type UnknownFacts, warning } from './entry.ts';

/** What is wrong with levels of maturity, the answers they are made of, or the shares that they stand for. */
export const maturityProblems = {
  'no-maturity': error<object>(),
  'level-outside-map': error<{ level: number; highest: number }>(),
  'level-beside-share': error<object>(),
  'cell-without-level': error<{ costs: string; cells: number; eur: number; first: readonly string[] }>(),
  'level-without-costs': error<{ what: string; costs: string }>(),
  /** Shape   other: the place of the row above it, as file:line */
  'duplicate-level': error<{ what: string; other: string }>(),
  'levels-beside-answers': error<object>(),
  'level-without-statements': error<{ scope: string; level: number; highest: number }>(),
  'unknown-answer': error<{ found: string; known: readonly string[] }>(),
  'duplicate-answer': error<{ statement: string; line: number }>(),
  'unknown-sector': error<UnknownFacts>(),
  'realised-share-falls': error<{
    level: number;
    share: number;
    lower: number;
    lowerShare: number;
    state: 'low' | 'central' | 'high';
  }>(),
  'realised-twice': error<{ project: string }>(),
  'map-without-quality': warning<{ levels: readonly string[] }>(),
  'map-draw-shared': error<{ path: string }>(),
} as const;
