import type { projectProblems } from '../../../../problems/catalogue/project.ts';
import type { TextsOf } from '../texts.ts';
import {
  count,
  euros,
  named,
  nameOf,
  number,
  rounded,
  show,
  together,
  unknown,
  whole,
  wholeEuros,
} from './words.ts';

const measureWord = { net: 'netto', gross: 'brutto' } as const;

export const project: TextsOf<typeof projectProblems> = {
  'duplicate-project': (f) => ({
    found: `Hankkeen tunnus ${show(f.id)} on jo käytössä.`,
    expected: 'kukin hankkeen tunnus kerran',
    hint: 'Anna tälle hankkeelle toinen tunnus.',
  }),
  'unknown-project': unknown('hanke', 'Nimeä hanke sillä tunnisteella, joka sillä on kohdassa ”projects”.'),
  'unknown-kind': unknown(
    'hankelaji',
    'digisave list projects luettelee hankelajit; jätä avain pois omasta hankkeesta.',
  ),
  'number-to-give': (f) => ({
    found: `Avaimella ${f.key} ei ole arvoa: mikään julkaistu luku ei sovi tähän hankkeeseen (${f.kind.fi}).`,
    expected: lowerFirst(f.ask.fi),
    hint: 'Kirjoita siihen kunnan luku, tai vaihteluväli muodossa { low: ..., high: ... }.',
  }),
  'twin-projects': (f) => ({
    found: `Hankkeissa ${f.other} ja ${f.id} lasketaan samat eurot tai minuutit.`,
    expected: 'toinen niistä, tai luvut jaettuina niiden kesken',
    hint: 'Poista toinen. Jos luvut on jaettu hankkeiden kesken, kirjoita toiseen niistä twins: checked.',
  }),
  'no-projects': () => ({
    found: 'Skenaariossa ei ole hankkeita.',
    expected: 'vähintään yksi hanke',
    hint: 'Lisää hanke kohtaan ”projects”.',
  }),
  'base-without-cells': (f) => ({
    found: `Kustannuksissa ${show(f.costs)} ei ole rajauksessa mitään, mikä kuuluu tähän kohteeseen (base).`,
    expected: 'kohde, johon kuuluu vähintään yksi kustannuserä',
    hint: 'Tarkista palvelut, tehtäväalueet ja kustannuslajit sekä se, ettei rajaus (scope) sulje niitä pois.',
  }),
  'base-wholly-negative': (f) => ({
    found: `Kaikki kohteen (base) kustannukset ovat negatiivisia tai nollia (${euros(f.eur)}, ${f.costs}).`,
    expected: 'kustannuksia, joista voi säästää',
    hint:
      f.eur === 0
        ? 'Tiedostoissa ei ole kohteen kustannuksia: valitse muita palveluja tai toinen vuosi.'
        : 'Näiden toimintojen tuotot ylittävät kustannukset: käytä bruttokustannuksia tai menetelmää work-time tai channel-shift.',
  }),
  'negative-cells-refused': (f) => ({
    found: `Kohteessa (base) on ${count(f.cells, 'negatiivinen kustannuserä', 'negatiivista kustannuserää')} (${euros(f.eur)}).`,
    expected: 'ei negatiivisia kustannuseriä (negative: refuse)',
    hint: 'Kirjoita negative: exclude, jos ne jätetään pois, tai negative: include, jos ne lasketaan mukaan.',
  }),
  'negative-cells-left-out': (f) => ({
    found: `Hankkeessa ${named(f.project)} jätetään pois palveluja, joiden tuotot ylittävät kustannukset: ${leftOut(f)}.`,
    many: {
      what: 'hankkeessa jätetään pois palveluja, joiden tuotot ylittävät kustannukset',
      item: `${nameOf(f.project)} (${leftOut(f)})`,
    },
    expected: 'säästö on osuus kustannuksista, ei nettotuotoista',
    hint: 'Kirjoita kohteeseen (base) negative: include tai negative: refuse, jos sääntö on toinen.',
  }),
  'saving-above-cell-cost': (f) => ({
    found: `Hanke ${named(f.project)} säästäisi ${wholeEuros(f.saving)}, mutta sen kohteena olevat kustannukset ovat vain ${wholeEuros(f.cost)}.`,
    expected: 'säästö, joka on enintään kustannusten suuruinen',
    hint: 'Pienennä hankkeen lukuja tai lisää kustannuksia kohtaan ”within”.',
  }),
  'draws-above-cell-cost': (f) => ({
    found: `Hankkeen ${named(f.project)} säästö on ${whole(f.count)} simulointikierroksella (yhteensä ${whole(f.draws)}) suurempi kuin sen kohteena olevat kustannukset.`,
    many: {
      what: 'hankkeen säästö on joillakin simulointikierroksilla suurempi kuin niiden kohteena olevat kustannukset',
      item: `${nameOf(f.project)} ${whole(f.count)}/${whole(f.draws)}`,
    },
    expected: 'säästö, joka on enintään kustannusten suuruinen',
    hint: 'Valitse jakauma, jolla on ääripäät (pert, triangular, uniform), tai kavenna persentiilien väliä.',
  }),
  'signal-beside-reveals': () => ({
    found: 'Pilotilla on sekä ”signal” että ”reveals”.',
    expected: 'niistä toinen: vastaus kyllä tai ei, tai mittaus',
    hint: 'Jätä toinen niistä pois.',
  }),
  'signal-below-chance': (f) => ({
    found: `Pilotti vastaa kyllä useammin, kun hanke epäonnistuisi (${rounded(1 - f.specificity)}), kuin kun se onnistuisi (${rounded(f.hitRate)}).`,
    expected: '”hit_rate” ja ”specificity”, jotka ovat yhteensä vähintään 1',
    hint: 'Vaihda vastaukset kyllä ja ei keskenään: kirjoita kummankin tilalle 1 miinus sen arvo.',
  }),
  'input-beside-output': () => ({
    found: 'Pilotti mittaa sekä lähtötietoa (”input”) että tulosta (”output”).',
    expected: 'niistä toinen',
    hint: 'Jätä ”input” tai ”output” pois.',
  }),
  'duplicate-source': (f) => ({
    found: `Lähde ${show(f.id)} on jo määritelty tiedostossa data/sources.`,
    expected: 'kukin lähteen tunnus kerran',
    hint: 'Poista lähde tästä tai anna sille toinen tunnus.',
  }),
  'two-volumes': (f) => ({
    found: f.found === 0 ? 'Määrä puuttuu.' : 'Molemmat määrät on annettu.',
    expected: 'volume_per_year tai volume_per_1000_inhabitants',
    hint: f.found === 0 ? 'Kirjoita toinen niistä.' : 'Poista toinen niistä.',
  }),
  'measures-in-one-result': (f) => ({
    found: `Hankkeissa käytetään sekä netto- että bruttokustannuksia (${f.costs.map(({ id, measure }) => `${id}: ${measureWord[measure]}`).join(', ')}).`,
    expected: 'samassa tuloksessa joko netto- tai bruttokustannukset',
    hint: 'Sisäiset vuokrat ja ostot voivat olla mukana kahteen kertaan; mainitse siitä luvun yhteydessä.',
  }),
  'shared-rows': (f) => ({
    found: `Kustannusrakenteilla ${together(f.costs)} on ${count(f.rows, 'yhteinen rivi', 'yhteistä riviä')}, ja molempien hankkeet säästävät ${f.rows === 1 ? 'siitä' : 'niistä'}.`,
    expected: 'kukin euro yhdessä kustannusrakenteessa: päällekkäisyys lasketaan vain rakenteen sisällä',
    hint: 'Käytä näissä hankkeissa samaa rakennetta tai anna rakenteille rajaukset, jotka eivät ole päällekkäisiä.',
  }),
  'yardstick-not-positive': (f) => ({
    found: `Kustannukset ${f.costs} ovat yhteensä ${euros(f.eur)}.`,
    expected: 'vertailukustannukset, jotka ovat suuremmat kuin 0',
    hint: 'Osuuksia kustannuksista ei anneta. Siirrä ensimmäiseksi kustannusrakenne, jonka summa on suurempi kuin 0.',
  }),
  'implausible-costs': (f) => ({
    found: `Kustannukset ${f.costs} ovat ${rounded(f.eur)} euroa asukasta kohti.`,
    expected: 'satoja tai tuhansia euroja asukasta kohti',
    hint: 'Ovatko rahamäärät tuhansia tai miljoonia euroja? Sarakkeen amount_eur luvut ovat euroja. Jos ne ovat oikein, kirjoita kustannusten alle plausibility: checked.',
  }),
  'negative-saving': (f) => ({
    found: `Hankkeen ${named(f.project)} säästö on negatiivinen: ${wholeEuros(f.eur)} vuodessa.`,
    expected: 'säästö, joka on suurempi kuin nolla; hankkeen kustannukset ovat kohdassa ”cost”',
    hint: 'Poista miinus, jos määrä säästyy; kirjoita hankkeen kustannus avaimeen cost.running_eur_per_year.',
  }),
  'saving-above-yardstick': (f) => ({
    found: `Kaikki hankkeet säästäisivät yhteensä ${wholeEuros(f.saving)}, enemmän kuin kustannukset ${f.costs} ovat (${wholeEuros(f.cost)}).`,
    expected: 'säästö, joka on pienempi kuin rajauksen kustannukset',
    hint: 'Tarkista kustannusten ja hankkeiden yksiköt sekä rajaus.',
  }),
  'corner-not-extreme': (f) => ({
    found: `${f.path}: ala- ja ylärajan ulkopuolella on ${count(f.count, 'simulointikierros', 'simulointikierrosta')} (yhteensä ${whole(f.draws)}).`,
    many: {
      what: 'tuloksella on simulointikierroksia ala- ja ylärajan ulkopuolella',
      item: `${f.path} ${whole(f.count)}/${whole(f.draws)}`,
    },
    expected: 'alaraja ja yläraja, jotka ovat todelliset ääripäät',
    hint: 'Lähtötiedot vaikuttavat siinä vastakkaisiin suuntiin: käytä persentiilejä, ei ala- ja ylärajaa.',
  }),
  'central-outside-percentiles': (f) => {
    const ends = `p05 ${euros(f.p05)}, p95 ${euros(f.p95)}`;
    return {
      found: `Perusarvio ${euros(f.central)} on ${f.central > f.p95 ? 'suurempi' : 'pienempi'} kuin lähes kaikki simulointikierrokset (${f.path}: ${ends}). Syynä on, että vaihteluvälien todennäköisin arvo on lähellä toista päätä tai että ne vaikuttavat tulokseen epätasaisesti.`,
      many: {
        what: 'perusarviota on välin p05–p95 ulkopuolella, koska vaihteluvälien todennäköisin arvo on lähellä toista päätä tai ne vaikuttavat tulokseen epätasaisesti',
        item: `${f.path} ${euros(f.central)} (${ends})`,
      },
      expected: 'perusarvio, joka on todennäköinen',
      hint: 'Ilmoita mediaani (p50) ja väli p05–p95, ei pelkkää perusarviota.',
    };
  },
  'status-contradicts-inputs': (f) => ({
    found: `Julkaistu luku on merkitty riippumattomaksi (independent), mutta tulos ${f.output} käyttää kalibroituja lukuja: ${f.parameters.join(', ')}.`,
    expected: 'status: calibrated, tai tulos ilman kalibroituja lukuja',
    hint: 'Julkaistuun lukuun sovitettu tulos ei voi vahvistaa sitä.',
  }),
  'nothing-calibrated': (f) => ({
    found: `Julkaistu luku on merkitty kalibroiduksi (calibrated), mutta tulos ${f.output} ei käytä yhtään kalibroitua lukua.`,
    expected: 'quality: calibrated sovitetussa luvussa, tai status: independent tai weak',
    hint: 'digisave calibrate sovittaa parametrin siihen. Ilman sovittamista täsmäävä tulos on vahvempi todiste: kirjoita status: independent tai weak.',
  }),
  'rounding-above-figure': (f) => ({
    found: `Pyöristystarkkuus ${number(f.rounding)} on suurempi kuin julkaistut luvut ${number(f.low)} ja ${number(f.high)}: melkein mikä tahansa tulos täsmäisi.`,
    expected: 'tarkkuus, johon julkaistut luvut on pyöristetty, enintään niistä suuremman suuruinen',
    hint: 'Kirjoita tarkkuus, esimerkiksi 1.0e6, kun luvut ovat kokonaisia miljoonia.',
  }),
  'reference-without-yardstick': (f) => ({
    found: `Tulos ${f.output} edellyttää kustannusrakennetta, mutta skenaariossa ei ole yhtään.`,
    expected: 'kustannukset; vertailukustannukset ovat ensimmäinen kustannusrakenne',
    hint: 'Lisää ”costs” tai vertaa tulosta, joka on euroina.',
  }),
};

function leftOut({ cells, eur }: { readonly cells: number; readonly eur: number }): string {
  return `${count(cells, 'kustannuserä', 'kustannuserää')}, ${euros(eur)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
