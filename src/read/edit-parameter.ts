import { isMap, isScalar, type Node, parseDocument } from 'yaml';

/**
 * The text of a scenario with another range of one parameter; comments, order and everything else stay as they are.
 * Where low and high are written as two numbers only these are exchanged; any other form gives way to a new range.
 *
 * Shape   text: the whole file; the parameter must be in it
 */
export function replaceParameterRange(text: string, parameter: string, low: number, high: number): string {
  const document = parseDocument(text);
  const node = document.getIn(['parameters', parameter], true) as Node | undefined;
  if (node?.range === undefined || node.range === null)
    throw new Error(`there is no parameter ${parameter} in the text`);
  const edits: Edit[] = [];
  const [lowNode, highNode, centralNode] = isMap(node)
    ? (['low', 'high', 'central'] as const).map((key) => node.get(key, true) as Node | undefined)
    : [];
  if (
    isScalar(lowNode) &&
    isScalar(highNode) &&
    lowNode.range &&
    highNode.range &&
    centralNode === undefined
  ) {
    edits.push({ from: lowNode.range[0], to: lowNode.range[1], text: String(low) });
    edits.push({ from: highNode.range[0], to: highNode.range[1], text: String(high) });
  } else {
    const [from, to] = node.range;
    const body = text.slice(from, to);
    const rest = body.slice(body.trimEnd().length);
    edits.push({ from, to, text: `{ low: ${low}, high: ${high}, quality: calibrated }${rest}` });
  }
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
