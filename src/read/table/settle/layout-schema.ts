import * as z from 'zod';
import { Layout } from '../../../model/layout.ts';

/** The schema of a layout file, for editors. */
export function layoutJsonSchema(): object {
  return z.toJSONSchema(Layout, { target: 'draft-7', io: 'input', unrepresentable: 'any', reused: 'ref' });
}
