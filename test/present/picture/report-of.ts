import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedReport, readReport } from '../../../src/cli/report-parts.ts';
import type { Language } from '../../../src/model/language.ts';
import { type Content, composeContent } from '../../../src/present/council/content.ts';
import { ProblemList } from '../../../src/problems/problem.ts';

/** What a scenario gives: the parts of its report, and these in words and pictures. */
export interface Reported extends LoadedReport {
  readonly content: Content;
}

/** The report of a scenario file. */
export function reportOfFile(
  path: string,
  language: Language = 'en',
  municipality: readonly string[] = [],
): Reported {
  const problems = new ProblemList();
  const read = readReport(path, { language, municipality, isSummary: false }, problems);
  if (read === undefined) throw new Error(JSON.stringify(problems.all));
  return { ...read, content: composeContent(read.parts, { language }) };
}

/** The report of a scenario that is written here. */
export function reportOf(text: string, language: Language = 'en'): Reported {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-report-'));
  try {
    const path = join(folder, 'scenario.yaml');
    writeFileSync(path, text);
    return reportOfFile(path, language);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Elements that the next of their kind ends, or the end of what they are in: HTML leaves out their end tags. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
  tr: ['tr'],
};

/** The names of elements of markup that is well formed; throws where an element is not closed or an attribute not quoted. */
export function elementsOf(markup: string): readonly string[] {
  const names: string[] = [];
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closing: string, name: string, __, self: string) => {
      const isEnded = (last: string | undefined) =>
        last !== undefined &&
        last in endedBy &&
        (closing === '/' ? last !== name : endedBy[last]!.includes(name));
      while (isEnded(open.at(-1))) open.pop();
      if (closing === '/') {
        if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
      } else {
        names.push(name);
        if (self !== '/') open.push(name);
      }
      return '';
    },
  );
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  if (/[<>]/.test(rest)) throw new Error(`left over: ${/.{0,40}[<>].{0,40}/s.exec(rest)?.[0]}`);
  return names;
}
