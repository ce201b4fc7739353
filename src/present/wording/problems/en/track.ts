import type { trackProblems } from '../../../../problems/catalogue/track.ts';
import type { TextsOf } from '../texts.ts';
import { count, list, rounded, show, suggestion } from './words.ts';

export const track: TextsOf<typeof trackProblems> = {
  'year-outside-timeline': (f) => ({
    found: `The scenario forecasts nothing for ${f.year}.`,
    expected: `a year from ${f.first} to ${f.last}`,
    hint: 'Correct the year, or lengthen the timeline with first_year and horizon_years.',
  }),
  'duplicate-actual': (f) => ({
    found: `${show(f.measure)} of ${f.project === undefined ? '' : `${f.project} in `}${f.year} is already in line ${f.line}.`,
    expected: 'one value for each project, year and measure',
    hint: 'Remove one of the two, or add them up if they are parts.',
  }),
  'target-without-direction': (f) => ({
    found: `${show(f.measure)} has a target, and nothing says which side of it is good.`,
    expected: 'at_least or at_most in the column direction',
    hint: 'Write at_least where more is better, at_most where less is better.',
  }),
  'no-baseline': (f) => ({
    found: `${f.measure} of ${f.project} in ${f.year} has no baseline, so it is not compared with the forecast.`,
    many: {
      what: 'values have no baseline and are not compared with the forecast',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'the level before the project in the column baseline',
    hint: 'Write what it was before, in the same unit; of the costs of the project itself that is 0.',
  }),
  'one-off-counted': (f) => ({
    found: `${f.measure} of ${f.project} in ${f.year} comes once: it counts in its year, and not in the forecast of later years.`,
    many: {
      what: 'values come once and do not count in the forecast of later years',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'savings that come again every year',
    hint: 'Write yes in the column lasting where it comes again.',
  }),
  'measure-without-use': (f) => ({
    found: `${show(f.found)} is no output of a year and has no target, so nothing is said of it.`,
    expected: `one of ${list(f.known)}, or a measure with a target`,
    hint: suggestion(f.found, f.known) ?? 'Add a target with its direction, or name the output it is.',
  }),
  'few-effective-draws': (f) => ({
    found: `What was seen leaves ${count(Math.round(f.effective), 'effective simulation run')} of ${f.draws}.`,
    expected: `at least ${f.least}`,
    hint: `The values lie at the edge of the forecast or beyond. Ask for more with --samples ${rounded(Math.ceil(f.draws * 10))}, use --update normal, or correct the forecast.`,
  }),
};
