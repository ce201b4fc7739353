import { median } from 'simple-statistics';
import { type BreakEven, type BreakEvenSize, type FigureEnds, wholeScope } from '../model/break-even.ts';
import { remainingBias, runningBias, savingBias } from '../model/cash-flow/bias.ts';
import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import type { Model } from '../model/compile.ts';
import type { CompiledProject } from '../model/row.ts';
import { sizeClasses } from '../model/size-class.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Deviation } from '../sample/design.ts';
import {
  annuityShare,
  breakEvenUse,
  type ChannelNumber,
  directionOf,
  discountRate,
} from './break-even-formula.ts';
import { ChannelModel } from './channel-model.ts';
import { matchOutputs } from './match-outputs.ts';
import { atCorners } from './named-corners.ts';

/** What break-even figures are asked for. */
export interface BreakEvenRequest {
  /** Paths of outputs whose projects are meant; none means every project. */
  readonly of: readonly string[];
  /** Inhabitants of each municipality in the year of the yardstick. */
  readonly populations: readonly number[];
}

const perThousand = 1000;
/** A number this little above a whole one is that one. */
const roundingSlack = 1e-9;
const noFigure: FigureEnds = { low: null, central: null, high: null };

/**
 * The break-even use of every digital channel that has costs, for the municipalities of the scenario together and for
 * one municipality of each size; and how many inhabitants or partners it takes where the cost is shared.
 *
 * In a year of steady use: delay, ramp and the years over which the investment is spread are left out. What it costs and saves is
 * evaluated by the model; only the spreading of what is spent once is a formula of its own, since no single year of a
 * timeline says it. The cost is taken not to grow with the partners that share it.
 *
 * Holds   a project in use from its first year whose share of contacts is at break-even has a net present value of zero
 */
export function analyseBreakEven(
  model: Model,
  { of, populations }: BreakEvenRequest,
  problems: ProblemList,
): readonly BreakEven[] {
  const asked = new Set(matchOutputs(model, of, problems).flatMap(({ row }) => row.projects));
  const chosen = model.projects.filter(
    ({ project, flowSlots }, index) =>
      asked.has(index) &&
      project.saving.method === 'channel-shift' &&
      [...flowSlots.keys()].some((name) => name.startsWith('cost.')),
  );
  if (chosen.length === 0) problems.add('no-break-even', { file: model.scenario.file }, {});
  return chosen.flatMap((each) =>
    perspectives.map((perspective) => new ChannelWork(model, each, perspective).record(populations)),
  );
}

/** The digital channel of one project, seen from one perspective. */
class ChannelWork {
  readonly #model: Model;
  readonly #project: CompiledProject;
  readonly #perspective: Perspective;
  readonly #years: number;
  /** Inhabitants of the scope; undefined where they are not known. */
  readonly #inhabitants: number | undefined;
  readonly #slots: ReadonlyMap<ChannelNumber, number>;
  /** The project in steady use, one contact of which moves. */
  readonly #channel: ChannelModel;

  constructor(model: Model, project: CompiledProject, perspective: Perspective) {
    const timeline = model.scenario.timeline!;
    this.#model = model;
    this.#project = project;
    this.#perspective = perspective;
    this.#years = timeline.horizonYears;
    const inhabitants = model.yardstick?.inhabitants;
    this.#inhabitants = inhabitants?.known === true ? inhabitants.count : undefined;
    this.#channel = new ChannelModel(model, project.project);
    const rate = model.inputOfPath.get(timeline.discountRate.path) as number;
    this.#slots = new Map<ChannelNumber, number>([
      ...project.slots,
      ...project.flowSlots,
      [discountRate, rate],
    ]);
  }

  record(populations: readonly number[]): BreakEven {
    const { project } = this.#project;
    const isKnown = this.#inhabitants !== undefined;
    return {
      project: project.id,
      label: project.label ?? null,
      perspective: this.#perspective,
      horizon_years: this.#years,
      price_year: this.#priceYear(),
      at_centre: this.#recordCentre(),
      yearly_cost_eur_per_year: this.#ends((point) => this.#yearlyCost(point)),
      own_use_share: this.#ownUse(),
      inhabitants_at_own_use: isKnown ? this.#ends((point) => wholeUp(this.#ownPeople(point))) : noFigure,
      inhabitants_at_full_use: isKnown ? this.#ends((point) => wholeUp(this.#people(point))) : noFigure,
      sizes: [this.#recordScope(), ...(isKnown ? this.#recordClasses(populations) : [])],
    };
  }

  /** Year in whose prices its costs and savings are. */
  #priceYear(): number | null {
    const index = this.#model.projects.indexOf(this.#project);
    const row = this.#model.rows.find((each) => each.level === 'project' && each.projects[0] === index)!;
    return this.#model.priceYearOf({ row, measure: `npv_${this.#perspective}_eur` }) ?? null;
  }

  #recordCentre(): BreakEven['at_centre'] {
    const central: Deviation = new Map();
    const figures = this.#channel.figuresAt(central);
    const bias = remainingBias(
      this.#number(savingBias.upper, central),
      this.#number(savingBias.mitigated, central),
    );
    return {
      investment_eur: figures.investment_eur,
      optimism_bias_eur: figures.optimism_bias_eur,
      parallel_eur: figures.parallel_eur,
      grant_eur: this.#perspective === 'municipality' ? figures.grant_eur : 0,
      annuity_share: annuityShare(this.#number(discountRate, central), this.#years),
      running_eur_per_year: figures.running_eur_per_year,
      ...(this.#slots.has(runningBias.upper)
        ? { running_optimism_bias_eur_per_year: figures.running_optimism_bias_eur_per_year }
        : {}),
      ...(this.#project.project.flow?.sharing === undefined
        ? {}
        : { coordination_eur_per_year: figures.coordination_eur_per_year }),
      contact_saving_eur_per_unit: figures.saving_eur_per_year,
      ...(this.#slots.has(savingBias.upper) ? { benefit_optimism_bias_ratio: bias } : {}),
    };
  }

  /** All municipalities of the scenario, which share the cost already. */
  #recordScope(): BreakEvenSize {
    const { yardstick } = this.#model;
    return {
      size_class: wholeScope,
      municipalities: yardstick?.area === 'municipalities' ? yardstick.municipalityCodes.length : null,
      inhabitants: this.#inhabitants ?? null,
      volume_central_per_year: this.#centralVolume(this.#inhabitants),
      use_share: upToOne(this.#ends((point) => this.#use(point, this.#inhabitants))),
      partners_at_own_use: noFigure,
      partners_at_full_use: noFigure,
    };
  }

  /** One municipality of the median size of each class, alone and with partners of its size. */
  #recordClasses(populations: readonly number[]): readonly BreakEvenSize[] {
    return sizeClasses.flatMap(({ id, least, most }) => {
      const members = populations.filter((count) => count >= least && count <= most);
      if (members.length === 0) return [];
      const inhabitants = Math.round(median(members));
      return {
        size_class: id,
        municipalities: members.length,
        inhabitants,
        volume_central_per_year: this.#centralVolume(inhabitants),
        use_share: upToOne(this.#ends((point) => this.#use(point, inhabitants))),
        partners_at_own_use: this.#ends((point) => wholeUp(this.#ownPeople(point) / inhabitants)),
        partners_at_full_use: this.#ends((point) => wholeUp(this.#people(point) / inhabitants)),
      };
    });
  }

  #ends(figure: (point: Deviation) => number): FigureEnds {
    return atCorners(this.#model.inputs, this.#slots, directionOf, figure);
  }

  /** A number of the project at a point, as it is written; 0 where it is left out. */
  #number(name: ChannelNumber, point: Deviation): number {
    const input = this.#slots.get(name);
    return input === undefined ? 0 : (point.get(input) ?? this.#model.inputs[input]!.central);
  }

  /** F: running costs with their optimism bias and what cooperation costs, and what is spent once spread over the horizon; the nation pays the grant too. */
  #yearlyCost(point: Deviation): number {
    const figures = this.#channel.figuresAt(point);
    const spent = figures.investment_eur + figures.optimism_bias_eur + figures.parallel_eur;
    const once = this.#perspective === 'municipality' ? spent - figures.grant_eur : spent;
    const running =
      figures.running_eur_per_year +
      figures.running_optimism_bias_eur_per_year +
      figures.coordination_eur_per_year;
    return running + once * annuityShare(this.#number(discountRate, point), this.#years);
  }

  /** Contacts a year of some inhabitants; of those the scenario is about where that is not said. */
  #volume(point: Deviation, inhabitants: number | undefined): number {
    if (!this.#slots.has('volume_per_year'))
      return (this.#number('volume_per_1000_inhabitants', point) * (inhabitants ?? Number.NaN)) / perThousand;
    const whole = this.#number('volume_per_year', point);
    return this.#inhabitants === undefined ? whole : (whole * inhabitants!) / this.#inhabitants;
  }

  #centralVolume(inhabitants: number | undefined): number {
    return this.#ends((point) => this.#volume(point, inhabitants)).central!;
  }

  #use(point: Deviation, inhabitants: number | undefined): number {
    const volume = this.#volume(point, inhabitants);
    return breakEvenUse(this.#yearlyCost(point), volume, this.#channel.figuresAt(point).saving_eur_per_year);
  }

  /** Inhabitants from which it pays where all contacts move. */
  #people(point: Deviation): number {
    return this.#use(point, 1);
  }

  /** Inhabitants from which it pays where the project's own share of contacts moves. */
  #ownPeople(point: Deviation): number {
    const share = this.#number('shifted_share', point);
    return share > 0 ? this.#people(point) / share : Number.POSITIVE_INFINITY;
  }

  #ownUse(): FigureEnds {
    const { low, central, high } = this.#model.inputs[this.#slots.get('shifted_share')!]!;
    return { low, central, high };
  }
}

function wholeUp(value: number): number {
  return Math.ceil(value - roundingSlack * Math.max(1, value));
}

/** A use above full use never comes about. */
function upToOne({ low, central, high }: FigureEnds): FigureEnds {
  const share = (value: number | null) => (value === null || value > 1 ? null : value);
  return { low: share(low), central: share(central), high: share(high) };
}
