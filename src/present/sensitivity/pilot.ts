import type { PilotResult } from '../../model/pilot.ts';
import { numberCell, type TidyCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import type { MethodView } from './method-view.ts';
import { composePilots } from './pilot-table.ts';

/** Every worth is in euros, or in euros a year. */
function eurosCell(value: number | null): TidyCell {
  return value === null ? null : { value, kind: 'euros' };
}

function plainCell(value: number | null): TidyCell {
  return value === null ? null : numberCell(value);
}

const columns: TidyColumns<PilotResult> = {
  project: ({ project }) => project,
  of: ({ of }) => of,
  unit: ({ unit }) => unit,
  kind: ({ kind }) => kind,
  now: ({ now }) => eurosCell(now),
  pilot: ({ pilot: first }) => eurosCell(first),
  never: ({ never }) => eurosCell(never),
  best: ({ best }) => best,
  value_of_information: (each) => eurosCell(each.value_of_information),
  perfect_information: (each) => eurosCell(each.perfect_information),
  cost_eur: (each) => eurosCell(each.cost_eur),
  chance_from: (each) => plainCell(each.chance_from),
  chance_to: (each) => plainCell(each.chance_to),
  now_pays_from_chance: (each) => plainCell(each.now_pays_from_chance),
  sites: ({ sites }) => plainCell(sites),
  best_sites: (each) => plainCell(each.best_sites),
  best_sites_net: (each) => eurosCell(each.best_sites_net),
  method: ({ method }) => method,
  standard_error: (each) => eurosCell(each.standard_error),
  years: ({ years }) => numberCell(years),
  success_chance: (each) => plainCell(each.success_chance),
  measured: ({ measured }) => measured,
  measured_unit: (each) => each.measured_unit,
  error_sd: (each) => plainCell(each.error_sd),
  now_standard_error: (each) => eurosCell(each.now_standard_error),
  perfect_information_standard_error: (each) => eurosCell(each.perfect_information_standard_error),
  draws: ({ draws }) => plainCell(draws),
  price_year: (each) => yearCell(each.price_year),
};

/** What it is worth to pilot a project before it is carried out. */
export const pilot: MethodView<'pilot'> = {
  shows: 'its own subject',
  // Some are exact, and those that are not say of how many draws they are.
  basis: 'seeded points',
  sentences: (words) => [words.pilot.meaning],
  table: (results) => tidyTable(columns, results),
  blocks: composePilots,
};
