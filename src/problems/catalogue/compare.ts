import { error, warning } from './entry.ts';
import type { NamedMunicipality, ResultFault } from './phrases.ts';

/** What is wrong with two results that are compared. */
export const compareProblems = {
  'wrong-result': error<{ path: string; reason: ResultFault }>(),
  'compared-views-differ': error<object>(),
  'compared-prices-differ': warning<{ before: number | null; after: number | null }>(),
  'compared-scopes-differ': warning<{
    before: number;
    after: number;
    /** Municipalities of one side alone; none where a side does not say which it has. */
    onlyBefore: readonly NamedMunicipality[];
    onlyAfter: readonly NamedMunicipality[];
  }>(),
  'compared-versions-differ': warning<{ before: string; after: string }>(),
} as const;
