import * as z from 'zod';
import type { TableReason } from '../problems/catalogue/phrases.ts';
import { versions } from './figure-version.ts';
import {
  codeOrders,
  columnRoles,
  columnUnits,
  delimiters,
  encodings,
  headingKinds,
  shapes,
} from './layout.ts';
import type { Service } from './register.ts';
import type { Unworded } from './unworded.ts';

/** What stands in one column of an income statement, or in one row. */
export const statementLines = ['income', 'expenses', 'result'] as const;
export type StatementLine = (typeof statementLines)[number];

/** Levels of areas; sums are distinguished by them and never added across. */
export const areaLevels = [
  'country',
  'mainland',
  'region',
  'sub-region',
  'other-area',
  'municipality',
  'total',
  'unknown',
] as const;
export type AreaLevel = (typeof areaLevels)[number];

const mark = z.string().nullable();

/** What was understood of a table, and why. */
export const InspectionRecord = z.object({
  file: z.string(),
  sha256: z.string(),
  layout: z.string().nullable(),
  sheet: z.string().optional(),
  sheets: z.int().optional(),
  hidden_sheets: z.array(z.string()).optional(),
  dialect: z.object({
    encoding: z.enum(encodings).nullable(),
    compression: z.enum(['gzip']).nullable(),
    delimiter: z.enum(delimiters).nullable(),
    decimal_mark: mark,
    thousands_separator: mark,
    line_end: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']).nullable(),
    header_rows: z.int(),
    rows_before_header: z.int(),
    missing_markers: z.array(z.string()),
  }),
  shape: z.enum(shapes),
  columns: z.array(
    z.object({
      name: z.string(),
      role: z.enum(columnRoles),
      unit: z.enum(columnUnits).nullable(),
      year: z.int().nullable(),
      service: z.string().nullable(),
      municipality: z.string().optional(),
      cost_type: z.string().optional(),
      /** What the header says of an income statement. */
      statement: z.enum(statementLines).optional(),
      codes: z.enum(codeOrders).optional(),
      version: z.enum(versions).optional(),
      period: z.string().optional(),
      decimal_mark: mark,
      thousands_separator: mark,
      reason: z.string(),
    }),
  ),
  rows: z.object({
    read: z.int(),
    used: z.int(),
    left_out: z.array(z.object({ line: z.int(), reason: z.string(), text: z.string() })),
  }),
  municipality_year: z.int().optional(),
  merged: z
    .array(z.object({ code: z.string(), name: z.string(), into: z.string(), into_name: z.string() }))
    .optional(),
  headings: z.enum(headingKinds).optional(),
  version: z.enum(versions).optional(),
  period: z.string().optional(),
  clues: z.array(
    z.object({
      key: z.string(),
      value: z.string(),
      weight: z.number(),
      place: z.object({ line: z.int() }).nullable(),
      why: z.string(),
    }),
  ),
  /** Names of services that no register has: taken by an everyday name, or not known. */
  service_names: z
    .array(
      z.object({
        name: z.string(),
        line: z.int(),
        rows: z.int(),
        /** Null where it is not known. */
        service: z.string().nullable(),
        service_name: z.string().nullable(),
        /** Another name of the table that means the same service: a layout that has both adds them. */
        same_as: z.string().nullable(),
        nearest: z.array(z.object({ service: z.string(), name: z.string() })),
      }),
    )
    .optional(),
  sums: z.array(
    z.object({
      column: z.string(),
      level: z.enum(areaLevels),
      sum: z.number(),
      unit: z.enum(columnUnits).nullable(),
      cells: z.int(),
      measure: z.string().optional(),
      year: z.int().optional(),
    }),
  ),
  samples: z.array(z.object({ line: z.int(), text: z.string(), values: z.array(z.string()) })),
  problems: z.array(
    z.object({
      name: z.string(),
      severity: z.enum(['error', 'warning']),
      cell: z.string().optional(),
      line: z.int().nullable(),
      column: z.int().nullable(),
      header: z.string().nullable(),
      found: z.string(),
      expected: z.string(),
      hint: z.string(),
    }),
  ),
});
/** What was found of a table, as JSON has it. */
export type InspectionRecord = z.infer<typeof InspectionRecord>;

/** Facts in place of the texts of an inspection. */
export interface InspectionFacts {
  readonly reason: TableReason;
  readonly why: TableReason;
}

/** The same before its texts and problems are made. */
export type Inspection = Unworded<Omit<InspectionRecord, 'problems' | 'service_names'>, InspectionFacts> & {
  service_names?: readonly NamedService[];
};

type NamedServiceRecord = NonNullable<InspectionRecord['service_names']>[number];

/** A name of a service in the file, with the names that services have in each language. */
export interface NamedService extends Omit<NamedServiceRecord, 'service_name' | 'nearest'> {
  readonly service_name: Service['name'] | null;
  readonly nearest: readonly { readonly service: string; readonly name: Service['name'] }[];
}

export type InspectedColumn = Inspection['columns'][number];
