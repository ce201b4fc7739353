import type { ColumnUnit } from '../../../model/layout.ts';
import { trimCell } from '../text/number-form.ts';

/** Euros in any form, whatever scale stands glued before or behind them. */
const anyEuro = /€|(?<!\p{L})(?:[kmt]\.?)?(?:eur|euro(?:a|t|s|ja|n|ina)?)(?!\p{L})|(?<!\p{L})EURm(?!\p{L})/iu;
const thousands =
  /tuhat|tuhan|(?<!\p{L})(?:tuh|tn)(?!\p{L})|tusen|thousand|kilo(?=\s?eur)|(?<!\p{L})[kt]\.?\s?(?:€|eur)|10(?:\^3|³)|(?<!\d)1e3(?!\d)/iu;
const millions =
  /mill?j(?!ard)|miljoo|miljon|million|(?<!\p{L})(?:ml?n|mio|mill?)(?!\p{L})|(?<!\p{L})M\s?(?:€|eur)|(?:€|(?<!\p{L})eur)\s?m(?!\p{L})|10(?:\^6|⁶)|(?<!\d)1e6(?!\d)/iu;
/** Zeros without a one in front of them: EUR '000, € (000s), 000,000 €. */
const bareZeros = /(?<!\d[\s.,']?)'?(000(?:[ .,']?000)*)(?:'?s)?(?!\d)/iu;
/** Scales for which there is no unit: told as other, so that they are never taken for plain euros. */
const otherScales =
  /miljard|(?<!\p{L})mrd|(?<!\p{L})bn(?!\p{L})|billion|(?<!\p{L})(?:snt|sentti|cents?(?!\p{L}))|(?<!\p{L})(?:sataa?|sadat|satoja|satoina|sadoissa|sadan|satasia|satasina|satasissa|kymmen(?:iä|tä|et|issä|in)|hundra(?:tals?)?|hundreds?|tiotals?|tens of)(?!\p{L})|10(?:\^|[²⁴⁵⁷⁸⁹])(?![36])/iu;
/** Ten or more of what is thousands or millions itself: 100 t€. */
const multiplied = /(?<!\d)10{0,2}(?:[ .,']?000)*(?<=\d0)\s*(?:[kt]\.?|m)\s?(?:€|eur)/iu;
const shortMillions = /(?<!\p{L})milj(?:\.|oonaa)?\s?e(?!\p{L})/iu;
/** A power of ten in front of the euro, or behind it where no other word follows. */
const scaleBefore =
  /(?<!\d)(10{0,2}(?:[ .,']?000)*)(?:-?tals?)?[\s)\]x×*-]*(?:€|eur(?!\p{L})|euro(?:a|t|s|ja|n|ina)?(?!\p{L}))/iu;
const scaleBehind =
  /(?:€|(?<!\p{L})(?:eur|euro(?:a|t|s|ja|n|ina)?)(?!\p{L}))[\s([,x×*]*(?<!\d)(10{0,2}(?:[ .,']?000)*)(?=\s*(?:$|[)\],;:]))/iu;
const perInhabitant =
  /(?:€|eur|euroa|euro)(?::a|:aa)?\s*(?:\/|per)\s*(?:as\b|as\.|asukas|capita|inhabitant|inv|invånare)/i;
/** Beside euros, wherever they stand. */
const forEachInhabitant = /asuk\p{L}*\s+koh[dt]|asukaskoht|per\s+(?:asukas|capita|inhabitant|invånare)/iu;
/** By whatever but years, as costs are of a year. */
const perOther =
  /(?:€|(?<!\p{L})(?:eur|euroa|euro))(?::a|:aa)?\s*(?:\/|per\s)(?!\s*(?:v|vuosi|vuotta|år|year|annum|a)(?!\p{L}))/iu;
const forEachOther = /\p{L}\s+koh(?:den|ti)(?!\p{L})/iu;
/** The rate of the value added tax, which figures hold or not. */
const tax = /(?:alv|moms|vat)\.?\s*\d+(?:[.,]\d+)?\s*%|\d+(?:[.,]\d+)?\s*%\s*(?:alv|moms|vat)(?!\p{L})/giu;
const percent = /%|prosentti|percent|procent|\bpct\b/i;
const persons =
  /henkilöä|(?:^|[\s,(])hlö(?![\p{L}])|\bpersons\b|väkiluku|^population\b|\bpersoner\b|folkmängd|befolkning|asukasluku|asukasmäär|asukkai|\binhabitants\b/iu;
const area = /\bkm2\b|km²/i;

/** Money of other countries: told as other, so that it is never taken for euros. */
const otherMoney =
  /\b(?:SEK|NOK|DKK|ISK|USD|GBP|CHF|[tkm]?kr|mnkr|M(?:SEK|NOK|DKK)|kronor|kroner|dollar[s]?|pounds?|m?mk|markkaa|FIM|tsek)\b|[$£]/i;

/** The unit that a header or title states, if it states one. */
export function unitOf(header: string): ColumnUnit | undefined {
  const text = header
    .replaceAll('_', ' ')
    .replace(/[\u00a0\u202f\u2009\u2007]/g, ' ')
    .replaceAll('\u2019', "'");
  if (otherMoney.test(text)) return 'other';
  const isMoney = anyEuro.test(text);
  if (perInhabitant.test(text) || (isMoney && forEachInhabitant.test(text))) return 'eur_per_inhabitant';
  if (perOther.test(text) || (isMoney && forEachOther.test(text))) return 'eur_per_other';
  const withoutTax = text.replace(tax, ' ');
  const scale = isMoney ? scaleOf(text) : shortMillions.test(text) ? 'meur' : undefined;
  if (scale !== undefined) return scale;
  if (percent.test(withoutTax)) return 'percent';
  if (isMoney) return 'eur';
  if (persons.test(text)) return 'persons';
  return area.test(text) ? 'km2' : undefined;
}

/** The scale of euros that words or a power of ten say; "other" where it has no unit, or where they say several. */
function scaleOf(text: string): ColumnUnit | undefined {
  const found = new Set<ColumnUnit>();
  if (otherScales.test(text)) found.add('other');
  if (thousands.test(text)) found.add('1000_eur');
  if (millions.test(text)) found.add('meur');
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

/** The year a header names: the last of its years, as changes run up to it. */
export function yearOf(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  return years.at(-1);
}

/** A header that is a year and no more, such as 2015, 2015* or 31.12.2015. */
export function isYearHeader(text: string): boolean {
  return /^(?:vuosi |år |year )?(?:31\.12\.)?(?:19|20)\d{2}\s*[*)¹]*$/i.test(trimCell(text));
}

export const yearHeader =
  /^(?:vuosi|år|year|aika|tilikausi|raportointikausi|period|time|vuonna)\b|^v\.?$|(?:vuosi|year|[\s_]år|(?:räkenskaps|budget|verksamhets|statistik)år)$/i;
export const codeHeader =
  /(?:kunta|kommun|alue|municipality|region|area|kunnan)[\s_-]*(?:nro|numero|koodi|kod|code|tunnus|nummer|id)\b|^(?:koodi|code|kod|kuntanro|knro|kuntano|kunnro|nro|tunnus)$/i;
export const areaHeader =
  /^(?:kunta|kunnat|alue|maakunta|landskap|kommun|område|municipality|region|area|kunnan nimi|nimi|name)\b/i;
/** Headers of areas that are no more than that. */
export const bareAreaHeader = /^(?:kunta|alue|kommun|kommune|municipality|region)$/i;
export const serviceHeader =
  /^(?:palvelu|tehtävä|tehtäväluokka|palveluluokka|toiminto|toiminta|service|function|tjänst|funktion|uppgift)/i;
export const costTypeHeader =
  /^(?:cost[\s_-]?type|kustannuslaji|menolaji|tili\b|laji|erä(?!\p{L})|kostnadsslag|account)/iu;
export const measureHeader =
  /^(?:tiedot|tieto|tunnusluku|muuttuja|measure|information|indicator|uppgifter|variable|item)$/i;
export const unitHeader = /^(?:yksikkö|mittayksikkö|unit|units|unit of measure|enhet|måttenhet)$/i;
export const signHeader =
  /^(?:etumerkki|sign|debet\s*\/\s*kredit|debit\s*\/\s*credit|d\s*\/\s*[ck]|tulo\s*\/\s*meno|meno\s*\/\s*tulo|tulot\s*\/\s*menot|menot\s*\/\s*tulot|förtecken)$/i;
const signWords =
  /^(?:debet|debit|kredit|credit|[dkc]|[+\-\u2212]|meno|menot|tulo|tulot|kulu|kulut|tuotto|tuotot|utgift|utgifter|inkomst|inkomster|kostnad|kostnader|intäkt|intäkter|expenses?|expenditure|costs?|income|revenues?)$/i;

/** A cell that says on which side of the accounts the figure of its row stands. */
export function isSignWord(text: string): boolean {
  return signWords.test(trimCell(text));
}

/** In front of what is only a part of another row: "siitä perusopetus". */
const partBefore =
  /^[\s\-–—*•:]*(?:siitä|josta|joista|josta:|tästä|näistä|därav|varav|of which|thereof)(?!\p{L})/iu;

/** A name that says that its row is a part of another row. */
export function isPartWord(text: string): boolean {
  return partBefore.test(text);
}

const versionWords =
  /^(?:(?:alkuperäinen |muutettu )?(?:talousarvio|budjetti|budget|TA)|(?:tilinpäätös|toteuma|toteutunut|TP|bokslut|utfall|actual|actuals|outturn|financial statements?)|(?:ennuste|prognos|forecast|TAE|poikkeama|erotus|avvikelse|difference)|(?:brutto|netto|gross|net)(?:menot|kulut|kustannukset|kostnader| costs| expenditure)?|(?:toiminta|käyttö)?(?:menot|tulot|kulut|tuotot)|(?:verksamhets)?(?:kostnader|intäkter)|operating (?:income|expenses|revenues?|costs)|(?:utgifter|inkomster|kostnader|intäkter)|(?:expenses|revenues?))(?:\s+(?:19|20)\d{2})?$/i;

/** Results of an income statement: what stands beside them is income, expenses and results, which never add up. */
const resultWords =
  /^(?:toimintakate|vuosikate|käyttökate|(?:tilikauden )?(?:tulos|yli-?\/?\s?alijäämä)|tilikauden (?:yli|ali)jäämä|verksamhetsbidrag|årsbidrag|räkenskapsperiodens resultat|operating margin|annual (?:contribution|margin)|(?:net )?(?:surplus|deficit)|profit for the (?:year|period))(?:\s*[,(].*|\s+(?:19|20)\d{2})?$/i;

/** A cell that names the result of an income statement. */
export function isResultWord(text: string): boolean {
  return resultWords.test(trimCell(text).replace(/^\d+\s+/, ''));
}

/** A cell that says which version of a figure its row is: budget or accounts, gross or net. They are never added. */
export function isVersionWord(text: string): boolean {
  return versionWords.test(trimCell(text));
}

/** Headers of whole numbers that are no figures: accounts, months, codes of classes. */
export const classHeader =
  /^(?:palvelu|tehtävä|toiminto|service|function|tjänst|funktion|uppgift|indicator|indikaattori|kpi|id|kp|kp\.?[\s_-]?(?:nro|nr|no)|tili|tili[\s_-]?(?:nro|no|nr|numero|ryhmä|luokka)|account(?:[\s_-]?(?:no\.?|number|code|group))?|konto(?:nummer|nr|klass|grupp)?|tosite(?:nro|numero)?|verifikat(?:nummer)?|voucher(?:[\s_-]?(?:no\.?|number))?|kausi|jakso|period|kuukausi|kk|month|månad|quarter|neljännes|kvartal|luokka|konto|kustannuspaikka|kustannuspaikat|vastuuyksikkö|vastuualue|tulosalue|tulosyksikkö|toimintayksikkö|toimielin|yksikkö|projekti|hanke|tosite|kostnadsställe|cost[\s_]?cent(?:re|er)|project|kvartaali|vuosineljännes|puolivuosi|viikko|vko|week|vecka)$|(?:luokka|koodi|[\s_-]code|[\s_-]id|tunnus|numero|[\s_-]nro|kod)$/i;
/** Headers of parts of a year, whose figures are not those of the year. */
export const periodHeader =
  /^(?:kausi|jakso|period|kuukausi|kk|month|månad|quarter|neljännes|vuosineljännes|kvartal|kvartaali|puolivuosi|puolivuotis\p{L}*|half[\s-]?year|halvår|tertiaali|tertial|viikko|vko|week|vecka|pvm|päivämäärä|date|datum|kirjauspäivä|tositepäivä|tositepvm)$/iu;
export const rowNumberHeader = /^(?:|#|nro|no\.?|rivi|row|index|id)$/i;
