import { compareSides, type MaxChange } from '../analyse/compare/compare.ts';
import type { Side } from '../analyse/compare/side.ts';
import { estimateModel } from '../analyse/estimate.ts';
import type { CompareTable } from '../model/compare/parts.ts';
import {
  ChangedOutput,
  type ComparisonOfSides,
  ComparisonRecord,
  PartOfChange,
} from '../model/compare/result.ts';
import type { ForWorkbook, Pictured, Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { pictureFile } from '../present/picture/picture-file.ts';
import { picturesOf } from '../present/pictured-report.ts';
import { recordProblems } from '../present/problem-texts.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { isSavedResult, readSavedResult, type SavedResult } from '../read/saved-result.ts';
import { type PicturedFormatName, picturedFormatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
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
import { forEachFile, type LoadedModel, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

interface CompareOptions
  extends ScenarioOptions,
    PictureOptions,
    Omit<OutputOptions<PicturedFormatName>, 'table'> {
  readonly of: string;
  readonly maxChange?: MaxChange;
  readonly table?: CompareTable;
}

/** `digisave compare A B`: what has changed from one scenario, saved model or saved result to another, and why. */
export async function compareCommand(
  before: string,
  after: string,
  options: CompareOptions,
  streams: Streams,
): Promise<ExitCode> {
  const maker = options.pictures === undefined ? undefined : await loadPictureMaker(options.png === true);
  const outputs = checkOutputOptions(options, maker);
  const { outcomes, told } = await forEachFile([before, after], false, (path, problems) =>
    readSide(path, { ...options, outputs }, problems),
  );
  const problems = new ProblemList();
  for (const each of told) problems.take(each);
  const { of, maxChange, language } = options;
  const facts = { version, node: process.version, set: [], digests: new Map(), language };
  const result = compareSides(outcomes[0]!, outcomes[1]!, of, maxChange, facts, problems);
  const found = problems.inFileOrder();
  if (options.strict === true && found.length > 0) throw new InputError(found);
  const { format } = resolveFormat(options, streams.standardOutput, picturedFormatNames);
  const compared = presentable(result, options);
  const how = { ...formatOptions(options, streams), imageOf: imageLinks(options.output, options) };
  const text = await present(compared, format, how);
  if (options.pictures !== undefined)
    await writePictures(picturesOf(await compared.pictured()), options.pictures, maker, streams);
  await writeOutput(text, options, streams);
  if (options.quiet !== true) await writeProblems(found, streams, options);
  return result.max_change?.exceeded === true ? exitCodes.gateNotMet : exitCodes.done;
}

function checkOutputOptions(options: CompareOptions, maker: PictureMaker | undefined): readonly OutputFile[] {
  const problems = new ProblemList();
  const { format, output } = options;
  const own = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of own) checkForm(each, picturedFormatNames, format, problems);
  checkTableOption('compare', options, problems, picturedFormatNames);
  checkPictureFolder(options, problems);
  const outputs = [...own, ...pictureOutputs([pictureFile({ name: 'change' })], options, maker)];
  problems.throwIfErrors();
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function readSide(
  path: string,
  options: CompareOptions & { readonly outputs: readonly OutputFile[] },
  problems: ProblemList,
): Side | undefined {
  if (!isSavedResult(path)) {
    const loaded = loadModel(path, options, problems);
    return loaded && sideOfModel(path, loaded, options, problems);
  }
  checkResultOptions(path, options);
  const result = readSavedResult(path, problems);
  checkInputs(options.outputs, problems.filesRead, problems);
  return problems.hasErrors || result === undefined ? undefined : sideOfResult(path, result);
}

/** A saved result is as it is: what changes a scenario or its draws changes nothing of it. */
function checkResultOptions(path: string, { set, seed, samples }: CompareOptions): void {
  const given = { '--set': set?.[0], '--seed': seed, '--samples': samples };
  const wrong = Object.entries(given).flatMap(([option, value]) =>
    value === undefined
      ? []
      : [
          problem('wrong-option', undefined, {
            command: 'compare',
            option,
            found: String(value),
            expected: { is: 'scenario-in-place-of-result', path },
          }),
        ],
  );
  if (wrong.length > 0) throw new InputError(wrong);
}

function sideOfModel(
  path: string,
  { model, digests, set, saved }: LoadedModel,
  { language }: CompareOptions,
  problems: ProblemList,
): Side {
  const facts = { version, node: process.version, set, digests, language };
  const { scenario, estimates, run, costs } = estimateModel(model, facts, problems);
  const printed = saved?.printed?.view === model.view ? saved.printed.numbers : undefined;
  return {
    kind: saved === undefined ? 'scenario' : 'model',
    file: path,
    scenario,
    version: printed === undefined ? version : saved!.version,
    digests: run.digests,
    rows: estimates,
    view: model.view,
    municipalities: costs[0]?.municipalities ?? undefined,
    municipalityCodes: costs[0]?.municipality_codes,
    model,
    printed,
  };
}

function sideOfResult(path: string, { scenario, run, costs, estimates }: SavedResult): Side {
  return {
    kind: 'result',
    file: path,
    scenario,
    version: run.version,
    digests: run.digests,
    rows: estimates,
    view: run.view ?? 'all',
    municipalities: costs[0]?.municipalities ?? undefined,
    municipalityCodes: costs[0]?.municipality_codes,
    model: undefined,
    printed: undefined,
  };
}

/** What was compared, in each way; loaded when it is asked for. */
function presentable(
  result: ComparisonOfSides,
  { language, table = 'parts' }: CompareOptions,
): Presentable & Pictured & ForWorkbook {
  const json = async () => ({
    schema: ComparisonRecord,
    outcomes: [recordProblems(result, language)],
  });
  return {
    json,
    async reports() {
      const { composeComparison } = await import('../present/compare-report.ts');
      return [composeComparison(result, { language })];
    },
    async table() {
      const [{ recordTable }, { partRows }] = await Promise.all([
        import('../present/record-table.ts'),
        import('../present/compare-rows.ts'),
      ]);
      return table === 'outputs'
        ? recordTable(Object.keys(ChangedOutput.shape), result.outputs)
        : recordTable(
            ['of', 'level', ...Object.keys(PartOfChange.shape), 'before', 'after'],
            partRows(result),
          );
    },
    async pictured() {
      const { composePicturedComparison } = await import('../present/compare-page.ts');
      return composePicturedComparison(result, { language });
    },
    async workbook(options) {
      const { comparisonWorkbook } = await import('../present/workbook/comparison-workbook.ts');
      return comparisonWorkbook(await json(), result, options);
    },
  };
}
