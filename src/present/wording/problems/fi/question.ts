import type { NoFigure, questionProblems } from '../../../../problems/catalogue/question.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, list, number, range, rounded, show, suggestion, unknown } from './words.ts';

export const question: TextsOf<typeof questionProblems> = {
  'unknown-input': unknown(
    'lähtötieto',
    'Lähtötietojen tunnisteita ovat parameter.ID ja project.ID.saving.NIMI; estimate --format json luettelee ne.',
  ),
  'input-without-effect': (f) => ({
    found: `Lähtötieto ${f.input} ei vaikuta tulokseen ${f.output}.`,
    expected: 'lähtötieto, joka vaikuttaa tulokseen',
    hint: 'Tornadokuvio luettelee ne, jotka vaikuttavat.',
  }),
  'input-without-range': (f) => ({
    found: `Lähtötiedolla ${f.input} ei ole vaihteluväliä.`,
    expected: f.isMeasured
      ? 'mitattava, joka vaihtelee'
      : 'lähtötieto, jolla on vaihteluväli, tai sille annetut ääripäät',
    hint: f.isMeasured
      ? 'Anna sille low ja high: tarkasti tunnettua ei tarvitse mitata.'
      : `Anna ääripäät, esimerkiksi --x ${f.input}=0.1..0.3.`,
  }),
  'side-beyond-unit': (f) => ({
    found: `Ääripäät ${range(f.low, f.high)} eivät ole mahdollisia lähtötiedolle ${f.input}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Anna ääripäät, jotka lähtötiedolla voi olla.',
  }),
  'same-input-twice': (f) => ({
    found: `Taulukon molemmilla puolilla on sama lähtötieto: ${f.input}.`,
    expected: 'kaksi eri lähtötietoa',
    hint: 'Luvut, jotka viittaavat samaan parametriin, ovat yksi lähtötieto: nimeä toinen.',
  }),
  'ambiguous-reference': (f) => ({
    found: `Skenaariossa on useita julkaistuja lukuja tulokselle ${f.output}.`,
    expected: alternatives(f.choices),
    hint: 'Valitse niistä yksi valitsimella --to. Ne ovat tässä järjestyksessä kohdassa ”reference”.',
  }),
  'too-few-inputs': (f) => ({
    found: `Tulos ${f.output} riippuu alle kahdesta epävarmasta lähtötiedosta.`,
    expected: 'kaksi lähtötietoa kahden lähtötiedon taulukkoon',
    hint: 'Nimeä ne valitsimilla --x ja --y. Anna ääripäät lähtötiedolle, jolla ei ole vaihteluväliä: --x tunniste=0.1..0.3.',
  }),
  'no-target': (f) => ({
    found: f.isOfConditions
      ? `Tulokselle ${f.output} ei ole annettu valitsinta --target.`
      : `Tuloksella ${f.output} ei ole julkaistua lukua, eikä valitsinta --target ole annettu.`,
    expected: f.isOfConditions
      ? 'tavoite, joka voi jäädä saavuttamatta'
      : 'tavoite, jolle kriittiset arvot lasketaan',
    hint: 'Lisää --target ja luku tuloksen yksikössä.',
  }),
  'no-target-by-default': (f) => ({
    found: `Tuloksella ${f.output} ei ole julkaistua lukua, joten sille ei lasketa kriittisiä arvoja; tavoitteen voi antaa valitsimella --target.`,
    expected: 'julkaistu luku tai tavoite',
    hint: 'Lisää --target ja luku tuloksen yksikössä.',
  }),
  'target-never-met': (f) => ({
    found: `Tavoite (${targetText(f)}) jää saavuttamatta tuloksen ${f.output} kaikilla simulointikierroksilla: pienin ${rounded(f.least)}, suurin ${rounded(f.most)}.`,
    expected: 'tavoite, jonka osa simulointikierroksista saavuttaa ja osa ei',
    hint: 'Valitse tavoite näiden väliltä tuloksen yksikössä.',
  }),
  'target-never-missed': (f) => ({
    found: `Tavoite (${targetText(f)}) saavutetaan tuloksen ${f.output} kaikilla simulointikierroksilla: pienin ${rounded(f.least)}, suurin ${rounded(f.most)}.`,
    expected: 'tavoite, jonka osa simulointikierroksista saavuttaa ja osa ei',
    hint: 'Valitse tavoite näiden väliltä tuloksen yksikössä.',
  }),
  'decision-not-in-euros': (f) => ({
    found: `Tulos ${f.output} ei ole euroina.`,
    expected:
      'tulos euroina, esimerkiksi total.saving_eur_per_year: hanke toteutetaan, jos sen odotusarvo on positiivinen',
    hint: 'Valitse toinen tulos valitsimella --of.',
  }),
  'group-without-sobol': (f) => ({
    found: `--group ${f.group} on annettu ilman menetelmää, joka muodostaa ryhmiä.`,
    expected: '--method sobol',
    hint: 'Lisää sobol valitsimeen --method tai jätä --group pois.',
  }),
  'option-without-method': (f) => ({
    found: `Valitsin ${f.option} on annettu ilman menetelmää, joka käyttää sitä.`,
    expected: `--method ${f.methods.join(',')}`,
    hint: `Lisää ${list(f.methods)} valitsimeen --method tai jätä ${f.option} pois.`,
  }),
  'output-not-finite': (f) => ({
    found: `Tuloksella ${f.output} ei ole lukua${f.at.length === 0 ? '' : ` (${f.at.map(({ input, value }) => `${input} on ${number(value)}`).join(', ')})`}: ${noFigureText(f.reason)}.`,
    expected: 'tulos, jolla on luku kaikissa kysytyissä kohdissa',
    hint: noFigureHint(f.reason, f.instead),
  }),
  'person-year-not-turned': (f) => ({
    found: `Henkilötyövuodet jätetään pois: henkilötyövuoden hinta on vuoden ${f.from} hinnoin (${f.evidence}), eikä hintaindeksissä ${f.index} ole lukua, jolla sen voi muuntaa.`,
    expected: 'henkilötyövuoden hinta hintavuoden hinnoin',
    hint: priceLevelHint,
  }),
  'no-person-year': (f) => ({
    found: `Henkilötyövuodet jätetään pois: asetuksista puuttuvat person_year_eur ja person_year_hours, eivätkä koko maan keskiarvot ole ${f.municipalities === 1 ? 'tämän kunnan' : `näiden ${f.municipalities} kunnan`} lukuja (${f.costs}).`,
    expected: `henkilötyövuoden hinta ja tunnit ${f.municipalities === 1 ? 'tässä kunnassa' : 'näissä kunnissa'}`,
    hint: personYearHint,
  }),
  'compared-with-others': (f) => ({
    found: `Osuudet kustannuksista ja eurot asukasta kohti jätetään pois näiltä riveiltä: ${list(f.rows)}. Säästöä, jonka kohteena ovat kustannukset ${list(f.own)}, ei voi verrata ensimmäisiin kustannuksiin ${f.first}, koska ne ovat muiden kuntien.`,
    expected: 'ensimmäinen kustannusrakenne samoista kunnista',
    hint: ownCostsHint,
  }),
  'no-pilot': () => ({
    found: 'Millään hankkeella ei ole avainta ”pilot”.',
    expected: 'hanke, jolla on ”pilot”',
    hint: 'Lisää hankkeelle ”pilot”, sen ”cost_eur” ja joko ”signal” tai ”reveals”; ohje on tiedostossa docs/scenario.md.',
  }),
  'no-break-even': () => ({
    found:
      'Missään pyydetyistä hankkeista ei ole sekä yhteydenottojen siirtymistä toiseen kanavaan että sen kustannusta.',
    expected: 'hanke, jonka menetelmä on channel-shift ja jolla on kustannus',
    hint: 'Lisää tällaiseen hankkeeseen ”cost” ja siihen investment_eur tai running_eur_per_year.',
  }),
  'several-tables': (f) => ({
    found: `CSV-tiedostossa on yksi taulukko, mutta menetelmiä on ${f.methods.length}: ${list(f.methods)}.`,
    expected: 'yksi menetelmä, tai kansio',
    hint: 'Valitse yksi valitsimella --method. Tai anna valitsimella --output kansio, johon kukin taulukko kirjoitetaan omaksi tiedostokseen.',
  }),
  'no-reference': (f) => ({
    found: `Skenaariossa ei ole julkaistua lukua tulokselle ${show(f.found)}.`,
    expected: f.known.length > 0 ? alternatives(f.known) : 'julkaistu luku skenaariossa',
    hint: suggestion(f.found, f.known) ?? 'Lisää se kohtaan ”reference”.',
  }),
  'parameter-without-effect': (f) => ({
    found: `Parametri ${f.parameter} ei vaikuta tulokseen ${f.output}.`,
    expected: 'parametri, joka vaikuttaa tulokseen',
    hint: 'Nimeä toinen parametri tai viittaa siihen tuloksen hankkeissa.',
  }),
  'discrete-parameter': (f) => ({
    found: `Parametrilla ${f.parameter} on arvot ja niiden todennäköisyydet.`,
    expected: 'parametri, jolla on alaraja ja yläraja, koska ne kalibroidaan',
    hint: 'Kirjoita se vaihteluvälinä tai kalibroi toinen parametri.',
  }),
  'calibration-impossible': (f) => ({
    found: `Mikään parametrin ${f.parameter} vaihteluväli ei anna julkaistua vaihteluväliä: ${say(phrases.calibrationFault, f.reason)}. ${phrases.calibrationRoom(f.room)}.`,
    expected: 'julkaistu vaihteluväli, joka on leveämpi kuin muiden lähtötietojen aiheuttama vaihtelu',
    hint:
      f.widest.length === 0
        ? 'Kalibroi toinen parametri.'
        : `Kavenna lähtötietoja, jotka vaikuttavat siihen eniten (${list(f.widest)}), tai kalibroi toinen parametri.`,
  }),
  'range-shared': (f) => ({
    found: `Parametrin ${f.parameter} vaihteluvälillä on YAML-merkintä &${f.anchor}, johon muut luvut viittaavat.`,
    expected: 'oma vaihteluväli, koska tämän kirjoittaminen muuttaisi muitakin lukuja',
    hint: `Liitä edellä tulostetut rivit ja kirjoita auki, mitä *${f.anchor} tarkoittaa.`,
  }),
  'fact-shared': (f) => ({
    found: `Parametri ${f.parameter} on tietolähde ${f.evidence}, ja sillä on simuloinnissa aina sama arvo kuin näillä: ${list(f.others)}.`,
    expected: 'oma parametri, koska toinen vaihteluväli tekisi siitä eri luvun kuin muut ovat',
    hint: `Muuta muutkin viittaamaan parametriin, tai kirjoita parametriin ${f.parameter} tietolähteen rinnalle own_draw: true.`,
  }),
  'check-without-subject': (f) => ({
    found:
      f.found === 0 ? 'Skenaario tai datatiedosto puuttuu.' : 'Sekä skenaario että datatiedosto on nimetty.',
    expected: 'scenario: TIEDOSTO tai data: TIEDOSTO',
    hint: 'Kirjoita vain toinen niistä; polku luetaan tämän tiedoston kansiosta.',
  }),
  'wrong-tolerance': (f) => ({
    found: `Toleranssi ei kelpaa (${f.path}): ${say(phrases.toleranceFault, f.reason)}.`,
    expected: 'yksi näistä: absolute, relative tai draws, ja pienempi kuin itse arvo',
    hint: 'Kirjoita draws, kun kyseessä on mean, p05, p50 tai p95, ja muuten absolute tai relative.',
  }),
  'no-cases': (f) => ({
    found: `Kohteessa ${f.path} ei ole tarkistustapauksia.`,
    expected: 'tiedostoja, joiden pääte on .check.yaml tai .lock.json',
    hint: 'Nimeä tiedostot tai niiden kansio, tai kirjoita lukitustiedosto komennolla digisave check --lock SKENAARIO.',
  }),
};

function targetText({ target, direction }: { target: number; direction: 'at-least' | 'at-most' }): string {
  return `${direction === 'at-least' ? 'vähintään' : 'enintään'} ${number(target)}`;
}

function noFigureText(reason: NoFigure): string {
  switch (reason) {
    case 'never-reached':
      return 'sitä ei saavuteta laskettavina vuosina';
    case 'no-cost':
      return 'kustannusta, johon suhde lasketaan, ei ole';
    case 'no-single-rate':
      return 'korkokanta ei ole yksikäsitteinen: vuosittaisten kassavirtojen etumerkki ei vaihdu, tai nykyarvo on nolla usealla korolla tai ei millään';
    case 'tax-point':
      return 'veroprosenttiyksikön tuotto puuttuu, ja koko maan tuotto koskee vain koko maan kustannuksia';
    case 'person-year':
      return 'henkilötyövuoden hinta ja tunnit puuttuvat, ja koko maan keskiarvot eivät ole näiden kuntien lukuja';
    case 'own-costs':
      return 'sitä verrattaisiin muiden kuntien kustannuksiin ja asukkaisiin';
    case 'price-level':
      return 'se tarvitsee hinnan, jolle hintaindeksissä ei ole lukua';
    case 'no-costs-known':
      return 'se on osuus kustannuksista tai asukkaista, joita skenaariossa ei ole';
    default:
      return reason satisfies never;
  }
}

/** What to do about it: what the scenario lacks, or what to ask for instead. */
function noFigureHint(reason: NoFigure, instead: string | undefined): string {
  if (reason === 'tax-point')
    return 'Lisää tax_point_eur (kunnan tulovero jaettuna tuloveroprosentilla) kohtaan ”settings” tai siihen julkaistuun lukuun, johon se kuuluu.';
  if (reason === 'person-year') return personYearHint;
  if (reason === 'own-costs') return ownCostsHint;
  if (reason === 'price-level') return priceLevelHint;
  return instead === undefined
    ? 'Kysy sen sijaan euroja, esimerkiksi saving_eur_per_year.'
    : `Kysy sen sijaan tulosta ${instead}.`;
}

const personYearHint =
  'Lisää kunnan omat luvut kohtaan ”settings” tai käytä keskiarvoja harkitusti: person_year_eur: { evidence: wages.person-year-cost-municipalities, year: 2016 } ja person_year_hours: { evidence: wages.person-year-hours-municipalities, year: 2016 }.';

const priceLevelHint =
  'Kirjoita kohtaan ”settings” person_year_eur ja tax_point_eur hintavuoden hinnoin, tai valitse price_index, jossa on luku tietolähteen vuodelle.';

const ownCostsHint =
  'Siirrä näiden kuntien kustannukset ensimmäisiksi kohdassa ”costs”: osuudet ja luvut asukasta kohti lasketaan ensimmäisistä.';
