import type { RowFigures } from '../../model/figures.ts';
import { rowPath } from '../../model/path.ts';
import type { Estimate } from '../../model/result.ts';

/** The saving of a row of an estimate, for pictures. */
export function figuresOfRow({ level, id, pace, label, ...row }: Estimate): RowFigures {
  return {
    path: rowPath({ level, id, pace: pace ?? undefined, projects: [] }),
    level,
    pace: pace ?? undefined,
    label,
    low: row.low_eur_per_year,
    central: row.central_eur_per_year,
    high: row.high_eur_per_year,
    p05: row.p05_eur_per_year,
    p50: row.p50_eur_per_year,
    p95: row.p95_eur_per_year,
  };
}
