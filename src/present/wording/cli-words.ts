/** What the command line says besides results, problems and help; sentences end with their full stop. */
export interface CliWords {
  written(file: string): string;
  /** A lock that now has the results of today. */
  accepted(lock: string): string;
  parameterWritten(scenario: string, parameter: string): string;
  /** Shown while a long file is read, without a full stop. */
  progress(file: string, percent: number): string;
  /** Above the command, the version and the stack of an error that nobody has foreseen. */
  readonly bugReport: string;
  /** Shape   code: as the system gives it, such as ENOSPC */
  outputFailed(code: string): string;
  /** Beside a table whose ends know no correlations. */
  readonly correlationsIgnored: string;
  /** Beside the one table of several that a CSV contains. */
  readonly onlyTornado: string;
  /** What is said above the SQL of a table; command: what is done with its answer. */
  readonly tidySql: (file: string, command: string) => readonly string[];
}
