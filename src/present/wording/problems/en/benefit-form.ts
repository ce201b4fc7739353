import type { benefitFormProblems } from '../../../../problems/catalogue/benefit-form.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { count, list, rounded, show } from './words.ts';

export const benefitForm: TextsOf<typeof benefitFormProblems> = {
  'phases-beside-total': (f) => ({
    found: `Minutes are written both by phase (${list(f.phases)}) and in all.`,
    expected: 'minutes of the phases, or minutes_saved_total',
    hint: 'Empty one of the two: in both they would count twice.',
  }),
  'minutes-implausible': (f) => ({
    found: `${rounded(f.minutes)} minutes for one matter are ${rounded(f.minutes / 60)} hours.`,
    expected: `at most ${f.most} minutes saved for one matter`,
    hint: 'Is it the sum of a year, or hours? Write the minutes of one matter. Where they are right, add a column "checked" with yes.',
  }),
  'column-twice': (f) => ({
    found: `Two columns are ${show(f.column)}.`,
    expected: 'each column once',
    hint: 'Remove one of the two.',
  }),
  'not-in-form': (f) => ({
    found: `Project ${f.project} has no row in the form: ${say(phrases.formReason, f.reason)}.`,
    many: {
      what: 'projects have no row in the form',
      item: `${f.project} (${say(phrases.formReason, f.reason)})`,
    },
    expected: 'projects of the method work-time, whose numbers are those of the form',
    hint: 'The form knows a volume a year, minutes, an hour price, use and running costs; the scenario says more.',
  }),
  'form-without-rows': (f) => ({
    found: `None of the ${count(f.projects, 'project')} of ${f.path} has a row in the form.`,
    expected: 'a project of the method work-time',
    hint: 'digisave estimate computes it as it is.',
  }),
};
