import { type Document, isMap, isNode, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A value at a place of a document. */
export interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The text of a YAML file with another value; comments, order and all that is not changed stay as they are. */
export function placeInText(text: string, { path, value }: PlacedValue): string {
  const document = parseDocument(text);
  const edited = replaceOrInsert(text, document, { path, value });
  document.setIn(path, document.createNode(value, { flow: true }));
  // A text whose parts refer to each other may not bear an edit by its signs: then it is written anew.
  const wanted = JSON.stringify(document.toJS());
  return edited !== undefined && valuesOf(edited) === wanted ? edited : document.toString({ lineWidth: 0 });
}

function valuesOf(text: string): string | undefined {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : JSON.stringify(document.toJS());
}

function replaceOrInsert(
  text: string,
  document: Document.Parsed,
  { path, value }: PlacedValue,
): string | undefined {
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) {
    const [from, to] = node.range;
    const end = from + text.slice(from, to).trimEnd().length;
    return `${text.slice(0, from)}${flowText(value)}${text.slice(end)}`;
  }
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent) || parent.flow || node !== undefined) return undefined;
  return insert(text, parent as YAMLMap<unknown, unknown>, `${flowText(path.at(-1))}: ${flowText(value)}`);
}

/** Puts a line among those of a block: as the second, since the first may say what the whole file is. */
function insert(text: string, parent: YAMLMap<unknown, unknown>, line: string): string | undefined {
  const { key } = parent.items[1] ?? parent.items[0] ?? {};
  const range = isScalar(key) ? (key as Node).range : undefined;
  if (!range) return undefined;
  const [from] = range;
  const indent = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return `${text.slice(0, from)}${line}\n${indent}${text.slice(from)}`;
}

/** A value in one line. */
function flowText(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${flowText(each)}`);
    return `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && /^[a-z][a-z_-]*$/.test(value) ? value : JSON.stringify(value);
}
