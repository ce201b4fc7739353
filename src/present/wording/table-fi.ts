import { fixedText, peopleMarks } from '../number-text.ts';
import type { TableWording } from './table-words.ts';

const whole = (number: number) => fixedText(number, 0, peopleMarks.fi);
/** A number with its noun: after any number but one, Finnish takes the partitive singular. */
const count = (number: number, one: string, many: string) => `${whole(number)} ${number === 1 ? one : many}`;

export const table: TableWording = {
  marks: {
    ',': 'pilkku',
    ';': 'puolipiste',
    '\t': 'sarkain',
    '|': 'pystyviiva',
    '.': 'piste',
    "'": 'heittomerkki',
    space: 'välilyönti',
  },
  none: 'ei ole',
  noneLeftOut: 'ei pois jätettyjä rivejä',
  shape: {
    long: 'pitkä taulukko (long)',
    'services-as-columns': 'palvelut sarakkeina (services-as-columns)',
    'municipalities-as-columns': 'kunnat sarakkeina (municipalities-as-columns)',
    'years-as-columns': 'vuodet sarakkeina (years-as-columns)',
    'measures-as-columns': 'suureet sarakkeina (measures-as-columns)',
  },
  readBy: (layout) => `luettu taulukkokuvauksen ${layout} mukaan`,
  sheet: 'taulukkovälilehti',
  encoding: 'merkistö',
  delimiter: 'kenttäerotin',
  decimalMark: 'desimaalimerkki',
  thousandsSeparator: 'tuhaterotin',
  lineEnd: 'rivinvaihto',
  rowsBeforeHeader: 'rivejä ennen otsikkoriviä',
  headerRows: 'otsikkorivejä',
  missingMarkers: 'puuttuvan tiedon merkinnät',
  packedBy: (compression) => `pakattu (${compression})`,
  oneOfSheets: (name, sheets, hidden, more) =>
    `${name}, taulukkovälilehtiä yhteensä ${sheets}${hidden.length === 0 ? '' : ` (piilotettuja: ${hidden.join(', ')}${more ? ', ...' : ''})`}`,
  columns: 'Sarakkeet',
  columnHeads: ['nimi', 'rooli', 'yksikkö', 'vuosi', 'peruste'],
  role: {
    municipality: 'kunta (municipality)',
    service: 'palvelu (service)',
    cost_type: 'kustannuslaji (cost_type)',
    year: 'vuosi (year)',
    measure: 'suure (measure)',
    unit: 'yksikkö (unit)',
    sign: 'etumerkki (sign)',
    amount: 'luku (amount)',
    total: 'summa (total)',
    part: 'osa toisesta sarakkeesta (part)',
    dimension: 'luokka (dimension)',
    row_number: 'rivinumero (row_number)',
    ignore: 'jätetään pois (ignore)',
  },
  unit: {
    eur: '€',
    '1000_eur': '1\u00a0000\u00a0€',
    meur: 'milj.\u00a0€',
    eur_per_inhabitant: '€ asukasta kohti',
    eur_per_other: '€ muuta yksikköä kohti',
    percent: '%',
    persons: 'henkilöitä',
    km2: 'km²',
    other: 'muu',
  },
  roleOf: (role, of) => `${role}: ${of.join(', ')}`,
  more: (number) => `ja ${count(number, 'muu', 'muuta')} (--format json)`,
  moreRejects: (number) => `ja ${count(number, 'muu', 'muuta')} (--rejects TIEDOSTO)`,
  readRows: (read, used) =>
    read === used
      ? `Luettu ${count(read, 'rivi', 'riviä')}, kaikki mukana`
      : `Luettu ${count(read, 'rivi', 'riviä')}: mukana ${whole(used)}, jätetty pois ${whole(read - used)}`,
  line: (line) => `rivi ${line}`,
  merged: (year) => `Kuntaliitokset, vuoden ${year} kuntajaon mukaan`,
  mergedInto: (name, code, into, intoCode) => `${name} (${code}) → ${into} (${intoCode})`,
  everydayNames: 'Palvelujen arkinimet',
  takenAs: (name, official, service) => `${name} → ${official} (${service})`,
  totals: 'Summat aluetasoittain',
  totalHeads: ['sarake', 'taso', 'summa', 'yksikkö', 'soluja'],
  level: {
    country: 'koko maa',
    mainland: 'Manner-Suomi',
    region: 'maakunta',
    'sub-region': 'seutukunta',
    'other-area': 'muu alue',
    municipality: 'kunta',
    total: 'yhteensä',
    unknown: 'ei tiedossa',
  },
  firstRows: 'Ensimmäiset rivit: teksti ja tulkinta',
  read: (values) => `tulkinta: ${values}`,
  rejectHeads: ['rivi', 'syy', 'teksti'],
  layout: {
    openMarks: (decimal, thousands) =>
      `${decimal} tai ${thousands}  # sarakkeen luvuista ei selviä, kumpi: kirjoita oikea`,
    services: 'kunkin nimen perään palvelun tunnus tiedostosta data/finland/services.csv, tai ignore',
    notKnown: (nearest) => `nimeä ei tunneta; lähimmät: ${nearest.join(', ')}; tai ignore`,
    addedTo: (other) =>
      `lasketaan yhteen nimen ${other} kanssa: kirjoita ignore, jos toinen sisältyy toiseen`,
    municipality: 'sen kunnan koodi, jota tiedosto koskee',
    besideAccounts:
      'kustannukset ovat viereisestä tilinpäätöksestä; jos tätä saraketta tarkoitetaan: role: amount',
    noCosts: 'tuotot eivät ole kustannuksia: kirjoita role: ignore',
    ofStatement: {
      expenses: (others) =>
        `kulut, joista tuottoja ei ole vähennetty: jos kustannus on jokin muu sarake (${others}), kirjoita role: ignore`,
      result: (others) =>
        `tuottojen ja kulujen erotus: jos kustannus on jokin muu sarake (${others}), kirjoita role: ignore`,
    },
    negative:
      'sarakkeen summa on negatiivinen: poista merkki #, jos kustannukset on kirjoitettu miinusmerkillä',
    asItsWordsSay: 'taulukon tekstin mukaan; kun merkki # poistetaan, luvut luetaan kustannuksiksi',
    partOfYear:
      'taulukon tekstin mukaan luvut koskevat osaa vuodesta: kuukaudet, esimerkiksi 2024-01..2024-06',
    unitOfAll: 'eur, 1000_eur tai meur: koskee kaikkia lukuja, joilla ei ole omaa yksikköä',
    serviceOfAll: 'palvelun tunnus (digisave list services): koskee kaikkia lukuja, joilla ei ole omaa',
    ofAll: 'koskee kaikkia lukuja, joilla ei ole omaa',
    signs: 'etumerkkisarakkeen kukin solu',
  },
  validate: {
    kind: {
      scenario: 'skenaario',
      'check case': 'tarkistustapaus',
      evidence: 'tietolähde',
      source: 'lähde',
      'kind of project': 'hankelaji',
      layout: 'taulukkokuvaus',
      'cost data': 'kustannustiedot',
      outcomes: 'toteumataulukko',
      goals: 'tavoitetaulukko',
      levels: 'tasotaulukko',
      answers: 'vastaustaulukko',
      'other data': 'muu data',
    },
    notChecked: 'muu data, ei tarkistettu',
    otherFile: 'muunlainen tiedosto',
    rows: (rows) => count(rows, 'rivi', 'riviä'),
    problems: (errors, warnings) =>
      `${count(errors, 'virhe', 'virhettä')}, ${count(warnings, 'varoitus', 'varoitusta')}`,
    checked: (files, problems, passedOver) =>
      `Tarkistettu ${count(files, 'tiedosto', 'tiedostoa')}: ${problems}${passedOver === 0 ? '' : `; muuta dataa, ei tarkistettu: ${count(passedOver, 'tiedosto', 'tiedostoa')}`}`,
  },
};
