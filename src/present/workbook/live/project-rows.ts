import type { End } from '../../../model/cash-flow/money-columns.ts';
import type { Output, Row } from '../../../model/compile.ts';
import type { Pace } from '../../../model/scenario.ts';
import { centralPoint, type LiveModel, type LivePoint } from './live-model.ts';

/** The projects of one pace at a point, in rows one below the other. */
export interface ProjectBlock {
  readonly pace: Pace;
  readonly point: LivePoint;
  /** The end of its pace, or of the row that has a corner of its own. */
  readonly end: End;
  /** The row whose corner it is, and of which measure. */
  readonly of: Row;
  readonly measure: LiveMeasure;
  readonly projects: readonly number[];
  /** Row of the first of them, counted below the heads. */
  readonly firstRow: number;
  /** Euros a year of each, so worked by the model. */
  readonly savings: readonly number[];
}

const ends: readonly End[] = ['low', 'central', 'high'];

/** The measures that formulas give, which may be extreme at other corners: the price of an hour moves person-years by overlap alone. */
const liveMeasures = ['saving_eur_per_year', 'person_years'] as const;
type LiveMeasure = (typeof liveMeasures)[number];

/**
 * The rows in which projects are worked: all of a pace at the corners of the pace, again at those of the total where these
 * are others, and single ones at corners of their own; and where person-years have others, at these.
 */
export class ProjectRows {
  readonly blocks: readonly ProjectBlock[];
  readonly #live: LiveModel;

  constructor(live: LiveModel) {
    this.#live = live;
    const blocks: ProjectBlock[] = [];
    const { rows } = live.model;
    const rowOf = new Map(
      rows.flatMap((row) => (row.level === 'project' ? [[row.projects[0]!, row] as const] : [])),
    );
    const add = (pace: Pace, of: Row, measure: LiveMeasure, end: End, projects: readonly number[]): void => {
      const point = live.pointOf(of, measure, end);
      if (point === undefined) return;
      const isThere = blocks.some((block) => projects.every((each) => this.#isIn(block, each, point)));
      if (isThere) return;
      const firstRow = blocks.reduce((count, block) => count + block.projects.length, 0);
      const outputs = projects.map(
        (each): Output => ({ row: rowOf.get(each)!, measure: 'saving_eur_per_year' }),
      );
      const savings = live.valuesAt(outputs, [point]).map((column) => column[0]!);
      blocks.push({ pace, of, measure, end, point, projects, firstRow, savings });
    };
    const total = rows.at(-1)!;
    const sums = [...rows.filter(({ level }) => level === 'pace'), total];
    for (const measure of liveMeasures) {
      for (const of of sums)
        for (const pace of rows.filter((row) => row.level === 'pace' && (of === total || row === of)))
          for (const end of ends) add(pace.pace!, of, measure, end, pace.projects);
      for (const row of rows)
        if (row.level === 'project') for (const end of ends) add(row.pace!, row, measure, end, row.projects);
    }
    this.blocks = blocks;
  }

  /** The projects of a pace at the corner of a row; undefined where that is not proven. */
  blockOf(pace: Pace, of: Row, end: End): ProjectBlock | undefined {
    const point = this.#live.pointOf(of, 'saving_eur_per_year', end);
    return point && this.blockAt(pace, point);
  }

  /** The projects of a pace at a point; undefined where no block has them there. */
  blockAt(pace: Pace, point: LivePoint): ProjectBlock | undefined {
    const { rows } = this.#live.model;
    const projects = rows.find((row) => row.level === 'pace' && row.pace === pace)?.projects ?? [];
    return this.blocks.find(
      (block) =>
        block.projects.length === projects.length && projects.every((each) => this.#isIn(block, each, point)),
    );
  }

  /** The row of one project at a point. */
  at(project: number, point: LivePoint): number | undefined {
    const block = this.blocks.find((each) => this.#isIn(each, project, point));
    return block && rowIn(block, project);
  }

  /** The row of one project at its own corner. */
  rowOf(of: Row, end: End): number | undefined {
    const point = this.#live.pointOf(of, 'saving_eur_per_year', end);
    return point && this.at(of.projects[0]!, point);
  }

  #isIn(block: ProjectBlock, project: number, point: LivePoint): boolean {
    if (!block.projects.includes(project)) return false;
    if (point === centralPoint || block.point === centralPoint) return point === block.point;
    const inputs = this.#live.inputsOfProject(project);
    return this.#live.endsOf(inputs, point) === this.#live.endsOf(inputs, block.point);
  }
}

/** The row of a project in a block. */
export function rowIn({ firstRow, projects }: ProjectBlock, project: number): number {
  return firstRow + projects.indexOf(project);
}
