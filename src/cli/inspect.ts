import { join } from 'node:path';
import { InspectionRecord } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import { cleanText } from '../present/clean-text.ts';
import { cliWordings } from '../present/cli-wording.ts';
import { recordInspection, recordTableProblem } from '../present/problem-texts.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { isOtherThanTable } from '../read/other-kind.ts';
import { PublishedCosts } from '../read/published-costs.ts';
import { readRegisters } from '../read/registers.ts';
import { layoutBeside } from '../read/table/engine/table-parts.ts';
import { inspectTable } from '../read/table/inspect-table.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { packageFolder, standardInput } from '../read/text-file.ts';
import { inspectFormats } from './format.ts';
import { writeFileWhole, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkInputs, checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour, widthOf } from './streams.ts';

type InspectFormat = (typeof inspectFormats)[number];

interface InspectOptions {
  readonly format?: InspectFormat;
  readonly output?: string;
  readonly headings?: boolean;
  readonly writeLayout?: boolean;
  readonly rejects?: string;
  readonly layout?: string;
  readonly sheet?: string;
  readonly municipalityYear?: number;
  readonly quiet?: boolean;
  readonly language: Language;
  readonly color: boolean;
}

/** `digisave inspect FILE`: how a table of any form is understood, and why. */
export async function inspectCommand(
  path: string,
  options: InspectOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (options.writeLayout === true && path === standardInput) {
    const expected = { is: 'file-for-layout' } as const;
    throw new InputError([
      problem('wrong-option', undefined, {
        command: 'inspect',
        option: '--write-layout',
        found: '-',
        expected,
      }),
    ]);
  }
  const problems = new ProblemList();
  const layoutTarget = options.layout ?? layoutBeside(path);
  const rejects = options.rejects === undefined ? [] : [{ option: '--rejects', path: options.rejects }];
  const layout = options.writeLayout === true ? [{ option: '--write-layout', path: layoutTarget }] : [];
  const result = options.output === undefined ? [] : [{ option: '--output', path: options.output }];
  for (const each of result) checkForm(each, inspectFormats, options.format, problems);
  const outputs = [...result, ...rejects, ...layout];
  for (const each of rejects) checkForm(each, ['csv'], undefined, problems);
  checkOutputs(outputs, problems);
  isOtherThanTable(path, problems);
  problems.throwIfErrors();
  const dataFolder = join(packageFolder(), 'data');
  const { registers } = readRegisters(dataFolder, problems);
  const published = new PublishedCosts(dataFolder, registers);
  const table = await withWorkbooks(problems, (own) =>
    inspectTable(path, registers, own, {
      layoutPath: options.layout,
      municipalityYear: options.municipalityYear,
      sheet: options.sheet,
      published,
    }),
  );
  if (table === undefined) {
    if (formatOf(options) === 'json') await writeUnread(path, problems, options, streams);
    throw new InputError(problems.inFileOrder());
  }
  if (options.writeLayout === true && table.inspection.layout !== null) {
    const expected = { is: 'file-without-layout' } as const;
    const found = { is: 'beside', path: table.inspection.layout } as const;
    throw new InputError([
      problem('wrong-option', undefined, { command: 'inspect', option: '--write-layout', found, expected }),
    ]);
  }
  if (!checkInputs(outputs, problems.filesRead, problems)) throw new InputError(problems.inFileOrder());
  const told = problems.inFileOrder();
  const inspection = recordInspection(table.inspection, told, options.language);
  await writeOutput(await presentResult(inspection, options, streams), options, streams);
  const written: string[] = [];
  if (options.rejects !== undefined) {
    const { presentRejects } = await import('../present/inspection.ts');
    await writeFileWhole(
      options.rejects,
      presentRejects(inspection, table.wholeLines, options.language),
      streams,
    );
    written.push(options.rejects);
  }
  if (options.writeLayout === true) {
    const { presentLayout } = await import('../present/layout.ts');
    await writeFileWhole(
      layoutTarget,
      presentLayout(inspection, table.footnoteRows, options.language),
      streams,
    );
    written.push(layoutTarget);
  }
  if (options.quiet !== true)
    for (const file of written)
      streams.standardError.write(`${cliWordings[options.language].written(cleanText(file))}\n`);
  const shown = options.quiet === true ? told.filter(({ severity }) => severity === 'error') : told;
  await writeProblems(shown, streams, options);
  const isWrong = told.some(({ name, severity }) => severity === 'error' && !openQuestions.has(name));
  return isWrong ? exitCodes.wrongInput : exitCodes.done;
}

/** The format asked for, else that of the name of the file, else a table. */
function formatOf({ format, output }: InspectOptions): InspectFormat {
  return format ?? (output === undefined ? undefined : formOfName(output, inspectFormats)) ?? 'table';
}

async function presentResult(
  inspection: InspectionRecord,
  options: InspectOptions,
  streams: Streams,
): Promise<string | Uint8Array> {
  const { language, output, headings = false } = options;
  const format = formatOf(options);
  if (format === 'json') {
    const { presentJson } = await import('../present/json.ts');
    return presentJson(InspectionRecord, [inspection]);
  }
  if (format === 'xlsx') {
    const { recordsWorkbook } = await import('../present/format/xlsx.ts');
    return recordsWorkbook([InspectionRecord.parse(inspection)], { language, headings });
  }
  const { presentInspection } = await import('../present/inspection.ts');
  const toTerminal = output === undefined && streams.standardOutput.isTTY === true;
  const width = toTerminal ? widthOf(streams.standardOutput) : undefined;
  const colour = output === undefined && wantsColour(streams.standardOutput, streams, options.color);
  return presentInspection(inspection, { colour, width, language });
}

/** What a layout answers: the table could be shown, and contradicts itself in nothing. */
const openQuestions: ReadonlySet<string> = new Set([
  'ambiguous-number',
  'code-beside-parts',
  'no-amount-column',
  'no-municipality',
  'note-or-negative',
  'services-not-known',
  'unknown-municipality',
  'unknown-service',
  'unknown-sign',
  'unknown-unit',
]);

/** Of a table that could not be read: nothing but why. */
async function writeUnread(
  path: string,
  problems: ProblemList,
  options: InspectOptions,
  streams: Streams,
): Promise<void> {
  const told = problems.inFileOrder().map((each) => recordTableProblem(each, options.language));
  const unread = { file: path, columns: [], rows: null, clues: [], sums: [], problems: told };
  const { harmlessJson } = await import('../present/json.ts');
  await writeOutput(`${harmlessJson(unread, 2)}\n`, options, streams);
}
