import type { Model, Output } from '../../model/compile.ts';
import type { Language } from '../../model/language.ts';
import type { ReportParts, ReportSubject } from '../../model/report.ts';
import { findRowCorners } from '../row-corners.ts';

/** Whose savings those of a model are: of its first costs. */
export function subjectOf({ yardstick, scenario: { registers } }: Model, language: Language): ReportSubject {
  if (yardstick === undefined) return { kind: 'unknown' };
  if (yardstick.coversCountry) return { kind: 'country' };
  const [code, ...others] = yardstick.municipalityCodes;
  if (code === undefined) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'municipalities', count: others.length + 1 };
  const name = registers?.municipalities.find(code)?.name;
  // English texts call municipalities as Finnish ones do.
  return { kind: 'municipality', name: name === undefined ? code : language === 'sv' ? name.sv : name.fi };
}

/** Tax percentage points of all projects together; undefined where the yield of a point is not that of the municipalities. */
export function taxPointsOf(model: Model): ReportParts['taxPoints'] {
  const output: Output = { row: model.rows.at(-1)!, measure: 'tax_points' };
  if (model.lackOf(output) !== undefined || model.yardstick === undefined) return undefined;
  const { low, high } = findRowCorners(model, [output])[0]!;
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined;
}
