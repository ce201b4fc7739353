import { type Document, isAlias, type LineCounter, type Scalar, visit, type YAMLError } from 'yaml';
import type { Place, ProblemList } from '../problems/problem.ts';
import { lineOf } from './position.ts';

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
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [start] = error.pos;
    switch (error.code) {
      case 'DUPLICATE_KEY': {
        const key = /^\s*(?:-\s*)?([^:\s]+)/.exec(text.slice(start))?.[1] ?? '';
        problems.add('duplicate-key', placeOf(start, key.length), { key });
        break;
      }
      case 'TAG_RESOLVE_FAILED': {
        const tag = /^\S+/.exec(text.slice(start))?.[0] ?? '!';
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
      default:
        usable = false;
        if (told) break;
        told = true;
        problems.add('yaml-syntax', placeOf(beginning(error, document)), {
          code: error.code,
          message: message(error),
        });
    }
  }
  return tellAliases(document, placeOf, problems) && usable;
}

/** Where to look: at the beginning of a text that is never closed, not at the end of the file. */
function beginning(error: YAMLError, document: Document): number {
  if (error.code !== 'MISSING_CHAR') return error.pos[0];
  let opened: number | undefined;
  visit(document, {
    Scalar(_, node: Scalar) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range && node.range[1] >= error.pos[0]) opened ??= node.range[0];
    },
  });
  return opened ?? error.pos[0];
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
