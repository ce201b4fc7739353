import { expect, test } from 'vitest';
import { expectUndisturbed, expectUntouched, listScenarios } from '../undisturbed.ts';

const scenarios = listScenarios(24);

test('evaluations of two dozen random scenarios do not disturb each other', () => {
  expect(scenarios.length).toBeGreaterThan(8);
  expectUndisturbed(scenarios);
});

test('nor what an evaluation knows of its last points', () => {
  expectUntouched(scenarios);
});
