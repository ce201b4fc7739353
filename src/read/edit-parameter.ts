import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';

/** What a parameter becomes. */
export interface ParameterRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly distribution: string;
  readonly interval: string;
  readonly note: string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const byteOrderMark = '\ufeff';

/**
 * The text of a scenario with another range of one parameter; comments, order and everything else stay as they are, the
 * ends of lines and a byte order mark included.
 * In a range that is written out, low, high, quality and note are exchanged; a central value is taken away, and so are
 * source and place, which say where the old numbers came from. A parameter in any other form gives way to a new range.
 *
 * Shape   text: the whole file; the parameter must be in it
 */
export function replaceParameterRange(text: string, parameter: string, range: ParameterRange): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const own = text.slice(mark.length);
  if (!own.includes('\n') && own.includes('\r'))
    return mark + replaceInText(own.replaceAll('\r', '\n'), parameter, range).replaceAll('\n', '\r');
  return mark + replaceInText(own, parameter, range);
}

function replaceInText(text: string, parameter: string, range: ParameterRange): string {
  const node = findParameter(parseDocument(text), parameter);
  if (node?.range === undefined || node.range === null) {
    throw new Error(`there is no parameter ${parameter} in the text`);
  }
  const edits =
    isMap(node) && hasWrittenRange(node) ? editsOfMap(text, node, range) : [wholeEdit(text, node, range)];
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

/** The value of a parameter, whether its id reads as a text or as a number. */
function findParameter(document: Document.Parsed, parameter: string): Node | undefined {
  const all = document.get('parameters', true);
  const pairs = isMap(all) ? all.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === parameter);
  return isNode(pair?.value) ? pair.value : undefined;
}

/**
 * The anchor through which other parts of a scenario share the range of a parameter or a number in it; undefined where none
 * does. To write such a range would change them too.
 */
export function sharedAnchorOf(text: string, parameter: string): string | undefined {
  const document = parseDocument(text.replace(byteOrderMark, ''));
  const node = findParameter(document, parameter);
  if (node === undefined) return undefined;
  const own = new Set<string>();
  visit(node, { Node: (_, each) => void ('anchor' in each && each.anchor && own.add(each.anchor)) });
  const [from, , to] = node.range as [number, number, number];
  let shared: string | undefined;
  visit(document, {
    Alias: (_, { source, range }) => {
      const isOutside = range === undefined || range === null || range[0] < from || range[0] >= to;
      if (own.has(source) && isOutside) shared = source;
    },
  });
  return shared;
}

function hasWrittenRange(node: YAMLMap): boolean {
  const refers = ['evidence', 'parameter', 'value'].some((key) => node.has(key));
  return !refers && ['low', 'high'].every((key) => isScalar(node.get(key, true)));
}

function wholeEdit(text: string, node: Node, range: ParameterRange): Edit {
  const [from, to] = node.range as [number, number, number];
  const body = text.slice(from, to);
  const rest = body.slice(body.trimEnd().length);
  const { low, high, unit, distribution, interval, note } = range;
  const ends = `low: ${low}, high: ${high}, unit: ${unit}, distribution: ${distribution}, interval: ${interval}`;
  return { from, to, text: `{ ${ends}, quality: calibrated, note: ${JSON.stringify(note)} }${rest}` };
}

/** What said something of the old numbers that does not hold of the new ones. */
const outdated: readonly string[] = ['central', 'source', 'place'];

function editsOfMap(text: string, node: YAMLMap, range: ParameterRange): readonly Edit[] {
  const wanted: readonly (readonly [string, string])[] = [
    ['low', String(range.low)],
    ['high', String(range.high)],
    ['quality', 'calibrated'],
    ['note', JSON.stringify(range.note)],
  ];
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of wanted) {
    const own = node.get(key, true) as Node | undefined;
    if (own?.range) edits.push({ from: own.range[0], to: endOfText(text, own), text: value });
    else added.push(`${key}: ${value}`);
  }
  const high = node.get('high', true) as Node;
  const after = endOfText(text, high);
  for (const key of outdated) {
    const old = pairOf(node, key);
    if (old !== undefined) edits.push(removal(text, node, old));
  }
  if (added.length > 0) {
    const separator = node.flow ? ', ' : `${lineEndOf(text)}${indentOf(text, pairOf(node, 'high') as Pair)}`;
    const at = edits.find((edit) => edit.to === after) as Edit;
    edits[edits.indexOf(at)] = { ...at, text: `${at.text}${added.map((each) => separator + each).join('')}` };
  }
  return edits;
}

/** The end of a value without the blank lines and comments that a block text may carry behind it. */
function endOfText(text: string, node: Node): number {
  const [from, to] = node.range as [number, number, number];
  return from + text.slice(from, to).trimEnd().length;
}

function pairOf(node: YAMLMap, key: string): Pair | undefined {
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function indentOf(text: string, pair: Pair): string {
  const from = (pair.key as Node).range?.[0] ?? 0;
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Takes a pair out: with its line in a block, with the comma before or behind it in braces. */
function removal(text: string, node: YAMLMap, pair: Pair): Edit {
  const from = (pair.key as Node).range?.[0] ?? 0;
  const to = endOfText(text, pair.value as Node);
  if (node.flow) {
    const rest = node.items.slice(node.items.indexOf(pair) + 1);
    const staysBehind = rest.some(({ key }) => isScalar(key) && !outdated.includes(String(key.value)));
    if (staysBehind) return { from, to: to + (/^\s*,\s*/.exec(text.slice(to))?.[0] ?? '').length, text: '' };
    const before = /,\s*$/.exec(text.slice(0, from))?.[0] ?? '';
    return { from: from - before.length, to, text: '' };
  }
  const lineEnd = text.indexOf('\n', to);
  return {
    from: text.lastIndexOf('\n', from - 1) + 1,
    to: lineEnd < 0 ? text.length : lineEnd + 1,
    text: '',
  };
}
