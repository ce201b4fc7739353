import * as z from 'zod';
import { Kind } from '../model/catalogue-form.ts';

/** The schema of a kind of project, for editors. */
export function kindJsonSchema(): object {
  return z.toJSONSchema(Kind, { target: 'draft-7', io: 'input', unrepresentable: 'any', reused: 'ref' });
}
