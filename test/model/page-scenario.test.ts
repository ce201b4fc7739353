import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import { pageScenario } from '../../src/model/page-scenario.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { listScenarios, outputsOf, pointsOf, valuesAt } from './undisturbed.ts';

const root = join(import.meta.dirname, '../..');

function shipped(name: string): Scenario {
  const { scenario } = readScenario(
    join(root, `scenarios/${name}.yaml`),
    { dataFolder: join(root, 'data') },
    new ProblemList(),
  );
  return scenario!;
}

describe.each(['random', 'joint-permits', 'seinajoki-region', 'kauhava-permits'])(
  'a scenario for a page: %s',
  (name) => {
    const made = () => {
      const scenario = name === 'random' ? listScenarios(1)[0]!.scenario : shipped(name);
      return { scenario, whole: compileModel(scenario), small: compileModel(pageScenario(scenario)) };
    };

    test('gives the same figures, to the last bit', () => {
      const { whole, small } = made();
      const points = pointsOf(whole, 'page');
      expect(small.inputs.map(({ path }) => path)).toEqual(whole.inputs.map(({ path }) => path));
      expect(valuesAt(small.evaluate, points, outputsOf(small))).toBe(
        valuesAt(whole.evaluate, points, outputsOf(whole)),
      );
    });

    test('is without what is said of numbers, and where they are from', () => {
      const { scenario, small } = made();
      const textOf = (of: Scenario) =>
        JSON.stringify(of, (key, value) =>
          value instanceof Map ? [...value] : key === 'registers' ? undefined : value,
        );
      for (const key of ['note', 'source', 'label', 'quality', 'line', 'column'])
        expect(textOf(small.scenario)).not.toContain(`"${key}":`);
      expect(textOf(small.scenario).length).toBeLessThan(textOf(scenario).length);
    });
  },
);

test('rows of costs and registers are kept where levels or prices by inhabitants ask for them, and of their municipalities alone', () => {
  const plain = pageScenario(shipped('joint-permits'));
  expect(plain.registers).toBeUndefined();
  expect(plain.costs.every(({ rows, files }) => rows.length === 0 && files.length === 0)).toBe(true);
  const priced = shipped('kauhava-permits');
  const kept = pageScenario(priced);
  const own = new Set(priced.costs.flatMap(({ municipalityCodes }) => municipalityCodes));
  const codes = kept.registers!.municipalities.all.map(
    ({ code, mergedInto }) => own.has(code) || own.has(mergedInto ?? ''),
  );
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.length).toBeLessThan(priced.registers!.municipalities.all.length);
  expect(codes).not.toContain(false);
  expect(kept.registers!.services.all).toEqual(priced.registers!.services.all);
  expect(kept.costs.every(({ rows }) => rows.length === 0)).toBe(true);
});

test('defaults stay known as defaults', () => {
  const { settings } = pageScenario(shipped('kauhava-permits'));
  const before = shipped('kauhava-permits').settings;
  for (const name of ['personYearEur', 'personYearHours', 'taxPointEur'] as const) {
    const [small, whole] = [settings[name], before[name]];
    expect(small?.origin.place.file === 'default').toBe(whole?.origin.place.file === 'default');
  }
});
