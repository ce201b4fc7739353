import * as z from 'zod';
import { type CostName, costNames, type FlowName, flowUnit } from '../../model/cash-flow/flow-numbers.ts';
import { UseCurve } from '../../model/cash-flow/forms.ts';
import type { ProjectFlow } from '../../model/cash-flow/timeline.ts';
import { CellSelection } from '../../model/cost-structure.ts';
import { conversions, type Expression, type KnownName } from '../../model/formula/expression.ts';
import type { Application, Call } from '../../model/fund/application.ts';
import { ApplicationForm, CallForm } from '../../model/fund/forms.ts';
import { Id } from '../../model/id.ts';
import { Label } from '../../model/label.ts';
import type { Pilot, Reveals, Signal } from '../../model/pilot.ts';
import type { OwnSaving, Saving, SavingAmount, SavingName } from '../../model/saving/saving.ts';
import type { SavingMethod } from '../../model/saving/saving-method.ts';
import { Pace, type Project } from '../../model/scenario.ts';
import { SharingRule } from '../../model/sharing/forms.ts';
import type { Member, Sharing } from '../../model/sharing/sharing.ts';
import type { Bounds } from '../../model/unit.ts';
import { AnyNumber, formOf, textOf } from './form-of.ts';
import { OriginForm, PlaceForm, QuantityForm, UnitForm } from './number-forms.ts';

const text = z.string();
const count = z.int().min(0);
const chance = z.number().min(0).max(1);
const places = z.record(text, PlaceForm);
const steps = z.array(AnyNumber);

const term = z.lazy(() => ExpressionForm);
const terms = z.array(term);
const ExpressionForm: z.ZodType<Expression> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number(), unit: UnitForm.optional() }),
  z.strictObject({ kind: z.literal('input'), name: text }),
  z.strictObject({
    kind: z.literal('known'),
    name: z.enum(['base', 'inhabitants'] satisfies readonly KnownName[]),
  }),
  z.strictObject({ kind: z.enum(['sum', 'difference', 'product', 'min', 'max']), of: terms.min(1) }),
  z.strictObject({ kind: z.literal('quotient'), of: z.tuple([term, term]) }),
  z.strictObject({ kind: z.literal('complement'), of: term }),
  z.strictObject({
    kind: z.literal('sum-of-phases'),
    name: text,
    phases: z.array(z.strictObject({ kind: z.literal('input'), name: text })).optional(),
  }),
  z.strictObject({ kind: z.literal('either'), name: text, of: terms }),
  z.strictObject({
    kind: z.literal('convert'),
    of: term,
    conversion: z.enum(Object.keys(conversions) as [keyof typeof conversions]),
  }),
  z.strictObject({ kind: z.literal('part'), name: text, of: term }),
]);

const OwnSavingForm = formOf<OwnSaving>({
  method: formOf<SavingMethod>({
    formula: ExpressionForm,
    gives: z.enum(['share', 'eur']),
    hours: ExpressionForm.optional(),
  }),
  text,
  labels: z.record(text, Label),
  base: CellSelection.optional(),
});

const SavingOfProject = formOf<Saving>({
  method: z.enum(['share-of-costs', 'work-time', 'channel-shift', 'fixed', 'formula']),
  cells: CellSelection.optional(),
  own: OwnSavingForm.optional(),
  // Which names a method has is asked where references are.
  quantities: z.map(
    textOf<SavingName>(() => true),
    QuantityForm,
  ),
  prices: z.map(z.enum(['amount_eur_per_year'] satisfies readonly SavingAmount[]), steps).optional(),
});

const SharingOfProject = formOf<Sharing>({
  rule: SharingRule,
  members: z
    .array(
      formOf<Member>({
        id: text.min(1),
        label: Label.optional(),
        inhabitants: z.number().min(0).optional(),
        use: z.number().optional(),
        codes: z.array(text),
      }),
    )
    .min(1),
  shares: z.array(z.number()).optional(),
  groups: z.array(z.array(count).min(1)).optional(),
  place: PlaceForm,
});

const flowName = textOf<FlowName>((name) => flowUnit(name) !== undefined);

const FlowOfProject = formOf<ProjectFlow>({
  startYear: z.int(),
  curve: UseCurve,
  hasGrant: z.boolean(),
  hasBenefit: z.boolean(),
  owner: Label.optional(),
  quantities: z.map(flowName, QuantityForm),
  prices: z.map(z.enum(costNames) as z.ZodType<CostName>, steps).optional(),
  sharing: SharingOfProject.optional(),
  bounds: z.map(flowName, formOf<Bounds>({ least: AnyNumber, most: AnyNumber })),
});

/** What is applied for, by a project or a whole scenario. */
export const ApplicationOfModel = formOf<Application>({ form: ApplicationForm, place: PlaceForm, places });

export const CallOfModel = formOf<Call>({ form: CallForm, place: PlaceForm, places });

const PilotOfProject = formOf<Pilot>({
  costEur: z.number().min(0),
  siteEur: z.number().min(0),
  years: z.number().min(0).max(100),
  tells: z.union([
    formOf<Signal>({
      kind: z.literal('signal'),
      successChance: chance,
      gainEur: z.number().min(0),
      lossEur: z.number().min(0),
      hitRate: chance,
      specificity: chance,
    }),
    formOf<Reveals>({
      kind: z.literal('reveals'),
      what: z.enum(['input', 'output']),
      path: text,
      errorSd: z.number().positive(),
      sites: z.int().min(1),
      sitesTo: z.int().min(1),
      place: PlaceForm,
    }),
  ]),
  place: PlaceForm,
});

export const ProjectOfModel = formOf<Project>({
  id: Id,
  label: Label.optional(),
  pace: Pace,
  saving: SavingOfProject,
  flow: FlowOfProject.optional(),
  application: ApplicationOfModel.optional(),
  pilot: PilotOfProject.optional(),
  origin: OriginForm,
});
