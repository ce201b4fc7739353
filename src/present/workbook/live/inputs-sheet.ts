import type { End } from '../../../model/cash-flow/money-columns.ts';
import { sheetPrefix } from '../../../model/cell-name.ts';
import { cellNumber } from '../../../model/formula/cell-formula.ts';
import { inputName } from '../../../model/input-name.ts';
import { type InputColumn, inputColumns, isOpenInput } from '../../../model/input-sheet.ts';
import type { Language } from '../../../model/language.ts';
import { followsEnds, type Range } from '../../../model/quantity.ts';
import type { InputRecord, Result } from '../../../model/result.ts';
import { wordings } from '../../wording.ts';
import { plainFormat, unitFormat } from '../number-format.ts';
import type { HeadOf } from '../table-sheet.ts';
import { cellAddress, cellReference, type SheetCell, type WorkSheet } from '../workbook.ts';
import type { LiveModel, LivePoint } from './live-model.ts';

const ends: Readonly<Record<End, number>> = {
  low: inputColumns.indexOf('low'),
  central: inputColumns.indexOf('central'),
  high: inputColumns.indexOf('high'),
};
const priceFactor = inputColumns.indexOf('price_factor');

/** The sheet of all inputs, and the cells by which formulas know them. */
export class InputsSheet {
  readonly #live: LiveModel;
  readonly #records: readonly InputRecord[];
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #name: string;
  readonly #language: Language;
  readonly #names: Result['run']['names'];

  constructor(live: LiveModel, { inputs, run }: Result, name: string, language: Language) {
    this.#live = live;
    this.#records = inputs;
    this.#rowOf = new Map(inputs.map(({ path }, at) => [path, at]));
    this.#name = name;
    this.#language = language;
    this.#names = run.names;
  }

  /** The cell of a column of the model at a point, in the prices of the figures. */
  cellOf(column: number, point: LivePoint): string {
    const { inputs, maturity } = this.#live.model;
    const own = inputs[column];
    const path = own?.path ?? maturity!.joint!.members[column - inputs.length]!.path;
    const row = this.#rowOf.get(path);
    if (row === undefined) throw new Error(`the sheet of inputs lacks ${path}`);
    const end = point.endOf(own === undefined ? maturity!.inputOfColumn(column) : column);
    const cell = cellReference(this.#name, row, ends[end]);
    const ratio = own === undefined ? 1 : this.#live.model.priceRatios[column]!;
    return ratio === 1 ? cell : `${cell}*${cellReference(this.#name, row, priceFactor)}`;
  }

  sheet(headOf: HeadOf, inWords: boolean): WorkSheet {
    const open = this.#records.flatMap(({ path }, row) => {
      if (!isOpenInput(path)) return [];
      const range = this.#rangeOf(path);
      // What follows from the others is no number of its own.
      const keys: readonly InputColumn[] =
        range !== undefined && followsEnds(range)
          ? ['low', 'high', 'quality', 'note']
          : ['low', 'central', 'high', 'quality', 'note'];
      return keys.map((key) => [row, inputColumns.indexOf(key)] as const);
    });
    return {
      name: this.#name,
      columns: inputColumns.map((key) => ({
        ...headOf(key),
        ...(['name', 'note'].includes(key) && { wraps: true }),
      })),
      rows: this.#records.map((record, row) => this.#row(record, row, inWords)),
      openCells: open,
      frozenColumns: 2,
    };
  }

  /** The columns that are read back have a name of their own, so that they are found in formulas and in the file. */
  get area(): { readonly sheet: string; readonly reference: string } {
    const last = cellAddress(this.#records.length - 1, inputColumns.length - 1);
    return { sheet: this.#name, reference: `$A$1:${last}` };
  }

  #row(record: InputRecord, row: number, inWords: boolean): readonly SheetCell[] {
    const { path, unit, low, central, high, quality } = record;
    const format = unitFormat(unit, low, central, high);
    const range = this.#rangeOf(path);
    const isMiddle = range !== undefined && followsEnds(range);
    return [
      path,
      this.#names[path] ?? inputName(this.#live.model, path, this.#language),
      unit,
      { value: low, format },
      isMiddle
        ? { formula: this.#middle(row, range.distribution), value: central, format }
        : { value: central, format },
      { value: high, format },
      quality !== null && inWords ? wordings[this.#language].quality[quality] : quality,
      record.source,
      record.note,
      ...this.#prices(record, row),
      record.place,
      record.evidence,
      record.file,
      record.line === null ? null : { value: record.line, format: plainFormat },
      record.used_by.join(' '),
    ];
  }

  #middle(row: number, distribution: Range['distribution']): string {
    const [low, high] = [ends.low, ends.high].map((column) => cellAddress(row, column));
    return distribution === 'lognormal' ? `SQRT(${low})*SQRT(${high})` : `${low}+(${high}-${low})/2`;
  }

  /**
   * The year of the prices of a number, and what turns it into those of the figures. Another number in its place is in prices of
   * the scenario, as what --set writes is.
   */
  #prices({ path, price_year: year, low, central, high }: InputRecord, row: number): readonly SheetCell[] {
    const { inputOfPath, priceRatios, scenario } = this.#live.model;
    const index = inputOfPath.get(path);
    const ratio = index === undefined ? 1 : priceRatios[index]!;
    const own: SheetCell = year === null ? null : { value: year, format: plainFormat };
    if (!Number.isFinite(ratio) || ratio === 1 || year === null) return [own, null];
    const cells = [low, central, high].map(
      (value, at) => `${cellAddress(row, ends.low + at)}=${cellNumber(value)}`,
    );
    const unchanged = `AND(${cells.join(',')})`;
    const ownYear = scenario.prices.year ?? year;
    return [
      { formula: `IF(${unchanged},${year},${ownYear})`, value: year, format: plainFormat },
      { formula: `IF(${unchanged},${cellNumber(ratio)},1)`, value: ratio, format: '0.0000' },
    ];
  }

  /** The range of a number as the model has it; undefined of what happens by chance. */
  #rangeOf(path: string): Range | undefined {
    const { inputs, inputOfPath, maturity } = this.#live.model;
    const joint = maturity?.joint?.members.find((each) => each.path === path);
    if (joint !== undefined) return joint;
    const index = inputOfPath.get(path);
    return index === undefined || !isOpenInput(path) ? undefined : inputs[index];
  }
}

/** The name of a sheet in front of a reference. */
export function onSheet(sheet: string, reference: string): string {
  return `${sheetPrefix(sheet)}!${reference}`;
}
