import type { ChangeFacts, MoneyFacts, moneyProblems } from '../../../../problems/catalogue/money.ts';
import { indexOfAll, priceChanges, typedNumber } from '../shared.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  inTenths,
  inYear,
  list,
  named,
  nameOf,
  number,
  rounded,
  show,
  sourceText,
  suggestion,
  together,
  wholeEuros,
} from './words.ts';

export const money: TextsOf<typeof moneyProblems> = {
  'no-first-year': () => ({
    found: 'Ensimmäinen vuosi puuttuu.',
    expected:
      'settings.first_year, käyttöönotto (rollout), jolla on start_year, tai kustannukset, joilla on vuosi',
    hint: 'Lisää kohtaan ”settings” rivi "first_year: 2018" ja siihen oikea vuosi.',
  }),
  'no-timeline': () => ({
    found: 'Skenaariossa ei ole vuosia.',
    expected:
      'hankkeen käyttöönotto (rollout) tai kustannus (cost), tai asetuksia kuten first_year ja horizon_years',
    hint: 'Lisää hankkeisiin ”rollout” ja ”cost”; ohje on tiedostossa docs/scenario.md.',
  }),
  'no-areas': (f) => ({
    found: f.hasCosts
      ? 'Kustannukset koskevat koko maata, eikä niitä voi jakaa.'
      : 'Skenaariossa ei ole kustannuksia, jotka voi jakaa.',
    expected: f.by === 'service' ? 'kustannukset palveluittain' : 'kustannukset kunnittain',
    hint: f.hasCosts
      ? 'Nimeä kohdassa ”costs” kuntien tiedosto, esimerkiksi data/finland/costs-2015.csv, tai käytä valitsinta --by service.'
      : 'Lisää ”costs” ja siihen tiedosto, jossa on kustannukset palveluittain ja kunnittain.',
  }),
  'no-discount-rate': () => ({
    found:
      'Diskonttokorkoa ei ole annettu, joten myöhempien vuosien eurot ovat yhtä arvokkaita kuin ensimmäisen vuoden eurot.',
    expected: 'settings.discount_rate_share, reaalinen, esimerkiksi 0.035',
    hint: 'Kirjoita discount_rate_share: 0, jos se on tarkoitus.',
  }),
  'implausible-rate': (f) => ({
    found: `${f.key} on ${f.found} eli ${rounded(f.found * 100)}\u00a0% vuodessa.`,
    expected: phrases.bounds(f.expected),
    hint: `Kirjoita ${typedNumber(f.found / 100)}, jos tarkoitetaan ${rounded(f.found)} prosenttia.`,
  }),
  'start-after-horizon': (f) => ({
    found: `Hankkeen ${named(f.project)} käyttö alkaa ${inYear(f.start)}, mutta tarkastelujakso päättyy vuoteen ${f.last}.`,
    expected: 'käytön alku tarkastelujaksolla',
    hint: 'Pidennä tarkastelujaksoa (horizon_years) tai korjaa start_year ja delay_years.',
  }),
  'start-before-timeline': (f) => ({
    found: `Hanke ${named(f.project)} alkaa ${inYear(f.start)}, mutta ensimmäinen laskettava vuosi on ${f.first}. Sitä aiemmat kustannukset ja säästöt jätetään pois.`,
    expected: 'aloitus tarkastelujaksolla',
    hint: `Kirjoita asetuksiin (settings) first_year: ${f.start}, niin ne lasketaan mukaan.`,
  }),
  'spent-after-end': (f) => {
    const atMost = f.most > f.spent * (1 + 1e-9) ? `enintään ${wholeEuros(f.most)}` : undefined;
    const spends =
      f.spent > 0
        ? `investoinnista (${wholeEuros(f.of)}) maksetaan ${wholeEuros(f.spent)}${atMost === undefined ? '' : ` (${atMost})`}`
        : `investoinnista voidaan maksaa ${atMost}`;
    return {
      found: `Hankkeen ${named(f.project)} ${spends} viimeisen laskettavan vuoden ${f.last} jälkeen. Tämä osa jätetään pois, ja tulos näyttää sen vuoksi paremmalta.`,
      many: {
        what: `hankkeen investoinnista osa maksetaan viimeisen laskettavan vuoden ${f.last} jälkeen ja jätetään pois`,
        item: `${nameOf(f.project)} ${f.spent > 0 ? wholeEuros(f.spent) : atMost}`,
      },
      expected: 'investointi, joka päättyy tarkastelujaksolla',
      hint: 'Pidennä tarkastelujaksoa (horizon_years) tai korjaa start_year, investment_years ja optimismivaraus.',
    };
  },
  'used-after-end': (f) => {
    const leftOut = together([
      'säästö',
      ...(f.runningEur === 0 ? [] : [`ylläpitokustannukset ${wholeEuros(f.runningEur)} vuodessa`]),
      ...(f.parallelEur === 0 ? [] : [`rinnakkaiskäyttö ${wholeEuros(f.parallelEur)}`]),
    ]);
    return {
      found: `Hankkeen ${named(f.project)} käyttö alkaa perusarvoilla ${inYear(f.firstUse)}, viimeisen laskettavan vuoden ${f.last} jälkeen. Pois jätetään: ${leftOut}.`,
      many: {
        what: `hankkeen käyttö alkaa viimeisen laskettavan vuoden ${f.last} jälkeen`,
        item: `${nameOf(f.project)} ${inYear(f.firstUse)}`,
      },
      expected: 'käytön alku tarkastelujaksolla',
      hint: 'Pidennä tarkastelujaksoa (horizon_years) tai korjaa start_year, delay_years ja optimismivaraus.',
    };
  },
  'no-price-level': (f) => ({
    found: `Hintaindeksissä ${f.index} ei ole lukua vuodelle ${f.year}.`,
    expected: `vuosi, jolle on luku: ${list(f.known.map(String))}`,
    hint:
      f.others.length > 0
        ? `Valitse indeksi, jossa luku on: ${list(f.others)}.`
        : 'Valitse toinen price_year tai price_index, tai jätä molemmat pois.',
  }),
  'years-of-prices-differ': (f) => ({
    found: `Eri vuosien rahamäärät lasketaan yhteen muuntamattomina: ${list(f.money.map(moneyText))}. ${changesText(f)}`,
    expected: 'yhden vuoden tai kahden peräkkäisen vuoden hintoja',
    hint: indexHint(f),
  }),
  'saving-above-shrunk-cost': (f) => ({
    found: `Hanke ${named(f.project)} säästäisi ${wholeEuros(f.saving)} vuodessa, mutta sen kohteena olevat kustannukset ovat ${inYear(f.year)} vain ${wholeEuros(f.cost)}.`,
    expected: 'säästö, joka on joka vuosi enintään kustannusten suuruinen',
    hint: 'Pienennä hankkeen lukuja, lyhennä tarkastelujaksoa (horizon_years) tai anna säästö osuutena kustannuksista, jolloin se pienenee niiden mukana.',
  }),
  'benefit-shares-above-one': (f) => ({
    found: `Budjettivaikutteinen osuus on jopa ${number(f.cashable)} ja vapautuvan työajan osuus jopa ${number(f.capacity)}, yhteensä ${rounded(f.cashable + f.capacity)} säästöstä.`,
    expected: 'saman säästön osuuksia, yhteensä enintään 1',
    hint: 'Pienennä toista osuutta; loput ilmoitetaan muuna hyötynä.',
  }),
  'benefit-share-missing': (f) => ({
    found: `Budjettivaikutteista osuutta ei ole annettu, joten näiden hankkeiden säästö ei ole mukana tässä näkymässä: ${list(f.projects.map(nameOf))}.`,
    expected: 'benefit: { cashable_share: ... } kussakin hankkeessa',
    hint: 'Kirjoita 0, jos budjettivaikutusta ei ole.',
  }),
  'grant-above-cap': (f) => ({
    found: `Avustuksen osuus ${number(f.share)} ylittää enimmäismäärän ${number(f.cap)} (${f.source === undefined ? 'cap_share' : sourceText(f.source)}); laskelmassa käytetään osuutta ${number(f.cap)}.`,
    expected: `osuus enintään ${number(f.cap)}`,
    hint: `Kirjoita share: ${f.cap}, tai anna muun avustuksen cap_share ja sen lähde.`,
  }),
  'eligible-shares-sum': (f) => ({
    found: `Investoinnin erien osuudet ovat yhteensä ${number(Number(f.sum.toFixed(4)))}.`,
    expected: 'osuuksia, joiden summa on 1',
    hint:
      f.sum < 1
        ? 'Kirjoita avaimeen ”not_eligible” osuus, jota avustus ei kata, jotta mitään ei puutu.'
        : 'Kukin on osuus koko investoinnista; pienennä jotakin niistä tai sen ylärajaa.',
  }),
  'vat-not-eligible': (f) => ({
    found: `Arvonlisäveron osuus investoinnista on ${number(f.share)}. Avustus ei kata sitä${f.source === undefined ? '' : ` (${sourceText(f.source)})`}, eikä avustusta lasketa siitä.`,
    expected: 'hyväksyttävät kustannukset ilman arvonlisäveroa',
    hint: 'Kunta saa arvonlisäveron yleensä takaisin, jolloin se ei ole kustannus: jätä se pois investoinnista.',
  }),
  'bias-below-lower': (f) => ({
    found: `Optimismivaraus on riskien hallinnan jälkeen ${rounded(f.left)} (${biased[f.of]}), pienempi kuin sen alaraja ${number(f.lower)}.`,
    expected: 'vähintään julkaistu alaraja',
    hint: 'Pienennä avaimen mitigated_share arvoa tai kirjoita sen huomautukseen (note), mikä poistaa tavanomaisenkin ylityksen.',
  }),
  'bias-in-percent': (f) => ({
    found: `${f.key} on ${f.found} eli ${rounded(f.found * 100)}\u00a0%. Kirjoita ${f.found / 100}, jos tarkoitetaan ${rounded(f.found)} prosenttia.`,
    expected: `suhdeluku, enintään ${number(f.most)}: suurin julkaistu ylitys on 2 eli 200\u00a0%`,
    hint: 'Kirjoita suhdeluku: 1 on 100\u00a0%.',
  }),
  'ramp-beside-bass': () => ({
    found: 'Bass-käyrällä ei ole kasvuaikaa.',
    expected: 'p_per_year ja q_per_year ilman avainta ramp_years',
    hint: 'Jätä ramp_years pois.',
  }),
  'rates-without-bass': (f) => ({
    found: `${f.key} kuuluu Bass-käyrään, mutta käyrä on toinen.`,
    expected: 'curve: bass tai ei näitä lukuja',
    hint: 'Kirjoita "curve: bass" tai jätä luvut pois.',
  }),
  'duplicate-risk': (f) => ({
    found: `Riskin tunniste ${show(f.id)} on jo käytössä ylempänä.`,
    expected: 'kukin riskin tunniste kerran',
    hint: 'Anna tälle riskille toinen tunniste.',
  }),
  'bias-beside-risks': (f) => ({
    found: `Hankkeella ${f.project} on optimismivaraus, ja riski ${f.risk} lisää siihen kustannuksia tai aikaa.`,
    expected: 'vain toinen: optimismivarauksessa on jo mukana se, mikä muissa hankkeissa on mennyt pieleen',
    hint: 'Jätä pois optimismivaraus, jos riskit on nimetty, tai riskien kustannus ja viive.',
  }),
  'risk-without-effect': (f) => ({
    found: `Riski ${f.risk} ei lisää kustannuksia eikä viivettä eikä vähennä säästöä.`,
    expected: 'cost_share, delay_years tai saving_share',
    hint: 'Kirjoita, mitä hankkeelle tapahtuu, kun riski toteutuu.',
  }),
  'unknown-price-index': (f) => ({
    found: `Tuntematon hintaindeksi: ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'Valitse jokin niistä, tai jätä price_index ja price_year pois.',
  }),
};

/** What an optimism bias is a ratio to. */
const biased = {
  investment: 'suhteessa investointiin',
  'running-costs': 'suhteessa ylläpitokustannuksiin',
  saving: 'suhteessa säästöön',
} as const;

/** Money of one origin, with the year in whose prices it is. */
function moneyText({ of, year, names }: MoneyFacts): string {
  if (of === 'costs') return `vuoden ${year} kustannukset (${list(names)})`;
  return of === 'scenario' ? `skenaarioon kirjoitetut rahamäärät vuodelta ${year}` : `${of} vuodelta ${year}`;
}

/** By how much prices changed, by the index that knows the years. */
function changesText(facts: ChangeFacts): string {
  const { known, unknown } = priceChanges(facts);
  const none =
    unknown.length === 0
      ? []
      : [
          `Mikään mukana oleva hintaindeksi ei kata muutosta vuoteen ${facts.to} näistä vuosista: ${list(unknown.map(String))}.`,
        ];
  return [
    ...known.map(({ index, changes }) => {
      const texts = changes.map(
        ({ first, last, percent }) =>
          `${percent < 0 ? 'laski' : 'nousi'} ${inTenths(Math.abs(percent))}\u00a0% vuodesta ${first} vuoteen ${last}`,
      );
      return `Hintaindeksi ${index} ${list(texts)}.`;
    }),
    ...none,
  ].join(' ');
}

function indexHint(facts: ChangeFacts): string {
  const index = indexOfAll(facts);
  if (index === undefined)
    return 'Kirjoita rahamäärät yhden vuoden hinnoin ja ilmoita vuosi asetuksissa (settings) avaimella price_year.';
  return `Lisää kohtaan ”settings” rivi "price_index: ${index}", niin kaikki muunnetaan vuoden ${facts.to} hintoihin. Tai kirjoita rahamäärät yhden vuoden hinnoin.`;
}
