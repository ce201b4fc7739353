import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  BenefitForm,
  CostForm,
  ReplicationForm,
  RolloutForm,
  timelineForms,
} from '../src/model/cash-flow/forms.ts';
import { yearMeasures } from '../src/model/cash-flow/measures.ts';
import {
  benefitColumns,
  budgetStatistics,
  ends,
  moneyColumns,
  riskStatistics,
} from '../src/model/cash-flow/money-columns.ts';
import { statistics } from '../src/model/column-name.ts';
import { PilotForm } from '../src/model/pilot.ts';
import { SharingForm } from '../src/model/sharing/forms.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/scenario.md'), 'utf8');
const section = /## Money over time([\s\S]*?)\n## reference/.exec(text)?.[1] as string;
const part = (heading: string): string =>
  section.split('\n### ').find((each) => each.startsWith(heading)) ?? '';

/** Every key of a group, those of groups inside it with their path. */
function keysOf(shape: Readonly<Record<string, z.core.$ZodType>>, prefix = ''): readonly string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    return inner instanceof z.ZodObject ? keysOf(inner.shape, `${prefix}${key}.`) : [prefix + key];
  });
}

/** The keys in the first column of the table of a part; a second name in a cell takes the group of the first. */
function keysTold(heading: string, own = part(heading)): readonly string[] {
  return [...own.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) => {
    const [first = '', ...more] = cell.split(', ').map((each) => each.replaceAll('`', ''));
    return [first, ...more.map((each) => first.slice(0, first.lastIndexOf('.') + 1) + each)];
  });
}

test.each([
  ['The timeline', keysOf(timelineForms)],
  ['rollout', keysOf(RolloutForm.shape)],
  ['cost', keysOf(CostForm.shape)],
  ['benefit', keysOf(BenefitForm.shape)],
  ['replication', keysOf(ReplicationForm.shape)],
  ['sharing', keysOf(SharingForm.shape)],
])('%s: every key is told, and nothing else', (heading, keys) => {
  expect([...keysTold(heading)].sort()).toEqual([...keys].sort());
});

test('pilot: every key is told, and nothing else', () => {
  const pilot = /\n## pilot\n([\s\S]*?)\n## /.exec(text)?.[1] as string;
  expect([...keysTold('pilot', pilot)].sort()).toEqual([...keysOf(PilotForm.shape)].sort());
});

test('every column of money is told, and nothing else', () => {
  const columns = part('Columns');
  const told = [...columns.matchAll(/^\| (`[^|]*`) \| ([^|]*) \|/gm)].flatMap(([, names = '', which = '']) =>
    names.split(', ').flatMap((name) => {
      const form = name.replaceAll('`', '');
      const lists = {
        'low, central, high': ends,
        'p05, p50, p95': budgetStatistics,
        'low, central, high, mean, sd, p80': [...ends, ...riskStatistics],
      };
      const list = lists[which as keyof typeof lists] ?? statistics;
      return form.includes('…') ? list.map((end) => form.replace('…', end)) : [form];
    }),
  );
  expect(told.sort()).toEqual([...benefitColumns, ...moneyColumns].sort());
  for (const measure of yearMeasures) expect(columns).toContain(`\`${measure}`);
});
