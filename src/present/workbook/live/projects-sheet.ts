import { leftOfSaving, remainingBias, savingBias } from '../../../model/cash-flow/bias.ts';
import { cellFormula, cellNumber } from '../../../model/formula/cell-formula.ts';
import { type Expression, number, product } from '../../../model/formula/expression.ts';
import { formulaInWords } from '../../../model/formula/formula-text.ts';
import { valuesOf } from '../../../model/formula/values.ts';
import { savingNumberName } from '../../../model/input-name.ts';
import { labelText } from '../../../model/label.ts';
import type { Language } from '../../../model/language.ts';
import { costsAt } from '../../../model/linear-costs.ts';
import type { CompiledProject } from '../../../model/row.ts';
import { rowLabel } from '../../../model/row-label.ts';
import type { SavingName } from '../../../model/saving/saving.ts';
import { wordings } from '../../wording.ts';
import type { HeadOf } from '../table-sheet.ts';
import { cellAddress, cellReference, type SheetCell, type WorkSheet } from '../workbook.ts';
import type { BaseCells } from './base-rows.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LiveModel, LivePoint } from './live-model.ts';
import type { ProjectBlock, ProjectRows } from './project-rows.ts';

const allColumns = [
  'corner',
  'pace',
  'id',
  'label',
  'formula',
  'base_eur_per_year',
  'saved_share',
  'counted_share',
  'saving_eur_per_year',
  'hours_per_year',
] as const;
type Column = (typeof allColumns)[number];

/** What projects save, each worked by the formula of its method at the corners that sums and its own range need. */
export class ProjectsSheet {
  readonly #live: LiveModel;
  readonly #rows: ProjectRows;
  readonly #inputs: InputsSheet;
  readonly #bases: BaseCells;
  readonly #name: string;
  readonly #language: Language;
  readonly #columns: readonly Column[];

  constructor(
    live: LiveModel,
    rows: ProjectRows,
    inputs: InputsSheet,
    bases: BaseCells,
    name: string,
    language: Language,
  ) {
    this.#live = live;
    this.#rows = rows;
    this.#inputs = inputs;
    this.#bases = bases;
    this.#name = name;
    this.#language = language;
    // Only the budget view counts a part of each saving.
    this.#columns = allColumns.filter((key) => key !== 'counted_share' || live.model.view === 'budget');
  }

  /** A cell of a row of projects, as other sheets refer to it. */
  cellOf(
    row: number,
    key: 'saved_share' | 'counted_share' | 'saving_eur_per_year' | 'hours_per_year',
  ): string {
    return cellReference(this.#name, row, this.#at(key));
  }

  /** What the cells of a share, and of the part of it that counts, have at a point. */
  valuesAt(project: number, point: LivePoint): { readonly share: number; readonly counted: number } {
    const compiled = this.#live.model.projects[project]!;
    const { value } = this.#worked(compiled, project, point);
    const share = compiled.formula.gives === 'share' ? value : value / compiled.baseEur!;
    const slot = compiled.flowSlots.get('benefit.cashable_share');
    return { share, counted: slot === undefined ? 0 : this.#live.columnAt(slot, point) };
  }

  /** The savings of all projects of a block, as one area. */
  savingsOf({ firstRow, projects }: ProjectBlock): string {
    const column = this.#at('saving_eur_per_year');
    const last = firstRow + projects.length - 1;
    return `${cellReference(this.#name, firstRow, column)}:${cellAddress(last, column)}`;
  }

  sheet(headOf: HeadOf): WorkSheet {
    return {
      name: this.#name,
      columns: this.#columns.map((key) => ({
        ...headOf(key),
        ...(key === 'label' && { wraps: true }),
        ...(key === 'formula' && { wraps: true, width: 60 }),
      })),
      rows: this.#rows.blocks.flatMap((block) =>
        block.projects.map((project, place) => this.#row(block, project, place)),
      ),
      frozenColumns: 3,
    };
  }

  #at(key: Column): number {
    return this.#columns.indexOf(key);
  }

  #row(block: ProjectBlock, project: number, place: number): readonly SheetCell[] {
    const { model } = this.#live;
    const { workbook: words } = wordings[this.#language];
    const compiled = model.projects[project]!;
    const { formula, baseEur, flowSlots } = compiled;
    const { point } = block;
    const row = block.firstRow + place;
    const isPace = block.of.level === 'pace' && block.of.pace === block.pace;
    const own = isPace && block.measure === 'saving_eur_per_year';
    const name = rowLabel(block.of, model.projects, this.#language);
    const of =
      own || block.measure !== 'person_years' ? name : `${name}, ${wordings[this.#language].personYears}`;
    const corner = words.corner[block.end];
    const saving = block.savings[place]!;
    const base = this.#base(compiled, project, point);
    const counted =
      model.view === 'budget' ? this.#number(flowSlots.get('benefit.cashable_share'), point, 0) : undefined;
    const countedValue = counted?.value ?? 1;
    const times = counted === undefined ? '' : `*${cellAddress(row, this.#at('counted_share'))}`;
    const worked = this.#worked(compiled, project, point);
    const isShare = formula.gives === 'share';
    const baseCell = cellAddress(row, this.#at('base_eur_per_year'));
    const shareCell = cellAddress(row, this.#at('saved_share'));
    const baseValue = base?.value ?? Number.NaN;
    const share: SheetCell = isShare
      ? { formula: worked.formula, value: worked.value, format: '0.0000%' }
      : baseEur === undefined
        ? null
        : { formula: `(${worked.formula})/${baseCell}`, value: worked.value / baseEur, format: '0.0000%' };
    return [
      own ? corner : words.cornerOf(corner, of),
      block.pace,
      compiled.project.id,
      labelText(compiled.project.label, this.#language, compiled.project.id),
      this.#inWords(compiled),
      base?.cell ?? null,
      isShare || (Number.isFinite(baseValue) && baseValue !== 0) ? share : null,
      ...(counted === undefined ? [] : [{ formula: counted.text, value: countedValue, format: '0.0%' }]),
      {
        formula: isShare ? `${shareCell}*${baseCell}${times}` : `(${worked.formula})${times}`,
        value: saving,
        format: '#,##0.00',
      },
      this.#hours(compiled, project, point),
    ];
  }

  /** The euros that a share is taken of: a cell of the costs, or what levels of maturity leave of them at the point. */
  #base(
    { left, baseEur }: CompiledProject,
    project: number,
    point: LivePoint,
  ): { readonly cell: SheetCell; readonly value: number } | undefined {
    if (baseEur === undefined) return undefined;
    const format = '#,##0';
    if (left === undefined)
      return { cell: { formula: this.#bases.baseOf(project), value: baseEur, format }, value: baseEur };
    const { eur, slopes } = left.costs;
    const terms = [...slopes].map(
      ([column, slope]) => `${cellNumber(slope)}*${this.#inputs.cellOf(column, point)}`,
    );
    const value = costsAt(left.costs, (column) => this.#live.columnAt(column, point));
    return { cell: { formula: [cellNumber(eur), ...terms].join('+'), value, format }, value };
  }

  /** The formula of the method, its share where it gives one, after what optimism bias takes off what is saved. */
  #worked(compiled: CompiledProject, project: number, point: LivePoint) {
    const { expression, gives } = compiled.formula;
    return this.#afterBias(
      compiled,
      this.#plain(compiled, gives === 'share' ? withoutBase(expression) : expression, project, point),
      point,
    );
  }

  #plain({ slots, formula }: CompiledProject, expression: Expression, project: number, point: LivePoint) {
    // Names in a formula are those of its schema.
    const inputOf = (name: string) => slots.get(name as SavingName)!;
    const text = cellFormula(expression, {
      input: (name) => this.#inputs.cellOf(inputOf(name), point),
      known: (name) => (name === 'base' ? this.#bases.baseOfFormula(project) : this.#bases.inhabitants),
    });
    const { value } = valuesOf(
      expression,
      (name) => this.#live.columnAt(inputOf(name), point),
      formula.known,
    );
    return { formula: text, value };
  }

  #afterBias(
    { flowSlots }: CompiledProject,
    plain: { readonly formula: string; readonly value: number },
    point: LivePoint,
  ) {
    const upper = flowSlots.get(savingBias.upper);
    if (upper === undefined) return plain;
    const mitigated = this.#number(flowSlots.get(savingBias.mitigated), point, 0);
    const left = cellFormula(leftOfSaving, {
      input: (name) => (name === savingBias.upper ? this.#inputs.cellOf(upper, point) : mitigated.text),
      known: () => '0',
    });
    const taken = remainingBias(this.#live.columnAt(upper, point), mitigated.value);
    return {
      formula: `IF(${plain.formula}>0,(${plain.formula})*(${left}),${plain.formula})`,
      value: plain.value > 0 ? plain.value * (1 - taken) : plain.value,
    };
  }

  #hours(compiled: CompiledProject, project: number, point: LivePoint): SheetCell {
    const { hoursOf } = compiled.formula;
    if (hoursOf === undefined) return null;
    return {
      ...this.#afterBias(compiled, this.#plain(compiled, hoursOf, project, point), point),
      format: '#,##0.0',
    };
  }

  /** A number below a project; where it is left out what that means. */
  #number(slot: number | undefined, point: LivePoint, leftOut: number) {
    return slot === undefined
      ? { text: cellNumber(leftOut), value: leftOut }
      : { text: this.#inputs.cellOf(slot, point), value: this.#live.columnAt(slot, point) };
  }

  #inWords({ formula, project }: CompiledProject): string {
    const { own } = project.saving;
    return formulaInWords(formula.expression, this.#language, (name) =>
      savingNumberName(name as SavingName, own, this.#language),
    );
  }
}

/** A formula of a share of the base: the base is left out, as the share is what overlaps. */
function withoutBase(expression: Expression): Expression {
  switch (expression.kind) {
    case 'known':
      return expression.name === 'base' ? number(1) : expression;
    case 'product': {
      const rest = expression.of
        .map(withoutBase)
        .filter((term) => term.kind !== 'number' || term.value !== 1);
      return rest.length === 1 ? rest[0]! : rest.length === 0 ? number(1) : product(...rest);
    }
    case 'sum':
    case 'difference':
    case 'min':
    case 'max':
      return { ...expression, of: expression.of.map(withoutBase) };
    case 'quotient':
      return { ...expression, of: [withoutBase(expression.of[0]), withoutBase(expression.of[1])] };
    case 'complement':
    case 'convert':
    case 'part':
      return { ...expression, of: withoutBase(expression.of) };
    default:
      return expression;
  }
}
