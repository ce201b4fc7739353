import { expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

async function tableOf(command: string): Promise<string> {
  return (await runCommand(`digisave ${command} --format markdown --quiet`)).standardOutput;
}

/** The cells of the rows whose name begins so, by the head of their column. */
function cells(markdown: string, name: string, head: string): readonly string[] {
  const lines = markdown.split('\n');
  const rows = lines.map((line) => line.split('|').map((cell) => cell.replaceAll('*', '').trim()));
  let at = -1;
  return rows.flatMap((row, place) => {
    if (/^\|[-:| ]+\|$/.test(lines[place + 1] ?? '')) at = row.indexOf(head);
    return at >= 0 && row[1]?.startsWith(name) ? [row[at] ?? ''] : [];
  });
}

test('payback is printed with the part of draws that reach it, and its ends with the corners', async () => {
  const text = await tableOf('estimate scenarios/payroll-robot.yaml');
  // 3.1 years: 13,000 € with its bias, half a year of work and what it takes longer, from use in the first autumn on.
  expect(cells(text, 'Robot', 'payback mun., years')).toEqual(['3.1 (in 95 %)', '0.8 … not in 5 years']);
});

test('a small chance of a loss is not told as none, and a ratio below one is seen to be below one', async () => {
  const text = await tableOf('estimate scenarios/joint-permits.yaml');
  // The second is of the budget view, in which nothing of it is cashable.
  expect(cells(text, 'Advice', 'chance of loss, % mun.')).toEqual(['&lt;1', '100']);
  const budget = await tableOf('estimate scenarios/payroll-robot.yaml --view budget');
  expect(cells(budget, 'Robot', 'BCR society')).toEqual(['0.00–0.97']);
});

test('what overlaps stands between the projects and their sum, so that net present values add up', async () => {
  const text = await tableOf('estimate test/cases/money-table/scenario.yaml');
  const [overlap] = cells(text, 'Overlap', 'NPV society central');
  // 34.1 + 23.4 − 1.8 = 55.6, each rounded
  expect(overlap).toBe('−1.8');
});

test('small running costs keep two digits beside large investments', async () => {
  const text = await tableOf('estimate scenarios/finland-2017-costed.yaml');
  expect(cells(text, 'Quick projects together', 'running a year').at(-1)).toBe('0.3–1.8');
});

test('years tell the central figure, and one pace alone is not told twice', async () => {
  const text = await tableOf('estimate scenarios/joint-permits.yaml --by year');
  expect(cells(text, '2022', 'cost')[0]).toBe('79 (46–119)');
  expect(text).not.toContain('| All projects');
});

test('areas without any part are left out and counted, and all areas stand together below', async () => {
  const text = await tableOf('estimate scenarios/joint-permits.yaml --by service');
  expect(text).not.toContain('Museums');
  expect(text).toContain('Areas without a share are not shown: 32.');
  expect(cells(text, 'All areas together', 'Quick projects a year')).toEqual(['8.4–72.6']);
});

test('the budget view compares no cashable saving with what was published of the whole', async () => {
  const text = await tableOf('estimate scenarios/payroll-robot.yaml --view budget');
  expect(text).toContain('Cashable saving a year');
  expect(text).not.toContain('Gross saving');
  expect(text).not.toContain('calibrated');
});
