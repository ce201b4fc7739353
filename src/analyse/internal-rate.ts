import { searchRoot } from '../sample/root-search.ts';

/** Why flows have no internal rate that could be printed. */
export type NoRate = 'no-sign-change' | 'no-rate' | 'several-rates';

/**
 * The rate at which yearly flows are worth nothing now, where there is exactly one such rate above -1.
 *
 * Shape    one entry for each year, the first one now
 * Units    a share a year, of any size; undefined where no rate or more than one is there
 * @example internalRate([-100, 60, 60])?.toFixed(4) // => '0.1307'
 * @example internalRate([-1, 1e9])?.toFixed(0) // => '999999999'
 * @example internalRate([-100, 230, -132]) // => undefined
 */
export function internalRate(flows: readonly number[]): number | undefined {
  const rates = internalRates(flows);
  return rates.length === 1 ? rates[0] : undefined;
}

/**
 * Why there is no such rate; undefined where there is one.
 *
 * @example whyNoRate([3, 2]) // => 'no-sign-change'
 * @example whyNoRate([-1, 2, -1.5]) // => 'no-rate'
 */
export function whyNoRate(flows: readonly number[]): NoRate | undefined {
  const rates = internalRates(flows);
  if (rates.length === 1) return undefined;
  if (rates.length > 1) return 'several-rates';
  return signChanges(flows).length === 0 ? 'no-sign-change' : 'no-rate';
}

/**
 * Every rate above -1 at which yearly flows are worth nothing, the highest first.
 *
 * With x = 1 / (1 + rate) the worth is Σ flow · x^t, and rates are its roots above 0. Where signs change once there is one.
 * Where they change more often: between two roots the derivative of Σ flow · x^(t − j) has a root, and with j inside a change
 * of sign that derivative, Σ flow · (t − j) · x^t, has one change less. So its roots, found in the same way, part the
 * half-line into pieces in each of which the worth crosses zero at most once. Roots are searched as ln x: a rate of a
 * thousand million per cent is as near as one of ten.
 *
 * Source   Descartes' rule of signs and Rolle's theorem
 * @example internalRates([-100, 230, -132]).map((rate) => rate.toFixed(4)) // => ['0.2000', '0.1000']
 */
export function internalRates(flows: readonly number[]): readonly number[] {
  const first = flows.findIndex((flow) => flow !== 0);
  const last = flows.findLastIndex((flow) => flow !== 0);
  if (first === last) return [];
  return rootsOf(flows.slice(first, last + 1)).map((logOfFactor) => Math.expm1(-logOfFactor));
}

/** Where the sign of flows changes: the years before and behind, those of nothing passed over. */
function signChanges(flows: readonly number[]): readonly (readonly [number, number])[] {
  const years = [...flows.keys()].filter((year) => flows[year] !== 0);
  return years.flatMap((year, index) => {
    const next = years[index + 1];
    const changes = next !== undefined && flows[year]! > 0 !== flows[next]! > 0;
    return changes ? [[year, next] as const] : [];
  });
}

/** The logarithm of a factor at which only the first or the last flow still counts. */
const farthest = 700;
/** What is left of flows where they cancel out, as a part of them: there they touch zero. */
const touching = 1e-12;

/** The roots of Σ flow · e^(t · u) in u, the least first; neither the first nor the last flow is nothing. */
function rootsOf(flows: readonly number[]): readonly number[] {
  const change = signChanges(flows).at(-1);
  if (change === undefined) return [];
  const inside = (change[0] + change[1]) / 2;
  const slopes = flows.map((flow, year) => flow * (year - inside));
  const largest = Math.max(...slopes.map(Math.abs));
  const turns = rootsOf(slopes.map((slope) => slope / largest));
  const roots: number[] = [];
  let left = { at: -farthest, worth: flows[0]! };
  for (const at of [...turns, farthest]) {
    const { sum, size } = worthAt(flows, at);
    const right = { at, worth: Math.abs(sum) <= touching * size ? 0 : sum };
    if (right.worth === 0) roots.push(at);
    else if (left.worth !== 0 && left.worth > 0 !== right.worth > 0)
      roots.push(searchRoot((each) => worthAt(flows, each).sum, { left: left.at, right: at }));
    left = right;
  }
  return roots;
}

/** Σ flow · e^(t · u) over the largest of these powers, so that none is too large for a number, and the same of all sizes. */
function worthAt(flows: readonly number[], u: number): { readonly sum: number; readonly size: number } {
  const factor = Math.exp(-Math.abs(u));
  const ordered = u > 0 ? flows : flows.toReversed();
  let [sum, size] = [0, 0];
  for (const flow of ordered) {
    sum = sum * factor + flow;
    size = size * factor + Math.abs(flow);
  }
  return { sum, size };
}
