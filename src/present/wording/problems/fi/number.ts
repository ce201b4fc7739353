import type { numberProblems } from '../../../../problems/catalogue/number.ts';
import { isShare, shareOf } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { number as inFull, range, rounded, together, whole } from './words.ts';

export const number: TextsOf<typeof numberProblems> = {
  'low-above-high': (f) => {
    const [low, high] = f.names ?? ['low', 'high'];
    const [lower, upper] = f.names ?? ['Alaraja', 'yläraja'];
    return {
      found: `${lower} ${f.low} on suurempi kuin ${upper} ${f.high}.`,
      expected: `${low} ≤ ${high}`,
      hint: 'Vaihda ne keskenään tai korjaa niistä väärä.',
    };
  },
  'central-outside': (f) => ({
    found: `Perusarvo ${f.central} ei ole välillä ${range(f.low, f.high)}.`,
    expected: f.isDiscrete
      ? 'perusarvo, joka on pienimmän ja suurimman mahdollisen arvon välillä'
      : 'low ≤ central ≤ high',
    hint: f.isDiscrete
      ? 'Korjaa perusarvo (central) tai jätä se pois: silloin se on arvojen keskiarvo.'
      : 'Korjaa perusarvo (central) tai jätä se pois: silloin se on vaihteluvälin keskikohta (lognormaalijakaumassa mediaani).',
  }),
  'incomplete-range': (f) => ({
    found:
      f.has === undefined
        ? `Luvusta puuttuu ${lacksText(f.lacks)}.`
        : `Vaihteluvälissä on ${f.has}, mutta siitä puuttuu ${lacksText(f.lacks)}.`,
    expected: 'arvo, tai low ja high, tai low, central ja high',
    hint: `Lisää ${lacksText(f.lacks)}, tai kirjoita pelkkä luku, jos se tiedetään tarkasti.`,
  }),
  'value-beside-range': (f) => ({
    found:
      f.beside === undefined
        ? 'Luvulle on annettu sekä arvo että vaihteluväli.'
        : `Luvulle on annettu sekä ${f.beside} että arvot todennäköisyyksineen.`,
    expected:
      f.beside === undefined ? 'arvo, tai low ja high' : 'arvo, tai low ja high, tai values ja chances',
    hint:
      f.beside === undefined
        ? 'Säilytä toinen; vaihteluvälin perusarvo kirjoitetaan avaimeen ”central”.'
        : 'Säilytä yksi niistä; todennäköisyyksin annettujen arvojen alaraja ja yläraja ovat pienin ja suurin arvo.',
  }),
  'values-and-chances-differ': (f) => ({
    found: `Arvoja on ${f.values} ja todennäköisyyksiä ${f.chances}.`,
    expected: 'yhtä monta todennäköisyyttä kuin arvoa',
    hint: 'Anna kullekin arvolle sen todennäköisyys, samassa järjestyksessä: { values: [0, 100], chances: [0.2, 0.8] }.',
  }),
  'chances-do-not-add-up': (f) => ({
    found: `Todennäköisyyksien summa on ${inFull(f.sum)}.`,
    expected: 'todennäköisyyksiä, joiden summa on 1',
    hint:
      f.sum < 1
        ? `Lisää puuttuva ${rounded(1 - f.sum)} jollekin arvolle tai uudelle arvolle.`
        : 'Pienennä jotakin niistä: kukin arvo on oma osansa yhdestä kokonaisuudesta.',
  }),
  'distribution-beside-values': (f) => ({
    found: `Avain ”${f.key}” on arvojen ja todennäköisyyksien rinnalla.`,
    expected: 'pelkät arvot ja todennäköisyydet, koska ne määräävät jo jakauman',
    hint: `Jätä ${f.key} pois.`,
  }),
  'two-references': () => ({
    found: 'Luvulle on nimetty sekä parametri että tietolähde.',
    expected: 'toinen niistä',
    hint: 'Säilytä toinen; parametrikin voi viitata tietolähteeseen.',
  }),
  'own-draw-without-evidence': () => ({
    found: 'Avain ”own_draw” on luvussa, joka ei viittaa tietolähteeseen (evidence).',
    expected: 'own_draw tietolähteen rinnalla: se erottaa luvun muista viittauksista samaan tietolähteeseen',
    hint: 'Poista own_draw: auki kirjoitetut luvut vaihtelevat muutenkin erikseen, ja parametri on kaikkialla sama lähtötieto.',
  }),
  'year-without-evidence': () => ({
    found: 'Avain ”year” on luvussa, joka ei viittaa tietolähteeseen (evidence).',
    expected: 'year tietolähteen rinnalla: se valitsee arvon päivättyjen arvojen joukosta',
    hint: 'Poista year tai nimeä tietolähde.',
  }),
  'number-not-finite': (f) => ({
    found: `Löytyi: ${Number.isNaN(f.found) ? 'arvo, joka ei ole luku' : 'ääretön'}.`,
    expected: 'äärellinen luku',
    hint: 'Kirjoita itse luku.',
  }),
  'beyond-any-municipality': (f) => ({
    found: `Löytyi ${inFull(f.found)}; missään kunnassa tai kaikissa yhteensä ei ole enempää kuin noin ${inFull(f.expected.largest ?? 0)}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Tarkista nollien määrä, eksponentti ja yksikkö.',
  }),
  'maybe-thousands': (f) => ({
    found: `${f.found} tarkoittaa lukua ${inFull(f.value)}: piste on desimaalimerkki, ei tuhaterotin.`,
    expected: 'kokonaisia euroja ilman pistettä',
    hint: `Kirjoita ${f.found.replaceAll('.', '')}, jos tarkoitetaan tuhansia, ja ${f.value}, jos ei.`,
  }),
  'share-out-of-range': (f) => ({
    found: `Löytyi: ${f.found}.`,
    expected: f.isChance ? 'todennäköisyys väliltä 0–1' : 'osuus väliltä 0–1',
    hint:
      f.found > 1 && f.found <= 100
        ? `Kirjoita ${shareOf(f.found)}, jos tarkoitetaan ${inFull(f.found)} prosenttia.`
        : `${f.isChance ? 'Todennäköisyys' : 'Osuus'} ei voi olla alle 0 eikä yli 1.`,
  }),
  'value-out-of-range': (f) => ({
    found: `Löytyi: ${f.found}.`,
    expected: phrases.bounds(f.expected),
    hint:
      isShare(f.expected) && Math.abs(f.found) <= 100
        ? `Kirjoita ${shareOf(f.found)}, jos tarkoitetaan ${inFull(f.found)} prosenttia.`
        : f.hint === undefined
          ? 'Korjaa etumerkki tai suuruus.'
          : say(phrases.boundsHint, f.hint),
  }),
  'range-without-ends': (f) => ({
    found: `Vaihteluväli on annettu ääripäinä (interval: min-max), mutta jakauma on ${distributionName(f.distribution)}.`,
    expected: 'interval: p05-p95 tai p10-p90, koska jakaumalla ei ole ääripäitä',
    hint: 'Ilmoita, mitkä persentiilit low ja high ovat, tai valitse pert, triangular tai uniform.',
  }),
  'central-overdetermined': (f) => ({
    found:
      f.middle === undefined
        ? `Persentiilien (low, high) rinnalla on perusarvo (central), vaikka jakauma on ${distributionName(f.distribution)}.`
        : `Perusarvo ${f.central} ei ole vaihteluvälin keskikohta ${inFull(f.middle)}, kun jakauma on ${distributionName(f.distribution)}.`,
    expected: 'pelkät low ja high, koska ne määräävät jo perusarvon',
    hint: 'Jätä central pois, tai valitse pert tai triangular.',
  }),
  'lognormal-not-positive': (f) => ({
    found: `Lognormaalijakauman alaraja on ${f.low}.`,
    expected: 'alaraja, joka on suurempi kuin 0',
    hint: 'Valitse toinen jakauma, jos nolla tai sitä pienempi arvo on mahdollinen.',
  }),
  'ends-outside-unit': (f) => ({
    found: `Tällä vaihteluvälillä (${f.interval}) ääripäät olisivat ${rounded(f.least)} ja ${rounded(f.most)}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Kavenna vaihteluväliä, siirrä sen keskikohtaa tai anna ääripäät (interval: min-max).',
  }),
  'assumed-ends-outside-unit': (f) => ({
    found: `Jos jakauma olisi ${distributionName(f.shape)}, lähtötiedon ${f.path} ääripäät olisivat ${rounded(f.least)} ja ${rounded(f.most)}; tämän jakauman riveillä niitä käytetään sellaisinaan.`,
    expected: phrases.bounds(f.expected),
    hint: 'Anna vaihteluvälin jakauma (distribution) tai ääripäät (interval: min-max).',
  }),
  'too-few-samples': (f) => ({
    found: `samples on ${f.found}.`,
    expected: 'vähintään 2 simulointikierrosta, mieluiten vähintään 1\u00a0000',
    hint: 'Persentiileihin tarvitaan monta simulointikierrosta. Jätä samples pois, jolloin niitä on 10\u00a0000.',
  }),
  'few-samples': (f) => ({
    found: `Simulointikierroksia on vain ${f.found}: persentiilin p05 alapuolella ja persentiilin p95 yläpuolella on kummallakin alle ${f.beyond} kierrosta, ja todennäköisyyksien tarkkuus on ${rounded(100 / f.found)} prosenttiyksikköä.`,
    expected: `vähintään ${whole(f.least)} simulointikierrosta, mieluiten vähintään 1\u00a0000`,
    hint: 'Jätä samples pois, jolloin kierroksia on 10\u00a0000, tai käytä valitsinta --precision.',
  }),
  'too-many-samples': (f) => ({
    found: `Simulointikierroksia on pyydetty ${whole(f.found)}.`,
    expected: `enintään ${whole(f.limit)} simulointikierrosta`,
    hint: '10\u00a0000 kierrosta riittää kahden ja miljoona kolmen numeron tarkkuuteen.',
  }),
  'too-few-for-replicates': (f) => ({
    found: `Simulointikierroksia on pyydetty ${f.found}, mutta se ei riitä (${say(phrases.drawUser, f.what)}).`,
    expected: `vähintään ${f.least} simulointikierrosta: 16 riippumatonta osaa, kussakin vähintään kaksi`,
    hint: 'Pyydä vähintään 1\u00a0024 kierrosta: osien erot kertovat, kuinka luotettavia luvut ovat.',
  }),
  'samples-not-power-of-two': (f) => ({
    found: `Sobolin jono, jossa on ${whole(f.found)} kierrosta, jakautuu 16 osaan, joiden koko ei ole kahden potenssi.`,
    expected: `16 kertaa kahden potenssi, esimerkiksi ${f.less} tai ${f.more}`,
    hint: 'Luvut ovat oikein, mutta epätarkempia kuin kummallakin näistä kierrosmääristä.',
  }),
  'precision-not-reached': (f) => ({
    found: `Kun simulointikierroksia on ${whole(f.draws)}, keskivirhe on vielä ${rounded(f.error * 100)}\u00a0% luvusta (${statistics[f.statistic] ?? f.statistic}, tulos ${f.of}).`,
    expected: `enintään ${rounded(f.precision * 100)}\u00a0%`,
    hint: moreRuns,
  }),
  'draws-not-enough': (f) => ({
    found: `Kun simulointikierroksia on ${whole(f.draws)}, virhe suhteessa ${phrases.errorBase[f.of]} on vielä ${rounded(f.error)} (${say(phrases.errorName, f.what)}).`,
    expected: `enintään ${rounded(f.precision)}`,
    hint: moreRuns,
  }),
  'interval-not-reached': (f) => ({
    found: `Kun peruspisteitä on ${whole(f.points)}, levein luottamusväli on vielä ±${rounded(f.width)} (${f.output}).`,
    expected: `enintään ±${rounded(f.precision)}`,
    hint: 'Suurempi määrä kestäisi minuutteja: pyydä se valitsimella --samples tai hyväksy tämä tarkkuus.',
  }),
  'too-many-inputs-for-sobol': (f) => ({
    found: `Vaihtelevia lähtötietoja on ${whole(f.found)}.`,
    expected: `enintään ${whole(f.limit)}, koska suuntalukuja ei ole useammalle ulottuvuudelle`,
    hint: 'Valitse sampling: latin-hypercube tai random, joilla ei ole tätä rajaa.',
  }),
  'unit-mismatch': (f) => ({
    found: `${f.parameter === undefined ? 'Luvun' : `Parametrin ${f.parameter}`} yksikkö on ${f.found}.`,
    expected: `${f.expected.unit}: ${phrases.bounds(f.expected)}`,
    hint: 'Muunna luku ja kirjoita se lähteineen; yksiköitä ei muunneta itsestään.',
  }),
  'draws-outside-unit': (f) => ({
    found: `Simulointikierroksista ${whole(f.count)} (yhteensä ${whole(f.draws)}) on yksikön sallimien rajojen ulkopuolella: ${f.path}.`,
    many: {
      what: 'lähtötiedolla on simulointikierroksia yksikön sallimien rajojen ulkopuolella',
      item: `${f.path} ${whole(f.count)}/${whole(f.draws)}`,
    },
    expected: phrases.bounds(f.expected),
    hint: 'Arvoja käytetään sellaisinaan. Jakaumilla pert, triangular ja uniform on ääripäät, jotka voi pitää rajojen sisällä.',
  }),
};

const moreRuns =
  'Useammat simulointikierrokset tarvitsevat enemmän muistia. Hyväksy tämä tarkkuus tai valitse sampling: latin-hypercube tai sobol.';

const statistics: Readonly<Record<string, string>> = { mean: 'keskiarvo' };

/** What a range lacks, by its keys. */
function lacksText(keys: readonly string[]): string {
  return keys.length === 0 ? 'arvo' : together(keys);
}

const distributions: Readonly<Record<string, string>> = {
  pert: 'PERT-jakauma',
  triangular: 'kolmiojakauma',
  uniform: 'tasajakauma',
  normal: 'normaalijakauma',
  lognormal: 'lognormaalijakauma',
};

function distributionName(distribution: string): string {
  return distributions[distribution] ?? distribution;
}
