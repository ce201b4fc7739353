import type { Registers, Service } from '../../../model/register.ts';
import type { ServicesNear } from '../../../problems/catalogue/service.ts';
import { bareServiceName, everydayFile } from './everyday-names.ts';
import { servicesMeant } from './service-names.ts';

const wanted = 3;
/** Classes of remainders and of what nobody divided are no service that a row of a town is of. */
const noService = /-(?:remainder|undivided)$/;

interface KnownName {
  readonly service: Service;
  readonly pairs: ReadonlySet<string>;
}

const known = new WeakMap<Registers, readonly KnownName[]>();

/**
 * The three services that a name is nearest to: those that it may mean, then those with the most alike names. Names are
 * compared by their pairs of letters, so that a word inside a long one counts wherever it is.
 *
 * Source  Dice, L. R. (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302
 */
export function nearestServices(text: string, registers: Registers): readonly Service[] {
  const pairs = pairsOf(bareServiceName(text));
  const best = new Map<Service, number>();
  for (const { service, pairs: own } of namesOf(registers))
    best.set(service, Math.max(best.get(service) ?? 0, likeness(pairs, own)));
  const byLikeness = [...best].sort((a, b) => b[1] - a[1]).map(([service]) => service);
  return [...new Set([...servicesMeant(text, registers), ...byLikeness])].slice(0, wanted);
}

/** What the problem of a name that is not known offers: the services that it may mean, otherwise the nearest. */
export function servicesNear(text: string, registers: Registers): ServicesNear {
  const meant = servicesMeant(text, registers);
  const services = meant.length > 0 ? meant : nearestServices(text, registers);
  return { services: services.map(({ id, name }) => ({ id, name })), isChoice: meant.length > 0 };
}

function namesOf(registers: Registers): readonly KnownName[] {
  let names = known.get(registers);
  if (names === undefined) {
    const everyday = everydayFile().names;
    names = registers.services.all
      .filter(({ id }) => !noService.test(id))
      .flatMap((service) => {
        const { id, name, alsoKnownAs } = service;
        const all = [name.fi, name.sv, ...alsoKnownAs, ...Object.values(everyday[id] ?? {}).flat()];
        return all.map((each) => ({ service, pairs: pairsOf(bareServiceName(each)) }));
      });
    known.set(registers, names);
  }
  return names;
}

function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}
