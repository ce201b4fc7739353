import type { FileKind } from '../problems/catalogue/phrases.ts';
import { caseEnding } from './check-case.ts';
import { textFormatOf } from './file-format.ts';
import { formOfTable } from './form-kind.ts';
import { isOfParts } from './table/engine/table-parts.ts';
import { beginningOfFile } from './text-file.ts';
import { tidyColumns } from './tidy-reader.ts';

const shippedTables =
  /(^|[\\/])(?:(?:services|municipalities|income-statements-\d{4}|income-tax-rates-\d{4})\.csv|finland[\\/]service-names\.yaml|vocabulary[\\/][a-z-]+\.yaml)$/;

/** What a file is meant to be; what says nothing of itself is taken for what its name makes most likely. */
export function kindOfFile(path: string): FileKind {
  if (path.endsWith('.origin.yaml') || shippedTables.test(path)) return 'other data';
  if (path.endsWith('.layout.yaml')) return 'layout';
  if (path.endsWith(caseEnding)) return 'check case';
  if (isOfParts(path)) return 'cost data';
  const text = beginningOfFile(path);
  // What is a table in another form, such as a workbook or PX file, is refused as such when it is read.
  if (/\.(csv|tsv|tab|txt|px|xls[xmb]?|ods)(\.gz)?$/i.test(path) || textFormatOf(text) !== undefined)
    return formOfTable(text) ?? 'cost data';
  if (/(^|[\\/])sources[\\/][^\\/]+\.ya?ml$/.test(path) && /^publisher:/m.test(text)) return 'source';
  if (/^(digisave|projects):/m.test(text)) return 'scenario';
  if (/^fit_for_default:/m.test(text)) return 'kind of project';
  if (/^values:/m.test(text)) return 'evidence';
  return text.startsWith(tidyColumns.join(',')) ? 'cost data' : 'scenario';
}
