import { sizeClasses } from '../../../../model/size-class.ts';
import type { costProblems } from '../../../../problems/catalogue/cost.ts';
import type { CatalogueFacts } from '../../../../problems/catalogue.ts';
import { structure } from '../../structure-sv.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  count,
  figure,
  headerHint,
  inRows,
  list,
  municipalityName,
  show,
  together,
  whatOf,
} from './words.ts';

export const cost: TextsOf<typeof costProblems> = {
  'wrong-header': (f) => ({
    found: `På första raden står ${list(f.found)}.`,
    expected: f.expected.join(','),
    hint: headerHint(f.found, f.expected),
  }),
  'wrong-csv': (f) => ({
    found: f.unclosed
      ? 'Ett citattecken öppnas men stängs aldrig.'
      : 'Det finns ett citattecken inne i en cell.',
    expected: 'citattecken runt en hel cell, och dubbla ("") inne i den',
    hint: 'Stäng eller ta bort citattecknet.',
  }),
  'costs-not-accounts': (f) => ({
    found: `Kostnaderna ${show(f.costs)} för ${f.year} är ${versionText(f.version)}${f.period === undefined ? '' : `, för månaderna ${f.period}`}.`,
    expected: 'bokslut för ett helt år',
    hint: 'Tabellbeskrivningen anger att de avses; varje resultat som bygger på dem nämner det.',
  }),
  'costs-of-part-of-a-year': (f) => ({
    found: `Kostnaderna ${show(f.costs)} gäller ${f.period}, en del av ett år.`,
    expected: 'kostnader för ett helt år, eftersom besparingar anges i euro per år',
    hint: 'Använd bokslutet för hela året; digisave inspect och digisave structure visar också delar av ett år.',
  }),
  'no-rows': (f) => ({
    found: `${f.path} har inga datarader.`,
    expected: 'minst en rad med kostnader',
    hint: 'Kontrollera att filen har sparats och att rätt fil anges.',
  }),
  'wrong-row-length': (f) => ({
    found: `Raden har ${count(f.found, 'cell', 'celler')}.`,
    expected: `${f.header.length} celler: ${f.header.join(',')}`,
    hint:
      f.found > f.header.length
        ? 'Sätt en text som innehåller kommatecken inom citattecken; skriv belopp med decimalpunkt.'
        : f.found === 1
          ? 'Ge varje värde en egen cell: inga citattecken runt hela raden, och samma avgränsare som på de andra raderna. Eller ta bort raden.'
          : 'Lägg till det som saknas, eller ta bort raden.',
  }),
  'amount-not-a-number': (f) => ({
    found: `Här står ${show(f.found)}.`,
    expected: 'ett tal som 1234.56: siffror, decimalpunkt och eventuellt minustecken först',
    hint: /\d/.test(f.found)
      ? 'Skriv det med decimalpunkt, utan tusentalsavgränsare och enheter.'
      : 'Skriv beloppet; utelämna raden om det inte är känt.',
  }),
  'wrong-year': (f) => ({
    found: `Här står ${show(f.found)}.`,
    expected: 'ett årtal med fyra siffror',
    hint: 'Skriv kostnadernas år, till exempel 2015.',
  }),
  'duplicate-row': (f) => ({
    found: `${f.what} finns redan på rad ${f.line}.`,
    expected: f.ofForm
      ? 'en rad per tjänst, eller namn som skiljer två rader åt'
      : 'en rad för varje år, kommun, tjänst och kostnadsslag',
    hint: f.ofForm
      ? 'Ta bort den ena, eller ge vardera ett eget namn (label_fi, label_sv, label_en).'
      : 'Ta bort den ena, eller räkna ihop dem om de är delar.',
  }),
  'duplicate-file': (f) => ({
    found: `${f.path} anges två gånger i samma kostnadsstruktur.`,
    expected: 'varje fil en gång: annars räknas kostnaderna dubbelt',
    hint: 'Ta bort den ena.',
  }),
  'duplicate-cell': (f) => ({
    found:
      f.cells === 1
        ? `${f.what} finns redan i ${f.file}.`
        : `${f.what} och ${count(f.cells - 1, 'kostnadspost', 'kostnadsposter')} till finns redan i ${f.file}.`,
    expected: 'varje kostnadspost en gång i en kostnadsstruktur',
    hint: 'Ta bort den fil som innehåller den en andra gång.',
  }),
  'subtotal-row': (f) => ({
    found: `${show(f.found)} är en summa av andra rader${inRows(f.rows)}.`,
    expected: 'bara delar: en summa räknas aldrig ihop med sina delar',
    hint: f.rows > 1 ? 'Ta bort raderna.' : 'Ta bort raden.',
  }),
  'areas-mixed': () => ({
    found: 'Filen innehåller både rader för hela landet (SSS) och rader för kommuner.',
    expected: 'antingen hela landet eller dess kommuner',
    hint: 'Dela upp den i två filer; landet är summan av kommunerna.',
  }),
  'name-contradicts-code': (f) => ({
    found: `Koden ${f.code} är ${f.official}, men på raden står ${show(f.name)}.`,
    expected: 'kod och namn för samma kommun',
    hint: 'Rätta det som är fel.',
  }),
  'measure-mixed': (f) => ({
    found:
      f.files === undefined
        ? `En rad har kostnadsslaget ${show(f.found)}, men kostnadsstrukturen anger measure: ${f.measure}.`
        : `Alla rader i ${together(f.files)} är ${f.measure === 'net' ? 'bruttokostnader' : 'nettokostnader'}, men kostnadsstrukturen anger measure: ${f.measure}.`,
    expected: f.measure === 'net' ? 'bara net_operating_costs' : 'bara kostnadsslag som är bruttokostnader',
    hint:
      f.files === undefined
        ? 'Netto och brutto räknas aldrig ihop: lägg dem i två kostnadsstrukturer.'
        : `Skriv measure: ${f.measure === 'net' ? 'gross' : 'net'}, eller ange en fil med ${f.measure === 'net' ? 'nettokostnader' : 'bruttokostnader'}.`,
  }),
  'gross-total-beside-parts': (f) => ({
    found: `${show(f.service)} har både ${f.total} och dess delar.`,
    expected: 'bruttosumman eller dess delar',
    hint: 'Ta bort summan eller delarna: tillsammans räknas de dubbelt.',
  }),
  'year-not-in-file': (f) => ({
    found: `Det finns ingen rad för ${f.year}; raderna gäller ${together(f.years.map(String))}.`,
    expected: `rader för ${f.year}`,
    hint: 'Rätta "year", eller ange filen för det året.',
  }),
  'empty-scope': (f) => ({
    found: `Ingen rad i ${show(f.costs)} är kvar efter filtren i avgränsningen (scope).`,
    expected: 'minst en rad inom avgränsningen',
    hint: 'Gör filtren vidare: tjänster, uppgiftsområden, kommuner, invånarantal.',
  }),
  'filter-without-rows': (f) => ({
    found: `Ingen rad i ${show(f.costs)} inom avgränsningen hör till ${show(f.found)}.`,
    many: { what: `filter hittar ingen rad i ${show(f.costs)} inom avgränsningen`, item: f.found },
    expected: 'filter som vart och ett hittar något',
    hint: 'Kontrollera att filen innehåller det för detta år och att inget annat filter utesluter det.',
  }),
  'no-country-filter': (f) => ({
    found: `${show(f.costs)} innehåller hela landet, men avgränsningen (scope) väljer kommuner.`,
    expected: 'en avgränsning utan kommuner',
    hint: 'Ta bort filtret, eller använd en fil med kommuner.',
  }),
  'no-population': (f) => {
    const expected = 'ett invånarantal för varje kommun inom avgränsningen';
    if ('priceReason' in f)
      return {
        found: `Ett pris efter invånarantal kräver varje kommuns invånarantal: ${say(phrases.inhabitantFault, f.priceReason)}.`,
        expected,
        hint: 'Ange kommunernas kostnader under "costs", med inhabitants: { "018": 5030, "077": 4875 } för kommuner som saknas i registret.',
      };
    if ('memberReason' in f)
      return {
        found: `${f.memberReason.rule === undefined ? 'Ett pris efter invånarantal' : `Fördelningsgrunden ${show(f.memberReason.rule)}`} kräver varje medlems invånarantal, och det saknas för ${show(f.memberReason.member)}.`,
        expected: 'invånarantal för alla medlemmar',
        hint: 'Skriv ”{ id: a, inhabitants: 2000 }” vid medlemmen, eller ”inhabitants: { "018": 5030 }” under kostnaderna.',
      };
    return {
      found: `Inga siffror per invånare anges för ${whatOf(f.what)}: ${say(phrases.inhabitantFault, f.reason)}.`,
      expected,
      hint: 'Ta med båda de sammanslagna kommunerna i avgränsningen, eller välj ett annat år.',
    };
  },
  'inhabitants-without-costs': (f) => ({
    found: `Kostnaderna gäller inte ${show(f.found)}, vars invånarantal anges.`,
    expected: f.codes.length > 8 ? 'koder för kommuner inom avgränsningen' : alternatives(f.codes),
    hint: 'Rätta koden, eller ta bort raden.',
  }),
  'steps-out-of-order': (f) => ({
    found:
      f.to === undefined
        ? `Steg ${f.step} saknar "to", men följs av ett annat steg.`
        : `Steg ${f.step} slutar vid ${figure(f.to)} invånare${f.last === 0 ? '' : `, men ett tidigare steg vid ${figure(f.last)}`}.`,
    expected: 'steg som slutar högre än det föregående; det sista får sakna slut',
    hint: 'Skriv stegen i ordning: [ { to: 2500, value: 0 }, { to: 10000, value: 3960 }, { value: 6600 } ].',
  }),
  'outside-steps': (f) => ({
    found: `${f.municipality === undefined ? 'Alla medlemmar tillsammans' : municipalityName(f.municipality)} har ${figure(f.inhabitants)} invånare, fler än det sista steget (${figure(f.most)})${f.others === 0 ? '' : `; detsamma gäller ${count(f.others, 'annan kommun', 'andra kommuner')}`}.`,
    expected:
      f.municipality === undefined
        ? 'ett steg för alla medlemmar tillsammans'
        : 'ett steg för varje kommun inom avgränsningen',
    hint: `Lägg till ett sista steg utan "to"${f.municipality === undefined ? '' : ', eller uteslut kommunen ur avgränsningen'}.`,
  }),
  'number-beside-price': (f) => ({
    found: `${show(f.key)} anges bredvid ett pris efter invånarantal.`,
    expected: 'fixed, per_inhabitant och by_inhabitants, vart och ett med ett eget tal',
    hint: 'Skriv ett tal som är lika för alla under "fixed".',
  }),
  'population-filter-unknown': (f) => ({
    found: `I registret saknas ${f.year} års invånarantal för kommuner som senare har gått samman med en annan: ${list(f.codes)}.`,
    expected: 'ett invånarantal för varje kommun som ett filter på invånarantal gäller',
    hint: 'De utelämnas; skriv municipality_year för att räkna dem i de kommuner som de nu hör till.',
  }),
  'country-without-municipalities': (f) => ({
    found: `${together(f.files)} innehåller hela landet, men ${municipalityName(f.municipality)} efterfrågas.`,
    expected: 'kostnader per kommun',
    hint: 'Ange en fil med kommuner, eller utelämna --municipality.',
  }),
  'municipality-not-in-file': (f) => ({
    found: `${together(f.files)} har ingen rad för ${municipalityName(f.municipality)} år ${f.year}.`,
    expected: 'en kommun som har kostnader det året och hör till avgränsningen',
    hint:
      f.successor === undefined
        ? 'Ange en annan kommun eller ett annat år, eller vidga avgränsningen.'
        : `Kommunen hör nu till ${municipalityName(f.successor)}: ange den.`,
  }),
  'no-peers': (f) => ({
    found: `${municipalityName(f.municipality)} har inga jämförelsekommuner: ingen annan kommun${groupText(f)} har kostnader inom avgränsningen och ett användbart invånarantal${f.leftOut === 0 ? '' : ` (${figure(f.leftOut)} utelämnade)`}.`,
    expected: 'minst en annan kommun att jämföra med',
    hint: 'Välj en annan gruppering med --peers, eller ange en fil med alla kommuner.',
  }),
  'no-costs': () => ({
    found: 'Scenariot har ingen kostnadsstruktur.',
    expected: 'minst en under "costs"',
    hint: 'Ange en kostnadsfil i stället, eller lägg till en kostnadsstruktur i scenariot.',
  }),
  'volume-needs-population': (f) => ({
    found: `En volym per 1\u00a0000 invånare kräver invånarantalet inom avgränsningen: ${say(phrases.inhabitantFault, f.reason)}.`,
    expected: 'en kostnadsstruktur vars invånarantal är känt',
    hint: 'Skriv volume_per_year i stället.',
  }),
};

/** The group that a municipality is compared with, behind a noun. */
function groupText({ grouping, group }: CatalogueFacts<'no-peers'>): string {
  switch (grouping) {
    case 'all':
      return '';
    case 'size': {
      const size = sizeClasses.find(({ id }) => id === group.sv);
      return ` med ${size === undefined ? group.sv : structure.sizeClass(size, figure)}`;
    }
    case 'region':
      return ` i ${structure.region(group.sv)}`;
    case 'group':
      return ` i gruppen ${structure.group[group.sv] ?? group.sv}`;
    default:
      return grouping satisfies never;
  }
}

/** What costs are, by the version that their layout states. */
function versionText(version: string): string {
  const words: Readonly<Record<string, string>> = {
    accounts: 'bokslutssiffror',
    budget: 'budgetsiffror, inte bokslut',
    plan: 'plansiffror, inte bokslut',
    forecast: 'prognossiffror, inte bokslut',
  };
  return words[version] ?? version;
}
