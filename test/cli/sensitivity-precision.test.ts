import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const scenario = join(import.meta.dirname, '..', 'cases', 'money-by-hand', 'scenario.yaml');

async function analyse(options: string) {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave sensitivity ${scenario} --samples 1600 --format json ${options}`,
  );
  expect(exitCode, standardError).toBe(0);
  return JSON.parse(standardOutput);
}

test('the run tells the draws that the value of information was worked from', async () => {
  const { run, value_of_information: values } = await analyse('--method value-of-information --precision 1%');
  expect(values[0].of).toMatch(/npv_/);
  expect(values[0].draws).toBeGreaterThan(1600);
  expect(run.samples).toBe(values[0].draws);
  // So the same again by hand gives the same figures.
  const again = await analyse(`--method value-of-information --samples ${run.samples}`);
  expect(again.value_of_information).toEqual(values);
});

test('indices of variance are the same whatever other methods stand beside them', async () => {
  const alone = await analyse('--method sobol --precision 1%');
  const beside = await analyse('--method value-of-information,sobol --precision 1%');
  expect(beside.value_of_information[0].draws).toBeGreaterThan(1600);
  expect(beside.sobol).toEqual(alone.sobol);
});
