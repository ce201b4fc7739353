import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} is written.`,
  accepted: (lock) => `${lock} is accepted.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parameter ${parameter} is written.`,
  progress: (file, percent) => `${file}: ${percent} % read`,
  bugReport: 'This is an error in digisave, not in your input. Please report it with the lines below.',
  outputFailed: (code) => `Standard output could not be written (${code}); what was printed is not complete.`,
  correlationsIgnored: 'Low and high ignore the correlations; mean and percentiles follow them.',
  onlyTornado: 'Only the tornado is printed: a CSV contains one table. See --method and --output FOLDER.',
  fileKind: {
    scenario: 'scenario',
    'check case': 'check case',
    evidence: 'evidence',
    sources: 'sources',
    'kind of project': 'kind of project',
    layout: 'layout',
    'cost data': 'cost data',
    'other data': 'other data, not checked',
  },
  rows: (count) => plural(count, 'row'),
  problems: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  checked: (files, problems, others) =>
    `${plural(files, 'file')} checked: ${problems}${others === 0 ? '' : `; ${plural(others, 'file')} of other data not checked`}`,
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
