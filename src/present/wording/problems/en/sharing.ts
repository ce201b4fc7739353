import type { sharingProblems } from '../../../../problems/catalogue/sharing.ts';
import type { TextsOf } from '../texts.ts';
import { knownNames, list, named, show, suggestion, wholeEuros } from './words.ts';

export const sharing: TextsOf<typeof sharingProblems> = {
  'no-sharing': (f) => ({
    found:
      f.project === undefined
        ? 'No project of the scenario is shared.'
        : `The project ${show(f.project)} is not shared.`,
    expected: '"sharing" at the project, with the rule by which its members divide the costs',
    hint: 'Add "sharing: { rule: inhabitants }" to the project.',
  }),
  'member-not-in-scope': (f) => {
    const what = show(f.found);
    switch (f.among) {
      case 'municipalities':
        return {
          found: `The costs in scope are not about ${what}, which is named as a member.`,
          expected: knownNames(f.known) ?? 'municipalities of the costs, by code or name',
          hint:
            suggestion(f.found, f.known) ??
            'Add the municipality to the scope, or leave it out of the members.',
        };
      case 'members':
        return {
          found: `${what} is not a member.`,
          expected: knownNames(f.known) ?? 'a member of the project',
          hint: suggestion(f.found, f.known) ?? 'Correct the name, or add it to "members".',
        };
      case 'no-municipalities':
        return {
          found: `${what} is named as a member, and the scenario has no costs of municipalities.`,
          expected: 'costs of municipalities, or members of your own',
          hint: 'Write "members: [{ id: a, inhabitants: 2000 }]", or name the costs of the municipalities under "costs".',
        };
      case 'own-members':
        return {
          found: `The municipality ${what} is named beside members of your own.`,
          expected: 'either municipalities of the costs or members of your own',
          hint: 'Write all members as "{ id: a, inhabitants: 2000 }", or all as codes or names.',
        };
      default:
        return f.among satisfies never;
    }
  },
  'duplicate-member': (f) => ({
    found:
      f.group !== undefined
        ? `The cost of the group ${list(f.group)} is stated twice.`
        : `The member ${show(f.member ?? '')} is named twice.`,
    expected: 'each of them once',
    hint: 'Remove one of the two.',
  }),
  'shares-do-not-cover': (f) => ({
    found: `The agreed shares add up to ${Number(f.sum.toPrecision(6))}${f.lacking.length === 0 ? '' : `; these members have none: ${list(f.lacking)}`}.`,
    expected: 'shares of all members that add up to 1',
    hint: 'Correct the shares, so that all of the cost is paid.',
  }),
  'use-missing': (f) => ({
    found:
      f.members.length === 0
        ? 'The use of all members is 0.'
        : `The rule "use" needs the use of each member, and these have none: ${list(f.members)}.`,
    expected: 'a use above 0 of at least one member, stated for each',
    hint: 'Add "use" to "sharing", such as use: { "018": 120 }.',
  }),
  'group-without-cost': (f) =>
    f.member !== undefined
      ? {
          found: `Nothing says what the member ${show(f.member)} pays by itself.`,
          expected: 'a group of each member alone under group_costs',
          hint: `Add "{ members: [${f.member}], eur_per_year: 1000 }".`,
        }
      : {
          found: `The listed groups make up all members in more than ${f.most} ways, and the cost of all is not stated.`,
          expected: 'the cost of the group of all members, or fewer groups',
          hint: 'Add a group of all members under group_costs.',
        },
  'serial-needs-price': () => ({
    found: 'The rule "serial" is used with group_costs.',
    expected: 'costs that follow inhabitants, of which each member causes a part',
    hint: 'Choose another rule, or write the costs under "cost".',
  }),
  'costs-beside-group-costs': () => ({
    found: 'The project has "cost", and group_costs under "sharing".',
    expected: 'one of the two',
    hint: 'Remove "cost": what the group of all pays is the running costs of the project.',
  }),
  'joining-costs': (f) => ({
    found: `Together, the members of ${named(f.project)} pay ${wholeEuros(f.together)} a year with coordination, and ${wholeEuros(f.alone)} each by itself.`,
    expected: 'a cost together below that of each by itself',
    hint: 'Check the prices and what coordination costs; cooperation pays only through something else than these costs.',
  }),
};
