import type { Model } from '../model/compile.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SavingName } from '../model/saving/saving.ts';
import type { Project } from '../model/scenario.ts';
import type { Deviation } from '../sample/design.ts';
import { one, SteadyModel, withoutTimes } from './steady-model.ts';

const yearlyMeasures = [
  'running_eur_per_year',
  'running_optimism_bias_eur_per_year',
  'coordination_eur_per_year',
] as const;
const onceMeasures = ['investment_eur', 'optimism_bias_eur', 'parallel_eur', 'grant_eur'] as const;
const measures = [...yearlyMeasures, ...onceMeasures, 'saving_eur_per_year'] as const;

/** What a digital channel comes to at a point; the saving is that of one contact that moves. */
export type ChannelFigures = Readonly<Record<(typeof measures)[number], number>>;

/**
 * The model of one digital channel in steady use, at points of the model it belongs to: the same project and numbers, with one
 * contact a year that moves, begun in the first year and used from then on.
 */
export class ChannelModel {
  readonly #steady: SteadyModel<(typeof measures)[number]>;

  constructor(whole: Model, project: Project) {
    const own = makeSteady(project, whole.scenario.timeline!.firstYear);
    this.#steady = new SteadyModel(whole, own, project, measures);
  }

  /** Shape   point: of the whole model */
  figuresAt(point: Deviation): ChannelFigures {
    return this.#steady.figuresAt(point);
  }
}

function makeSteady(project: Project, firstYear: number): Project {
  const { saving, flow } = project;
  const kept = [...saving.quantities].filter(([name]) => !name.startsWith('volume_per_'));
  const ones = (['volume_per_year', 'shifted_share'] as const).map((name): [SavingName, Quantity] => [
    name,
    one(name, 'share', project),
  ]);
  return {
    ...project,
    saving: { ...saving, cells: undefined, quantities: new Map([...kept, ...ones]) },
    ...(flow === undefined ? {} : { flow: withoutTimes(flow, firstYear) }),
  };
}
