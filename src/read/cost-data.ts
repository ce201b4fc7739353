import type { Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { type CostFile, readCostFile } from './cost-file.ts';
import type { YearsKept } from './kept-rows.ts';
import { lookAtStream } from './long-file.ts';
import { readTableCosts } from './table/costs/table-costs.ts';
import { isOfParts, layoutBeside } from './table/engine/table-parts.ts';
import type { StatedLayout, TableOptions } from './table/read-table.ts';
import { beginningOfFile, fileExists, isStream } from './text-file.ts';
import { tidyColumns } from './tidy-reader.ts';

export interface CostDataOptions {
  /** The place in a scenario that names the file. */
  readonly named?: Place | undefined;
  /** The years of which rows are kept; all where none are named. */
  readonly kept?: YearsKept | undefined;
  /** The layout that a scenario names or holds. */
  readonly layoutPath?: string | undefined;
  readonly layout?: StatedLayout | undefined;
  /** The sheet that the command line names. */
  readonly sheet?: string | undefined;
  readonly municipality?: TableOptions['municipality'];
}

/** So many names of the tidy form make a first line one that was meant to be tidy. */
const leastTidyNames = 3;

/**
 * Reads a file of costs: in the tidy form, or a table of any form that a layout or the file itself explains.
 *
 * Throws  never on any input; undefined where nothing of the file can be used, with the reasons told
 */
export function readCostData(
  path: string,
  registers: Registers,
  problems: ProblemList,
  { named, kept, layoutPath, layout, sheet, municipality }: CostDataOptions = {},
): CostFile | undefined {
  const hasLayout = layout !== undefined || layoutPath !== undefined || fileExists(layoutBeside(path));
  if (
    !hasLayout &&
    !isOfParts(path) &&
    sheet === undefined &&
    isMeantAsTidy(isStream(path) ? lookAtStream(path, problems).beginning : beginningOfFile(path))
  ) {
    if (municipality?.place !== undefined)
      problems.add('municipality-not-asked', municipality.place, { path });
    return readCostFile(path, registers, problems, named, kept);
  }
  return readTableCosts(path, registers, problems, { named, layoutPath, layout, sheet, municipality, kept });
}

/** Whether a file is in the tidy form, or so near to it that what is missing is better told than asked for. */
function isMeantAsTidy(beginning: string): boolean {
  // What is not there is told where files are read.
  if (beginning === '') return true;
  const [first = ''] = beginning.split(/\r\n|\n|\r/, 1);
  const names = first.split(',').map((name) => name.replaceAll('"', ''));
  if (names.join(',') === tidyColumns.join(',')) return true;
  const known = tidyColumns.filter((name) => names.some((each) => each.trim() === name));
  return known.length >= leastTidyNames && known.length < tidyColumns.length;
}
