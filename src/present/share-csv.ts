import {
  SharingGroup,
  type SharingRecord,
  SharingRow,
  SharingRuleRow,
  SharingSummary,
} from '../model/sharing/result.ts';
import type { SharingTable } from '../model/sharing/tables.ts';
import { recordTable } from './record-table.ts';
import type { TidyTable } from './tidy-table.ts';

const schemas = { rows: SharingRow, rules: SharingRuleRow, groups: SharingGroup } as const;

/** One table of shared projects for programs and spreadsheets: the keys of JSON in their order, behind the project. */
export function shareTable(sharing: readonly SharingRecord[], table: SharingTable): TidyTable {
  if (table === 'sharing') return recordTable(Object.keys(SharingSummary.shape), sharing);
  const entries = sharing.flatMap(({ project, [table]: own }) => own.map((each) => ({ project, ...each })));
  return recordTable(['project', ...Object.keys(schemas[table].shape)], entries);
}
