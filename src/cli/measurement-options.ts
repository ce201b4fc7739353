import type { MeasurementRequest } from '../analyse/sensitivity.ts';
import type { SensitivityMethod } from '../model/sensitivity-method.ts';
import type { ProblemList } from '../problems/problem.ts';

/** Options of what is measured before a decision. */
export interface MeasurementOptions {
  readonly input?: string;
  readonly errorSd?: number;
  readonly sites?: readonly number[];
}

const method: SensitivityMethod = 'sample-information';

/** What is measured, where a method asks for it; options that are missing, idle or not above 0 are reported. */
export function readMeasurement(
  { input, errorSd, sites }: MeasurementOptions,
  methods: readonly SensitivityMethod[],
  problems: ProblemList,
): MeasurementRequest | undefined {
  const given = { '--input': input, '--error-sd': errorSd, '--sites': sites };
  const isAsked = methods.includes(method);
  for (const [option, value] of Object.entries(given)) {
    if (isAsked && value === undefined)
      problems.add('missing-option', undefined, { command: 'sensitivity', option });
    if (!isAsked && value !== undefined)
      problems.add('option-without-method', undefined, { option, methods: [method] });
  }
  if (errorSd !== undefined && !(errorSd > 0)) {
    const expected = { unit: 'number', above: 0 };
    problems.add('value-out-of-range', { file: '--error-sd' }, { found: errorSd, expected });
  }
  for (const found of sites ?? []) {
    if (found > 0) continue;
    const expected = { unit: 'sites', above: 0 };
    problems.add('value-out-of-range', { file: '--sites' }, { found, expected });
  }
  return input === undefined || errorSd === undefined || sites === undefined
    ? undefined
    : { input, errorSd, sites };
}
