/** What measuring at so many sites comes to, with and without what it costs. */
export interface SitesWorth {
  readonly sites: number;
  readonly value: number;
  readonly net: number;
}

/**
 * How many sites are worth most after their cost, the fewer where several are. More sites are never worth less before their
 * cost, so that between two numbers nothing is worth more than the value of the larger at the cost of the smaller; where that
 * is less than what was found, none between is looked at.
 *
 * Shape   most: the largest number tried; valueAt: called once for each number; siteCost: of one site
 * Units   those of the values
 */
export function findBestSites(
  valueAt: (sites: number) => number,
  siteCost: number,
  fixedCost: number,
  most: number,
): SitesWorth {
  const worthAt = (sites: number): SitesWorth => {
    const value = valueAt(sites);
    return { sites, value, net: value - fixedCost - siteCost * sites };
  };
  const first = worthAt(1);
  let best = first;
  const look = (each: SitesWorth): SitesWorth => {
    if (each.net > best.net || (each.net === best.net && each.sites < best.sites)) best = each;
    return each;
  };
  if (most === 1) return best;
  // Intervals whose ends are known, those with more sites last: they are looked at first.
  const open: [SitesWorth, SitesWorth][] = [[first, look(worthAt(most))]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [low, high] = next;
    if (high.sites - low.sites < 2) continue;
    const bound = high.value - fixedCost - siteCost * (low.sites + 1);
    if (bound < best.net || (bound === best.net && low.sites + 1 >= best.sites)) continue;
    const middle = look(worthAt(Math.floor((low.sites + high.sites) / 2)));
    open.push([low, middle], [middle, high]);
  }
  return best;
}
