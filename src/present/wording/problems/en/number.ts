import type { numberProblems } from '../../../../problems/catalogue/number.ts';
import { isShare, shareOf } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { rounded } from './words.ts';

export const number: TextsOf<typeof numberProblems> = {
  'low-above-high': (f) => {
    const [low, high] = f.names ?? ['low', 'high'];
    return {
      found: `The ${low} ${f.low} is above the ${high} ${f.high}.`,
      expected: `${low} ≤ ${high}`,
      hint: 'Exchange them, or correct the one that is wrong.',
    };
  },
  'central-outside': (f) => ({
    found: `The central value ${f.central} is outside ${f.low} to ${f.high}.`,
    expected: f.isDiscrete
      ? 'a central value from the smallest to the largest value with a chance above 0'
      : 'low ≤ central ≤ high',
    hint: f.isDiscrete
      ? 'Correct it, or leave it out: then the mean of the values is taken.'
      : 'Correct it, or leave it out: then the midpoint is taken (for lognormal the median).',
  }),
  'incomplete-range': (f) => ({
    found: `The range has ${f.has ?? 'nothing'} but not ${lacksText(f.lacks)}.`,
    expected: 'a value, or low and high, or low, central and high',
    hint: `Add ${lacksText(f.lacks)}, or write the number alone if it is certain.`,
  }),
  'value-beside-range': (f) => ({
    found:
      f.beside === undefined
        ? 'Both a value and a range are written.'
        : `Both ${f.beside} and values with chances are written.`,
    expected:
      f.beside === undefined ? 'a value, or low and high' : 'a value, or low and high, or values and chances',
    hint:
      f.beside === undefined
        ? 'Keep one of the two; the middle of a range is called central.'
        : 'Keep one of them; the low and the high of values with chances are the smallest and the largest value.',
  }),
  'values-and-chances-differ': (f) => ({
    found: `${count(f.values, 'value')} and ${count(f.chances, 'chance')} are written.`,
    expected: 'as many chances as values',
    hint: 'Give each value its chance, in the same order: { values: [0, 100], chances: [0.2, 0.8] }.',
  }),
  'chances-do-not-add-up': (f) => ({
    found: `The chances add up to ${Number(f.sum.toPrecision(10))}.`,
    expected: 'chances that add up to 1',
    hint:
      f.sum < 1
        ? `Give the missing ${rounded(1 - f.sum)} to one of the values, or to a value that is not there yet.`
        : 'Lower one of them: each value has its own part of one whole.',
  }),
  'distribution-beside-values': (f) => ({
    found: `"${f.key}" is written beside values with chances.`,
    expected: 'values and chances alone: they already say how the number is drawn',
    hint: `Leave ${f.key} out.`,
  }),
  'two-references': () => ({
    found: 'Both a parameter and evidence are named.',
    expected: 'one of the two',
    hint: 'Keep one; a parameter may itself refer to evidence.',
  }),
  'own-draw-without-evidence': () => ({
    found: 'own_draw is written where no evidence is named.',
    expected: 'own_draw beside evidence: it separates the number from other references to the same evidence',
    hint: 'Remove own_draw: numbers written out vary separately, and a parameter is one input wherever it is used.',
  }),
  'year-without-evidence': () => ({
    found: 'A year is written where no evidence is named.',
    expected: 'year beside evidence: it chooses among the dated values',
    hint: 'Remove the year, or name the evidence.',
  }),
  'number-not-finite': (f) => ({
    found: `Found ${f.found}.`,
    expected: 'a finite number',
    hint: 'Write the number itself.',
  }),
  'beyond-any-municipality': (f) => ({
    found: `Found ${f.found}; no municipality, nor all of them together, has more than about ${f.expected.largest}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Check the number of zeros, the exponent and the unit.',
  }),
  'maybe-thousands': (f) => ({
    found: `${f.found} is the number ${f.value}: a point stands before decimals, and parts no thousands.`,
    expected: 'whole euros without a point',
    hint: `Write ${f.found.replaceAll('.', '')} if thousands are meant, ${f.value} if not.`,
  }),
  'share-out-of-range': (f) => ({
    found: `Found ${f.found}.`,
    expected: f.isChance ? 'a chance from 0 to 1' : 'a share from 0 to 1',
    hint:
      f.found > 1 && f.found <= 100
        ? `Write ${shareOf(f.found)} for ${f.found} percent.`
        : `A ${f.isChance ? 'chance' : 'share of something'} is never below 0 or above 1.`,
  }),
  'value-out-of-range': (f) => ({
    found: `Found ${f.found}.`,
    expected: phrases.bounds(f.expected),
    hint:
      isShare(f.expected) && Math.abs(f.found) <= 100
        ? `Write ${shareOf(f.found)} for ${f.found} percent.`
        : f.hint === undefined
          ? 'Correct the sign or the size.'
          : say(phrases.boundsHint, f.hint),
  }),
  'range-without-ends': (f) => ({
    found: `A ${f.distribution} distribution is given by its ends (interval min-max).`,
    expected: 'interval p05-p95 or p10-p90: it has no ends',
    hint: 'Say which percentiles low and high are, or choose pert, triangular or uniform.',
  }),
  'central-overdetermined': (f) => ({
    found:
      f.middle === undefined
        ? `There is a central value next to the percentiles of a ${f.distribution} distribution.`
        : `The central value ${f.central} is not the middle of the ${f.distribution} range, which is ${Number(f.middle.toPrecision(12))}.`,
    expected: 'low and high alone: they already fix it',
    hint: 'Leave central out, or choose pert or triangular.',
  }),
  'lognormal-not-positive': (f) => ({
    found: `The low of a lognormal distribution is ${f.low}.`,
    expected: 'a low above 0',
    hint: 'Choose another distribution where zero or less is possible.',
  }),
  'ends-outside-unit': (f) => ({
    found: `With this ${f.interval} the ends would be ${rounded(f.least)} and ${rounded(f.most)}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Narrow the range, move its centre, or give the ends themselves (interval: min-max).',
  }),
  'assumed-ends-outside-unit': (f) => ({
    found: `As a ${f.shape} distribution, ${f.path} would range from ${rounded(f.least)} to ${rounded(f.most)}; the rows of that distribution use it so.`,
    expected: phrases.bounds(f.expected),
    hint: 'State the distribution of the range, or give the ends themselves (interval: min-max).',
  }),
  'too-few-samples': (f) => ({
    found: `samples is ${f.found}.`,
    expected: 'at least 2 simulation runs, preferably 1,000 or more',
    hint: 'Percentiles need many simulation runs; leave "samples" out for 10,000.',
  }),
  'few-samples': (f) => ({
    found: `Only ${f.found} draws are asked for: fewer than ${f.beyond} of them lie below p05 and fewer than ${f.beyond} above p95, and chances are counted in steps of ${rounded(100 / f.found)} %.`,
    expected: `at least ${f.least} draws, better 1,000 or more`,
    hint: 'Leave "samples" out for 10,000, or use --precision.',
  }),
  'too-many-samples': (f) => ({
    found: `${f.found} draws are asked for.`,
    expected: `at most ${f.limit} draws`,
    hint: 'Ten thousand draws settle two digits, a million three.',
  }),
  'too-few-for-replicates': (f) => ({
    found: `${f.found} ${f.found === 1 ? 'draw is' : 'draws are'} asked for, and ${say(phrases.drawUser, f.what)} needs more.`,
    expected: `at least ${f.least} draws: 16 independent parts of two`,
    hint: 'Ask for 1,024 or more: how much the parts differ shows how far the figures can be trusted.',
  }),
  'samples-not-power-of-two': (f) => ({
    found: `A Sobol sequence of ${f.found} draws is cut into 16 parts that are no powers of two.`,
    expected: `16 times a power of two, such as ${f.less} or ${f.more}`,
    hint: 'The figures are right, but less exact than with either of these.',
  }),
  'precision-not-reached': (f) => ({
    found: `After ${f.draws} simulation runs the standard error of the ${f.statistic} of ${f.of} is still ${rounded(f.error * 100)} % of it.`,
    expected: `at most ${rounded(f.precision * 100)} %`,
    hint: 'More simulation runs need more memory; accept this precision, or use sampling: latin-hypercube or sobol.',
  }),
  'draws-not-enough': (f) => ({
    found: `After ${f.draws} simulation runs ${say(phrases.errorName, f.what)} is still ${rounded(f.error)} of ${phrases.errorBase[f.of]}.`,
    expected: `at most ${rounded(f.precision)}`,
    hint: 'More simulation runs need more memory; accept this precision, or use sampling: latin-hypercube or sobol.',
  }),
  'interval-not-reached': (f) => ({
    found: `With ${f.points} base points the widest confidence interval of the indices of ${f.output} is still ±${rounded(f.width)}.`,
    expected: `at most ±${rounded(f.precision)}`,
    hint: 'More would take minutes: ask for them with --samples, or accept this precision.',
  }),
  'too-many-inputs-for-sobol': (f) => ({
    found: `${f.found} inputs vary.`,
    expected: `at most ${f.limit}, the number of dimensions of the direction numbers`,
    hint: 'Choose sampling: latin-hypercube or random, which have no such limit.',
  }),
  'unit-mismatch': (f) => ({
    found: `${f.parameter === undefined ? 'The number' : `The parameter ${f.parameter}`} is in ${f.found}.`,
    expected: `${f.expected.unit}: ${phrases.bounds(f.expected)}`,
    hint: 'Convert it yourself and write the number with its source; units are never converted silently.',
  }),
  'draws-outside-unit': (f) => ({
    found: `${f.count} of ${f.draws} simulation runs of ${f.path} are outside what its unit allows.`,
    many: {
      what: 'inputs have simulation runs outside what their units allow',
      item: `${f.path} ${f.count} of ${f.draws}`,
    },
    expected: phrases.bounds(f.expected),
    hint: 'They are used as drawn. A pert, triangular or uniform range has ends that can be kept inside.',
  }),
};

/** A number of things in words. */
function count(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number} ${thing}${number === 1 ? '' : 's'}`;
}

function lacksText(keys: readonly string[]): string {
  return keys.length === 0 ? 'a value' : keys.join(' and ');
}
