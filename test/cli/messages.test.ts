import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { version } from '../../src/cli/version.ts';
import { languages } from '../../src/model/language.ts';
import { cliWordings } from '../../src/present/cli-wording.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '..', '..');

test.each(languages)('what is written is said in %s', async (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-messages-'));
  const scenario = join(folder, 'payroll.yaml');
  copyFileSync(join(root, 'scenarios', 'payroll-robot.yaml'), scenario);
  const { standardError } = await runCommand(`digisave check --lock ${scenario} --language ${language}`);
  expect(standardError).toBe(`${cliWordings[language].written(join(folder, 'payroll.lock.json'))}\n`);
  rmSync(folder, { recursive: true });
});

test.each(languages)('an error of ours asks for a report in %s', async (language) => {
  const said: string[] = [];
  const exitCode = await run(['list', 'services', '--language', language], {
    standardOutput: {
      write() {
        throw new Error('nobody has foreseen this');
      },
    },
    standardError: { write: (text) => said.push(String(text)) },
    environment: {},
    system: 'Node v99.0.0, linux x64',
  });
  expect(exitCode).toBe(3);
  const [sentence, command, facts, error] = said.join('').split('\n');
  expect(sentence).toBe(cliWordings[language].bugReport);
  expect(command).toBe(`digisave list services --language ${language}`);
  expect(facts).toBe(`digisave ${version}, Node v99.0.0, linux x64`);
  expect(error).toBe('Error: nobody has foreseen this');
});

test('messages of languages differ', () => {
  for (const key of ['bugReport', 'correlationsIgnored', 'onlyTornado'] as const)
    expect(new Set(languages.map((language) => cliWordings[language][key])).size).toBe(languages.length);
  expect(cliWordings.fi.progress('a.csv', 45)).toBe('a.csv: luettu 45\u00a0%');
});
