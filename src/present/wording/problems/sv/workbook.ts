import type { PartFault } from '../../../../problems/catalogue/phrases.ts';
import type { WorkbookDamage, workbookProblems } from '../../../../problems/catalogue/workbook.ts';
import { nearestName } from '../../../../problems/nearest-name.ts';
import { isOfDirectory } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { count, fileName, inRows, list, show, together, upperFirst } from './words.ts';

export const workbook: TextsOf<typeof workbookProblems> = {
  'damaged-workbook': (f) => ({
    found: `${fileName(f.path)} ${damageText(f.damage)}.`,
    expected: 'en hel arbetsbok (.xlsx)',
    hint:
      f.damage.kind === 'cut'
        ? 'Hämta eller kopiera den på nytt, ända till slutet.'
        : 'Hämta den på nytt; eller öppna den i Excel eller LibreOffice, jämför siffrorna och spara den på nytt.',
  }),
  'encrypted-workbook': (f) => ({
    found: `${fileName(f.path)} är skyddad med lösenord.`,
    expected: 'en arbetsbok (.xlsx) som öppnas utan lösenord',
    hint: 'Öppna den med lösenordet och spara den utan (i Excel: Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord, töm rutan).',
  }),
  'old-workbook': (f) => ({
    found: `${fileName(f.path)} är en arbetsbok i Excels gamla format (.xls).`,
    expected: 'en arbetsbok (.xlsx), eller en tabell i textform (CSV)',
    hint: 'Öppna den i Excel eller LibreOffice och spara den som ”Excel-arbetsbok (.xlsx)”.',
  }),
  'opendocument-workbook': (f) => ({
    found: `${fileName(f.path)} är en arbetsbok från LibreOffice (.ods).`,
    expected: 'en arbetsbok (.xlsx), eller en tabell i textform (CSV)',
    hint: 'Öppna den i LibreOffice och spara den som ”Excel 2007–365 (.xlsx)”.',
  }),
  'text-not-workbook': (f) => ({
    found:
      f.of === 'table'
        ? `${fileName(f.path)} har en arbetsboks filändelse men är en textfil.`
        : `${fileName(f.path)} är en textfil, inte en arbetsbok.`,
    expected:
      f.of === 'table'
        ? 'en arbetsbok (.xlsx), eller en tabell i textform vars namn slutar på .csv'
        : 'en arbetsbok (.xlsx) som estimate har skrivit',
    hint:
      f.of === 'table'
        ? 'Byt filändelsen till .csv om filen är en tabell i textform.'
        : 'Skriv arbetsboken med digisave estimate SCENARIO --output FIL.xlsx och ändra talen i den.',
  }),
  'workbook-too-large': (f) => ({
    found: `${fileName(f.path)} är för stor när den packas upp: ${say(phrases.sizeFound, f.size)}.`,
    expected: `högst ${say(phrases.sizeMost, f.size)}`,
    hint: 'Kontrollera att det är rätt fil; ta bort det som ligger utanför tabellen, eller spara bladet som CSV.',
  }),
  'unknown-sheet': (f) => {
    const nearest = nearestName(f.found, f.known);
    return {
      found: `${fileName(f.path)} har inget blad ${show(f.found)}.`,
      expected: `ett av bladen: ${list(f.known)}`,
      hint: `${nearest === undefined ? '' : `Menade du ${show(nearest)}? `}Rätta ${f.askedBy === 'option' ? '--sheet' : f.askedBy === 'scenario' ? 'sheet i scenariot' : 'sheet i tabellbeskrivningen'}.`,
    };
  },
  'sheet-without-workbook': (f) => ({
    found: `${fileName(f.path)} är ingen arbetsbok, men bladet ${show(f.sheet)} anges för den.`,
    expected: 'en arbetsbok (.xlsx) som har bladet',
    hint: 'Ta bort sheet, eller ange arbetsboken.',
  }),
  'several-sheets': (f) => ({
    found: `${fileName(f.path)} har ${f.sheets.length} blad med en tabell: ${list(f.sheets)}.`,
    expected: 'ett av dem',
    hint: `Ange vilket som avses: ${sheetAnswer}.`,
  }),
  'sheets-without-table': (f) => ({
    found: `${f.sheets.length === 1 ? `Bladet ${show(f.sheets[0])} har inga rader med siffror` : `Inget synligt blad i ${fileName(f.path)} har rader med siffror`}.`,
    expected: 'ett blad med en tabell',
    hint:
      f.hidden.length === 0
        ? 'Kontrollera att det är rätt fil.'
        : `${f.hidden.length === 1 ? 'Detta blad är dolt' : 'Dessa blad är dolda'}: ${list(f.hidden)}. Om ett dolt blad avses, ${sheetAnswer}.`,
  }),
  'several-tables-in-sheet': (f) => ({
    found: `En andra tabell börjar här, ${f.isBeside ? 'bredvid' : 'under'} den vid ${f.first}.`,
    expected: 'en tabell på ett blad',
    hint: `Flytta den till ett eget blad; eller om bara den ena avses, skriv i en tabellbeskrivning ${f.isBeside ? 'role: ignore vid den andras kolumner' : 'rows_before_header (för att hoppa över den första) eller footnote_rows (för att hoppa över den andra)'}.`,
  }),
  'error-cell': (f) => ({
    found: `Cellen i kolumnen ${show(f.header)} innehåller felet ${f.found}.`,
    expected: 'ett värde',
    hint: `Rätta formeln i Excel och spara${f.ofForm ? '' : `; ${ignoreColumn} (digisave inspect --write-layout)`}.`,
  }),
  'uncalculated-formula': (f) => ({
    found: `Formeln ${f.found} i kolumnen ${show(f.header)} har aldrig beräknats: filen innehåller inget värde för den.`,
    expected: 'en formel med sitt värde',
    hint: `Öppna arbetsboken i Excel eller LibreOffice och spara den; digisave beräknar inga formler. ${upperFirst(ignoreColumn)} (digisave inspect --write-layout).`,
  }),
  'date-not-number': (f) => ({
    found: `Cellen i kolumnen ${show(f.header)} visas som ett datum (${f.found}), fast kolumnen innehåller siffror.`,
    expected: 'ett tal',
    hint: `Ge cellen ett talformat i Excel (Formatera celler, Tal) och kontrollera vad den innehåller${f.ofForm ? '' : `; ${ignoreColumn}`}.`,
  }),
  'hidden-cells': (f) => ({
    found: `${[
      ...(f.columns.length === 0
        ? []
        : [`${count(f.columns.length, 'kolumn', 'kolumner')} (${list(f.columns)})`]),
      ...(f.rowCount === 0 ? [] : [`${count(f.rowCount, 'rad', 'rader')} (${f.rows})`]),
    ].join(
      ' och ',
    )} är ${f.columns.length + f.rowCount === 1 ? 'dold' : 'dolda'} i bladet men läses på samma sätt som de övriga.`,
    expected: 'ett blad som visar vad det innehåller',
    hint: 'Visa dem för att se vad som räknas; om de inte ska räknas, ta bort dem, eller skriv role: ignore, only eller except i tabellbeskrivningen.',
  }),
  'hidden-part': (f) => ({
    found: `I summan ${show(f.total)} ingår något som inte syns: ${f.columns.length === 1 ? 'den dolda kolumnen' : 'de dolda kolumnerna'} ${together(f.columns.map(show))}.`,
    expected: 'en summa av kolumner som visas',
    hint: 'Visa kolumnerna och kontrollera att de hör till summan.',
  }),
  'shown-otherwise': (f) => ({
    found:
      f.shows === 'percent'
        ? `Kolumnen ${show(f.header)} visas i procent (${f.format}) men är lagrad som andelar: 0,125 läses där 12,5\u00a0% visas${inRows(f.cells)}.`
        : `Kolumnen ${show(f.header)} visas i ${powers[f.shows]} (${f.format}) men är lagrad i sin helhet: den läses som den är lagrad${inRows(f.cells)}.`,
    expected: 'siffror som visas så som de är lagrade',
    hint: 'Ange enheten för det som är lagrat: nyckeln i tabellbeskrivningen är unit.',
  }),
  'no-sheet-of-inputs': (f) => ({
    found: `${fileName(f.path)} har inget blad med ingångsvärden; dess blad är ${list(f.known)}.`,
    expected: `ett blad som heter ${f.names.map(show).join(' eller ')}`,
    hint: 'Skriv arbetsboken med digisave estimate SCENARIO --output FIL.xlsx, och behåll bladets namn.',
  }),
  'no-column-of-inputs': (f) => ({
    found: `Bladet ${f.sheet} har ingen kolumn ${show(f.column)} på sin första rad; där finns ${list(f.found)}.`,
    expected: 'kolumnerna i en arbetsbok från digisave estimate',
    hint: 'Behåll första raden som den skrevs.',
  }),
  'workbook-of-another-scenario': (f) => ({
    found: f.byPaths
      ? `Inget ingångsvärde i ${fileName(f.path)} hör till scenariot ${show(f.expected)}.`
      : `${fileName(f.path)} är arbetsboken för scenariot ${show(f.found)}, inte för ${show(f.expected)}.`,
    expected: 'en arbetsbok för samma scenario',
    hint: 'Ange arbetsboken som skrevs av detta scenario, eller skriv den på nytt: digisave estimate SCENARIO --output FIL.xlsx.',
  }),
  'emptied-cell': (f) => ({
    found: `Cellen ${f.column} för ${f.input} är tom; där stod ${f.held}.`,
    expected: 'ett värde',
    hint: 'Skriv ett värde, eller sätt tillbaka det som stod där.',
  }),
  'closed-input': (f) => ({
    found: `Cellen ${f.column} för ${f.input} har ändrats; den visar bara vad andra ingångsvärden eller slumpen avgör.`,
    expected: 'värdet som stod där',
    hint: 'Sätt tillbaka det, och ändra de ingångsvärden som det följer av.',
  }),
  'repeated-input': (f) => ({
    found: `${f.input} finns redan på rad ${f.line}.`,
    expected: 'varje ingångsvärde på en rad',
    hint: 'Ta bort den ena raden.',
  }),
  'central-not-read': (f) => ({
    found: `Basvärdet ${f.found} för ${f.input} läses inte: scenariot anger inget, så det är mitten av nedre och övre gräns, ${f.middle}.`,
    expected: 'en formel av nedre och övre gräns',
    hint: 'Skriv central: för detta ingångsvärde i scenariot, så läses det också från arbetsboken.',
  }),
  'external-links': (f) => ({
    found: `Formler hämtar värden ur ${together(f.links)}; inget hämtas här, utan de senast sparade värdena läses.`,
    expected: 'en arbetsbok som innehåller sina egna siffror',
    hint: 'Kontrollera att den har sparats efter den senaste ändringen av dessa filer.',
  }),
};

const powers = { thousands: 'tusental', millions: 'miljoner', billions: 'miljarder' } as const;

function damageText(damage: WorkbookDamage): string {
  switch (damage.kind) {
    case 'cut':
      return 'är avkortad: slutet saknas';
    case 'checksum':
      return `är inte som den skrevs: kontrollsumman för ${damage.part} är en annan`;
    case 'damaged':
      return `är skadad: ${damage.part ?? partOf(damage.what)} kan inte läsas (${say(phrases.partFault, damage.what).replace(/\.$/, '')})`;
    default:
      return damage satisfies never;
  }
}

/** A part without a name of its own. */
function partOf({ is }: PartFault): string {
  return isOfDirectory(is) ? 'innehållsförteckningen' : 'en av delarna';
}

/** How a sheet is named, for people. */
const sheetAnswer =
  'skriv --sheet NAMN (inspect, structure, benefit-map, maturity), eller sheet: NAMN i tabellbeskrivningen eller, för en blankett, i scenariot';

const ignoreColumn = 'om kolumnen inte behövs, skriv role: ignore vid den i tabellbeskrivningen';
