import { median } from 'simple-statistics';
import { type BreakEven, type BreakEvenSize, type FigureEnds, wholeScope } from '../model/break-even.ts';
import { runningBias, savingBias } from '../model/cash-flow/bias.ts';
import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import type { Model } from '../model/compile.ts';
import type { Quantity } from '../model/quantity.ts';
import type { CompiledProject } from '../model/row.ts';
import { sizeClasses } from '../model/size-class.ts';
import { turnInputs } from '../model/turned-inputs.ts';
import type { ProblemList } from '../problems/problem.ts';
import {
  annuityShare,
  breakEvenUse,
  contactSavingOf,
  directions,
  discountRate,
  oneOffEurosOf,
  runningEurOf,
  savingBiasOf,
  yearlyCostOf,
} from './break-even-formula.ts';
import { atCorners, type NamedNumbers } from './named-corners.ts';
import { matchOutputs } from './sensitivity.ts';

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
 * In a year of steady use: delay, ramp and the years over which the investment is spread are left out. The cost is taken
 * not to grow with the partners that share it.
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
  readonly #slots: ReadonlyMap<string, number>;
  /** The inputs, money in the prices of the figures. */
  readonly #inputs: readonly Quantity[];

  constructor(model: Model, project: CompiledProject, perspective: Perspective) {
    const timeline = model.scenario.timeline!;
    this.#model = model;
    this.#project = project;
    this.#perspective = perspective;
    this.#years = timeline.horizonYears;
    const inhabitants = model.yardstick?.inhabitants;
    this.#inhabitants = inhabitants?.known === true ? inhabitants.count : undefined;
    this.#inputs = turnInputs(model);
    const rate = model.inputOfPath.get(timeline.discountRate.path) as number;
    this.#slots = new Map([...project.slots, ...project.flowSlots, [discountRate, rate]]);
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
      yearly_cost_eur_per_year: this.#ends((numbers) => this.#yearlyCost(numbers)),
      own_use_share: this.#ownUse(),
      inhabitants_at_own_use: isKnown ? this.#ends((numbers) => wholeUp(this.#ownPeople(numbers))) : noFigure,
      inhabitants_at_full_use: isKnown ? this.#ends((numbers) => wholeUp(this.#people(numbers))) : noFigure,
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
    const numbers: NamedNumbers = (name) => {
      const input = this.#slots.get(name);
      return input === undefined ? 0 : this.#inputs[input]!.central;
    };
    const { investment, optimismBias, parallel, grant } = oneOffEurosOf(numbers, this.#perspective);
    const running = runningEurOf(numbers);
    return {
      investment_eur: investment,
      optimism_bias_eur: optimismBias,
      parallel_eur: parallel,
      grant_eur: grant,
      annuity_share: annuityShare(numbers(discountRate), this.#years),
      running_eur_per_year: running.estimate,
      ...(this.#slots.has(runningBias.upper) ? { running_optimism_bias_eur_per_year: running.bias } : {}),
      contact_saving_eur_per_unit: this.#contactSaving(numbers),
      ...(this.#slots.has(savingBias.upper) ? { benefit_optimism_bias_ratio: savingBiasOf(numbers) } : {}),
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
      use_share: upToOne(this.#ends((numbers) => this.#use(numbers, this.#inhabitants))),
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
        use_share: upToOne(this.#ends((numbers) => this.#use(numbers, inhabitants))),
        partners_at_own_use: this.#ends((numbers) => wholeUp(this.#ownPeople(numbers) / inhabitants)),
        partners_at_full_use: this.#ends((numbers) => wholeUp(this.#people(numbers) / inhabitants)),
      };
    });
  }

  #ends(formula: (numbers: NamedNumbers) => number): FigureEnds {
    return atCorners(this.#inputs, this.#slots, directions, formula);
  }

  #yearlyCost(numbers: NamedNumbers): number {
    return yearlyCostOf(numbers, this.#perspective, this.#years);
  }

  /** Contacts a year of some inhabitants; of those the scenario is about where that is not said. */
  #volume(numbers: NamedNumbers, inhabitants: number | undefined): number {
    if (!this.#slots.has('volume_per_year'))
      return (numbers('volume_per_1000_inhabitants') * (inhabitants ?? Number.NaN)) / perThousand;
    const whole = numbers('volume_per_year');
    return this.#inhabitants === undefined ? whole : (whole * inhabitants!) / this.#inhabitants;
  }

  #centralVolume(inhabitants: number | undefined): number {
    return this.#ends((numbers) => this.#volume(numbers, inhabitants)).central!;
  }

  #use(numbers: NamedNumbers, inhabitants: number | undefined): number {
    const volume = this.#volume(numbers, inhabitants);
    return breakEvenUse(this.#yearlyCost(numbers), volume, this.#contactSaving(numbers));
  }

  /** What counts of the saving of one contact. */
  #contactSaving(numbers: NamedNumbers): number {
    const counted = this.#model.view === 'budget' ? numbers('benefit.cashable_share') : 1;
    return contactSavingOf(numbers) * counted;
  }

  /** Inhabitants from which it pays where all contacts move. */
  #people(numbers: NamedNumbers): number {
    return this.#use(numbers, 1);
  }

  /** Inhabitants from which it pays where the project's own share of contacts moves. */
  #ownPeople(numbers: NamedNumbers): number {
    const share = numbers('shifted_share');
    return share > 0 ? this.#people(numbers) / share : Number.POSITIVE_INFINITY;
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
