import { describedJsonSchema } from './json-schema.ts';
import { ScenarioForm } from './scenario-form.ts';

/** The schema of the whole file, for editors. */
export function scenarioJsonSchema(): object {
  return describedJsonSchema(ScenarioForm, 'scenario');
}
