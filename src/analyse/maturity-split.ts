import { divideCosts } from '../model/area.ts';
import type { Model, Output } from '../model/compile.ts';
import type { Language } from '../model/language.ts';
import type { MaturitySplit } from '../model/maturity/result.ts';
import { findAreaCorners } from './area-corners.ts';
import { shareAmongAreas } from './area-shares.ts';
import { noArea } from './by-area.ts';
import { findRowCorners } from './row-corners.ts';

/**
 * What falls on each municipality of savings that are remaining already: each is divided by what levels leave of its cells.
 *
 * Formula  saving · costs · (1 − m) / Σ costs · (1 − m), the map central
 * Holds    the parts of a row add up to it; what cannot be divided, such as a saving on costs that are realised in full, is in
 *          one without a code
 */
export function splitSavings(model: Model, language: Language): readonly MaturitySplit[] {
  const { registers } = model.scenario;
  if (registers === undefined) return [];
  const { areas, parts } = shareAmongAreas(model, divideCosts('municipality', model.costs, registers));
  const outputs = model.rows.map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
  const found = findAreaCorners(model, parts, outputs, findRowCorners(model, outputs));
  return model.rows.flatMap(({ level, id }, row): MaturitySplit[] => {
    if (level === 'overlap') return [];
    return [...areas, undefined].flatMap((area, at) => {
      const { low, central, high } = found[at]![row]!;
      if (area === undefined && [low, central, high].every((eur) => eur === 0)) return [];
      return {
        level,
        id,
        area_code: area?.code ?? '',
        area: (area?.name ?? noArea)[language],
        low_eur_per_year: low,
        central_eur_per_year: central,
        high_eur_per_year: high,
      };
    });
  });
}
