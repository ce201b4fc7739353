import { type AmountName, coordination, type FlowName } from './cash-flow/flow-numbers.ts';
import type { ProjectFlow } from './cash-flow/timeline.ts';
import { bind } from './formula/bind.ts';
import type { Expression } from './formula/expression.ts';
import { amountOf, priceOfEach } from './inhabitant-price.ts';
import type { CompiledProject, Price, ProjectPart } from './row.ts';
import { bindProject } from './saving/project-formula.ts';
import { methodOf } from './saving/saving.ts';
import type { Project } from './scenario.ts';
import { coordinationOf, costOfAll } from './sharing/amounts.ts';
import { inhabitantsOf } from './sharing/sharing.ts';

const known = { base: Number.NaN, inhabitants: Number.NaN };

/**
 * Inhabitants of each who pays a price of a project: of each municipality, or of all members together where they share it.
 *
 * Shape   buyers: inhabitants of each municipality that buys for itself
 */
export function buyersOf(flow: ProjectFlow | undefined, buyers: readonly number[]): readonly number[] {
  // Where inhabitants of a member are not known, no cost is a price by inhabitants.
  return flow?.sharing === undefined ? buyers : [inhabitantsOf(flow.sharing.members) ?? 0];
}

/**
 * The amounts of a project that are worked from other numbers: costs that are prices by inhabitants, as municipalities pay them
 * together; what members pay where costs of groups are stated; and what cooperation costs.
 *
 * Shape   buyers: inhabitants of each municipality that buys for itself
 */
export function bindPrices(
  { flow }: Project,
  flowSlots: ReadonlyMap<FlowName, number>,
  buyers: readonly number[],
): ReadonlyMap<AmountName, Price> {
  const prices = new Map<AmountName, Price>();
  const add = (amount: AmountName, expression: Expression) =>
    prices.set(amount, { expression, bound: bind(expression, { slots: flowSlots, known }) });
  for (const [amount, steps] of flow?.prices ?? []) {
    const parts = [...flowSlots.keys()].filter((name) => name !== amount && amountOf(name) === amount);
    add(amount, priceOfEach(parts, steps, buyersOf(flow, buyers)));
  }
  const { sharing } = flow ?? {};
  if (sharing?.groups !== undefined) add('cost.running_eur_per_year', costOfAll(sharing));
  if (sharing !== undefined) add(coordination, coordinationOf(sharing, [...flowSlots.keys()]));
  return prices;
}

/**
 * What a project with prices by inhabitants costs and saves where only some of the municipalities buy. What members share has no
 * price of its own in a part of them: they pay their share of it.
 */
export function pricesOf(
  { project, slots, flowSlots, formula }: CompiledProject,
  buyers: readonly number[],
): Pick<ProjectPart, 'prices' | 'saving'> {
  const { prices } = project.saving;
  const isShared = project.flow?.sharing !== undefined;
  const costs = isShared
    ? []
    : [...bindPrices(project, flowSlots, buyers)].map(([name, { bound }]) => [name, bound] as const);
  return {
    ...(costs.length > 0 && { prices: new Map(costs) }),
    ...(prices !== undefined && {
      saving: bindProject(methodOf(project.saving), slots, formula.known, { prices, buyers }).saving,
    }),
  };
}
