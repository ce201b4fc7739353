import type { EngineLimit, engineProblems, SqlLimit } from '../../../../problems/catalogue/engine.ts';
import type { TextsOf } from '../texts.ts';
import { count, fileName, list, show, writeLayout } from './words.ts';

export const engine: TextsOf<typeof engineProblems> = {
  'missing-engine': (f) => ({
    found: `${fileName(f.path)} luetaan DuckDB-ohjelmalla, jota ei ole asennettu.`,
    expected: 'paketti @duckdb/node-api asennettuna digisaven rinnalle',
    hint: 'Asenna se: npm install @duckdb/node-api@1.5.6-r.1. Ilman sitä tallenna taulukko CSV-muodossa ja nimeä itse tiedosto.',
  }),
  'no-parts': (f) => ({
    found: `Nimellä ${show(f.path)} ei löydy taulukoita.`,
    expected: 'hakukuvio tai kansio, josta löytyy Parquet- tai CSV-tiedostoja',
    hint: 'Tarkista nimi. Skenaariossa se luetaan skenaarion kansiosta alkaen. * tarkoittaa mitä tahansa nimen osaa, ** kansioita.',
  }),
  'parts-differ': (f) => ({
    found:
      f.column === undefined
        ? `Toinen tiedostoista ${f.path} ja ${f.first} on Parquet-tiedosto ja toinen ei.`
        : `Sarake ${f.column} ${f.found === undefined ? 'puuttuu' : `on ${show(f.found)}`}, mutta tiedostossa ${fileName(f.first)} se ${f.expected === undefined ? 'puuttuu' : `on ${show(f.expected)}`}.`,
    expected: 'saman taulukon tiedostoja: Parquet tai CSV, samat sarakkeet samassa järjestyksessä',
    hint: 'Rajaa tiedosto pois hakukuviosta tai anna se omana taulukkonaan kohdassa files.',
  }),
  'engine-cannot': (f) =>
    f.limit === 'encoding'
      ? {
          found: `DuckDB lukee vain UTF-8-tekstiä, eikä ${fileName(f.path)} ole sitä.`,
          expected: 'teksti UTF-8-muodossa',
          hint: 'Tallenna tiedosto UTF-8-muodossa tai Parquet-muodossa.',
        }
      : f.limit === 'memory'
        ? {
            found: `DuckDB lukee tiedostoja vain levyltä, ja ${fileName(f.path)} on annettu muistissa.`,
            expected: 'tiedosto levyllä',
            hint: 'Anna rivit CSV-muodossa tai lue tiedosto komentorivillä.',
          }
        : {
            found: `${limits[f.limit]} ei voi lukea taulukosta ${fileName(f.path)}, jonka rivit DuckDB laskee yhteen.`,
            expected: 'taulukko, jonka jokainen rivi kertoo itse, mistä siinä on kyse',
            hint: 'Täydennä tai poista ne siinä, missä taulukko tehdään. Yksittäinen CSV-tiedosto, joka nimetään itse, luetaan niiden kanssa.',
          },
  'engine-cannot-read': (f) => ({
    found: `DuckDB ei pysty lukemaan tiedostoa ${fileName(f.path)}: ${f.reason}`,
    expected: 'ehjä Parquet- tai CSV-tiedosto, jonka jokaisella rivillä on yhtä monta solua kuin otsikossa',
    hint: 'Nouda tai kirjoita tiedosto uudelleen. Korjaa CSV-tiedoston rivi.',
  }),
  'column-left-out': (f) => ({
    found: `Sarakkeen ${show(f.header)} solut ovat lähes kaikki erilaisia, joten se ei erottele kustannuksia. Saraketta ei lueta.`,
    expected: 'sarakkeita, jotka erottavat kustannuksia, kuten vuosi, palvelu ja kustannuslaji',
    hint: `Tarkista sarake ja kirjoita se taulukkokuvaukseen ${writeLayout}: role: ignore tai muu rooli.`,
  }),
  'too-many-groups': (f) => ({
    found: `${fileName(f.path)} sisältää yli miljoona erilaista riviä. Erilaisia soluja: ${list(f.columns.map(({ name, values }) => `${name} noin ${count(values, 'solu', 'solua')}`))}.`,
    expected: 'sarakkeita, jotka erottavat kustannuksia, kuten vuosi, palvelu ja kustannuslaji',
    hint: `Kerro taulukkokuvauksessa ${writeLayout}, mitkä sarakkeet eivät erota kustannuksia, kuten tositenumerot: role: ignore, ja lisäksi several: add.`,
  }),
  'not-in-sql': (f) => ({
    found: `${sqlLimits[f.limit]}. Sitä ei voi sanoa tavallisella SQL-kielellä.`,
    expected:
      'taulukko, jonka jokainen rivi kertoo itse, mistä siinä on kyse, ja taulukkokuvaus, joka kertoo, mitkä rivit lasketaan',
    hint: 'Kirjoita se taulukkokuvaukseen sarakkeiden soluina (only, except, services, areas, cost_types) tai itse taulukkoon siinä, missä se tehdään.',
  }),
};

const limits: Readonly<Record<Exclude<EngineLimit, 'encoding' | 'memory'>, string>> = {
  'fill-down': 'Yläpuolisen solun toistavia soluja (fill_down)',
  headings: 'Rivien väliotsikoita (headings)',
  footnotes: 'Rivien alla olevia alaviitteitä (footnote_rows)',
  sheet: 'Työkirjan taulukkovälilehteä (sheet)',
};

const sqlLimits: Readonly<Record<SqlLimit, string>> = {
  'rows-left-out': 'Rivi jätetään pois syystä, joka ei ole rivin solu, kuten siksi, että se on muiden summa',
  cells: 'Yksittäiset solut eivät kerro, mitä taulukon kustannukset ovat',
  names: 'Kahdella sarakkeella on sama nimi',
  'unseen-letters':
    'Nimessä tai solussa on merkkejä, joita kukaan ei näe tai jotka kääntävät kirjoitussuunnan',
  headings: 'Rivien väliotsikot kertovat, mistä alla olevissa riveissä on kyse',
  'fill-down': 'Tyhjät solut toistavat yläpuolisen solun',
  codes: 'Koodit ovat pidempien koodien summia',
  'municipality-year': 'Yhdistyneet kunnat lasketaan seuraajaansa',
};
