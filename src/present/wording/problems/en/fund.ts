import type { fundProblems } from '../../../../problems/catalogue/fund.ts';
import type { TextsOf } from '../texts.ts';
import { list, unknown, wholeEuros } from './words.ts';

export const fund: TextsOf<typeof fundProblems> = {
  'no-budget': () => ({
    found: 'There is no budget.',
    expected: 'the euros that can be granted: call.budget_eur, or --budget',
    hint: 'Add --budget 10000000, or "call: { budget_eur: 10000000 }" to the scenario.',
  }),
  'no-applications': () => ({
    found: 'No project has an application.',
    expected:
      '"application" at the projects that compete for the budget, or at the top for the whole scenario',
    hint: 'Add "application: { grant_eur: 100000 }" to each of them.',
  }),
  'needs-in-circle': (f) => ({
    found: `These applications need each other in a circle: ${list(f.candidates)}.`,
    expected: 'needs that end at an application which needs nothing',
    hint: 'Leave one of the needs out, or make one application of them.',
  }),
  'unknown-candidate': unknown('application', 'Name an application by the id of its project.'),
  'unknown-theme': unknown('theme', 'Themes are the keys under call.themes.'),
  'unknown-criterion': unknown('criterion', 'Criteria are the keys under call.criteria.'),
  'points-twice': (f) => ({
    found: `The application ${f.candidate} has points, and points by criterion.`,
    expected: 'one of the two',
    hint: 'Leave "points" out: they are the mean of the criteria, weighted as the call says.',
  }),
  'reserves-above-budget': (f) => ({
    found: `${wholeEuros(f.reserved)} are reserved for themes, and the budget is ${wholeEuros(f.budget)}.`,
    expected: 'reserves that the budget covers',
    hint: 'Lower the reserves under call.themes, or raise the budget.',
  }),
  'application-twice': (f) => ({
    found: `The scenario ${f.scenario} applies as a whole, and so do projects of it.`,
    expected: '"application" at the top or at projects',
    hint: 'Leave one of them out.',
  }),
  'needs-what-it-excludes': (f) => ({
    found: `The application ${f.candidate} needs ${f.other} and excludes it.`,
    expected: 'one of the two',
    hint: 'Leave the need or the exclusion out.',
  }),
  'grant-above-budget': (f) => ({
    found: `The application ${f.candidate} asks for ${wholeEuros(f.grant)}, and the budget is ${wholeEuros(f.budget)}.`,
    expected: 'a grant that the budget covers; it is never chosen',
    hint: 'Check the grant, or raise the budget.',
  }),
  'grant-differs': (f) => ({
    found: `The application ${f.candidate} asks for ${wholeEuros(f.grant)}, and the grant of its costs is ${wholeEuros(f.own)}.`,
    expected: 'the same grant in both places',
    hint: 'Leave grant_eur out of the application, or correct cost.grant.',
  }),
};
