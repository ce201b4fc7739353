import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import { evaluateAt } from '../sample/corners.ts';
import { internalRate, type NoRate, whyNoRate } from './internal-rate.ts';

/** The internal rate of return of a row from one perspective, or why it has none. */
export interface RowRate {
  readonly row: Row;
  readonly perspective: Perspective;
  readonly rate: number | undefined;
  /** Undefined where there is a rate, and where no money flows at all. */
  readonly reason: NoRate | undefined;
}

/** A flow this small, as a part of what it is the difference of, is nothing but the arithmetic. */
const roundingShare = 1e-12;

/**
 * Internal rates of return of all rows but overlap, with all inputs central; none of a scenario without a timeline.
 *
 * Units   shares a year
 */
export function listRates(model: Model): readonly RowRate[] {
  const { timeline } = model.scenario;
  if (timeline === undefined) return [];
  const years = timelineYears(timeline);
  return model.rows.flatMap((row) => {
    if (row.level === 'overlap') return [];
    const central = (measure: MeasureName) => {
      const outputs = years.map((year): Output => ({ row, measure, year }));
      return evaluateAt(model, outputs, [new Map()]).map((column) => column[0]!);
    };
    const [saving, cost, granted] = [central('saving_eur'), central('cost_eur'), central('granted_eur')];
    return perspectives.map((perspective): RowRate => {
      const flows = years.map((_, at) => {
        const grant = perspective === 'municipality' ? granted[at]! : 0;
        const flow = saving[at]! - cost[at]! + grant;
        const turnover = Math.abs(saving[at]!) + Math.abs(cost[at]!) + Math.abs(grant);
        return Math.abs(flow) <= roundingShare * turnover ? 0 : flow;
      });
      const isIdle = flows.every((flow) => flow === 0);
      return { row, perspective, rate: internalRate(flows), reason: isIdle ? undefined : whyNoRate(flows) };
    });
  });
}
