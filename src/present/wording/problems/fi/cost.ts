import { sizeClasses } from '../../../../model/size-class.ts';
import type { costProblems } from '../../../../problems/catalogue/cost.ts';
import type { CatalogueFacts } from '../../../../problems/catalogue.ts';
import { structure } from '../../structure-fi.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  count,
  headerHint,
  inRows,
  list,
  municipalityName,
  show,
  versionName,
  whatOf,
  whole,
} from './words.ts';

export const cost: TextsOf<typeof costProblems> = {
  'wrong-header': (f) => ({
    found: `Ensimmäisen rivin sarakkeet: ${list(f.found)}.`,
    expected: f.expected.join(','),
    hint: headerHint(f.found, f.expected),
  }),
  'wrong-csv': (f) => ({
    found: f.unclosed
      ? 'Lainausmerkki on avattu, mutta sitä ei ole suljettu.'
      : 'Solun sisällä on lainausmerkki.',
    expected: 'lainausmerkit koko solun ympärillä, solun sisällä kahdennettuina ("")',
    hint: 'Sulje tai poista lainausmerkki.',
  }),
  'costs-not-accounts': (f) => ({
    found: `Kustannukset ${show(f.costs)} vuodelta ${f.year}: ${f.version === 'accounts' ? 'tilinpäätös' : `${versionName(f.version)}, ei tilinpäätös`}${f.period === undefined ? '' : `, vain kuukaudet ${f.period}`}.`,
    expected: 'koko vuoden tilinpäätös',
    hint: 'Taulukkokuvauksen mukaan niitä on tarkoitus käyttää. Jokainen tulos, jossa niitä käytetään, mainitsee asian.',
  }),
  'costs-of-part-of-a-year': (f) => ({
    found: `Kustannukset ${show(f.costs)} kattavat vain osan vuodesta: ${f.period}.`,
    expected: 'koko vuoden kustannukset, koska säästöt ovat euroja vuodessa',
    hint: 'Käytä koko vuoden tilinpäätöstä. Vuoden osia voi tarkastella komennoilla digisave inspect ja digisave structure.',
  }),
  'no-rows': (f) => ({
    found: `Tiedostossa ${f.path} ei ole tietorivejä.`,
    expected: 'vähintään yksi kustannusrivi',
    hint: 'Tarkista, että tiedosto on tallennettu ja että se on oikea tiedosto.',
  }),
  'wrong-row-length': (f) => ({
    found: `Rivillä on ${count(f.found, 'solu', 'solua')}.`,
    expected: `${f.header.length} solua: ${f.header.join(',')}`,
    hint:
      f.found > f.header.length
        ? 'Kirjoita pilkun sisältävä teksti lainausmerkkeihin ja rahamäärät desimaalipisteellä.'
        : f.found === 1
          ? 'Anna kullekin arvolle oma solu: ei lainausmerkkejä koko rivin ympärille, ja sama erotin kuin muilla riveillä. Tai poista rivi.'
          : 'Lisää puuttuvat solut tai poista rivi.',
  }),
  'amount-not-a-number': (f) => ({
    found: `Löytyi: ${show(f.found)}.`,
    expected: 'luku, esimerkiksi 1234.56: numeroita, desimaalipiste, tarvittaessa miinus edessä',
    hint: /\d/.test(f.found)
      ? 'Kirjoita luku desimaalipisteellä, ilman tuhaterottimia ja yksiköitä.'
      : 'Kirjoita rahamäärä; jätä rivi pois, jos sitä ei tiedetä.',
  }),
  'wrong-year': (f) => ({
    found: `Löytyi: ${show(f.found)}.`,
    expected: 'nelinumeroinen vuosi',
    hint: 'Kirjoita kustannusten vuosi, esimerkiksi 2015.',
  }),
  'duplicate-row': (f) => ({
    found: `${f.what} on jo rivillä ${f.line}.`,
    expected: f.ofForm
      ? 'yksi rivi kutakin palvelua kohti, tai nimet, jotka erottavat rivit toisistaan'
      : 'yksi rivi kutakin vuotta, kuntaa, palvelua ja kustannuslajia kohti',
    hint: f.ofForm
      ? 'Poista toinen tai anna kummallekin oma nimi (label_fi, label_sv, label_en).'
      : 'Poista toinen. Jos rivit ovat saman luvun osia, laske ne yhteen yhdeksi riviksi.',
  }),
  'duplicate-file': (f) => ({
    found: `Tiedosto ${f.path} on nimetty kahteen kertaan samassa kustannusrakenteessa.`,
    expected: 'kukin tiedosto kerran, koska muuten sen kustannukset lasketaan kahteen kertaan',
    hint: 'Poista toinen.',
  }),
  'duplicate-cell': (f) => ({
    found:
      f.cells === 1
        ? `${f.what} on jo tiedostossa ${f.file}.`
        : `${f.what} ja ${count(f.cells - 1, 'muu kustannuserä', 'muuta kustannuserää')} ovat jo tiedostossa ${f.file}.`,
    expected: 'kukin kustannuserä kerran samassa kustannusrakenteessa',
    hint: 'Poista tiedosto, jossa se on toisen kerran.',
  }),
  'subtotal-row': (f) => ({
    found: `${show(f.found)} on muiden rivien summa${inRows(f.rows)}.`,
    expected: 'vain summien osia, koska summaa ei lasketa yhteen osiensa kanssa',
    hint: f.rows > 1 ? 'Poista rivit.' : 'Poista rivi.',
  }),
  'areas-mixed': () => ({
    found: 'Tiedostossa on sekä koko maan (SSS) että kuntien rivejä.',
    expected: 'joko koko maan tai kuntien rivejä',
    hint: 'Jaa tiedosto kahdeksi; koko maa on kuntien summa.',
  }),
  'name-contradicts-code': (f) => ({
    found: `Koodi ${f.code} on ${f.official}, mutta rivillä on nimi ${show(f.name)}.`,
    expected: 'saman kunnan koodi ja nimi',
    hint: 'Korjaa niistä väärä.',
  }),
  'measure-mixed': (f) => ({
    found:
      f.files === undefined
        ? `Rivin kustannuslaji on ${show(f.found)}, mutta kustannusrakenteessa on measure: ${f.measure}.`
        : `Kaikki rivit ovat ${costsOf(otherThan(f.measure))} (${list(f.files)}), mutta kustannusrakenteessa on measure: ${f.measure}.`,
    expected: f.measure === 'net' ? 'vain net_operating_costs' : 'vain bruttokustannusten lajeja',
    hint:
      f.files === undefined
        ? 'Netto- ja bruttokustannuksia ei lasketa yhteen: jaa ne kahteen kustannusrakenteeseen.'
        : `Kirjoita measure: ${otherThan(f.measure)}, tai nimeä tiedosto, jossa on ${costsOf(f.measure)}.`,
  }),
  'gross-total-beside-parts': (f) => ({
    found: `Palvelulla ${show(f.service)} on ${f.total} ja lisäksi sen osat.`,
    expected: 'bruttokustannusten summa tai sen osat',
    hint: 'Poista summa tai osat: yhdessä ne lasketaan kahteen kertaan.',
  }),
  'year-not-in-file': (f) => ({
    found: `Vuodelta ${f.year} ei ole rivejä; rivien vuodet: ${list(f.years.map(String))}.`,
    expected: `rivejä vuodelta ${f.year}`,
    hint: 'Korjaa avaimen ”year” arvo tai nimeä sen vuoden tiedosto.',
  }),
  'empty-scope': (f) => ({
    found: `Kustannuksista ${show(f.costs)} ei jää rajauksen jälkeen yhtään riviä.`,
    expected: 'vähintään yksi rivi rajauksessa',
    hint: 'Väljennä rajausta (scope): palvelut, tehtäväalueet, kunnat, asukasluku.',
  }),
  'filter-without-rows': (f) => ({
    found: `Suodatin ${show(f.found)} ei löydä rajauksesta yhtään riviä kustannuksista ${show(f.costs)}.`,
    many: {
      what: `suodatinta ei löydä rajauksesta yhtään riviä kustannuksista ${show(f.costs)}`,
      item: f.found,
    },
    expected: 'suodattimia, joista jokainen löytää jotakin',
    hint: 'Tarkista, että tiedostossa on tältä vuodelta se, mitä suodatin etsii, ja ettei muu suodatin sulje sitä pois.',
  }),
  'no-country-filter': (f) => ({
    found: `Kustannukset ${show(f.costs)} koskevat koko maata, mutta rajaus (scope) valitsee kuntia.`,
    expected: 'rajaus ilman kuntia',
    hint: 'Poista suodatin tai käytä kuntien tiedostoa.',
  }),
  'no-population': (f) => {
    const expected = 'asukasluku kaikista rajauksen kunnista';
    if ('priceReason' in f)
      return {
        found: `Asukaslukuun perustuva hinta edellyttää kunkin kunnan asukaslukua: ${say(phrases.inhabitantFault, f.priceReason)}.`,
        expected,
        hint: 'Nimeä kuntien kustannukset kohdassa ”costs”. Anna asukasluvut, jotka rekisteristä puuttuvat: inhabitants: { "018": 5030, "077": 4875 }.',
      };
    if ('memberReason' in f)
      return {
        found: `${f.memberReason.rule === undefined ? 'Asukaslukuun perustuva hinta' : `Jakoperuste ${show(f.memberReason.rule)}`} edellyttää kunkin jäsenen asukaslukua, ja se puuttuu: ${show(f.memberReason.member)}.`,
        expected: 'kaikkien jäsenten asukasluvut',
        hint: 'Kirjoita jäsen muodossa ”{ id: a, inhabitants: 2000 }” tai anna kustannuksille ”inhabitants: { "018": 5030 }”.',
      };
    return {
      found: `Lukuja asukasta kohti ei anneta (${whatOf(f.what)}): ${say(phrases.inhabitantFault, f.reason)}.`,
      expected,
      hint: 'Ota rajaukseen kuntaliitoksen molemmat kunnat tai valitse toinen vuosi.',
    };
  },
  'inhabitants-without-costs': (f) => ({
    found: `Asukasluku on annettu koodille ${show(f.found)}, mutta kustannukset eivät koske sitä kuntaa.`,
    expected: f.codes.length > 8 ? 'rajauksen kuntien koodeja' : alternatives(f.codes),
    hint: 'Korjaa koodi tai poista rivi.',
  }),
  'steps-out-of-order': (f) => ({
    found:
      f.to === undefined
        ? `Portaasta ${f.step} puuttuu ”to”, vaikka sitä seuraa toinen porras.`
        : `Portaan ${f.step} yläraja on ${f.to} asukasta, mutta edellisen portaan ${f.last}.`,
    expected:
      'portaita, joista jokaisen yläraja on edellistä suurempi; viimeisellä ei tarvitse olla ylärajaa',
    hint: 'Kirjoita portaat järjestyksessä: [ { to: 2500, value: 0 }, { to: 10000, value: 3960 }, { value: 6600 } ].',
  }),
  'outside-steps': (f) => ({
    found: `${f.municipality === undefined ? 'Kaikki jäsenet yhdessä' : municipalityName(f.municipality)}: asukkaita on ${whole(f.inhabitants)}, enemmän kuin viimeisen portaan yläraja (${whole(f.most)})${f.others === 0 ? '' : `; sama koskee ${count(f.others, 'muuta kuntaa', 'muuta kuntaa')}`}.`,
    expected:
      f.municipality === undefined
        ? 'porras kaikille jäsenille yhdessä'
        : 'porras kaikille rajauksen kunnille',
    hint: `Lisää viimeinen porras ilman avainta ”to”${f.municipality === undefined ? '' : ' tai jätä kunta pois rajauksesta'}.`,
  }),
  'number-beside-price': (f) => ({
    found: `Avain ${show(f.key)} on asukaslukuun perustuvan hinnan rinnalla.`,
    expected: 'fixed, per_inhabitant ja by_inhabitants, joista kukin on oma lukunsa',
    hint: 'Kirjoita kaikille kunnille yhteinen luku avaimeen ”fixed”.',
  }),
  'population-filter-unknown': (f) => ({
    found: `Rekisteristä puuttuu vuoden ${f.year} asukasluku kunnilta, jotka ovat myöhemmin liittyneet toiseen kuntaan: ${list(f.codes)}.`,
    expected: 'asukasluku kaikista kunnista, joita asukasluvun suodatin koskee',
    hint: 'Kunnat on jätetty pois. Avaimella municipality_year ne lasketaan mukaan kuntiin, joihin ne ovat liittyneet.',
  }),
  'country-without-municipalities': (f) => ({
    found: `Valittu kunta on ${municipalityName(f.municipality)}, mutta kustannukset koskevat vain koko maata (${list(f.files)}).`,
    expected: 'kustannukset kunnittain',
    hint: 'Nimeä kuntien tiedosto tai jätä --municipality pois.',
  }),
  'municipality-not-in-file': (f) => ({
    found: `${municipalityName(f.municipality)}: vuodelta ${f.year} ei ole rivejä (${list(f.files)}).`,
    expected: 'kunta, jolla on rajauksessa kustannuksia siltä vuodelta',
    hint:
      f.successor === undefined
        ? 'Valitse toinen kunta tai vuosi, tai laajenna rajausta.'
        : `Kunta on liittynyt toiseen kuntaan. Valitse nykyinen kunta: ${municipalityName(f.successor)}.`,
  }),
  'no-peers': (f) => ({
    found: `${municipalityName(f.municipality)}: vertailukuntia ei ole. Ryhmässä (${peerGroup(f)}) ei ole muuta kuntaa, jolla on kustannuksia rajauksessa ja käyttökelpoinen asukasluku${f.leftOut === 0 ? '' : ` (jätetty pois ${f.leftOut})`}.`,
    expected: 'vähintään yksi vertailukunta',
    hint: 'Valitse toinen ryhmittely valitsimella --peers tai nimeä kaikkien kuntien tiedosto.',
  }),
  'no-costs': () => ({
    found: 'Skenaariossa ei ole kustannusrakennetta.',
    expected: 'vähintään yksi kustannusrakenne kohdassa ”costs”',
    hint: 'Lisää kustannusrakenne skenaarioon tai nimeä skenaarion sijaan kustannustiedosto.',
  }),
  'volume-needs-population': (f) => ({
    found: `Määrä 1\u00a0000 asukasta kohti edellyttää rajauksen asukaslukua: ${say(phrases.inhabitantFault, f.reason)}.`,
    expected: 'kustannusrakenne, jonka asukasluku tiedetään',
    hint: 'Käytä sen sijaan avainta volume_per_year.',
  }),
};

/** The municipalities that one is compared with. */
function peerGroup({ grouping, group }: CatalogueFacts<'no-peers'>): string {
  switch (grouping) {
    case 'all':
      return 'kaikki kunnat';
    case 'size': {
      const size = sizeClasses.find(({ id }) => id === group.fi);
      return size === undefined ? group.fi : structure.sizeClass(size, whole);
    }
    case 'region':
      return structure.region(group.fi);
    case 'group':
      return structure.group[group.fi as keyof typeof structure.group] ?? group.fi;
    default:
      return grouping satisfies never;
  }
}

function otherThan(measure: string): string {
  return measure === 'net' ? 'gross' : 'net';
}

function costsOf(measure: string): string {
  return measure === 'net' ? 'nettokustannuksia' : 'bruttokustannuksia';
}
