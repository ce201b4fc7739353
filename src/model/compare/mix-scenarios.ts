import type { CostStructure } from '../cost-structure.ts';
import type { Quantity } from '../quantity.ts';
import type { Scenario } from '../scenario.ts';
import { listNumbers, mapNumbers } from '../with-inputs.ts';
import type { ScenarioPart } from './parts.ts';

/**
 * A scenario with some parts of one and the others of another one. What only one of them has, such as a parameter or costs
 * that its projects rest on, comes with the projects that use it.
 *
 * Shape   data: costs, inhabitants and levels of maturity. parameters: numbers that are a parameter, or a fact of the evidence
 *         and nothing else. settings: also years and prices. projects: all the rest
 * Holds   all parts of one scenario give that scenario
 */
export function mixScenarios(of: Readonly<Record<ScenarioPart, Scenario>>): Scenario {
  const { data, parameters, projects, settings } = of;
  const { timeline, prices } = settings;
  const mixed: Scenario = {
    ...projects,
    settings: settings.settings,
    timeline,
    prices,
    costs: costsFor(projects.costs, data.costs),
    maturity: data.maturity,
    registers: data.registers ?? projects.registers,
    sources: { ...data.sources, ...parameters.sources, ...settings.sources, ...projects.sources },
  };
  const named = namedNumbers(parameters);
  return mapNumbers(mixed, (quantity) => {
    const other = named.get(nameOf(quantity) ?? '');
    if (other === undefined || other.unit !== quantity.unit) return quantity;
    // What it is called stays with the place that refers to it.
    return { ...other, path: quantity.path, draw: other.draw === other.path ? quantity.path : other.draw };
  });
}

/** What a number is by reference alone: a parameter, or a fact of the evidence; undefined of one that is written where it is. */
function nameOf({ path, fact, unit }: Quantity): string | undefined {
  if (path.startsWith('parameter.')) return path;
  return fact === undefined ? undefined : `${fact} ${unit}`;
}

function namedNumbers(scenario: Scenario): ReadonlyMap<string, Quantity> {
  const named = new Map<string, Quantity>();
  for (const quantity of listNumbers(scenario).values()) {
    const name = nameOf(quantity);
    if (name !== undefined && !named.has(name)) named.set(name, quantity);
  }
  return named;
}

/**
 * Costs of one scenario under the names by which the projects of another one ask for them: the same name, and the others in
 * their order.
 */
function costsFor(
  asked: readonly CostStructure[],
  given: readonly CostStructure[],
): readonly CostStructure[] {
  const names = new Set(given.map(({ id }) => id));
  const wanted = asked.filter(({ id }) => !names.has(id));
  const own = new Set(asked.map(({ id }) => id));
  const renamed = given.map((each) => {
    if (own.has(each.id)) return each;
    const id = wanted.shift()?.id;
    return id === undefined ? each : { ...each, id };
  });
  return [...renamed, ...wanted];
}
