import * as z from 'zod';
import {
  type Cell,
  type CostRow,
  type CostStructure,
  CostVersion,
  Measure,
  type SheetOfFile,
} from '../../model/cost-structure.ts';
import type { Inhabitants, StatedInhabitants } from '../../model/inhabitants.ts';
import {
  type Municipality,
  type MunicipalityRegister,
  Register,
  type Registers,
  type Service,
} from '../../model/register.ts';
import type { InhabitantFault, NamedMunicipality } from '../../problems/catalogue/phrases.ts';
import { AnyNumber, formOf } from './form-of.ts';

const text = z.string();
const texts = z.array(text);
const count = z.int().min(0);

const CellForm = formOf<Cell>({
  service: text,
  mainFunction: text,
  costType: text,
  sign: z.enum(['cost', 'negative']),
  amountEur: z.number(),
  rows: count,
});

const RowForm = formOf<CostRow>({
  year: z.int(),
  municipalityCode: text,
  service: text,
  costType: text,
  amountEur: z.number(),
  index: count,
});

const NamedForm = formOf<NamedMunicipality>({ name: z.strictObject({ fi: text, sv: text }), code: text });

const InhabitantFaultForm: z.ZodType<InhabitantFault> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('no-costs') }),
  z.strictObject({ is: z.literal('no-costs-no-municipalities') }),
  z.strictObject({ is: z.literal('one-number-for-all') }),
  z.strictObject({ is: z.literal('counted-in-successor'), from: NamedForm, into: NamedForm }),
  z.strictObject({ is: z.literal('no-population-of'), code: text, year: z.int() }),
  z.strictObject({ is: z.literal('no-population'), year: z.int() }),
]);

const InhabitantsForm: z.ZodType<Inhabitants> = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal(true), count: z.number().min(0) }),
  z.strictObject({ known: z.literal(false), reason: InhabitantFaultForm }),
]);

const StatedForm: z.ZodType<StatedInhabitants> = z.union([z.number().min(0), z.map(text, z.number().min(0))]);

/** The costs of a scenario. */
export const CostStructureForm = formOf<CostStructure>({
  id: text.min(1),
  measure: Measure,
  year: z.int(),
  files: texts,
  sheets: z.array(formOf<SheetOfFile>({ file: text, sheet: text })).optional(),
  notAccounts: CostVersion.optional(),
  isChecked: z.boolean().optional(),
  area: z.enum(['country', 'municipalities']),
  coversCountry: z.boolean(),
  cells: z.array(CellForm),
  rows: z.array(RowForm),
  totalEur: z.number(),
  municipalityCodes: texts,
  countedElsewhere: texts,
  inhabitants: InhabitantsForm,
  statedInhabitants: StatedForm.optional(),
});

const inLanguages = z.strictObject({ fi: text, sv: text });

/** The entries of the registers, before any of them is found by its names. */
export const RegisterEntriesForm = z.tuple([
  z.array(
    formOf<Service>({
      id: text,
      name: z.strictObject({ fi: text, sv: text, en: text }),
      mainFunction: text,
      stayed: z.boolean(),
      alsoKnownAs: texts,
    }),
  ),
  z.array(
    formOf<Municipality>({
      code: text,
      name: inLanguages,
      genitive: texts,
      regionCode: text,
      region: inLanguages,
      regionUntil2020: z.strictObject({ code: text, name: inLanguages }).optional(),
      regionGenitive: text,
      group: text,
      mergedInto: text.optional(),
      mergedInYear: z.int().optional(),
      population: z.map(z.int(), AnyNumber),
    }),
  ),
]);

const isRegister = (value: unknown) => value instanceof Register;

/** Registers that were made of such entries. */
export const RegistersForm = formOf<Registers>({
  services: z.custom<Registers['services']>(isRegister),
  municipalities: z.custom<MunicipalityRegister>(isRegister),
});
