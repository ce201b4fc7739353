import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { type SensitivityMethod, sensitivityMethods } from '../../src/model/sensitivity-method.ts';
import { methodKey } from '../../src/model/sensitivity-result.ts';
import { commandOfMethod } from '../method-needs.ts';
import { runCommand } from '../run-command.ts';

async function ask(method: SensitivityMethod, format: string): Promise<string> {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave ${commandOfMethod(method)} --samples 128 --of total.npv_municipality_eur --format ${format}`,
  );
  expect(exitCode, standardError).toBe(0);
  return standardOutput;
}

/** The methods as the help of the command names them. */
async function namedMethods(): Promise<readonly string[]> {
  const { standardOutput } = await runCommand('digisave sensitivity --help');
  const [, list = ''] = /--method [^()]*\(choices:\s([^()]*)\)/.exec(standardOutput) ?? [];
  return list.split(',').flatMap((each) => each.trim() || []);
}

test('the help names the methods that there are', async () => {
  expect(await namedMethods()).toEqual(sensitivityMethods);
});

describe.each(sensitivityMethods)('%s prints what it found', (method) => {
  test.each(['csv', 'tsv'])('as %s', async (format) => {
    const lines = (await ask(method, format)).trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('as json, under its key and no other', async () => {
    const found = JSON.parse(await ask(method, 'json'));
    expect(found[methodKey(method)].length).toBeGreaterThan(0);
    for (const other of sensitivityMethods) if (other !== method) expect(found[methodKey(other)]).toEqual([]);
  });

  test.each(['table', 'markdown'])('as %s, in every language', async (format) => {
    const texts = await Promise.all(
      languages.map((language) => ask(method, `${format} --language ${language}`)),
    );
    expect(new Set(texts).size).toBe(languages.length);
    // More than a title, what is said of all methods, and the run: a table with figures.
    for (const text of texts) expect(text).toMatch(format === 'table' ? /\n─+/ : /\n\| (:--|--:)/);
  });
});
