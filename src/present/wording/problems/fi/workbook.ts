import type { PartFault } from '../../../../problems/catalogue/phrases.ts';
import type { WorkbookDamage, workbookProblems } from '../../../../problems/catalogue/workbook.ts';
import { isOfDirectory } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { count, fileName, fileWithin, inRows, list, show, suggestion, writeLayout } from './words.ts';

export const workbook: TextsOf<typeof workbookProblems> = {
  'damaged-workbook': (f) => ({
    found: `${fileName(f.path)} ${damageText(f.damage)}.`,
    expected: 'ehjä työkirja (.xlsx)',
    hint:
      f.damage.kind === 'cut'
        ? 'Nouda tai kopioi työkirja uudelleen loppuun asti.'
        : 'Nouda työkirja uudelleen. Tai avaa se Excelissä tai LibreOfficessa, tarkista sen luvut ja tallenna se uudelleen.',
  }),
  'encrypted-workbook': (f) => ({
    found: `${fileName(f.path)} on suojattu salasanalla.`,
    expected: 'työkirja (.xlsx), joka avautuu ilman salasanaa',
    hint: 'Avaa työkirja salasanalla ja tallenna se ilman salasanaa (Excelissä: Tiedosto, Tiedot, Suojaa työkirja, Salaa salasanalla, tyhjä salasana).',
  }),
  'old-workbook': (f) => ({
    found: `${fileName(f.path)} on Excelin vanhan muodon työkirja (.xls).`,
    expected: 'työkirja (.xlsx) tai taulukko tekstinä (CSV)',
    hint: 'Avaa työkirja Excelissä ja tallenna se muotoon ”Excel-työkirja (*.xlsx)”, tai LibreOfficessa muotoon ”Excel 2007–365 (.xlsx)”.',
  }),
  'opendocument-workbook': (f) => ({
    found: `${fileName(f.path)} on LibreOfficen työkirja (.ods).`,
    expected: 'työkirja (.xlsx) tai taulukko tekstinä (CSV)',
    hint: 'Avaa työkirja LibreOfficessa ja tallenna se muotoon ”Excel 2007–365 (.xlsx)”.',
  }),
  'text-not-workbook': (f) => ({
    found:
      f.of === 'table'
        ? `${fileName(f.path)} on nimetty työkirjaksi, mutta se on tekstiä.`
        : `${fileName(f.path)} on tekstiä, ei työkirja.`,
    expected:
      f.of === 'table'
        ? 'työkirja (.xlsx), tai taulukko tekstinä, jonka pääte on .csv'
        : 'työkirja (.xlsx), jonka estimate on kirjoittanut',
    hint:
      f.of === 'table'
        ? 'Vaihda päätteeksi .csv, jos tiedosto on taulukko tekstinä.'
        : 'Kirjoita työkirja komennolla digisave estimate SKENAARIO --output TIEDOSTO.xlsx ja muuta lukuja siinä.',
  }),
  'workbook-too-large': (f) => ({
    found: `${fileName(f.path)} on purettuna liian suuri: ${say(phrases.sizeFound, f.size)}.`,
    expected: `enintään ${say(phrases.sizeMost, f.size)}`,
    hint: 'Tarkista, että tiedosto on oikea. Poista solut taulukon ulkopuolelta tai tallenna taulukkovälilehti CSV-muodossa.',
  }),
  'unknown-sheet': (f) => {
    const question = suggestion(f.found, f.known);
    return {
      found: `${fileName(f.path)} ei sisällä taulukkovälilehteä ${show(f.found)}.`,
      expected: `jokin työkirjan taulukkovälilehdistä: ${list(f.known)}`,
      hint: `${question === undefined ? '' : `${question} `}Korjaa ${f.askedBy === 'option' ? 'valitsin --sheet' : f.askedBy === 'scenario' ? 'skenaarion avain sheet' : 'taulukkokuvauksen avain sheet'}.`,
    };
  },
  'sheet-without-workbook': (f) => ({
    found: `${fileName(f.path)} ei ole työkirja, mutta sille on annettu taulukkovälilehti ${show(f.sheet)}.`,
    expected: 'työkirja (.xlsx), jossa taulukkovälilehti on',
    hint: 'Poista avain sheet, tai anna työkirja.',
  }),
  'several-sheets': (f) => ({
    found: `${fileName(f.path)} sisältää taulukon useammalla kuin yhdellä taulukkovälilehdellä: ${list(f.sheets)}.`,
    expected: 'yksi niistä',
    hint: `Valitse oikea: ${sheetAnswer}.`,
  }),
  'sheets-without-table': (f) => ({
    found:
      f.sheets.length === 1
        ? `Taulukkovälilehdellä ${show(f.sheets[0])} ei ole rivejä, joilla on lukuja.`
        : `Millään näkyvällä taulukkovälilehdellä ei ole rivejä, joilla on lukuja (${fileWithin(f.path)}).`,
    expected: 'taulukkovälilehti, jolla on taulukko',
    hint:
      f.hidden.length === 0
        ? 'Tarkista, että tiedosto on oikea.'
        : `${f.hidden.length === 1 ? 'Piilotettu taulukkovälilehti' : 'Piilotetut taulukkovälilehdet'}: ${list(f.hidden)}. Jos taulukko on siellä, ${sheetAnswer}.`,
  }),
  'several-tables-in-sheet': (f) => ({
    found: `Tästä alkaa toinen taulukko, ensimmäisen (${f.first}) ${f.isBeside ? 'vieressä' : 'alapuolella'}.`,
    expected: 'yksi taulukko taulukkovälilehdellä',
    hint: `Siirrä se omalle taulukkovälilehdelleen. Jos vain toista tarkoitetaan, kirjoita taulukkokuvaukseen ${f.isBeside ? 'toisen sarakkeiden kohdalle role: ignore' : 'rows_before_header (ohittaa ensimmäisen) tai footnote_rows (ohittaa toisen)'}.`,
  }),
  'error-cell': (f) => ({
    found: `Sarakkeen ${show(f.header)} solussa on virhe ${f.found}.`,
    expected: 'arvo',
    hint: `Korjaa solun kaava Excelissä ja tallenna työkirja.${f.ofForm ? '' : ` ${columnNotNeeded}`}`,
  }),
  'uncalculated-formula': (f) => ({
    found: `Sarakkeen ${show(f.header)} kaavaa ${f.found} ei ole laskettu: tiedostossa ei ole sen arvoa.`,
    expected: 'kaava ja sen arvo',
    hint: `Avaa työkirja Excelissä tai LibreOfficessa ja tallenna se; digisave ei laske kaavoja. ${columnNotNeeded}`,
  }),
  'date-not-number': (f) => ({
    found: `Sarakkeen ${show(f.header)} solu näkyy päivämääränä (${f.found}) lukujen joukossa.`,
    expected: 'luku',
    hint: `Anna solulle Excelissä lukumuotoilu (Muotoile solut, Luku) ja tarkista sen sisältö.${f.ofForm ? '' : ` ${columnNotNeeded}`}`,
  }),
  'hidden-cells': (f) => ({
    found: `${[
      ...(f.columns.length === 0
        ? []
        : [`${count(f.columns.length, 'sarake', 'saraketta')} (${list(f.columns)})`]),
      ...(f.rowCount === 0 ? [] : [`${count(f.rowCount, 'rivi', 'riviä')} (${f.rows})`]),
    ].join(' ja ')} on piilotettu taulukkovälilehdellä, mutta luetaan niin kuin muutkin.`,
    expected: 'taulukkovälilehti, jonka koko sisältö näkyy',
    hint: 'Tuo ne näkyviin ja tarkista, mitä lasketaan mukaan. Jos niitä ei lasketa, poista ne tai kirjoita taulukkokuvaukseen role: ignore, only tai except.',
  }),
  'hidden-part': (f) => ({
    found: `Summaan ${show(f.total)} sisältyy ${f.columns.length === 1 ? 'piilotettu sarake' : 'piilotettuja sarakkeita:'} ${f.columns.map(show).join(', ')}.`,
    expected: 'summa sarakkeista, jotka näkyvät',
    hint: 'Tuo sarakkeet näkyviin ja tarkista, että ne kuuluvat summaan.',
  }),
  'shown-otherwise': (f) => ({
    found:
      f.shows === 'percent'
        ? `Sarake ${show(f.header)} näkyy prosentteina (${f.format}), mutta luvut on tallennettu osuuksina: kun näkyy 12,5\u00a0%, luetaan 0,125${inRows(f.cells)}.`
        : `Sarake ${show(f.header)} näkyy ${scales[f.shows]} (${f.format}), mutta luvut on tallennettu täysinä lukuina: ne luetaan niin kuin ne on tallennettu${inRows(f.cells)}.`,
    expected: 'luvut, jotka näkyvät niin kuin ne on tallennettu',
    hint: 'Ilmoita tallennettujen lukujen yksikkö: taulukkokuvauksen avain on unit.',
  }),
  'no-sheet-of-inputs': (f) => ({
    found: `${fileName(f.path)} ei sisällä lähtötietojen taulukkovälilehteä; sen välilehdet ovat ${list(f.known)}.`,
    expected: `välilehti nimeltä ${f.names.map(show).join(' tai ')}`,
    hint: 'Kirjoita työkirja komennolla digisave estimate SKENAARIO --output TIEDOSTO.xlsx, ja säilytä välilehden nimi.',
  }),
  'no-column-of-inputs': (f) => ({
    found: `Välilehden ${f.sheet} ensimmäisellä rivillä ei ole saraketta ${show(f.column)}; siinä ovat ${list(f.found)}.`,
    expected: 'komennon digisave estimate kirjoittaman työkirjan sarakkeet',
    hint: 'Säilytä ensimmäinen rivi sellaisena kuin se kirjoitettiin.',
  }),
  'workbook-of-another-scenario': (f) => ({
    found: f.byPaths
      ? `Yksikään työkirjan ${fileName(f.path)} lähtötieto ei ole skenaarion ${show(f.expected)} lähtötieto.`
      : `${fileName(f.path)} on skenaarion ${show(f.found)} työkirja, ei skenaarion ${show(f.expected)}.`,
    expected: 'saman skenaarion työkirja',
    hint: 'Anna tästä skenaariosta kirjoitettu työkirja, tai kirjoita se uudelleen: digisave estimate SKENAARIO --output TIEDOSTO.xlsx.',
  }),
  'emptied-cell': (f) => ({
    found: `Lähtötiedon ${f.input} solu ${f.column} on tyhjä; siinä oli ${f.held}.`,
    expected: 'arvo',
    hint: 'Kirjoita arvo, tai palauta entinen.',
  }),
  'closed-input': (f) => ({
    found: `Lähtötiedon ${f.input} solua ${f.column} on muutettu; se vain näyttää, mitä muut lähtötiedot tai sattuma ratkaisevat.`,
    expected: 'arvo, joka solussa oli',
    hint: 'Palauta se, ja muuta lähtötietoja, joista se seuraa.',
  }),
  'repeated-input': (f) => ({
    found: `${f.input} on jo rivillä ${f.line}.`,
    expected: 'kukin lähtötieto yhdellä rivillä',
    hint: 'Poista toinen riveistä.',
  }),
  'central-not-read': (f) => ({
    found: `Lähtötiedon ${f.input} perusarvoa ${f.found} ei lueta: skenaario ei anna sitä, joten se on alarajan ja ylärajan keskikohta ${f.middle}.`,
    expected: 'alarajan ja ylärajan kaava',
    hint: 'Kirjoita skenaarioon tälle lähtötiedolle central:, niin se luetaan myös työkirjasta.',
  }),
  'external-links': (f) => ({
    found: `Kaavat hakevat arvoja muualta: ${list(f.links)}. Niitä ei noudeta, vaan luetaan viimeksi tallennetut arvot.`,
    expected: 'työkirja, joka sisältää kaikki lukunsa',
    hint: 'Tarkista, että työkirja on tallennettu näiden tiedostojen viimeisen muutoksen jälkeen.',
  }),
};

const scales = { thousands: 'tuhansina', millions: 'miljoonina', billions: 'miljardeina' } as const;

const columnNotNeeded = `Jos saraketta ei tarvita, kirjoita taulukkokuvaukseen ${writeLayout} sen kohdalle role: ignore.`;

function damageText(damage: WorkbookDamage): string {
  switch (damage.kind) {
    case 'cut':
      return 'on katkennut: sen loppu puuttuu';
    case 'checksum':
      return `ei ole sellaisena kuin se on kirjoitettu: osan ${damage.part} tarkistussumma on väärä`;
    case 'damaged':
      return `on vioittunut: ${damage.part === undefined ? partOf(damage.what) : `osaa ${damage.part}`} ei voi lukea (${say(phrases.partFault, damage.what).replace(/\.$/, '')})`;
    default:
      return damage satisfies never;
  }
}

/** How a sheet is named, for people. */
const sheetAnswer =
  'kirjoita --sheet NIMI (inspect, structure, benefit-map, maturity), tai sheet: NIMI taulukkokuvaukseen tai, jos kyse on lomakkeesta, skenaarioon';

/** A part without a name of its own. */
function partOf({ is }: PartFault): string {
  return isOfDirectory(is) ? 'sen hakemistoa' : 'yhtä sen osista';
}
