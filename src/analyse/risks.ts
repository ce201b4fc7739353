import { compileModel, type Model } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import { priceRatio } from '../model/prices.ts';
import type { Quantity } from '../model/quantity.ts';
import type { RiskResult, RiskRow } from '../model/risks/result.ts';
import { numberOf, type Risk } from '../model/risks/risk.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { DrawSettings } from '../sample/draws.ts';
import { distributionOf } from './risk-distribution.ts';

/**
 * What each risk costs, which treatments are worth their cost, and what risks do to each project; undefined of a scenario
 * without risks.
 *
 * Formula  expected = chance · (net present value of the nation without risks − the same where this one alone happens), all
 *          inputs central; worth = expected − expected after treatment − cost of the treatment
 * Units    euros of the price year
 */
export function recordRisks(
  model: Model,
  settings: DrawSettings,
  language: Language,
): RiskResult | undefined {
  const { risks = [], timeline } = model.scenario;
  if (risks.length === 0 || timeline === undefined) return undefined;
  const without = worthWith(model, []);
  const rows = risks.map((risk) => rowOf(model, risk, without, language));
  const order = rows.map(({ expected_eur: eur }) => eur ?? Number.NEGATIVE_INFINITY).sort((a, b) => b - a);
  const hit = new Set(risks.flatMap(({ hits }) => hits));
  return {
    rows: rows.map((row) => ({
      ...row,
      rank: order.indexOf(row.expected_eur ?? Number.NEGATIVE_INFINITY) + 1,
    })),
    projects: model.scenario.projects
      .filter(({ id }) => hit.has(id))
      .map(({ id }) => ({
        project: id,
        ...distributionOf(
          model,
          model.projects.findIndex(({ project }) => project.id === id),
          settings,
        ),
      })),
  };
}

function rowOf(model: Model, risk: Risk, without: number, language: Language): Omit<RiskRow, 'rank'> {
  const chanceOf = (isTreated: boolean) => numberOf(risk, 'chance', isTreated)!.central;
  const expectedOf = (isTreated: boolean) =>
    finite(chanceOf(isTreated) * (without - worthWith(model, [alone(risk, isTreated)])));
  const expected = expectedOf(false);
  const treated = risk.hasTreatment ? expectedOf(true) : null;
  const cost = costOfTreatment(model, risk);
  const worth = expected === null || treated === null || cost === null ? null : expected - treated - cost;
  return {
    risk: risk.id,
    label: labelText(risk.label, language, risk.id),
    kind: risk.kind ?? null,
    group: risk.group ?? null,
    hits: [...risk.hits],
    chance: chanceOf(false),
    expected_eur: expected,
    treatment_cost_eur: cost,
    expected_treated_eur: treated,
    treatment_worth_eur: worth,
    decision: worth === null ? null : worth > 0 ? 'treat' : 'accept',
  };
}

/** What a treatment costs with all inputs central, in the prices of the figures. */
function costOfTreatment(model: Model, risk: Risk): number | null {
  const quantity = risk.quantities.get('treatment.cost_eur');
  if (quantity === undefined) return null;
  const { prices } = model.scenario;
  return quantity.central * (priceRatio(prices, quantity.priceYear) ?? 1);
}

/** A risk that happens for certain, by itself, with or without what its treatment leaves of it; at no cost of the treatment. */
function alone(risk: Risk, isTreated: boolean): Risk {
  const quantities = new Map(risk.quantities);
  for (const name of ['chance', 'cost_share', 'delay_years', 'saving_share'] as const) {
    const own = numberOf(risk, name, isTreated);
    if (own !== undefined) quantities.set(name, name === 'chance' ? certain(own) : own);
  }
  return { ...risk, group: undefined, quantities, isTreated: false };
}

function certain({ path, unit, origin, ...rest }: Quantity): Quantity {
  return {
    low: 1,
    central: 1,
    high: 1,
    distribution: 'uniform',
    interval: 'min-max',
    path,
    draw: path,
    unit,
    origin,
    priceYear: rest.priceYear,
    quality: rest.quality,
    source: rest.source,
    place: rest.place,
    note: rest.note,
  };
}

/** Net present value of the nation with all inputs central and these risks alone. */
function worthWith(model: Model, risks: readonly Risk[]): number {
  const other = compileModel({ ...model.scenario, risks }, model.view);
  const row = other.rows.at(-1)!;
  return evaluateAt(other, [{ row, measure: 'npv_nation_eur' }], [new Map()])[0]![0]!;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
