import { composeContent } from '../present/council/content.ts';
import { type ReportFormName, reportFormNames, reportForms } from '../present/council/forms/report-forms.ts';
import { presentPictureFiles } from '../present/council/picture-files.ts';
import type { PictureFile } from '../present/picture/picture-file.ts';
import { ProblemList } from '../problems/problem.ts';
import { digestOf, type OutputOptions, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { loadPictureMaker, type PictureMaker } from './picture-maker.ts';
import {
  checkPictureFolder,
  imageLinks,
  type PictureOptions,
  pictureOutputs,
  writePictures,
} from './pictures.ts';
import { writeProblems } from './problem-output.ts';
import { type LoadedReport, readReport } from './report-parts.ts';
import { forEachFile, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

interface CouncilOptions
  extends ScenarioOptions,
    PictureOptions,
    Pick<OutputOptions, 'output' | 'language' | 'strict' | 'quiet' | 'color'> {
  /** Names or codes of municipalities that get a page each. */
  readonly municipality?: readonly string[];
  /** The summary alone. */
  readonly summary?: boolean;
}

/** A report that is ready to be written. */
interface Written {
  readonly text: string | Uint8Array;
  readonly pictures: readonly PictureFile[];
}

/** `digisave report SCENARIO`: the answer, pictures, tables and what they rest on, in one file. */
export async function reportCommand(
  path: string,
  options: CouncilOptions,
  streams: Streams,
): Promise<ExitCode> {
  const outputs = checkOptions(options);
  const form = formOf(options);
  const maker = options.pictures === undefined ? undefined : await loadPictureMaker(options.png === true);
  const { outcomes, told } = await forEachFile([path], options.strict === true, (each, problems) => {
    const report = readReport(each, { ...options, outputs, isSummary: options.summary === true }, problems);
    if (report === undefined) return undefined;
    const pictures = picturesOf(report, options);
    checkPictures(pictures, outputs, options, maker, problems);
    return { report, pictures };
  });
  const [{ report, pictures }] = outcomes as [{ report: LoadedReport; pictures: readonly PictureFile[] }];
  const written: Written = { text: await textOf(report, form, options), pictures };
  if (options.pictures !== undefined) await writePictures(written.pictures, options.pictures, maker, streams);
  await writeOutput(written.text, options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

/** The form that the name of the file promises; Markdown goes to standard output. */
function formOf({ output }: { readonly output?: string | undefined }): ReportFormName {
  return (output === undefined ? undefined : formOfName(output, reportFormNames)) ?? 'markdown';
}

/** What the options name to be written; refused where that cannot be done. */
function checkOptions(options: CouncilOptions): readonly OutputFile[] {
  const { output, summary } = options;
  const problems = new ProblemList();
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, reportFormNames, undefined, problems, true);
  const form = formOf({ output });
  if (summary === true && !reportForms[form].hasSummary) {
    const choices = reportFormNames.filter((each) => reportForms[each].hasSummary);
    problems.add('wrong-option', undefined, {
      command: 'report',
      option: '--summary',
      found: { is: 'together-with', other: `--output ${output}` },
      expected: { is: 'choices', choices: choices.flatMap((each) => reportForms[each].endings[0]!) },
    });
  }
  checkOutputs(outputs, problems);
  checkPictureFolder(options, problems);
  problems.throwIfErrors();
  return outputs;
}

function picturesOf({ parts }: LoadedReport, { pictures, language }: CouncilOptions): readonly PictureFile[] {
  return pictures === undefined ? [] : presentPictureFiles(composeContent(parts, { language }));
}

/** Reports pictures that cannot be written, or that would take the place of what is read; before anything is written. */
function checkPictures(
  pictures: readonly PictureFile[],
  outputs: readonly OutputFile[],
  options: CouncilOptions,
  maker: PictureMaker | undefined,
  problems: ProblemList,
): void {
  const names = pictures.map(({ name }) => name);
  const own = pictureOutputs(names, options, maker);
  if (own.length === 0) return;
  checkOutputs([...outputs, ...own], problems);
  checkInputs(own, problems.filesRead, problems);
  problems.throwIfErrors();
}

async function textOf(
  report: LoadedReport,
  form: ReportFormName,
  options: CouncilOptions,
): Promise<string | Uint8Array> {
  const { language, output } = options;
  const isSummary = options.summary === true;
  const content = composeContent(report.parts, { language });
  return reportForms[form].write(report.parts, {
    language,
    content,
    model: report.loaded.model,
    isSummary,
    live:
      form === 'html' && !isSummary
        ? (await import('./live-page.ts')).livePage(report, content, options)
        : undefined,
    imageOf: imageLinks(output, options),
    digestOf,
  });
}
