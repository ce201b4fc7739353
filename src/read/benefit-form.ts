import {
  type BenefitFormRow,
  type FormColumn,
  formColumns,
  formPhases,
  neededColumns,
} from '../model/benefit-form.ts';
import type { FormNumber } from '../model/form-number.ts';
import { foldName, type Registers } from '../model/register.ts';
import type { Bounds } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import { FormCells, matchColumns } from './form-columns.ts';
import { type FormTable, openForm, type StatedSheet } from './form-table.ts';

/** The rows of a benefit mapping form, with the digest of the file. */
export interface BenefitForm {
  readonly rows: readonly BenefitFormRow[];
  readonly sha256: string;
}

/** More minutes for one matter are hours, or the sum of a year. */
const mostMinutes = 1500;
/** Beyond this no euro, minute or matter is meant. */
const largestNumber = 1e15;
const yes: readonly string[] = ['yes', 'kyllä', 'ja', 'x', 'true', 'tosi', 'sant'];

const fromZero: Bounds = { least: 0, most: largestNumber };
const any: Bounds = { least: -largestNumber, most: largestNumber };

/** Minutes by phase or in all: one of these columns is there. */
const minutesColumns: readonly FormColumn[] = [
  'minutes_saved_total',
  ...formPhases.map((phase) => `minutes_saved_${phase}` as const),
];

/** What the numbers of the form can be, and what is asked for. */
const boundsOf = {
  hour_price_eur: { ...fromZero, asked: { unit: 'eur_per_hour' } },
  volume_per_year: { ...fromZero, asked: { unit: 'units_per_year' } },
  running_eur_per_year: { ...fromZero, asked: { unit: 'eur_per_year', least: 0 } },
  use_share: { least: 0, most: 1, asked: { unit: 'share' } },
  minutes: { ...any, asked: { unit: 'minutes_per_unit' } },
  target_eur_per_year: { ...any, asked: { unit: 'eur_per_year' } },
} as const;

/**
 * Reads a benefit mapping form; undefined where it cannot be used, with all reasons reported.
 *
 * Shape   one row for each service; headings in Finnish, Swedish or English, or the keys themselves
 * Throws  never on any input
 */
export function readBenefitForm(
  path: string,
  registers: Registers,
  problems: ProblemList,
  sheet?: StatedSheet,
): BenefitForm | undefined {
  const table = openForm(path, problems, { sheet });
  if (table === undefined) return undefined;
  const columns = matchColumns(table, formColumns, [...neededColumns, minutesColumns], problems);
  if (columns === undefined) return undefined;
  const reader = new FormRowReader(table, columns, registers, problems);
  const rows = table.rows.flatMap((_, row) => reader.read(row) ?? []);
  if (table.rows.length === 0) problems.add('no-rows', { file: path }, { path });
  return problems.hasErrors ? undefined : { rows, sha256: table.sha256 };
}

class FormRowReader {
  readonly #table: FormTable;
  readonly #cells: FormCells<FormColumn>;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  /** Lines of the rows, by what they are about. */
  readonly #met = new Map<string, number>();

  constructor(
    table: FormTable,
    columns: ReadonlyMap<FormColumn, number>,
    registers: Registers,
    problems: ProblemList,
  ) {
    this.#table = table;
    this.#cells = new FormCells(table, columns, problems);
    this.#registers = registers;
    this.#problems = problems;
  }

  /** One row; undefined where something is wrong with it, which is reported. */
  read(row: number): BenefitFormRow | undefined {
    const problems = this.#problems;
    const before = problems.all.length;
    const service = this.#cells.text(row, 'service');
    if (service === '')
      problems.add('missing-key', this.#cells.place(row, 'service'), { key: 'service', of: 'cell' });
    const label = Object.fromEntries(
      (['fi', 'sv', 'en'] as const).flatMap((language) => {
        const text = this.#cells.text(row, `label_${language}`);
        return text === '' ? [] : [[language, text]];
      }),
    );
    this.#checkOnce(row, service, label);
    const isChecked = yes.includes(foldName(this.#cells.text(row, 'checked')));
    const hourPriceEur = this.#needed(row, 'hour_price_eur');
    const volumePerYear = this.#needed(row, 'volume_per_year');
    const runningEurPerYear = this.#needed(row, 'running_eur_per_year');
    const minutes = this.#readMinutes(row, isChecked);
    const useShare = this.#cells.range(row, 'use_share', boundsOf.use_share);
    const target = this.#cells.range(row, 'target_eur_per_year', boundsOf.target_eur_per_year);
    if (target !== undefined && target.low !== target.high)
      problems.add('cell-not-a-number', this.#cells.place(row, 'target_eur_per_year'), {
        found: this.#cells.text(row, 'target_eur_per_year'),
        header: 'target_eur_per_year',
        ofForm: 'one',
      });
    if (hourPriceEur === undefined || volumePerYear === undefined || runningEurPerYear === undefined)
      return undefined;
    if (minutes === undefined || problems.hasErrorsSince(before)) return undefined;
    return {
      service,
      serviceId: this.#registers.services.find(service)?.id,
      label,
      hourPriceEur,
      volumePerYear,
      runningEurPerYear,
      minutes,
      useShare,
      targetEurPerYear: target?.low,
      isChecked,
    };
  }

  /** Reports a service that an earlier row is about, under no other label. */
  #checkOnce(row: number, service: string, label: object): void {
    const id = this.#registers.services.find(service)?.id ?? foldName(service);
    const key = JSON.stringify([id, label]);
    const line = this.#met.get(key);
    if (line === undefined) this.#met.set(key, this.#table.lineOf(row));
    else
      this.#problems.add('duplicate-row', this.#cells.place(row, 'service'), {
        what: service,
        line,
        ofForm: true,
      });
  }

  /** Minutes by phase or in all; undefined where both are written, or they are hours. */
  #readMinutes(row: number, isChecked: boolean): BenefitFormRow['minutes'] | undefined {
    const total = this.#cells.range(row, 'minutes_saved_total', boundsOf.minutes);
    const phases = formPhases.flatMap((phase) => {
      const number = this.#cells.range(row, `minutes_saved_${phase}`, boundsOf.minutes);
      return number === undefined ? [] : [[phase, number] as const];
    });
    if (total !== undefined && phases.length > 0) {
      const names = phases.map(([phase]) => `minutes_saved_${phase}`);
      this.#problems.add('phases-beside-total', this.#cells.place(row, 'minutes_saved_total'), {
        phases: names,
      });
      return undefined;
    }
    const all = total === undefined ? phases.map(([, number]) => number) : [total];
    const minutes = all.reduce((sum, { high }) => sum + high, 0);
    if (minutes > mostMinutes && !isChecked) {
      const column =
        total === undefined ? (`minutes_saved_${phases[0]![0]}` as const) : 'minutes_saved_total';
      this.#problems.add('minutes-implausible', this.#cells.place(row, column), {
        minutes,
        most: mostMinutes,
      });
      return undefined;
    }
    return total === undefined ? Object.fromEntries(phases) : { total };
  }

  #needed(
    row: number,
    column: 'hour_price_eur' | 'volume_per_year' | 'running_eur_per_year',
  ): FormNumber | undefined {
    const number = this.#cells.range(row, column, boundsOf[column]);
    if (number === undefined && this.#cells.text(row, column) === '')
      this.#problems.add('cell-not-a-number', this.#cells.place(row, column), {
        found: '',
        header: column,
        ofForm: 'blank',
      });
    return number;
  }
}
