/**
 * Equal parts that draws fall into. Latin hypercubes and Sobol sequences are made anew for each part, independently of the
 * others: what the parts differ by is the only honest measure of error there, since points of one part depend on each
 * other. Sixteen parts tell a standard error to a fifth of itself and leave each part long enough.
 */
export const replicates = 16;
/** A part of one point would have no spread. */
export const leastReplicatedSamples = 2 * replicates;

/**
 * The position of the first draw of a part, and with `part` = `replicates` the number of all.
 *
 * @example [0, 1, 2, 16].map((part) => startOfReplicate(part, 40)) // => [0, 2, 5, 40]
 */
export function startOfReplicate(part: number, count: number): number {
  return Math.floor((part * count) / replicates);
}
