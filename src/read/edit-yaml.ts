import { type Document, isMap, isNode, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A value at a place of a document. */
export interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The text of a YAML file with another value; comments, order and all that is not changed stay as they are. */
export function placeInText(text: string, placed: PlacedValue): string {
  return editorOf(text)(placed);
}

/** Gives a text with another value at a place, of one text for as many as are asked for: it is parsed once. */
export function editorOf(text: string): (placed: PlacedValue) => string {
  const document = parseDocument(text);
  return (placed) => {
    const edited = replaceOrInsert(text, document, placed);
    return edited !== undefined && valuesOf(edited) === valuesWith(document, placed)
      ? edited
      : placeInDocument(text, edited, placed);
  };
}

/** The same by the parser's own document: a text whose parts refer to each other may not bear an edit by its signs. */
function placeInDocument(text: string, edited: string | undefined, { path, value }: PlacedValue): string {
  const document = parseDocument(text);
  document.setIn(path, document.createNode(value, { flow: true }));
  const wanted = JSON.stringify(document.toJS());
  return edited !== undefined && valuesOf(edited) === wanted ? edited : document.toString({ lineWidth: 0 });
}

/** What a document says with another value at a place; undefined where its groups do not lead there. */
function valuesWith(document: Document.Parsed, { path, value }: PlacedValue): string | undefined {
  const all: unknown = document.toJS();
  let group = all;
  for (const [at, step] of path.entries()) {
    if (typeof group !== 'object' || group === null) return undefined;
    const own = group as Record<string | number, unknown>;
    if (at === path.length - 1) own[step] = value;
    else group = own[step];
  }
  return JSON.stringify(all);
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
