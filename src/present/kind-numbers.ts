import { type GivenNumber, type Kind, numberForSize, numbersOfKind } from '../model/catalogue-form.ts';
import { type NumberOfProject, numberName } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import { weakestOf } from '../model/quantity.ts';
import { inputRangeText, peopleMarks } from './number-text.ts';
import { wordings } from './wording.ts';

/**
 * The numbers that a kind brings along, with their ranges and the weakest of their qualities; empty where it brings none.
 *
 * Shape   inhabitants: those of the municipality, whose step an amount by size has
 */
export function kindNumbersText(kind: Kind, inhabitants: number, language: Language): string {
  const given = numbersOfKind(kind).flatMap(({ keys, number: ofAny }) => {
    const number = numberForSize(ofAny, inhabitants);
    if ('ask' in number || 'use' in number) return [];
    const perInhabitant = 'per_inhabitant' in number;
    const own = perInhabitant ? number.per_inhabitant : number;
    if ('unit' in number) {
      const text = rangeText(number, number.unit);
      return [{ text: `${number.label[language]} ${text}`, quality: number.quality }];
    }
    const name = ['saving', ...keys, ...(perInhabitant ? ['per_inhabitant'] : [])].join('.');
    const text = rangeText(own, unitOf(keys));
    return [{ text: `${numberName(name as NumberOfProject, language)} ${text}`, quality: own.quality }];
  });
  const quality = weakestOf(given.map((each) => each.quality));
  if (quality === null) return '';
  return `${given.map(({ text }) => text).join('; ')} (${wordings[language].quality[quality]})`;

  function rangeText({ value = 0, low = value, high = value }: Ends, unit: string): string {
    return inputRangeText(low, high, unit, peopleMarks[language]);
  }
}

type Ends = Pick<GivenNumber, 'value' | 'low' | 'high'>;

/** The unit by the last word of a key; what is only counted has none. */
function unitOf(keys: readonly string[]): string {
  const [key = ''] = keys;
  if (key.startsWith('minutes')) return 'minutes';
  if (key.endsWith('_share')) return 'share';
  return key.includes('_eur') ? 'eur' : '';
}
