import { inputSheetNames } from '../../model/input-sheet.ts';
import type { WorkbookWording } from './workbook-words.ts';

export const workbookEn: WorkbookWording = {
  sheets: {
    result: 'Result',
    inputs: inputSheetNames.en,
    projects: 'Projects',
    costs: 'Costs',
    run: 'Run',
    areas: 'Areas',
    years: 'Years',
  },
  formula: 'formula',
  formulaWithoutPersonYears: 'formula; person-years are values',
  value: {
    searched: 'value: the extreme was searched',
    'many-scenarios': 'value: several scenarios',
    'too-long': 'value: too many projects for one formula',
    drawn: 'value: made of simulation runs',
  },
  turned: 'an end has changed sides: run digisave estimate --inputs',
  corner: { low: 'low', central: 'central', high: 'high' },
  cornerOf: (corner, of) => `${corner}: ${of}`,
  formulaOfProject: 'Formula',
  costs: {
    structure: 'cost structure',
    compared: 'comparison base',
    base: 'costs that a project acts on',
    'base-of-formula': 'costs in the formula of a project',
    cells: 'costs that several projects act on',
    overlap: 'overlap',
  },
  about: (computed) => [
    'Change low, central, high, quality and note on the sheet Inputs, in the cells with a yellow ground.',
    `Low, central and high of each saving, their share of costs, euros per inhabitant and person-years are formulas of these cells, where the column ${computed} says formula.`,
    'A formula of low or high takes the end of each input that makes the figure smallest or largest within the ranges of this run.',
    'Means, percentiles (p05, p50, p95), benefits by class and all money over the years are values of this run: they do not follow the cells. Money over the years can be smallest or largest inside a range, at a delay or a rate, where no formula of the ends finds it.',
    'To work everything anew: digisave estimate SCENARIO --inputs THIS-FILE.xlsx.',
  ],
  inputsFrom: (file, changes) =>
    changes.length === 0 ? `Inputs of ${file}: none differs.` : `Inputs of ${file}: ${changes.join(', ')}.`,
  source: 'source',
  note: 'note',
  problem: 'warning',
};
