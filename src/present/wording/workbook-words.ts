/** What the sheets of a workbook say besides their tables. */
export interface WorkbookWording {
  /** Names of the sheets of an estimate. */
  readonly sheets: Readonly<Record<LiveSheet, string>>;
  /** Whether figures of a row are formulas. */
  readonly formula: string;
  /** Where person-years alone are no formula. */
  readonly formulaWithoutPersonYears: string;
  /** Figures that are no formula, and why. */
  readonly value: Readonly<Record<ValueReason, string>>;
  /** In place of `formula` where a low end is no longer the lowest of its row. */
  readonly turned: string;
  /** Which corner a row of projects or of overlap is worked at. */
  readonly corner: Readonly<Record<'low' | 'central' | 'high', string>>;
  /** The same where a sum or a project has a corner of its own. */
  cornerOf(corner: string, of: string): string;
  readonly formulaOfProject: string;
  /** What a sheet of costs has rows of. */
  readonly costs: Readonly<
    Record<'structure' | 'compared' | 'base' | 'base-of-formula' | 'cells' | 'overlap', string>
  >;
  /** What the run card says first: how the workbook is used; of the head of the column that tells formulas from values. */
  about(computed: string): readonly string[];
  /** Of a run with inputs of a workbook. */
  inputsFrom(file: string, changes: readonly string[]): string;
  readonly source: string;
  readonly note: string;
  readonly problem: string;
}

export type LiveSheet = 'result' | 'inputs' | 'projects' | 'costs' | 'run' | 'areas' | 'years';

/** Why a figure of a workbook is a value and no formula. */
export type ValueReason = 'searched' | 'many-scenarios' | 'too-long' | 'drawn';
