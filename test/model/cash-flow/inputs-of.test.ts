import { describe, expect, test } from 'vitest';
import { isYearMeasure } from '../../../src/model/cash-flow/measures.ts';
import { compileModel, type Model } from '../../../src/model/compile.ts';
import { type MeasureName, measures } from '../../../src/model/measure.ts';
import type { Scenario } from '../../../src/model/scenario.ts';
import type { View } from '../../../src/model/view.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { readText } from '../read-text.ts';

/** Projects of which every number has a range: one with all that there is, one that spreads, and one whose hours are known. */
const text = `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings:
  first_year: 2020
  horizon_years: 12
  samples: 64
  discount_rate_share: { low: 0.01, high: 0.05 }
  cost_growth_share: { low: 0.01, high: 0.03 }
  person_year_eur: { low: 40000, high: 60000 }
  person_year_hours: { low: 1500, high: 1700 }
  tax_point_eur: { low: 900000, high: 1000000 }
  distribution: uniform
  interval: min-max
projects:
  - id: all
    pace: slow
    saving:
      method: share-of-costs
      base: { costs: own }
      affected_share: { low: 0.4, high: 0.6 }
      reduction_share: { low: 0.2, high: 0.4 }
      uptake_share: { low: 0.5, high: 0.9 }
      realised_share: { low: 0.1, high: 0.2 }
    rollout: { start_year: 2020, delay_years: { low: 0.2, high: 1.4 }, ramp_years: { low: 0.5, high: 2.5 } }
    cost:
      investment_eur: { low: 6000, high: 9000 }
      investment_years: { low: 0.6, high: 2.2 }
      running_eur_per_year: { low: 500, high: 900 }
      parallel_running_years: { low: 0.5, high: 1.5 }
      parallel_eur_per_year: { low: 300, high: 700 }
      optimism_bias: { upper_ratio: { low: 0.5, high: 1.5 }, lower_ratio: { low: 0.01, high: 0.02 }, mitigated_share: { low: 0.2, high: 0.6 }, duration_upper_ratio: { low: 0.1, high: 0.5 } }
      running_optimism_bias: { upper_ratio: { low: 0.2, high: 0.6 }, lower_ratio: { low: 0.01, high: 0.02 }, mitigated_share: { low: 0.2, high: 0.6 } }
      grant: { share: { low: 0.3, high: 0.5 }, cap_share: 0.9, eligible: { services: { low: 0.5, high: 0.7 }, personnel: { low: 0.1, high: 0.2 }, not_eligible: { low: 0.1, high: 0.4 } } }
    benefit:
      cashable_share: { low: 0.3, high: 0.5 }
      capacity_share: { low: 0.2, high: 0.4 }
      optimism_bias: { upper_ratio: { low: 0.1, high: 0.3 }, lower_ratio: { low: 0.01, high: 0.02 }, mitigated_share: { low: 0.2, high: 0.6 } }
    replication: { outside_ratio: { low: 1, high: 3 }, p_per_year: { low: 0.02, high: 0.05 }, q_per_year: { low: 0.3, high: 0.5 }, outside_cost_ratio: { low: 0.5, high: 1 } }
  - id: spread
    pace: slow
    saving: { method: share-of-costs, base: { costs: own }, reduction_share: { low: 0.1, high: 0.2 } }
    rollout: { start_year: 2020, curve: bass, p_per_year: { low: 0.02, high: 0.05 }, q_per_year: { low: 0.3, high: 0.5 } }
    replication: { outside_ratio: 2, p_per_year: 0.03, q_per_year: 0.4 }
  - id: work
    pace: slow
    saving:
      method: work-time
      volume_per_year: { low: 900, high: 1100 }
      minutes_saved: { handling: { low: 10, high: 20 } }
      hour_price_eur: { low: 30, high: 40 }
    benefit: { capacity_share: { low: 0.5, high: 0.9 } }
    replication: { outside_ratio: 2, p_per_year: 0.03, q_per_year: 0.4 }
risks:
  - id: late
    hits: [all]
    chance: { low: 0.3, high: 0.7 }
    cost_share: { low: 0.1, high: 0.3 }
    delay_years: { low: 0.2, high: 0.6 }
    saving_share: { low: 0.1, high: 0.3 }
    treat: true
    treatment: { cost_eur: { low: 500, high: 900 }, chance: { low: 0.2, high: 0.6 }, cost_share: { low: 0.05, high: 0.1 } }
`;

let known: Scenario | undefined;
/** Within one year more of what is begun lies beyond the end than within twelve. */
function modelsOf(view: View): readonly Model[] {
  known ??= readText(text);
  const scenario = known;
  return [12, 1].map((horizonYears) =>
    compileModel({ ...scenario, timeline: { ...scenario.timeline!, horizonYears } }, view),
  );
}

const points = 80;

/** The inputs of which another value changes a figure at some random point, in any of the first two years. */
function movesOf(model: Model, measure: MeasureName, id: string): readonly string[] {
  const row = model.rows.find((each) => each.id === id)!;
  const years = isYearMeasure(measure) && measure !== 'risk_eur' ? [2020, 2021] : [undefined];
  const outputs = years.map((year) => ({ row, measure, year }));
  const columnOf = ({ path, low, high }: Model['inputs'][number], name: string) => {
    const shares = new Float64Array(points);
    createRandomStream(3, `${name} ${path}`).fill(shares, points);
    return shares.map((share) => low + share * (high - low));
  };
  const before = model.inputs.map((each) => columnOf(each, 'one'));
  const valuesAt = (columns: readonly Float64Array[]) => {
    const out = outputs.map(() => new Float64Array(points));
    model.evaluate(columns, points, outputs, out);
    return out.flatMap((column) => [...column]);
  };
  const values = valuesAt(before);
  const scale = Math.max(...values.filter(Number.isFinite).map(Math.abs), 1e-9);
  return model.inputs.flatMap((each, input) => {
    const moved = valuesAt(before.with(input, columnOf(each, 'other')));
    return moved.some((value, at) => Math.abs(value - values[at]!) > 1e-12 * scale) ? [each.path] : [];
  });
}

describe.each(['all', 'budget'] as const)('view %s', (view) => {
  let made: readonly Model[] | undefined;
  const models = () => {
    made ??= modelsOf(view);
    return made;
  };
  const inputsOf = (measure: MeasureName, id: string): readonly string[] => {
    const [model] = models();
    const row = model!.rows.find((each) => each.id === id)!;
    const year = isYearMeasure(measure) && measure !== 'risk_eur' ? 2020 : undefined;
    const inputs = model!.inputsOf({ row, measure, year }).map((input) => model!.inputs[input]!);
    return inputs.filter(({ low, high }) => low < high).map(({ path }) => path);
  };

  test.each(measures)('nothing moves %s but its inputs', (measure) => {
    for (const id of ['all', 'spread', 'work', 'slow.overlap', 'total']) {
      const declared = inputsOf(measure, id);
      const moved = models().flatMap((each) => movesOf(each, measure, id));
      expect(moved.filter((path) => !declared.includes(path))).toEqual([]);
    }
  });

  test.each(measures)('each of its inputs moves %s of a project that has all of them', (measure) => {
    const moved = new Set(models().flatMap((each) => movesOf(each, measure, 'all')));
    const idle = inputsOf(measure, 'all').filter((path) => !moved.has(path));
    // Its hours are not known: what they are worth is asked of projects whose hours are.
    expect(idle.filter((path) => path !== 'settings.person_year_hours')).toEqual([]);
  });
});
