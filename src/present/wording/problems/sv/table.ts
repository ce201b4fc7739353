import type { FormCell, TableCell, tableProblems } from '../../../../problems/catalogue/table.ts';
import { say, type Texts, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  count,
  figure,
  fileName,
  inRows,
  municipalityName,
  show,
  suggestion,
  together,
  unknown,
  written,
} from './words.ts';

export const table: TextsOf<typeof tableProblems> = {
  'lost-letters': () => ({
    found: 'Tecken har gått förlorade tidigare: i deras ställe står tecknet U+FFFD.',
    expected: 'text med alla sina tecken',
    hint: 'Exportera filen på nytt: det som gått förlorat kan inte återskapas. Ingen nyckel i tabellbeskrivningen hjälper.',
  }),
  'not-text': (f) => ({
    found: `${fileName(f.path)} innehåller byte som inte är text.`,
    expected: 'en tabell i textform (CSV), opackad eller packad med gzip',
    hint: 'Spara filen som CSV; om den är text i UTF-16 utan byteordningsmärke, skriv "encoding" i tabellbeskrivningen.',
  }),
  'damaged-gzip': (f) => ({
    found: `${fileName(f.path)} kan inte packas upp.`,
    expected: `en hel gzip-fil på högst ${figure(f.limit / 1024 / 1024)}\u00a0MB`,
    hint: 'Hämta den på nytt, eller packa upp den själv.',
  }),
  'no-table': (f) => ({
    found: `${fileName(f.path)} har inga rader med två eller fler celler.`,
    expected: 'en tabell med komma, semikolon, tabb eller | som fältavgränsare',
    hint: 'Spara den som CSV med någon av dessa fältavgränsare; nyckeln i tabellbeskrivningen är dialect.delimiter.',
  }),
  'ambiguous-number': (f) => ({
    found: `${show(f.found)} kan vara två olika tal, och inget i kolumnen ${show(f.header)} avgör vilket${inRows(f.cells)}.`,
    expected: 'en kolumn som visar vad dess tecken betyder, eller en tabellbeskrivning',
    hint: `Skriv decimal_mark eller thousands_separator för kolumnen ${show(f.header)} i tabellbeskrivningen (digisave inspect --write-layout).`,
  }),
  'cell-not-a-number': (f) => ('ofForm' in f ? textsOfFormCell(f) : textsOfTableCell(f)),
  'note-or-negative': (f) => ({
    found: `${show(f.found)} i kolumnen ${show(f.header)} kan vara ett negativt tal eller en nothänvisning${inRows(f.cells)}.`,
    expected: 'ett tal, eller ett tecken som inte kan vara ett tal',
    hint: 'Om det är en nothänvisning, lägg till den under dialect.missing_markers i tabellbeskrivningen (digisave inspect --write-layout); om det är ett tal, skriv tabellbeskrivningen som den är.',
  }),
  'no-figures': (f) => ({
    found: `${fileName(f.path)} innehåller inga siffror: varje cell med belopp är tom eller har ett tecken som "..".`,
    expected: 'minst ett belopp',
    hint: 'Kontrollera att rätt fil anges och att den har sparats med siffrorna.',
  }),
  'no-amount-column': () => ({
    found: 'Ingen kolumn med siffror hittades.',
    expected: 'en kolumn där minst hälften av cellerna är tal',
    hint: 'Ge en kolumn rollen amount i tabellbeskrivningen (digisave inspect --write-layout; columns, role).',
  }),
  'no-municipality': (f) => ({
    found: `Ingen kolumn anger kommuner eller andra områden${f.offered.length === 0 ? '' : `; ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}`}${f.money === undefined ? '' : `, och siffrorna är i en annan valuta än euro: ${show(f.money)}`}.`,
    expected: 'en kolumn med koder eller namn, eller en tabellbeskrivning som anger filens kommun',
    hint:
      f.money !== undefined
        ? 'digisave läser finländska kommuners kostnader i euro. Kontrollera att det är rätt fil.'
        : f.offered.length === 0
          ? 'Skriv municipality: "091" i tabellbeskrivningen (digisave inspect --write-layout), med kommunens kod.'
          : `Skriv ${alternatives(f.offered.map(({ value }) => `municipality: "${value}"`))} i tabellbeskrivningen (digisave inspect --write-layout).`,
  }),
  'title-of-another-municipality': (f) => ({
    found: `Som filens kommun har angetts ${municipalityName(f.given)}, men ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}.`,
    expected: 'kostnader för den angivna kommunen',
    hint: 'Kontrollera filen och kommunen. Om tabellens titel är fel, skriv municipality: "KOD" i tabellbeskrivningen (digisave inspect --write-layout).',
  }),
  'municipality-not-asked': (f) => ({
    found: `${f.path} anger själv sina kommuner.`,
    expected: 'municipality endast för filer som inte anger någon kommun',
    hint: 'Ta bort raden. Kommuner i en fil väljs med scope: { municipalities: { codes: [...] } }.',
  }),
  'foreign-municipalities': (f) => ({
    found: `${show(f.name)}${f.names > 1 ? ` och ${f.names === 2 ? 'en annan' : `${figure(f.names - 1)} andra`}` : ''} är ${f.names > 1 ? 'kommuner' : 'en kommun'} i ${phrases.country[f.country]}${f.hasMoney ? `, och siffrorna är i ${phrases.moneyOf[f.country]}` : ''}.`,
    expected: 'kommuner i Finland och euro',
    hint: 'Om deras koder är finländska kommuners är det en slump. Ingen nyckel i tabellbeskrivningen hjälper.',
  }),
  'sum-over-total': (f) => ({
    found: `${show(f.total)} är summan av ${f.parts.map(show).join(' + ')}, och "sum: true" räknar ihop den med dem.`,
    expected: 'en summa av delar eller delarnas summa, inte båda',
    hint: f.isColumn
      ? `Skriv i tabellbeskrivningen role: total vid kolumnen ${show(f.total)}, eller role: ignore vid dess delar.`
      : `Skriv i tabellbeskrivningen vid kolumnen only: ["${f.total}"] eller except: ["${f.total}"]; om den inte är en summa, codes: flat.`,
  }),
  'not-accounts': (f) => ({
    found: `${together(f.columns.map(requoted))} ingår inte i kostnaderna: ${versionName(f.version)}, inte bokslut.`,
    expected: 'bokslut för hela år, eller en tabellbeskrivning som anger att annat avses',
    hint: `Om de avses, skriv version: ${f.version} vid kolumnen i tabellbeskrivningen (digisave inspect --write-layout); annars role: ignore.`,
  }),
  'different-amounts': (f) => ({
    found: `${f.what} har ${show(f.found)} här och ${show(f.before)} på rad ${f.line}.`,
    expected: 'en siffra för varje område, tjänst, år och annan klass',
    hint: 'Ta bort den ena raden; eller ge kolumnen som skiljer dem åt en roll i tabellbeskrivningen (digisave inspect --write-layout); om rader som är lika i alla klasser är egna bokföringsposter, skriv several: add där.',
  }),
  'repeated-row': (f) => ({
    found: `${f.what} har samma siffror på rad ${f.line}; raden räknas en gång.`,
    expected: 'varje rad en gång',
    hint: 'Ta bort raden; om båda ska räknas, skriv several: add i tabellbeskrivningen (digisave inspect --write-layout).',
  }),
  'layout-needed': (f) => ({
    found: `${fileName(f.path)} anger inte ${say(phrases.need, f.need)}.`,
    expected: 'kostnader vars kommun, tjänst, kostnadsslag, år och enhet anges',
    hint:
      f.layout === undefined
        ? `${f.path === '-' ? 'Spara tabellen som FIL; digisave inspect FIL' : `digisave inspect ${f.path}`} --write-layout skriver en tabellbeskrivning: skriv där ${say(phrases.needKey, f.need)}.`
        : `Skriv i tabellbeskrivningen (${phrases.placeOfLayout(f.layout)}) ${say(phrases.needKey, f.need)}.`,
  }),
  'several-amounts': (f) => ({
    found: `${f.what} har ${show(f.found)} här och en annan siffra på rad ${f.line}; kolumnen ${show(f.column)} skiljer dem åt.`,
    expected: 'en siffra för varje kommun, tjänst, kostnadsslag och år',
    hint: f.isAmount
      ? 'Ange i tabellbeskrivningen (digisave inspect --write-layout) vilken av radens kolumner som är kostnaden: role: ignore vid de övriga; role: total eller part om en innehåller andra; sign: reversed vid en med intäkter eller kredit; eller sum: true vid alla om de är delar som ska räknas ihop.'
      : `Skriv i tabellbeskrivningen (digisave inspect --write-layout) vid kolumnen ${show(f.column)} vilka rader som avses: only: ["..."]; eller sum: true om de är delar som ska räknas ihop; eller en annan roll eller tjänst.`,
  }),
  'parts-differ-from-total': (f) => ({
    found:
      f.parts === 0
        ? `Summan i ${show(f.column)} är ${show(f.found)}, men ingen av dess delar i filen har en siffra.`
        : `Summan i ${show(f.column)} är ${show(f.found)}, men ${f.parts === 1 ? 'dess enda del i filen är' : `dess ${f.parts} delar i filen är sammanlagt`} ${written(f.sum)}.${f.empty === undefined ? '' : ` Cellen för ${show(f.empty.name)}${f.empty.line === undefined ? '' : ` på rad ${f.empty.line}`} är tom.`}`,
    expected: 'delar vars summa är den angivna summan, bortsett från avrundning',
    hint: 'Kontrollera vilken del som saknas, finns två gånger eller bara är ett urval (”därav”); en tabellbeskrivning (digisave inspect --write-layout) som anger ignore för summan (services, eller role: ignore för en kolumn) tar delarna som de är.',
  }),
  'code-beside-parts': (f) => ({
    found: `Koden ${show(f.code)} i kolumnen ${show(f.column)} har ${written(f.total)} i ${show(f.figure)}, men ${f.parts === 1 ? 'den kod som börjar med den har' : `de ${f.parts} koder som börjar med den har sammanlagt`} ${written(f.sum)}.`,
    expected: 'koder av vilka ingen är summan av andra, eller summor av sina delar, bortsett från avrundning',
    hint: `Skriv vid kolumnen ${show(f.column)} i tabellbeskrivningen (digisave inspect --write-layout) codes: flat om den inte är en summa och alla räknas; eller except: ["${f.code}"] för att utelämna den; eller only: ["..."] med de celler som räknas.`,
  }),
  'total-without-parts': (f) => ({
    found: `${show(f.name)} kallas summa, men inga rader i dess klass ger den summan, så den räknas med${inRows(f.rows)}.`,
    expected: 'summor tillsammans med sina delar, eller rader som inte är summor',
    hint: `Om den är summan av andra rader, skriv vid kolumnen ${show(f.column)} i tabellbeskrivningen (digisave inspect --write-layout) except: ["${f.name}"]; om den ska räknas, codes: flat.`,
  }),
  'row-may-be-total': (f) => ({
    found: `Raden ${show(f.name)} är lika stor som summan av raderna intill${f.groups === 1 ? '' : ` i vart och ett av dess ${figure(f.groups)} områden eller år`}, så kostnader kan räknas dubbelt.`,
    expected: 'rader av vilka ingen är summan av andra, eller summor som anger det',
    hint: `Om den är deras summa, skriv vid kolumnen ${show(f.column)} i tabellbeskrivningen (digisave inspect --write-layout) except: ["..."] med dess cell; om den inte är det, codes: flat.`,
    many: {
      what: 'rader kan vara summor av raderna intill, så kostnader kan räknas dubbelt',
      item: show(f.name),
    },
  }),
  'too-many-columns': (f) => ({
    found: `Denna rad har ${figure(f.found)} celler.`,
    expected: `högst ${figure(f.most)} kolumner, som ett blad i Excel`,
    hint: 'Spara tabellen med varje rad på en egen rad i filen, eller i delar.',
  }),
  'commented-row': (f) => ({
    found:
      'Denna rad börjar med # och utelämnas som kommentar, men den är lika lång som tabellraderna och innehåller en siffra.',
    expected: 'kommentarer som inte ser ut som tabellrader',
    hint: 'Ta bort # om raden ska räknas; ta bort raden om den inte ska det.',
    many: {
      what: 'rader som börjar med # utelämnas som kommentarer, men ser ut som tabellrader',
      item: `rad ${f.line}`,
    },
  }),
  'rows-in-cell': (f) => ({
    found: `En cell inom citattecken som börjar här innehåller ${count(f.lines, 'rad', 'rader')} ur filen.`,
    expected: 'varje tabellrad på en egen rad',
    hint: 'Ett citattecken öppnas här och stängs först längre ner: rätta citattecknen. Ingen nyckel i tabellbeskrivningen hjälper.',
  }),
  'missing-figures': (f) => ({
    found: `${f.cells === 1 ? 'En siffra' : `${figure(f.cells)} siffror`} saknas (${f.found === '' ? 'en tom cell' : show(f.found)} här) och läses som 0.`,
    expected: 'en siffra i varje cell, 0 där inget finns',
    hint: 'Fyll i dem som är kända: det som saknas får kostnaderna att se mindre ut.',
  }),
  'unknown-unit': unknown('ingen enhet', 'en känd enhet', 'Rätta cellen.'),
  'unknown-sign': unknown(
    'inget förtecken',
    'ett känt förtecken',
    'Skriv för varje cell i kolumnen om dess siffror räknas som de står (as-written) eller med omvänt tecken (reversed).',
  ),
  'layout-entry-unused': (f) => ({
    found: `Tabellbeskrivningen nämner ${show(f.name)} under ${f.key}, men ingen cell i filen innehåller det.`,
    expected: 'namn så som filen skriver dem',
    hint: `${suggestion(f.name, f.known) ?? `Rätta det, eller ta bort det ur ${f.key}.`} Rader som avses med det räknas som om tabellbeskrivningen inte nämnde dem.`,
    many: {
      what: `namn under ${f.key} i tabellbeskrivningen finns inte i någon cell i filen`,
      item: show(f.name),
    },
  }),
  'layout-does-not-fit': (f) => ({
    found: `Tabellbeskrivningen anger ${say(phrases.layoutSays, f)}, men filen har ${say(phrases.fileHas, f)}.`,
    expected: 'en tabellbeskrivning av just denna fil',
    hint: `${say(phrases.layoutRemedy, f)} i tabellbeskrivningen, eller flytta undan den och skriv en ny med digisave inspect --write-layout.`,
  }),
};

function textsOfTableCell(f: TableCell): Texts {
  return {
    found: `${show(f.found)} är inte ett tal som de övriga i kolumnen ${show(f.header)}.`,
    expected: `ett tal ${phrases.numberStyle(f.style)}`,
    hint: f.isMarked
      ? 'Ta bort nothänvisningen eller tecknet för preliminär uppgift ur cellen; då läses själva siffran.'
      : 'Rätta cellen; eller lägg till den under dialect.missing_markers i tabellbeskrivningen (digisave inspect --write-layout), eller ändra där decimal_mark, thousands_separator eller role för kolumnen.',
  };
}

function textsOfFormCell({ found, header, ofForm }: FormCell): Texts {
  switch (ofForm) {
    case 'blank':
      return {
        found: `Cellen i kolumnen ${show(header)} är tom.`,
        expected: 'ett tal, eftersom inget antas i dess ställe',
        hint: 'Skriv ett tal, eller ett intervall som 1800..2200; skriv 0 där inget finns.',
      };
    case 'one':
      return {
        found: `${show(found)} är ett intervall.`,
        expected: `ett enda tal i kolumnen ${show(header)}`,
        hint: 'Skriv ett enda tal, till exempel 40000.',
      };
    case 'text':
      return {
        found: `${show(found)} i kolumnen ${show(header)} är inte ett tal, eller kan läsas på två sätt.`,
        expected: 'ett tal som 1800, eller ett intervall som 1800..2200 eller 1800..2000..2200',
        hint: 'Skriv bara talet, utan enhet och utan tusentalsavgränsare.',
      };
    case 'stored-text':
      return {
        found: `${show(found)} i kolumnen ${show(header)} är text.`,
        expected: 'ett tal',
        hint: 'Skriv bara talet, utan enhet, i en cell vars format inte är text.',
      };
    default:
      return ofForm satisfies never;
  }
}

/** A name with the quotes of the language in place of those it comes with. */
function requoted(name: string): string {
  return show(name.replace(/^"(.*)"$/, '$1'));
}

/** What costs are, by the version that their column states. */
function versionName(version: string): string {
  const words: Readonly<Record<string, string>> = {
    accounts: 'bokslut',
    budget: 'budget',
    plan: 'plan',
    forecast: 'prognos',
  };
  return words[version] ?? version;
}
