import type {
  accountingProblems,
  ComparedFacts,
  EmptyCell,
} from '../../../../problems/catalogue/accounting.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, municipalityName, rounded, show, wholeEuros } from './words.ts';

export const accounting: TextsOf<typeof accountingProblems> = {
  'unit-implausible': (f) => ({
    found: `${comparedText(f)}, as where the unit is wrong.`,
    expected: `costs of the size published for ${f.publishedYear}`,
    hint: `Correct unit in the layout (eur, 1000_eur or meur; in the tidy form amounts are euros)${answer}`,
  }),
  'costs-far-from-published': (f) => ({
    found: `${comparedText(f)}.`,
    expected: `costs between a third of and three times those published for ${f.publishedYear}`,
    hint: `Check ${f.median <= 0 ? 'their sign and unit' : 'their unit, year and services'} in the layout${answer}`,
  }),
  'internal-costs': (f) => ({
    found:
      f.internalEur === undefined
        ? `The gross costs ${f.costs} may contain internal sales and rents. What one unit pays another is then in the costs of both.`
        : `Of the gross costs ${f.costs}, ${euros(f.internalEur)} (${((100 * f.internalEur) / f.totalEur).toFixed(1)} %) are internal sales and rents. They are in the costs of two services.`,
    expected: 'external costs, or the part that is internal',
    hint:
      f.internalEur === undefined
        ? 'Write internal_eur below the costs, or in the layout: how many euros are internal, 0 where there are none.'
        : 'Do not compare the total with external costs. Net costs of the whole are the same either way.',
  }),
  'inferred-services': (f) => ({
    found: `Which service ${f.names === 1 ? 'one name' : `${f.names} names`} of ${f.path} ${f.names === 1 ? 'is' : 'are'} was inferred from ${f.names === 1 ? 'its words' : 'their words'}. The municipality has not stated it.`,
    expected: 'services that the municipality has checked',
    hint: `Read the names under "services" in the layout (${f.layout ?? 'in the scenario'}). To change one, copy the file and its layout.`,
  }),
  'break-in-series': (f) => ({
    found: `Costs of ${f.before} and of ${f.after} are side by side. In 2023 health, social and rescue services moved to the wellbeing services counties: in ten cities net costs per inhabitant fell by 60 % from 2022 to 2023, and nothing of it is a saving.`,
    expected: 'years on one side of 2023',
    hint: 'Compare services that stayed with municipalities, one by one. Their classes have changed too.',
  }),
  'control-total-missed': (f) => ({
    found: `The costs of the table${f.year === undefined ? '' : ` of ${f.year}`} add up to ${exactEuros(f.sum)}, and control_total says ${exactEuros(f.stated)}: ${exactEuros(Math.abs(f.stated - f.sum))} ${f.sum < f.stated ? 'are missing' : 'too much'}.${emptyText(f.empty)}`,
    expected: 'costs that add up to control_total, but for rounding',
    hint:
      f.year === undefined && f.years.length > 1
        ? `The table has the years ${f.years.join(', ')}: state the total of each, control_total: {${f.years.map((each) => `${each}: ...`).join(', ')}}; or look with digisave inspect which rows and columns count.`
        : 'Look with digisave inspect which rows and columns count, and which are left out; correct the layout, the table or control_total.',
  }),
};

const answer =
  '; where the amounts are right, write plausibility: checked in the layout, or under the costs in the scenario.';

function comparedText({
  municipality,
  others,
  median,
  services,
  slip,
  year,
  publishedYear,
}: ComparedFacts): string {
  const more = others === 0 ? '' : ` (and of ${others} more)`;
  const size = slip === undefined || slip > 1 ? rounded(median) : `1/${rounded(1 / median)}`;
  return `The costs of ${municipalityName(municipality)}${more} are ${size} times those published: the median of ${services} services, ${year} beside ${publishedYear}`;
}

/** The first cell that may be what is missing. */
function emptyText({
  count: cells,
  first,
}: {
  readonly count: number;
  readonly first?: EmptyCell | undefined;
}): string {
  if (first === undefined) return '';
  const more = cells === 1 ? '' : `, and ${count(cells - 1, 'more cell')}`;
  return ` ${show(first.row)} in line ${first.line} has no figure in ${show(first.column)}${more}.`;
}

/** Euros with their cents, where there are any. */
function exactEuros(value: number): string {
  const cents = Math.abs(Math.round(value * 100)) % 100;
  if (cents === 0) return wholeEuros(value);
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(2).split('.');
  return `${wholeEuros((value < 0 ? -1 : 1) * Number(whole)).replace(' €', '')}.${decimals} €`;
}
