import type { AmountName, FlowName } from './cash-flow/flow-numbers.ts';
import { bind } from './formula/bind.ts';
import { amountOf, priceOfEach } from './inhabitant-price.ts';
import type { CompiledProject, Price, ProjectPart } from './row.ts';
import { bindProject } from './saving/project-formula.ts';
import { methodOf } from './saving/saving.ts';
import type { Project } from './scenario.ts';

/**
 * The costs of a project that are prices by inhabitants, as municipalities pay them together.
 *
 * Shape   buyers: inhabitants of each municipality that buys for itself
 */
export function bindPrices(
  { flow }: Project,
  flowSlots: ReadonlyMap<FlowName, number>,
  buyers: readonly number[],
): ReadonlyMap<AmountName, Price> {
  const prices = new Map<AmountName, Price>();
  const known = { base: Number.NaN, inhabitants: Number.NaN };
  for (const [amount, steps] of flow?.prices ?? []) {
    const parts = [...flowSlots.keys()].filter((name) => name !== amount && amountOf(name) === amount);
    const expression = priceOfEach(parts, steps, buyers);
    prices.set(amount, { expression, bound: bind(expression, { slots: flowSlots, known }) });
  }
  return prices;
}

/** What a project with prices by inhabitants costs and saves where only some of the municipalities buy. */
export function pricesOf(
  { project, slots, flowSlots, formula }: CompiledProject,
  buyers: readonly number[],
): Pick<ProjectPart, 'prices' | 'saving'> {
  const { prices } = project.saving;
  const costs = [...bindPrices(project, flowSlots, buyers)].map(
    ([name, { bound }]) => [name, bound] as const,
  );
  return {
    ...(costs.length > 0 && { prices: new Map(costs) }),
    ...(prices !== undefined && {
      saving: bindProject(methodOf(project.saving), slots, formula.known, { prices, buyers }).saving,
    }),
  };
}
