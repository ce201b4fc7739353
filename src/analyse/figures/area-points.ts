import { divideCosts } from '../../model/area.ts';
import type { Model, Output } from '../../model/compile.ts';
import type { AreaPoint } from '../../model/figures.ts';
import type { Language } from '../../model/language.ts';
import { evaluateAt } from '../../sample/corners.ts';
import { type AreaShares, shareAmongAreas } from '../area-shares.ts';

/** How a model is divided among municipalities; undefined where its costs are those of no or one municipality. */
export function divideAmongMunicipalities(model: Model): AreaShares | undefined {
  const { costs, registers } = model.scenario;
  if (registers === undefined || !costs.some(({ area }) => area === 'municipalities')) return undefined;
  return shareAmongAreas(model, divideCosts('municipality', model.costs, registers));
}

/** What all projects save in each municipality, the inputs central. */
export function pointsOfAreas(
  model: Model,
  { areas, parts }: AreaShares,
  language: Language,
): readonly AreaPoint[] {
  const total: Output = { row: model.rows.at(-1)!, measure: 'saving_eur_per_year' };
  return areas.map(({ code, name, inhabitants }, at) => ({
    code,
    name: name[language],
    inhabitants,
    central: evaluateAt(model.inPart(parts[at]!), [total], [new Map()])[0]![0]!,
  }));
}
