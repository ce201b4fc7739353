import * as z from 'zod';
import type { Language } from './language.ts';

export type { Language };

/** A name for people: one text, or a text for each language. */
export const Label = z.union([
  z.string(),
  z.strictObject({ en: z.string().optional(), fi: z.string().optional(), sv: z.string().optional() }),
]);
export type Label = z.infer<typeof Label>;

/**
 * The text of a label in a language, or in the next one it has, or the id where it has none.
 *
 * @example labelText({ fi: 'Laskut', en: 'Invoices' }, 'sv', 'invoices') // => 'Invoices'
 */
export function labelText(label: Label | undefined, language: Language, id: string): string {
  if (label === undefined) return id;
  if (typeof label === 'string') return label;
  return label[language] ?? label.en ?? label.fi ?? label.sv ?? id;
}
