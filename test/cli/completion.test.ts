import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { formatNames } from '../../src/cli/format.ts';
import { run } from '../../src/cli/program.ts';
import { shells } from '../../src/cli/shells.ts';
import { languages } from '../../src/model/language.ts';
import { formats } from '../../src/present/format/formats.ts';
import { helpWordings } from '../../src/present/help-wording.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'digisave-täydennys '));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the tool prints, with its exit code. */
async function printed(...args: readonly string[]) {
  const said: string[] = [];
  const errors: string[] = [];
  const exitCode = await run(args, {
    standardOutput: { write: (text) => said.push(String(text)) },
    standardError: { write: (text) => errors.push(String(text)) },
    environment: {},
  });
  return { exitCode, text: said.join(''), errors: errors.join('') };
}

/** What may follow a line: values with their meaning, and what the shell is told to do. */
async function suggested(...words: readonly string[]) {
  const { exitCode, text, errors } = await printed('complete', '--', ...words);
  expect([exitCode, errors]).toEqual([0, '']);
  const lines = text.trimEnd().split('\n');
  const directive = lines.pop();
  return { directive, meanings: new Map(lines.map((line) => line.split('\t') as [string, string])) };
}
const valuesOf = async (...words: readonly string[]) => [...(await suggested(...words)).meanings.keys()];

describe('what may follow', () => {
  test('every command of the help, each with its description in the language', async () => {
    expect(await valuesOf('')).toEqual(expect.arrayContaining(Object.keys(commandList)));
    expect(await valuesOf('complet')).toEqual(['completion']);
    for (const language of languages) {
      const { meanings } = await suggested('--language', language, '');
      expect(meanings.get('estimate')).toBe(helpWordings[language].commands.estimate.description);
    }
  });

  test('options of a command, all that its help shows', async () => {
    const { text } = await printed('estimate', '--help');
    const shown = [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option as string);
    expect(shown.length).toBeGreaterThan(10);
    expect((await valuesOf('estimate', 'scenarios/oulu.yaml', '--')).sort()).toEqual(shown.sort());
    expect(await valuesOf('estimate', '--sam')).toEqual(['--samples']);
  });

  test('choices of an option', async () => {
    expect((await valuesOf('estimate', '--format', '')).sort()).toEqual([...formatNames].sort());
    expect((await valuesOf('compare', '--format', '')).sort()).toEqual(Object.keys(formats).sort());
    expect(await valuesOf('estimate', '--language', 's')).toEqual(['sv']);
    expect(await valuesOf('list', '')).toContain('evidence');
    expect(await valuesOf('completion', '')).toEqual([...shells]);
  });

  test('names of municipalities in the language; one with a blank by its code, one that merged not at all', async () => {
    expect(await valuesOf('init', '--municipality', 'Kemij')).toEqual(['Kemijärvi']);
    const { meanings } = await suggested('structure', 'x.csv', '--language', 'fi', '--municipality', '');
    expect([meanings.get('Turku'), meanings.get('599')]).toEqual(['853', 'Pedersören kunta']);
    const swedish = await valuesOf('structure', 'x.csv', '--language', 'sv', '--municipality', '');
    expect([swedish.includes('Åbo'), swedish.includes('Turku')]).toEqual([true, false]);
    expect([...meanings.keys()].filter((value) => /\s/.test(value))).toEqual([]);
    expect(meanings.has('Jämsänkoski')).toBe(false);
  });

  test('names in the scenario of the line: what can be explained, inputs, outputs, projects', async () => {
    const { meanings } = await suggested(
      'explain',
      'scenarios/oulu.yaml',
      '--language',
      'fi',
      'project.invoice-h',
    );
    expect(meanings.get('project.invoice-handling')).toBe('Laskujen käsittely');
    const set = await suggested(
      'estimate',
      'scenarios/oulu.yaml',
      '--set',
      'project.actual-services.saving.re',
    );
    expect([...set.meanings.keys()]).toEqual([
      'project.actual-services.saving.reduction_share=',
      'project.actual-services.saving.realised_share=',
    ]);
    // No file, and no blank behind it: the value comes next.
    expect(set.directive).toBe(':6');
    expect(
      await valuesOf('sensitivity', 'scenarios/oulu.yaml', '--input', 'project.actual-services.saving.rea'),
    ).toEqual(['project.actual-services.saving.realised_share']);
    expect(await valuesOf('sensitivity', 'scenarios/oulu.yaml', '--of', 'pace.quick.person')).toEqual([
      'pace.quick.person_years',
    ]);
    expect(await valuesOf('share', 'scenarios/seinajoki-region.yaml', '--project', '')).toEqual([
      'permit-service',
    ]);
  });

  test('without a scenario, or of one with faults, measures at most; a scenario is a file', async () => {
    const damaged = join(folder, 'damaged.yaml');
    writeFileSync(damaged, 'digisave: 1\nprojects: 3\n');
    for (const words of [[], [damaged], ['none.yaml']])
      expect(await valuesOf('estimate', ...words, '--set', '')).toEqual([]);
    expect(await valuesOf('sensitivity', damaged, '--of', 'total.npv_n')).toEqual(['total.npv_nation_eur']);
    expect(await suggested('explain', 'scen')).toEqual({ directive: ':0', meanings: new Map() });
  });

  test('kinds of projects, of a list with commas the part that is being written', async () => {
    expect(await valuesOf('init', '--projects', 'e-f')).toContain('e-forms');
    const second = await valuesOf('init', '--projects', 'e-forms,e-inv');
    expect(second).toContain('e-forms,e-invoices-in');
    expect(second.every((each) => each.startsWith('e-forms,'))).toBe(true);
    expect(await valuesOf('init', '--projects', 'e-forms,e-f')).not.toContain('e-forms,e-forms');
  });

  test('ids of services and evidence, and outputs', async () => {
    expect(await valuesOf('list', 'services', 'libr')).toEqual(['libraries']);
    expect(await valuesOf('list', 'evidence', 'wages.hour')).toContain('wages.hour-price');
    expect(await valuesOf('compare', 'a.yaml', 'b.yaml', '--of', 'total.npv_n')).toContain(
      'total.npv_nation_eur',
    );
  });

  test('files are left to the shell, and only files', async () => {
    for (const words of [
      ['estimate', ''],
      ['estimate', 'scen'],
      ['estimate', 'x.yaml', '--output', ''],
    ])
      expect(await suggested(...words), words.join(' ')).toEqual({ directive: ':0', meanings: new Map() });
    for (const words of [
      ['estimate', '--seed', ''],
      ['estimate', '--format', 'z'],
      ['unheard', '--of', ''],
    ])
      expect(await suggested(...words), words.join(' ')).toEqual({ directive: ':4', meanings: new Map() });
  });

  test('no line, however odd, is an error', async () => {
    for (const words of [
      [],
      ['--'],
      ['--language'],
      ['estimate', '--set', 'a=b', '=', ''],
      ['\u0000', "'", '$(x)'],
    ])
      await suggested(...words);
  });
});

describe('what a shell runs', () => {
  test.each(shells)('%s gets a script that asks this tool', async (shell) => {
    const { exitCode, text, errors } = await printed('completion', shell);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(text).toMatch(/digisave complete '?--/);
  });

  test('another shell is refused with those that there are', async () => {
    const { exitCode, text, errors } = await printed('completion', 'tcsh');
    expect([exitCode, text]).toEqual([2, '']);
    for (const shell of shells) expect(errors).toContain(shell);
  });

  describe('in a real bash without anything beside it', () => {
    beforeAll(() => {
      writeFileSync(
        join(folder, 'digisave'),
        `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'digisave.js')}" "$@"\n`,
      );
      chmodSync(join(folder, 'digisave'), 0o755);
    });

    /** What the function of the script gives for a line, its words as bash parts them. */
    function replies(...words: readonly string[]): readonly string[] {
      const script = `
        source <(digisave completion bash)
        source <(digisave completion bash)
        complete -p digisave >&2
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        compopt() { :; }
        __digisave_complete
        printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'digisave', ...words], {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, DIGISAVE_LANGUAGE: 'fi' },
      });
      expect(stderr).toBe('complete -F __digisave_complete digisave\n');
      return stdout.split('\n').filter((line) => line !== '');
    }

    test('commands, options, choices and names are completed', () => {
      expect(replies('est')).toEqual(['estimate']);
      expect(replies('estimate', '--sam')).toEqual(['--samples']);
      expect(replies('estimate', '--language', '')).toEqual([...languages]);
      expect(replies('init', '--municipality', 'Äht')).toEqual(['Ähtäri']);
      expect(replies('list', 'services', 'libr')).toEqual(['libraries']);
    });
  });
});
