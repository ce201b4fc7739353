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
};
