import { Layout } from '../../../model/layout.ts';
import { describedJsonSchema } from '../../json-schema.ts';

/** The schema of a layout file, for editors. */
export function layoutJsonSchema(): object {
  return describedJsonSchema(Layout, 'layout');
}
