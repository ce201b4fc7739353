import * as z from 'zod';
import { flowForms, timelineForms } from '../model/cash-flow/forms.ts';
import { Measure, Scope } from '../model/cost-structure.ts';
import { EffectForm } from '../model/effects/forms.ts';
import { Source } from '../model/evidence.ts';
import { ApplicationForm, CallForm } from '../model/fund/forms.ts';
import { GoalsForm } from '../model/goals/forms.ts';
import { Id } from '../model/id.ts';
import { Label } from '../model/label.ts';
import { InternalEur, Layout } from '../model/layout.ts';
import { MaturityForm } from '../model/maturity/forms.ts';
import { Paper } from '../model/paper.ts';
import { PilotForm } from '../model/pilot.ts';
import { Distribution, Interval, NumberForm, numberKeys } from '../model/quantity.ts';
import { RiskForm } from '../model/risks/forms.ts';
import { SavingForm } from '../model/saving/saving.ts';
import { Pace, ReferenceStatus, Sampling } from '../model/scenario.ts';
import { yardstickForms } from '../model/setting-forms.ts';
import { TrackingForm } from '../model/track/forms.ts';

/** The form number this version reads and writes. */
export const formatVersion = 1;

const Count = z.number().positive('a number above 0');

/** One named cost structure of a scenario. */
export const CostsForm = z.strictObject({
  files: z.array(z.string()).min(1),
  year: z.int().min(1900).max(2200),
  measure: Measure,
  /** How files that are not in the tidy form are read: the path of a layout, or the layout itself. */
  layout: z.union([z.string(), Layout]).optional(),
  /** Name or code of the municipality that the files are of, where neither they nor their layout name one. */
  municipality: z.string().optional(),
  scope: Scope.optional(),
  /** Year whose municipalities are meant: those that merged until then are counted in their successor. */
  municipality_year: z.int().min(1900).max(2200).optional(),
  /** Inhabitants in the place of those of the register: of all municipalities together, or by code or name. */
  inhabitants: z.union([Count, z.record(z.string(), Count)]).optional(),
  /** Amounts that are far from published costs of the municipality were checked, and are meant. */
  plausibility: z.literal('checked').optional(),
  /** How much of gross costs is internal sales and rents, where the files do not say it. */
  internal_eur: InternalEur.optional(),
});
export type CostsForm = z.infer<typeof CostsForm>;

export const SettingsForm = z.strictObject({
  interval: Interval.default('min-max'),
  distribution: Distribution.default('pert'),
  samples: z.int().default(10_000),
  sampling: Sampling.default('random'),
  seed: z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).default(1),
  ...yardstickForms,
  ...timelineForms,
});
export type SettingsForm = z.infer<typeof SettingsForm>;

export const ProjectForm = z.strictObject({
  id: Id,
  /** What it is of the catalogue, where it was taken from there. */
  kind: Id.optional(),
  /** That euros it shares with a project of a kind that counts the same were divided between them. */
  twins: z.literal('checked').optional(),
  label: Label.optional(),
  pace: Pace,
  note: Label.optional(),
  saving: SavingForm,
  ...flowForms,
  application: ApplicationForm.optional(),
  pilot: PilotForm.optional(),
});
export type ProjectForm = z.infer<typeof ProjectForm>;

/** Two inputs, by path, and the rank correlation between them. */
export const CorrelationForm = z.strictObject({
  between: z.array(z.string()).length(2),
  rank: z.number().meta({ minimum: -1, maximum: 1 }),
  note: Label.optional(),
});
export type CorrelationForm = z.infer<typeof CorrelationForm>;

export const ReferenceForm = z.strictObject({
  output: z.string(),
  low: z.number(),
  high: z.number(),
  rounding: z.number().positive('a number above 0'),
  source: z.string(),
  place: Label.optional(),
  status: ReferenceStatus,
  note: Label.optional(),
  tax_point_eur: NumberForm.optional().meta({ unit: 'eur_per_tax_point' }),
});
export type ReferenceForm = z.infer<typeof ReferenceForm>;

/** A number that several places refer to, with a name for people. */
export const ParameterForm = z.union([
  z.number(),
  z.strictObject({ label: Label.optional(), ...numberKeys }),
]);
export type ParameterForm = z.infer<typeof ParameterForm>;

/** A scenario file, format 1. */
export const ScenarioForm = z.strictObject({
  digisave: z.literal(formatVersion),
  id: Id,
  label: Label.optional(),
  note: Label.optional(),
  paper: Paper.optional(),
  costs: z.record(Id, CostsForm).optional(),
  settings: SettingsForm.optional(),
  parameters: z.record(Id, ParameterForm).optional(),
  correlations: z.array(CorrelationForm).optional(),
  maturity: MaturityForm.optional(),
  /** May be left out where the scenario is for its maturity alone. */
  projects: z.array(ProjectForm).min(1).optional(),
  risks: z.array(RiskForm).optional(),
  call: CallForm.optional(),
  application: ApplicationForm.optional(),
  tracking: TrackingForm.optional(),
  effects: z.array(EffectForm).optional(),
  goals: GoalsForm.optional(),
  reference: z.array(ReferenceForm).optional(),
  sources: z.record(z.string(), Source).optional(),
});
export type ScenarioForm = z.infer<typeof ScenarioForm>;
