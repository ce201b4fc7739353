import type { AreaLevel } from '../../model/inspection.ts';
import type { ColumnRole, ColumnUnit, Shape } from '../../model/layout.ts';
import type { FileKind } from '../../problems/catalogue/phrases.ts';

/** Words of what is shown of tables: by inspect, in layouts to be edited, and by validate. */
export interface TableWording {
  readonly marks: Readonly<Record<',' | ';' | '\t' | '|' | '.' | "'" | 'space', string>>;
  readonly none: string;
  readonly noneLeftOut: string;
  readonly shape: Readonly<Record<Shape, string>>;
  readBy(layout: string): string;
  /** Heads of the lines on how the text is written. */
  readonly sheet: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimalMark: string;
  readonly thousandsSeparator: string;
  readonly lineEnd: string;
  readonly rowsBeforeHeader: string;
  readonly headerRows: string;
  readonly missingMarkers: string;
  packedBy(compression: string): string;
  oneOfSheets(name: string, count: number, hidden: readonly string[], more: boolean): string;
  /** The section on columns: its heading and the heads of its columns. */
  readonly columns: string;
  readonly columnHeads: readonly [name: string, role: string, unit: string, year: string, reason: string];
  /** A role in words; behind it what to write in a layout, where that is another word. */
  readonly role: Readonly<Record<ColumnRole, string>>;
  readonly unit: Readonly<Record<ColumnUnit, string>>;
  roleOf(role: string, of: readonly string[]): string;
  more(count: number): string;
  moreRejects(count: number): string;
  readRows(read: number, used: number): string;
  line(line: number, isSheet: boolean): string;
  merged(year: number): string;
  mergedInto(name: string, code: string, into: string, intoCode: string): string;
  readonly everydayNames: string;
  takenAs(name: string, official: string, service: string): string;
  readonly totals: string;
  readonly totalHeads: readonly [column: string, level: string, sum: string, unit: string, cells: string];
  readonly level: Readonly<Record<AreaLevel, string>>;
  readonly firstRows: string;
  read(values: string): string;
  /** Heads of the file of rows that are left out. */
  readonly rejectHeads: readonly [line: string, reason: string, text: string];
  /** Comments in a layout to be edited. */
  readonly layout: {
    /** Two entries of which a person keeps one. */
    openMarks(decimalMark: string, thousandsSeparator: string): string;
    readonly services: string;
    notKnown(nearest: readonly string[]): string;
    addedTo(other: string): string;
    readonly municipality: string;
    readonly besideAccounts: string;
    /** What to do with income beside a result. */
    readonly noCosts: string;
    /** What to do with expenses or a result beside others of the same year. */
    readonly ofStatement: Readonly<Record<'expenses' | 'result', (others: string) => string>>;
    readonly negative: string;
    readonly asItsWordsSay: string;
    readonly partOfYear: string;
    readonly unitOfAll: string;
    readonly serviceOfAll: string;
    readonly ofAll: string;
    readonly signs: string;
  };
  /** What validate says of files. */
  readonly validate: {
    readonly kind: Readonly<Record<FileKind, string>>;
    readonly notChecked: string;
    /** What is no text at all, or one of another program. */
    readonly otherFile: string;
    rows(count: number): string;
    problems(errors: number, warnings: number): string;
    checked(files: number, problems: string, passedOver: number): string;
  };
}
