import { type Atom, type AtomGroup, addOverlap, addOverlapBetween, groupAtoms } from './overlap.ts';
import type { CompiledProject, Row } from './row.ts';
import { savingMethod } from './saving/saving.ts';
import type { SavingContext, SlotColumns } from './saving/saving-method.ts';
import type { Pace } from './scenario.ts';

const paces: readonly Pace[] = ['quick', 'slow'];

/** A column that is worked out at most once in each block. */
class Cached {
  #column: Float64Array = new Float64Array(0);
  #block = -1;

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
  readonly #atoms: Readonly<Record<Pace, readonly AtomGroup[]>>;
  readonly #context: SavingContext;
  readonly #shares: readonly Float64Array[];
  readonly #slots: (SlotColumns | undefined)[];
  readonly #savings: readonly Cached[];
  readonly #paceOverlap = { quick: new Cached(), slow: new Cached() };
  readonly #paceSaving = { quick: new Cached(), slow: new Cached() };
  readonly #overlapOfPaces = new Cached();
  #joint: Float64Array = new Float64Array(0);
  #columns: readonly Float64Array[] = [];
  #personYearEur: Float64Array = new Float64Array(0);
  #personYearHours: Float64Array = new Float64Array(0);
  #count = 0;
  #block = 0;

  constructor(projects: readonly CompiledProject[], atoms: readonly Atom[], context: SavingContext) {
    this.#projects = projects;
    const shared = atoms.filter((atom) => atom.projects.length > 1);
    const atomsOf = (pace: Pace) => groupAtoms(shared, (index) => projects[index]?.project.pace === pace);
    this.#atoms = { quick: atomsOf('quick'), slow: atomsOf('slow') };
    this.#context = context;
    this.#shares = projects.map(() => new Float64Array(0));
    this.#slots = projects.map(() => undefined);
    this.#savings = projects.map(() => new Cached());
  }

  /** Turns to the next block: columns of the inputs, of which the first `count` entries are points. */
  begin(
    columns: readonly Float64Array[],
    count: number,
    personYearEur: Float64Array,
    personYearHours: Float64Array,
  ): void {
    if (columns.length !== this.#columns.length || columns.some((each, i) => each !== this.#columns[i])) {
      this.#columns = [...columns];
      this.#slots.fill(undefined);
    }
    this.#count = count;
    this.#personYearEur = personYearEur;
    this.#personYearHours = personYearHours;
    this.#block++;
    if (this.#joint.length < count) this.#joint = new Float64Array(count);
  }

  /** Euros a year of a row. */
  fillSaving(row: Row, out: Float64Array): void {
    switch (row.level) {
      case 'project':
        copy(out, this.#saving(row.projects[0] as number));
        break;
      case 'pace':
        copy(out, this.#savingOfPace(row.pace as Pace));
        break;
      case 'overlap':
        copy(out, row.pace === undefined ? this.#overlapBetweenPaces() : this.#overlapOfPace(row.pace));
        break;
      case 'total':
        out.fill(0);
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
    const known = this.#slots[index];
    if (known !== undefined) return known;
    const columns = new Map<string, Float64Array>();
    const { slots } = this.#projects[index] as CompiledProject;
    for (const [name, input] of slots) columns.set(name, this.#columns[input] as Float64Array);
    this.#slots[index] = columns;
    return columns;
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
      const atoms = this.#atoms[pace];
      for (const { members } of atoms) for (const project of members) this.#saving(project);
      addOverlap(atoms, this.#shares, this.#count, this.#joint, column);
    });
  }

  #overlapBetweenPaces(): Float64Array {
    return this.#overlapOfPaces.get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      for (const pace of paces) this.#overlapOfPace(pace); // unites the shares of each pace
      addOverlapBetween(this.#atoms.quick, this.#atoms.slow, this.#count, column);
    });
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

/** Adds 0, so that a saving of -0 is told as 0. */
function copy(target: Float64Array, from: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = 0 + from[i]!;
}

function add(target: Float64Array, term: Float64Array, count: number = target.length): void {
  for (let i = 0; i < count; i++) target[i] = target[i]! + term[i]!;
}

export function divideColumn(target: Float64Array, by: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by[i]!;
}
