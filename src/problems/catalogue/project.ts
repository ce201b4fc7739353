import { error, type UnknownFacts, warning } from './entry.ts';
import type { InLanguages, ProjectName } from './phrases.ts';

/** What is wrong with projects and their results. */
export const projectProblems = {
  'duplicate-project': error<{ id: string }>(),
  'unknown-project': error<UnknownFacts>(),
  'unknown-kind': error<UnknownFacts>(),
  'number-to-give': error<{ key: string; kind: InLanguages; ask: InLanguages }>(),
  'twin-projects': error<{ id: string; other: string }>(),
  'no-projects': error<object>(),
  'base-without-cells': error<{ costs: string }>(),
  'base-wholly-negative': error<{ costs: string; eur: number }>(),
  'negative-cells-refused': error<{ cells: number; eur: number }>(),
  'negative-cells-left-out': warning<{ project: ProjectName; cells: number; eur: number }>(),
  'saving-above-cell-cost': error<{ project: ProjectName; saving: number; cost: number }>(),
  'draws-above-cell-cost': warning<{ project: ProjectName; count: number; draws: number }>(),
  /** Two answers and a measurement are two pilots. */
  'signal-beside-reveals': error<object>(),
  'signal-below-chance': error<{ hitRate: number; specificity: number }>(),
  'input-beside-output': error<object>(),
  'duplicate-source': error<{ id: string }>(),
  'two-volumes': error<{ found: number }>(),
  'measures-in-one-result': warning<{ costs: readonly { id: string; measure: 'net' | 'gross' }[] }>(),
  'shared-rows': warning<{ costs: readonly string[]; rows: number }>(),
  'yardstick-not-positive': warning<{ costs: string; eur: number }>(),
  'implausible-costs': warning<{ costs: string; eur: number }>(),
  'negative-saving': warning<{ project: ProjectName; eur: number }>(),
  'saving-above-yardstick': warning<{ costs: string; saving: number; cost: number }>(),
  'corner-not-extreme': warning<{ path: string; count: number; draws: number }>(),
  'central-outside-percentiles': warning<{ path: string; central: number; p05: number; p95: number }>(),
  'status-contradicts-inputs': warning<{ output: string; parameters: readonly string[] }>(),
  'nothing-calibrated': warning<{ output: string }>(),
  'rounding-above-figure': error<{ rounding: number; low: number; high: number }>(),
  'reference-without-yardstick': error<{ output: string }>(),
} as const;
