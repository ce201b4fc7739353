import type { Place } from '../problems/problem.ts';
import { buyersOf } from './compile-prices.ts';
import { amountOf, paidBy, partOfName, type Steps } from './inhabitant-price.ts';
import { inhabitantsOfEach } from './inhabitants.ts';
import type { Quantity } from './quantity.ts';
import { methodOf } from './saving/saving.ts';
import type { Reference, Scenario } from './scenario.ts';
import { isMoney } from './unit.ts';

/** Money of one origin and one year that figures of a scenario are made of. */
export interface Money {
  /** Cost structures, amounts written in the scenario, or the id of evidence. */
  readonly of: string;
  /** Year in whose prices it is; undefined where nothing says it. */
  readonly year: number | undefined;
  /** Ids of the cost structures, or paths of the numbers. */
  readonly names: readonly string[];
  /** Where the first of the numbers is written; undefined of cost structures. */
  readonly place: Place | undefined;
}

/**
 * All money that the figures of a scenario rest on, by where it comes from and its year: costs first, then what is written,
 * then evidence.
 */
export function moneyOf(scenario: Scenario): readonly Money[] {
  const { costs, projects, prices, references, risks = [], settings } = scenario;
  const ofEach = inhabitantsOfEach(costs[0], scenario.registers);
  const buyers = ofEach.known ? [...ofEach.byCode.values()] : [];
  const used = new Set(projects.map(({ saving }) => saving.cells?.costs));
  const found = new Map<string, { -readonly [Key in keyof Money]: Money[Key] }>();
  const add = (of: string, year: number | undefined, name: string, place: Place | undefined) => {
    const key = `${of} ${year ?? ''}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { of, year, names: [name], place });
    else if (!known.names.includes(name)) known.names = [...known.names, name];
  };
  const addQuantity = (quantity: Quantity) => {
    if (!isMoney(quantity.unit)) return;
    const { origin, path, priceYear, mixedWith } = quantity;
    if (mixedWith !== undefined) {
      add(mixedWith.id, mixedWith.priceYear, path, origin.place);
      add('scenario', prices.year, path, origin.place);
    } else add(origin.evidence?.id ?? 'scenario', priceYear, path, origin.place);
  };
  for (const [index, { id, year }] of costs.entries())
    if (index === 0 || used.has(id)) add('costs', year, id, undefined);
  for (const { saving, flow } of projects) {
    const prices = new Map<string, Steps>([...(saving.prices ?? []), ...(flow?.prices ?? [])]);
    // A step that nobody is in is no money of anybody.
    const isPaid = (name: string) => {
      const own = name.startsWith('cost.') ? buyersOf(flow, buyers) : buyers;
      return paidBy(name, prices.get(amountOf(name)) ?? [], own) > 0;
    };
    for (const [name, quantity] of [...saving.quantities, ...(flow?.quantities ?? [])])
      if (partOfName(name) === undefined || isPaid(name)) addQuantity(quantity);
  }
  for (const { quantities } of risks) for (const quantity of quantities.values()) addQuantity(quantity);
  if (hasPersonYears(scenario)) addQuantity(settings.personYearEur);
  for (const [index, reference] of references.entries()) {
    if (isOf(reference, 'tax_points')) addQuantity(reference.taxPointEur ?? settings.taxPointEur);
    else if (isInEuros(reference))
      add('scenario', prices.year, `reference.${index + 1}`, reference.origin.place);
  }
  const order = ({ of }: Money) => ['costs', 'scenario'].indexOf(of) + 1 || 3;
  return [...found.values()].sort((a, b) => order(a) - order(b));
}

/** Whether a published figure is of a measure. */
function isOf({ output }: Reference, measure: string): boolean {
  return output.split('.').some((word) => word === measure);
}

/** Whether a published figure is an amount of money. */
function isInEuros({ output }: Reference): boolean {
  return output.split('.').some((word) => /(^|_)eur(_|$)/.test(word));
}

/** Whether euros are turned into person-years at all, by a cost that is stated or stands for the whole country. */
function hasPersonYears({ costs, projects, settings }: Scenario): boolean {
  if (!projects.some(({ saving }) => methodOf(saving).hours === undefined)) return false;
  if (settings.personYearEur.origin.place.file !== 'default') return true;
  return costs.length === 0 || costs.every(({ coversCountry }) => coversCountry);
}
