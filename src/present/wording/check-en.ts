import { digitsText, fixedText, peopleMarks } from '../number-text.ts';
import type { CheckWording } from './check-words.ts';

const counted = (count: number, noun: string) =>
  `${fixedText(count, 0, peopleMarks.en)} ${noun}${count === 1 ? '' : 's'}`;

const digits = (value: number) => digitsText(value, peopleMarks.en, 10);

export const check: CheckWording = {
  heads: ['path', 'expected', 'found', 'change', 'tolerance', 'source'],
  file: 'file',
  yes: 'yes',
  no: 'no',
  tolerance: {
    exact: () => 'equal',
    absolute: (f) => `±${digits(f.absolute)}`,
    relative: (f) => `±${digits(f.relative)} of it`,
    draws: (f) => `±${digits(f.draws)} standard errors (${f.error === undefined ? 'none' : digits(f.error)})`,
  },
  more: (count) => `and ${count} more: --format json has all`,
  sentence: (expected, found, change, tolerance) =>
    `expected ${expected}, found ${found}${change === undefined ? '' : `, change ${change}`}, tolerance ${tolerance}`,
  moved: (path) => `${path} moved`,
  moreMoved: (count) => `and ${count} more moved`,
  seeLog: 'See the log of digisave check.',
  summary: (values, files, changed, problems) => {
    const outcome = changed === 0 ? 'all unchanged' : `${fixedText(changed, 0, peopleMarks.en)} changed`;
    const broken = problems === 0 ? '' : `, ${counted(problems, 'problem')} reported`;
    return `${counted(values, 'value')} in ${counted(files, 'file')} checked: ${outcome}${broken}.`;
  },
};
