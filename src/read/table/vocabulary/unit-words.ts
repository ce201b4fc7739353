import type { ColumnUnit } from '../../../model/layout.ts';
import { lazyPattern } from './matching.ts';
import { pattern } from './pattern.ts';
import { wordsOf } from './vocabulary.ts';

/** Euros in any form, whatever scale stands glued before or behind them. */
const anyEuro = pattern(
  /€|(?<!\p{L})(?:[kmt]\.?)?(?:eur|euro(?:a|t|s|ja|n|ina)?)(?!\p{L})|(?<!\p{L})EUR[km](?!\p{L})/iu,
);
const gluedThousands = pattern(
  /kilo(?=\s?eur)|(?<!\p{L})[kt]\.?\s?(?:€|eur)|(?:€|(?<!\p{L})eur)\s?[kt](?!\p{L})|10(?:\^3|³)|(?<!\d)1e3(?!\d)/iu,
);
const gluedMillions = pattern(
  /(?<!\p{L})M\s?(?:€|eur)|(?:€|(?<!\p{L})eur)\s?m(?!\p{L})|10(?:\^6|⁶)|(?<!\d)1e6(?!\d)/iu,
);
/** Zeros without a one in front of them: EUR '000, € (000s), 000,000 €. */
const bareZeros = pattern(/(?<!\d[\s.,']?)'?(000(?:[ .,']?000)*)(?:'?s)?(?!\d)/iu);
const otherPowers = pattern(/10(?:\^|[²⁴⁵⁷⁸⁹])(?![36])/iu);
/** Ten or more of what is thousands or millions itself: 100 t€. */
const multiplied = pattern(/(?<!\d)10{0,2}(?:[ .,']?000)*(?<=\d0)\s*(?:[kt]\.?|m)\s?(?:€|eur)/iu);
const shortMillions = pattern(/(?<!\p{L})milj(?:\.|oonaa)?\s?e(?!\p{L})/iu);
/** A power of ten in front of the euro, or behind it where no other word follows. */
const scaleBefore = pattern(
  /(?<!\d)(10{0,2}(?:[ .,']?000)*)(?:-?tals?)?[\s)\]x×*-]*(?:€|eur(?!\p{L})|euro(?:a|t|s|ja|n|ina)?(?!\p{L}))/iu,
);
const scaleBehind = pattern(
  /(?:€|(?<!\p{L})(?:eur|euro(?:a|t|s|ja|n|ina)?)(?!\p{L}))[\s([,x×*]*(?<!\d)(10{0,2}(?:[ .,']?000)*)(?=\s*(?:$|[)\],;:]))/iu,
);
const perInhabitant =
  /(?:€|eur|euroa|euro)(?::a|:aa)?\s*(?:\/|per)\s*(?:as\b|as\.|asukas|capita|inhabitant|inv|invånare)/i;
/** Beside euros, wherever they stand. */
const forEachInhabitant = pattern(
  /asuk\p{L}*\s+koh[dt]|asukaskoht|per\s+(?:asukas|capita|inhabitant|invånare)/iu,
);
/** By whatever but years, as costs are of a year. */
const perOther = pattern(
  /(?:€|(?<!\p{L})(?:eur|euroa|euro))(?::a|:aa)?\s*(?:\/|per\s)(?!\s*(?:v|vuosi|vuotta|år|year|annum|a)(?!\p{L}))/iu,
);
const forEachOther = pattern(/\p{L}\s+koh(?:den|ti)(?!\p{L})/iu);
/** The rate of the value added tax, which figures hold or not. */
const tax = pattern(
  /(?:alv|moms|vat)\.?\s*\d+(?:[.,]\d+)?\s*%|\d+(?:[.,]\d+)?\s*%\s*(?:alv|moms|vat)(?!\p{L})/giu,
);
const percent = /%|prosentti|percent|procent|\bpct\b/i;
const area = /\bkm2\b|km²/i;
/** An amount behind a word for a limit: "yli 1 000 €". */
const limitAmount = String.raw`\s*\d[\d .,']*\s*(?:€|eur|euroa|euron|euro|euros)?(?!\p{L})`;

const thousandWords = lazyPattern(() => wordsOf('units', 'thousands'), 'anywhere');
const millionWords = lazyPattern(() => wordsOf('units', 'millions'), 'anywhere');
const otherScaleWords = lazyPattern(() => wordsOf('units', 'other_scales'), 'anywhere');
const personWords = lazyPattern(() => wordsOf('units', 'persons'), 'anywhere');
const otherMoneyWords = lazyPattern(() => wordsOf('units', 'other_money'), 'anywhere');
const negation = lazyPattern(() => wordsOf('units', 'negations'), 'anywhere');
let limits: RegExp | undefined;

/** The unit that a header or title states, if it states one. */
export function unitOf(header: string): ColumnUnit | undefined {
  const text = withoutLimits(
    header
      .replaceAll('_', ' ')
      .replace(/[\u00a0\u202f\u2009\u2007]/g, ' ')
      .replaceAll('\u2019', "'"),
  );
  if (isOtherMoney(text)) return 'other';
  const isMoney = anyEuro.test(text);
  if (perInhabitant.test(text) || (isMoney && forEachInhabitant.test(text))) return 'eur_per_inhabitant';
  if (perOther.test(text) || (isMoney && forEachOther.test(text))) return 'eur_per_other';
  const withoutTax = text.replace(tax, ' ');
  const scale = isMoney ? scaleOf(text) : shortMillions.test(text) ? 'meur' : undefined;
  if (scale !== undefined) return scale;
  if (percent.test(withoutTax)) return 'percent';
  if (isMoney) return 'eur';
  if (personWords().test(text)) return 'persons';
  return area.test(text) ? 'km2' : undefined;
}

/** Whether a text states another money than euros, and no euros beside it. */
export function statesOtherMoney(text: string): boolean {
  return isOtherMoney(text) && !anyEuro.test(text);
}

function isOtherMoney(text: string): boolean {
  return otherMoneyWords().test(text) || /[$£]/.test(text);
}

/** The text without amounts that are limits, and without what it says the figures are not. */
function withoutLimits(text: string): string {
  limits ??= pattern(
    `(?:${lazyPattern(() => wordsOf('units', 'limits'), 'anywhere')().source})${limitAmount}`,
    'gi',
  );
  const bare = text.replace(limits, ' ');
  const not = negation().exec(bare);
  return not === null ? bare : bare.slice(0, not.index);
}

/** The scale of euros that words or a power of ten say; "other" where it has no unit, or where they say several. */
function scaleOf(text: string): ColumnUnit | undefined {
  const found = new Set<ColumnUnit>();
  if (otherScaleWords().test(text) || otherPowers.test(text)) found.add('other');
  if (thousandWords().test(text) || gluedThousands.test(text)) found.add('1000_eur');
  if (millionWords().test(text) || gluedMillions.test(text)) found.add('meur');
  if (multiplied.test(text)) found.add('other');
  const zeros = bareZeros.exec(text)?.[1]?.replace(/\D/g, '').length;
  if (zeros !== undefined) found.add(zeros === 3 ? '1000_eur' : zeros === 6 ? 'meur' : 'other');
  const power = (scaleBefore.exec(text) ?? scaleBehind.exec(text))?.[1]?.replace(/\D/g, '');
  if (power === '1000') found.add('1000_eur');
  else if (power === '1000000') found.add('meur');
  else if (power !== undefined && power !== '1') found.add('other');
  return found.size > 1 ? 'other' : [...found][0];
}

/** Whether a title says that its figures are divided by the inhabitants, whatever its columns say. */
export function isPerInhabitant(title: string): boolean {
  return perInhabitant.test(title) || forEachInhabitant.test(title);
}
