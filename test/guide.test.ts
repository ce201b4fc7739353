import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oneSheet } from './read/table/xlsx/write-workbook.ts';
import { type Outcome, runCommand } from './run-command.ts';

/**
 * The guides are followed as a reader would: each in an empty folder with its example, every command, every edit,
 * and every line that it quotes of what is printed.
 *
 * Blocks   sh: a command that ends with exit code 0, or N of `exit-N`
 *          text: lines of what the command above prints, together where no line … is between them
 *          yaml FILE: lines of that file as they are to be; each replaces the only line of its key and indentation,
 *          with or without the sign #
 */
const docs = join(import.meta.dirname, '..', 'docs');
const languages = ['en', 'fi', 'sv'] as const;
type Language = (typeof languages)[number];

interface Block {
  readonly kind: string;
  readonly detail: string;
  readonly lines: readonly string[];
}

const guideOf = (language: Language): string => readFileSync(join(docs, `guide.${language}.md`), 'utf8');

const blocksOf = (guide: string): readonly Block[] =>
  [...guide.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)\n```$/gm)].map(([, kind, detail, text]) => ({
    kind: kind as string,
    detail: detail as string,
    lines: (text as string).split('\n'),
  }));

/** Who types or copies a line does not see which of its spaces are no-break ones. */
const printedLines = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(/[\u00a0\u202f]/g, ' ').trimEnd());

/** The lines of a quotation that is not printed, or nothing. */
function missingQuotation(quoted: readonly string[], printed: readonly string[]): string | undefined {
  let from = 0;
  for (const part of quoted.join('\n').split(/^…$\n?/m)) {
    const lines = printedLines(part.replace(/\n$/, ''));
    const at = printed.findIndex(
      (_, start) => start >= from && lines.every((line, index) => printed[start + index] === line),
    );
    if (at < 0) return lines.join('\n');
    from = at + lines.length;
  }
  return undefined;
}

/** The text with a line in the place of the one that has the same key at the same indentation; its remark stays. */
function withLine(text: string, wanted: string): string {
  const [, indentation, key] = /^( *)([^:]+:)/.exec(wanted) ?? [];
  if (indentation === undefined || key === undefined) throw new Error(`not a line with a key: ${wanted}`);
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => {
    const rest = line.startsWith(indentation) ? line.slice(indentation.length).replace(/^# /, '') : '';
    return rest.startsWith(key) ? [index] : [];
  });
  if (places.length !== 1) throw new Error(`${places.length} lines could be the one of: ${wanted}`);
  const place = places[0] as number;
  const remark = /\S( {2}# .*)$/.exec(lines[place] ?? '')?.[1] ?? '';
  return lines.with(place, `${wanted}${remark}`).join('\n');
}

const examplesOf = (guide: string): readonly string[] => [
  ...new Set([...guide.matchAll(/\]\(([\w-]+\.csv)\)/g)].map((match) => match[1] as string)),
];

let folder = '';
const startFolder = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

/** Follows blocks in the folder and gives what each command printed. */
async function follow(blocks: readonly Block[], language: Language): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  let printed: readonly string[] = [];
  for (const { kind, detail, lines } of blocks) {
    if (kind === 'sh') {
      expect(lines, 'one command in a block').toHaveLength(1);
      const [command = ''] = lines;
      const outcome = await runCommand(command, true, { DIGISAVE_LANGUAGE: language });
      outcomes.set(command, outcome);
      printed = printedLines(`${outcome.standardOutput}\n${outcome.standardError}`);
      const exitCode = Number(/^exit-(\d)$/.exec(detail)?.[1] ?? 0);
      expect(outcome.exitCode, `${command}\n${outcome.standardError}`).toBe(exitCode);
      const output = /--output (\S+)/.exec(command)?.[1];
      if (output !== undefined) expect(existsSync(output), output).toBe(true);
    } else if (kind === 'text') {
      expect(missingQuotation(lines, printed), [...outcomes.keys()].at(-1)).toBeUndefined();
    } else if (kind === 'yaml') {
      for (const line of lines) writeFileSync(detail, withLine(readFileSync(detail, 'utf8'), line));
    }
  }
  return outcomes;
}

describe.each(languages)('guide.%s.md', (language) => {
  const guide = guideOf(language);
  const blocks = blocksOf(guide);

  test('every command, edit and quoted line is as it says', async () => {
    for (const name of examplesOf(guide)) copyFileSync(join(docs, name), name);
    const outcomes = await follow(blocks, language);
    expect(outcomes.size).toBeGreaterThanOrEqual(10);
    expect(blocks.filter(({ kind }) => kind === 'text').length).toBeGreaterThanOrEqual(10);
  });

  test('the line that a reader is sent to is the one that the problem names', () => {
    const named = /\.yaml:(\d+):\d+: \S+: number-to-give/.exec(guide)?.[1];
    const sent = [...guide.matchAll(/(?:go to line|siirry riville|gå till rad) (\d+)/g)].map(
      (match) => match[1],
    );
    expect(named).toBeDefined();
    expect(sent).toEqual([named]);
  });

  test('it is of its language, and its links lead somewhere', () => {
    expect(guide).toContain(`set DIGISAVE_LANGUAGE=${language}\n`);
    for (const [, path, anchor] of guide.matchAll(/\]\(([\w./-]+?)(?:#([\w-]+))?\)/g)) {
      expect(existsSync(join(docs, path as string)), path).toBe(true);
      if (anchor === undefined) continue;
      const headings = readFileSync(join(docs, path as string), 'utf8').match(/^#+ .+$/gm) ?? [];
      expect(headings.map((line) => line.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'))).toContain(
        anchor,
      );
    }
  });

  test('the example as a workbook takes the same commands and gives the same costs', async () => {
    const [name = ''] = examplesOf(guide);
    copyFileSync(join(docs, name), name);
    const number = (cell: string) => (/^-?[\d ]+$/.test(cell) ? Number(cell.replaceAll(' ', '')) : cell);
    const rows = readFileSync(name, 'utf8').trimEnd().split('\n');
    const workbook = name.replace('.csv', '.xlsx');
    writeFileSync(workbook, oneSheet(rows.map((row) => row.split(';').map((cell) => number(cell) || null))));
    expect(guide).toContain(`\`${workbook}\``);
    const until = blocks.findIndex(({ lines }) => lines[0]?.startsWith('digisave structure'));
    const commands = blocks
      .slice(0, until + 1)
      .filter(({ kind, lines }) => kind === 'yaml' || (kind === 'sh' && lines[0]?.includes(name)));
    const asWorkbook = commands.map(({ kind, detail, lines }) => ({
      kind,
      detail: detail.replace(name, workbook),
      lines: kind === 'sh' ? lines.map((line) => line.replace(name, workbook)) : lines,
    }));
    const costs = (outcomes: ReadonlyMap<string, Outcome>) =>
      [...outcomes.values()].at(-1)?.standardOutput ?? '';
    const ofText = costs(await follow(commands, language));
    const ofWorkbook = costs(await follow(asWorkbook, language));
    expect(ofText.split('\n').length).toBeGreaterThan(20);
    expect(ofWorkbook.replace(`${workbook} (Sheet1)`, name)).toBe(ofText);
  });
});

test('the guides have the same steps', () => {
  const steps = languages.map((language) => blocksOf(guideOf(language)).map(({ kind }) => kind));
  expect(steps[1]).toEqual(steps[0]);
  expect(steps[2]).toEqual(steps[0]);
});

test('what is not printed is noticed', () => {
  const printed = ['one', 'two', 'three', 'four'];
  expect(missingQuotation(['two', 'three'], printed)).toBeUndefined();
  expect(missingQuotation(['one', '…', 'four'], printed)).toBeUndefined();
  expect(missingQuotation(['one', 'three'], printed)).toBe('one\nthree');
  expect(missingQuotation(['four', '…', 'one'], printed)).toBe('one');
  expect(() => withLine('a: 1\n  a: 2\n# a: 3', 'a: 4')).toThrow('2 lines');
  expect(withLine('b:\n  # a:  # or 3\n  #   a: 3', '  a: 4')).toBe('b:\n  a: 4  # or 3\n  #   a: 3');
});
