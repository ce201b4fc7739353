import { AtomCosts } from './atom-costs.ts';
import { remainingBias, savingBias } from './cash-flow/bias.ts';
import { type BoundExpression, inputsIn } from './formula/bind.ts';
import { type BlockFormula, FormulaColumns, planFormula } from './formula/block-formula.ts';
import { boundCosts } from './linear-costs.ts';
import type { Atom, CostsOfAtom } from './overlap.ts';
import type { CompiledProject, Row } from './row.ts';
import { RowSums } from './row-sums.ts';

/** The costs of a person-year and its hours, a column each. */
export interface PersonYearColumns {
  readonly eur: Float64Array;
  readonly hours: Float64Array;
}

/**
 * What projects save at full use after optimism bias, for one block of points after another; each column is worked out only when first
 * asked for. The memory of a block serves the next one.
 */
export class BlockWork {
  readonly #projects: readonly CompiledProject[];
  readonly #shares: Float64Array[];
  readonly #savings: Float64Array[];
  /** The inputs that each project uses. */
  readonly #inputs: readonly (readonly number[])[];
  readonly #blocks: number[];
  readonly #formulas: readonly BlockFormula[];
  /** Hours saved, where the method knows them; planned when first asked for. */
  readonly #hours: (BlockFormula | undefined)[];
  /** What formulas work in. */
  readonly #room = new FormulaColumns();
  /** What is left of the base of each project of which levels take something off. */
  readonly #bases: readonly (BlockFormula | undefined)[];
  readonly #atomCosts: AtomCosts;
  readonly #takesBias: boolean;
  readonly #sums: RowSums;
  #columns: readonly Float64Array[] = [];
  #count = 0;
  #block = 0;

  /** Shape   takesBias: whether what optimism bias takes off a saving is taken off it, which it is but where that is asked */
  constructor(projects: readonly CompiledProject[], atoms: readonly Atom[], takesBias = true) {
    this.#projects = projects;
    this.#takesBias = takesBias;
    this.#inputs = projects.map(({ formula, flowSlots, part, left }) => [
      ...inputsIn(part?.saving ?? formula.saving),
      ...(left?.inputs ?? []),
      ...Object.values(savingBias).flatMap((name) => flowSlots.get(name) ?? []),
    ]);
    this.#shares = projects.map(() => new Float64Array(0));
    this.#savings = projects.map(() => new Float64Array(0));
    this.#blocks = projects.map(() => -1);
    this.#formulas = projects.map(({ formula, part }) =>
      planFormula(part?.saving ?? formula.saving, this.#room),
    );
    this.#bases = projects.map(({ left, part }) => {
      const costs = part?.left ?? left?.costs;
      return costs && planFormula(boundCosts(costs), this.#room);
    });
    this.#atomCosts = new AtomCosts(this.#room);
    this.#hours = projects.map(() => undefined);
    this.#sums = new RowSums(
      projects.map(({ project }) => project.pace),
      atoms,
    );
  }

  /**
   * Turns to the next block: columns of the inputs, of which the first `count` entries are points. Where only the inputs
   * `moved` differ from the block before, projects that use none of them keep what was worked out.
   */
  begin(columns: readonly Float64Array[], count: number, moved?: ReadonlySet<number>): void {
    if (moved !== undefined && count === this.#count) {
      for (const [index, inputs] of this.#inputs.entries()) {
        const isKept = this.#blocks[index] === this.#block && !inputs.some((input) => moved.has(input));
        if (isKept) this.#blocks[index] = this.#block + 1;
      }
    }
    this.#columns = columns;
    this.#count = count;
    this.#block++;
    this.#atomCosts.begin(columns, count);
    this.#sums.begin(count, this);
  }

  /** Euros a year of a row. */
  fillSaving(row: Row, out: Float64Array): void {
    this.#sums.fill(row, out);
  }

  /** Euros a year a project saves alone, at full use; of a part of it, what it saves there. */
  saving(index: number): Float64Array {
    const column = this.#roomFor(this.#savings, index);
    if (this.#blocks[index] === this.#block) return column;
    this.#blocks[index] = this.#block;
    const { formula, baseEur, part } = this.#projects[index] as CompiledProject;
    this.#formulas[index]!(this.#columns, this.#count, column);
    this.#takeBiasOff(index, column);
    if (baseEur !== undefined) {
      const shares = this.#roomFor(this.#shares, index);
      if (formula.gives === 'share') {
        shares.set(column.subarray(0, this.#count));
        const left = this.#bases[index];
        if (left === undefined) multiply(shares, part?.baseEur ?? baseEur, this.#count, column);
        else {
          left(this.#columns, this.#count, column);
          for (let i = 0; i < this.#count; i++) column[i] = shares[i]! * column[i]!;
        }
        return column;
      }
      // A price of its own there is a share of the costs there, and of none where there are none.
      if (part?.saving === undefined) divide(column, baseEur, this.#count, shares);
      else if (part.baseEur > 0) divide(column, part.baseEur, this.#count, shares);
      else shares.fill(0, 0, this.#count);
    }
    if (part !== undefined && part.saving === undefined)
      multiply(column, part.savingShare, this.#count, column);
    return column;
  }

  /** The costs of an atom in the block, where they follow inputs. */
  readonly costsOf: CostsOfAtom = (atom) => this.#atomCosts.of(atom);

  /** Shares of cells that projects save, the same in every part of the cells; euros of a project are shares of the cells it lives in. */
  shares(projects: readonly number[]): readonly Float64Array[] {
    for (const project of projects) this.saving(project);
    return this.#shares;
  }

  /**
   * Person-years of a row: those of its projects, and overlap as the euros it is. Hours over the hours of a person-year
   * where a method knows hours; otherwise euros over its labour cost.
   *
   * Shape   sums: of the same block, where only a part of each saving counts, with the weights of the parts
   */
  fillPersonYears(
    row: Row,
    personYear: PersonYearColumns,
    out: Float64Array,
    sums: RowSums = this.#sums,
    weights?: readonly Float64Array[],
  ): void {
    out.fill(0);
    sums.addOverlap(row, out);
    divideColumn(out, personYear.eur);
    if (row.level === 'overlap') return;
    const work = new Float64Array(this.#count);
    for (const index of row.projects) {
      const { formula, part } = this.#projects[index] as CompiledProject;
      const { hours } = formula;
      if (hours === undefined) work.set(this.saving(index).subarray(0, this.#count));
      else {
        this.#hoursFormula(index, hours)(this.#columns, this.#count, work);
        this.#takeBiasOff(index, work);
        if (part !== undefined) multiply(work, part.savingShare, this.#count, work);
      }
      divideColumn(work, hours === undefined ? personYear.eur : personYear.hours);
      const weight = weights?.[index];
      for (let i = 0; i < this.#count; i++) out[i] = out[i]! + work[i]! * (weight?.[i] ?? 1);
    }
  }

  /**
   * Takes what experience takes off off a saving, or off the hours behind it, as far as anything is saved: what costs more
   * than it saves is no smaller cost for that.
   *
   * Formula  saving · (1 − (1 − mitigated) · upper)
   */
  #takeBiasOff(index: number, column: Float64Array): void {
    const { flowSlots } = this.#projects[index] as CompiledProject;
    const input = flowSlots.get(savingBias.upper);
    if (input === undefined || !this.#takesBias) return;
    const upper = this.#columns[input] as Float64Array;
    const own = flowSlots.get(savingBias.mitigated);
    const mitigated = own === undefined ? undefined : this.#columns[own];
    for (let i = 0; i < this.#count; i++) {
      if (column[i]! > 0) column[i] = column[i]! * (1 - remainingBias(upper[i]!, mitigated?.[i] ?? 0));
    }
  }

  #roomFor(list: Float64Array[], index: number): Float64Array {
    const known = list[index] as Float64Array;
    if (known.length >= this.#count) return known;
    const longer = new Float64Array(this.#count);
    list[index] = longer;
    return longer;
  }

  #hoursFormula(index: number, hours: BoundExpression): BlockFormula {
    const formula = this.#hours[index] ?? planFormula(hours, this.#room);
    this.#hours[index] = formula;
    return formula;
  }
}

function multiply(column: Float64Array, by: number, count: number, out: Float64Array): void {
  for (let i = 0; i < count; i++) out[i] = column[i]! * by;
}

function divide(column: Float64Array, by: number, count: number, out: Float64Array): void {
  for (let i = 0; i < count; i++) out[i] = column[i]! / by;
}

export function divideColumn(target: Float64Array, by: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by[i]!;
}
