import { compileModel, type Model } from '../../../src/model/compile.ts';
import { isOpenInput, quantitiesOfSheet } from '../../../src/model/input-sheet.ts';
import { followsEnds, isFixed, type Quantity } from '../../../src/model/quantity.ts';
import { units } from '../../../src/model/unit.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readScenario } from '../../../src/read/scenario.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import type { Edit } from './workbooks.ts';

export function readModel(scenario: string): Model {
  const problems = new ProblemList();
  const read = readScenario(scenario, { dataFolder: 'data' }, problems);
  problems.throwIfErrors();
  return compileModel(read.scenario!);
}

/** Cells of a workbook that are changed, and the same as options. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly set: readonly string[];
}

/**
 * Random changes of some inputs, within what their units allow and near to what they were, so that figures stay sound.
 *
 * Shape   share: of the inputs that can be changed
 */
export function changeInputs(model: Model, run: number, share: number): Changes {
  const stream = createRandomStream(run, 'changed inputs');
  const place = new Float64Array(1);
  const dice = () => {
    stream.fillPlaces(place, 1);
    return place[0]!;
  };
  const edits: Edit[] = [];
  const set: string[] = [];
  for (const [path, quantity] of quantitiesOfSheet(model)) {
    if (!isOpenInput(path) || path.startsWith('evidence.') || path.startsWith('maturity.')) continue;
    // Shares that must add up to one whole cannot change one by one.
    if (isShared(model, path) || /\.(grant\.eligible|benefit)\./.test(path) || dice() > share) continue;
    const [low, high] = newEnds(quantity, dice);
    const change = (column: Edit['column'], value: number) => edits.push({ path, column, value });
    change('low', low);
    change('high', high);
    if (followsEnds(quantity)) {
      set.push(low === high ? `${path}=${low}` : `${path}=${low}..${high}`);
      continue;
    }
    const central = low + (high - low) * (0.3 + 0.4 * dice());
    change('central', central);
    set.push(low === high ? `${path}=${low}` : `${path}=${low}..${central}..${high}`);
  }
  return { edits, set };
}

/** Whether several places are this number, of which an option sets one. */
function isShared({ inputOfPath }: Model, path: string): boolean {
  const input = inputOfPath.get(path);
  return [...inputOfPath.values()].filter((each) => each === input).length > 1;
}

function newEnds(quantity: Quantity, dice: () => number): readonly [number, number] {
  const { low, high, unit } = quantity;
  const { least, most } = units[unit];
  const within = (value: number) => Number(Math.min(most, Math.max(least, value)).toPrecision(6));
  if (isFixed(quantity)) {
    // Half of the certain numbers get a range, the others another value.
    const value = within(low * (0.92 + 0.1 * dice()));
    return dice() < 0.5 ? [value, value] : [within(value * 0.95), value];
  }
  const width = high - low;
  const from = within(low + width * 0.3 * dice());
  return [from, Math.max(from, within(high - width * 0.3 * dice()))];
}
