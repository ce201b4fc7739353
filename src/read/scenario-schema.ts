import * as z from 'zod';
import { ScenarioForm } from './scenario-form.ts';

/** The schema of the whole file, for editors. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(ScenarioForm, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  });
}
