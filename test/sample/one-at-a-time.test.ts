import { expect, test } from 'vitest';
import { compileModel, type Output } from '../../src/model/compile.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { spaceEvenly } from '../../src/sample/grid.ts';
import { moveOneAtATime, pointsOfInput } from '../../src/sample/one-at-a-time.ts';
import { evaluateTurns } from '../../src/sample/turns.ts';
import { buildCosts, buildQuantity, buildScenario, buildShareProject } from '../model/build.ts';

/** Enough points for several blocks: 31 inputs of 15 points, one of them shared by all projects, on shared cells. */
function buildModel() {
  const shared = buildQuantity('parameter.uptake', [0.3, 0.9]);
  const projects = Array.from({ length: 30 }, (_, i) =>
    buildShareProject(
      `p${i}`,
      i % 3 === 0 ? 'quick' : 'slow',
      i % 2 === 0 ? ['a'] : ['a', 'b'],
      [0.001 * (i + 1), 0.002 * (i + 2)],
      i < 20 ? shared : 1,
    ),
  );
  const costs = buildCosts([
    ['a', 1e6],
    ['b', 3.3e6],
  ]);
  const model = compileModel(buildScenario(projects, [costs]));
  const outputs = model.rows.flatMap((row): readonly Output[] => [
    { row, measure: 'saving_eur_per_year' },
    { row, measure: 'person_years' },
  ]);
  return { model, outputs };
}

test('one input at a time gives what each point gives alone, to the last bit, for every row', () => {
  const { model, outputs } = buildModel();
  const { central, values } = moveOneAtATime(model, outputs);
  for (const [at, output] of outputs.entries()) {
    expect(central[at]).toBe(evaluateAt(model, [output], [new Map()])[0]![0]);
    for (const [input, found] of values[at]!) {
      const { low, high } = model.inputs[input]!;
      const alone = spaceEvenly(low, high, pointsOfInput).map(
        (value) => evaluateAt(model, [output], [new Map([[input, value]])])[0]![0],
      );
      expect(found).toEqual(alone);
    }
    const moving = model
      .inputsOf(output)
      .filter((input) => model.inputs[input]!.low < model.inputs[input]!.high);
    expect([...values[at]!.keys()]).toEqual(moving);
  }
});

test('many turns around a point give what each of them gives alone', () => {
  const { model, outputs } = buildModel();
  const base = new Map(model.inputs.map(({ high }, input) => [input, high]));
  const turns = [...model.inputs.keys()].flatMap((input) => {
    const { low, high } = model.inputs[input]!;
    return spaceEvenly(low, high, 15).map((value) => ({ input, value }));
  });
  expect(turns.length).toBeGreaterThan(1000);
  const columns = evaluateTurns(model, outputs, [...model.inputs.keys()], base, turns);
  const points = [base, ...turns.map(({ input, value }) => new Map([...base, [input, value]]))];
  // One by one and from the last to the first, so that nothing can be kept from one point to the next.
  for (const [at, output] of outputs.entries()) {
    for (const place of [points.length - 1, 700, 257, 256, 255, 1, 0])
      expect(columns[at]![place]).toBe(evaluateAt(model, [output], [points[place]!])[0]![0]);
  }
});
