import type { BlockWork } from '../block-work.ts';
import type { Atom } from '../overlap.ts';
import type { CompiledProject } from '../row.ts';
import { type ProjectSavings, RowSums } from '../row-sums.ts';

/** What becomes of a saving; `other` is what is neither taken out of the budget nor working time for other work. */
export const benefitClasses = ['cashable', 'capacity', 'other'] as const;
export type BenefitClass = (typeof benefitClasses)[number];

/**
 * The part of each project's saving that belongs to one class, for one block of points after another. A project that
 * says nothing of its benefit has all of it in `other`: what nobody called cashable enters no budget.
 *
 * Holds    the classes of a row add up to its saving
 */
export class BenefitWork {
  readonly #projects: readonly CompiledProject[];
  readonly #class: BenefitClass;
  readonly #weights: Float64Array[];
  readonly #savings: Float64Array[];
  readonly sums: RowSums;

  constructor(projects: readonly CompiledProject[], atoms: readonly Atom[], benefitClass: BenefitClass) {
    this.#projects = projects;
    this.#class = benefitClass;
    this.#weights = projects.map(() => new Float64Array(0));
    this.#savings = projects.map(() => new Float64Array(0));
    this.sums = new RowSums(
      projects.map(({ project }) => project.pace),
      atoms,
    );
  }

  /** Shares of the savings that belong to the class, by project. */
  get weights(): readonly Float64Array[] {
    return this.#weights;
  }

  /** Turns to the next block; `block` is already there. */
  begin(columns: readonly Float64Array[], count: number, block: BlockWork): void {
    for (const [index, { flowSlots }] of this.#projects.entries()) {
      const weight = roomFor(this.#weights, index, count);
      const cashable = columnOf(columns, flowSlots.get('benefit.cashable_share'));
      const capacity = columnOf(columns, flowSlots.get('benefit.capacity_share'));
      for (let i = 0; i < count; i++) {
        const taken = cashable?.[i] ?? 0;
        const freed = capacity?.[i] ?? 0;
        weight[i] =
          this.#class === 'cashable' ? taken : this.#class === 'capacity' ? freed : 1 - taken - freed;
      }
    }
    const savings: ProjectSavings = {
      weights: this.#weights,
      shares: (members) => block.shares(members),
      costsOf: block.costsOf,
      saving: (project) => {
        const column = roomFor(this.#savings, project, count);
        const weight = this.#weights[project] as Float64Array;
        const whole = block.saving(project);
        for (let i = 0; i < count; i++) column[i] = whole[i]! * weight[i]!;
        return column;
      },
    };
    this.sums.begin(count, savings);
  }
}

function columnOf(columns: readonly Float64Array[], input: number | undefined): Float64Array | undefined {
  return input === undefined ? undefined : columns[input];
}

/** The column of a list that has room for a block. */
export function roomFor(list: Float64Array[], index: number, count: number): Float64Array {
  const known = list[index] as Float64Array;
  if (known.length >= count) return known;
  const longer = new Float64Array(count);
  list[index] = longer;
  return longer;
}
