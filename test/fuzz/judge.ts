import type { Attempt } from './attempt.ts';

export type Fault = 'crash' | 'hang' | 'injected' | 'wrong' | 'unworded';

export interface Finding {
  readonly fault: Fault;
  readonly what: string;
}

/** How long a run may compute: the longest sound one takes a fifth of it. */
export const mostSeconds = 10;

/** What a terminal or log would obey, and what turns the direction of writing; line ends and tabs are none of it. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/;
const obeyed = /^[ \t]*::|^[ \t]*##\[/m;
const markup = /<script>alert|<img src=x|<svg onload=1|href="?javascript:/i;
const formulaCell = /(?:^|[,;])"?(?:=HYPERLINK|=cmd|@SUM|=1\+1)/m;
const textEnding = /\.(?:csv|md|html|json|yaml|txt|svg)$/;

/** What is wrong with a run, whatever it was asked; undefined where nothing is. */
export function judge({
  args,
  exitCode,
  standardOutput,
  standardError,
  problems,
  files,
  cpuSeconds,
}: Attempt): Finding | undefined {
  if (![0, 1, 2].includes(exitCode)) return { fault: 'crash', what: standardError.slice(0, 3_000) };
  if (cpuSeconds > mostSeconds) return { fault: 'hang', what: `${cpuSeconds.toFixed(1)} s` };
  if (exitCode === 2 && standardError.trim() === '')
    return { fault: 'unworded', what: 'exit 2 without a word' };
  const isBinary = standardOutput[0] === 0x50 && standardOutput[1] === 0x4b;
  const output = isBinary ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(standardOutput);
  const isForLog = args.includes('github');
  const texts: readonly (readonly [string, string])[] = [
    ['standard error', standardError],
    ['standard output', output],
    ...[...files]
      .filter(([path]) => textEnding.test(path))
      .map(([path, bytes]): [string, string] => [
        path,
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ]),
  ];
  for (const [name, text] of texts) {
    const body = text.startsWith('\ufeff') ? text.slice(1) : text;
    const found = forbidden.exec(body);
    if (found !== null) return injected(name, body, found);
    const command = isForLog && name === 'standard output' ? null : obeyed.exec(body);
    if (command !== null) return injected(name, body, command);
    if (/\.html$|\.svg$|\.md$/.test(name) || (name === 'standard output' && args.includes('markdown'))) {
      const tag = markup.exec(body);
      if (tag !== null) return injected(name, body, tag);
    }
    const isCells = /\.csv$/.test(name) || (name === 'standard output' && isCsv(args));
    const formula = isCells ? formulaCell.exec(body) : null;
    if (formula !== null) return injected(name, body, formula);
  }
  const own = standardError.replaceAll(/^ *\d* \|.*$/gm, '').replaceAll(/"[^"]*"/g, '');
  if (/\bundefined\b|\[object /.test(own) && !args.some((each) => each.includes('undefined')))
    return { fault: 'unworded', what: /.*(?:undefined|\[object ).*/.exec(own)?.[0] ?? '' };
  if (args.includes('junit') && exitCode !== 2) {
    const fault = faultOfXml(output);
    if (fault !== undefined) return { fault: 'injected', what: `XML: ${fault}` };
  }
  return judgeJson(args, exitCode, output, problems);
}

function isCsv(args: readonly string[]): boolean {
  if (args.includes('--format')) return args[args.lastIndexOf('--format') + 1] === 'csv';
  return (
    /^(?:estimate|sensitivity|structure|share|fund|track)$/.test(args[0] ?? '') && !args.includes('--help')
  );
}

function injected(name: string, text: string, { index, 0: found }: RegExpExecArray): Finding {
  const around = text.slice(Math.max(0, index - 60), index + found.length + 40);
  return { fault: 'injected', what: `${name}: ${JSON.stringify(found)} in ${JSON.stringify(around)}` };
}

function judgeJson(
  args: readonly string[],
  exitCode: number,
  output: string,
  problems: Attempt['problems'],
): Finding | undefined {
  const at = args.lastIndexOf('--format');
  if (exitCode === 2 || at === -1 || args[at + 1] !== 'json' || output === '' || args.includes('--output'))
    return undefined;
  if (args.some((each) => /^(?:--help|-h|help|--version|-V|complete)$/.test(each))) return undefined;
  let tree: unknown;
  try {
    tree = JSON.parse(output);
  } catch (error) {
    return { fault: 'wrong', what: `no JSON: ${String(error)}: ${output.slice(0, 200)}` };
  }
  if (problems.some(({ name }) => name === 'corner-not-extreme')) return undefined;
  return disorder(tree, '');
}

const order = ['low', 'p05', 'p50', 'p95', 'high'] as const;

/** The first figure whose low, percentiles and high do not follow each other. */
function disorder(tree: unknown, path: string): Finding | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  const values = tree as Readonly<Record<string, unknown>>;
  // What is counted twice is taken off at both ends: with savings below zero its low is the less.
  if (values['level'] === 'overlap') return undefined;
  const stems = Object.keys(values).flatMap((key) => /^low(_.*|)$/.exec(key)?.[1] ?? []);
  for (const stem of stems) {
    const found = order.map((end) => values[`${end}${stem}`]).filter((each) => typeof each === 'number');
    if (found.some((each, at) => at > 0 && found[at - 1]! - each > 1e-9 * Math.max(1, Math.abs(each))))
      return { fault: 'wrong', what: `${path} low${stem} to high${stem}: ${found.join(', ')}` };
  }
  for (const [key, value] of Object.entries(values)) {
    const inside = disorder(value, `${path}.${key}`);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** What keeps a text from being XML as a reader of test reports takes it; undefined where nothing does. */
export function faultOfXml(text: string): string | undefined {
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, '');
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(at, tag.index);
    at = tag.index + tag[0].length;
    const fault = faultOfText(between, open.length > 0) ?? faultOfText(tag[3]!, true);
    if (fault !== undefined) return fault;
    if (tag[1] === '/') {
      if (open.pop() !== tag[2]) return `</${tag[2]}> closes nothing`;
    } else if (tag[4] !== '/') open.push(tag[2]!);
    if (open.length === 0) roots++;
  }
  if (roots !== 1 || open.length > 0) return `${roots} roots, ${open.length} open`;
  return faultOfText(body.slice(at), false);
}

function faultOfText(text: string, mayHaveWords: boolean): string | undefined {
  if (text.includes('<')) return `no tag: ${text.slice(text.indexOf('<')).slice(0, 60)}`;
  const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(text);
  if (reference !== null) return `no reference: ${text.slice(reference.index, reference.index + 20)}`;
  return mayHaveWords || text.trim() === '' ? undefined : `text outside of the root: ${text.slice(0, 40)}`;
}
