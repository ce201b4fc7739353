import { type Perspective, perspectiveOf } from '../model/cash-flow/measures.ts';
import { type End, ends } from '../model/cash-flow/money-columns.ts';
import { type Timeline, timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { ExplainedYear, ExplainWords, NumberWriter } from '../model/explanation.ts';
import type { Language } from '../model/language.ts';
import type { MeasureName } from '../model/measure.ts';
import { zeroIfRounding } from '../model/rounding-error.ts';
import { ProjectCosts } from './explain-years/project-costs.ts';
import { ProjectNumbers } from './explain-years/project-numbers.ts';
import {
  mapEnds,
  type Points,
  signed,
  stepOf,
  turnedAt,
  type Values,
  valuesAt,
  type Worked,
  work,
} from './worked-formula.ts';

/** The money of one row in one year at one point. */
interface Flow {
  readonly year: number;
  readonly saving: number;
  readonly cost: number;
  readonly grant: number;
  /** What a euro of the year is worth. */
  readonly discount: number;
}

type Flows = Readonly<Record<End, readonly Flow[]>>;

/** The formula of a figure that is a sum over years; undefined of any other, and without a timeline. */
export function flowFormula(
  model: Model,
  { row, measure, year }: Output,
  points: Points,
  words: ExplainWords,
  language: Language,
): Worked | undefined {
  const perspective = perspectiveOf(measure);
  const { timeline } = model.scenario;
  if (perspective === undefined || timeline === undefined) return undefined;
  const flows = listFlows(model, timeline, row, perspective, points);
  const until = (isMeant: (each: number) => boolean) =>
    mapEnds((end) => flows[end].filter((flow) => isMeant(flow.year)));
  switch (measure satisfies MeasureName) {
    case 'npv_municipality_eur':
    case 'npv_nation_eur':
      return {
        ...sumOver(
          flows,
          `${words.presentValue(perspective)}; ${discountWords(timeline, words)}`,
          (flow) => (write) => `${netText(flow, perspective, write)} · ${write(flow.discount)}`,
          (flow) => netOf(flow) * flow.discount,
        ),
        years: discountedYears(flows),
      };
    case 'bcr_municipality':
    case 'bcr_nation':
      return {
        ...benefitCostRatio(
          flows,
          `${words.benefitCostRatio(perspective)}; ${discountWords(timeline, words)}`,
        ),
        years: discountedYears(flows),
      };
    case 'payback_municipality_years':
    case 'payback_nation_years': {
      const upFront = timelineYears(timeline).map((each) =>
        upFrontOf(model, timeline, row, each, points, words, language),
      );
      return payback(flows, upFront, words);
    }
    case 'net_municipality_eur':
    case 'net_nation_eur':
      return netOver(
        until((each) => each === year),
        perspective,
        words,
      );
    case 'cumulative_municipality_eur':
    case 'cumulative_nation_eur':
      return netOver(
        until((each) => each <= year!),
        perspective,
        words,
      );
    default:
      return undefined;
  }
}

function netOver(flows: Flows, perspective: Perspective, words: ExplainWords): Worked {
  return sumOver(
    flows,
    words.net(perspective),
    (flow) => (write) => netText(flow, perspective, write),
    netOf,
  );
}

function benefitCostRatio(flows: Flows, words: string): Worked {
  const sum = (end: End, of: (flow: Flow) => number) =>
    flows[end].reduce((all, flow) => all + of(flow) * flow.discount, 0);
  const above = (end: End) => sum(end, ({ saving }) => saving);
  const below = (end: End) => sum(end, ({ cost, grant }) => cost - grant);
  return work(
    words,
    (end) => (write) => `${signed(above(end), write)} / ${signed(below(end), write)}`,
    (end) => above(end) / below(end),
  );
}

/** An internal rate of the central flows: itself, and what the years are worth at it, which is nothing. */
export function rateFormula(
  model: Model,
  row: Row,
  perspective: Perspective,
  rate: number,
  words: ExplainWords,
): Worked {
  const central = new Map<number, number>();
  const points = { low: central, central, high: central };
  const flows = listFlows(model, model.scenario.timeline!, row, perspective, points).central;
  const term = (flow: Flow, n: number) => (write: NumberWriter) =>
    `${netText(flow, perspective, write)} / (1 + ${signed(rate, write)})^${write(n)}`;
  const itself = work(
    words.rateOfNothing,
    () => (write) => write(rate),
    () => rate,
  );
  const worth = work(
    words.sumAtRate(perspective),
    () => (write) => flows.map((flow, n) => term(flow, n)(write)).join(' + '),
    () => 0,
  );
  return {
    ...itself,
    steps: [stepOf(words.worthAtRate, worth)],
    years: flows.map((flow, n) => ({ ...yearOf('central', flow), discount_factor: (1 + rate) ** -n })),
  };
}

/** How the factors of the years are worked. */
function discountWords(timeline: Timeline, words: ExplainWords): string {
  return words.discountFactor(timeline.firstYear, firstExponent(timeline));
}

function firstExponent({ discounting }: Timeline): number {
  return discounting === 'end-of-year' ? 1 : 0;
}

/** The years as a table, each with its factor. */
function discountedYears(flows: Flows): readonly ExplainedYear[] {
  return ends.flatMap((end) =>
    flows[end].map((flow) => ({ ...yearOf(end, flow), discount_factor: flow.discount })),
  );
}

function yearOf(at: End, { year, saving, cost, grant }: Flow): ExplainedYear {
  return {
    at,
    year,
    saving_eur: saving,
    cost_eur: cost,
    up_front_eur: null,
    granted_eur: grant,
    cumulative_eur: null,
    discount_factor: null,
  };
}

/** What the projects of a row pay as a year begins. */
function upFrontOf(
  model: Model,
  timeline: Timeline,
  { level, projects }: Row,
  year: number,
  points: Points,
  words: ExplainWords,
  language: Language,
): Values {
  const own = level === 'overlap' ? [] : projects;
  const context = { model, timeline, points, words, language };
  const parts = own.map((index) =>
    new ProjectCosts(new ProjectNumbers(context, model.projects[index]!)).upFront(year),
  );
  return mapEnds((end) => parts.reduce((all, values) => all + values[end], 0));
}

/** What a payback comes to at one of the points, and the sums of its years. */
interface PaidBack {
  readonly text: (write: NumberWriter) => string;
  readonly years: number;
  readonly sums: readonly number[];
}

/**
 * A payback as the years before the one in which the money comes back for good, and the part of that year it takes: what is
 * missing once its investment is paid, over that and what is there at its end.
 */
function payback(flows: Flows, upFront: readonly Values[], words: ExplainWords): Worked {
  const found = mapEnds((end) => {
    const ofEnd = upFront.map((values) => values[end]);
    return payBack(flows[end], ofEnd);
  });
  const table = ends.flatMap((end) =>
    flows[end].map((flow, at) => ({
      ...yearOf(end, flow),
      up_front_eur: upFront[at]![end],
      cumulative_eur: found[end].sums[at]!,
    })),
  );
  return {
    ...work(
      words.payback,
      (end) => found[end].text,
      (end) => found[end].years,
    ),
    years: table,
  };
}

function payBack(flows: readonly Flow[], upFront: readonly number[]): PaidBack {
  let [sum, turnover, years] = [0, 0, 0];
  let text = (write: NumberWriter) => write(0);
  const sums: number[] = [];
  const begin = flows.find(({ saving, cost, grant }) => saving !== 0 || cost !== 0 || grant !== 0)?.year;
  for (const [at, { year, saving, cost, grant }] of flows.entries()) {
    const before = sum;
    turnover += Math.abs(saving) + cost + grant;
    const missing = zeroIfRounding(before - upFront[at]! + grant, turnover);
    sum = zeroIfRounding(before + saving - cost + grant, turnover);
    sums.push(sum);
    const over = sum;
    const whole = (write: NumberWriter) => write(year - begin!);
    if (over < 0) years = Number.POSITIVE_INFINITY;
    else if (missing < 0) {
      years = year - begin! - missing / (over - missing);
      text = (write) => `${whole(write)} + ${write(-missing)} / (${write(-missing)} + ${write(over)})`;
    } else if (before < 0) {
      years = year - begin!;
      text = whole;
    }
  }
  return { text, years, sums };
}

function listFlows(
  model: Model,
  timeline: Timeline,
  row: Row,
  perspective: Perspective,
  points: Points,
): Flows {
  const years = timelineYears(timeline);
  const measures = ['saving_eur', 'cost_eur', 'granted_eur'] as const;
  const outputs = years.flatMap((year) => measures.map((measure): Output => ({ row, measure, year })));
  const values = valuesAt(model, outputs, points);
  const rate = model.inputOfPath.get(timeline.discountRate.path)!;
  const first = firstExponent(timeline);
  return mapEnds((end) =>
    years.map((year, place) => {
      const [saving, cost, grant] = measures.map((_, at) => values[measures.length * place + at]![end]);
      return {
        year,
        saving: saving!,
        cost: cost!,
        grant: perspective === 'nation' ? 0 : grant!,
        discount: (1 + turnedAt(model, rate, points[end])) ** -(place + first),
      };
    }),
  );
}

/** A sum of one term for each year. */
function sumOver(
  flows: Flows,
  words: string,
  text: (flow: Flow) => (write: NumberWriter) => string,
  value: (flow: Flow) => number,
): Worked {
  return work(
    words,
    (end) => (write) => flows[end].map((flow) => text(flow)(write)).join(' + '),
    (end) => flows[end].reduce((sum, flow) => sum + value(flow), 0),
  );
}

function netOf({ saving, cost, grant }: Flow): number {
  return saving - cost + grant;
}

function netText({ saving, cost, grant }: Flow, perspective: Perspective, write: NumberWriter): string {
  const granted = perspective === 'municipality' ? ` + ${write(grant)}` : '';
  return `(${signed(saving, write)} − ${write(cost)}${granted})`;
}
