import { CachedColumn } from './cached-column.ts';
import { type BlockFormula, type FormulaColumns, planFormula } from './formula/block-formula.ts';
import { boundCosts } from './linear-costs.ts';
import type { Atom } from './overlap.ts';

/** The costs of atoms that follow inputs, for one block of points after another; each is worked out only when first asked for. */
export class AtomCosts {
  readonly #room: FormulaColumns;
  readonly #known = new Map<Atom, { readonly formula: BlockFormula; readonly column: CachedColumn }>();
  #columns: readonly Float64Array[] = [];
  #count = 0;
  #block = 0;

  constructor(room: FormulaColumns) {
    this.#room = room;
  }

  /** Turns to the next block. */
  begin(columns: readonly Float64Array[], count: number): void {
    this.#columns = columns;
    this.#count = count;
    this.#block++;
  }

  /** Undefined of an atom whose costs are a number. */
  of(atom: Atom): Float64Array | undefined {
    if (atom.costs === undefined) return undefined;
    let known = this.#known.get(atom);
    if (known === undefined) {
      known = { formula: planFormula(boundCosts(atom.costs), this.#room), column: new CachedColumn() };
      this.#known.set(atom, known);
    }
    const { formula, column } = known;
    return column.get(this.#block, this.#count, (out) => formula(this.#columns, this.#count, out));
  }
}
