import { error, warning } from './entry.ts';
import type { InhabitantFault, NamedMunicipality } from './phrases.ts';

/** What is wrong with cost data. */
export const costProblems = {
  'wrong-header': error<{ found: readonly string[]; expected: readonly string[] }>(),
  'wrong-csv': error<{ unclosed: boolean }>(),
  'costs-not-accounts': warning<{
    costs: string;
    year: number;
    version: string;
    period?: string | undefined;
  }>(),
  'costs-of-part-of-a-year': error<{ costs: string; period: string }>(),
  'no-rows': error<{ path: string }>(),
  'wrong-row-length': error<{ found: number; header: readonly string[] }>(),
  'amount-not-a-number': error<{ found: string }>(),
  'wrong-year': error<{ found: string }>(),
  'duplicate-row': error<{ what: string; line: number; ofForm?: boolean }>(),
  'duplicate-file': error<{ path: string }>(),
  'duplicate-cell': error<{ what: string; file: string; cells: number }>(),
  'subtotal-row': error<{ found: string; rows: number }>(),
  'areas-mixed': error<object>(),
  'name-contradicts-code': error<{ code: string; name: string; official: string }>(),
  'measure-mixed': error<{ found: string; measure: string; files?: readonly string[] | undefined }>(),
  'gross-total-beside-parts': error<{ service: string; total: string }>(),
  'year-not-in-file': error<{ year: number; years: readonly number[] }>(),
  'empty-scope': error<{ costs: string }>(),
  'filter-without-rows': warning<{ found: string; costs: string }>(),
  'no-country-filter': error<{ costs: string }>(),
  /** Shape   rule: that a member is asked for by; undefined where a price by inhabitants asks */
  'no-population': warning<
    | { what: string | { municipality: NamedMunicipality; year: number }; reason: InhabitantFault }
    | { priceReason: InhabitantFault }
    | { memberReason: { member: string; rule: string | undefined } }
  >((f) => 'priceReason' in f || 'memberReason' in f),
  'inhabitants-without-costs': error<{ found: string; codes: readonly string[] }>(),
  'steps-out-of-order': error<{ step: number; to?: number; last: number }>(),
  /** Shape   municipality: undefined where all members of a shared project pay together */
  'outside-steps': error<{
    municipality: NamedMunicipality | undefined;
    inhabitants: number;
    most: number;
    others: number;
  }>(),
  'number-beside-price': error<{ key: string }>(),
  'population-filter-unknown': warning<{ codes: readonly string[]; year: number }>(),
  'country-without-municipalities': error<{ files: readonly string[]; municipality: NamedMunicipality }>(),
  'municipality-not-in-file': error<{
    municipality: NamedMunicipality;
    year: number;
    files: readonly string[];
    successor: NamedMunicipality | undefined;
  }>(),
  'no-peers': warning<{
    municipality: NamedMunicipality;
    grouping: 'all' | 'size' | 'region' | 'group';
    group: { readonly fi: string; readonly sv: string };
    leftOut: number;
  }>(),
  'no-costs': error<object>(),
  'volume-needs-population': error<{ reason: InhabitantFault }>(),
} as const;
