import {
  type Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  type LineCounter,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { type InvisibleLetter, invisibleLetter } from '../problems/invisible.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { YamlFault } from '../problems/yaml-fault.ts';
import { decimalBefore, lineOf } from './position.ts';

/**
 * Tells what a YAML parser objects to, in our words; false where the document cannot be used at all.
 * Of the errors of syntax only the first is told: the next ones are mostly what follows from it.
 */
export function tellYamlErrors(
  path: string,
  text: string,
  document: Document,
  lines: LineCounter,
  problems: ProblemList,
): boolean {
  const placeOf = (offset: number, length = 1): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col, length, text: lineOf(text, line) };
  };
  let told = false;
  let usable = true;
  const toldTags = new Set<number>();
  for (const start of repeatedKeys(document)) {
    const key = /^\s*(?:-\s*)?([^:\s,}\]]+)/.exec(text.slice(start))?.[1] ?? '';
    const place = placeOf(start, key.length);
    problems.add('duplicate-key', place, { key, decimal: decimalBefore(place) });
  }
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [start] = error.pos;
    switch (error.code) {
      case 'BAD_COLLECTION_TYPE':
      case 'TAG_RESOLVE_FAILED': {
        const tag = tagAt(text, start);
        toldTags.add(start);
        problems.add('unknown-tag', placeOf(start, tag.length), { tag });
        break;
      }
      case 'MULTIPLE_DOCS':
        problems.add('several-documents', placeOf(start, 3), {});
        break;
      case 'RESOURCE_EXHAUSTION':
        problems.add('nested-too-deep', placeOf(start), { limit: undefined });
        usable = false;
        break;
      default: {
        usable = false;
        if (told) break;
        told = true;
        const { fault, offset } = diagnose(error, document, text);
        const place = placeOf(offset);
        const invisible = invisibleAround(text, place.line ?? 1);
        problems.add('yaml-syntax', { ...place, invisible }, { fault, message: message(error) });
      }
    }
  }
  // A tag that a parser follows only because it is written makes values of a group that nothing here knows, such as a set.
  if (usable && text.includes('!') && !told) {
    for (const start of otherTags(document, text)) {
      if (toldTags.has(start)) continue;
      usable = false;
      const tag = tagAt(text, start);
      problems.add('unknown-tag', placeOf(start, tag.length), { tag });
    }
  }
  // Without a star no name is asked for, and the document need not be searched; nor is it without the sign of a merge.
  const knowsAliases = !text.includes('*') || tellAliases(document, placeOf, problems);
  const mergesNothing = !text.includes(mergeKey) || tellMergeKeys(document, placeOf, problems);
  if (usable && /\d\.\d{3}/.test(text)) tellThousandsPoints(document, placeOf, problems);
  return knowsAliases && mergesNothing && usable;
}

/** Kinds of value that YAML itself has, and JSON too. */
const plainTag = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** A tag is looked for so far before its value. */
const longestTag = 200;

/** Where tags of any other kind stand. */
function otherTags(document: Document, text: string): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.tag === undefined || node.range == null || plainTag.test(node.tag)) return;
      const [start] = node.range;
      const from = Math.max(0, start - longestTag);
      // An anchor may stand between the two.
      const at = text.slice(from, start).search(/![^\s,[\]{}]*\s+(?:&\S+\s+)?$/);
      found.push(at === -1 ? start : from + at);
    },
  });
  return found;
}

function tagAt(text: string, start: number): string {
  return /^[^\s,[\]{}]+/.exec(text.slice(start))?.[0] ?? '!';
}

/** Where keys stand that their map has already, in the order of the text. */
function repeatedKeys(document: Document): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || key.range == null) continue;
        const name = `${typeof key.value} ${String(key.value)}`;
        if (seen.has(name)) found.push(key.range[0]);
        seen.add(name);
      }
    },
  });
  return found.sort((a, b) => a - b);
}

/** A quote of a text processor where YAML expects one of its own. */
const curlyQuote = /(?:^|[\s:[{,])[“”„‟]/;

/** Keys of whole euros: unit prices may have a thousandth. */
const wholeEuros = /^(?!.*(?:unit_cost|price|per_inhabitant))(?:.*_)?eur(?:_per_year|_per_tax_point)?$/;
const pointOfThousands = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** Warns of whole euros with a point before three digits: a program reads 15.000 as fifteen. */
function tellThousandsPoints(
  document: Document,
  placeOf: (offset: number, length: number) => Place,
  problems: ProblemList,
): void {
  visit(document, {
    Scalar(_, node, path) {
      const { source = '', value, range } = node;
      if (typeof value !== 'number' || !pointOfThousands.test(source)) return;
      const isWholeEuros = path.some(
        (each) => isPair(each) && isScalar(each.key) && wholeEuros.test(String(each.key.value)),
      );
      if (!isWholeEuros || range === undefined || range === null) return;
      problems.add('maybe-thousands', placeOf(range[0], source.length), { found: source, value });
    },
  });
}

/** The key that in YAML 1.1 took over the keys of another group; in YAML 1.2, which is read here, it is a key like any other. */
const mergeKey = '<<';

/** Tells merge keys, before the keys that they were to bring are told as missing. */
function tellMergeKeys(
  document: Document,
  placeOf: (offset: number, length: number) => Place,
  problems: ProblemList,
): boolean {
  let usable = true;
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== mergeKey || !key.range) return;
      usable = false;
      problems.add('merge-key', placeOf(key.range[0], key.range[1] - key.range[0]), {});
    },
  });
  return usable;
}

/** Where YAML looks for structure in a line: in front of the key, in it, and right behind its colon. */
const structureOfLine = /^[^"'#]*?(?::(?:[^\w"']|$)|$)/u;

/** The first letter that nobody sees, in the structure of a line or of the next one. */
function invisibleAround(text: string, line: number): InvisibleLetter | undefined {
  const [own, next] = [line, line + 1].map((each) => structureOfLine.exec(lineOf(text, each))?.[0] ?? '');
  return invisibleLetter(own!) ?? invisibleLetter(next!);
}

interface Diagnosis {
  readonly fault: YamlFault;
  /** Where to look. */
  readonly offset: number;
}

/** A line that begins a key and leaves out the colon, or the space behind it. */
const keyWithoutColon = /^[ -]*[\p{L}_][\p{L}\p{N}_-]*(?::(?=\S)|[ ]+[^\s:])[^:]*$/u;

/** What the parser's objection means to the writer; it sees one fault as several, and several as one. */
function diagnose(error: YAMLError, document: Document, text: string): Diagnosis {
  const [at] = error.pos;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const firstLetter = lineStart + Math.max(0, line.search(/\S/));
  const curly = line.search(curlyQuote);
  if (curly >= 0)
    return { fault: 'curly-quote', offset: lineStart + line.slice(curly).search(/[“”„‟]/) + curly };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { fault: 'tab', offset: at };
    case 'BAD_SCALAR_START':
      return { fault: 'sign-at-beginning', offset: at };
    case 'BAD_INDENT':
    case 'MISSING_CHAR': {
      if (/missing closing/i.test(error.message))
        return { fault: 'open-quote', offset: openedQuote(document, at) ?? at };
      const bracket = /flow|end with/i.test(error.message) ? openedBracket(document, at, text) : undefined;
      if (bracket !== undefined) return { fault: 'open-bracket', offset: bracket };
      if (/map values/.test(error.message) && keyWithoutColon.test(line))
        return { fault: 'no-colon', offset: firstLetter };
      const isIndented = error.code === 'BAD_INDENT' || /Sequence item without/.test(error.message);
      return isIndented ? { fault: 'indentation', offset: firstLetter } : { fault: 'other', offset: at };
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return keyWithoutColon.test(line)
        ? { fault: 'no-colon', offset: firstLetter }
        : { fault: 'other', offset: at };
    case 'BLOCK_AS_IMPLICIT_KEY':
      // Without a second colon in its line, the value goes on in the next one: that is indented otherwise.
      return /^[^{["'#]*?:(\s|$)/.test(line.slice(at - lineStart))
        ? { fault: 'second-colon', offset: at }
        : { fault: 'indentation', offset: firstLetter };
    case 'UNEXPECTED_TOKEN':
      return { fault: /^[\]}]/.test(text.slice(at)) ? 'extra-bracket' : 'other', offset: at };
    default:
      return { fault: 'other', offset: at };
  }
}

/** The beginning of a quoted text that is never closed; the error itself stands at its end. */
function openedQuote(document: Document, at: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_, node: Scalar) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range && node.range[0] <= at && node.range[1] >= at) opened ??= node.range[0];
    },
  });
  return opened;
}

/** The last bracket that is opened before an error and not closed. */
function openedBracket(document: Document, at: number, text: string): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_, node) {
      if (!isCollection(node) || !node.flow || !node.range || node.range[0] > at) return;
      if (!/[\]}]/.test(text[node.range[1] - 1] ?? '')) opened = node.range[0];
    },
  });
  return opened;
}

function message(error: YAMLError): string {
  return error.message
    .replace(/\s+/g, ' ')
    .replace(/[.:]$/, '')
    .replace(/(["'])quote/, '$1 quote');
}

/** Tells names after a star that nothing above them defines: mostly a text that begins with a star. */
function tellAliases(
  document: Document,
  placeOf: (offset: number, length: number) => Place,
  problems: ProblemList,
): boolean {
  const marked = new Set<string>();
  let usable = true;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) marked.add(node.anchor);
        return;
      }
      if (marked.has(node.source) || !node.range) return;
      usable = false;
      problems.add('unknown-alias', placeOf(node.range[0], node.source.length + 1), { name: node.source });
    },
  });
  return usable;
}
