import type { Model } from '../model/compile.ts';
import { isOpenInput, quantitiesOfSheet } from '../model/input-sheet.ts';
import { type Label, labelText } from '../model/label.ts';
import { languages } from '../model/language.ts';
import { followsEnds, middleOf, Quality, type Quantity } from '../model/quantity.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { type InputSheet, type ReadColumn, readColumns, type SheetInput } from './input-sheet.ts';
import type { StoredCell } from './table/xlsx/sheet-table.ts';

/** What of a number is another one in a workbook. */
export interface NumberChange {
  /** The input as outputs name it. */
  readonly path: string;
  /** Paths of the places that are this one number; one place, or those of a fact that several share. */
  readonly places: readonly string[];
  readonly quantity: Quantity;
  /** The number in the form of a scenario; undefined where only what is said of it has changed. */
  readonly range:
    | { readonly value: number }
    | { readonly low: number; readonly central?: number; readonly high: number }
    | undefined;
  readonly quality: Quality | undefined;
  readonly note: string | undefined;
  /** The place of one of its cells; of all of it, that of low. */
  placeOf(key: string | undefined): Place;
}

/** Programs that keep fewer digits than a number has change nothing. */
const slack = 1e-12;

/**
 * What a workbook says otherwise than the workbook of the same scenario would: only cells that differ are changes. A central
 * value that the scenario does not state follows from low and high, and is not read.
 *
 * Shape   qualityOf: the quality that a text names, by its key or in the words of a language
 */
export function findInputChanges(
  sheet: InputSheet,
  model: Model,
  qualityOf: (text: string) => Quality | undefined,
  problems: ProblemList,
): readonly NumberChange[] {
  const known = quantitiesOfSheet(model);
  const { id } = model.scenario;
  const isOther = sheet.scenario !== undefined && sheet.scenario !== id;
  const byPaths = sheet.inputs.length > 0 && sheet.inputs.every(({ path }) => !known.has(path));
  if (isOther || byPaths) {
    const facts = { path: sheet.path, found: sheet.scenario ?? '', expected: id, byPaths: !isOther };
    problems.add('workbook-of-another-scenario', { file: sheet.path }, facts);
    return [];
  }
  const lines = new Map<string, number>();
  return sheet.inputs.flatMap((input): NumberChange[] => {
    const place = sheet.placeOf(input, 'path');
    const quantity = known.get(input.path);
    const before = lines.get(input.path);
    lines.set(input.path, before ?? input.line);
    if (quantity === undefined) {
      problems.add('unknown-input', place, { found: input.path, known: [...known.keys()] });
      return [];
    }
    if (before !== undefined) {
      problems.add('repeated-input', place, { input: input.path, line: before });
      return [];
    }
    const change = changeOf(input, quantity, sheet, qualityOf, problems);
    return change === undefined ? [] : [{ ...change, places: placesOf(model, input.path) }];
  });
}

/** The places that are one number: where it is a fact that several places share, all of them. */
function placesOf({ inputOfPath }: Model, path: string): readonly string[] {
  const input = inputOfPath.get(path);
  const all = [...inputOfPath].flatMap(([each, own]) => (own === input ? [each] : []));
  const written = all.filter((each) => !each.startsWith('evidence.'));
  return input === undefined || written.length < 2 ? [path] : written;
}

function changeOf(
  input: SheetInput,
  quantity: Quantity,
  sheet: InputSheet,
  qualityOf: (text: string) => Quality | undefined,
  problems: ProblemList,
): Omit<NumberChange, 'places'> | undefined {
  const { path, cells } = input;
  const at = (column: ReadColumn) => sheet.placeOf(input, column);
  const list = new CellReader(input, sheet, problems);
  const follows = followsEnds(quantity);
  const low = list.number('low', cells.low, quantity.low);
  const high = list.number('high', cells.high, quantity.high);
  const central = follows ? quantity.central : list.number('central', cells.central, quantity.central);
  const quality = list.quality(cells.quality, quantity.quality, qualityOf);
  const note = list.note(cells.note, quantity.note);
  if (low === undefined || high === undefined || central === undefined || list.hasFault) return undefined;
  const isMoved =
    differs(low, quantity.low) || differs(high, quantity.high) || differs(central, quantity.central);
  if (follows) noteCentral(cells.central, { low, high }, quantity, path, at('central'), problems);
  if (!isMoved && quality === undefined && note === undefined) return undefined;
  if (!isOpenInput(path)) {
    const column = differs(low, quantity.low) ? 'low' : differs(high, quantity.high) ? 'high' : 'central';
    problems.add('closed-input', at(column), { input: path, column: sheet.headOf(column) });
    return undefined;
  }
  if (low > high) {
    const names = [sheet.headOf('low'), sheet.headOf('high')] as const;
    problems.add('low-above-high', at('low'), { low, high, names });
    return undefined;
  }
  if (!follows && (central < low || central > high)) {
    problems.add('central-outside', at('central'), { low, central, high });
    return undefined;
  }
  const range = low === high ? { value: low } : follows ? { low, high } : { low, central, high };
  return {
    path,
    quantity,
    range: isMoved ? range : undefined,
    quality,
    note,
    placeOf: (key) => at(readColumns.find((column) => column === key) ?? 'low'),
  };
}

/** Reports a central value that somebody has typed where none is read. */
function noteCentral(
  cell: StoredCell,
  { low, high }: { readonly low: number; readonly high: number },
  quantity: Quantity,
  input: string,
  place: Place,
  problems: ProblemList,
): void {
  if (cell.kind !== 'number' || cell.hasFormula || quantity.distribution === 'discrete') return;
  const middle = middleOf({ low, high, distribution: quantity.distribution });
  // What was there before is what a program leaves that keeps no formulas.
  if (!differs(cell.value, middle) || !differs(cell.value, quantity.central)) return;
  problems.add('central-not-read', place, { input, found: cell.value, middle });
}

/** Reads the cells of one input; what cannot be read is reported, all of it. */
class CellReader {
  readonly #input: SheetInput;
  readonly #sheet: InputSheet;
  readonly #problems: ProblemList;
  hasFault = false;

  constructor(input: SheetInput, sheet: InputSheet, problems: ProblemList) {
    this.#input = input;
    this.#sheet = sheet;
    this.#problems = problems;
  }

  #at(column: ReadColumn): Place {
    return this.#sheet.placeOf(this.#input, column);
  }

  /** The number of a cell; undefined where it has none. */
  number(column: ReadColumn, cell: StoredCell, before: number): number | undefined {
    switch (cell.kind) {
      case 'number':
        return cell.value;
      case 'blank':
        return this.#refuse(() => this.#tellEmptied(column, String(before)));
      case 'text':
        return this.#refuse(() =>
          this.#problems.add('cell-not-a-number', this.#at(column), {
            found: cell.text,
            header: this.#sheet.headOf(column),
            ofForm: 'stored-text',
          }),
        );
      case 'date':
        return this.#refuse(() =>
          this.#problems.add('date-not-number', this.#at(column), {
            found: cell.shown,
            header: this.#sheet.headOf(column),
            ofForm: true,
          }),
        );
      case 'error':
        return this.#refuse(() =>
          this.#problems.add('error-cell', this.#at(column), {
            found: cell.shown,
            header: this.#sheet.headOf(column),
            ofForm: true,
          }),
        );
      case 'uncalculated':
        return this.#refuse(() =>
          this.#problems.add('uncalculated-formula', this.#at(column), {
            found: cell.shown,
            header: this.#sheet.headOf(column),
          }),
        );
      default:
        return cell satisfies never;
    }
  }

  /** The quality where it is another one. */
  quality(
    cell: StoredCell,
    before: Quality | undefined,
    qualityOf: (text: string) => Quality | undefined,
  ): Quality | undefined {
    const text = this.#text('quality', cell, before);
    if (text === undefined) return undefined;
    const found = qualityOf(text);
    if (found === before) return undefined;
    if (found !== undefined) return found;
    return this.#refuse(() =>
      this.#problems.add('wrong-choice', this.#at('quality'), { found: text, known: Quality.options }),
    );
  }

  /** The note where it is another one, in whichever language the workbook was written. */
  note(cell: StoredCell, before: Label | undefined): string | undefined {
    const known = languages.map((language) => labelText(before, language, ''));
    const text = this.#text('note', cell, known[0] === '' ? undefined : known[0]);
    const plain = (each: string) => each.replace(/[\p{C}\s]+/gu, ' ').trim();
    return text === undefined || known.some((each) => plain(each) === plain(text)) ? undefined : text;
  }

  /** The text of a cell; undefined of one that is as empty as it was. */
  #text(column: ReadColumn, cell: StoredCell, before: string | undefined): string | undefined {
    if (cell.kind === 'text') return cell.text.trim();
    if (cell.kind === 'number') return String(cell.value);
    if (before === undefined) return undefined;
    return this.#refuse(() => this.#tellEmptied(column, before));
  }

  #tellEmptied(column: ReadColumn, held: string): void {
    this.#problems.add('emptied-cell', this.#at(column), {
      input: this.#input.path,
      column: this.#sheet.headOf(column),
      held,
    });
  }

  #refuse(report: () => void): undefined {
    report();
    this.hasFault = true;
    return undefined;
  }
}

function differs(found: number, before: number): boolean {
  return Math.abs(found - before) > slack * Math.max(Math.abs(found), Math.abs(before));
}
