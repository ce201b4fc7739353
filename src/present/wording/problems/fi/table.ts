import type { FormCell, TableCell, tableProblems } from '../../../../problems/catalogue/table.ts';
import { say, type Texts, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  anyFile,
  count,
  fileName,
  fileWithin,
  inRows,
  municipalityName,
  show,
  suggestion,
  unknown,
  versionName,
  whole,
  writeLayout,
} from './words.ts';

export const table: TextsOf<typeof tableProblems> = {
  'lost-letters': () => ({
    found: 'Kirjaimia on kadonnut jo aiemmin: niiden paikalla on merkki U+FFFD.',
    expected: 'teksti, jossa on kaikki kirjaimet',
    hint: `Vie tiedosto uudelleen lähdejärjestelmästä: kadonneita kirjaimia ei voi palauttaa. ${noKey}`,
  }),
  'not-text': (f) => ({
    found: `${fileName(f.path)} sisältää tavuja, jotka eivät ole tekstiä.`,
    expected: 'taulukko tekstinä (CSV), myös gzip-pakattuna',
    hint: 'Tallenna taulukko CSV-muodossa. Jos teksti on UTF-16-merkistöä ilman tavujärjestysmerkkiä, kirjoita taulukkokuvaukseen ”encoding”.',
  }),
  'damaged-gzip': (f) => ({
    found: `Pakkausta ei voi purkaa (${fileWithin(f.path)}).`,
    expected: `ehjä gzip-tiedosto, enintään ${f.limit / 1024 / 1024}\u00a0Mt`,
    hint: 'Nouda tiedosto uudelleen tai pura se ensin.',
  }),
  'no-table': (f) => ({
    found: `${fileName(f.path)} ei sisällä rivejä, joilla on vähintään kaksi solua.`,
    expected: 'taulukko, jonka kenttäerotin on pilkku, puolipiste, sarkain tai |',
    hint: 'Tallenna taulukko CSV-muodossa jollakin näistä erottimista; taulukkokuvauksen avain on dialect.delimiter.',
  }),
  'ambiguous-number': (f) => ({
    found: `${show(f.found)} voi olla kaksi eri lukua, eikä sarakkeesta ${show(f.header)} selviä, kumpi se on${inRows(f.cells)}.`,
    expected: 'sarake, josta merkkien tarkoitus selviää, tai taulukkokuvaus',
    hint: `Kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen ${show(f.header)} kohdalle decimal_mark tai thousands_separator.`,
  }),
  'cell-not-a-number': (f) => ('ofForm' in f ? textsOfFormCell(f) : textsOfTableCell(f)),
  'note-or-negative': (f) => ({
    found: `${show(f.found)} sarakkeessa ${show(f.header)} voi olla negatiivinen luku tai alaviitteen merkki${inRows(f.cells)}.`,
    expected: 'luku, tai merkki, joka ei voi olla luku',
    hint: `Jos se on alaviitteen merkki, lisää se taulukkokuvauksen ${writeLayout} avaimeen dialect.missing_markers. Jos se on luku, kirjoita taulukkokuvaus sellaisenaan.`,
  }),
  'no-figures': (f) => ({
    found: `${fileName(f.path)}: tiedostossa ei ole yhtään lukua. Rahamäärien solut ovat tyhjiä tai niissä on merkki, kuten "..".`,
    expected: 'vähintään yksi rahamäärä',
    hint: 'Tarkista, että tiedosto on oikea ja että se on tallennettu lukuineen.',
  }),
  'no-amount-column': () => ({
    found: 'Lukuja sisältävää saraketta ei löytynyt.',
    expected: 'sarake, jonka soluista vähintään puolet on lukuja',
    hint: `Kirjoita taulukkokuvaukseen ${writeLayout} jonkin sarakkeen kohdalle role: amount.`,
  }),
  'no-municipality': (f) => ({
    found: `Missään sarakkeessa ei ole kuntia tai muita alueita${f.offered.length === 0 ? '' : `; ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}`}${f.money === undefined ? '' : `, ja luvut ovat muuta rahaa kuin euroja: ${show(f.money)}`}.`,
    expected: 'sarake, jossa on koodeja tai nimiä, tai taulukkokuvaus, jossa on tiedoston kunta',
    hint:
      f.money !== undefined
        ? 'digisave lukee Suomen kuntien kustannuksia euroina. Tarkista, että tiedosto on oikea.'
        : f.offered.length === 0
          ? `Kirjoita taulukkokuvaukseen ${writeLayout} municipality: "091" ja siihen kunnan koodi.`
          : `Kirjoita taulukkokuvaukseen ${writeLayout} ${f.offered.map(({ value }) => `municipality: "${value}"`).join(' tai ')}.`,
  }),
  'title-of-another-municipality': (f) => ({
    found: `Tiedoston kunnaksi on annettu ${municipalityName(f.given)}, mutta ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}.`,
    expected: 'annetun kunnan kustannukset',
    hint: `Tarkista tiedosto ja kunta. Jos taulukon otsikko on väärä, kirjoita taulukkokuvaukseen ${writeLayout} municipality: "KOODI".`,
  }),
  'municipality-not-asked': (f) => ({
    found: `${f.path} nimeää kuntansa itse.`,
    expected: 'municipality vain tiedostoille, joissa kuntaa ei ole',
    hint: 'Poista rivi. Tiedoston kunnista valitaan avaimella scope: { municipalities: { codes: [...] } }.',
  }),
  'foreign-municipalities': (f) => ({
    found: `${show(f.name)}${f.names > 1 ? ` ja ${count(f.names - 1, 'muu kunta', 'muuta kuntaa')} eivät ole Suomen kuntia` : ' ei ole Suomen kunta'} (${phrases.country[f.country]})${f.hasMoney ? `, ja luvut ovat muuta rahaa kuin euroja (${phrases.moneyOf[f.country]})` : ''}.`,
    expected: 'Suomen kuntia ja euroja',
    hint: `Kuntakoodit vastaavat Suomen kuntien koodeja enintään sattumalta. ${noKey}`,
  }),
  'sum-over-total': (f) => ({
    found: `${show(f.total)} on summa osista ${f.parts.map(show).join(' + ')}, ja "sum: true" laskee sen vielä niiden lisäksi.`,
    expected: 'osat yhteen laskettuina tai niiden summa, ei molempia',
    hint: f.isColumn
      ? `Kirjoita taulukkokuvaukseen sarakkeen ${show(f.total)} kohdalle role: total, tai sen osien kohdalle role: ignore.`
      : `Kirjoita taulukkokuvaukseen sen sarakkeen kohdalle only: ["${f.total}"] tai except: ["${f.total}"], tai codes: flat, jos se ei ole minkään summa.`,
  }),
  'not-accounts': (f) => ({
    found: `Kustannuksista jätetään pois ${f.columns.map((each) => show(each.replace(/^"|"$/g, ''))).join(', ')}: ${versionName(f.version)}, ei tilinpäätös.`,
    expected: 'kokonaisten vuosien tilinpäätöksiä, tai taulukkokuvaus, jonka mukaan muutakin tarkoitetaan',
    hint: `Jos niitä tarkoitetaan, kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen kohdalle version: ${f.version}. Muuten kirjoita role: ignore.`,
  }),
  'different-amounts': (f) => ({
    found: `${f.what}: tässä on ${show(f.found)} ja rivillä ${f.line} on ${show(f.before)}.`,
    expected: 'yksi luku kutakin aluetta, palvelua, vuotta ja muuta luokkaa kohti',
    hint: `Poista toinen riveistä, tai anna taulukkokuvauksessa ${writeLayout} rooli (role) sarakkeelle, joka erottaa rivit. Jos kaikissa luokissa samanlaiset rivit ovat erillisiä kirjauksia, kirjoita siihen several: add.`,
  }),
  'repeated-row': (f) => ({
    found: `${f.what}: rivillä ${f.line} on samat luvut, joten rivi lasketaan kerran.`,
    expected: 'kukin rivi kerran',
    hint: `Poista rivi. Jos molemmat lasketaan mukaan, kirjoita taulukkokuvaukseen ${writeLayout} several: add.`,
  }),
  'layout-needed': (f) => ({
    found: `${fileName(f.path)} ei kerro, ${say(phrases.need, f.need)}.`,
    expected: 'kustannukset, joista on ilmoitettu kunta, palvelu, kustannuslaji, vuosi ja yksikkö',
    hint:
      f.layout === undefined
        ? `${f.path === '-' ? `Tallenna taulukko nimellä ${anyFile}; digisave inspect ${anyFile}` : `digisave inspect ${f.path}`} --write-layout kirjoittaa taulukkokuvauksen: kirjoita siihen ${say(phrases.needKey, f.need)}.`
        : `Kirjoita taulukkokuvaukseen (${phrases.placeOfLayout(f.layout)}) ${say(phrases.needKey, f.need)}.`,
  }),
  'several-amounts': (f) => ({
    found: `${f.what}: tässä on ${show(f.found)} ja rivillä ${f.line} toinen luku; ne erottaa sarake ${show(f.column)}.`,
    expected: 'yksi luku kutakin kuntaa, palvelua, kustannuslajia ja vuotta kohti',
    hint: f.isAmount
      ? `Ilmoita taulukkokuvauksessa ${writeLayout}, mikä rivin sarakkeista on kustannus. Muiden kohdalle tulee role: ignore; role: total tai part, jos yksi sisältää muita; sign: reversed tulojen ja hyvitysten kohdalle; tai sum: true kaikkien kohdalle, jos ne ovat yhteen laskettavia osia.`
      : `Ilmoita taulukkokuvauksessa ${writeLayout} sarakkeen ${show(f.column)} kohdalla, mitä rivejä tarkoitetaan: only: ["..."]. Tai kirjoita sum: true, jos rivit ovat yhteen laskettavia osia, tai muu rooli tai palvelu.`,
  }),
  'parts-differ-from-total': (f) => ({
    found:
      f.parts === 0
        ? `Summa sarakkeessa ${show(f.column)} on ${show(f.found)}, mutta millään sen osalla ei ole tiedostossa lukua.`
        : `Summa sarakkeessa ${show(f.column)} on ${show(f.found)}, mutta sen osat tiedostossa (${whole(f.parts)}) ovat yhteensä ${decimal(f.sum)}.${f.empty === undefined ? '' : ` Solu ${show(f.empty.name)}${f.empty.line === undefined ? '' : ` rivillä ${f.empty.line}`} on tyhjä.`}`,
    expected: 'osia, jotka ovat yhteensä summan suuruiset pyöristystä lukuun ottamatta',
    hint: `Tarkista, mikä osa puuttuu, on kahteen kertaan tai on vain osa toisesta (”siitä”). Taulukkokuvauksessa ${writeLayout} summa voidaan jättää huomiotta (services: ignore, tai sarakkeen role: ignore), jolloin osat luetaan sellaisinaan.`,
  }),
  'code-beside-parts': (f) => ({
    found: `Koodilla ${show(f.code)} (sarake ${show(f.column)}) on sarakkeessa ${show(f.figure)} luku ${decimal(f.total)}, mutta ${f.parts === 1 ? 'koodilla, jonka alussa se on, luku on' : `koodit, joiden alussa se on (${whole(f.parts)}), ovat yhteensä`} ${decimal(f.sum)}.`,
    expected:
      'koodeja, joista yksikään ei ole muiden summa, tai summia, jotka vastaavat osiaan pyöristystä lukuun ottamatta',
    hint: `Kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen ${show(f.column)} kohdalle codes: flat, jos koodi ei ole summa ja kaikki lasketaan mukaan. Kirjoita except: ["${f.code}"], jos se jätetään pois, tai only: ["..."] ja siihen mukaan laskettavat solut.`,
  }),
  'total-without-parts': (f) => ({
    found: `${show(f.name)} on nimeltään summa, mutta saman luokan rivit eivät muodosta sitä, joten se lasketaan mukaan${inRows(f.rows)}.`,
    expected: 'summia osineen, tai rivejä, jotka eivät ole summia',
    hint: `Jos se on muiden rivien summa, kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen ${show(f.column)} kohdalle except: ["${f.name}"]. Jos se lasketaan mukaan, kirjoita codes: flat.`,
  }),
  'row-may-be-total': (f) => ({
    found: `${show(f.name)} on viereisten rivien summan suuruinen${f.groups === 1 ? '' : ` jokaisella alueella tai jokaisena vuonna (${whole(f.groups)})`}, joten kustannukset voivat olla mukana kahteen kertaan.`,
    expected: 'rivejä, joista yksikään ei ole muiden summa, tai summia, jotka on nimetty summiksi',
    hint: `Jos se on niiden summa, kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen ${show(f.column)} kohdalle except: ["..."] ja siihen rivin solu. Jos se ei ole summa, kirjoita codes: flat.`,
    many: {
      what: 'riviä voi olla viereisten rivien summia, joten kustannukset voivat olla mukana kahteen kertaan',
      item: show(f.name),
    },
  }),
  'too-many-columns': (f) => ({
    found: `Tällä rivillä on ${count(f.found, 'solu', 'solua')}.`,
    expected: `enintään ${count(f.most, 'sarake', 'saraketta')}, kuten Excelin taulukkovälilehdellä`,
    hint: 'Tallenna taulukko niin, että sen kukin rivi on omalla rivillään, tai jaa se osiin.',
  }),
  'commented-row': (f) => ({
    found:
      'Rivi alkaa merkillä # ja jätetään pois kommenttina, mutta se on yhtä pitkä kuin muut rivit ja sisältää luvun.',
    expected: 'kommentteja, jotka eivät näytä riveiltä',
    hint: 'Poista merkki #, jos rivi lasketaan mukaan. Muuten poista rivi.',
    many: {
      what: 'riviä alkaa merkillä # ja jätetään pois kommentteina, mutta ne näyttävät riveiltä',
      item: `rivi ${f.line}`,
    },
  }),
  'rows-in-cell': (f) => ({
    found: `Tästä alkava lainausmerkeissä oleva solu sisältää taulukon rivejä (${count(f.lines, 'tekstirivi', 'tekstiriviä')}).`,
    expected: 'taulukon kukin rivi omalla rivillään',
    hint: `Lainausmerkki on avattu tässä ja suljettu vasta alempana: korjaa lainausmerkit. ${noKey}`,
  }),
  'missing-figures': (f) => ({
    found: `${f.cells === 1 ? 'Luku puuttuu' : `${whole(f.cells)} lukua puuttuu`} (tässä ${f.found === '' ? 'tyhjä solu' : show(f.found)}), ja ${f.cells === 1 ? 'se luetaan nollana' : 'ne luetaan nollina'}.`,
    expected: 'luku kaikissa soluissa, 0, jos määrää ei ole',
    hint: 'Täydennä luvut, jotka tiedetään: puuttuva luku saa kustannukset näyttämään pienemmiltä.',
  }),
  'unknown-unit': unknown('yksikkö', 'Korjaa solu.'),
  'unknown-sign': unknown(
    'etumerkki',
    'Kirjoita sarakkeen kullekin solulle, luetaanko luvut kirjoitettuina (as-written) vai etumerkki vaihdettuna (reversed).',
  ),
  'layout-entry-unused': (f) => ({
    found: `Taulukkokuvauksen kohdassa ${f.key} on ${show(f.name)}, mutta sitä ei ole missään tiedoston solussa.`,
    expected: 'nimiä sellaisina kuin ne ovat tiedostossa',
    hint: `${suggestion(f.name, f.known) ?? `Korjaa nimi tai poista se kohdasta ${f.key}.`} Rivit, joita sillä tarkoitetaan, lasketaan niin kuin taulukkokuvaus ei mainitsisi niitä.`,
    many: {
      what: `taulukkokuvauksen kohdan ${f.key} nimeä ei ole missään tiedoston solussa`,
      item: show(f.name),
    },
  }),
  'layout-does-not-fit': (f) => ({
    found: `Taulukkokuvaus ei vastaa tiedostoa. Taulukkokuvaus: ${say(phrases.layoutSays, f)}. Tiedosto: ${say(phrases.fileHas, f)}.`,
    expected: 'tämän tiedoston taulukkokuvaus',
    hint: `${say(phrases.layoutRemedy, f)}. Tai siirrä taulukkokuvaus pois ja kirjoita uusi komennolla digisave inspect --write-layout.`,
  }),
};

/** A sum that was written with the decimals of its parts. */
function decimal(sum: string): string {
  return sum.replace('-', '\u2212').replace('.', ',');
}

const noKey = 'Mikään taulukkokuvauksen avain ei ratkaise tätä.';

function textsOfTableCell(f: TableCell): Texts {
  return {
    found: `${show(f.found)} ei ole samanlainen luku kuin muut sarakkeessa ${show(f.header)}.`,
    expected: `luku (${phrases.numberStyle(f.style)})`,
    hint: f.isMarked
      ? 'Poista solusta alaviitteen tai ennakkotiedon merkki, niin itse luku luetaan.'
      : `Korjaa solu. Tai lisää se taulukkokuvauksessa ${writeLayout} avaimeen dialect.missing_markers, tai muuta sarakkeen decimal_mark, thousands_separator tai role.`,
  };
}

function textsOfFormCell({ found, header, ofForm }: FormCell): Texts {
  switch (ofForm) {
    case 'blank':
      return {
        found: `Sarakkeen ${show(header)} solu on tyhjä.`,
        expected: 'luku, koska sille ei ole oletusarvoa',
        hint: 'Kirjoita luku, tai vaihteluväli kuten 1800..2200; kirjoita 0, jos määrää ei ole.',
      };
    case 'one':
      return {
        found: `${show(found)} on vaihteluväli.`,
        expected: `yksi luku sarakkeessa ${show(header)}`,
        hint: 'Kirjoita yksi luku, esimerkiksi 40000.',
      };
    case 'text':
      return {
        found: `${show(found)} sarakkeessa ${show(header)} ei ole luku, tai sen voi lukea kahdella tavalla.`,
        expected: 'luku kuten 1800, tai vaihteluväli kuten 1800..2200 tai 1800..2000..2200',
        hint: 'Kirjoita pelkkä luku ilman yksikköä ja tuhaterotinta.',
      };
    case 'stored-text':
      return {
        found: `${show(found)} sarakkeessa ${show(header)} on tekstiä.`,
        expected: 'luku',
        hint: 'Kirjoita pelkkä luku ilman yksikköä soluun, jonka muoto ei ole teksti.',
      };
    default:
      return ofForm satisfies never;
  }
}
