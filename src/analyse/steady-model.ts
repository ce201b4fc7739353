import type { FlowName } from '../model/cash-flow/flow-numbers.ts';
import { valueIfLeftOut } from '../model/cash-flow/flow-numbers.ts';
import type { ProjectFlow } from '../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Project } from '../model/scenario.ts';
import type { Unit } from '../model/unit.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';

/** The numbers that say when something begins and how long the work takes. */
const timeNames: readonly FlowName[] = [
  'rollout.delay_years',
  'rollout.ramp_years',
  'cost.investment_years',
  'cost.optimism_bias.duration_upper_ratio',
];

/** The money of a project without its times: begun in the first year and used from then on. */
export function withoutTimes(flow: ProjectFlow, firstYear: number): ProjectFlow {
  return {
    ...flow,
    startYear: firstYear,
    quantities: new Map([...flow.quantities].filter(([name]) => !timeNames.includes(name))),
  };
}

/** A number that is 1 whatever is asked. */
export function one(name: string, unit: Unit, { origin }: Pick<Project, 'origin'>): Quantity {
  const path = `steady.${name}`;
  const unknown = {
    priceYear: undefined,
    quality: undefined,
    source: undefined,
    place: undefined,
    note: undefined,
  };
  const fixed = { low: 1, central: 1, high: 1, distribution: 'pert', interval: 'min-max' } as const;
  return { ...fixed, ...unknown, path, draw: path, unit, origin };
}

/**
 * The model of one project in steady use, at points of the model that it belongs to.
 *
 * Shape   project: with its times left out; parallel running of `like` is counted to its end, however few the years are
 */
export class SteadyModel<Measure extends MeasureName> {
  readonly #steady: Model;
  readonly #measures: readonly Measure[];
  readonly #outputs: readonly Output[];
  /** The input that each input of the whole model is here. */
  readonly #inputs: ReadonlyMap<number, number>;

  constructor(whole: Model, project: Project, like: Project, measures: readonly Measure[]) {
    const { scenario, view } = whole;
    const timeline = scenario.timeline!;
    const parallelYears =
      like.flow?.quantities.get('cost.parallel_running_years')?.high ??
      valueIfLeftOut('cost.parallel_running_years');
    this.#steady = compileModel(
      {
        ...scenario,
        projects: [project],
        timeline: {
          ...timeline,
          horizonYears: Math.max(timeline.horizonYears, Math.ceil(parallelYears) + 1),
        },
      },
      view,
    );
    const row = this.#steady.rows.find(({ level }) => level === 'project')!;
    this.#measures = measures;
    this.#outputs = measures.map((measure): Output => ({ row, measure }));
    const placeOf = new Map(this.#steady.inputs.map(({ draw }, input) => [draw, input]));
    this.#inputs = new Map(
      whole.inputs.flatMap(({ draw }, input) => {
        const place = placeOf.get(draw);
        return place === undefined ? [] : [[input, place] as const];
      }),
    );
  }

  /** Shape   point: of the whole model */
  figuresAt(point: Deviation): Readonly<Record<Measure, number>> {
    const own = new Map<number, number>();
    for (const [input, value] of point) {
      const place = this.#inputs.get(input);
      if (place !== undefined) own.set(place, value);
    }
    const columns = evaluateAt(this.#steady, this.#outputs, [own]);
    return Object.fromEntries(this.#measures.map((measure, at) => [measure, columns[at]![0]!])) as Readonly<
      Record<Measure, number>
    >;
  }
}
