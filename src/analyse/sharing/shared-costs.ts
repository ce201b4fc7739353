import { type CostName, costNames, type FlowName } from '../../model/cash-flow/flow-numbers.ts';
import type { ProjectFlow } from '../../model/cash-flow/timeline.ts';
import type { Model } from '../../model/compile.ts';
import { amountOf, type PriceNumbers, partOfName, priceOfOne } from '../../model/inhabitant-price.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { CompiledProject } from '../../model/row.ts';
import type { Project } from '../../model/scenario.ts';
import {
  groupCostName,
  inhabitantsOf,
  memberCost,
  pairCost,
  type Sharing,
} from '../../model/sharing/sharing.ts';
import type { Deviation } from '../../sample/design.ts';
import { annuityShare, type ChannelNumber, directionOf, discountRate } from '../break-even-formula.ts';
import { type EndPoints, endPoints } from '../named-corners.ts';
import { one, SteadyModel, withoutTimes } from '../steady-model.ts';
import { turnedAt } from '../worked-formula.ts';
import { payByGroups } from './group-costs.ts';

const measures = [
  'investment_eur',
  'optimism_bias_eur',
  'grant_eur',
  'parallel_eur',
  'running_eur_per_year',
  'running_optimism_bias_eur_per_year',
] as const;

/** What each euro of the amounts of a project comes to: once, and each year. */
interface Factors {
  readonly once: Readonly<Record<CostName, number>>;
  readonly yearly: Readonly<Record<CostName, number>>;
  /** The share of what is spent once that counts in each year. */
  readonly annuity: number;
}

/** What is paid at one point. */
export interface CostsAt {
  /** The yearly cost of one buyer with so many inhabitants; undefined where costs of groups are stated. */
  readonly ofInhabitants: ((inhabitants: number) => number) | undefined;
  /** Costs of the listed groups. */
  readonly ofGroups: readonly number[];
  /** Of all members: what is spent once, and what is paid each year besides. */
  readonly once: number;
  readonly running: number;
  /** What each member and each pair costs. */
  readonly member: number;
  readonly pair: number;
}

/**
 * What groups of the members of one project pay a year in steady use, as in break-even: running costs with their optimism bias,
 * and what is spent once, less the grant, spread over the horizon. What a euro of each amount comes to is of the model.
 *
 * Formula  c = running · (1 + bias) + annuity · (investment · (1 + bias − granted) + parallel · years)
 * Units    euros a year
 */
export class SharedCosts {
  readonly #model: Model;
  readonly #project: CompiledProject;
  readonly #flow: ProjectFlow;
  readonly #sharing: Sharing;
  /** Of a project whose amounts are a euro each; undefined where it has no costs. */
  readonly #unit: SteadyModel<(typeof measures)[number]> | undefined;
  /** Where costs are lowest, central and highest. */
  readonly points: EndPoints;

  constructor(model: Model, compiled: CompiledProject) {
    this.#model = model;
    this.#project = compiled;
    this.#flow = compiled.project.flow!;
    this.#sharing = this.#flow.sharing!;
    this.#unit = unitModel(model, compiled);
    const rate = model.scenario.timeline && model.inputOfPath.get(model.scenario.timeline.discountRate.path);
    const slots = new Map<ChannelNumber, number>([
      ...[...compiled.flowSlots].filter(([name]) => /^(cost|sharing)\./.test(name)),
      ...(rate === undefined ? [] : [[discountRate, rate] as const]),
    ]);
    this.points = endPoints(model.inputs, slots, directionOf, (point) => this.#costOfAll(point));
  }

  at(point: Deviation): CostsAt {
    const { groups, members } = this.#sharing;
    const number = (name: FlowName) => this.#number(name, point);
    const own = { member: number(memberCost), pair: number(pairCost) };
    if (groups !== undefined) {
      const ofGroups = groups.map((_, place) => number(groupCostName(place)));
      return {
        ...own,
        ofInhabitants: undefined,
        ofGroups,
        once: 0,
        running: payByGroups(groups, ofGroups).costOf(members.map((_, place) => place)),
      };
    }
    const factors = this.#factors(point);
    const amounts = costNames.map((name) => this.#amount(name, point));
    const sum = (inhabitants: number, of: (name: CostName) => number) =>
      costNames.reduce((all, name, at) => all + of(name) * amounts[at]!(inhabitants), 0);
    const all = inhabitantsOf(members) ?? 0;
    const { once, yearly, annuity } = factors;
    return {
      ...own,
      ofInhabitants: (inhabitants) => sum(inhabitants, (name) => yearly[name] + annuity * once[name]),
      ofGroups: [],
      once: sum(all, (name) => once[name]),
      running: sum(all, (name) => yearly[name]),
    };
  }

  #costOfAll(point: Deviation): number {
    const { ofInhabitants, running } = this.at(point);
    return ofInhabitants?.(inhabitantsOf(this.#sharing.members) ?? 0) ?? running;
  }

  #factors(point: Deviation): Factors {
    const { timeline } = this.#model.scenario;
    const figures = this.#unit?.figuresAt(point);
    const rate = timeline && this.#model.inputOfPath.get(timeline.discountRate.path);
    const nothing = {
      'cost.investment_eur': 0,
      'cost.parallel_eur_per_year': 0,
      'cost.running_eur_per_year': 0,
    };
    if (figures === undefined || timeline === undefined || rate === undefined)
      return { once: nothing, yearly: nothing, annuity: 0 };
    return {
      once: {
        ...nothing,
        'cost.investment_eur': figures.investment_eur + figures.optimism_bias_eur - figures.grant_eur,
        'cost.parallel_eur_per_year': figures.parallel_eur,
      },
      yearly: {
        ...nothing,
        'cost.running_eur_per_year':
          figures.running_eur_per_year + figures.running_optimism_bias_eur_per_year,
      },
      annuity: annuityShare(turnedAt(this.#model, rate, point), timeline.horizonYears),
    };
  }

  /** An amount as it is for a buyer with so many inhabitants. */
  #amount(name: CostName, point: Deviation): (inhabitants: number) => number {
    const steps = this.#flow.prices?.get(name);
    if (steps === undefined) {
      const value = this.#number(name, point);
      return () => value;
    }
    const price: PriceNumbers = {
      fixed: this.#number(`${name}.fixed`, point),
      perInhabitant: this.#number(`${name}.per_inhabitant`, point),
      steps,
      ofSteps: steps.map((_, place) => this.#number(`${name}.by_inhabitants.${place + 1}.value`, point)),
    };
    return (inhabitants) => priceOfOne(price, inhabitants);
  }

  /** A number of the project in the prices of the figures; 0 where it is left out. */
  #number(name: FlowName, point: Deviation): number {
    const input = this.#project.flowSlots.get(name);
    return input === undefined ? 0 : turnedAt(this.#model, input, point);
  }
}

/** The same project with a euro of each of its amounts, in steady use and saving nothing. */
function unitModel(
  model: Model,
  { project, flowSlots }: CompiledProject,
): SteadyModel<(typeof measures)[number]> | undefined {
  const { scenario } = model;
  const stated = costNames.filter((name) => [...flowSlots.keys()].some((each) => amountOf(each) === name));
  if (stated.length === 0 || scenario.timeline === undefined) return undefined;
  const flow = withoutTimes(project.flow!, scenario.timeline.firstYear);
  const isAmount = (name: FlowName) =>
    name.startsWith('sharing.') || (costNames as readonly FlowName[]).includes(amountOf(name));
  const ones = stated.map((name): [FlowName, Quantity] => [name, one(name, 'ratio', project)]);
  const others = [...flow.quantities].filter(([name]) => !isAmount(name) && partOfName(name) === undefined);
  const unit: Project = {
    ...project,
    saving: {
      method: 'fixed',
      cells: undefined,
      quantities: new Map([['amount_eur_per_year', one('saving', 'ratio', project)]]),
    },
    flow: { ...flow, prices: undefined, sharing: undefined, quantities: new Map([...ones, ...others]) },
  };
  const plain = { ...scenario, risks: undefined, maturity: undefined };
  return new SteadyModel({ ...model, scenario: plain }, unit, project, measures);
}
