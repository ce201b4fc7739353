import type { optionProblems } from '../../../../problems/catalogue/options.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show } from './words.ts';

export const options: TextsOf<typeof optionProblems> = {
  'duplicate-effect': (f) => ({
    found: `The effect id ${show(f.id)} is already used above.`,
    expected: 'each effect id once',
    hint: 'Give this effect another id.',
  }),
  'effect-without-zero': (f) => ({
    found: `The effect ${f.effect} says nothing of doing nothing.`,
    expected: 'the option zero beside the projects',
    hint: 'Add "zero: { direction: same, magnitude: 0 }" under options, or what becomes better or worse by itself.',
  }),
  'effect-without-option': (f) => ({
    found: `The effect ${f.effect} says nothing of ${f.option}, which other effects name.`,
    expected: 'every option in every effect',
    hint: `Add "${f.option}: { direction: same, magnitude: 0 }" under options where nothing changes.`,
  }),
  'direction-contradicts-magnitude': (f) => ({
    found: `The direction is ${f.direction} and the magnitude ${f.magnitude}.`,
    expected: 'same with magnitude 0, better or worse with 1, 2 or 3',
    hint: 'Correct one of the two.',
  }),
  'amount-contradicts-direction': (f) => ({
    found: `The direction is ${f.direction} and the amount ${rounded(f.amount)}.`,
    expected: 'an amount above 0 where the option is better, below 0 where it is worse',
    hint: 'Correct the sign of the amount, or the direction.',
  }),
  'effect-without-evidence': (f) => ({
    found: `Nothing speaks for the effect ${f.effect}.`,
    many: { what: 'effects have nothing that speaks for them', item: f.effect },
    expected: 'evidence: observed, transferred, expert or assumed',
    hint: 'Say who expects it and why, or leave the effect out.',
  }),
  'duplicate-goal': (f) => ({
    found: `The goal ${show(f.goal)} is already in line ${f.line}.`,
    expected: 'each goal once',
    hint: 'Give a goal with several indicators a name for each of them.',
  }),
  'weights-all-zero': () => ({
    found: 'All weights of the column swing are 0.',
    expected: 'a weight above 0 for at least one goal',
    hint: 'Give 100 to the goal whose way from worst to best matters most, and to the others what part of that; or write weights: none.',
  }),
  'rank-not-complete': (f) => ({
    found: 'The column rank is no order of the goals.',
    expected: f.goals === 1 ? 'the rank 1' : `each of the ranks 1 to ${f.goals} once`,
    hint: 'Give 1 to the most important goal; of two that matter alike choose one, or use swing.',
  }),
  'scale-without-length': (f) => ({
    found: `The scale of ${show(f.goal)} begins and ends at ${rounded(f.end)}.`,
    expected: 'two different values for worst and best',
    hint: 'Write the worst and the best value that could be met, whatever the projects do.',
  }),
  'effect-outside-scale': (f) => ({
    found: `${rounded(f.found)} lies outside the scale of ${show(f.goal)}.`,
    expected: `a value from ${rounded(Math.min(f.worst, f.best))} to ${rounded(Math.max(f.worst, f.best))}`,
    hint: 'Correct the value, or widen the scale (worst, best); the weights are those of the scale.',
  }),
  'goal-without-effect': (f) => ({
    found: `No project changes the goal ${show(f.goal)}.`,
    many: { what: 'goals are changed by no project', item: show(f.goal) },
    expected: 'a value in one of the columns effect:ID',
    hint: 'Write what each project is expected to reach, or leave the goal out.',
  }),
};
