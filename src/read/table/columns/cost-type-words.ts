import { measureOfCostType } from '../../../model/cost-structure.ts';
import { trimCell } from '../text/number-form.ts';

/**
 * Official names of cost types. Names with a wider meaning, such as "menot" alone, are left out: a layout says them.
 *
 * Source  Statistics Finland, local government finances: käyttökustannukset and its parts; English names of the same tables
 */
const namesOfCostTypes: Readonly<Record<string, readonly string[]>> = {
  net_operating_costs: [
    'nettokäyttökustannukset',
    'nettokustannukset',
    'käyttökustannukset netto',
    'nettodriftskostnader',
    'nettokostnader',
    'net operating costs',
    'net costs',
  ],
  operating_costs: [
    'käyttökustannukset',
    'bruttokäyttökustannukset',
    'bruttokustannukset',
    'driftskostnader',
    'bruttokostnader',
    'operating costs',
    'gross operating costs',
    'gross costs',
  ],
  operating_revenue: ['käyttötuotot', 'driftsintäkter', 'operating revenue'],
  personnel: [
    'henkilöstökulut',
    'henkilöstömenot',
    'personalkostnader',
    'personnel expenses',
    'personnel costs',
  ],
  wages: ['palkat ja palkkiot', 'palkat', 'löner och arvoden', 'wages and salaries', 'salaries and fees'],
  pensions: ['eläkekulut', 'pensionskostnader', 'pension expenses'],
  purchased_services: ['palvelujen ostot', 'köp av tjänster', 'purchases of services', 'purchased services'],
  materials: [
    'aineet, tarvikkeet ja tavarat',
    'material, förnödenheter och varor',
    'materials, supplies and goods',
  ],
  grants: ['avustukset', 'understöd', 'grants'],
  rents: ['vuokrat', 'vuokrakulut', 'hyror', 'rents'],
  depreciation: [
    'poistot',
    'poistot ja arvonalentumiset',
    'avskrivningar och nedskrivningar',
    'depreciation',
  ],
  overheads: ['vyörytyskulut', 'vyörytysmenot', 'overheads'],
};
const byName = new Map(
  Object.entries(namesOfCostTypes).flatMap(([costType, names]) =>
    names.map((name) => [fold(name), costType]),
  ),
);

/** What a header says besides its name: year, unit and the word for a sum. */
const besidesName =
  /\b(?:EUR|euro)\s+millions?\b|(?:31\.12\.)?(?<!\d)(?:19|20)\d{2}(?!\d)|1[\s.]?000\s*(?:€|eur\b|euroa|euro)|tuhatta euroa|\btusen euro\b|(?:\bmilj\.?|miljoonaa|million|miljoner)\s*(?:€|eur\b|euroa|euro)|\bM€|\bmeur\b|\bkeur\b|\bteur\b|[kt]€|€|\beur\b|\beuroa\b|\beuros?\b|\byhteensä\b|\btotal\b|\bsammanlagt\b/gi;

function fold(text: string): string {
  return trimCell(text.toLowerCase().replace(/[(),;:]/g, ' '));
}

/**
 * The cost type that a cell or header names, whatever year and unit stand beside the name.
 *
 * @example findCostType('Nettokustannukset 2019, 1 000 €') // => 'net_operating_costs'
 */
export function findCostType(text: string): string | undefined {
  const whole = trimCell(text);
  if (measureOfCostType(whole) !== undefined) return whole;
  return byName.get(fold(whole.replaceAll('_', ' ').replace(besidesName, ' ')));
}
