import { type Atom, addOverlap, addOverlapBetween, type UnionWork } from './overlap.ts';
import type { CompiledProject, Row } from './row.ts';
import { savingMethod } from './saving/saving.ts';
import type { SavingContext, SlotColumns } from './saving/saving-method.ts';
import type { Pace } from './scenario.ts';

const paces: readonly Pace[] = ['quick', 'slow'];

/** A column that is worked out at most once in each block. */
class Cached {
  #column: Float64Array = new Float64Array(0);
  #block = -1;

  /** Takes what was worked out for one block as that of the next. */
  keep(block: number, next: number): void {
    if (this.#block === block) this.#block = next;
  }

  /** The column for a block, filled by `work` where that was not done yet. */
  get(block: number, count: number, work: (column: Float64Array) => void): Float64Array {
    if (this.#column.length < count) this.#column = new Float64Array(count);
    if (this.#block !== block) {
      this.#block = block;
      work(this.#column);
    }
    return this.#column;
  }
}

/**
 * The columns of one block of points after another, each worked out only when first asked for and kept for the block.
 * The memory of a block serves the next one.
 */
export class BlockWork {
  readonly #projects: readonly CompiledProject[];
  readonly #atoms: readonly Atom[];
  readonly #context: SavingContext;
  /** The inputs that each project uses. */
  readonly #inputs: readonly (readonly number[])[];
  readonly #shares: readonly Float64Array[];
  readonly #savings: readonly Cached[];
  readonly #paceOverlap = { quick: new Cached(), slow: new Cached() };
  readonly #paceSaving = { quick: new Cached(), slow: new Cached() };
  readonly #overlapOfPaces = new Cached();
  #union: UnionWork = { union: new Float64Array(0), joint: new Float64Array(0), total: new Float64Array(0) };
  #columns: readonly Float64Array[] = [];
  #personYearEur: Float64Array = new Float64Array(0);
  #personYearHours: Float64Array = new Float64Array(0);
  #count = 0;
  #block = 0;

  constructor(projects: readonly CompiledProject[], atoms: readonly Atom[], context: SavingContext) {
    this.#projects = projects;
    this.#atoms = atoms.filter((atom) => atom.projects.length > 1);
    this.#context = context;
    this.#inputs = projects.map(({ slots }) => [...slots.values()]);
    this.#shares = projects.map(() => new Float64Array(0));
    this.#savings = projects.map(() => new Cached());
  }

  /**
   * Turns to the next block: columns of the inputs, of which the first `count` entries are points. Where only the inputs
   * `moved` differ from the block before, projects that use none of them keep what was worked out.
   */
  begin(
    columns: readonly Float64Array[],
    count: number,
    personYearEur: Float64Array,
    personYearHours: Float64Array,
    moved?: ReadonlySet<number>,
  ): void {
    if (moved !== undefined && count === this.#count) {
      for (const [index, inputs] of this.#inputs.entries()) {
        if (!inputs.some((input) => moved.has(input)))
          this.#savings[index]?.keep(this.#block, this.#block + 1);
      }
    }
    this.#columns = columns;
    this.#count = count;
    this.#personYearEur = personYearEur;
    this.#personYearHours = personYearHours;
    this.#block++;
    if (this.#union.union.length < count) {
      const column = () => new Float64Array(count);
      this.#union = { union: column(), joint: column(), total: column() };
    }
  }

  /** Euros a year of a row. */
  fillSaving(row: Row, out: Float64Array): void {
    out.fill(0);
    switch (row.level) {
      case 'project':
        add(out, this.#saving(row.projects[0] as number));
        break;
      case 'pace':
        add(out, this.#savingOfPace(row.pace as Pace));
        break;
      case 'overlap':
        add(out, row.pace === undefined ? this.#overlapBetweenPaces() : this.#overlapOfPace(row.pace));
        break;
      case 'total':
        for (const pace of paces) add(out, this.#savingOfPace(pace));
        add(out, this.#overlapBetweenPaces());
        break;
      default:
        row.level satisfies never;
    }
  }

  /** Person-years of a row: those of its projects, and overlap as the euros it is. */
  fillPersonYears(row: Row, out: Float64Array): void {
    out.fill(0);
    if (row.level !== 'project') {
      if (row.level !== 'overlap' || row.pace !== undefined) {
        for (const pace of paces) {
          if (row.pace === undefined || row.pace === pace) add(out, this.#overlapOfPace(pace));
        }
      }
      if (row.pace === undefined) add(out, this.#overlapBetweenPaces());
      divideColumn(out, this.#personYearEur);
    }
    if (row.level !== 'overlap') for (const project of row.projects) this.#addPersonYears(project, out);
  }

  /** Euros a year a project saves alone. */
  #saving(index: number): Float64Array {
    return (this.#savings[index] as Cached).get(this.#block, this.#count, (column) => {
      const { project, baseEur } = this.#projects[index] as CompiledProject;
      const method = savingMethod(project.saving.method);
      method.saving(this.#slotColumns(index), this.#count, this.#context, column);
      if (baseEur === undefined) return;
      const shares = this.#shareColumn(index);
      if (method.gives === 'share') {
        for (let i = 0; i < this.#count; i++) {
          shares[i] = column[i]!;
          column[i] = column[i]! * baseEur;
        }
      } else for (let i = 0; i < this.#count; i++) shares[i] = column[i]! / baseEur;
    });
  }

  /** Room for the shares of a project's cells; euros of a project are shares of the cells it lives in. */
  #shareColumn(index: number): Float64Array {
    const column = this.#shares[index] as Float64Array;
    if (column.length >= this.#count) return column;
    const longer = new Float64Array(this.#count);
    (this.#shares as Float64Array[])[index] = longer;
    return longer;
  }

  #slotColumns(index: number): SlotColumns {
    const { slots } = this.#projects[index] as CompiledProject;
    return new Map([...slots].map(([name, input]) => [name, this.#columns[input] as Float64Array]));
  }

  #savingOfPace(pace: Pace): Float64Array {
    return this.#paceSaving[pace].get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      for (const [index, { project }] of this.#projects.entries()) {
        if (project.pace === pace) add(column, this.#saving(index), this.#count);
      }
      add(column, this.#overlapOfPace(pace), this.#count);
    });
  }

  #overlapOfPace(pace: Pace): Float64Array {
    return this.#paceOverlap[pace].get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      addOverlap(this.#atoms, this.#isOf(pace), this.#sharesOfAtoms(), this.#count, this.#union, column);
    });
  }

  #overlapBetweenPaces(): Float64Array {
    return this.#overlapOfPaces.get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      const groups = paces.map((pace) => this.#isOf(pace));
      addOverlapBetween(this.#atoms, groups, this.#sharesOfAtoms(), this.#count, this.#union, column);
    });
  }

  #isOf(pace: Pace): (project: number) => boolean {
    return (project) => this.#projects[project]?.project.pace === pace;
  }

  /** The shares of all projects that stand in atoms, brought up to this block. */
  #sharesOfAtoms(): readonly Float64Array[] {
    for (const atom of this.#atoms) for (const project of atom.projects) this.#saving(project);
    return this.#shares;
  }

  /** Hours over the hours of a person-year where a method knows hours; otherwise euros over its labour cost. */
  #addPersonYears(index: number, out: Float64Array): void {
    const { project } = this.#projects[index] as CompiledProject;
    const { hours } = savingMethod(project.saving.method);
    const work = new Float64Array(this.#count);
    if (hours === undefined) work.set(this.#saving(index).subarray(0, this.#count));
    else hours(this.#slotColumns(index), this.#count, this.#context, work);
    divideColumn(work, hours === undefined ? this.#personYearEur : this.#personYearHours);
    add(out, work);
  }
}

function add(target: Float64Array, term: Float64Array, count: number = target.length): void {
  for (let i = 0; i < count; i++) target[i] = target[i]! + term[i]!;
}

export function divideColumn(target: Float64Array, by: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by[i]!;
}
