import { type Perspective, perspectiveOf } from '../model/cash-flow/measures.ts';
import type { End } from '../model/cash-flow/money-columns.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { ExplainWords, NumberWriter } from '../model/explanation.ts';
import type { MeasureName } from '../model/measure.ts';
import { mapEnds, type Points, signed, turnedAt, valuesAt, type Worked, work } from './worked-formula.ts';

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
): Worked | undefined {
  const perspective = perspectiveOf(measure);
  const flows = perspective && listFlows(model, row, perspective, points);
  if (perspective === undefined || flows === undefined) return undefined;
  const until = (isMeant: (each: number) => boolean) =>
    mapEnds((end) => flows[end].filter((flow) => isMeant(flow.year)));
  switch (measure satisfies MeasureName) {
    case 'npv_municipality_eur':
    case 'npv_nation_eur':
      return sumOver(
        flows,
        words.presentValue(perspective),
        (flow) => (write) => `${netText(flow, perspective, write)} · ${write(flow.discount)}`,
        (flow) => netOf(flow) * flow.discount,
      );
    case 'bcr_municipality':
    case 'bcr_nation':
      return benefitCostRatio(flows, words.benefitCostRatio(perspective));
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

function listFlows(model: Model, row: Row, perspective: Perspective, points: Points): Flows | undefined {
  const { timeline } = model.scenario;
  if (timeline === undefined) return undefined;
  const years = timelineYears(timeline);
  const measures = ['saving_eur', 'cost_eur', 'granted_eur'] as const;
  const outputs = years.flatMap((year) => measures.map((measure): Output => ({ row, measure, year })));
  const values = valuesAt(model, outputs, points);
  const rate = model.inputOfPath.get(timeline.discountRate.path)!;
  const first = timeline.discounting === 'end-of-year' ? 1 : 0;
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
