import type { FormulaNeed, formulaProblems } from '../../../../problems/catalogue/formula.ts';
import { leftOver, type MeasureNames, missingConversion, powersText } from '../formula-units.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show, unknown } from './words.ts';

const measures: MeasureNames = {
  none: 'a plain number',
  eur: 'euros',
  year: 'year',
  month: 'month',
  hour: 'hour',
  minute: 'minute',
  unit: 'piece',
  inhabitant: 'inhabitant',
  '1000_inhabitant': '1,000 inhabitants',
  person_year: 'person-year',
};

const needs: Readonly<Record<FormulaNeed, string>> = {
  operand: 'a number, a name or "("',
  sign: 'one of + − * /, or the end',
  closing: '")"',
  'comma-or-closing': '"," or ")"',
  'decimal-point': 'a decimal point, or a blank behind the comma',
  shorter: 'at most 1,000 signs',
  shallower: 'at most 50 brackets in each other',
};

const grammar =
  'A formula is made of + − * / ( ), numbers with a decimal point, names of inputs, min(a, b), max(a, b) and sum(base).';

export const formula: TextsOf<typeof formulaProblems> = {
  'formula-name': (f) => ({
    found: f.isReserved
      ? `${show(f.found)} has a meaning of its own in a formula.`
      : `${show(f.found)} cannot be the name of an input.`,
    expected: 'small letters, digits and _, a letter first',
    hint: 'Write another name, here and in the formula; label: says what people read.',
  }),
  'formula-syntax': (f) => ({
    found:
      f.need === 'shorter'
        ? 'The formula is too long.'
        : f.found === ''
          ? 'The formula ends here.'
          : `The formula has ${show(f.found)} here.`,
    expected: needs[f.need],
    hint: grammar,
  }),
  'formula-call': (f) => ({
    found: `${f.found}(...) cannot be called in a formula.`,
    expected: 'min, max or sum(base)',
    hint: grammar,
  }),
  'formula-unknown-name': unknown('input', 'Write it under inputs, with its unit.'),
  'formula-without-base': () => ({
    found: 'The formula asks for sum(base), and there is no base.',
    expected: 'base: the costs that are summed',
    hint: 'Write base: { costs: ID, services: [...] } beside the formula.',
  }),
  'formula-unit': (f) => {
    if (f.is === 'differ')
      return {
        found: `${powersText(f.left, measures)} and ${powersText(f.right, measures)} do not go together.`,
        expected: 'the same unit on both sides',
        hint: f.isPlain
          ? 'A plain number has no unit: write it under inputs, with its unit.'
          : 'Check the units of the inputs. / 60 makes hours of minutes, / 1000 thousands of inhabitants.',
      };
    const rest = leftOver(f.found);
    const conversion = missingConversion(rest);
    return {
      found: `The formula comes to ${powersText(f.found, measures)}: ${powersText(rest, measures)} is left over.`,
      expected: 'euros/year',
      hint:
        conversion === undefined
          ? 'Check the units of the inputs, and whether a factor is missing or there twice.'
          : `${conversion} is missing, behind what it converts.`,
    };
  },
  'formula-division-by-zero': (f) => ({
    found:
      f.least === f.most
        ? 'The formula divides by 0.'
        : `The formula divides by what is between ${rounded(f.least)} and ${rounded(f.most)}, 0 included.`,
    expected: 'a divisor that is never 0',
    hint: 'Narrow the ranges behind it, or write it as a share that is multiplied.',
  }),
  'formula-nothing-converted': (f) => ({
    found: `${f.value} converts nothing here: what it stands beside is neither minutes or hours, nor counted by thousands of inhabitants.`,
    expected: '60 beside minutes or hours, 1000 beside inhabitants',
    hint: 'Check the units of the inputs. A factor of your own is better written under inputs, with a note.',
  }),
  'formula-unused-input': (f) => ({
    found: f.isInput
      ? `The formula does not ask for ${show(f.name)}.`
      : `${f.name} is not used by the formula.`,
    many: { what: 'keys are not used by their formula', item: f.name },
    expected:
      f.name === 'base'
        ? 'sum(base) in the formula, or within'
        : f.name === 'within'
          ? 'base alone, of which the saving is a share'
          : 'inputs that the formula asks for',
    hint: 'Remove it, or write it into the formula.',
  }),
};
