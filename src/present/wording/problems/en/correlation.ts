import type { correlationProblems } from '../../../../problems/catalogue/correlation.ts';
import type { TextsOf } from '../texts.ts';
import { show } from './words.ts';

export const correlation: TextsOf<typeof correlationProblems> = {
  'rank-out-of-range': (f) => ({
    found: `Found ${f.found}.`,
    expected: 'a rank correlation from -1 to 1',
    hint: "It is Spearman's: 1 where the two always rise together, 0 where they are independent.",
  }),
  'correlation-of-certain': (f) => ({
    found: `${f.path} is certain: it has no range.`,
    expected: 'two inputs that vary',
    hint: 'Give it a range, or remove the correlation.',
  }),
  'correlation-with-itself': (f) => ({
    found: `Both are ${f.path}.`,
    expected: 'two different inputs',
    hint: 'Numbers that refer to one parameter are one input.',
  }),
  'duplicate-correlation': (f) => ({
    found: `The correlation of ${f.between[0]} and ${f.between[1]} is given a second time.`,
    expected: 'each pair once, in any order',
    hint: 'Keep the one that is meant.',
  }),
  'too-many-correlated': (f) => ({
    found: `${f.found} inputs hang together through their correlations.`,
    expected: `at most ${f.limit} that do`,
    hint: 'Numbers that move together can refer to one parameter: then they are one input, and need no correlation.',
  }),
  'impossible-correlations': (f) => {
    const pair = `${f.between[0]} and ${f.between[1]}`;
    return {
      found: f.stated
        ? `These correlations contradict each other: ${pair} have ${f.rank}, which the others rule out.`
        : `These correlations contradict each other: ${pair} have none, which means 0, but the others imply a correlation.`,
      expected: `a set of correlations that is possible; for this pair the nearest value is ${f.nearest}`,
      hint: f.alone
        ? `${f.stated ? 'Write' : 'Add'} rank: ${f.nearest} for this pair, or weaken one of the others.`
        : `No change of one pair is enough: weaken all, this one to about ${show(f.nearest)}.`,
    };
  },
};
