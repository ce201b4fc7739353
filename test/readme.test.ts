import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] as string,
  );
const commands = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .flatMap((line) => /node bin\/digisave\.js (.*)$/.exec(line)?.[1] ?? []);
const foldersMade = blocks('sh').flatMap((block) =>
  [...block.matchAll(/^mkdir -p (\S+)$/gm)].map((match) => match[1] as string),
);
const startFolder = process.cwd();

beforeAll(() => {
  process.chdir(root);
  for (const folder of foldersMade) mkdirSync(folder, { recursive: true });
});
afterAll(() => process.chdir(startFolder));

describe('every command of the README runs', () => {
  test.each(commands)('%s', async (command) => {
    const { exitCode } = await runCommand(`digisave ${command}`);
    expect(exitCode).toBe(0);
  });
});

/** The commands whose output the README shows, in its order; what it leaves out of them is not shown either. */
const shownOutputs = [
  'estimate scenarios/finland-2017.yaml --format table',
  'sensitivity scenarios/joint-permits.yaml --method break-even --format table',
];

test.each(shownOutputs)('the output the README shows of %s is what is printed', async (command) => {
  expect(readme).toContain(`node bin/digisave.js ${command}`);
  expect(blocks('text')).toHaveLength(shownOutputs.length);
  const { standardOutput } = await runCommand(`digisave ${command}`);
  const printed = standardOutput.split('\n').map((line) => line.trimEnd());
  const shown = (blocks('text')[shownOutputs.indexOf(command)] ?? '').trimEnd().split('\n');
  expect(shown.length).toBeGreaterThan(10);
  let from = 0;
  for (const line of shown) {
    const at = printed.indexOf(line, from);
    expect(at, line).toBeGreaterThanOrEqual(from);
    from = at;
  }
});
