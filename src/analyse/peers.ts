import { quantile } from 'simple-statistics';
import type { CostStructure } from '../model/cost-structure.ts';
import { countInhabitants, type Inhabitants } from '../model/inhabitants.ts';
import type { Municipality, Registers } from '../model/register.ts';
import { successorInYear } from '../model/register.ts';
import { type SizeClass, sizeClassOf } from '../model/size-class.ts';
import type { PeerGroup, PeerSpread } from '../model/structure.ts';
import type { PeerGrouping } from '../model/structure-question.ts';

/** Code of the region of Åland. */
const alandRegionCode = '21';

/** A municipality with the inhabitants that its costs are divided by. */
export interface Peer {
  readonly code: string;
  readonly inhabitants: number;
}

export interface Peers {
  readonly group: PeerGroup;
  readonly members: readonly Peer[];
}

/** The inhabitants of one municipality in the year of a cost structure, by the rules for any set of them. */
export function countInhabitantsOf(code: string, costs: CostStructure, registers: Registers): Inhabitants {
  return countInhabitants([code], costs.countedElsewhere, costs.year, registers);
}

/**
 * The municipalities of a cost structure that one of them is compared with, or all of them where none is named and
 * there is more than one.
 * The municipality itself is not among its peers: it would draw their median towards its own figure.
 */
export function findPeers(
  costs: CostStructure,
  own: { readonly municipality: Municipality; readonly inhabitants: Inhabitants } | undefined,
  grouping: PeerGrouping,
  registers: Registers,
): Peers | undefined {
  if (own === undefined) {
    const isOne = costs.municipalityCodes.length < 2;
    return isOne ? undefined : gatherPeers(costs, { grouping: 'all', id: 'all' }, () => true, registers);
  }
  const { municipality, inhabitants } = own;
  switch (grouping) {
    case 'size': {
      if (!inhabitants.known) return undefined;
      const size = sizeClassOf(inhabitants.count);
      const isAlike = (each: Municipality, count: Inhabitants) =>
        each !== municipality && mayBelong(each, count, size, costs.year, registers);
      return gatherPeers(costs, { grouping, id: size.id }, isAlike, registers);
    }
    case 'region': {
      const isAlike = (each: Municipality) =>
        each !== municipality && each.regionCode === municipality.regionCode;
      const named = { grouping, id: municipality.regionCode, name: municipality.region };
      return gatherPeers(costs, named, isAlike, registers);
    }
    case 'group': {
      const isAlike = (each: Municipality) => each !== municipality && each.group === municipality.group;
      return gatherPeers(costs, { grouping, id: municipality.group }, isAlike, registers);
    }
    default:
      return grouping satisfies never;
  }
}

/**
 * Whether a municipality is, or may be, in a size class. Where a later merger hides how many people it had, it had
 * no more than the register counts for all that merged.
 */
function mayBelong(
  each: Municipality,
  inhabitants: Inhabitants,
  size: SizeClass,
  year: number,
  registers: Registers,
): boolean {
  if (inhabitants.known) return sizeClassOf(inhabitants.count) === size;
  const successor = successorInYear(each, Number.POSITIVE_INFINITY, registers.municipalities);
  return (successor.population.get(year) ?? Number.POSITIVE_INFINITY) >= size.least;
}

function gatherPeers(
  costs: CostStructure,
  { grouping, id, name }: Pick<PeerGroup, 'grouping' | 'id'> & { readonly name?: PeerGroup['name'] },
  isAlike: (each: Municipality, inhabitants: Inhabitants) => boolean,
  registers: Registers,
): Peers {
  const members: Peer[] = [];
  const leftOut: PeerGroup['left_out'] = [];
  let inAland = 0;
  for (const code of costs.municipalityCodes) {
    const municipality = registers.municipalities.find(code);
    if (municipality === undefined) continue;
    const inhabitants = countInhabitantsOf(code, costs, registers);
    if (!isAlike(municipality, inhabitants)) continue;
    if (inhabitants.known) {
      members.push({ code, inhabitants: inhabitants.count });
      if (municipality.regionCode === alandRegionCode) inAland++;
    } else {
      const { reason } = inhabitants;
      leftOut.push({ municipality_code: code, municipality: municipality.name.fi, reason });
    }
  }
  const group: PeerGroup = {
    grouping,
    id,
    name: name ?? { fi: id, sv: id },
    count: members.length,
    in_aland: inAland,
    left_out: leftOut,
  };
  return { group, members };
}

/**
 * Median and quartiles of the figures of peers, each counted once whatever its size; null where there are none.
 *
 * Units   those of the figures
 * Source  quantiles of type 7: Hyndman, Fan (1996), Sample quantiles in statistical packages, The American
 *         Statistician 50(4), 361-365, DOI 10.1080/00031305.1996.10473566
 * @example summarisePeers([1, 2, 3, 4]) // => { count: 4, q1: 1.75, median: 2.5, q3: 3.25 }
 */
export function summarisePeers(figures: readonly number[]): PeerSpread | null {
  if (figures.length === 0) return null;
  const [q1, median, q3] = quantile([...figures], [0.25, 0.5, 0.75]) as [number, number, number];
  return { count: figures.length, q1, median, q3 };
}

/**
 * The share of peers with a lower figure, equal ones counted half; null where there are none.
 *
 * @example rankAmongPeers(3, [1, 2, 3, 4]) // => 0.625
 */
export function rankAmongPeers(figure: number, peers: readonly number[]): number | null {
  if (peers.length === 0) return null;
  const lower = peers.filter((each) => each < figure).length;
  const equal = peers.filter((each) => each === figure).length;
  return (lower + equal / 2) / peers.length;
}
