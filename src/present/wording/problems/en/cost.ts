import type { costProblems } from '../../../../problems/catalogue/cost.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { count, headerHint, inRows, list, municipalityName, show, whatOf } from './words.ts';

export const cost: TextsOf<typeof costProblems> = {
  'wrong-header': (f) => ({
    found: `The first line names ${list(f.found)}.`,
    expected: f.expected.join(','),
    hint: headerHint(f.found, f.expected),
  }),
  'wrong-csv': (f) => ({
    found: f.unclosed ? 'A quote is opened and never closed.' : 'There is a quote inside a cell.',
    expected: 'quotes around a whole cell, and twice ("") inside of it',
    hint: 'Close or remove the quote.',
  }),
  'costs-not-accounts': (f) => ({
    found: `The costs ${show(f.costs)} of ${f.year} are ${f.version === 'accounts' ? 'accounts' : `a ${f.version}, not accounts`}${f.period === undefined ? '' : `, of the months ${f.period}`}.`,
    expected: 'accounts of a whole year',
    hint: 'Their layout says that they are meant; every result that uses them says so.',
  }),
  'costs-of-part-of-a-year': (f) => ({
    found: `The costs ${show(f.costs)} are those of ${f.period}, a part of a year.`,
    expected: 'costs of a whole year: savings are in euros a year',
    hint: 'Take the accounts of the whole year; digisave inspect and digisave structure show parts of a year as well.',
  }),
  'no-rows': (f) => ({
    found: `${f.path} has no data rows.`,
    expected: 'at least one row of costs',
    hint: 'Check that it was saved and that the right file is named.',
  }),
  'wrong-row-length': (f) => ({
    found: `The row has ${count(f.found, 'cell')}.`,
    expected: `${f.header.length} cells: ${f.header.join(',')}`,
    hint:
      f.found > f.header.length
        ? 'Put a text that contains a comma into quotes; write amounts with a decimal point.'
        : f.found === 1
          ? 'Give each value a cell of its own: no quotation marks around the whole row, and the delimiter of the other rows. Or remove the row.'
          : 'Add what is missing, or remove the row.',
  }),
  'amount-not-a-number': (f) => ({
    found: `Found ${show(f.found)}.`,
    expected: 'a number such as 1234.56: digits, a decimal point, a minus in front',
    hint: /\d/.test(f.found)
      ? 'Write it with a decimal point, without thousands separators and units.'
      : 'Write the amount; leave the row out where it is not known.',
  }),
  'wrong-year': (f) => ({
    found: `Found ${show(f.found)}.`,
    expected: 'a year of four digits',
    hint: 'Write the year of the costs, such as 2015.',
  }),
  'duplicate-row': (f) => ({
    found: `${f.what} is already in line ${f.line}.`,
    expected: f.ofForm
      ? 'one row for each service, or labels that tell two of them apart'
      : 'one row for each year, municipality, service and cost type',
    hint: f.ofForm
      ? 'Remove one of the two, or give each a label of its own (label_fi, label_sv, label_en).'
      : 'Remove one of the two, or add them up yourself if they are parts.',
  }),
  'duplicate-file': (f) => ({
    found: `${f.path} is named twice in one cost structure.`,
    expected: 'each file once: its costs would count twice',
    hint: 'Remove one of the two.',
  }),
  'duplicate-cell': (f) => ({
    found:
      f.cells === 1
        ? `${f.what} is already in ${f.file}.`
        : `${f.what} and ${count(f.cells - 1, 'more cell')} are already in ${f.file}.`,
    expected: 'each cell once in one cost structure',
    hint: 'Remove the file that contains it a second time.',
  }),
  'subtotal-row': (f) => ({
    found: `${show(f.found)} is a sum of other rows${inRows(f.rows)}.`,
    expected: 'leaves only: a total is never added to its parts',
    hint: f.rows > 1 ? 'Remove the rows.' : 'Remove the row.',
  }),
  'areas-mixed': () => ({
    found: 'The file contains rows of the whole country (SSS) and rows of municipalities.',
    expected: 'either the country or its municipalities',
    hint: 'Split it into two files; the country is the sum of the municipalities.',
  }),
  'name-contradicts-code': (f) => ({
    found: `Code ${f.code} is ${f.official}, but the row says ${show(f.name)}.`,
    expected: 'code and name of one municipality',
    hint: 'Correct the one that is wrong.',
  }),
  'measure-mixed': (f) => ({
    found:
      f.files === undefined
        ? `A row has the cost type ${show(f.found)}, but the structure states the measure ${f.measure}.`
        : `All rows of ${list(f.files)} are ${f.measure === 'net' ? 'gross' : 'net'}, but the structure states the measure ${f.measure}.`,
    expected: f.measure === 'net' ? 'net_operating_costs only' : 'gross cost types only',
    hint:
      f.files === undefined
        ? 'Net and gross are never added: put them into two cost structures.'
        : `Write measure: ${f.measure === 'net' ? 'gross' : 'net'}, or name a file of ${f.measure} costs.`,
  }),
  'gross-total-beside-parts': (f) => ({
    found: `${show(f.service)} has ${f.total} beside its parts.`,
    expected: 'the gross total or its parts',
    hint: 'Remove the total, or the parts: together they count twice.',
  }),
  'year-not-in-file': (f) => ({
    found: `There is no row of ${f.year}; the rows are of ${list(f.years.map(String))}.`,
    expected: `rows of ${f.year}`,
    hint: 'Correct "year", or name the file of that year.',
  }),
  'empty-scope': (f) => ({
    found: `No row of ${show(f.costs)} is left after its scope filters.`,
    expected: 'at least one row in scope',
    hint: 'Loosen the filters: services, main functions, municipalities, population.',
  }),
  'filter-without-rows': (f) => ({
    found: `No row of ${show(f.costs)} in scope belongs to ${show(f.found)}.`,
    many: { what: `filters find no row of ${show(f.costs)} in scope`, item: f.found },
    expected: 'filters that each find something',
    hint: 'Check that the file contains it for this year and that no other filter excludes it.',
  }),
  'no-country-filter': (f) => ({
    found: `${show(f.costs)} contains the whole country, and its scope chooses municipalities.`,
    expected: 'a scope without municipalities',
    hint: 'Remove the filter, or use a file of municipalities.',
  }),
  'no-population': (f) => {
    const expected = 'a population for every municipality in scope';
    if ('priceReason' in f)
      return {
        found: `A price by inhabitants needs the inhabitants of each municipality: ${say(phrases.inhabitantFault, f.priceReason)}.`,
        expected,
        hint: 'Name the costs of the municipalities under "costs", with inhabitants: { "018": 5030, "077": 4875 } where the register has none.',
      };
    if ('memberReason' in f)
      return {
        found: `${f.memberReason.rule === undefined ? 'A price by inhabitants' : `The rule ${show(f.memberReason.rule)}`} needs the inhabitants of each member, and those of ${show(f.memberReason.member)} are not known.`,
        expected: 'inhabitants of every member',
        hint: 'Write "{ id: a, inhabitants: 2000 }" at the member, or inhabitants: { "018": 5030 } under the costs.',
      };
    return {
      found: `No figure per inhabitant is given for ${whatOf(f.what)}: ${say(phrases.inhabitantFault, f.reason)}.`,
      expected,
      hint: 'Take both municipalities of the merger into the scope, or another year.',
    };
  },
  'inhabitants-without-costs': (f) => ({
    found: `The costs are not about ${show(f.found)}, whose inhabitants are stated.`,
    expected: f.codes.length > 8 ? 'codes of municipalities in scope' : `one of ${list(f.codes)}`,
    hint: 'Correct the code, or remove the line.',
  }),
  'steps-out-of-order': (f) => ({
    found:
      f.to === undefined
        ? `Step ${f.step} has no "to", and another step follows it.`
        : `Step ${f.step} ends at ${f.to} inhabitants, after ${f.last}.`,
    expected: 'steps that each end above the one before, the last with or without an end',
    hint: 'Write the steps in order: [ { to: 2500, value: 0 }, { to: 10000, value: 3960 }, { value: 6600 } ].',
  }),
  'outside-steps': (f) => ({
    found: `${f.municipality === undefined ? `All members together have ${f.inhabitants}` : `${municipalityName(f.municipality)} has ${f.inhabitants}`} inhabitants, more than the last step (${f.most})${f.others === 0 ? '' : `; so ${f.others === 1 ? 'has 1 other' : `have ${f.others} others`}`}.`,
    expected:
      f.municipality === undefined
        ? 'a step for all members together'
        : 'a step for every municipality in scope',
    hint: `Add a last step without "to"${f.municipality === undefined ? '' : ', or leave the municipality out of the scope'}.`,
  }),
  'number-beside-price': (f) => ({
    found: `${show(f.key)} is written beside a price by inhabitants.`,
    expected: 'fixed, per_inhabitant and by_inhabitants, of which each is a number of its own',
    hint: 'Write a number for everyone under "fixed".',
  }),
  'population-filter-unknown': (f) => ({
    found: `The register has no population for ${f.year} of ${list(f.codes)}, which merged later.`,
    expected: 'a population for every municipality that a population filter judges',
    hint: 'They are left out; write municipality_year to count them in their successors.',
  }),
  'country-without-municipalities': (f) => ({
    found: `${list(f.files)} contains the whole country, and ${municipalityName(f.municipality)} is asked for.`,
    expected: 'costs by municipality',
    hint: 'Name a file of municipalities, or leave --municipality out.',
  }),
  'municipality-not-in-file': (f) => ({
    found: `${list(f.files)} has no row of ${municipalityName(f.municipality)} for ${f.year}.`,
    expected: 'a municipality with costs in that year and in scope',
    hint:
      f.successor === undefined
        ? 'Name another municipality or year, or widen the scope.'
        : `It merged into ${municipalityName(f.successor)}: ask for that.`,
  }),
  'no-peers': (f) => ({
    found: `${municipalityName(f.municipality)} has no peers: no other municipality of ${f.grouping} ${f.group.fi} has costs in scope and a usable population${f.leftOut === 0 ? '' : ` (${f.leftOut} left out)`}.`,
    expected: 'at least one other municipality to compare it with',
    hint: 'Choose another grouping with --peers, or name a file of all municipalities.',
  }),
  'no-costs': () => ({
    found: 'The scenario has no cost structure.',
    expected: 'at least one under "costs"',
    hint: 'Name a cost file instead, or add one to the scenario.',
  }),
  'volume-needs-population': (f) => ({
    found: `A volume for 1,000 inhabitants needs the inhabitants of the scope: ${say(phrases.inhabitantFault, f.reason)}.`,
    expected: 'a cost structure whose population is known',
    hint: 'Write volume_per_year instead.',
  }),
};
