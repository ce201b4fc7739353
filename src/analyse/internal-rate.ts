import { searchRoot } from '../sample/root-search.ts';

/** Rates between which one is looked for: nearly all lost, to a hundred times as much a year. */
const lowestRate = -0.999;
const highestRate = 100;

/**
 * The rate at which yearly flows are worth nothing now, where there is only one such rate.
 *
 * Flows that change their sign once have one; with more changes there may be several, of which none is the answer.
 *
 * Shape    one entry for each year, the first one now
 * Units    a share a year; undefined where no rate or more than one may be there
 * Source   Descartes' rule of signs; Norstrøm, C. J. (1972), A sufficient condition for a unique nonnegative internal
 *          rate of return, Journal of Financial and Quantitative Analysis 7(3), 1835-1839, DOI 10.2307/2329806
 * @example internalRate([-100, 60, 60])?.toFixed(4) // => '0.1307'
 * @example internalRate([-100, 230, -132]) // => undefined
 */
export function internalRate(flows: readonly number[]): number | undefined {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
  if (changes !== 1) return undefined;
  const worth = (rate: number) => flows.reduceRight((later, flow) => flow + later / (1 + rate), 0);
  if (worth(lowestRate) > 0 === worth(highestRate) > 0) return undefined;
  return searchRoot(worth, { left: lowestRate, right: highestRate });
}
