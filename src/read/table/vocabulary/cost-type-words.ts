import { measureOfCostType } from '../../../model/cost-structure.ts';
import { trimCell } from '../grid/number-form.ts';
import { withoutVersion } from './versions.ts';
import { wordsOf, wordTree } from './vocabulary.ts';

let byName: ReadonlyMap<string, string> | undefined;

/** Cost types by their official names. */
function costTypesByName(): ReadonlyMap<string, string> {
  const types = Object.keys(wordTree('cost-types'));
  byName ??= new Map(
    types.flatMap((type) => wordsOf('cost-types', type).map((name) => [fold(name), type] as const)),
  );
  return byName;
}

/** What a header says besides its name: year, unit and the word for a sum. */
const besidesName =
  /\b(?:EUR|euro)\s+millions?\b|(?:31\.12\.)?(?<!\d)(?:19|20)\d{2}(?!\d)|1[\s.]?000\s*(?:€|eur\b|euroa|euro)|tuhatta euroa|\btusen euro\b|(?:\bmilj\.?|miljoonaa|million|miljoner)\s*(?:€|eur\b|euroa|euro)|\bM€|\bmeur\b|\bkeur\b|\bteur\b|[kt]€|€|\beur\b|\beuroa\b|\beuros?\b|\byhteensä\b|\btotal\b|\bsammanlagt\b|\bpalveluittain\b|\b(?:palvelu|tehtävä)luokittain\b|\btehtävittäin\b|\btulosalueittain\b|\bper (?:tjänst|funktion|uppgift)\b|\bby (?:service|function)\b/gi;

function fold(text: string): string {
  return trimCell(text.toLowerCase().replace(/[(),;:]/g, ' '));
}

/** Whether a header says year, version and unit, and nothing else: "TP 2023, 1 000 €". */
export function namesNothing(header: string): boolean {
  const bare = trimCell(header).replaceAll('_', ' ').replace(besidesName, ' ');
  return fold(bare) === '' || fold(withoutVersion(bare)) === '';
}

/**
 * The cost type that a cell or header names, whatever year and unit stand beside the name.
 *
 * @example findCostType('Nettokustannukset 2019, 1 000 €') // => 'net_operating_costs'
 */
export function findCostType(text: string): string | undefined {
  const whole = trimCell(text);
  if (measureOfCostType(whole) !== undefined) return whole;
  const bare = whole.replaceAll('_', ' ').replace(besidesName, ' ');
  return costTypesByName().get(fold(bare)) ?? costTypesByName().get(fold(withoutVersion(bare)));
}
