import { type FlowName, valueIfLeftOut } from '../model/cash-flow/flow-numbers.ts';
import { compileModel, type Model, type Output } from '../model/compile.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SavingName } from '../model/saving/saving.ts';
import type { Project } from '../model/scenario.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';

const yearlyMeasures = ['running_eur_per_year', 'running_optimism_bias_eur_per_year'] as const;
const onceMeasures = ['investment_eur', 'optimism_bias_eur', 'parallel_eur', 'grant_eur'] as const;
const measures = [...yearlyMeasures, ...onceMeasures, 'saving_eur_per_year'] as const;

/** What a digital channel comes to at a point; the saving is that of one contact that moves. */
export type ChannelFigures = Readonly<Record<(typeof measures)[number], number>>;

/** The numbers that say when something begins and how long the work takes. */
const timeNames: readonly FlowName[] = [
  'rollout.delay_years',
  'rollout.ramp_years',
  'cost.investment_years',
  'cost.optimism_bias.duration_upper_ratio',
];

/**
 * The model of one digital channel in steady use, at points of the model it belongs to: the same project and numbers, with one
 * contact a year that moves, begun in the first year and used from then on.
 */
export class ChannelModel {
  readonly #steady: Model;
  readonly #outputs: readonly Output[];
  /** The input that each input of the whole model is here. */
  readonly #inputs: ReadonlyMap<number, number>;

  constructor(whole: Model, project: Project) {
    const { scenario, view } = whole;
    const timeline = scenario.timeline!;
    // Parallel running is counted to its end, however few the years over which it is spread.
    const parallelYears =
      project.flow?.quantities.get('cost.parallel_running_years')?.high ??
      valueIfLeftOut('cost.parallel_running_years');
    this.#steady = compileModel(
      {
        ...scenario,
        projects: [makeSteady(project, timeline.firstYear)],
        timeline: {
          ...timeline,
          horizonYears: Math.max(timeline.horizonYears, Math.ceil(parallelYears) + 1),
        },
      },
      view,
    );
    const row = this.#steady.rows.find(({ level }) => level === 'project')!;
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
  figuresAt(point: Deviation): ChannelFigures {
    const own = new Map<number, number>();
    for (const [input, value] of point) {
      const place = this.#inputs.get(input);
      if (place !== undefined) own.set(place, value);
    }
    const columns = evaluateAt(this.#steady, this.#outputs, [own]);
    return Object.fromEntries(measures.map((measure, at) => [measure, columns[at]![0]!])) as ChannelFigures;
  }
}

function makeSteady(project: Project, firstYear: number): Project {
  const { saving, flow } = project;
  const one = (name: SavingName): [SavingName, Quantity] => {
    const path = `steady.${name}`;
    const { origin } = project;
    const unknown = {
      priceYear: undefined,
      quality: undefined,
      source: undefined,
      place: undefined,
      note: undefined,
    };
    const fixed = { low: 1, central: 1, high: 1, distribution: 'pert', interval: 'min-max' } as const;
    return [name, { ...fixed, ...unknown, path, draw: path, unit: 'share', origin }];
  };
  const kept = [...saving.quantities].filter(([name]) => !name.startsWith('volume_per_'));
  return {
    ...project,
    saving: {
      ...saving,
      cells: undefined,
      quantities: new Map([...kept, one('volume_per_year'), one('shifted_share')]),
    },
    ...(flow === undefined
      ? {}
      : {
          flow: {
            ...flow,
            startYear: firstYear,
            quantities: new Map([...flow.quantities].filter(([name]) => !timeNames.includes(name))),
          },
        }),
  };
}
