import type { ColumnUnit } from '../../model/layout.ts';
import { trimCell } from './number-form.ts';

const thousands =
  /(?:1[\s\u00a0\u202f.,]?000|tuhat(?:ta)?|tuhansia|tusen)\s*(?:€|eur\b|euroa|euro)|\b(?:k|t)€|\bteur\b|\bkeur\b/i;
const millions =
  /(?:\bmilj\.?|miljoonaa|miljoner|miljoonia|million)\s*(?:€|eur\b|euroa|euroja|euro|e\b)|\bM€|\bMEUR\b|EUR million/i;
const perInhabitant =
  /(?:€|eur|euroa|euro)\s*(?:\/|per)\s*(?:as\b|as\.|asukas|capita|inhabitant|inv|invånare)/i;
const perOther = /(?:€|\beur|\beuroa|\beuro)\s*(?:\/|per\s)/i;
const percent = /%|prosentti|percent|procent|\bpct\b/i;
const euros = /€|\bEUR\b|\beuroa\b|\beuros?\b|_eur\b/i;
const persons =
  /henkilöä|(?:^|[\s,(])hlö(?![\p{L}])|\bpersons\b|väkiluku|^population\b|\bpersoner\b|folkmängd|befolkning|asukasluku|asukasmäär|asukkai|\binhabitants\b/iu;
const area = /\bkm2\b|km²/i;

/** Money of other countries: told as other, so that it is never taken for euros. */
const otherMoney =
  /\b(?:SEK|NOK|DKK|ISK|USD|GBP|CHF|[tkm]?kr|mnkr|M(?:SEK|NOK|DKK)|kronor|kroner|dollar[s]?|pounds?)\b|[$£]/i;

/** The unit that a header or title states, if it states one. */
export function unitOf(header: string): ColumnUnit | undefined {
  const text = header.replaceAll('_', ' ');
  if (otherMoney.test(text)) return 'other';
  if (perInhabitant.test(text)) return 'eur_per_inhabitant';
  if (perOther.test(text)) return 'eur_per_other';
  if (thousands.test(text)) return '1000_eur';
  if (millions.test(text)) return 'meur';
  if (percent.test(text)) return 'percent';
  if (euros.test(text)) return 'eur';
  if (persons.test(text)) return 'persons';
  return area.test(text) ? 'km2' : undefined;
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
  /^(?:vuosi|år|year|aika|tilikausi|raportointikausi|period|time|vuonna)\b|(?:vuosi|year|[\s_]år)$/i;
export const codeHeader =
  /(?:kunta|kommun|alue|municipality|region|area|kunnan)[\s_-]*(?:nro|numero|koodi|kod|code|tunnus|nummer|id)\b|^(?:koodi|code|kod|kuntanro|knro|kuntano|kunnro|nro|tunnus)$/i;
export const areaHeader =
  /^(?:kunta|kunnat|alue|maakunta|landskap|kommun|område|municipality|region|area|kunnan nimi|nimi|name)\b/i;
/** Headers of areas that are no more than that. */
export const bareAreaHeader = /^(?:kunta|alue|kommun|kommune|municipality|region)$/i;
export const serviceHeader =
  /^(?:palvelu|tehtävä|tehtäväluokka|palveluluokka|toiminto|toiminta|service|function|tjänst|funktion|uppgift)/i;
export const costTypeHeader =
  /^(?:cost[\s_-]?type|kustannuslaji|menolaji|tili\b|laji|erä\b|kostnadsslag|account)/i;
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

/** Headers of whole numbers that are no figures: accounts, months, codes of classes. */
export const classHeader =
  /^(?:palvelu|tehtävä|toiminto|service|function|tjänst|funktion|uppgift|indicator|indikaattori|kpi|tili|tilinumero|kausi|jakso|period|kuukausi|kk|month|månad|quarter|neljännes|kvartal|luokka|konto|kustannuspaikka|kustannuspaikat|vastuuyksikkö|vastuualue|tulosalue|tulosyksikkö|toimintayksikkö|toimielin|yksikkö|projekti|hanke|tosite|kostnadsställe|cost[\s_]?cent(?:re|er)|project)$|(?:luokka|koodi|[\s_-]code|[\s_-]id|tunnus|numero|[\s_-]nro|kod)$/i;
export const rowNumberHeader = /^(?:|#|nro|no\.?|rivi|row|index|id)$/i;
