import { pattern } from './pattern.ts';

/** Marks of footnotes behind a name: "Espoo 1)", "Hanko*", "Inkoo¹", "Lohja (2)". */
const footnoteMarks = /(?:\s*(?:[*†‡]+|[¹²³⁴-⁹]+\)?|\(?\d{1,2}\)|\[\d{1,2}\]|[a-c]\)))+$/u;
const codeBehind = pattern(/^(.*?\p{L}.*?)(?:\s*\((?:KU)?(\d{3})\)|(?:\s+|\s*[,/–-]\s*)(?:KU)?(\d{3}))$/u);

/** A name without the marks of footnotes behind it. */
export function withoutFootnoteMark(name: string): string {
  return name.replace(footnoteMarks, '');
}

/** A name and the code behind it: "Espoo (049)", "Espoo 049"; undefined where there is none. */
export function nameBeforeCode(text: string): { readonly name: string; readonly code: string } | undefined {
  const [, name, inside, bare] = codeBehind.exec(text) ?? [];
  const code = inside ?? bare;
  return name === undefined || code === undefined ? undefined : { name, code };
}
