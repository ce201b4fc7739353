import { type AreaKind, divideCosts } from '../model/area.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import type { MeasureName } from '../model/measure.ts';
import { rowPath } from '../model/path.ts';
import type { AreaFigure, Extreme } from '../model/result.ts';
import { sumLabel } from '../model/row-label.ts';
import { type Corners, findCorners } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { shareAmongAreas } from './area-shares.ts';
import { AreaWork } from './area-work.ts';
import { extremeOf } from './extremes.ts';
import { priceYearOfRow } from './record.ts';

const noArea = { en: 'Not divided', fi: 'Jakamatta', sv: 'Inte fördelat' } as const;

/**
 * What each area contributes to every row and gets from it.
 *
 * A row saves in an area what it saves of the costs of that area. Euros of projects that live in no costs, and what
 * projects cost, are divided by inhabitants where these are known, otherwise costs by the base. What cannot be divided,
 * such as a share of costs known for the whole country alone, stands in a row of its own. Low and high are those of the
 * whole row, so that areas add up to it.
 *
 * Units   as in an estimate
 * Holds   the areas of a row add up to the row of the estimate
 */
export function estimateAreas(model: Model, kind: AreaKind, language: Language): readonly AreaFigure[] {
  const { registers, timeline } = model.scenario;
  if (registers === undefined) return [];
  const shares = shareAmongAreas(model, divideCosts(kind, model.costs, registers));
  const indexOf = new Map(model.rows.map((row, index) => [rowPath(row), index]));
  const cornersOf = (measure: MeasureName): readonly Corners[] => {
    const found = findCorners(
      model,
      model.rows.map((row): Output => ({ row, measure })),
    );
    return model.rows.map((row, index) => {
      if (row.level !== 'overlap') return found[index]!;
      return found[indexOf.get(row.pace === undefined ? 'total' : `pace.${row.pace}`) as number]!;
    });
  };
  const savingCorners = cornersOf('saving_eur_per_year');
  const municipalityCorners = timeline === undefined ? [] : cornersOf('npv_municipality_eur');
  const nationCorners = timeline === undefined ? [] : cornersOf('npv_nation_eur');
  const central: Deviation = new Map();
  const points = [savingCorners, municipalityCorners, nationCorners]
    .flat()
    .flatMap(({ lowPoint, highPoint }) => [lowPoint, highPoint]);
  const work = new AreaWork(model, shares, [central, ...points]);
  const perRow = model.rows.map((row, index) => {
    const { lowPoint, highPoint } = savingCorners[index]!;
    const [savings, personYears] = (['savings', 'personYears'] as const).map((what) =>
      [lowPoint, central, highPoint].map((point) => work.yearly(row, point)[what]),
    );
    return {
      savings: savings!,
      personYears: personYears!,
      municipality: worths(work, row, municipalityCorners[index], central, true),
      nation: worths(work, row, nationCorners[index], central, false),
      present: timeline === undefined ? undefined : work.present(row, central),
    };
  });
  const extremes = model.rows.map((row) => extremesOfAreas(model, row));
  const columns = [...shares.areas.keys(), shares.areas.length];
  const isEmpty = (at: number) =>
    at === shares.areas.length &&
    shares.yardstick[at] === 0 &&
    perRow.every(
      ({ savings, present }) => savings.every((each) => each[at] === 0) && (present?.cost[at] ?? 0) === 0,
    );
  return columns
    .filter((at) => !isEmpty(at))
    .flatMap((at) =>
      model.rows.map((row, index): AreaFigure => {
        const area = shares.areas[at];
        const { savings, personYears, municipality, nation, present } = perRow[index]!;
        const project = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
        const euros = savings.map((each) => each[at]!) as [number, number, number];
        const people = area?.inhabitants;
        const perInhabitant = (value: number) =>
          people === undefined || people === 0 ? null : value / people;
        // Empty where the row has none, because nothing says what a person-year costs.
        const staff = personYears.map((each) => (Number.isFinite(each[at]!) ? each[at]! : null));
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
          label: sumLabel(row, language) ?? labelText(project?.project.label, language, row.id),
          pace: row.pace ?? null,
          base_eur_per_year: base ?? null,
          low_eur_per_year: euros[0],
          central_eur_per_year: euros[1],
          high_eur_per_year: euros[2],
          eur_per_inhabitant_low: perInhabitant(euros[0]),
          eur_per_inhabitant_central: perInhabitant(euros[1]),
          eur_per_inhabitant_high: perInhabitant(euros[2]),
          person_years_low: staff[0]!,
          person_years_central: staff[1]!,
          person_years_high: staff[2]!,
          price_year: priceYearOfRow(model, row) ?? null,
          ...(present === undefined
            ? {}
            : {
                present_cost_central_eur: present.cost[at]!,
                present_grant_central_eur: present.grant[at]!,
                npv_municipality_low_eur: municipality[0]![at]!,
                npv_municipality_central_eur: municipality[1]![at]!,
                npv_municipality_high_eur: municipality[2]![at]!,
                npv_nation_low_eur: nation[0]![at]!,
                npv_nation_central_eur: nation[1]![at]!,
                npv_nation_high_eur: nation[2]![at]!,
              }),
          extremes: extremes[index]!,
        };
      }),
    );
}

/**
 * What the low and high of the areas of a row are. They are reported at the corners of the row, which are those of each of
 * its areas as well where every input pushes all that the row is made of the same way; otherwise nothing is known of them.
 */
function extremesOfAreas(model: Model, row: Row): AreaFigure['extremes'] {
  const of = (measure: MeasureName): Extreme => extremeOf(model.directionsOf({ row, measure }).isUniform);
  const saving = of('saving_eur_per_year');
  return {
    eur_per_year: saving,
    eur_per_inhabitant: saving,
    person_years: saving === 'proven' && haveSameSigns(model, row) ? of('person_years') : 'searched',
    ...(model.scenario.timeline === undefined
      ? {}
      : { npv_municipality_eur: of('npv_municipality_eur'), npv_nation_eur: of('npv_nation_eur') }),
  };
}

/** Whether person-years, which areas have at the corners of their saving, are extreme there too. */
function haveSameSigns(model: Model, row: Row): boolean {
  const [saving, staff] = (['saving_eur_per_year', 'person_years'] as const).map(
    (measure) => model.directionsOf({ row, measure }).signs,
  );
  return [...staff!].every(([input, sign]) => saving!.get(input) === sign);
}

/** Net present values of a row by area, at its corners and in the centre. */
function worths(
  work: AreaWork,
  row: Row,
  corners: Corners | undefined,
  central: Deviation,
  granted: boolean,
): readonly Float64Array[] {
  if (corners === undefined) return [];
  return [corners.lowPoint, central, corners.highPoint].map((point) => {
    const { saving, cost, grant } = work.present(row, point);
    return saving.map((euros, at) => euros - cost[at]! + (granted ? grant[at]! : 0));
  });
}
