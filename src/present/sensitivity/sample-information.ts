import type { SampleInformation } from '../../model/sample-information.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { inputCell, outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';
import { composeSampleInformation } from './sample-information-table.ts';

const columns: TidyColumns<SampleInformation> = {
  of: ({ of }) => of,
  unit: ({ unit }) => unit,
  input: ({ input }) => input,
  input_unit: (each) => each.input_unit,
  error_sd: (each) => inputCell(each.error_sd, each.input_unit),
  sites: ({ sites }) => numberCell(sites),
  value: ({ of, value }) => outputCell(of)(value),
  standard_error: (each) => outputCell(each.of)(each.standard_error),
  perfect_information: (each) => outputCell(each.of)(each.perfect_information),
  perfect_information_standard_error: (each) => outputCell(each.of)(each.perfect_information_standard_error),
  method: ({ method }) => method,
  mean: ({ of, mean }) => outputCell(of)(mean),
  mean_standard_error: (each) => outputCell(each.of)(each.mean_standard_error),
  draws: ({ draws }) => (draws === null ? null : numberCell(draws)),
  price_year: (each) => yearCell(each.price_year),
};

/** What it is worth to measure an input before deciding. */
export const sampleInformation: MethodView<'sample-information'> = {
  shows: 'its own subject',
  // Some are exact, and those that are not say of how many draws they are.
  basis: 'seeded points',
  sentences: (words) => [words.measurement.meaning],
  table: (results) => tidyTable(columns, results),
  blocks: composeSampleInformation,
};
