import { Kind } from '../model/catalogue-form.ts';
import { describedJsonSchema } from './json-schema.ts';

/** The schema of a kind of project, for editors. */
export function kindJsonSchema(): object {
  return describedJsonSchema(Kind, 'kind-of-project');
}
