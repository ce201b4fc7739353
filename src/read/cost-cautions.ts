import { type CostRow, orderlessSum } from '../model/cost-structure.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { CostFile } from './cost-file.ts';
import type { CostsForm } from './scenario-form.ts';

/** A file of a cost structure with its rows of the year. */
interface Part {
  readonly file: CostFile;
  readonly rows: readonly CostRow[];
}

/** Reports what a reader of costs should know of them: parts of gross costs that may be in twice, and services that were inferred. */
export function reportCautions(
  parts: readonly Part[],
  { measure, internal_eur: stated }: Pick<CostsForm, 'measure' | 'internal_eur'>,
  id: string,
  placeOf: (...path: (string | number)[]) => Place,
  problems: ProblemList,
): void {
  for (const [index, { file, rows }] of parts.entries()) {
    if (file.inferredNames === undefined || rows.length === 0) continue;
    const { count, layout } = file.inferredNames;
    problems.add('inferred-services', placeOf('files', index), { path: file.path, names: count, layout });
  }
  if (measure === 'gross') reportInternal(parts, stated, id, placeOf('files'), problems);
}

/** What one part of a municipality pays another is in the gross costs of both. */
function reportInternal(
  parts: readonly Part[],
  stated: number | undefined,
  costs: string,
  place: Place,
  problems: ProblemList,
): void {
  const municipal = parts.filter(({ file, rows }) => file.area === 'municipalities' && rows.length > 0);
  const rows = municipal.flatMap((each) => each.rows);
  // A service alone may pay rents inside the municipality, but they are in its costs once.
  if (new Set(rows.map(({ service }) => service)).size < 2) return;
  const known = stated ?? internalOf(municipal);
  if (known === 0) return;
  const totalEur = orderlessSum(rows.map(({ amountEur }) => amountEur));
  problems.add('internal-costs', place, { costs, internalEur: known, totalEur });
}

/** The internal part of some files; undefined where one of them says nothing of it. */
function internalOf(parts: readonly Part[]): number | undefined {
  let sum = 0;
  for (const { file, rows } of parts) {
    const own = rows.filter(({ costType }) => costType === 'internal').map(({ amountEur }) => amountEur);
    const known = own.length > 0 ? orderlessSum(own) : file.internalEur;
    if (known === undefined) return undefined;
    sum += known;
  }
  return sum;
}
