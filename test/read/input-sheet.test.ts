import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeInputs, readModel } from '../present/workbook/changed-inputs.ts';
import { type Edit, editWorkbook, oddScenario, writeEstimate } from '../present/workbook/workbooks.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-inputs-'));
const small = '--samples 300 --quiet';

/** The figures of a run, without what says where its inputs are from. */
async function figuresOf(scenario: string, options: string): Promise<unknown> {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave estimate ${scenario} ${small} --format json ${options}`,
  );
  expect([exitCode, standardError]).toEqual([0, '']);
  const { estimates, convergence, sensitivity } = JSON.parse(standardOutput);
  return { estimates, convergence, sensitivity };
}

async function refusalOf(scenario: string, workbook: string, command = 'estimate'): Promise<string> {
  const { exitCode, standardOutput, standardError } = await runCommand(
    `digisave ${command} ${scenario} --inputs ${workbook} --quiet`,
  );
  expect([exitCode, standardOutput]).toEqual([2, '']);
  return standardError;
}

const written = new Map<string, Promise<string>>();
const workbookOf = (scenario: string): Promise<string> => {
  const known = written.get(scenario) ?? writeEstimate(scenario);
  written.set(scenario, known);
  return known;
};

test.each([
  'scenarios/finland-2017.yaml',
  'scenarios/joint-permits.yaml',
  'scenarios/maturity-three-municipalities.yaml',
  oddScenario,
])('an unchanged workbook of %s changes nothing', async (scenario) => {
  expect(await figuresOf(scenario, `--inputs ${await workbookOf(scenario)}`)).toEqual(
    await figuresOf(scenario, ''),
  );
  const { standardOutput } = await runCommand(
    `digisave estimate ${scenario} ${small} --format json --inputs ${await workbookOf(scenario)}`,
  );
  expect(JSON.parse(standardOutput).run.workbook.changes).toEqual([]);
});

test.each(
  ['scenarios/finland-2017.yaml', 'scenarios/joint-permits.yaml', 'scenarios/oulu.yaml', oddScenario].flatMap(
    (scenario) => [11, 12, 13, 14].map((run) => [scenario, run] as const),
  ),
)('random changes in the workbook of %s are what --set gives (%i)', async (scenario, run) => {
  const { edits, set } = changeInputs(readModel(scenario), run, 0.4);
  expect(set.length).toBeGreaterThan(2);
  const workbook = await editWorkbook(await workbookOf(scenario), edits);
  const options = set.map((each) => `--set ${each}`).join(' ');
  expect(await figuresOf(scenario, `--inputs ${workbook}`)).toEqual(await figuresOf(scenario, options));
});

test('a workbook in any language, under keys or words, is read', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const edits: Edit[] = [{ path: 'parameter.quick-uptake', column: 'low', value: 0.3 }];
  const expected = await figuresOf(scenario, '--set parameter.quick-uptake=0.3..0.5764174826');
  for (const options of [
    '--language sv',
    ...['en', 'fi', 'sv'].map((each) => `--language ${each} --headings`),
  ]) {
    const workbook = await editWorkbook(await writeEstimate(scenario, options), edits);
    expect(await figuresOf(scenario, `--inputs ${workbook}`)).toEqual(expected);
  }
});

test('what is wrong is told by the words that head the columns', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const words = '--language fi --headings';
  const refusal = async (edits: readonly Edit[]) =>
    refusalOf(scenario, await editWorkbook(await writeEstimate(scenario, words), edits));
  const above = await refusal([{ path: 'parameter.quick-uptake', column: 'low', value: 0.9 }]);
  expect(above).toContain('Alaraja 0.9 is above the Yläraja');
  const text = await refusal([{ path: 'parameter.quick-uptake', column: 'high', value: 'paljon' }]);
  expect(text).toMatch(/Yläraja/);
  expect(text).not.toMatch(/\bhigh\b/);
});

test('a certain number becomes a range, and another certain number', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const path = 'project.permit-services.saving.affected_share';
  const change = async (low: number, high: number) =>
    editWorkbook(await workbookOf(scenario), [
      { path, column: 'low', value: low },
      { path, column: 'high', value: high },
    ]);
  expect(await figuresOf(scenario, `--inputs ${await change(0.1, 0.2)}`)).toEqual(
    await figuresOf(scenario, `--set ${path}=0.1..0.2`),
  );
  expect(await figuresOf(scenario, `--inputs ${await change(0.2, 0.2)}`)).toEqual(
    await figuresOf(scenario, `--set ${path}=0.2`),
  );
});

test('a fact that several places share stays one draw, and is one change', async () => {
  const edits: Edit[] = [
    { path: 'evidence.transport.saving-share', column: 'low', value: 0.06 },
    { path: 'evidence.transport.saving-share', column: 'high', value: 0.09 },
  ];
  const workbook = await editWorkbook(await workbookOf(oddScenario), edits);
  const { standardOutput } = await runCommand(
    `digisave estimate ${oddScenario} ${small} --format json --inputs ${workbook}`,
  );
  const { inputs, run, estimates } = JSON.parse(standardOutput);
  const own = inputs.filter(({ low, high }: { low: number; high: number }) => low === 0.06 && high === 0.09);
  expect(own.map(({ path }: { path: string }) => path)).toEqual(['parameter.workbook-1']);
  expect(run.workbook.changes).toEqual([{ path: 'evidence.transport.saving-share', low: 0.06, high: 0.09 }]);
  // Two numbers with the same ends have the same corners, and other draws.
  const apart = (await figuresOf(
    oddScenario,
    '--set project.fact-quick.saving.reduction_share=0.06..0.09 --set project.fact-slow.saving.reduction_share=0.06..0.09',
  )) as { estimates: typeof estimates };
  expect(estimates.at(-1).low_eur_per_year).toBeCloseTo(apart.estimates.at(-1).low_eur_per_year, 6);
  expect(estimates.at(-1).p05_eur_per_year).not.toBe(apart.estimates.at(-1).p05_eur_per_year);
});

test('quality and note are read where they differ, and the number keeps its source', async () => {
  const scenario = 'scenarios/joint-permits.yaml';
  const path = 'settings.person_year_eur';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path, column: 'quality', value: 'expert' },
    { path, column: 'note', value: 'Checked with payroll.' },
  ]);
  const { standardOutput } = await runCommand(
    `digisave estimate ${scenario} ${small} --format json --inputs ${workbook}`,
  );
  const { inputs, run } = JSON.parse(standardOutput);
  const own = inputs.find((input: { path: string }) => input.path === path);
  expect([own.quality, own.note, own.source, own.low]).toEqual([
    'expert',
    'Checked with payroll.',
    'ktlehti-2019',
    48740,
  ]);
  expect(run.workbook.changes).toEqual([{ path, quality: 'expert', note: 'Checked with payroll.' }]);
});

test('the run card names the workbook, its digest and what it changes', async () => {
  const scenario = 'scenarios/ii.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'high', value: 0.71 },
  ]);
  const { standardOutput } = await runCommand(
    `digisave estimate ${scenario} ${small} --format json --inputs ${workbook}`,
  );
  const { run, inputs } = JSON.parse(standardOutput);
  expect(run.workbook.file).toBe(workbook);
  expect(run.workbook.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(run.digests).toContainEqual({ file: workbook, sha256: run.workbook.sha256 });
  const own = inputs.find((input: { path: string }) => input.path === 'parameter.quick-uptake');
  expect([own.file, own.line]).toEqual([workbook, expect.any(Number)]);
  const table = await runCommand(
    `digisave estimate ${scenario} ${small} --format table --inputs ${workbook}`,
  );
  expect(table.standardOutput.replace(/\s+/g, ' ')).toContain('parameter.quick-uptake=0.3..0.71');
});

test('sensitivity and explain take the same inputs', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'low', value: 0.3 },
  ]);
  const set = '--set parameter.quick-uptake=0.3..0.5764174826';
  for (const command of [
    'sensitivity scenarios/finland-2017.yaml --method tornado --format csv',
    `explain ${scenario} pace.quick --format table`,
  ]) {
    const outputs = [`--inputs ${workbook}`, set].map((each) =>
      runCommand(`digisave ${command} --quiet ${each}`),
    );
    const [one, other] = await Promise.all(outputs);
    // Where a number is from differs, and is told.
    const plain = (text: string) =>
      text.replaceAll(/\S*\.xlsx\S*|--set \S+/g, 'FROM').replace(/[ \n]+/g, ' ');
    expect(plain(one!.standardOutput)).toBe(plain(other!.standardOutput));
  }
});

test('--set is laid over the workbook, and a saved model takes it too', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'low', value: 0.3 },
    { path: 'parameter.slow-uptake', column: 'low', value: 0.6 },
  ]);
  const set = '--set parameter.quick-uptake=0.2..0.5764174826';
  expect(await figuresOf(scenario, `--inputs ${workbook} ${set}`)).toEqual(
    await figuresOf(scenario, `${set} --set parameter.slow-uptake=0.6..0.8536454798`),
  );
  const model = join(folder, 'model.json');
  await runCommand(`digisave estimate ${scenario} ${small} --save-model ${model} --format csv`);
  expect(await figuresOf(model, `--inputs ${workbook}`)).toEqual(
    await figuresOf(
      model,
      '--set parameter.quick-uptake=0.3..0.5764174826 --set parameter.slow-uptake=0.6..0.8536454798',
    ),
  );
});

test('all that is wrong with a workbook is told in one run, with sheet and cell', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'low', value: 'much' },
    { path: 'parameter.quick-uptake', column: 'high', value: null },
    { path: 'parameter.slow-uptake', column: 'low', value: 0.99 },
    { path: 'settings.person_year_eur', column: 'quality', value: 'sure' },
    { path: 'settings.tax_point_eur', column: 'path', value: 'settings.tax_point' },
  ]);
  const told = await refusalOf(scenario, workbook);
  for (const [cell, name] of [
    ['D11', 'cell-not-a-number'],
    ['F11', 'emptied-cell'],
    ['D4', 'low-above-high'],
    ['G38', 'wrong-choice'],
    ['A40', 'unknown-input'],
  ])
    expect(told).toContain(`${workbook} Inputs!${cell}: error: ${name}`);
});

test('a number outside its unit is refused where it is written', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'high', value: 55 },
  ]);
  expect(await refusalOf(scenario, workbook)).toContain('Inputs!F11: error: share-out-of-range');
});

test('a central value that is typed where none is read is told', async () => {
  const scenario = 'scenarios/finland-2017.yaml';
  const workbook = await editWorkbook(await workbookOf(scenario), [
    { path: 'parameter.quick-uptake', column: 'central', value: 0.5 },
  ]);
  const { exitCode, standardError } = await runCommand(
    `digisave estimate ${scenario} --samples 300 --format csv --inputs ${workbook}`,
  );
  expect(exitCode).toBe(0);
  expect(standardError).toContain('Inputs!E11: warning: central-not-read');
});

test('a workbook of another scenario, another kind of file and a result over its own inputs are refused', async () => {
  const other = await workbookOf('scenarios/oulu.yaml');
  expect(await refusalOf('scenarios/finland-2017.yaml', other)).toContain('workbook-of-another-scenario');
  const copy = join(folder, 'copy.xlsx');
  copyFileSync(await workbookOf('scenarios/finland-2017.yaml'), copy);
  const before = readFileSync(copy);
  const { exitCode, standardError } = await runCommand(
    `digisave estimate scenarios/finland-2017.yaml --inputs ${copy} --output ${copy} --quiet`,
  );
  expect([exitCode, standardError.includes('output-is-input')]).toEqual([2, true]);
  expect(readFileSync(copy).equals(before)).toBe(true);
  const text = join(folder, 'text.xlsx');
  writeFileSync(text, 'path,low\n');
  expect((await runCommand(`digisave estimate scenarios/ii.yaml --inputs ${text} --quiet`)).exitCode).toBe(2);
  const two = await runCommand(
    `digisave estimate scenarios/ii.yaml scenarios/oulu.yaml --inputs ${other} --quiet`,
  );
  expect([two.exitCode, two.standardError.includes('wrong-option')]).toEqual([2, true]);
});
