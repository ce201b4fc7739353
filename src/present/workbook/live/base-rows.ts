/** Cells of the sheet of costs that the rows of projects refer to. */
export interface BaseCells {
  /** The costs that a project takes a share of. */
  baseOf(project: number): string;
  /** The costs that its formula names, which may be others. */
  baseOfFormula(project: number): string;
  /** Inhabitants of the comparison base. */
  readonly inhabitants: string;
}
