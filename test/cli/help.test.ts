import { describe, expect, test } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { helpWordings } from '../../src/present/help-wording.ts';
import { problemWordings } from '../../src/present/problem-texts.ts';
import type { CommandName } from '../../src/present/wording/help-words.ts';
import { runCommand } from '../run-command.ts';

const names = Object.keys(commandList) as CommandName[];
const each = languages.flatMap((language) => names.map((name) => [name, language] as const));
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** All texts below a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts of more than a word, which can be no name of an option or choice. */
const englishTexts = textsOf(helpWordings.en).filter((text) => text.includes(' '));

async function helpOf(command: string, language: Language, terminal = false): Promise<string> {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave ${command} --language ${language}`.replace('  ', ' '),
    terminal,
  );
  expect([exitCode, standardError]).toEqual([0, '']);
  return standardOutput;
}

test.each(each)('help of %s in %s says all that is written for it', async (name, language) => {
  const text = inOneLine(await helpOf(`${name} --help`, language));
  const { description, ...rest } = helpWordings[language].commands[name];
  expect(text).toContain(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`);
  for (const own of textsOf(rest)) expect(text).toContain(inOneLine(own));
  for (const { examples } of [commandList[name]])
    for (const line of examples) expect(text).toContain(`  ${line} `.trimStart());
});

describe.each(['fi', 'sv'] as const)('in %s', (language) => {
  test.each(['', ...names])('help of digisave %s has no English text', async (name) => {
    const text = inOneLine(await helpOf(`${name} --help`, language));
    for (const english of englishTexts) expect(text.toLowerCase()).not.toContain(english.toLowerCase());
    for (const own of ['Usage:', 'Options:', 'Arguments:', 'Commands:', 'choices:', 'default:', '[options]'])
      expect(text).not.toContain(own);
  });
});

test.each(languages)('the program lists every command once, in its group, in %s', async (language) => {
  const text = await helpOf('--help', language);
  const { groups, commands, program } = helpWordings[language];
  expect(inOneLine(text)).toContain(program);
  for (const name of names) {
    expect(text.match(new RegExp(`^  ${name} `, 'gm'))).toHaveLength(1);
    expect(inOneLine(text)).toContain(`${name} ${commands[name].description}`);
    const before = text.slice(0, text.indexOf(`\n  ${name} `) + 1);
    const heads = Object.values(groups).map((head) => before.lastIndexOf(`\n${head}\n`));
    expect(Object.keys(groups)[heads.indexOf(Math.max(...heads))]).toBe(commandList[name].group);
  }
});

test.each([
  [80, false],
  [100, true],
] as const)('help is at most %s wide; lines to be copied are whole', async (width, terminal) => {
  for (const language of languages)
    for (const name of ['', ...names]) {
      const text = await helpOf(`${name} --help`, language, terminal);
      const lines = text.split('\n').filter((line) => !line.startsWith('  digisave '));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(text).toMatch(/[^\n]\n$/);
    }
});

test('help COMMAND is COMMAND --help, and help alone --help', async () => {
  for (const name of ['', ...names]) {
    const long = await runCommand(`digisave ${name} --help --language fi`.replace('  ', ' '));
    expect(long.exitCode).toBe(0);
    expect(await runCommand(`digisave help ${name} --language fi`.replace('  ', ' '))).toEqual(long);
    expect(await runCommand(`digisave --language fi help ${name}`.trim())).toEqual(long);
  }
});

test('without arguments help is on standard error, with 2', async () => {
  const { standardOutput, standardError, exitCode } = await runCommand('digisave --language sv');
  const { standardOutput: asked } = await runCommand('digisave --language sv --help');
  expect([standardOutput, standardError, exitCode]).toEqual(['', asked, 2]);
});

describe('the language of a run', () => {
  const languageOfHelp = async (command: string, environment: Record<string, string>) => {
    const { standardOutput } = await runCommand(command, false, environment);
    return languages.find((language) => standardOutput.startsWith(helpWordings[language].frame.usage));
  };

  test('is that of --language, else of DIGISAVE_LANGUAGE, else of the locale', async () => {
    const help = 'digisave estimate --help';
    expect(await languageOfHelp(help, {})).toBe('en');
    expect(await languageOfHelp(help, { LANG: 'sv_FI.UTF-8' })).toBe('sv');
    expect(await languageOfHelp(help, { LANG: 'sv_FI.UTF-8', DIGISAVE_LANGUAGE: 'fi' })).toBe('fi');
    expect(await languageOfHelp(`${help} --language en`, { DIGISAVE_LANGUAGE: 'fi' })).toBe('en');
    expect(await languageOfHelp('digisave --language=sv estimate --help', {})).toBe('sv');
  });

  test('is that of results as well', async () => {
    const list = 'digisave list services kirjasto --format table';
    const asked = await runCommand(`${list} --language fi`);
    expect(asked.standardOutput).toContain('Palvelut');
    expect(await runCommand(list, false, { DIGISAVE_LANGUAGE: 'fi' })).toEqual(asked);
    expect(await runCommand(list.replace('digisave', 'digisave --language fi'))).toEqual(asked);
  });

  test('is that of the environment where --language is wrong', async () => {
    for (const command of ['digisave list services --language xx', 'digisave --language xx list services']) {
      const { standardError, exitCode } = await runCommand(command, false, { LANG: 'fi_FI.UTF-8' });
      const { frame, phrases } = problemWordings.fi;
      const expected = phrases.optionExpectation.choices({ choices: languages });
      expect(exitCode).toBe(2);
      expect(standardError).toContain(`${frame.severity.error}: wrong-option\n`);
      expect(standardError).toContain(expected);
    }
  });
});
