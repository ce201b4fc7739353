import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areTwins, chooseProjects } from '../../src/analyse/choose-projects.ts';
import type { Kind } from '../../src/model/catalogue-form.ts';
import type { CostRow } from '../../src/model/cost-structure.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { Catalogue } from '../../src/read/catalogue.ts';

const catalogue = new Catalogue(join(import.meta.dirname, '../../data'), new ProblemList());
const kinds = new Map(catalogue.ids().map((id) => [id, catalogue.find(id) as Kind]));
const row = (service: string, amountEur: number): CostRow => ({
  year: 2019,
  municipalityCode: '240',
  service,
  costType: 'net_operating_costs',
  amountEur,
  index: 0,
});
const all = [...new Set([...kinds.values()].flatMap(({ services }) => services))].map((each) =>
  row(each, 1e6),
);

test('without a choice those are taken that need no number, quick ones first, and no two are twins', () => {
  const { projects, offered } = chooseProjects(kinds, all, undefined);
  expect(projects.map(({ id }) => id)).toEqual([
    'e-invoices-in',
    'e-permits',
    'electronic-meetings',
    'meals-and-food-waste',
    'school-transport-planning',
    'building-energy-management',
  ]);
  expect(projects.some((each, at) => projects.slice(at + 1).some((other) => areTwins(each, other)))).toBe(
    false,
  );
  expect(offered).toHaveLength(8);
});

test('a share of costs that are not there, or are below zero, is offered and not taken', () => {
  const rows = all.filter(({ service }) => service !== 'basic-education').concat(row('basic-education', -5));
  const { projects, offered } = chooseProjects(kinds, rows, undefined);
  expect(projects.map(({ id }) => id)).not.toContain('school-transport-planning');
  expect(offered.map(({ id }) => id)).toContain('school-transport-planning');
  const meals = projects.find(({ id }) => id === 'meals-and-food-waste');
  expect(meals?.withoutCosts).toEqual(['basic-education']);
});

test('chosen kinds are taken as they are, and no others', () => {
  const { projects, offered } = chooseProjects(kinds, all, ['e-procurement', 'digital-mail']);
  expect(projects.map(({ id }) => id)).toEqual(['digital-mail', 'e-procurement']);
  expect(offered).toHaveLength(12);
});
