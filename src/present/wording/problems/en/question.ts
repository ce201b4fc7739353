import type { NoFigure, questionProblems } from '../../../../problems/catalogue/question.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { list, rounded, show, suggestion, unknown } from './words.ts';

export const question: TextsOf<typeof questionProblems> = {
  'unknown-input': unknown(
    'input',
    'Inputs are parameter.ID and project.ID.saving.NAME; estimate --format json lists them.',
  ),
  'input-without-effect': (f) => ({
    found: `${f.input} does not affect ${f.output}.`,
    expected: 'an input that affects the output',
    hint: 'The tornado lists those that do.',
  }),
  'input-without-range': (f) => ({
    found: `${f.input} is certain: it has no range.`,
    expected: f.isMeasured ? 'something that varies' : 'an input with a range, or ends for it',
    hint: f.isMeasured
      ? 'Give it a low and a high: what is certain need not be measured.'
      : `Give ends, such as --x ${f.input}=0.1..0.3.`,
  }),
  'side-beyond-unit': (f) => ({
    found: `The ends ${f.low} to ${f.high} of ${f.input} are not possible.`,
    expected: phrases.bounds(f.expected),
    hint: 'Give ends that the input can have.',
  }),
  'same-input-twice': (f) => ({
    found: `Both sides of the table are ${f.input}.`,
    expected: 'two different inputs',
    hint: 'Numbers that refer to one parameter are one input; name another one.',
  }),
  'ambiguous-reference': (f) => ({
    found: `The scenario has several published figures for ${f.output}.`,
    expected: `one of ${list(f.choices)}`,
    hint: 'Name one of them with --to; they are in this order under "reference".',
  }),
  'too-few-inputs': (f) => ({
    found: `${f.output} depends on fewer than two uncertain inputs.`,
    expected: 'two inputs for a two-way table',
    hint: 'Name them with --x and --y, with ends for a certain one: --x path=0.1..0.3.',
  }),
  'no-target': (f) => ({
    found: f.isOfConditions
      ? `There is no --target for ${f.output}.`
      : `There is no published figure for ${f.output} and no --target.`,
    expected: f.isOfConditions ? 'a target that may be missed' : 'a target for switching values',
    hint: 'Add --target with a number in the unit of the output.',
  }),
  'no-target-by-default': (f) => ({
    found: `There is no published figure for ${f.output}, so it has no switching values; --target gives one.`,
    expected: 'a published figure or a target',
    hint: 'Add --target with a number in the unit of the output.',
  }),
  'target-never-met': (f) => ({
    found: `Every simulation run of ${f.output} misses the target of ${targetText(f)}: they are between ${rounded(f.least)} and ${rounded(f.most)}.`,
    expected: 'a target that some simulation runs miss and others meet',
    hint: 'Choose a target between these, in the unit of the output.',
  }),
  'target-never-missed': (f) => ({
    found: `No simulation run of ${f.output} misses the target of ${targetText(f)}: they are between ${rounded(f.least)} and ${rounded(f.most)}.`,
    expected: 'a target that some simulation runs miss and others meet',
    hint: 'Choose a target between these, in the unit of the output.',
  }),
  'decision-not-in-euros': (f) => ({
    found: `${f.output} is not in euros.`,
    expected:
      'an output in euros, such as total.saving_eur_per_year: proceed if its expected value is positive',
    hint: 'Name another output with --of.',
  }),
  'group-without-sobol': (f) => ({
    found: `--group ${f.group} is given without a method that forms groups.`,
    expected: '--method sobol',
    hint: 'Add sobol to --method, or leave --group out.',
  }),
  'option-without-method': (f) => ({
    found: `${f.option} is given without a method that uses it.`,
    expected: `--method ${f.methods.join(',')}`,
    hint: `Add ${list(f.methods)} to --method, or leave ${f.option} out.`,
  }),
  'output-not-finite': (f) => ({
    found: `${f.output} ${noFigureText(f.reason)}${f.at.length === 0 ? '' : ` where ${f.at.map(({ input, value }) => `${input} is ${value}`).join(' and ')}`}.`,
    expected: 'an output that has a figure wherever it is asked for',
    hint: noFigureHint(f.reason, f.instead),
  }),
  'person-year-not-turned': (f) => ({
    found: `Person-years are left out: what a person-year costs is known in prices of ${f.from} (${f.evidence}), and the price index ${f.index} has no level to convert it by.`,
    expected: 'a cost of a person-year in prices of the price year',
    hint: priceLevelHint,
  }),
  'no-person-year': (f) => ({
    found: `Person-years are left out: settings say no person_year_eur and person_year_hours, and the averages of the country are not those of ${f.municipalities === 1 ? 'the municipality' : `the ${f.municipalities} municipalities`} of ${f.costs}.`,
    expected: 'what a person-year costs there, and how many hours it has',
    hint: personYearHint,
  }),
  'compared-with-others': (f) => ({
    found: `Shares of costs and euros per inhabitant are left out of ${list(f.rows)}: what is saved of ${list(f.own)} cannot be compared with ${f.first}, the first costs, which are those of others.`,
    expected: 'a first cost structure of the same municipalities',
    hint: ownCostsHint,
  }),
  'no-pilot': () => ({
    found: 'No project has a pilot.',
    expected: 'a project with "pilot"',
    hint: 'Add "pilot" to a project, with its cost_eur and with signal or reveals; docs/scenario.md shows how.',
  }),
  'no-break-even': () => ({
    found: 'No project asked for moves contacts to another channel and says what that costs.',
    expected: 'a project with the method channel-shift and a cost',
    hint: 'Add "cost" to such a project, with investment_eur or running_eur_per_year.',
  }),
  'several-tables': (f) => ({
    found: `CSV contains one table, and ${list(f.methods)} are ${f.methods.length}.`,
    expected: 'one method, or a folder',
    hint: 'Name one with --method, or a folder for a file each with --output.',
  }),
  'no-reference': (f) => ({
    found: `The scenario has no published figure for ${show(f.found)}.`,
    expected: f.known.length > 0 ? `one of ${list(f.known)}` : 'a reference in the scenario',
    hint: suggestion(f.found, f.known) ?? 'Add it under "reference".',
  }),
  'parameter-without-effect': (f) => ({
    found: `${f.parameter} does not affect ${f.output}.`,
    expected: 'a parameter that affects the output',
    hint: 'Name another parameter, or refer to it in the projects of that output.',
  }),
  'discrete-parameter': (f) => ({
    found: `${f.parameter} is written as values with chances.`,
    expected: 'a parameter with a low and a high: these are what a calibration solves',
    hint: 'Write it as a range, or calibrate another parameter.',
  }),
  'calibration-impossible': (f) => ({
    found: `No range of ${f.parameter} meets the published one: ${say(phrases.calibrationFault, f.reason)}. ${phrases.calibrationRoom(f.room)}.`,
    expected: 'a published range wider than what the other inputs explain',
    hint:
      f.widest.length === 0
        ? 'Calibrate another parameter.'
        : `Narrow the inputs that move it most (${list(f.widest)}), or calibrate another parameter.`,
  }),
  'range-shared': (f) => ({
    found: `The range of ${f.parameter} is marked by the anchor &${f.anchor}, and other numbers refer to it.`,
    expected: 'a range of its own: writing this one would change them too',
    hint: `Paste the lines printed above, and write out what *${f.anchor} means.`,
  }),
  'fact-shared': (f) => ({
    found: `The parameter ${f.parameter} is the evidence ${f.evidence} and one draw with ${list(f.others)}.`,
    expected: 'a parameter of its own: another range for it would be another number than theirs',
    hint: `Let them refer to the parameter as well, or write own_draw: true beside the evidence of ${f.parameter}.`,
  }),
  'check-without-subject': (f) => ({
    found:
      f.found === 0
        ? 'Neither a scenario nor a data file is named.'
        : 'Both a scenario and a data file are named.',
    expected: 'scenario: FILE or data: FILE',
    hint: 'Write one of the two; its path is read from the folder of this file.',
  }),
  'wrong-tolerance': (f) => ({
    found: `The tolerance of ${f.path} cannot be used: ${say(phrases.toleranceFault, f.reason)}.`,
    expected: 'absolute, relative or draws, one of them, and smaller than the value itself',
    hint: 'Write draws for mean, p05, p50 or p95, and absolute or relative for anything else.',
  }),
  'no-cases': (f) => ({
    found: `There is no case below ${f.path}.`,
    expected: 'files that end in .check.yaml or .lock.json',
    hint: 'Name the files or their folder, or write a lock with digisave check --lock SCENARIO.',
  }),
};

function targetText({ target, direction }: { target: number; direction: 'at-least' | 'at-most' }): string {
  return `${direction === 'at-least' ? 'at least' : 'at most'} ${target}`;
}

function noFigureText(reason: NoFigure): string {
  switch (reason) {
    case 'never-reached':
      return 'is not reached within the years counted';
    case 'no-cost':
      return 'has no cost to be a ratio to';
    case 'no-single-rate':
      return 'has no single rate: the yearly flows never change sign, or none or several rates make them worth zero';
    case 'tax-point':
      return 'needs the yield of a tax point: that of the whole country is for its costs alone';
    case 'person-year':
      return 'needs what a person-year costs and how long it is: the averages of the country are not those of these municipalities';
    case 'own-costs':
      return 'would be compared with costs and inhabitants of other municipalities';
    case 'price-level':
      return 'needs a price that the price index has no level for';
    case 'no-costs-known':
      return 'is a share of costs or inhabitants that the scenario does not have';
    default:
      return reason satisfies never;
  }
}

/** What to do about it: what the scenario lacks, or what to ask for instead. */
function noFigureHint(reason: NoFigure, instead: string | undefined): string {
  if (reason === 'tax-point')
    return 'Add tax_point_eur to "settings" (municipal income tax over the rate in percent), or to the reference it belongs to.';
  if (reason === 'person-year') return personYearHint;
  if (reason === 'own-costs') return ownCostsHint;
  if (reason === 'price-level') return priceLevelHint;
  return instead === undefined
    ? 'Ask for euros instead, such as saving_eur_per_year.'
    : `Ask for ${instead} instead.`;
}

const personYearHint =
  'Add their own to "settings", or use the averages knowingly: person_year_eur: { evidence: wages.person-year-cost-municipalities, year: 2016 } and person_year_hours: { evidence: wages.person-year-hours-municipalities, year: 2016 }.';

const priceLevelHint =
  'Write person_year_eur and tax_point_eur under "settings" in prices of the price year, or name a price_index with a level for the year of the evidence.';

const ownCostsHint =
  'List the costs of these municipalities first under "costs": shares and figures per inhabitant are of the first one.';
