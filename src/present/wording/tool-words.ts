/** The words of the page that has the whole tool in it; sentences end with their full stop. */
export interface ToolWords {
  /** What the page is for. */
  readonly purpose: string;
  readonly nothingLeaves: string;
  readonly language: string;
  readonly noScript: string;
  readonly oldBrowser: string;
  readonly working: string;
  /** Shown while a long file is read. */
  reading(file: string, percent: number): string;
  seconds(count: number): string;
  readonly stop: string;
  readonly stopped: string;
  readonly start: string;
  readonly fromMunicipality: string;
  readonly municipality: string;
  readonly choose: string;
  readonly costs: string;
  published(year: string): string;
  ownCosts(file: string): string;
  readonly projects: string;
  readonly usualProjects: string;
  readonly chosenProjects: string;
  readonly toGive: string;
  readonly create: string;
  readonly fromFiles: string;
  readonly dropHere: string;
  readonly chooseFiles: string;
  readonly ownFiles: string;
  readonly remove: string;
  readonly save: string;
  /** What a file is. */
  readonly kind: {
    readonly scenario: string;
    readonly layout: string;
    readonly table: string;
    readonly form: string;
    readonly refused: string;
    readonly other: string;
  };
  readonly settled: string;
  questions(count: number): string;
  readonly howRead: string;
  readonly editLayout: string;
  /** Where this page does what a remedy says of the command line. */
  readonly layoutHere: string;
  readonly commandHere: string;
  readonly leaveOut: string;
  /** The names of services that a table has: which one is meant. */
  serviceOf(name: string): string;
  readonly unit: string;
  readonly units: { readonly eur: string; readonly thousands: string; readonly millions: string };
  readonly answer: string;
  readonly useCosts: string;
  readonly benefitMap: string;
  readonly scenario: string;
  readonly openScenario: string;
  inputs(count: number): string;
  readonly inputsMeaning: string;
  readonly find: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  /** The name of a field: which end of which input. */
  fieldOf(end: string, input: string): string;
  readonly notNumber: string;
  readonly asText: string;
  readonly textMeaning: string;
  textOf(file: string): string;
  readonly noProblems: string;
  problems(errors: number, warnings: number): string;
  /** Before a problem that has a line. */
  line(line: number): string;
  expected(text: string): string;
  readonly error: string;
  readonly warning: string;
  readonly results: string;
  readonly estimate: string;
  readonly sensitivity: string;
  readonly explain: string;
  readonly figure: string;
  readonly total: string;
  readonly ofProjects: string;
  readonly ofInputs: string;
  readonly compare: string;
  readonly compareWith: string;
  readonly asCreated: string;
  readonly saveScenario: string;
  readonly saveWorkbook: string;
  readonly saveReport: string;
  readonly saveFigures: string;
  readonly commandLine: string;
  readonly refusedRun: string;
  readonly warnings: string;
  saved(file: string): string;
  readonly licences: string;
}
