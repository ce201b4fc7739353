import { expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

/** The names of what is wrong with a command line, and all that is said of it. */
async function wrong(command: string, environment = {}) {
  const { standardOutput, standardError, exitCode } = await runCommand(command, false, environment);
  expect([standardOutput, exitCode]).toEqual(['', 2]);
  const names = [...standardError.matchAll(/^error: ([a-z-]+)$/gm)].map((match) => match[1]);
  return { names, text: standardError };
}

test.each([
  ['digisave estimate x.yaml --formt json', 'unknown-option', '"--format"'],
  ['digisave estimate x.yaml --sample=5', 'unknown-option', '"--samples"'],
  ['digisave check --acept', 'unknown-option', '"--accept"'],
  ['digisave --versoin', 'unknown-option', '"--version"'],
  ['digisave sensitivty x.yaml', 'unknown-command', '"sensitivity"'],
  ['digisave help strcture', 'unknown-command', '"structure"'],
  ['digisave --language en lst', 'unknown-command', '"list"'],
  ['digisave insect --help', 'unknown-command', '"inspect"'],
  ['digisave structure x.csv --peers regoin', 'wrong-option', '"region"'],
  ['digisave list servces', 'unknown-list', '"services"'],
])('%s: the nearest is offered', async (command, name, nearest) => {
  const { names, text } = await wrong(command);
  expect(names).toEqual([name]);
  expect(text).toContain(`Did you mean ${nearest}?`);
});

test('what is near to nothing has no offer', async () => {
  expect((await wrong('digisave estimate x.yaml --colour-of-the-sky')).text).not.toContain('Did you mean');
  expect((await wrong('digisave frobnicate')).text).not.toContain('Did you mean');
});

test('all that is wrong with a command line is reported in one run', async () => {
  const { names } = await wrong('digisave sensitivity --steps 1 --target x --seed 1.5 --method tornado,heat');
  expect(names).toEqual(['wrong-option', 'wrong-option', 'wrong-option', 'wrong-option', 'missing-argument']);
  expect((await wrong('digisave calibrate')).names).toEqual([
    'missing-option',
    'missing-option',
    'missing-argument',
  ]);
});

test('nothing else is looked for behind an option that is not known', async () => {
  expect((await wrong('digisave explain --foo one two three --seed x')).names).toEqual([
    'wrong-option',
    'unknown-option',
  ]);
});

test.each([
  'digisave estimate x.yaml --output --format json',
  'digisave estimate x.yaml --output --format=json',
  'digisave estimate x.yaml --output',
])('%s: the option that follows is no value', async (command) => {
  const { names, text } = await wrong(command);
  expect(names).toEqual(['option-without-value']);
  expect(text).toContain('--output <file>');
});

test.each([
  ['--format', 'xls', 'one of table, csv'],
  ['--seed', '1e3', 'a whole number'],
  ['--samples', '', 'a whole number'],
  ['--target', 'much', 'a number'],
  ['--steps', '102', 'a whole number from 2 to 101'],
  ['--precision', '100%', 'a share such as 1%'],
  ['--x', 'parameter.a=0.3..0.1', 'the low one first'],
  ['--method', 'tornado,', 'one of tornado, grid'],
  ['--output', '', 'a file, or - for standard output'],
])('%s %s is refused by what is expected', async (option, value, expected) => {
  const { names, text } = await wrong(`digisave sensitivity x.yaml ${option} "${value}"`);
  expect(names).toEqual(['wrong-option']);
  expect(text).toContain(expected);
  expect(text).toContain('See digisave sensitivity --help.');
});

test.each([
  ['digisave estimate x.yaml --save-draws -', 'standard output takes the result'],
  ['digisave init --municipality Kemi --projects a,,b', 'ids, separated by commas'],
])('%s: %s', async (command, expected) => {
  expect((await wrong(command)).text).toContain(expected);
});

test('the borders of what is allowed are read', async () => {
  for (const options of ['--target -5', '--steps 2', '--steps 101', '--precision 99.9%', '--precision .001'])
    expect((await wrong(`digisave sensitivity missing.yaml ${options}`)).names).toEqual([]);
  expect((await runCommand('digisave sensitivity missing.yaml --target -5')).standardError).toContain(
    'missing.yaml: error: missing-file',
  );
});

test('an option before its command is told where to stand', async () => {
  const { names, text } = await wrong('digisave --quiet estimate x.yaml');
  expect(names).toEqual(['unknown-option']);
  expect(text).toContain('written after the command');
});

test('help is printed whatever else is wrong', async () => {
  const { exitCode, standardError } = await runCommand('digisave estimate --seed x --help');
  expect([exitCode, standardError]).toEqual([0, '']);
});

test('colour, --quiet and --strict are those of the command, not words of its arguments', async () => {
  const forced = { NO_COLOR: '', FORCE_COLOR: '1' };
  const missing = 'digisave estimate missing.yaml';
  expect((await wrong(missing, forced)).text).toContain('\u001b[');
  expect((await wrong(`${missing} --no-color`, forced)).text).not.toContain('\u001b[');
  expect((await wrong(`${missing} -- --no-color`, forced)).text).toContain('\u001b[');
});
