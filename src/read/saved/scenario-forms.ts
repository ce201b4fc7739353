import * as z from 'zod';
import { Discounting } from '../../model/cash-flow/forms.ts';
import type { Timeline } from '../../model/cash-flow/timeline.ts';
import type { Effect, EffectOfOption } from '../../model/effects/effect.ts';
import {
  EffectDirection,
  EffectEvidence,
  EffectKind,
  EffectOn,
  largestMagnitude,
  Permanence,
} from '../../model/effects/forms.ts';
import { Source } from '../../model/evidence.ts';
import { GoalWeights } from '../../model/goals/forms.ts';
import type { Goal, GoalRange, Goals } from '../../model/goals/goals.ts';
import { Id } from '../../model/id.ts';
import { Label } from '../../model/label.ts';
import type { Answer, AnsweredScope, Answers } from '../../model/maturity/answers.ts';
import { LevelReading, MaturityUse, UnknownLevel } from '../../model/maturity/forms.ts';
import type { LevelScope } from '../../model/maturity/level-scope.ts';
import type { LevelRow, MapLevel, Maturity, Sector } from '../../model/maturity/maturity.ts';
import { Paper } from '../../model/paper.ts';
import type { PriceLevel, Prices } from '../../model/prices.ts';
import { Distribution, Interval } from '../../model/quantity.ts';
import { RiskKind, type RiskName, riskUnit } from '../../model/risks/forms.ts';
import type { Risk } from '../../model/risks/risk.ts';
import {
  type Correlation,
  type Reference,
  ReferenceStatus,
  Sampling,
  type Scenario,
  type Settings,
} from '../../model/scenario.ts';
import type { Tracking } from '../../model/track/actual.ts';
import { mostEntries } from '../entry-limits.ts';
import { leastSamples, mostSamples } from '../settings.ts';
import { CostStructureForm, RegistersForm } from './cost-forms.ts';
import { formOf, textOf } from './form-of.ts';
import { OriginForm, PlaceForm, QuantityForm } from './number-forms.ts';
import { ApplicationOfModel, CallOfModel, ProjectOfModel } from './project-forms.ts';

const text = z.string();
const texts = z.array(text);
const share = z.number().min(0).max(1);

const SettingsOfModel = formOf<Settings>({
  interval: Interval,
  distribution: Distribution,
  samples: z.int().min(leastSamples).max(mostSamples),
  sampling: Sampling,
  seed: z.int(),
  personYearEur: QuantityForm,
  personYearHours: QuantityForm,
  taxPointEur: QuantityForm,
});

const TimelineOfModel = formOf<Timeline>({
  firstYear: z.int().min(1900).max(2200),
  horizonYears: z.int().min(1).max(100),
  discounting: Discounting,
  discountRate: QuantityForm,
  costGrowth: QuantityForm,
});

const PricesOfModel = formOf<Prices>({
  year: z.int().optional(),
  index: text.optional(),
  levels: z.map(
    z.int(),
    formOf<PriceLevel>({
      year: z.int(),
      index: z.number().positive(),
      from: text.optional(),
      source: text.optional(),
    }),
  ),
});

const RiskOfModel = formOf<Risk>({
  id: Id,
  label: Label.optional(),
  kind: RiskKind.optional(),
  hits: texts,
  group: Id.optional(),
  hasTreatment: z.boolean(),
  isTreated: z.boolean(),
  quantities: z.map(
    textOf<RiskName>((name) => riskUnit(name) !== undefined),
    QuantityForm,
  ),
  origin: OriginForm,
});

const TrackingOfModel = formOf<Tracking>({
  measured: QuantityForm.optional(),
  partly: QuantityForm.optional(),
  estimated: QuantityForm.optional(),
});

const EffectOfModel = formOf<Effect>({
  id: Id,
  label: Label.optional(),
  on: EffectOn,
  kind: EffectKind,
  evidence: EffectEvidence,
  unit: text.optional(),
  options: z.map(
    text,
    formOf<EffectOfOption>({
      direction: EffectDirection,
      magnitude: z.int().min(0).max(largestMagnitude),
      permanence: Permanence.optional(),
      amount: QuantityForm.optional(),
    }),
  ),
});

const GoalOfModel = formOf<Goal>({
  choice: text.optional(),
  id: text.min(1),
  measure: text,
  unit: text,
  presentValue: z.number(),
  target: z.number().optional(),
  outcome: z.number().optional(),
  worst: z.number(),
  best: z.number(),
  swing: z.number().min(0).optional(),
  rank: z.number().optional(),
  isZeroSum: z.boolean(),
  effects: z.map(text, formOf<GoalRange>({ low: z.number(), central: z.number(), high: z.number() })),
});

const GoalsOfModel = formOf<Goals>({ weights: GoalWeights, goals: z.array(GoalOfModel), projects: texts });

const levelScope = {
  municipalityCode: text.optional(),
  service: text.optional(),
  mainFunction: text.optional(),
  sector: text.optional(),
} satisfies Record<keyof LevelScope, z.ZodType>;

const AnswersOfModel = formOf<Answers>({
  scopes: z.array(
    formOf<AnsweredScope>({
      ...levelScope,
      municipality: text,
      answers: z
        .array(
          formOf<Answer>({
            level: z.int().min(1).max(100),
            perspective: text,
            statement: text,
            answer: z.enum(['yes', 'partly', 'no']),
          }),
        )
        .min(1),
      place: PlaceForm,
    }),
  ),
  reading: LevelReading.optional(),
  threshold: share.optional(),
});

const MaturityOfModel = formOf<Maturity>({
  costs: text,
  use: MaturityUse.optional(),
  unknown: UnknownLevel,
  map: z.array(formOf<MapLevel>({ level: z.number().min(0), share: QuantityForm })),
  rows: z.array(
    formOf<LevelRow>({
      ...levelScope,
      level: z.number().min(0).optional(),
      share: z.union([share, QuantityForm]).optional(),
      place: PlaceForm,
    }),
  ),
  sectors: z.map(text, formOf<Sector>({ services: texts, mainFunctions: texts })),
  answers: AnswersOfModel.optional(),
  origin: OriginForm,
});

const CorrelationOfModel = formOf<Correlation>({
  between: z.tuple([text, text]),
  rank: z.number().min(-1).max(1),
  origin: OriginForm,
  places: z.tuple([PlaceForm, PlaceForm]),
});

const ReferenceOfModel = formOf<Reference>({
  output: text,
  low: z.number(),
  high: z.number(),
  rounding: z.number().min(0),
  source: text,
  place: Label.optional(),
  status: ReferenceStatus,
  note: Label.optional(),
  taxPointEur: QuantityForm.optional(),
  origin: OriginForm,
});

/** A scenario as the model holds it. */
export const ScenarioOfModel = formOf<Scenario>({
  id: Id,
  label: Label.optional(),
  note: Label.optional(),
  paper: Paper.optional(),
  file: text,
  settings: SettingsOfModel,
  timeline: TimelineOfModel.optional(),
  prices: PricesOfModel,
  costs: z.array(CostStructureForm).max(mostEntries.costs),
  projects: z.array(ProjectOfModel).max(mostEntries.projects),
  call: CallOfModel.optional(),
  application: ApplicationOfModel.optional(),
  risks: z.array(RiskOfModel).max(mostEntries.risks).optional(),
  tracking: TrackingOfModel.optional(),
  effects: z.array(EffectOfModel).max(mostEntries.effects).optional(),
  goals: GoalsOfModel.optional(),
  maturity: MaturityOfModel.optional(),
  parameterLabels: z.map(text, Label),
  correlations: z.array(CorrelationOfModel).max(mostEntries.correlations),
  registers: RegistersForm.optional(),
  references: z.array(ReferenceOfModel).max(mostEntries.references),
  sources: z.record(text, Source),
});
