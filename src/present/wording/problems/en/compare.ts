import type { compareProblems } from '../../../../problems/catalogue/compare.ts';
import type { NamedMunicipality } from '../../../../problems/catalogue/phrases.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { fileName, municipalityName, show } from './words.ts';

const year = (of: number | null): string => (of === null ? 'no stated year' : String(of));

/** How many municipalities a sentence names. */
const mostNamed = 3;

/** A sentence that names some municipalities of one side; empty where it has none of its own. */
function only(begin: string, municipalities: readonly NamedMunicipality[]): string {
  const named = municipalities.slice(0, mostNamed).map(municipalityName).join(', ');
  const others = municipalities.length - mostNamed;
  return named === '' ? '' : ` ${begin}${named}${others > 0 ? ` and ${others} more` : ''}.`;
}

export const compare: TextsOf<typeof compareProblems> = {
  'wrong-result': (f) => ({
    found: `The saved result ${fileName(f.path)} cannot be compared: ${say(phrases.resultFault, f.reason)}.`,
    expected: 'a result of one scenario, as estimate --format json writes it',
    hint: 'Estimate one scenario with --format json --output FILE, or compare the scenario itself.',
  }),
  'compared-views-differ': () => ({
    found: 'One result is of cashable savings alone, the other of all savings.',
    expected: 'two results with the same --view',
    hint: 'Estimate both with the same --view.',
  }),
  'compared-prices-differ': (f) => ({
    found: `The figures are in prices of two years: ${year(f.before)} and ${year(f.after)}. A part of the change is that prices have risen.`,
    expected: 'both in prices of one year',
    hint: 'Give both scenarios the same settings.price_year and a price_index.',
  }),
  'compared-scopes-differ': (f) => ({
    found: `The costs are not of the same municipalities: ${f.before} before, ${f.after} after.${only('Before only: ', f.onlyBefore)}${only('After only: ', f.onlyAfter)}`,
    expected: 'costs of the same municipalities',
    hint: 'The change of the data is then also that of the municipalities; give both the same scope if it is not meant.',
  }),
  'compared-versions-differ': (f) => ({
    found: `The results are of two versions of digisave: ${show(f.before)} and ${show(f.after)}.`,
    expected: 'results of one version, or saved models',
    hint: 'Compare scenarios or models saved with --save-model: they show how much of the change is of the version.',
  }),
};
