import { type Clean, cleanText } from './clean-text.ts';
import { writerOf } from './writer.ts';

/** HTML, or SVG, or a part of one: of tags of ours, and of texts that were escaped. */
export type Markup = Clean<'markup'>;

/** Writes markup. */
export const markup = writerOf('markup');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML has no place for, written as it may be in HTML. */
const unwritable = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it may stand in HTML and SVG, between tags and between quotes: one line, nothing that is obeyed, no mark that turns the
 * direction of writing, and nothing that XML refuses.
 *
 * @example escapeMarkup('<b onclick="x">&') // => '&lt;b onclick=&quot;x&quot;&gt;&amp;'
 */
export function escapeMarkup(text: string): Markup {
  return cleanText(text)
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign]!) as Markup;
}
