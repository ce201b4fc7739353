import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flowMeasures } from '../../src/model/cash-flow/measures.ts';
import { compileModel } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const root = join(import.meta.dirname, '../..');

test('numbers that are only held against others are inputs of no figure', () => {
  const { scenario } = readScenario(
    join(root, 'scenarios/joint-permits.yaml'),
    { dataFolder: join(root, 'data') },
    new ProblemList(),
  );
  const model = compileModel(scenario!);
  const row = model.rows.find(({ id }) => id === 'permit-handling')!;
  const names = flowMeasures.flatMap((measure) =>
    model.inputsOf({ row, measure }).map((input) => model.inputs[input]!.path),
  );
  expect(names).toContain('project.permit-handling.cost.optimism_bias.upper_ratio');
  expect(names).toContain('project.permit-handling.cost.grant.eligible.services');
  expect(names.filter((path) => /lower_ratio|not_eligible|vat/.test(path))).toEqual([]);
});
