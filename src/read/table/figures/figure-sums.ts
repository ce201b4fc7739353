import type { AreaLevel, Inspection } from '../../../model/inspection.ts';
import type { ColumnUnit } from '../../../model/layout.ts';
import type { TableColumn } from '../body/table-column.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { ExactSum } from './exact-sum.ts';
import type { ColumnFigures } from './figures.ts';

const mostDecimals = 15;

/** What is needed of the words of a row to sum its figures. */
interface SummedWords {
  readonly area: Area;
  readonly measure: string | undefined;
  readonly unit: ColumnUnit | undefined;
  readonly year: number | undefined;
}

interface FigureSum {
  readonly level: AreaLevel;
  readonly words: SummedWords;
  readonly sum: ExactSum;
  cells: number;
}

/** Sums each column by level of area, and apart for each kind of figure, unit and year where rows tell them apart. */
export class FigureSums {
  readonly #figures: readonly ColumnFigures[];
  readonly #columns: readonly TableColumn[];
  readonly #areas: readonly (Area | undefined)[];
  readonly #groups: readonly Map<string, FigureSum>[];
  readonly #last: (FigureSum | undefined)[] = [];

  constructor(
    figures: readonly ColumnFigures[],
    columns: readonly TableColumn[],
    areas: readonly (Area | undefined)[],
  ) {
    this.#figures = figures;
    this.#columns = columns;
    this.#areas = areas;
    this.#groups = figures.map(() => new Map());
  }

  /**
   * Adds the figures of a row; `isReversed` where a layout says that they are the reverse of costs.
   *
   * Shape   rows: so many rows of the file are summed in this one
   */
  add(row: number, words: SummedWords & { readonly isReversed: boolean }, rows = 1): void {
    for (let at = 0; at < this.#figures.length; at++) {
      const { column, sound, values } = this.#figures[at]!;
      const value = values[row]!;
      if (!sound || Number.isNaN(value)) continue;
      const { level } = this.#areas[column] ?? words.area;
      // Rows of one year and kind mostly follow each other.
      let group = this.#last[at];
      if (group === undefined || group.level !== level || !areAlike(group.words, words)) {
        group = this.#groupOf(at, level, words);
        this.#last[at] = group;
      }
      group.sum.add(words.isReversed && value !== 0 ? -value : value);
      group.cells += rows;
    }
  }

  #groupOf(at: number, level: AreaLevel, words: SummedWords): FigureSum {
    const key = JSON.stringify([level, words.measure, words.unit, words.year]);
    const group = this.#groups[at]!.get(key) ?? { level, words, sum: new ExactSum(), cells: 0 };
    this.#groups[at]!.set(key, group);
    return group;
  }

  /** All sums, in the order of columns and of the rows that begin them. */
  get all(): Inspection['sums'] {
    const hasYears = this.#columns.some(({ role }) => role === 'year');
    return this.#figures.flatMap(({ column, decimals }, at) =>
      [...this.#groups[at]!.values()].map(({ level, words, sum: exact, cells }) => {
        const sum = Number(exact.value.toFixed(Math.min(decimals, mostDecimals)));
        return {
          column: this.#columns[column]?.name ?? '',
          level,
          sum: sum === 0 ? 0 : sum,
          unit: words.unit ?? this.#columns[column]?.unit ?? null,
          cells,
          ...(words.measure !== undefined && { measure: words.measure }),
          ...(hasYears && words.year !== undefined && { year: words.year }),
        };
      }),
    );
  }
}

function areAlike(a: SummedWords, b: SummedWords): boolean {
  return a.year === b.year && a.measure === b.measure && a.unit === b.unit;
}
