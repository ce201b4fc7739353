import * as z from 'zod';
import { NumberForm } from '../quantity.ts';

/** Whether levels take their share off the costs that are saved from, or divide savings that are remaining already. */
export const MaturityUse = z.enum(['reduce', 'split']);
export type MaturityUse = z.infer<typeof MaturityUse>;

/** What is done with a cell that has no level. */
export const UnknownLevel = z.enum(['refuse', 'none-realised', 'exclude']);
export type UnknownLevel = z.infer<typeof UnknownLevel>;

/** How a level follows from answers: the highest that is reached in full, or the sum of the parts of all levels. */
export const LevelReading = z.enum(['staged', 'continuous']);
export type LevelReading = z.infer<typeof LevelReading>;

/** A form in a file: its name, or with the sheet of a workbook that has several. */
export const FormFile = z.union([
  z.string(),
  z.strictObject({ file: z.string(), sheet: z.string().optional() }),
]);
export type FormFile = z.infer<typeof FormFile>;

/** One row of the levels, as a table has it. */
export const LevelForm = z.strictObject({
  /** Name or code; left out, all of the scope. */
  municipality: z.union([z.string(), z.int()]).optional(),
  service: z.string().optional(),
  main_function: z.string().optional(),
  sector: z.string().optional(),
  /** From 0 to the highest of the map; between two levels a share lies on the straight line between theirs. */
  level: z.number().optional(),
  /** The share that is realised, in the place of a level. */
  share: NumberForm.optional().meta({ unit: 'share' }),
});
export type LevelForm = z.infer<typeof LevelForm>;

/** A group of services of one's own. */
export const SectorForm = z.strictObject({
  services: z.array(z.string()).optional(),
  main_functions: z.array(z.string()).optional(),
});

/** How far services are digital already. */
export const MaturityForm = z.strictObject({
  levels: z.union([FormFile, z.array(LevelForm).min(1)]).optional(),
  /** Statements that are met, partly or not, of which levels are made. */
  answers: FormFile.optional(),
  reading: LevelReading.optional(),
  /** The mean of its answers from which a level is reached. */
  threshold_share: z.number().optional().meta({ minimum: 0, maximum: 1 }),
  /** The cost structure that the tables are of; the first where it is left out. */
  costs: z.string().optional(),
  use: MaturityUse.optional(),
  /** The share of what digital services can replace that is realised at each level. */
  realised_share: z
    .record(z.string().regex(/^\d+(\.\d+)?$/, 'level'), NumberForm)
    .optional()
    .meta({ unit: 'share' }),
  unknown: UnknownLevel.optional().meta({ default: 'refuse' }),
  sectors: z.record(z.string(), SectorForm).optional(),
});
export type MaturityForm = z.infer<typeof MaturityForm>;
