import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { turns } from '../src/model/formula/own-formula.ts';
import { runCommand } from './run-command.ts';

/** The example of docs/scenario.md comes to what docs/method.md works by hand. */
const docs = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');

const example = /### A formula of your own[\s\S]*?```yaml\n([\s\S]*?)```/.exec(
  docs('scenario.md'),
)?.[1] as string;
const worked = /## A formula of one's own([\s\S]*?)\n## /.exec(docs('method.md'))?.[1] as string;

const rows = [...worked.matchAll(/^\| \w+ \| ([^|]+) \| `(\w+)` \| ([\d,.]+) \|$/gm)].map(
  ([, formula = '', column = '', result = '']) => ({
    formula,
    column,
    result: Number(result.replaceAll(',', '')),
  }),
);

async function estimated(
  saving: string,
): Promise<{ readonly row: Record<string, number>; readonly told: string }> {
  const file = join(mkdtempSync(join(tmpdir(), 'formula-docs-')), 'scenario.yaml');
  const project = saving.replace(/^/gm, '    ').trimEnd();
  writeFileSync(file, `digisave: 1\nid: docs\nprojects:\n  - id: docs\n    pace: quick\n${project}\n`);
  const { standardOutput, standardError } = await runCommand(`digisave estimate ${file} --format json`);
  return { row: standardOutput === '' ? {} : JSON.parse(standardOutput).estimates[0], told: standardError };
}

const withPrice = example.replace('{ evidence: wages.hour-price }', '{ value: 31.4, unit: eur_per_hour }');

test('the example of the scenario file is read as it stands', async () => {
  expect((await estimated(example)).row['central_eur_per_year']).toBeGreaterThan(0);
});

test('it comes to what is worked by hand, and the terms to their results', async () => {
  expect(rows).toHaveLength(3);
  const { row } = await estimated(withPrice);
  for (const { formula, column, result } of rows) {
    expect(Math.abs(row[column]! - result)).toBeLessThanOrEqual(0.005);
    const sum = formula
      .replace(/,(?=\d{3})/g, '')
      .replaceAll('−', '-')
      .replaceAll('·', '*');
    expect(sum).toMatch(/^[\d\s.()*/-]*$/);
    expect(Math.abs(new Function(`return ${sum}`)() - result)).toBeLessThanOrEqual(0.005);
  }
});

test('without its conversion it is refused, and told which one is missing', async () => {
  const { told } = await estimated(withPrice.replace(' / 60', ''));
  expect(told).toContain('formula-unit');
  expect(told).toContain('/ 60 is missing');
});

test('every conversion that is listed is one, and no other number', async () => {
  const listed = [...docs('scenario.md').matchAll(/^\| `([/*]) (\d+)` \| /gm)].map(
    ([, sign, by]) => sign! + by,
  );
  expect(listed).toEqual(['/60', '*60', '/1000', '*12']);
  const made = turns.map(({ sign, by }) => (sign === '·' ? '*' : '/') + by);
  expect(new Set(made)).toEqual(new Set(listed));
});
