import { calibrate, widestInputs, withRange } from '../analyse/calibrate.ts';
import { type Comparison, matchReferences } from '../analyse/reconcile.ts';
import type { CalibrationMatch, CalibrationOutcome } from '../model/calibration.ts';
import type { Model } from '../model/compile.ts';
import type { Language } from '../model/language.ts';
import { inputByPath, outputPath } from '../model/path.ts';
import { middleOf } from '../model/quantity.ts';
import { isMoney } from '../model/unit.ts';
import { presentCalibrationJson, presentCalibrationText } from '../present/calibration.ts';
import { cliWordings } from '../present/cli-wording.ts';
import { wordings } from '../present/wording.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { replaceParameterRange, sharedAnchorOf } from '../read/edit-parameter.ts';
import { readTextToEdit, standardInput } from '../read/text-file.ts';
import { checkRanges } from '../sample/check-ranges.ts';
import { checkSampling } from '../sample/check-sampling.ts';
import { checkCorrelations } from '../sample/correlation.ts';
import type { calibrateFormats } from './format.ts';
import { writeFileWhole, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

type CalibrateFormat = (typeof calibrateFormats)[number];

interface CalibrateOptions extends ScenarioOptions {
  readonly parameter: string;
  readonly to: string;
  readonly match: CalibrationMatch;
  readonly write?: boolean;
  readonly format?: CalibrateFormat;
  readonly output?: string;
  readonly headings?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly language: Language;
  readonly color: boolean;
}

/** `digisave calibrate SCENARIO`: the range of one parameter that reproduces a published range. */
export async function calibrateCommand(
  path: string,
  options: CalibrateOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (options.write === true && (path === standardInput || (options.set ?? []).length > 0)) {
    const found =
      path === standardInput ? '-' : ({ is: 'together-with', other: `--set ${options.set?.[0]}` } as const);
    const expected = { is: 'file-as-it-is' } as const;
    throw new InputError([
      problem('wrong-option', undefined, { command: 'calibrate', option: '--write', found, expected }),
    ]);
  }
  const outputs = checkOutputOptions(options);
  const { outcomes, told } = await forEachFile([path], options.strict === true, (each, problems) =>
    calibrateFile(each, { ...options, outputs }, problems),
  );
  const result = outcomes[0] as CalibrationOutcome;
  await writeOutput(await presentOutcome(result, options), options, streams);
  if (options.write === true) {
    await writeRange(path, options.parameter, result, streams);
    if (options.quiet !== true)
      streams.standardError.write(
        `${cliWordings[options.language].parameterWritten(path, options.parameter)}\n`,
      );
  }
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

function checkOutputOptions({ format, output }: CalibrateOptions): readonly OutputFile[] {
  const problems = new ProblemList();
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, formsOfFile, format === 'text' ? undefined : format, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

/** Those that an ending promises; text may be in a file of any other. */
const formsOfFile = ['json', 'xlsx'] as const;

async function presentOutcome(
  result: CalibrationOutcome,
  { format, output, language, headings = false }: CalibrateOptions,
): Promise<string | Uint8Array> {
  const byName = output === undefined ? undefined : formOfName(output, formsOfFile);
  const chosen: CalibrateFormat = format ?? byName ?? 'text';
  switch (chosen) {
    case 'text':
      return presentCalibrationText(result, language);
    case 'json':
      return presentCalibrationJson(result);
    case 'xlsx': {
      const { recordsWorkbook } = await import('../present/format/xlsx.ts');
      return recordsWorkbook([result], { language, headings });
    }
    default:
      return chosen satisfies never;
  }
}

/** Writes a range into the scenario it is for, unless other numbers of the file share it. */
async function writeRange(
  path: string,
  parameter: string,
  range: CalibrationOutcome,
  streams: Streams,
): Promise<void> {
  const text = readTextToEdit(path);
  const anchor = sharedAnchorOf(text, parameter);
  if (anchor !== undefined)
    throw new InputError([problem('range-shared', { file: path }, { parameter, anchor })]);
  await writeFileWhole(path, replaceParameterRange(text, parameter, range), streams);
}

function calibrateFile(
  path: string,
  options: CalibrateOptions,
  problems: ProblemList,
): CalibrationOutcome | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model } = loaded;
  const comparisons = matchReferences(model, problems);
  const comparison = chooseReference(comparisons, options.to, problems);
  const parameter = inputByPath(model, `parameter.${options.parameter}`);
  if (parameter === undefined) {
    const known = [...model.inputOfPath.keys()].flatMap((each) =>
      each.startsWith('parameter.') ? [each.slice(10)] : [],
    );
    problems.add('unknown-parameter', undefined, { found: options.parameter, known });
  }
  const others = otherPlaces(model, parameter, options.parameter);
  const fact = parameter === undefined ? undefined : model.inputs[parameter]!.origin.evidence;
  if (others.length > 0 && fact !== undefined)
    problems.add('fact-shared', undefined, { parameter: options.parameter, evidence: fact.id, others });
  // The percentiles met are those that an estimate draws, so what forbids its draws forbids these.
  checkCorrelations(model, problems);
  checkSampling(model, problems);
  problems.throwIfErrors();
  const { reference, output } = comparison!;
  if (!model.inputsOf(output).includes(parameter!)) {
    problems.add('parameter-without-effect', undefined, {
      parameter: options.parameter,
      output: outputPath(output),
    });
    problems.throwIfErrors();
  }
  const quantity = model.inputs[parameter!]!;
  if (quantity.distribution === 'discrete') {
    problems.add('discrete-parameter', quantity.origin.place, { parameter: options.parameter });
    return undefined;
  }
  const calibration = calibrate(model, output, parameter!, reference, options.match);
  if (!calibration.solved) {
    const { reason, room } = calibration;
    const widest = widestInputs(model, output, parameter!);
    const facts = { parameter: options.parameter, reason, room, widest };
    problems.add('calibration-impossible', quantity.origin.place, facts);
    problems.throwIfErrors();
    return undefined;
  }
  const { unit, distribution, interval } = quantity;
  const ratio = model.priceRatios[parameter!]!;
  checkRanges(withRange(model, parameter!, calibration.low, calibration.high), problems);
  problems.throwIfErrors();
  const words = wordings[options.language].calibration;
  return {
    parameter: options.parameter,
    unit,
    distribution,
    interval,
    note: words.solved(words.ends[options.match], outputPath(output), reference.source),
    output: outputPath(output),
    source: reference.source,
    match: options.match,
    ...calibration,
    // The parameter was solved in the prices of its evidence, and is written in those of the scenario.
    low: calibration.low * ratio,
    central: middleOf({ low: calibration.low, high: calibration.high, distribution }) * ratio,
    high: calibration.high * ratio,
    price_year: isMoney(unit) ? (model.scenario.prices.year ?? null) : null,
  };
}

/** Numbers that are one draw with a parameter without referring to it. */
function otherPlaces(model: Model, input: number | undefined, parameter: string): readonly string[] {
  const own = `parameter.${parameter}`;
  return [...model.inputOfPath].flatMap(([path, each]) =>
    each === input && path !== own && !path.startsWith('evidence.') ? [path] : [],
  );
}

/** The reference that is meant: by its output, or by its place as reference.N where several have one output. */
function chooseReference(
  comparisons: readonly Comparison[],
  to: string,
  problems: ProblemList,
): Comparison | undefined {
  const named = /^reference\.(\d+)$/.exec(to)?.[1];
  const found = named === undefined ? comparisons.filter((each) => each.reference.output === to) : [];
  const numbered = named === undefined ? undefined : comparisons[Number(named) - 1];
  if (numbered !== undefined) return numbered;
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    const choices = found.map((each) => `reference.${comparisons.indexOf(each) + 1}`);
    problems.add('ambiguous-reference', undefined, { output: to, choices });
  } else {
    const known = [...new Set(comparisons.map(({ reference }) => reference.output))];
    problems.add('no-reference', undefined, { found: to, known });
  }
  return undefined;
}
