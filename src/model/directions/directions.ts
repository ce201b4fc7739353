import type { BenefitClass } from '../cash-flow/benefit-work.ts';
import { runningBias, savingBias } from '../cash-flow/bias.ts';
import { flowInputNames } from '../cash-flow/flow-inputs.ts';
import {
  type AmountName,
  coordination,
  type FlowName,
  usualCurve,
  valueIfLeftOut,
} from '../cash-flow/flow-numbers.ts';
import { perspectiveOf } from '../cash-flow/measures.ts';
import type { Timeline } from '../cash-flow/timeline.ts';
import type { CompiledMaturity } from '../compile-maturity.ts';
import {
  addAll,
  chain,
  complementOf,
  constant,
  divide,
  multiply,
  type Sloped,
  scale,
  signOf,
  slopesOf,
  subtract,
  unbounded,
  variable,
} from '../formula/slopes.ts';
import { boundCosts, type LinearCosts } from '../linear-costs.ts';
import type { MeasureName } from '../measure.ts';
import type { Atom } from '../overlap.ts';
import { isFixed, type Quantity } from '../quantity.ts';
import { inputsOfRisks } from '../risks/compile-risks.ts';
import type { CompiledProject, Row } from '../row.ts';
import type { View } from '../view.ts';
import { FlowSlopes, type FlowTerm } from './flow-slopes.ts';
import { pushOneWay, type RowSlopes, type RowTerm, sharesCells, sumWithOverlap } from './row-slopes.ts';
import { ScheduleSlopes, takeBiasOff } from './schedule-slopes.ts';
import { overlapOf, sumOfShares } from './share-slopes.ts';

/** Which way the inputs of an output move it, wherever all of them are within their ranges. */
export interface Directions {
  /** Of the inputs that vary: 1 where the output never falls as the input rises, -1 where it never rises. */
  readonly signs: ReadonlyMap<number, 1 | -1>;
  /** Whether that is known of each input that can move it: then its extremes are at corners, and these are known. */
  readonly isDecided: boolean;
  /** Whether each input moves all that the output is made of the same way, and so the part of it in any area. */
  readonly isUniform: boolean;
}

/** What is asked of the model; as the compiler has it. */
interface Figure {
  readonly row: Row;
  readonly measure: MeasureName;
  readonly year?: number | undefined;
  readonly taxPointEur?: number;
}

/** What directions are made of. */
export interface DirectionFacts {
  readonly view: View;
  readonly inputs: readonly Quantity[];
  readonly priceRatios: readonly number[];
  readonly projects: readonly CompiledProject[];
  readonly atoms: readonly Atom[];
  readonly timeline: Timeline | undefined;
  readonly yardstickYear: number | undefined;
  readonly yardstickEur: number;
  readonly inhabitants: number;
  /** Indices of the inputs of the settings. */
  readonly personYearEur: number;
  readonly personYearHours: number;
  readonly taxPointEur: number;
  readonly discountRate: number | undefined;
  readonly costGrowth: number | undefined;
  readonly maturity: CompiledMaturity | undefined;
}

/** A figure as a quantity with slopes, and whether its parts go one way. */
interface Slopes {
  readonly of: readonly Sloped[];
  readonly isUniform: boolean;
  /** Where the figure falls as these rise. */
  readonly isReversed?: boolean;
}

/** More euros for a step through a range than any range has: only the sign of such a slope is known. */
const steepest = 1e60;

/** Differences of costs that are smaller are rounding. */
const roundingEur = 0.01;

const undecided: Directions = { signs: new Map(), isDecided: false, isUniform: false };

/**
 * The directions of outputs, from slopes in interval arithmetic over the ranges of all inputs: of savings from the formula of
 * their method, of sums from the union of shares, of money over time from its schedule. Where times or rates vary, most
 * stay undecided; what overlaps is reported at the corners of its sum and has none of its own.
 *
 * Holds   where all are decided, no point within the ranges lies beyond the corner that they lead to
 * Source  Moore, R. E. (1966), Interval Analysis; slopes carried forward, since plain rules of signs fail where an input
 *         is there twice
 */
export class OutputDirections {
  readonly #facts: DirectionFacts;
  readonly #savings = new Map<number, Sloped>();
  readonly #flows = new Map<Row, FlowSlopes | undefined>();

  constructor(facts: DirectionFacts) {
    this.#facts = facts;
  }

  directionsOf(figure: Figure): Directions {
    const isOpen = figure.row.level === 'overlap' || this.#hasRisk(figure);
    const slopes = isOpen ? undefined : this.#slopesOf(figure);
    if (slopes === undefined) return undecided;
    const signs = new Map<number, 1 | -1>();
    let isDecided = true;
    const sided = new Map<number, 1 | -1 | 0 | undefined>();
    for (const each of slopes.of) {
      for (const [input, slope] of each.slopes) {
        const sign = signOf(slope);
        const before = sided.has(input) ? sided.get(input) : 0;
        if (sign === undefined || before === undefined || before * sign < 0) sided.set(input, undefined);
        else sided.set(input, sign === 0 ? before : sign);
      }
    }
    for (const [input, sign] of sided) {
      if (sign === undefined) isDecided = false;
      else if (sign !== 0) signs.set(input, slopes.isReversed ? (-sign as 1 | -1) : sign);
    }
    return { signs, isDecided, isUniform: isDecided && slopes.isUniform };
  }

  /** Whether risks move a figure: what happens by chance has no slope. */
  #hasRisk({ row, measure }: Figure): boolean {
    const { risks: wanted } = flowInputNames(measure, this.#facts.view);
    return row.projects.some(
      (project) => inputsOfRisks(this.#facts.projects[project]!.risks, wanted).length > 0,
    );
  }

  #slopesOf({ row, measure, year, taxPointEur }: Figure): Slopes | undefined {
    const { timeline, yardstickEur, inhabitants } = this.#facts;
    const perYear = (divisor: Sloped): Slopes | undefined => {
      const saving = this.#counted(row);
      return saving && { of: [divide(saving.sum, divisor)], isUniform: saving.isUniform };
    };
    const flow = (pick: (own: FlowSlopes) => readonly Sloped[] | undefined, isGranted = false) => {
      const own = this.#flow(row);
      const of = own && pick(own);
      return of && { of, isUniform: own.isUniform(isGranted) };
    };
    const at = (pick: (own: FlowSlopes, year: number) => Sloped, isGranted = false) =>
      timeline && year !== undefined
        ? flow((own) => [pick(own, year - timeline.firstYear)], isGranted)
        : undefined;
    const isGranted = perspectiveOf(measure) === 'municipality';
    switch (measure) {
      case 'saving_eur_per_year':
        return perYear(constant(1));
      case 'share_of_costs':
        return perYear(constant(yardstickEur));
      case 'eur_per_inhabitant':
        return perYear(constant(inhabitants));
      case 'tax_points':
        return perYear(
          taxPointEur === undefined ? this.#number(this.#facts.taxPointEur) : constant(taxPointEur),
        );
      case 'person_years':
        return this.#personYears(row);
      case 'capacity_person_years':
        return this.#capacityPersonYears(row);
      case 'cashable_eur_per_year':
        return plain(this.#classOf(row, 'cashable'));
      case 'capacity_eur_per_year':
        return plain(this.#classOf(row, 'capacity'));
      case 'other_benefit_eur_per_year':
        return plain(this.#classOf(row, 'other'));
      case 'benefit_optimism_bias_eur_per_year':
        return this.#savingBias(row);
      case 'running_eur_per_year':
      case 'running_optimism_bias_eur_per_year':
        return this.#running(row, measure === 'running_optimism_bias_eur_per_year');
      case 'coordination_eur_per_year':
        return this.#amount(row, coordination);
      case 'investment_eur':
        return this.#scheduled(row, (schedule) => schedule.spent('investment'));
      case 'optimism_bias_eur':
        return this.#scheduled(row, (schedule) => schedule.spent('optimismBias'));
      case 'grant_eur':
        return this.#scheduled(row, (schedule) => schedule.spent('grant'));
      // Slopes know nothing of risks and of the spread outside, of which alone these are made.
      case 'risk_eur':
      case 'npv_outside_eur':
        return undefined;
      case 'parallel_eur':
        return this.#scheduled(row, (schedule) => schedule.parallel());
      case 'saving_eur':
        return at((own, each) => own.saving(each));
      case 'cost_eur':
        return at((own, each) => own.cost(each));
      case 'granted_eur':
        return at((own, each) => own.grant(each));
      case 'net_municipality_eur':
      case 'net_nation_eur':
        return at((own, each) => own.net(each, isGranted), isGranted);
      case 'cumulative_municipality_eur':
      case 'cumulative_nation_eur':
        return at((own, each) => own.cumulative(each, isGranted), isGranted);
      case 'npv_municipality_eur':
      case 'npv_nation_eur':
        return flow((own) => [own.worth(isGranted)], isGranted);
      case 'bcr_municipality':
      case 'bcr_nation':
        return flow((own) => [own.ratio(isGranted)], isGranted);
      case 'payback_municipality_years':
      case 'payback_nation_years': {
        const sums = flow((own) => own.sumsOfPayback(isGranted), isGranted);
        return sums && { ...sums, isReversed: true };
      }
      default:
        return measure satisfies never;
    }
  }

  /** An input within its range, in the prices of the figures. */
  #number(input: number): Sloped {
    const quantity = this.#facts.inputs[input]!;
    const ratio = this.#facts.priceRatios[input]!;
    if (isFixed(quantity)) return constant(quantity.central * ratio);
    return variable(input, { least: quantity.low * ratio, most: quantity.high * ratio });
  }

  /** A column: an input, or a number that moves with one, which never falls as it rises. */
  #column(column: number): Sloped {
    const { inputs, maturity } = this.#facts;
    if (column < inputs.length || maturity?.joint === undefined) return this.#number(column);
    const { low, high } = maturity.joint.members[column - inputs.length]!;
    const position = this.#number(maturity.inputOfColumn(column));
    return chain({ least: low, most: high }, [[position, { least: 0, most: steepest }]]);
  }

  /** Euros that follow inputs, which are never below zero where they are costs. */
  #costs(costs: LinearCosts): Sloped {
    const own = slopesOf(boundCosts(costs), (column) => this.#column(column));
    const { least, most } = own.value;
    return costs.eur < -roundingEur
      ? own
      : { ...own, value: { least: Math.max(0, least), most: Math.max(0, most) } };
  }

  /** A number below a project. */
  #below({ flowSlots, prices }: CompiledProject, name: FlowName): Sloped {
    const price = prices.get(name as AmountName);
    if (price !== undefined) return slopesOf(price.bound, (each) => this.#number(each));
    const input = flowSlots.get(name);
    return input === undefined ? constant(valueIfLeftOut(name)) : this.#number(input);
  }

  /** Euros a year that a project saves alone, before what optimism bias takes off it or after that. */
  #estimate(index: number): Sloped {
    const { formula, baseEur, left } = this.#facts.projects[index]!;
    const saving = slopesOf(formula.saving, (input) => this.#number(input));
    if (left !== undefined) return multiply(saving, this.#costs(left.costs));
    return formula.gives === 'share' ? scale(saving, baseEur ?? Number.NaN) : saving;
  }

  /** The share that a project saves of what levels leave of its cells. */
  #share(index: number): Sloped {
    const { formula } = this.#facts.projects[index]!;
    return this.#withoutBias(
      index,
      slopesOf(formula.saving, (input) => this.#number(input)),
    );
  }

  #saving(index: number): Sloped {
    const known = this.#savings.get(index) ?? this.#withoutBias(index, this.#estimate(index));
    this.#savings.set(index, known);
    return known;
  }

  #withoutBias(index: number, saving: Sloped): Sloped {
    const project = this.#facts.projects[index]!;
    if (!project.flowSlots.has(savingBias.upper)) return saving;
    const [upper, mitigated] = [savingBias.upper, savingBias.mitigated].map((name) =>
      this.#below(project, name),
    );
    return takeBiasOff(saving, upper!, mitigated!);
  }

  #whole(row: Row): RowSlopes {
    if (this.#sharesWhatIsLeft(row)) return this.#wholeOfLeft(row);
    return sumWithOverlap(
      row.projects.map((project) => this.#term(project)),
      this.#facts.atoms,
    );
  }

  /** All of a row whose projects overlap in cells that levels take something off. */
  #wholeOfLeft(row: Row): RowSlopes {
    const { atoms, projects } = this.#facts;
    const isLeft = (project: number) => projects[project]!.left !== undefined;
    const found = sumOfShares(
      row.projects.filter(isLeft).map((project) => ({ project, share: this.#share(project) })),
      row.projects.filter((project) => !isLeft(project)).map((project) => this.#term(project)),
      atoms,
      (costs) => this.#costs(costs),
    );
    const savings = row.projects.map((project) => this.#saving(project));
    const open = chain(unbounded, [[addAll(savings), unbounded]]);
    if (found === undefined) return { sum: open, overlap: open, isUniform: false };
    return { ...found, overlap: overlapOf(savings, found.sum) };
  }

  /** Whether projects of a row overlap in cells that levels take something off. */
  #sharesWhatIsLeft(row: Row): boolean {
    const { atoms, projects } = this.#facts;
    return (
      row.projects.some((project) => projects[project]!.left !== undefined) &&
      sharesCells(row.projects, atoms)
    );
  }

  #term(project: number): RowTerm {
    return { project, saving: this.#saving(project), baseEur: this.#facts.projects[project]!.baseEur };
  }

  /** What counts of a row: all of it, or what is cashable. */
  #counted(row: Row): RowSlopes | undefined {
    return this.#facts.view === 'all' ? this.#whole(row) : this.#classOf(row, 'cashable');
  }

  /** The part of a project's saving that belongs to a class. */
  #weight(index: number, benefit: BenefitClass): Sloped {
    const project = this.#facts.projects[index]!;
    const [cashable, capacity] = (['benefit.cashable_share', 'benefit.capacity_share'] as const).map((name) =>
      this.#below(project, name),
    );
    if (benefit === 'cashable') return cashable!;
    return benefit === 'capacity' ? capacity! : subtract(complementOf(cashable!), capacity!);
  }

  /**
   * The part of a row that belongs to a class. Of projects that overlap it is known only where all have the same part: what
   * is counted twice is taken off in the mean of their parts, which several inputs move at once.
   */
  #classOf(row: Row, benefit: BenefitClass): RowSlopes | undefined {
    const weights = row.projects.map((project) => this.#weight(project, benefit));
    const common = commonWeight(weights);
    if (common === undefined && sharesCells(row.projects, this.#facts.atoms)) return undefined;
    const terms = row.projects.map((project, place): RowTerm => {
      const { saving, baseEur } = this.#term(project);
      return { project, saving: common === undefined ? multiply(saving, weights[place]!) : saving, baseEur };
    });
    if (common === undefined) return sumWithOverlap(terms, this.#facts.atoms);
    const rows = this.#whole(row);
    return { ...rows, sum: scale(rows.sum, common), overlap: scale(rows.overlap, common) };
  }

  #personYears(row: Row): Slopes | undefined {
    if (this.#facts.view === 'budget') return this.#capacityPersonYears(row);
    const eur = this.#number(this.#facts.personYearEur);
    const { overlap, isUniform } = this.#whole(row);
    const parts = row.projects.map((project) => {
      const hours = this.#hours(project);
      return hours === undefined
        ? divide(this.#saving(project), eur)
        : divide(hours, this.#number(this.#facts.personYearHours));
    });
    // Of projects without hours, overlap and saving are one quantity: apart they would seem to act against each other.
    const isOfEuros = row.projects.every((project) => this.#hours(project) === undefined);
    if (isOfEuros) return { of: [divide(this.#whole(row).sum, eur)], isUniform };
    const all = subtract(addAll(parts), divide(overlap, eur));
    return {
      of: [all],
      isUniform: isUniform && !sharesCells(row.projects, this.#facts.atoms) && pushOneWay(parts),
    };
  }

  #hours(index: number): Sloped | undefined {
    const { hours } = this.#facts.projects[index]!.formula;
    return (
      hours &&
      this.#withoutBias(
        index,
        slopesOf(hours, (input) => this.#number(input)),
      )
    );
  }

  /** Person-years of the capacity freed; known where nothing overlaps. */
  #capacityPersonYears(row: Row): Slopes | undefined {
    if (sharesCells(row.projects, this.#facts.atoms)) return undefined;
    const parts = row.projects.map((project) => {
      const hours = this.#hours(project);
      const freed = multiply(hours ?? this.#saving(project), this.#weight(project, 'capacity'));
      const { personYearEur, personYearHours } = this.#facts;
      return divide(freed, this.#number(hours === undefined ? personYearEur : personYearHours));
    });
    return { of: [addAll(parts)], isUniform: pushOneWay(parts) };
  }

  /** What optimism bias takes off; known where nothing overlaps. */
  #savingBias(row: Row): Slopes | undefined {
    if (sharesCells(row.projects, this.#facts.atoms)) return undefined;
    const parts = row.projects.map((index) => {
      const project = this.#facts.projects[index]!;
      const [upper, mitigated] = [savingBias.upper, savingBias.mitigated].map((name) =>
        this.#below(project, name),
      );
      const saving = this.#estimate(index);
      const { least, most } = saving.value;
      // Nothing is taken off a saving below zero.
      const saved = { least: Math.max(0, least), most: Math.max(0, most) };
      const slope = most <= 0 ? 0 : 1;
      const positive = chain(saved, [[saving, { least: least >= 0 ? slope : 0, most: slope }]]);
      const part = multiply(multiply(complementOf(mitigated!), upper!), positive);
      return this.#facts.view === 'all' ? part : multiply(part, this.#weight(index, 'cashable'));
    });
    return { of: [addAll(parts)], isUniform: pushOneWay(parts) };
  }

  #amount(row: Row, name: AmountName): Slopes {
    const parts = row.projects.map((index) => this.#below(this.#facts.projects[index]!, name));
    return { of: [addAll(parts)], isUniform: pushOneWay(parts) };
  }

  #running(row: Row, isBias: boolean): Slopes {
    if (!isBias) return this.#amount(row, 'cost.running_eur_per_year');
    const parts = row.projects.map((index) => {
      const project = this.#facts.projects[index]!;
      const running = this.#below(project, 'cost.running_eur_per_year');
      const ratio = multiply(
        complementOf(this.#below(project, runningBias.mitigated)),
        this.#below(project, runningBias.upper),
      );
      return multiply(running, ratio);
    });
    return { of: [addAll(parts)], isUniform: pushOneWay(parts) };
  }

  #scheduled(row: Row, pick: (schedule: ScheduleSlopes) => Sloped): Slopes | undefined {
    const { timeline } = this.#facts;
    if (timeline === undefined) return undefined;
    const parts = row.projects.map((project) => pick(this.#schedule(project, timeline)));
    return { of: [addAll(parts)], isUniform: pushOneWay(parts) };
  }

  #schedule(index: number, { firstYear, horizonYears }: Timeline): ScheduleSlopes {
    const compiled = this.#facts.projects[index]!;
    const { flow } = compiled.project;
    return new ScheduleSlopes(
      flow === undefined ? 0 : flow.startYear - firstYear,
      horizonYears,
      flow?.curve ?? usualCurve,
      (name) => this.#below(compiled, name),
    );
  }

  #flow(row: Row): FlowSlopes | undefined {
    if (!this.#flows.has(row)) this.#flows.set(row, this.#makeFlow(row));
    return this.#flows.get(row);
  }

  #makeFlow(row: Row): FlowSlopes | undefined {
    const { timeline, discountRate, costGrowth, view, atoms, projects, yardstickYear } = this.#facts;
    if (timeline === undefined || discountRate === undefined || costGrowth === undefined) return undefined;
    // How fast a spread follows its own rates is not bounded here.
    const varies = (index: number, name: FlowName) => {
      const input = projects[index]!.flowSlots.get(name);
      return input !== undefined && !isFixed(this.#facts.inputs[input]!);
    };
    if (row.projects.some((each) => varies(each, 'rollout.p_per_year') || varies(each, 'rollout.q_per_year')))
      return undefined;
    const weights = row.projects.map((project) =>
      view === 'all' ? constant(1) : this.#weight(project, 'cashable'),
    );
    // What levels leave of shared cells is not followed over the years.
    if (this.#sharesWhatIsLeft(row)) return undefined;
    // A part that differs between projects that overlap acts on what overlaps as well, which is not known here.
    if (commonWeight(weights) === undefined && sharesCells(row.projects, atoms)) return undefined;
    const common = commonWeight(weights);
    // Where nothing counts nothing overlaps.
    const hasCells = common === undefined || common > 0;
    const terms = row.projects.map((index, place): FlowTerm => {
      const { formula, baseEur, costs } = projects[index]!;
      const weight = weights[place]!;
      return {
        project: index,
        // Shares of cells are of the whole saving: with a common part, cells count for that part of their euros.
        saving: multiply(this.#saving(index), weight),
        baseEur: baseEur === undefined || !hasCells ? undefined : baseEur * (common ?? 1),
        growsWithCosts: formula.gives === 'share',
        costYear: costs?.year ?? yardstickYear ?? timeline.firstYear,
        schedule: this.#schedule(index, timeline),
      };
    });
    const counted = hasCells
      ? atoms.map(({ costEur, projects: own }) => ({ costEur: costEur * (common ?? 1), projects: own }))
      : [];
    return new FlowSlopes(timeline, terms, counted, this.#number(discountRate), this.#number(costGrowth));
  }
}

function plain(row: RowSlopes | undefined): Slopes | undefined {
  return row && { of: [row.sum], isUniform: row.isUniform };
}

/** The part that all projects have, where it is fixed and the same. */
function commonWeight(weights: readonly Sloped[]): number | undefined {
  const [first] = weights;
  if (first === undefined || first.value.least !== first.value.most) return undefined;
  const { least } = first.value;
  return weights.every(({ value }) => value.least === least && value.most === least) ? least : undefined;
}
