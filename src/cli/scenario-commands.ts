import { breakdowns } from '../model/breakdown.ts';
import { calibrationMatches } from '../model/calibration.ts';
import { compareTables } from '../model/compare/parts.ts';
import { fundTables } from '../model/fund/tables.ts';
import { maturityTableNames } from '../model/maturity/tables.ts';
import { partTables } from '../model/part-tables.ts';
import { inputGroupings, sensitivityMethods } from '../model/sensitivity-method.ts';
import { sharingTables } from '../model/sharing/tables.ts';
import { targetDirections } from '../model/target-direction.ts';
import { trackTables, updateMethods } from '../model/track/choices.ts';
import { beginCommand } from './begin-command.ts';
import type { CommandContext } from './context.ts';
import { calibrateFormats, explainFormatNames, formatNames, picturedFormatNames } from './format.ts';
import {
  addHeadingsOption,
  addInputsOption,
  addLanguageOption,
  addMessageOptions,
  addOutputOption,
  addOutputOptions,
  addPictureOptions,
  addScenarioOptions,
  anyText,
  changeLimit,
  expanded,
  fileBeside,
  finiteNumber,
  inputPath,
  municipalities,
  oneOf,
  outputPath,
  precision,
  projectId,
  share,
  side,
  someOf,
  steps,
  wholeNumbers,
} from './options.ts';
import { addTableOption } from './table-option.ts';

/** The commands that ask something of scenarios, by name, each added to a program on its own. */
export const scenarioCommands = {
  estimate: addEstimate,
  explain: addExplain,
  report: addReport,
  sensitivity: addSensitivity,
  calibrate: addCalibrate,
  'benefit-map': addBenefitMap,
  share: addShare,
  fund: addFund,
  track: addTrack,
  maturity: addMaturity,
  compare: addCompare,
} as const;

function addEstimate(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.estimate;
  const estimate = beginCommand(context, 'estimate')
    .argument(`<${values.scenario}...>`, ofArguments.scenario)
    .option('--sensitivity', words.sensitivity)
    .option('--paths', shared.paths)
    .valueOption('--by', values.breakdown, words.by, oneOf(breakdowns))
    .valueOption('--save-draws', values.file, words.saveDraws, fileBeside)
    .valueOption('--save-model', values.file, words.saveModel, fileBeside)
    .valueOption('--precision', values.share, words.precision, precision);
  addInputsOption(estimate, context);
  addScenarioOptions(estimate, context);
  addOutputOptions(estimate, context, formatNames);
  addTableOption(estimate, context, partTables);
  estimate.action(async (paths: string[], options) => {
    const { estimateCommand } = await import('./estimate.ts');
    context.setExitCode(await estimateCommand(await expanded(paths), options, context.streams));
  });
}

function addBenefitMap(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands['benefit-map'];
  const map = beginCommand(context, 'benefit-map')
    .argument(`<${values.file}>`, ofArguments.file)
    .valueOption('--to-scenario', values.file, words.toScenario, fileBeside)
    .valueOption('--to-form', values.file, words.toForm, fileBeside)
    .valueOption('--sheet', values.name, shared.sheet, anyText);
  addScenarioOptions(map, context);
  addOutputOptions(map, context, formatNames);
  map.action(async (path: string, options) => {
    const { benefitMapCommand } = await import('./benefit-map.ts');
    context.setExitCode(await benefitMapCommand(path, options, context.streams));
  });
}

function addShare(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.share;
  const share = beginCommand(context, 'share')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .valueOption('--project', values.id, words.project, projectId);
  addScenarioOptions(share, context);
  addPictureOptions(share, context);
  addOutputOptions(share, context, picturedFormatNames);
  addTableOption(share, context, sharingTables);
  share.action(async (path: string, options) => {
    const { shareCommand } = await import('./share.ts');
    context.setExitCode(await shareCommand(path, options, context.streams));
  });
}

function addFund(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.fund;
  const fund = beginCommand(context, 'fund')
    .argument(`<${values.scenario}...>`, ofArguments.scenario)
    .valueOption('--budget', values.value, words.budget, finiteNumber)
    .valueOption('--of', values.path, words.of, outputPath);
  addScenarioOptions(fund, context);
  addOutputOptions(fund, context, formatNames);
  addTableOption(fund, context, fundTables);
  fund.action(async (paths: string[], options) => {
    const { fundCommand } = await import('./fund.ts');
    context.setExitCode(await fundCommand(await expanded(paths), options, context.streams));
  });
}

function addTrack(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.track;
  const track = beginCommand(context, 'track')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .argument(`<${values.file}>`, ofArguments.file)
    .valueOption('--update', values.kind, words.update, oneOf(updateMethods), { default: 'draws' });
  addScenarioOptions(track, context);
  addOutputOptions(track, context, formatNames);
  addTableOption(track, context, trackTables);
  track.action(async (path: string, actuals: string, options) => {
    const { trackCommand } = await import('./track.ts');
    context.setExitCode(await trackCommand(path, actuals, options, context.streams));
  });
}

function addCompare(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.compare;
  const compare = beginCommand(context, 'compare')
    .argument(`<${values.before}>`, ofArguments.before)
    .argument(`<${values.after}>`, ofArguments.after)
    .valueOption('--of', values.path, words.of, outputPath, { default: 'total.saving_eur_per_year' })
    .valueOption('--max-change', values.value, words.maxChange, changeLimit);
  addScenarioOptions(compare, context);
  addPictureOptions(compare, context);
  addOutputOptions(compare, context, picturedFormatNames);
  addTableOption(compare, context, compareTables);
  compare.action(async (before: string, after: string, options) => {
    const { compareCommand } = await import('./compare.ts');
    context.setExitCode(await compareCommand(before, after, options, context.streams));
  });
}

function addMaturity(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.maturity;
  const maturity = beginCommand(context, 'maturity')
    .argument(`<${values.file}>`, ofArguments.file)
    .valueOption('--threshold', values.share, words.threshold, share)
    .valueOption('--sheet', values.name, shared.sheet, anyText);
  addTableOption(maturity, context, maturityTableNames);
  addScenarioOptions(maturity, context);
  addOutputOptions(maturity, context, formatNames);
  maturity.action(async (path: string, options) => {
    const { maturityCommand } = await import('./maturity.ts');
    context.setExitCode(await maturityCommand(path, options, context.streams));
  });
}

function addExplain(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments } = commands.explain;
  const explain = beginCommand(context, 'explain')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .argument(`[${values.path}]`, ofArguments.path)
    .valueOption('--format', values.format, shared.formatOfReport, oneOf(explainFormatNames));
  addLanguageOption(explain, context);
  addOutputOption(explain, context);
  addHeadingsOption(explain, context);
  addInputsOption(explain, context);
  addScenarioOptions(explain, context);
  addMessageOptions(explain, context);
  explain.action(async (file: string, path: string | undefined, options) => {
    const { explainCommand } = await import('./explain.ts');
    context.setExitCode(await explainCommand(file, path, options, context.streams));
  });
}

function addReport(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.report;
  const report = beginCommand(context, 'report')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .valueOption('--municipality', values.names, words.municipality, municipalities)
    .option('--summary', words.summary);
  addPictureOptions(report, context);
  addLanguageOption(report, context);
  addOutputOption(report, {
    streams: context.streams,
    help: { ...context.help, shared: { ...context.help.shared, output: words.output } },
  });
  addScenarioOptions(report, context);
  addMessageOptions(report, context);
  report.action(async (path: string, options) => {
    const { reportCommand } = await import('./report.ts');
    context.setExitCode(await reportCommand(path, options, context.streams));
  });
}

function addSensitivity(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.sensitivity;
  const sensitivity = beginCommand(context, 'sensitivity')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .valueOption('--method', values.methods, words.method, someOf(sensitivityMethods))
    .valueOption('--of', values.path, words.of, outputPath, { isRepeatable: true })
    .valueOption('--x', values.path, words.x, side)
    .valueOption('--y', values.path, words.y, side)
    .valueOption('--steps', values.number, words.steps, steps, { default: 5 })
    .valueOption('--target', values.value, words.target, finiteNumber)
    .valueOption('--direction', values.direction, words.direction, oneOf(targetDirections), {
      shownDefault: 'at-least',
    })
    .valueOption('--group', values.grouping, words.group, oneOf(inputGroupings), { shownDefault: 'input' })
    .valueOption('--input', values.path, words.input, inputPath)
    .valueOption('--error-sd', values.number, words.errorSd, finiteNumber)
    .valueOption('--sites', values.numbers, words.sites, wholeNumbers)
    .option('--paths', shared.paths)
    .valueOption('--precision', values.share, words.precision, precision);
  addInputsOption(sensitivity, context);
  addScenarioOptions(sensitivity, context);
  addOutputOptions(sensitivity, context, formatNames);
  sensitivity.action(async (path: string, options) => {
    const { sensitivityCommand } = await import('./sensitivity.ts');
    context.setExitCode(await sensitivityCommand(path, options, context.streams));
  });
}

function addCalibrate(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.calibrate;
  const calibrate = beginCommand(context, 'calibrate')
    .argument(`<${values.scenario}>`, ofArguments.scenario)
    .valueOption('--parameter', values.id, words.parameter, anyText, { isRequired: true })
    .valueOption('--to', values.output, words.to, outputPath, { isRequired: true })
    .valueOption('--match', values.ends, words.match, oneOf(calibrationMatches), { default: 'corners' })
    .option('--write', words.write)
    .valueOption('--format', values.format, words.format, oneOf(calibrateFormats), { shownDefault: 'text' });
  addScenarioOptions(calibrate, context);
  addLanguageOption(calibrate, context);
  addOutputOption(calibrate, context);
  addHeadingsOption(calibrate, context);
  addMessageOptions(calibrate, context);
  calibrate.action(async (path: string, options) => {
    const { calibrateCommand } = await import('./calibrate.ts');
    context.setExitCode(await calibrateCommand(path, options, context.streams));
  });
}
