import type { Model } from '../../../model/compile.ts';
import { inputColumns, scenarioProperty } from '../../../model/input-sheet.ts';
import type { Language } from '../../../model/language.ts';
import { partTables } from '../../../model/part-tables.ts';
import type { Result } from '../../../model/result.ts';
import { areasTable, yearsTable } from '../../breakdown-csv.ts';
import { headings } from '../../headings.ts';
import { partTable } from '../../part-csv.ts';
import { recordTable } from '../../record-table.ts';
import { scenarioTitle } from '../../report.ts';
import type { TidyTable } from '../../tidy-table.ts';
import { wordings } from '../../wording.ts';
import { tableSheet } from '../table-sheet.ts';
import type { CellName, Workbook, WorkSheet } from '../workbook.ts';
import { CostsSheet } from './costs-sheet.ts';
import { InputsSheet } from './inputs-sheet.ts';
import { LiveModel } from './live-model.ts';
import { ProjectRows } from './project-rows.ts';
import { ProjectsSheet } from './projects-sheet.ts';
import { ResultFormulas } from './result-formulas.ts';
import { namesOfResult, resultSheet } from './result-sheet.ts';
import { runSheet } from './run-sheet.ts';

interface WorkbookOptions {
  readonly language: Language;
  /** Whether columns are headed by words instead of keys. */
  readonly headings: boolean;
}

/**
 * The workbook of an estimate: results and projects as formulas of the sheet of inputs. Of several scenarios it has values, as
 * each would need inputs of its own.
 *
 * Shape   models: of the results, in their order
 * Holds   worked anew without a change, every formula gives the value that it has
 */
export function estimateWorkbook(
  results: readonly Result[],
  models: readonly Model[],
  { language, headings: inWords }: WorkbookOptions,
): Workbook {
  const { sheets: names } = wordings[language].workbook;
  const heads = headings(language, inWords);
  const [first] = results;
  const [model] = models;
  const run = (isLive: boolean) =>
    runSheet(results, names.run, heads.column, language, isLive, isLive ? model?.scenario.paper : undefined);
  const parts = partSheets(results, heads);
  const title = results.map(({ scenario }) => scenarioTitle(scenario, language)).join(', ');
  if (results.length !== 1 || first === undefined || model === undefined) {
    const costs = results.flatMap((each) =>
      each.costs.map((own) => ({ scenario: each.scenario.id, ...own })),
    );
    const inputs = results.flatMap((each) =>
      each.inputs.map((own) => ({
        scenario: each.scenario.id,
        name: each.run.names[own.path] ?? own.path,
        ...own,
      })),
    );
    const table = (entries: readonly object[], keys: readonly string[]) => recordTable(keys, entries);
    const costKeys = ['scenario', 'id', 'measure', 'year', 'eur_per_year', 'inhabitants'];
    return {
      title,
      sheets: [
        resultSheet(results, undefined, names.result, heads.column, language),
        tableSheet(
          names.inputs,
          table(
            inputs,
            ['scenario', ...inputColumns].filter((key) => key !== 'price_factor'),
          ),
          heads.column,
        ),
        tableSheet(names.costs, table(costs, costKeys), heads.column),
        run(false),
        ...parts,
      ],
    };
  }
  const live = new LiveModel(model);
  const inputs = new InputsSheet(live, first, names.inputs, language);
  const costs = new CostsSheet(live, first, names.costs, language);
  const rows = new ProjectRows(live);
  const projects = new ProjectsSheet(live, rows, inputs, costs, names.projects, language);
  const formulas = new ResultFormulas(live, { rows, inputs, projects, costs });
  // The rows of overlap are made while results ask for them.
  const result = resultSheet(results, { model, formulas }, names.result, heads.column, language);
  const area: CellName = { name: 'inputs', ...inputs.area };
  return {
    title,
    properties: { [scenarioProperty]: first.scenario.id },
    sheets: [
      result,
      inputs.sheet(heads.column, inWords),
      projects.sheet(heads.column),
      costs.sheet(heads.column),
      run(true),
      ...parts,
    ],
    names: [...namesOfResult(first, names.result), area],
  };
}

/** What only some scenarios have: figures by area or year, and the arrays of their parts. */
function partSheets(results: readonly Result[], heads: ReturnType<typeof headings>): readonly WorkSheet[] {
  const has = (test: (result: Result) => boolean) => results.some(test);
  const tables: [string, TidyTable][] = [
    ...(has(({ areas }) => areas !== undefined)
      ? [['areas', areasTable(results)] as [string, TidyTable]]
      : []),
    ...(has(({ years }) => years !== undefined)
      ? [['years', yearsTable(results)] as [string, TidyTable]]
      : []),
    ...partTables.map((name): [string, TidyTable] => [name, partTable(results, name)]),
  ];
  return tables
    .filter(([, { rows }]) => rows.length > 0)
    .map(([name, table]) => tableSheet(heads.sheet(name), table, heads.column));
}
