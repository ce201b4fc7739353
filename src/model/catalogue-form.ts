import * as z from 'zod';
import type { StatedExpectation } from '../problems/catalogue/phrases.ts';
import { Id } from './id.ts';
import { Quality } from './quantity.ts';
import { Pace } from './scenario.ts';
import { type Unit, units } from './unit.ts';

/** A text that people read, in every language. */
export const Words = z.strictObject({
  en: z.string().min(1),
  fi: z.string().min(1),
  sv: z.string().min(1),
});
export type Words = z.infer<typeof Words>;

const evidenceId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'evidence-id' satisfies StatedExpectation);

/** A number that nobody publishes: the municipality must give it. */
const AskedNumber = z.strictObject({ ask: Words });

/** A number that is a fact of the evidence and nothing else. */
const CitedNumber = z.strictObject({ use: evidenceId, year: z.int() });

const givenNumber = {
  value: z.number().optional(),
  low: z.number().optional(),
  central: z.number().optional(),
  high: z.number().optional(),
  quality: Quality,
  /** What it rests on, the strongest first; its ends need not be those of the evidence. */
  evidence: z.array(evidenceId).min(1).optional(),
  note: Words.optional(),
} as const;

const hasValue = (number: {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
}) =>
  (number.value === undefined) !== (number.low === undefined && number.high === undefined) &&
  (number.low === undefined) === (number.high === undefined);

/** A number of the catalogue, with what it rests on. */
const GivenNumber = z
  .strictObject(givenNumber)
  .refine(hasValue, 'value-or-range' satisfies StatedExpectation);
export type GivenNumber = z.infer<typeof GivenNumber>;

export const KindNumber = z.union([AskedNumber, CitedNumber, GivenNumber]);
export type KindNumber = z.infer<typeof KindNumber>;

/** An amount that follows the size of the municipality in steps: the last band has no upper end. */
const SteppedNumber = z.strictObject({
  by_inhabitants: z
    .array(z.strictObject({ to: z.int().optional(), low: z.number(), high: z.number() }))
    .min(2),
  quality: Quality,
  evidence: givenNumber.evidence,
  note: givenNumber.note,
});

/** An amount of a project: one that every municipality pays or saves alike, one for each inhabitant, or one by size. */
const KindAmount = z.union([KindNumber, z.strictObject({ per_inhabitant: GivenNumber }), SteppedNumber]);
export type KindAmount = z.infer<typeof KindAmount>;

/** The number that a municipality of so many inhabitants has of one in steps; any other stays as it is. */
export function numberForSize(
  number: KindAmount | FormulaNumber,
  inhabitants: number,
): Exclude<KindAmount, z.infer<typeof SteppedNumber>> | FormulaNumber {
  if (!('by_inhabitants' in number)) return number;
  const { by_inhabitants: steps, ...rest } = number;
  const step = steps.find(({ to = Number.POSITIVE_INFINITY }) => inhabitants <= to);
  return { ...rest, low: step?.low, high: step?.high };
}

/** A number of the formula of a kind, with its unit and what people call it. */
const FormulaNumber = z
  .strictObject({ ...givenNumber, unit: z.enum(Object.keys(units) as [Unit, ...Unit[]]), label: Words })
  .refine(hasValue, 'value-or-range' satisfies StatedExpectation);
export type FormulaNumber = z.infer<typeof FormulaNumber>;

/** The saving of a kind in the keys of a scenario, without the costs that it is a share of or lies within. */
const KindSaving = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('share-of-costs'),
    affected_share: KindNumber,
    reduction_share: KindNumber,
    uptake_share: KindNumber.optional(),
  }),
  z.strictObject({
    method: z.literal('work-time'),
    volume_per_year: KindNumber.optional(),
    volume_per_1000_inhabitants: KindNumber.optional(),
    minutes_saved: z.record(z.string(), KindNumber),
    uptake_share: KindNumber.optional(),
    hour_price_eur: KindNumber,
  }),
  z.strictObject({
    method: z.literal('channel-shift'),
    volume_per_year: KindNumber.optional(),
    volume_per_1000_inhabitants: KindNumber.optional(),
    shifted_share: KindNumber,
    old_unit_cost_eur: KindNumber,
    new_unit_cost_eur: KindNumber,
    failure_share: KindNumber.optional(),
  }),
  z.strictObject({
    method: z.literal('fixed'),
    amount_eur_per_year: KindAmount,
    /** Of gross costs that no net costs show, so that it lies within none of them. */
    within: z.literal('none').optional(),
  }),
  z.strictObject({
    method: z.literal('formula'),
    formula: z.string(),
    inputs: z.record(z.string(), FormulaNumber),
    within: z.literal('none').optional(),
  }),
]);
export type KindSaving = z.infer<typeof KindSaving>;

/** A cost that has more behind it than a round guess; `for_each` names the volume that it is multiplied by. */
const KindCost = z
  .strictObject({ ...givenNumber, for_each: z.enum(['volume_per_year', 'service']).optional() })
  .refine(hasValue, 'value-or-range' satisfies StatedExpectation);
export type KindCost = z.infer<typeof KindCost>;

const years = z.strictObject({ low: z.number().min(0), high: z.number().min(0) });

/** One file of data/catalogue: a kind of digital project, with nothing of any one municipality in it. */
export const Kind = z
  .strictObject({
    label: Words,
    /** What it is, in two sentences. */
    what: Words,
    pace: Pace,
    /** Whether its saving is money that leaves the budget, or time for other work. */
    benefit: z.enum(['cashable', 'capacity']),
    /** Whether it may stand in a scenario without figures of the municipality's own. */
    fit_for_default: z.boolean(),
    why_not: Words.optional(),
    /** The costs it is a share of, or lies within, by id of the register. */
    services: z.array(z.string()).min(1),
    saving: KindSaving,
    cost: z
      .strictObject({
        investment_eur: KindCost.optional(),
        running_eur_per_year: KindCost.optional(),
        ask: Words.optional(),
      })
      .optional(),
    /** When it comes into use: round figures, as no better ones are published. */
    rollout: z.strictObject({ delay_years: years, ramp_years: years }),
    check_before_believing: Words,
    /** The project of scenarios/finland-2017.yaml that rests on the same costs or work. */
    corresponds_to: Id.optional(),
    /** Kinds that count the same euros or minutes. */
    not_with: z.array(Id).min(1).optional(),
    keywords: z.strictObject({
      en: z.array(z.string()).min(1),
      fi: z.array(z.string()).min(1),
      sv: z.array(z.string()).min(1),
    }),
  })
  .refine(
    (kind) => kind.fit_for_default === (kind.why_not === undefined),
    'why-not' satisfies StatedExpectation,
  );
export type Kind = z.infer<typeof Kind>;

/** A number of the saving of a kind, with the keys that lead to it. */
export interface NumberOfKind {
  readonly keys: readonly string[];
  readonly number: KindAmount | FormulaNumber;
}

/** Keys of a saving that hold numbers of their own: phases of work, numbers of a formula. */
const groupKeys = new Set(['minutes_saved', 'inputs']);

/** The numbers of a saving in the order of the file, those of a group each by itself. */
export function numbersOfKind({ saving }: Pick<Kind, 'saving'>): readonly NumberOfKind[] {
  return Object.entries(saving).flatMap(([key, value]): readonly NumberOfKind[] => {
    if (typeof value === 'string') return [];
    if (!groupKeys.has(key)) return [{ keys: [key], number: value as KindAmount }];
    const group: Readonly<Record<string, KindNumber | FormulaNumber>> = value;
    return Object.entries(group).map(([name, number]) => ({ keys: [key, name], number }));
  });
}

/** The numbers that the municipality must give. */
export function askedNumbers(
  kind: Pick<Kind, 'saving'>,
): readonly { readonly keys: readonly string[]; readonly ask: Words }[] {
  return numbersOfKind(kind).flatMap(({ keys, number }) =>
    'ask' in number ? [{ keys, ask: number.ask }] : [],
  );
}

/** The evidence that a kind rests on, each once. */
export function evidenceOfKind(kind: Kind): readonly string[] {
  const costs = [kind.cost?.investment_eur, kind.cost?.running_eur_per_year];
  const numbers = [
    ...numbersOfKind(kind).map(({ number }) => number),
    ...costs.filter((each) => each !== undefined),
  ];
  const cited = numbers.flatMap((each) => {
    if ('use' in each) return [each.use];
    if ('ask' in each) return [];
    return ('per_inhabitant' in each ? each.per_inhabitant.evidence : each.evidence) ?? [];
  });
  return [...new Set(cited)];
}
