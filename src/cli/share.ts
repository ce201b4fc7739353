import { checkModel } from '../analyse/check-model.ts';
import { recordRun } from '../analyse/record.ts';
import { drawnOrders } from '../analyse/sharing/shapley-shares.ts';
import { shareProject } from '../analyse/sharing/share.ts';
import type { Model } from '../model/compile.ts';
import { labelText } from '../model/label.ts';
import { ShareRecord, type ShareResult } from '../model/sharing/result.ts';
import { type SharingTable, sharingTables } from '../model/sharing/tables.ts';
import type { ForWorkbook, Pictured, Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { fixedText, moneyWithUnit, peopleMarks } from '../present/number-text.ts';
import { pictureFile } from '../present/picture/picture-file.ts';
import { picturesOf } from '../present/pictured-report.ts';
import { recordProblems } from '../present/problem-texts.ts';
import { wordings } from '../present/wording.ts';
import { ProblemList } from '../problems/problem.ts';
import { type PicturedFormatName, picturedFormatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { loadPictureMaker, type PictureMaker } from './picture-maker.ts';
import {
  checkPictureFolder,
  imageLinks,
  type PictureOptions,
  pictureOutputs,
  writePictures,
} from './pictures.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

interface ShareOptions
  extends ScenarioOptions,
    PictureOptions,
    Omit<OutputOptions<PicturedFormatName>, 'table'> {
  readonly project?: string;
  readonly table?: SharingTable;
}

/** `digisave share SCENARIO`: what members of shared projects pay by each rule, and who would pay less by itself. */
export async function shareCommand(
  scenario: string,
  options: ShareOptions,
  streams: Streams,
): Promise<ExitCode> {
  const maker = options.pictures === undefined ? undefined : await loadPictureMaker(options.png === true);
  const outputs = checkOutputOptions(options, maker);
  const { outcomes, told } = await forEachFile([scenario], options.strict === true, (path, problems) =>
    shareFile(path, { ...options, outputs }, problems),
  );
  const { format } = resolveFormat(options, streams.standardOutput, picturedFormatNames);
  const found = presentable(outcomes[0]!, options);
  const how = { ...formatOptions(options, streams), imageOf: imageLinks(options.output, options) };
  const text = await present(found, format, how);
  if (options.pictures !== undefined)
    await writePictures(picturesOf(await found.pictured()), options.pictures, maker, streams);
  await writeOutput(text, options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

function checkOutputOptions(options: ShareOptions, maker: PictureMaker | undefined): readonly OutputFile[] {
  const problems = new ProblemList();
  const { format, output } = options;
  const own = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of own) checkForm(each, picturedFormatNames, format, problems);
  checkTableOption('share', options, problems, picturedFormatNames);
  checkPictureFolder(options, problems);
  const outputs = [...own, ...pictureOutputs([pictureFile({ name: 'shares' })], options, maker)];
  problems.throwIfErrors();
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function shareFile(
  path: string,
  options: ShareOptions & { readonly outputs: readonly OutputFile[] },
  problems: ProblemList,
): ShareResult | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model, digests, set } = loaded;
  checkModel(model, problems);
  const chosen = chooseProjects(model, options.project, problems);
  problems.throwIfErrors();
  const { language } = options;
  const words = wordings[language].share;
  const shared = chosen.map((project) => ({
    project,
    ...shareProject(model, project, { language, total: words.total }),
  }));
  const marks = peopleMarks[language];
  const notes = shared.flatMap(({ project, record, elsewhere }) => {
    const { id, label } = model.projects[project]!.project;
    const name = labelText(label, language, id);
    const euros = moneyWithUnit(elsewhere, { unit: '€', eur: 1, decimals: 0 }, marks);
    return [
      ...(record.exact
        ? []
        : [
            words.drawnOrders(
              name,
              fixedText(drawnOrders, 0, marks),
              fixedText(record.groups_tested, 0, marks),
            ),
          ]),
      ...(Math.abs(elsewhere) < 0.5 ? [] : [words.elsewhere(name, euros)]),
    ];
  });
  const { id, label, note, file } = model.scenario;
  return {
    scenario: { id, label: label ?? null, file },
    run: recordRun(model, { version, node: process.version, set, digests, language }),
    sharing: shared.map(({ record }) => record),
    notes: [...(note === undefined ? [] : [labelText(note, language, '')]), ...notes],
    problems: [...problems.inFileOrder()],
  };
}

/** The shared projects in the order of the file, or the one that is asked for. */
function chooseProjects(model: Model, asked: string | undefined, problems: ProblemList): readonly number[] {
  const place = { file: model.scenario.file };
  const ids = model.scenario.projects.map(({ id }) => id);
  if (asked !== undefined && !ids.includes(asked)) {
    problems.add('unknown-project', place, { found: asked, known: ids });
    return [];
  }
  const wanted = asked === undefined ? ids : [asked];
  const shared = wanted
    .map((id) => model.projects.findIndex(({ project }) => project.id === id))
    .filter((index) => model.projects[index]!.project.flow?.sharing !== undefined);
  if (shared.length === 0) problems.add('no-sharing', place, asked === undefined ? {} : { project: asked });
  return shared;
}

/** What was shared, in each way; loaded when it is asked for. */
function presentable(
  result: ShareResult,
  { language, table = 'rows' }: ShareOptions,
): Presentable & Pictured & ForWorkbook {
  return {
    async reports() {
      const { composeShareReport } = await import('../present/share-report.ts');
      return [composeShareReport(result, { language })];
    },
    async table() {
      return (await import('../present/share-csv.ts')).shareTable(result.sharing, table);
    },
    async json() {
      return { schema: ShareRecord, outcomes: [recordProblems(result, language)] };
    },
    async pictured() {
      const { composePicturedShares } = await import('../present/share-page.ts');
      return composePicturedShares(result, { language });
    },
    async tables() {
      const { shareTable } = await import('../present/share-csv.ts');
      return sharingTables.map((name) => ({ name, table: shareTable(result.sharing, name) }));
    },
  };
}
