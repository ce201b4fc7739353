import type {
  accountingProblems,
  ComparedFacts,
  EmptyCell,
} from '../../../../problems/catalogue/accounting.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, figure, municipalityName, rounded, show, wholeEuros } from './words.ts';

export const accounting: TextsOf<typeof accountingProblems> = {
  'unit-implausible': (f) => ({
    found: `${comparedText(f)}. Det tyder på fel enhet.`,
    expected: `kostnader av samma storleksordning som de publicerade för ${f.publishedYear}`,
    hint: `Rätta unit i tabellbeskrivningen (eur, 1000_eur eller meur; i standardformen är beloppen i euro)${answer}`,
  }),
  'costs-far-from-published': (f) => ({
    found: `${comparedText(f)}.`,
    expected: `kostnader mellan en tredjedel av och tre gånger de publicerade för ${f.publishedYear}`,
    hint: `Kontrollera ${f.median <= 0 ? 'deras tecken och enhet' : 'deras enhet, år och tjänster'} i tabellbeskrivningen${answer}`,
  }),
  'internal-costs': (f) => ({
    found:
      f.internalEur === undefined
        ? `Bruttokostnaderna ${f.costs} kan innehålla intern försäljning och interna hyror. Det som en enhet betalar en annan ingår då i bådas kostnader.`
        : `Av bruttokostnaderna ${f.costs} är ${euros(f.internalEur)} (${figure(Number(((100 * f.internalEur) / f.totalEur).toFixed(1)))}\u00a0%) intern försäljning och interna hyror. De ingår i två tjänsters kostnader.`,
    expected: 'externa kostnader, eller hur mycket som är internt',
    hint:
      f.internalEur === undefined
        ? 'Skriv internal_eur under kostnaderna eller i tabellbeskrivningen: hur många euro som är interna, 0 om inga är det.'
        : 'Jämför inte summan med externa kostnader. Nettokostnadernas summa är densamma på båda sätten.',
  }),
  'inferred-services': (f) => ({
    found: `Vilken tjänst ${f.names === 1 ? 'ett namn' : `${figure(f.names)} namn`} i ${f.path} gäller har slutits av orden. Kommunen har inte bekräftat det.`,
    expected: 'tjänster som kommunen har kontrollerat',
    hint: `Läs namnen under "services" i tabellbeskrivningen (${f.layout ?? 'i scenariot'}). Kopiera filen och dess tabellbeskrivning om du ändrar något.`,
  }),
  'break-in-series': (f) => ({
    found: `Kostnader för ${f.before} och ${f.after} står bredvid varandra. År 2023 flyttades social-, hälso- och räddningsväsendet till välfärdsområdena: i tio städer minskade nettokostnaderna per invånare med 60\u00a0% från 2022 till 2023, och inget av det är en besparing.`,
    expected: 'år på samma sida om 2023',
    hint: 'Jämför de tjänster som stannade hos kommunerna en i taget. Även deras klassificering har ändrats.',
  }),
  'control-total-missed': (f) => ({
    found: `Tabellens kostnader${f.year === undefined ? '' : ` för ${f.year}`} är sammanlagt ${exactEuros(f.sum)}, men control_total är ${exactEuros(f.stated)}: ${exactEuros(Math.abs(f.stated - f.sum))} ${f.sum < f.stated ? 'saknas' : 'är för mycket'}.${emptyText(f.empty)}`,
    expected: 'kostnader vars summa är control_total, bortsett från avrundning',
    hint:
      f.year === undefined && f.years.length > 1
        ? `Tabellen har åren ${f.years.join(', ')}: ange summan för vart och ett, control_total: {${f.years.map((each) => `${each}: ...`).join(', ')}}; eller se med digisave inspect vilka rader och kolumner som räknas.`
        : 'Se med digisave inspect vilka rader och kolumner som räknas och vilka som utelämnas; rätta tabellbeskrivningen, tabellen eller control_total.',
  }),
};

const answer =
  '; om beloppen stämmer, skriv plausibility: checked i tabellbeskrivningen eller under kostnaderna i scenariot.';

function comparedText({
  municipality,
  others,
  median,
  services,
  slip,
  year,
  publishedYear,
}: ComparedFacts): string {
  const more = others === 0 ? '' : ` (och för ${count(others, 'annan kommun', 'andra kommuner')})`;
  const size =
    slip === undefined || slip > 1
      ? `${rounded(median)} gånger de publicerade`
      : `1/${rounded(1 / median)} av de publicerade`;
  return `Kostnaderna för ${municipalityName(municipality)}${more} är ${size} (medianen av ${count(services, 'tjänst', 'tjänster')}, ${year} jämfört med ${publishedYear})`;
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
  const more = cells === 1 ? '' : `, och ${count(cells - 1, 'cell', 'celler')} till saknar siffra`;
  return ` ${show(first.row)} på rad ${first.line} har ingen siffra i kolumnen ${show(first.column)}${more}.`;
}

/** Euros with their cents, where there are any. */
function exactEuros(value: number): string {
  const cents = Math.abs(Math.round(value * 100)) % 100;
  if (cents === 0) return wholeEuros(value);
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '\u2212' : ''}${figure(Number(whole))},${decimals}\u00a0€`;
}
