import { type Distribution, equalCases } from '../../model/figures.ts';
import { createSelection, type SelectionMemory } from '../selection.ts';
import { quantileOf } from '../summary.ts';

const hundredths = 100;

/**
 * The draws of one saving as a few equally likely cases and as quantiles of whole percent.
 *
 * Shape   draws: one entry for each draw, at least one; memory: of whoever asks of many outputs, one after the other
 * Holds   cases are the quantiles of (i − ½) / 20; both lists ascend
 * Source  Kay, M., Kola, T., Hullman, J. R., Munson, S. A. (2016), When (ish) is my bus?, CHI 2016, 5092-5103,
 *         DOI 10.1145/2858036.2858558
 */
export function distributionOf(of: string, draws: Float64Array, memory?: SelectionMemory): Distribution {
  const select = createSelection(draws, memory);
  const at = (probability: number) => quantileOf(select, draws.length, probability);
  return {
    of,
    cases: Array.from({ length: equalCases }, (_, index) => at((index + 0.5) / equalCases)),
    quantiles: Array.from({ length: hundredths + 1 }, (_, index) => at(index / hundredths)),
  };
}
