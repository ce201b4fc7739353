import { show } from '../words.ts';
import { error } from './entry.ts';

/** What is wrong on the command line. */
export const commandProblems = {
  'wrong-set': error((f: { found: string; reason: string; near?: string | undefined }) => ({
    found: `--set ${f.found} cannot be used: ${f.reason}.`,
    expected: 'path=value, such as parameter.uptake=0.5 or project.ID.saving.reduction_share=0.4..0.6',
    hint:
      f.near === undefined
        ? 'Write a number, or a range as low..high or low..central..high.'
        : `Did you mean ${show(f.near)}?`,
  })),
  'wrong-option': error((f: { option: string; found: string; expected: string }) => ({
    found: `${f.option} ${f.found} cannot be used.`,
    expected: f.expected,
    hint: 'See --help of the command.',
  })),
} as const;
