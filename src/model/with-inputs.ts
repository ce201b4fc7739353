import type { Effect } from './effects/effect.ts';
import type { Maturity } from './maturity/maturity.ts';
import { numbersOfMaturity } from './maturity/realised.ts';
import type { Quality, Quantity, Range } from './quantity.ts';
import type { Scenario } from './scenario.ts';
import type { Tracking } from './track/actual.ts';

/** What a number becomes, and what stands as the file that it is from. */
export interface InputChange {
  readonly range: Range;
  readonly file: string;
  /** What several places that are one number are drawn as; left out each is drawn by itself. */
  readonly draw?: string | undefined;
  readonly quality?: Quality | undefined;
  readonly note?: string | undefined;
  /** The number itself, where only what is said of it changes: it keeps its source. */
  readonly keeps?: Quantity | undefined;
}

/**
 * The same scenario with other numbers. A changed number is a draw of its own, an assumption, and cites nothing. A
 * parameter changes wherever it is referred to.
 *
 * Shape   changes: by path of the place or of the parameter
 */
export function withInputs(scenario: Scenario, changes: ReadonlyMap<string, InputChange>): Scenario {
  return mapNumbers(scenario, (quantity) => {
    const to = changes.get(quantity.path);
    return to === undefined ? quantity : changeQuantity(quantity, to);
  });
}

/** The same scenario with each of its numbers as a function gives it. */
export function mapNumbers(scenario: Scenario, change: (quantity: Quantity) => Quantity): Scenario {
  const changeAll = <Name extends string>(quantities: ReadonlyMap<Name, Quantity>) =>
    new Map([...quantities].map(([name, quantity]) => [name, change(quantity)]));
  const { settings, timeline, projects, risks, tracking, effects, references, maturity } = scenario;
  return {
    ...scenario,
    settings: {
      ...settings,
      personYearEur: change(settings.personYearEur),
      personYearHours: change(settings.personYearHours),
      taxPointEur: change(settings.taxPointEur),
    },
    timeline: timeline && {
      ...timeline,
      discountRate: change(timeline.discountRate),
      costGrowth: change(timeline.costGrowth),
    },
    projects: projects.map((project) => ({
      ...project,
      saving: { ...project.saving, quantities: changeAll(project.saving.quantities) },
      flow: project.flow && { ...project.flow, quantities: changeAll(project.flow.quantities) },
    })),
    risks: risks?.map((risk) => ({ ...risk, quantities: changeAll(risk.quantities) })),
    ...(effects !== undefined && { effects: effects.map((effect) => changeEffect(effect, change)) }),
    ...(tracking !== undefined && { tracking: changeTracking(tracking, change) }),
    ...(maturity !== undefined && { maturity: changeMaturity(maturity, change) }),
    references: references.map((reference) => ({
      ...reference,
      taxPointEur: reference.taxPointEur && change(reference.taxPointEur),
    })),
  };
}

function changeMaturity(maturity: Maturity, change: (quantity: Quantity) => Quantity): Maturity {
  return {
    ...maturity,
    map: maturity.map.map(({ level, share }) => ({ level, share: change(share) })),
    rows: maturity.rows.map((row) =>
      typeof row.share === 'object' ? { ...row, share: change(row.share) } : row,
    ),
  };
}

/** Paths of all numbers that a scenario has. */
export function listNumbers({
  settings,
  timeline,
  projects,
  risks = [],
  tracking = {},
  effects = [],
  maturity,
}: Scenario): ReadonlyMap<string, Quantity> {
  const all = [
    settings.personYearEur,
    settings.personYearHours,
    settings.taxPointEur,
    ...(timeline === undefined ? [] : [timeline.discountRate, timeline.costGrowth]),
    ...projects.flatMap(({ saving, flow }) => [
      ...saving.quantities.values(),
      ...(flow?.quantities.values() ?? []),
    ]),
    ...risks.flatMap(({ quantities }) => [...quantities.values()]),
    ...Object.values(tracking),
    ...effects.flatMap(({ options }) => [...options.values()].flatMap(({ amount }) => amount ?? [])),
    ...(maturity === undefined ? [] : numbersOfMaturity(maturity)),
  ];
  return new Map(all.map((quantity) => [quantity.path, quantity]));
}

function changeEffect(effect: Effect, change: (quantity: Quantity) => Quantity): Effect {
  const options = [...effect.options].map(
    ([id, { amount, ...option }]) => [id, { ...option, amount: amount && change(amount) }] as const,
  );
  return { ...effect, options: new Map(options) };
}

function changeTracking(tracking: Tracking, change: (quantity: Quantity) => Quantity): Tracking {
  return Object.fromEntries(Object.entries(tracking).map(([grade, share]) => [grade, change(share)]));
}

function changeQuantity(
  quantity: Quantity,
  { range, file, draw, quality, note, keeps }: InputChange,
): Quantity {
  if (keeps !== undefined)
    return { ...quantity, quality: quality ?? quantity.quality, note: note ?? quantity.note };
  const { path, unit, priceYear, hasOwnShape } = quantity;
  return {
    ...range,
    path,
    draw: draw ?? path,
    unit,
    ...(hasOwnShape && { hasOwnShape }),
    priceYear,
    quality: quality ?? 'assumed',
    source: undefined,
    place: undefined,
    note,
    origin: { place: { file }, evidence: undefined },
  };
}
