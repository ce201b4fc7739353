import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileModel, type Output } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '..', '..');

test('a figure asked for twice is the figure, not twice as much', () => {
  const path = join(root, 'test/cases/money-by-hand/scenario.yaml');
  const { scenario } = readScenario(path, { dataFolder: join(root, 'data') }, new ProblemList());
  const model = compileModel(scenario!);
  const row = model.rows.find(({ level }) => level === 'total')!;
  const outputs: readonly Output[] = (
    ['investment_eur', 'investment_eur', 'grant_eur', 'grant_eur'] as const
  ).map((measure) => ({ row, measure }));
  // The investment as given, and 70 % of the eligible 80 % of it: docs/method.md.
  const values = evaluateAt(model, outputs, [new Map()]).map((column) => column[0]!);
  for (const [at, expected] of [120_000, 120_000, 67_200, 67_200].entries())
    expect(values[at]).toBeCloseTo(expected, 6);
});

test('what is cashable is held against no published figure', async () => {
  const read = async (view: string) => {
    const command = `digisave estimate scenarios/payroll-robot.yaml --view ${view} --samples 100 --format json --quiet`;
    return JSON.parse((await runCommand(command)).standardOutput).reference;
  };
  expect(await read('all')).toHaveLength(1);
  expect(await read('budget')).toHaveLength(0);
});
