import { endOfBody, firstCell, type ProbabilityStream } from '../model/distribution/beta-cells.ts';
import { createRandomStream } from './random-stream.ts';

/**
 * All chance of one input. The first eight bits of a word choose one of 256 cells of equal probability, the other 24 the
 * place in it; in the outermost four cells at either end, where quantiles are steep, a place of 44 bits from a second
 * stream stands for those 24.
 *
 * Holds   however the calls are cut into blocks, the sequence is the same
 */
export type InputStream = ProbabilityStream;

/** Draws of one part of a call. */
const mostDraws = 2048;

/**
 * The stream of one input, named by its path: adding an input leaves the draws of all others as they were.
 *
 * Throws  RangeError for a seed that is not an integer
 */
export function createInputStream(seed: number, path: string): InputStream {
  const body = createRandomStream(seed, path);
  // no path holds a space, so that this is the stream of no other input
  const tails = createRandomStream(seed, `${path} tails`);
  const { fillPlaces } = tails;
  const { fillWords } = body;
  return {
    fillWords,
    fillPlaces,
    fill(out, count) {
      const words = new Int32Array(Math.min(count, mostDraws));
      for (let start = 0; start < count; start += mostDraws) {
        const part = Math.min(mostDraws, count - start);
        fillWords(words, part);
        const inTails: number[] = [];
        for (let i = 0; i < part; i++) {
          const word = words[i]! >>> 0;
          const cell = word >>> 24;
          out[start + i] = (word + 0.5) * 2 ** -32;
          if (cell < firstCell || cell >= endOfBody) inTails.push(i);
        }
        const places = new Float64Array(inTails.length);
        fillPlaces(places, places.length);
        for (const [k, i] of inTails.entries()) {
          const cell = words[i]! >>> 24;
          const place = places[k]!;
          // counted from its own end, as it is in the table of a quantile function
          out[start + i] = cell < firstCell ? (cell + place) / 256 : 1 - (255 - cell + place) / 256;
        }
      }
    },
  };
}
