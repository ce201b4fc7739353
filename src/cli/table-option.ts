import { type FormatName, formats, formatsOf } from '../present/format/formats.ts';
import type { CommandName } from '../present/wording/help-words.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { CommandContext } from './context.ts';
import { formatNames } from './format.ts';
import { oneOf } from './options.ts';
import type { OutputOptions } from './output.ts';
import { formOfName } from './output-form.ts';
import type { ToolCommand } from './tool-command.ts';

/** Another table of a result than its first, for formats that hold one. */
export function addTableOption(
  command: ToolCommand,
  { help: { shared, values } }: CommandContext,
  tables: readonly string[],
): void {
  command.valueOption('--table', values.name, shared.table, oneOf(tables));
}

/** Reports --table beside a format that has all tables, or none. */
export function checkTableOption(
  command: CommandName,
  { table, format, output }: Pick<OutputOptions<FormatName>, 'table' | 'format' | 'output'>,
  problems: ProblemList,
  names: readonly FormatName[] = formatNames,
): void {
  if (table === undefined) return;
  const asked = format ?? (output === undefined ? undefined : formOfName(output, names));
  if (asked === undefined || formats[asked].needs === 'table') return;
  const choices = formatsOf(['table']);
  problems.add('wrong-option', undefined, {
    command,
    option: '--table',
    found: { is: 'together-with', other: `--format ${asked}` },
    expected: { is: 'one-table', choices },
  });
}
