import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { worded } from '../../worded.ts';
import { registers } from './writing.ts';

/** Smallest tables of each kind that was once read wrong without a word; what must come out is added by hand. */

function inspect(file: string) {
  const problems = new ProblemList();
  const { inspection } = inspectTable(join(import.meta.dirname, 'kinds', file), registers, problems) ?? {};
  return {
    sums: inspection?.sums.map(({ sum }) => sum) ?? [],
    columns: inspection?.columns ?? [],
    told: problems.all.map(({ name }) => name),
    found: problems.all.map((each) => worded(each).found).join('\n'),
  };
}

test.each([
  ['k1_service_with_only_a_total_row.csv', 595],
  ['k1_units_with_only_a_total_row.csv', 731],
  ['k1_supplier_named_total.csv', 595],
  ['k2_twelve_equal_months_of_10000.csv', 120_000],
  ['k3_rent_paid_each_quarter.csv', 20_000],
  ['k3_projects_numbered_1_2_3_10_11.csv', 36_000],
  ['k3_months_01_to_12.csv', 1415],
  ['k10_firm_named_josta.csv', 1150],
  ['k11_indented_parts.csv', 1000],
  ['w1_float_tail.csv', 3234.66],
  ['w2_year_as_float.csv', 10],
  ['w4_branch_numbers.csv', 600],
  ['w5_reference_of_18_digits.csv', 300],
  ['w7_quotes_in_comment.csv', 300],
  ['w8_region_in_genitive.csv', 300],
  ['w9_G0_and_G10.csv', 100],
  ['w10_one_supplier_total.csv', 400],
])('%s: the sum is %f, and nothing is asked', (file, sum) => {
  const { sums, told } = inspect(file);
  expect([sums[0], told.filter((name) => name !== 'total-without-parts')]).toEqual([sum, []]);
});

test.each([
  ['k2_total_5_million_parts_4_million.csv', 'parts-differ-from-total', '4000000'],
  ['k2_footer_total_off_by_ten_percent.csv', 'parts-differ-from-total', '100'],
  ['k7_codes_without_2018.csv', 'code-beside-parts', '2018'],
  ['k7_main_function_without_2018.csv', 'parts-differ-from-total', '1000'],
  ['k12_note_in_parentheses.csv', 'note-or-negative', '(1)'],
  ['w3_two_bookings_alike.csv', 'different-amounts', '120,00'],
])('%s is told as %s, with %s', (file, problem, words) => {
  const { told, found } = inspect(file);
  expect(told).toEqual([problem]);
  expect(found).toContain(words);
});

test.each([
  ['k4_title_invoices_over_1000_euros.csv', 'Nettokustannukset 2019', null],
  ['k4_title_not_thousands.csv', 'Nettokustannukset 2019', 'eur'],
  ['k4_title_unit_on_pupils.csv', 'Oppilaita', 'persons'],
  ['k5_euro_on_inhabitants.csv', 'Asukkaat', 'persons'],
  ['k9_euro_k.csv', 'Nettokustannukset 2019, €k', '1000_eur'],
  ['k9_purchases_over_1000.csv', 'Ostot yli 1 000 €, 2019', null],
])('the unit of %s, column %s, is %s', (file, column, unit) => {
  expect(inspect(file).columns.find(({ name }) => name === column)?.unit).toBe(unit);
});

test.each([
  ['k5_year_of_population_on_costs.csv', 'Nettokustannukset, 1 000 €', null],
  ['k6_in_prices_of_2015.csv', 'Nettokustannukset 2019 (2015 hinnoin), 1 000 €', 2019],
  ['k6_remark_of_another_year.csv', 'Nettokustannukset 2019, 1 000 € (2018: €)', 2019],
])('the year of %s, column %s, is %s', (file, column, year) => {
  expect(inspect(file).columns.find(({ name }) => name === column)?.year).toBe(year);
});
