import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} is written.`,
  accepted: (lock) => `${lock} is accepted.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parameter ${parameter} is written.`,
  progress: (file, percent) => `${file}: ${percent} % read`,
  bugReport:
    'This is an error in digisave, not in your input. Keep the lines below (command, version, where it stopped) and send them to whoever supplied digisave to you.',
  outputFailed: (code) => `Standard output could not be written (${code}); what was printed is not complete.`,
  correlationsIgnored: 'Low and high ignore the correlations; mean and percentiles follow them.',
  onlyTornado: 'Only the tornado is printed: a CSV contains one table. See --method and --output FOLDER.',
  tidySql: (file, command) => [
    `The tidy form of the table that digisave has read of ${file}: one row for each year, municipality, service and cost type.`,
    'Runs unchanged on DuckDB, SQLite and PostgreSQL; sums are exact to a millionth of a euro in each row, and to the cent.',
    'Rows that are alike are added. Rows without an amount are left out. An amount that is no number leaves its sum empty, which digisave refuses.',
    `Save the answer as CSV with its header (costs.csv) and give it to digisave: ${command}`,
  ],
};
