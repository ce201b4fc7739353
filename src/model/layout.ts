import * as z from 'zod';
import { versions } from './figure-version.ts';

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const decimalMark = z
  .enum(['.', ','])
  .meta({ description: 'Sign before the decimals; without it, whole numbers.' });
const thousandsSeparator = z
  .enum(['space', '.', ',', "'"])
  .meta({ description: 'Sign between groups of three digits; space means every kind of space.' });
export type DecimalMark = z.infer<typeof decimalMark>;
export type ThousandsSeparator = z.infer<typeof thousandsSeparator>;

/** What a column of a table can be. */
export const columnRoles = [
  'municipality',
  'service',
  'cost_type',
  'year',
  'measure',
  'unit',
  'sign',
  'amount',
  'total',
  'part',
  'dimension',
  'row_number',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Units that a column of figures may state; a sum is in the unit of its column. */
export const columnUnits = [
  'eur',
  '1000_eur',
  'meur',
  'eur_per_inhabitant',
  'eur_per_other',
  'percent',
  'persons',
  'km2',
  'other',
] as const;
export type ColumnUnit = (typeof columnUnits)[number];

export const shapes = [
  'long',
  'services-as-columns',
  'municipalities-as-columns',
  'years-as-columns',
  'measures-as-columns',
] as const;
export type Shape = (typeof shapes)[number];

/** What rows with nothing but their first cell say of the rows below them. */
export const headingKinds = ['municipality', 'service', 'ignore'] as const;
export type HeadingKind = (typeof headingKinds)[number];

/** How codes of one column that begin with others stand to them. */
export const codeOrders = ['nested', 'flat'] as const;

export const signs = ['as-written', 'reversed'] as const;

const period = z
  .string()
  .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])\.\.(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/)
  .meta({ description: 'First and last month of the figures: 2024-01..2024-06.' });
const version = z
  .enum(versions)
  .meta({ description: 'Version of the figures; without it, what their words say, otherwise accounts.' });

const year = z.int().min(1900).max(2100);
const namesTo = (what: string, known: string) => ({
  description: `${what} as the file writes them, each with ${known}, or with the word ignore.`,
});

/** The names that are filled in: behind a stub there is nothing yet. */
function withoutStubs(names: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).flatMap(([name, id]) => (id === null ? [] : [[name, id]])));
}

const LayoutColumn = z.strictObject({
  name: z.string().meta({ description: 'Header of the column; of several header rows, joined by a space.' }),
  role: z.enum(columnRoles),
  unit: z.enum(columnUnits).optional(),
  year: year.optional(),
  service: z.string().optional().meta({ description: 'Service of all figures of the column.' }),
  municipality: z
    .string()
    .optional()
    .meta({ description: 'Municipality of all figures of the column; SSS is the whole country.' }),
  cost_type: z.string().optional().meta({ description: 'Cost type of all figures of the column.' }),
  sign: z.enum(signs).optional().meta({ description: 'Whether the column writes costs as negative.' }),
  only: z.array(z.string()).min(1).optional().meta({ description: 'Rows with other cells are left out.' }),
  except: z.array(z.string()).min(1).optional().meta({ description: 'Rows with these cells are left out.' }),
  codes: z.enum(codeOrders).optional().meta({
    description:
      'Codes that others begin with: nested where they are the totals of these and left out, flat where they are not.',
  }),
  sum: z.boolean().optional().meta({
    description: 'In costs, figures that differ in nothing but this column are parts to be added.',
  }),
  version: version.optional(),
  period: period.optional(),
  fill_down: z
    .boolean()
    .optional()
    .meta({ description: 'An empty cell repeats the nearest filled one above it.' }),
  decimal_mark: decimalMark.optional(),
  thousands_separator: thousandsSeparator.optional(),
});
export type LayoutColumn = z.infer<typeof LayoutColumn>;

/** How much of gross costs one part of the municipality pays another. */
export const InternalEur = z.number().min(0).meta({
  description: 'Euros of internal sales and rents in gross costs, of a year; 0 where there are none.',
});

/** How a table is to be read, so that nothing is guessed: the file NAME.csv.layout.yaml beside NAME.csv. */
export const Layout = z
  .strictObject({
    'digisave-layout': z.literal(1),
    dialect: z.strictObject({
      encoding: z.enum(encodings).optional().meta({
        description: 'Of a text; without it, what its bytes show. A workbook has none.',
      }),
      delimiter: z.enum(delimiters).optional().meta({
        description: 'Of a text; without it, what its lines show. A workbook has none.',
      }),
      rows_before_header: z
        .int()
        .min(0)
        .max(1000)
        .meta({ description: 'Lines (of a workbook: rows) before the header, blank ones counted.' }),
      header_rows: z.int().min(0).max(10),
      footnote_rows: z.int().min(0).max(1000),
      missing_markers: z
        .array(z.string())
        .meta({ description: 'Cells that contain no figure, besides the empty cell.' }),
    }),
    sheet: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Sheet of a workbook; without it, the only visible one that holds a table.' }),
    shape: z.enum(shapes),
    municipality: z
      .string()
      .optional()
      .meta({ description: 'Code of the municipality that the whole file is of.' }),
    year: year.optional().meta({ description: 'Year of all figures that name none.' }),
    unit: z.enum(columnUnits).optional().meta({ description: 'Unit of all figures that name none.' }),
    service: z.string().optional().meta({ description: 'Service of all figures that name none.' }),
    cost_type: z
      .string()
      .optional()
      .meta({ description: 'Cost type of all figures that name none: net_operating_costs, personnel, ...' }),
    municipality_year: year.optional().meta({
      description: 'Municipalities that merged until then are counted in their successor.',
    }),
    headings: z.enum(headingKinds).optional().meta({
      description: 'What rows with nothing but their first cell say of the rows below them.',
    }),
    version: version.optional(),
    period: period.optional(),
    several: z.literal('add').optional().meta({
      description: 'Rows that are alike in all classes are bookings of their own, and are added.',
    }),
    plausibility: z.literal('checked').optional().meta({
      description:
        'The amounts were checked: they are not compared with published costs of the municipality.',
    }),
    control_total: z
      .union([z.number(), z.record(z.string().regex(/^(?:19|20)\d{2}$/), z.number())])
      .optional()
      .meta({
        description:
          'Euros that all costs of the table must add up to; or of each year: {2023: 1000, 2024: 1100}.',
      }),
    internal_eur: InternalEur.optional(),
    services_are: z.literal('inferred').optional().meta({
      description: 'Which service a name is was read from its words; the municipality has not stated it.',
    }),
    fill_down: z
      .boolean()
      .optional()
      .meta({ description: 'In columns that name something an empty cell repeats the one above it.' }),
    columns: z.array(LayoutColumn).min(1),
    areas: z.record(z.string(), z.string()).optional().meta(namesTo('Names of areas', 'its code')),
    services: z
      .record(z.string(), z.string().nullable())
      .transform(withoutStubs)
      .optional()
      .meta(namesTo('Names of services', 'an id of the register')),
    cost_types: z
      .record(z.string(), z.string())
      .optional()
      .meta(namesTo('Names of cost types', 'one of digisave')),
    units: z.record(z.string(), z.enum(columnUnits)).optional().meta({
      description: 'Cells of a column of units as the file writes them, each with its unit.',
    }),
    signs: z.record(z.string(), z.enum(signs)).optional().meta({
      description:
        'Cells of a column of signs as the file writes them: is the figure of the row a cost or the reverse?',
    }),
  })
  .meta({ title: 'digisave layout 1' });
export type Layout = z.infer<typeof Layout>;

/** The path of the layout of a data file. */
export function layoutPathOf(path: string): string {
  return `${path}.layout.yaml`;
}
