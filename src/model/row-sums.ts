import { CachedColumn } from './cached-column.ts';
import {
  type Atom,
  type AtomGroup,
  addOverlap,
  addOverlapBetween,
  addWeighedOverlapBetween,
  type CostsOfAtom,
  groupAtoms,
} from './overlap.ts';
import type { Row } from './row.ts';
import type { Pace } from './scenario.ts';

const paces: readonly Pace[] = ['quick', 'slow'];

/** What the projects of a block save, each alone. */
export interface ProjectSavings {
  /** Euros of a project, a column of the block. */
  saving(project: number): Float64Array;
  /** Shares of their cells that some projects save, by project. */
  shares(projects: readonly number[]): readonly Float64Array[];
  /** The part of each project's saving that counts; undefined where all of it does. */
  readonly weights?: readonly Float64Array[] | undefined;
  /** The costs of an atom, where they follow inputs. */
  readonly costsOf: CostsOfAtom;
}

/**
 * Sums of projects for one block of points after another: every row is what its own set of projects saves, so that
 * nothing is saved twice. Each sum is worked out only when first asked for; the memory of a block serves the next one.
 */
export class RowSums {
  readonly #paceOf: readonly Pace[];
  readonly #atoms: Readonly<Record<Pace, readonly AtomGroup[]>>;
  /** Projects of each pace whose cells another project saves from as well. */
  readonly #sharing: Readonly<Record<Pace, readonly number[]>>;
  readonly #paceOverlap = { quick: new CachedColumn(), slow: new CachedColumn() };
  readonly #paceSaving = { quick: new CachedColumn(), slow: new CachedColumn() };
  readonly #overlapOfPaces = new CachedColumn();
  #joint: Float64Array = new Float64Array(0);
  #savings: ProjectSavings = {
    saving: () => new Float64Array(0),
    shares: () => [],
    costsOf: () => undefined,
  };
  #count = 0;
  #block = 0;

  /** Shape   paceOf: the pace of each project of the model */
  constructor(paceOf: readonly Pace[], atoms: readonly Atom[]) {
    this.#paceOf = paceOf;
    const shared = atoms.filter((atom) => atom.projects.length > 1);
    const atomsOf = (pace: Pace) => groupAtoms(shared, (project) => paceOf[project] === pace);
    this.#atoms = { quick: atomsOf('quick'), slow: atomsOf('slow') };
    const sharingOf = (pace: Pace) => [...new Set(this.#atoms[pace].flatMap(({ members }) => members))];
    this.#sharing = { quick: sharingOf('quick'), slow: sharingOf('slow') };
  }

  /** Turns to the next block. */
  begin(count: number, savings: ProjectSavings): void {
    this.#count = count;
    this.#savings = savings;
    this.#block++;
    if (this.#joint.length < count) this.#joint = new Float64Array(count);
  }

  /** Euros of a row; `out` has `count` entries. */
  fill(row: Row, out: Float64Array): void {
    switch (row.level) {
      case 'project':
        copy(out, this.#savings.saving(row.projects[0] as number), this.#count);
        break;
      case 'pace':
        copy(out, this.#savingOfPace(row.pace as Pace), this.#count);
        break;
      case 'overlap':
        out.fill(0);
        this.addOverlap(row, out);
        break;
      case 'total':
        out.fill(0);
        for (const pace of paces) add(out, this.#savingOfPace(pace), this.#count);
        add(out, this.#overlapBetweenPaces(), this.#count);
        break;
      default:
        row.level satisfies never;
    }
  }

  /** Adds all that a row counts twice, as a negative number: of an overlap row itself, of a sum that within it. */
  addOverlap(row: Row, out: Float64Array): void {
    if (row.level === 'project') return;
    for (const pace of paces) {
      const isInside = row.level === 'total' || row.pace === pace;
      if (isInside) add(out, this.#overlapOfPace(pace), this.#count);
    }
    if (row.pace === undefined) add(out, this.#overlapBetweenPaces(), this.#count);
  }

  #savingOfPace(pace: Pace): Float64Array {
    return this.#paceSaving[pace].get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      for (const [index, own] of this.#paceOf.entries()) {
        if (own === pace) add(column, this.#savings.saving(index), this.#count);
      }
      add(column, this.#overlapOfPace(pace), this.#count);
    });
  }

  #overlapOfPace(pace: Pace): Float64Array {
    return this.#paceOverlap[pace].get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      const { weights, costsOf } = this.#savings;
      const shares = this.#savings.shares(this.#sharing[pace]);
      addOverlap(this.#atoms[pace], shares, this.#count, this.#joint, column, weights, costsOf);
    });
  }

  #overlapBetweenPaces(): Float64Array {
    return this.#overlapOfPaces.get(this.#block, this.#count, (column) => {
      column.fill(0, 0, this.#count);
      for (const pace of paces) this.#overlapOfPace(pace); // unites the shares of each pace
      const { weights, costsOf } = this.#savings;
      const { quick, slow } = this.#atoms;
      if (weights === undefined) addOverlapBetween(quick, slow, this.#count, column, costsOf);
      else {
        const shares = this.#savings.shares([...this.#sharing.quick, ...this.#sharing.slow]);
        addWeighedOverlapBetween(quick, slow, shares, weights, this.#count, this.#joint, column, costsOf);
      }
    });
  }
}

/** Adds 0, so that a saving of -0 is reported as 0. */
function copy(target: Float64Array, from: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = 0 + from[i]!;
}

function add(target: Float64Array, term: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = target[i]! + term[i]!;
}
