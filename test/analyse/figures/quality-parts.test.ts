import { expect, test } from 'vitest';
import { partByQuality } from '../../../src/analyse/figures/quality-parts.ts';
import type { Estimate } from '../../../src/model/result.ts';

const row = (level: Estimate['level'], central: number, quality?: Estimate['quality']) =>
  ({ level, central_eur_per_year: central, quality }) as Estimate;

test('each quality has the part of the savings of the projects whose least known input has it', () => {
  expect(
    partByQuality([
      row('project', 300, 'observed'),
      row('project', 500, 'assumed'),
      row('project', -100, 'transferred'),
      row('project', 100),
      row('overlap', -50, 'assumed'),
      row('pace', 800, 'assumed'),
      row('total', 800, 'assumed'),
    ]),
  ).toEqual([
    { quality: 'observed', projects: 1, share: 0.3 },
    { quality: 'transferred', projects: 1, share: 0.1 },
    { quality: 'assumed', projects: 2, share: 0.6 },
  ]);
});

test('nothing is said where no project saves anything', () => {
  expect(partByQuality([])).toEqual([]);
  expect(partByQuality([row('project', 0, 'observed'), row('total', 5, 'assumed')])).toEqual([]);
});
