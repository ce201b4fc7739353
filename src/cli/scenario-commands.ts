import { type Command, Option } from 'commander';
import { breakdowns } from '../model/breakdown.ts';
import { calibrationMatches } from '../model/calibration.ts';
import { inputGroupings, sensitivityMethods } from '../model/sensitivity-method.ts';
import { calibrateFormats, explainFormatNames, formatNames } from './format.ts';
import {
  addLanguageOption,
  addMessageOptions,
  addOutputOption,
  addOutputOptions,
  addPathsOption,
  addPrecisionOption,
  addScenarioOptions,
  collect,
  expanded,
  fileBeside,
  finiteNumber,
  oneOrMore,
  side,
  steps,
} from './options.ts';
import type { ExitCode, Streams } from './streams.ts';

type SetExitCode = (code: ExitCode) => void;

/** The commands that ask something of scenarios, by name, each added to a program on its own. */
export const scenarioCommands = {
  estimate: addEstimate,
  explain: addExplain,
  sensitivity: addSensitivity,
  calibrate: addCalibrate,
  'benefit-map': addBenefitMap,
} as const;

function addEstimate(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const estimate = program
    .command('estimate')
    .description('estimate the savings of each project and in total, as ranges')
    .argument('<scenario...>', 'scenario files (YAML), or - for standard input')
    .option(
      '--sensitivity',
      'add sensitivity tables of each pace, one input and two inputs at a time (table, markdown, json)',
    );
  estimate.addOption(
    new Option('--by <what>', 'break the result down by year, municipality, region or service').choices(
      breakdowns,
    ),
  );
  estimate.option(
    '--save-draws <file>',
    'write inputs and outputs of every simulation run to a file (CSV)',
    fileBeside,
  );
  estimate.option(
    '--save-model <file>',
    'write the scenario with its costs and evidence to a file (JSON) that is read like a scenario',
    fileBeside,
  );
  addPathsOption(estimate);
  addPrecisionOption(estimate, 'the simulation error is below this share, such as 1%');
  addScenarioOptions(estimate);
  addOutputOptions(estimate, formatNames);
  estimate.action(async (paths: string[], options) => {
    const { estimateCommand } = await import('./estimate.ts');
    setExitCode(await estimateCommand(await expanded(paths), options, streams));
  });
}

function addBenefitMap(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const map = program
    .command('benefit-map')
    .description('calculate a benefit mapping form: savings, break-even points and targets of services')
    .argument('<file>', 'form (CSV), or - for standard input; with --to-form a scenario (YAML)')
    .option(
      '--to-scenario <file>',
      'write the form as a scenario (YAML) that estimate calculates to the same savings',
      fileBeside,
    )
    .option('--to-form <file>', 'write the work-time projects of a scenario as a form (CSV)', fileBeside);
  addScenarioOptions(map);
  addOutputOptions(map, formatNames);
  map.action(async (path: string, options) => {
    const { benefitMapCommand } = await import('./benefit-map.ts');
    setExitCode(await benefitMapCommand(path, options, streams));
  });
}

function addExplain(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const explain = program
    .command('explain')
    .description('take one printed number apart: formula, inputs with their sources, costs, overlap')
    .argument('<scenario>', 'scenario file (YAML), or - for standard input')
    .argument(
      '[path]',
      'the number: a row or output as estimate prints it, an input, or reference.N; without it, the total',
    )
    .addOption(
      new Option('--format <format>', 'form of the result; a table where nothing says otherwise').choices(
        explainFormatNames,
      ),
    );
  addLanguageOption(explain);
  addOutputOption(explain, 'explanation');
  addScenarioOptions(explain);
  addMessageOptions(explain);
  explain.action(async (file: string, path: string | undefined, options) => {
    const { explainCommand } = await import('./explain.ts');
    setExitCode(await explainCommand(file, path, options, streams));
  });
}

function addSensitivity(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const sensitivity = program
    .command('sensitivity')
    .description('show which inputs matter most and when a decision would change')
    .argument('<scenario>', 'scenario file (YAML), or - for standard input')
    .addOption(
      new Option(
        '--method <methods>',
        `one or more of ${sensitivityMethods.join(', ')}, separated by commas`,
      ).argParser((text) => oneOrMore(text, sensitivityMethods)),
    )
    .option(
      '--of <path>',
      'output to look at, such as pace.quick.saving_eur_per_year; may be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--x <path>',
        'input for the columns of the two-way table; optional range: path=0.1..0.3',
      ).argParser(side),
    )
    .addOption(
      new Option(
        '--y <path>',
        'input for the rows of the two-way table; optional range: path=0.1..0.3',
      ).argParser(side),
    )
    .addOption(
      new Option('--steps <number>', 'values of each input in a two-way table').default(5).argParser(steps),
    )
    .addOption(new Option('--target <value>', 'value that the output should meet').argParser(finiteNumber))
    .addOption(
      new Option('--group <grouping>', 'group inputs in --method sobol (default: input)').choices(
        inputGroupings,
      ),
    );
  addPathsOption(sensitivity);
  addPrecisionOption(
    sensitivity,
    'the simulation error is below this share, such as 1%: half of every confidence interval of rank and sobol, standard errors of value-of-information as a share of their figure',
  );
  addScenarioOptions(sensitivity);
  addOutputOptions(sensitivity, formatNames);
  sensitivity.action(async (path: string, options) => {
    const { sensitivityCommand } = await import('./sensitivity.ts');
    setExitCode(await sensitivityCommand(path, options, streams));
  });
}

function addCalibrate(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const calibrate = program
    .command('calibrate')
    .description('find the range of one parameter that reproduces a published range')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--parameter <id>', 'parameter to solve for')
    .requiredOption(
      '--to <output>',
      'published figure to meet: the output of one of the references of the scenario',
    )
    .addOption(
      new Option('--match <ends>', 'what must meet the published low and high')
        .choices(calibrationMatches)
        .default('corners'),
    )
    .option('--write', 'write the range into the scenario, keeping comments and order')
    .addOption(
      new Option('--format <format>', 'text to read and paste, or json')
        .choices(calibrateFormats)
        .default('text'),
    );
  addScenarioOptions(calibrate);
  addLanguageOption(calibrate);
  addMessageOptions(calibrate);
  calibrate.action(async (path: string, options) => {
    const { calibrateCommand } = await import('./calibrate.ts');
    setExitCode(await calibrateCommand(path, options, streams));
  });
}
