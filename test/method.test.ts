import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

/** docs/method.md works one project by hand; what it prints must be what the tool gives, to its last digit. */
const root = join(import.meta.dirname, '..');
const scenarioFile = join(root, 'test/cases/money-by-hand/scenario.yaml');
const worked = /### One project by hand([\s\S]*?)\n### /.exec(
  readFileSync(join(root, 'docs/method.md'), 'utf8'),
)?.[1] as string;

/** Rows of all tables of the section whose head begins in a certain way, cell by cell. */
function rowsOf(head: string): readonly (readonly string[])[] {
  const tables = worked.split('\n\n').filter((part) => part.startsWith(`| ${head} |`));
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** A number of the text, and half of its last digit. */
function readShown(text: string): { readonly value: number; readonly slack: number } {
  const plain = text.replace(/,/g, '').replace('−', '-').replace(' by chance', '');
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  return { value: Number(plain), slack: 0.5 * 10 ** -decimals * (1 + 1e-6) };
}

async function estimate(options: string): Promise<Readonly<Record<string, number>>> {
  const command = `digisave estimate ${scenarioFile} --format json ${options}`;
  const { standardOutput, exitCode } = await runCommand(command);
  expect(exitCode).toBe(0);
  const [row] = JSON.parse(standardOutput).estimates;
  expect(row.id).toBe('case-management');
  return row;
}

const figures = rowsOf('figure').map(([figure = '', formula = '', column = '', result = '']) => ({
  name: `${figure} ${column}`,
  options: /`(--[^`]*)`/.exec(figure)?.[1] ?? '',
  formula,
  column: column.replaceAll('`', ''),
  result,
}));

describe('the project worked by hand comes out to the last digit shown', () => {
  test('nothing is left out', () => {
    expect(figures).toHaveLength(33);
    expect(rowsOf('year')).toHaveLength(5);
  });

  test.each(figures.filter(({ result }) => !result.includes('chance')))('$name', async (figure) => {
    const { value, slack } = readShown(figure.result);
    const found = (await estimate(figure.options))[figure.column] as number;
    expect(Math.abs(found - value), `${found}`).toBeLessThanOrEqual(slack);
  });

  test.each(figures.filter(({ result }) => result.includes('chance')))('$name', async (figure) => {
    const { value } = readShown(figure.result);
    const found = (await estimate(''))[figure.column] as number;
    // Four standard errors of 10,000 draws.
    expect(Math.abs(found - value)).toBeLessThan(4 * Math.sqrt((value * (1 - value)) / 10_000));
  });

  const written = figures.filter(
    ({ formula }) => /^[\d(−]|^min/.test(formula) && !formula.includes('as given'),
  );
  test.each(written)('$formula', ({ formula, result }) => {
    const sum = formula
      .replace(/,(?=\d{3})/g, '')
      .replaceAll('−', '-')
      .replaceAll('·', '*')
      .replaceAll('min', 'Math.min');
    expect(sum).toMatch(/^[\d\s.,()*/+-]*(Math\.min)?[\d\s.,()*/+-]*$/);
    const { value, slack } = readShown(result);
    // The terms stand with cents or six decimals, so what comes of them is as near as that.
    const rounding = result.includes('chance') ? 6e-6 : slack > 1e-3 ? 0.011 : 1e-6;
    expect(Math.abs(new Function(`return ${sum}`)() - value)).toBeLessThanOrEqual(slack + rounding);
  });
});

test('each of its years does as well, and they come to the net present value', async () => {
  const command = `digisave estimate ${scenarioFile} --by year --format json`;
  const { standardOutput } = await runCommand(command);
  const result = JSON.parse(standardOutput);
  const at = (measure: string, year: number): number =>
    result.years.find(
      (each: { id: string; measure: string; year: number }) =>
        each.id === 'case-management' && each.measure === measure && each.year === year,
    ).central_eur;
  const worth = { municipality: 0, nation: 0 };
  for (const cells of rowsOf('year')) {
    const [year = 0, use = 0, ...euros] = cells.map((cell) => readShown(cell).value);
    const [saving = 0, investment = 0, bias = 0, running = 0, parallel = 0, grant = 0, municipality, nation] =
      euros;
    const near = (found: number, shown: number | undefined, slack = 0.005) =>
      expect(Math.abs(found - shown!), `${found} ${shown}`).toBeLessThanOrEqual(slack * (1 + 1e-6));
    near(at('saving_eur', year), saving);
    near(100_000 * use * 1.02 ** (year - 2018), saving, 0.06);
    near(at('cost_eur', year), investment + bias + running + parallel);
    near(at('granted_eur', year), grant);
    near(at('net_municipality_eur', year), municipality);
    near(at('net_nation_eur', year), nation);
    worth.municipality += municipality! / 1.05 ** (year - 2020);
    worth.nation += nation! / 1.05 ** (year - 2020);
  }
  const shown = (column: string) => readShown(figures.find((each) => each.column === column)!.result).value;
  expect(worth.municipality).toBeCloseTo(shown('npv_municipality_central_eur'), 1);
  expect(worth.nation).toBeCloseTo(shown('npv_nation_central_eur'), 1);
});
