import type { End } from '../../../model/cash-flow/money-columns.ts';
import type { Row } from '../../../model/compile.ts';
import type { Pace } from '../../../model/scenario.ts';
import type { CostsSheet } from './costs-sheet.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LiveModel, LivePoint } from './live-model.ts';
import { type ProjectBlock, type ProjectRows, rowIn } from './project-rows.ts';
import type { ProjectsSheet } from './projects-sheet.ts';

/** The sheets that results are made of. */
export interface LiveSheets {
  readonly rows: ProjectRows;
  readonly inputs: InputsSheet;
  readonly projects: ProjectsSheet;
  readonly costs: CostsSheet;
}

/** In the place of a formula where nothing overlaps, whatever the inputs are. */
export const nothing = '0';

/** A function of a workbook takes so many operands at most; below that by what a reader still takes in. */
const mostOperands = 200;

/** What makes the figures of a row, as formulas of the cells of other sheets; undefined where a figure is a value. */
export class ResultFormulas {
  readonly #live: LiveModel;
  readonly #sheets: LiveSheets;

  constructor(live: LiveModel, sheets: LiveSheets) {
    this.#live = live;
    this.#sheets = sheets;
  }

  /** Euros a year of a row. */
  saving(row: Row, end: End): string | undefined {
    const { rows, projects } = this.#sheets;
    switch (row.level) {
      case 'project': {
        const own = rows.rowOf(row, end);
        return own === undefined ? undefined : projects.cellOf(own, 'saving_eur_per_year');
      }
      case 'overlap': {
        const overlap = this.#overlapAt(row, this.#sumOf(row), end);
        if (overlap === undefined) return undefined;
        return overlap === '' ? nothing : `-${overlap}`;
      }
      case 'pace':
        return this.#paceAt(row.pace!, row, end);
      case 'total': {
        const paces = this.#paces.map((pace) => this.#paceAt(pace, row, end));
        const between = this.#between(row, end);
        if (between === undefined || paces.some((each) => each === undefined)) return undefined;
        return `${paces.join('+')}${between === '' ? '' : `-${between}`}`;
      }
      default:
        return row.level satisfies never;
    }
  }

  /** A saving over the costs or the inhabitants that it is compared with; of overlap, of what is taken off. */
  ratio(savingCell: string, to: 'costs' | 'inhabitants'): string {
    const { costs } = this.#sheets;
    return `${savingCell}/${to === 'costs' ? costs.compared : costs.inhabitants}`;
  }

  /** Person-years of a row: hours over those of a person-year where a method knows them, otherwise euros over its cost. */
  personYears(row: Row, end: 'low' | 'high'): string | undefined {
    const { model } = this.#live;
    // In the budget view they are those of freed capacity.
    if (model.view === 'budget') return undefined;
    const of = row.level === 'overlap' ? this.#sumOf(row) : row;
    const point = this.#live.pointOf(of, 'person_years', end);
    if (point === undefined) return undefined;
    const eur = this.#setting('settings.person_year_eur', point);
    const hours = this.#setting('settings.person_year_hours', point);
    if (row.level === 'project') {
      const found = this.#sheets.rows.at(row.projects[0]!, point);
      if (found === undefined) return undefined;
      const hasHours = model.projects[row.projects[0]!]!.formula.hoursOf !== undefined;
      const key = hasHours ? 'hours_per_year' : 'saving_eur_per_year';
      return `${this.#sheets.projects.cellOf(found, key)}/${hasHours ? hours : eur}`;
    }
    const blocks = this.#blocksOf(row, point);
    const overlap = blocks && this.#overlapOf(row, blocks);
    if (blocks === undefined || overlap === undefined) return undefined;
    if (row.level === 'overlap') return overlap === '' ? nothing : `-${overlap}/${eur}`;
    return this.#workOf(blocks, overlap, eur, hours);
  }

  get #paces(): readonly Pace[] {
    return this.#live.model.rows.flatMap(({ level, pace }) => (level === 'pace' && pace ? [pace] : []));
  }

  #paceAt(pace: Pace, of: Row, end: End): string | undefined {
    const { rows, projects, costs, inputs } = this.#sheets;
    const block = rows.blockOf(pace, of, end);
    if (block === undefined) return undefined;
    const { sum } = costs.overlapWithin(block, projects, inputs);
    return `SUM(${projects.savingsOf(block)})${sum === undefined ? '' : `-${sum}`}`;
  }

  /** What an overlap row takes off where its sum has an end; empty where nothing overlaps. */
  #overlapAt(row: Row, of: Row, end: End): string | undefined {
    if (row.pace === undefined) return this.#between(of, end);
    const block = this.#sheets.rows.blockOf(row.pace, of, end);
    return block && (this.#within(block) ?? '');
  }

  #within(block: ProjectBlock): string | undefined {
    const { projects, costs, inputs } = this.#sheets;
    return costs.overlapWithin(block, projects, inputs).sum;
  }

  /** What both paces take off where the total has an end; empty of one pace alone. */
  #between(of: Row, end: End): string | undefined {
    const blocks = this.#paces.map((pace) => this.#sheets.rows.blockOf(pace, of, end));
    if (blocks.some((block) => block === undefined)) return undefined;
    return this.#betweenBlocks(blocks as readonly ProjectBlock[]);
  }

  #betweenBlocks([one, other]: readonly ProjectBlock[]): string {
    const { projects, costs, inputs } = this.#sheets;
    return one === undefined || other === undefined
      ? ''
      : (costs.overlapBetween(one, other, projects, inputs).sum ?? '');
  }

  /** The blocks of projects that a sum is made of where all its inputs are at a point. */
  #blocksOf(row: Row, point: LivePoint): readonly ProjectBlock[] | undefined {
    const paces = row.pace === undefined ? this.#paces : [row.pace];
    const blocks = paces.map((pace) => this.#sheets.rows.blockAt(pace, point));
    return blocks.some((block) => block === undefined) ? undefined : (blocks as readonly ProjectBlock[]);
  }

  /** All that a row takes off for overlap: of a sum within it, of an overlap row itself. */
  #overlapOf(row: Row, blocks: readonly ProjectBlock[]): string {
    const between = row.pace === undefined ? this.#betweenBlocks(blocks) : '';
    const within =
      row.level === 'overlap' && row.pace === undefined ? [] : blocks.map((each) => this.#within(each) ?? '');
    const all = [...within, between].filter((each) => each !== '');
    return all.length < 2 ? (all[0] ?? '') : `(${all.join('+')})`;
  }

  #workOf(
    blocks: readonly ProjectBlock[],
    overlap: string,
    eurOfYear: string,
    hoursOfYear: string,
  ): string | undefined {
    const { projects } = this.#sheets;
    const { projects: compiled } = this.#live.model;
    const cells = blocks.flatMap((block) =>
      block.projects.map((each) => {
        const hasHours = compiled[each]!.formula.hoursOf !== undefined;
        const key = hasHours ? ('hours_per_year' as const) : ('saving_eur_per_year' as const);
        return { hasHours, cell: projects.cellOf(rowIn(block, each), key) };
      }),
    );
    if (cells.length > mostOperands) return undefined;
    const sum = (wanted: boolean) =>
      cells.filter(({ hasHours }) => hasHours === wanted).map(({ cell }) => cell);
    const [hours, euros] = [sum(true), sum(false)];
    const ofHours = hours.length === 0 ? [] : [`SUM(${hours.join(',')})/${hoursOfYear}`];
    const ofEuros =
      euros.length === 0 && overlap === ''
        ? []
        : [
            `(${euros.length === 0 ? '' : `SUM(${euros.join(',')})`}${overlap === '' ? '' : `-${overlap}`})/${eurOfYear}`,
          ];
    return [...ofHours, ...ofEuros].join('+');
  }

  #sumOf({ pace }: Row): Row {
    const { rows } = this.#live.model;
    return rows.find((each) => each.level === (pace === undefined ? 'total' : 'pace') && each.pace === pace)!;
  }

  #setting(path: string, point: LivePoint): string {
    return `(${this.#sheets.inputs.cellOf(this.#live.model.inputOfPath.get(path)!, point)})`;
  }
}
