import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { inputsIn } from '../../../src/model/formula/bind.ts';
import { FormulaColumns, planFormula } from '../../../src/model/formula/block-formula.ts';
import { DimensionError } from '../../../src/model/formula/dimension.ts';
import {
  complement,
  input,
  known,
  product,
  sum,
  sumOfPhases,
} from '../../../src/model/formula/expression.ts';
import { formulaInNumbers, formulaInWords, formulaLine } from '../../../src/model/formula/formula-text.ts';
import { valuesOf } from '../../../src/model/formula/values.ts';
import { slot, slotOr } from '../../../src/model/number-slot.ts';
import { zeroIfRounding } from '../../../src/model/rounding-error.ts';
import { bindProject } from '../../../src/model/saving/project-formula.ts';
import { type DeclaredMethod, SavingForm, savingMethod } from '../../../src/model/saving/saving.ts';
import { defineMethod } from '../../../src/model/saving/saving-method.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

const root = join(import.meta.dirname, '../../..');
const inhabitants = 32_327;
const base = 1_234_567;
type Numbers = Readonly<Record<string, number>>;

/** Each method by hand, in the order in which it is worked. */
const references: readonly {
  readonly method: DeclaredMethod;
  readonly names: readonly string[];
  readonly saving: (numbers: Numbers) => number;
  readonly hours?: (numbers: Numbers) => number;
}[] = [
  {
    method: 'share-of-costs',
    names: ['affected_share', 'reduction_share', 'uptake_share', 'realised_share'],
    saving: (n) =>
      n['affected_share']! * n['reduction_share']! * n['uptake_share']! * (1 - n['realised_share']!),
  },
  { method: 'fixed', names: ['amount_eur_per_year'], saving: (n) => n['amount_eur_per_year']! },
  {
    method: 'channel-shift',
    names: ['volume_per_year', 'shifted_share', 'old_unit_cost_eur', 'new_unit_cost_eur', 'failure_share'],
    saving: (n) => n['shifted_share']! * gainOf(n) * n['volume_per_year']!,
  },
  {
    method: 'channel-shift',
    names: [
      'volume_per_1000_inhabitants',
      'shifted_share',
      'old_unit_cost_eur',
      'new_unit_cost_eur',
      'failure_share',
    ],
    saving: (n) => n['shifted_share']! * gainOf(n) * n['volume_per_1000_inhabitants']! * (inhabitants / 1000),
  },
  ...[1, 2, 3, 4, 5, 9].flatMap((phases) => {
    const names = Array.from({ length: phases }, (_, k) => `minutes_saved.phase-${k + 1}`);
    const minutes = (n: Numbers) => {
      const all = names.map((name) => n[name]!);
      const [first = 0, ...others] = all;
      if (others.length === 0) return first;
      return zeroIfRounding(
        others.reduce((total, each) => total + each, first),
        all.reduce((total, each) => total + Math.abs(each), 0),
      );
    };
    const yearly = (n: Numbers) => minutes(n) * (1 / 60) * n['volume_per_year']! * n['uptake_share']!;
    const byPeople = (n: Numbers) =>
      minutes(n) * (inhabitants / 1000 / 60) * n['volume_per_1000_inhabitants']! * n['uptake_share']!;
    return [
      {
        method: 'work-time' as const,
        names: ['volume_per_year', 'uptake_share', ...names, 'hour_price_eur'],
        saving: (n: Numbers) => yearly(n) * n['hour_price_eur']!,
        hours: yearly,
      },
      {
        method: 'work-time' as const,
        names: ['volume_per_1000_inhabitants', 'uptake_share', ...names, 'hour_price_eur'],
        saving: (n: Numbers) => byPeople(n) * n['hour_price_eur']!,
        hours: byPeople,
      },
    ];
  }),
];

function gainOf(n: Numbers): number {
  return n['old_unit_cost_eur']! - n['new_unit_cost_eur']! - n['failure_share']! * n['old_unit_cost_eur']!;
}

test.each(references)(
  '$method of $names is worked bit for bit as by hand',
  ({ method, names, saving, hours }) => {
    const slots = new Map(names.map((name, at) => [name, at]));
    const formula = bindProject(savingMethod(method), slots, { base, inhabitants });
    expect([...inputsIn(formula.saving)].sort()).toEqual([...slots.values()].sort());
    const room = new FormulaColumns();
    const stream = createRandomStream(1, method);
    // Blocks of several lengths, of which the later ones find the columns of those before them.
    for (const count of [3, 9, 2]) {
      const columns = names.map((name) => {
        const column = new Float64Array(count);
        stream.fillPlaces(column, count);
        return column.map((place) => (name.endsWith('_share') ? place : 40 * place - 10));
      });
      const work = (bound: typeof formula.saving) => {
        const out = new Float64Array(count);
        planFormula(bound, room)(columns, count, out);
        return out;
      };
      const [savings, worked] = [work(formula.saving), formula.hours && work(formula.hours)];
      for (let i = 0; i < count; i++) {
        const numbers = Object.fromEntries(names.map((name, at) => [name, columns[at]![i]!]));
        expect(savings[i]).toBe(saving(numbers));
        expect(worked?.[i]).toBe(hours?.(numbers));
        const told = valuesOf(formula.expression, (name) => numbers[name]!, { base, inhabitants }).value;
        const euros = savings[i]! * (formula.gives === 'share' ? base : 1);
        expect(Math.abs(told - euros)).toBeLessThanOrEqual(1e-12 * Math.abs(euros));
      }
    }
  },
);

test('minutes that cancel but for their rounding save nothing', () => {
  const names = ['volume_per_year', 'uptake_share', 'minutes_saved.a', 'minutes_saved.b', 'minutes_saved.c'];
  const slots = new Map([...names, 'hour_price_eur'].map((name, at) => [name, at]));
  const { saving } = bindProject(savingMethod('work-time'), slots, { base, inhabitants });
  const columns = [1000, 1, 0.1, 0.2, -0.3, 30].map((value) => Float64Array.of(value));
  const out = new Float64Array(1);
  planFormula(saving, new FormulaColumns())(columns, 1, out);
  expect(out[0]).toBe(0);
});

/** All but a formula of one's own, which each project declares for itself. */
const declaredMethods = SavingForm.options.flatMap(({ shape }): DeclaredMethod[] => {
  const [method] = shape.method.values;
  return method === undefined || method === 'formula' ? [] : [method];
});

test('only a share of costs is a share', () => {
  const gives = declaredMethods.map((method) => [method, savingMethod(method).gives]);
  expect(gives).toEqual([
    ['share-of-costs', 'share'],
    ['work-time', 'eur'],
    ['channel-shift', 'eur'],
    ['fixed', 'eur'],
  ]);
});

test('the docs and the docstring of each method have the formula that is worked', () => {
  const docs = readFileSync(join(root, 'docs/scenario.md'), 'utf8');
  for (const method of declaredMethods) {
    const line = formulaLine(savingMethod(method).formula);
    expect(docs).toContain(`| \`${method}\` | ${line} |`);
    const source = readFileSync(join(root, `src/model/saving/${method}.ts`), 'utf8');
    expect(/ \* Formula {2}(.*)/.exec(source)?.[1]).toBe(line);
  }
});

test('a formula in words and in numbers', () => {
  const slots = new Map(
    ['volume_per_year', 'uptake_share', 'minutes_saved.a', 'minutes_saved.b', 'hour_price_eur'].map(
      (name, at) => [name, at],
    ),
  );
  const { expression } = bindProject(savingMethod('work-time'), slots, { base, inhabitants });
  const names: Readonly<Record<string, string>> = {
    volume_per_year: 'kappaletta vuodessa',
    uptake_share: 'uuden tavan käyttö',
    'minutes_saved.a': 'käsittely',
    'minutes_saved.b': 'arkistointi',
    hour_price_eur: 'tunnin hinta',
  };
  expect(formulaInWords(expression, 'fi', (name) => names[name]!)).toBe(
    '(käsittely + arkistointi) / 60 · kappaletta vuodessa · uuden tavan käyttö · tunnin hinta',
  );
  const numbers: Readonly<Record<string, number>> = {
    volume_per_year: 15_000,
    uptake_share: 0.6,
    'minutes_saved.a': 12.5,
    'minutes_saved.b': -2.5,
    hour_price_eur: 30,
  };
  expect(formulaInNumbers(expression, (name) => numbers[name]!, { base, inhabitants }, 'en')).toBe(
    '(12.5 + (-2.5)) / 60 · 15000 · 0.6 · 30',
  );
  const { expression: share } = bindProject(
    savingMethod('share-of-costs'),
    new Map(
      ['affected_share', 'reduction_share', 'uptake_share', 'realised_share'].map((name, at) => [name, at]),
    ),
    { base, inhabitants },
  );
  expect(formulaInWords(share, 'en', (name) => name.replace('_share', ''))).toBe(
    'affected · reduction · uptake · (1 − realised) · costs it acts on',
  );
});

const TimeForm = z.strictObject({
  method: z.literal('time'),
  volume_per_year: slot('units_per_year'),
  uptake_share: slotOr('share', 1),
  minutes_saved: z.record(z.string(), z.number()).meta({ unit: 'minutes_per_unit' }),
  hour_price_eur: slot('eur_per_hour'),
});

test('a forgotten / 60, a price added to a share and a name that is not there are refused', () => {
  const forgotten = product(
    sumOfPhases('minutes_saved'),
    input('volume_per_year'),
    input('uptake_share'),
    input('hour_price_eur'),
  );
  expect(() => defineMethod(TimeForm, forgotten)).toThrow(
    new DimensionError('the formula comes to minute·eur/year·hour, not to eur/year'),
  );
  expect(() => defineMethod(TimeForm, sum(input('uptake_share'), input('hour_price_eur')))).toThrow(
    new DimensionError('1 and eur/hour do not go together'),
  );
  expect(() => defineMethod(TimeForm, product(complement(input('hour_price_eur')), known('base')))).toThrow(
    new DimensionError('1 − eur/hour is not of a share'),
  );
  expect(() => defineMethod(TimeForm, product(input('taken_share'), known('base')))).toThrow('taken_share');
});
