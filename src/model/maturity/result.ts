import * as z from 'zod';
import { Quality } from '../quantity.ts';
import { ProblemRecord, type ResultFacts } from '../result.ts';
import { RunCard, ScenarioName } from '../run-card.ts';
import type { Unworded } from '../unworded.ts';
import { answerValues } from './answers.ts';
import { MaturityUse, UnknownLevel } from './forms.ts';
import { leftShape, MaturityTotal, oneLevelUpShape } from './summary.ts';
import type { MaturityTable } from './tables.ts';

const eur = z.number();
const figure = z.number().nullable();

/** One service of one municipality. */
export const MaturityRow = z.strictObject({
  area_code: z.string(),
  area: z.string(),
  service: z.string(),
  main_function: z.string(),
  /** Null where a share is stated in its place, or nothing at all. */
  level: figure,
  realised_share_low: z.number(),
  realised_share_central: z.number(),
  realised_share_high: z.number(),
  ...leftShape,
  ...oneLevelUpShape,
});
export type MaturityRow = z.infer<typeof MaturityRow>;

/** All services of one municipality. */
export const MaturityArea = z.strictObject({
  area_code: z.string(),
  area: z.string(),
  ...MaturityTotal.shape,
});
export type MaturityArea = z.infer<typeof MaturityArea>;

/** What is realised at one level of the map. */
export const MaturityLevel = z.strictObject({
  level: z.number(),
  realised_share_low: z.number(),
  realised_share_central: z.number(),
  realised_share_high: z.number(),
  quality: Quality.nullable(),
  source: z.string().nullable(),
});
export type MaturityLevel = z.infer<typeof MaturityLevel>;

/** What falls on one municipality of a saving that is remaining already. */
export const MaturitySplit = z.strictObject({
  level: z.enum(['project', 'pace', 'total']),
  id: z.string(),
  area_code: z.string(),
  area: z.string(),
  low_eur_per_year: eur,
  central_eur_per_year: eur,
  high_eur_per_year: eur,
});
export type MaturitySplit = z.infer<typeof MaturitySplit>;

/** The level that answers come to. */
export const MaturityAnswers = z.strictObject({
  /** Null of answers that are of no one municipality. */
  area_code: z.string().nullable(),
  area: z.string().nullable(),
  /** Id of a service, main function or sector. */
  scope: z.string(),
  continuous: z.number(),
  /** Null without a threshold. */
  staged: figure,
  statements: z.int(),
  /** Null where the highest level is reached. */
  next_level: figure,
});
export type MaturityAnswers = z.infer<typeof MaturityAnswers>;

/** A statement of the next level, or of one below it, that is not met in full. */
export const MissingStatement = z.strictObject({
  area_code: z.string().nullable(),
  scope: z.string(),
  level: z.int(),
  statement: z.string(),
  answer: z.enum(Object.keys(answerValues) as [keyof typeof answerValues]),
  /** What one level up is worth in the services of its scope; null without costs. */
  waiting_central_eur_per_year: figure,
});
export type MissingStatement = z.infer<typeof MissingStatement>;

/** The entries of each array of the result. */
export const maturityTables = {
  rows: MaturityRow,
  map: MaturityLevel,
  areas: MaturityArea,
  split: MaturitySplit,
  answers: MaturityAnswers,
  missing: MissingStatement,
} as const satisfies Readonly<Record<MaturityTable, z.ZodObject>>;

const ofAnswers = { answers: z.array(MaturityAnswers), missing: z.array(MissingStatement) } as const;

/** How far the services of a scenario are digital, and what is left; all presenters use it. */
export const MaturityRecord = z.strictObject({
  scenario: ScenarioName,
  run: RunCard,
  maturity: z.strictObject({
    /** Null of a scenario for its maturity alone. */
    use: MaturityUse.nullable(),
    costs: z.string(),
    unknown: UnknownLevel,
    map: z.array(MaturityLevel),
    rows: z.array(MaturityRow),
    areas: z.array(MaturityArea),
    total: MaturityTotal,
    /** Services that earn more than they cost, of which nothing can be left: they are in no other figure. */
    negative_cells: z.int(),
    negative_eur_per_year: z.number(),
    /** Only where levels divide savings that are remaining already. */
    split: z.array(MaturitySplit).optional(),
    ...ofAnswers,
  }),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type MaturityRecord = z.infer<typeof MaturityRecord>;
export type MaturityResult = Unworded<MaturityRecord, ResultFacts>;

/** The levels that answers without a scenario come to. */
export const AnswersRecord = z.strictObject({
  file: z.string(),
  run: z.strictObject({
    version: z.string(),
    node: z.string(),
    /** Null where none was given. */
    threshold_share: figure,
    digests: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  }),
  maturity: z.strictObject(ofAnswers),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type AnswersRecord = z.infer<typeof AnswersRecord>;
export type AnswersResult = Unworded<AnswersRecord, ResultFacts>;
