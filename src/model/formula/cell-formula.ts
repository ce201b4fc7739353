import type { Expression, KnownName } from './expression.ts';
import { formulaText } from './formula-text.ts';

/** The cells that stand for the leaves of a formula. */
export interface CellLeaves {
  /** A number of the project, by its name. */
  input(name: string): string;
  known(name: KnownName): string;
}

const cellSigns = { plus: '+', minus: '-', times: '*', over: '/', separator: ',' } as const;

/**
 * The formula of one project as a cell of a workbook has it: of references and numbers alone, never of names.
 *
 * Shape   expression: its forms chosen; what a leaf gives may be a product of cells
 * @example cellFormula({ kind: 'complement', of: { kind: 'input', name: 'uptake' } }, { input: () => 'A1', known: () => 'B1' }) // => '1-A1'
 */
export function cellFormula(expression: Expression, { input, known }: CellLeaves): string {
  return formulaText(expression, {
    input: (name) => asLeaf(input(name)),
    known: (name) => asLeaf(known(name)),
    number: cellNumber,
    either: () => undefined,
    phases: () => '0',
    smallest: 'MIN',
    largest: 'MAX',
    signs: cellSigns,
  });
}

/** What is more than one cell keeps together. */
function asLeaf(text: string): string {
  return /[-+*/]/.test(text.replace(/'[^']*'/g, '')) ? `(${text})` : text;
}

/**
 * A number in a formula of cells.
 *
 * @example cellNumber(-0.5) // => '(-0.5)'
 * @example cellNumber(1e-7) // => '1E-7'
 */
export function cellNumber(value: number): string {
  const text = String(0 + value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
