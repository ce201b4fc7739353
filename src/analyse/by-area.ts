import { type AreaKind, divideCosts } from '../model/area.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { Language } from '../model/label.ts';
import type { MeasureName } from '../model/measure.ts';
import { outputPath } from '../model/path.ts';
import type { AreaFigure, Extreme } from '../model/result.ts';
import type { ProjectPart } from '../model/row.ts';
import { rowLabel } from '../model/row-label.ts';
import { type Corners, evaluateAt } from '../sample/corners.ts';
import { findAreaCorners } from './area-corners.ts';
import { unitPart } from './area-ratios.ts';
import { shareAmongAreas } from './area-shares.ts';
import { extremeOf } from './extremes.ts';
import { priceYearOfRow } from './record.ts';

const yearlyMeasures = ['saving_eur_per_year', 'person_years'] as const;
const worthMeasures = ['npv_municipality_eur', 'npv_nation_eur'] as const;
type AreaMeasure = (typeof yearlyMeasures)[number] | (typeof worthMeasures)[number];

/** What stands in the place of an area for what none has a share of. */
export const noArea = { en: 'Not divided', fi: 'Jakamatta', sv: 'Inte fördelat' } as const;

/**
 * What each area contributes to every row and gets from it.
 *
 * A row saves in an area what it saves of the costs of that area. Euros of projects that live in no costs, and what
 * projects cost, are divided by inhabitants where these are known, otherwise costs by the base; what members share, by their rule. What cannot be divided,
 * such as a share of costs known for the whole country alone, is in a row of its own. Low and high are the area's own.
 *
 * Shape   cornersOfRows: by the path of the output
 * Units   as in an estimate
 * Holds   low ≤ central ≤ high, but for what overlaps; the areas of a row add up to the row of the estimate in central, and in
 *         low and high where all have the same directions
 */
export function estimateAreas(
  model: Model,
  kind: AreaKind,
  language: Language,
  cornersOfRows: ReadonlyMap<string, Corners>,
): readonly AreaFigure[] {
  const { registers, timeline } = model.scenario;
  if (registers === undefined) return [];
  const shares = shareAmongAreas(model, divideCosts(kind, model.costs, registers));
  const measures: readonly AreaMeasure[] =
    timeline === undefined ? yearlyMeasures : [...yearlyMeasures, ...worthMeasures];
  const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
  const found = findAreaCorners(
    model,
    shares.parts,
    outputs,
    outputs.map((output) => cornersOfRows.get(outputPath(output))!),
  );
  const extremes = model.rows.map((row) => extremesOfAreas(model, row));
  const columns = [...shares.areas.keys(), shares.areas.length];
  const isPriced = model.projects.some(({ prices }) => prices.size > 0);
  const ofWhole = timeline === undefined || isPriced ? [] : presentCosts(model);
  // Prices of their own are no share of the whole.
  const costsIn = shares.parts.map(({ projects }): readonly PresentCost[] => {
    if (timeline === undefined) return [];
    if (isPriced) return presentCosts(model, projects);
    return ofWhole.map(({ cost, grant }, at) => {
      const { costShare } = projects[at]!;
      return { cost: costShare * cost, grant: costShare * grant };
    });
  });
  const isEmpty = (at: number) =>
    at === shares.areas.length &&
    shares.yardstick[at] === 0 &&
    found[at]!.every(({ low, central, high }) =>
      [low, central, high].every((value) => value === 0 || Number.isNaN(value)),
    );
  return columns
    .filter((at) => !isEmpty(at))
    .flatMap((at) => {
      return model.rows.map((row, index): AreaFigure => {
        const area = shares.areas[at];
        const cornersOf = (measure: AreaMeasure) =>
          found[at]![index * measures.length + measures.indexOf(measure)]!;
        const saving = cornersOf('saving_eur_per_year');
        const staff = cornersOf('person_years');
        const [municipality, nation] = timeline === undefined ? [] : worthMeasures.map(cornersOf);
        const project = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
        const spent = row.level === 'overlap' ? [] : row.projects;
        const sumCosts = (kind: keyof PresentCost) =>
          spent.reduce((sum, each) => sum + costsIn[at]![each]![kind], 0);
        const people = area?.inhabitants;
        const perInhabitant = (value: number) =>
          people === undefined || people === 0 ? null : value / people;
        // Empty where the row has none, because nothing says what a person-year costs.
        const personYears = (value: number) => (Number.isFinite(value) ? value : null);
        const base =
          row.level === 'overlap'
            ? undefined
            : project === undefined
              ? shares.yardstick[at]
              : shares.bases[row.projects[0] as number]?.[at];
        return {
          scenario: model.scenario.id,
          area_level: area === undefined ? 'undivided' : kind,
          area_code: area?.code ?? '',
          area: area?.name[language] ?? noArea[language],
          inhabitants: people ?? null,
          level: row.level,
          id: row.id,
          label: rowLabel(row, model.projects, language),
          pace: row.pace ?? null,
          base_eur_per_year: base ?? null,
          low_eur_per_year: saving.low,
          central_eur_per_year: saving.central,
          high_eur_per_year: saving.high,
          eur_per_inhabitant_low: perInhabitant(saving.low),
          eur_per_inhabitant_central: perInhabitant(saving.central),
          eur_per_inhabitant_high: perInhabitant(saving.high),
          person_years_low: personYears(staff.low),
          person_years_central: personYears(staff.central),
          person_years_high: personYears(staff.high),
          price_year: priceYearOfRow(model, row) ?? null,
          ...(municipality === undefined || nation === undefined
            ? {}
            : {
                present_cost_central_eur: sumCosts('cost'),
                present_grant_central_eur: sumCosts('grant'),
                npv_municipality_low_eur: municipality.low,
                npv_municipality_central_eur: municipality.central,
                npv_municipality_high_eur: municipality.high,
                npv_nation_low_eur: nation.low,
                npv_nation_central_eur: nation.central,
                npv_nation_high_eur: nation.high,
              }),
          extremes: extremes[index]!,
        };
      });
    });
}

/**
 * What the low and high of the areas of a row are: proven where every input pushes all that the row is made of the same way,
 * as then each area is extreme where the row is.
 */
function extremesOfAreas(model: Model, row: Row): AreaFigure['extremes'] {
  const of = (measure: MeasureName): Extreme => extremeOf(model.directionsOf({ row, measure }).isUniform);
  const saving = of('saving_eur_per_year');
  return {
    eur_per_year: saving,
    eur_per_inhabitant: saving,
    person_years: of('person_years'),
    ...(model.scenario.timeline === undefined
      ? {}
      : { npv_municipality_eur: of('npv_municipality_eur'), npv_nation_eur: of('npv_nation_eur') }),
  };
}

/**
 * Present values in the centre of what each project costs, and of what it is granted: what it is worth without its saving.
 *
 * Shape   parts: what of each project counts; all of it where they are left out
 */
function presentCosts(model: Model, parts?: readonly ProjectPart[]): readonly PresentCost[] {
  const without = model.inPart(
    unitPart(model, (project) => ({
      baseEur: 0,
      savingShare: 0,
      costShare: parts?.[project]?.costShare ?? 1,
      coordinationShare: parts?.[project]?.coordinationShare,
      prices: parts?.[project]?.prices,
    })),
  );
  const projects = model.rows.filter(({ level }) => level === 'project');
  const outputs = projects.flatMap((row) => worthMeasures.map((measure): Output => ({ row, measure })));
  const worths = evaluateAt(without, outputs, [new Map()]);
  const costs: PresentCost[] = [];
  for (const [at, row] of projects.entries()) {
    const [municipality, nation] = [worths[2 * at]![0]!, worths[2 * at + 1]![0]!];
    costs[row.projects[0]!] = { cost: 0 - nation, grant: municipality - nation };
  }
  return costs;
}

interface PresentCost {
  readonly cost: number;
  readonly grant: number;
}
