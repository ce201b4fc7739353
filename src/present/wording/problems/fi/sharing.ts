import type { sharingProblems } from '../../../../problems/catalogue/sharing.ts';
import type { TextsOf } from '../texts.ts';
import { knownNames, list, named, show, suggestion, wholeEuros } from './words.ts';

export const sharing: TextsOf<typeof sharingProblems> = {
  'no-sharing': (f) => ({
    found:
      f.project === undefined
        ? 'Skenaariossa ei ole yhtään yhteistä hanketta.'
        : `Hanke ${show(f.project)} ei ole yhteinen.`,
    expected: 'hankkeen avain ”sharing” ja jakoperuste, jolla jäsenet jakavat kustannukset',
    hint: 'Lisää hankkeeseen ”sharing: { rule: inhabitants }”.',
  }),
  'member-not-in-scope': (f) => {
    const what = show(f.found);
    switch (f.among) {
      case 'municipalities':
        return {
          found: `Jäseneksi on nimetty ${what}, mutta rajauksen kustannukset eivät koske sitä.`,
          expected: knownNames(f.known) ?? 'kustannusten kuntia, koodilla tai nimellä',
          hint: suggestion(f.found, f.known) ?? 'Lisää kunta rajaukseen tai poista se jäsenistä.',
        };
      case 'members':
        return {
          found: `${what} ei ole jäsen.`,
          expected: knownNames(f.known) ?? 'hankkeen jäsen',
          hint: suggestion(f.found, f.known) ?? 'Korjaa nimi tai lisää se avaimeen ”members”.',
        };
      case 'no-municipalities':
        return {
          found: `Jäseneksi on nimetty ${what}, mutta skenaariossa ei ole kuntien kustannuksia.`,
          expected: 'kuntien kustannukset tai omat jäsenet',
          hint: 'Kirjoita ”members: [{ id: a, inhabitants: 2000 }]” tai nimeä kuntien kustannukset kohdassa ”costs”.',
        };
      case 'own-members':
        return {
          found: `Kunta ${what} on nimetty omien jäsenten rinnalla.`,
          expected: 'joko kustannusten kuntia tai omia jäseniä',
          hint: 'Kirjoita kaikki jäsenet muodossa ”{ id: a, inhabitants: 2000 }” tai kaikki koodilla tai nimellä.',
        };
      default:
        return f.among satisfies never;
    }
  },
  'duplicate-member': (f) => ({
    found:
      f.group !== undefined
        ? `Ryhmän kustannus on annettu kahdesti: ${list(f.group)}.`
        : `Jäsen on nimetty kahdesti: ${show(f.member ?? '')}.`,
    expected: 'kukin vain kerran',
    hint: 'Poista toinen niistä.',
  }),
  'shares-do-not-cover': (f) => ({
    found: `Sovittujen osuuksien summa on ${String(Number(f.sum.toPrecision(6))).replace('.', ',')}${f.lacking.length === 0 ? '' : `; osuus puuttuu näiltä jäseniltä: ${list(f.lacking)}`}.`,
    expected: 'kaikkien jäsenten osuudet, joiden summa on 1',
    hint: 'Korjaa osuudet niin, että koko kustannus tulee maksetuksi.',
  }),
  'use-missing': (f) => ({
    found:
      f.members.length === 0
        ? 'Kaikkien jäsenten käyttö on 0.'
        : `Jakoperuste ”use” edellyttää jokaisen jäsenen käyttöä, ja se puuttuu näiltä: ${list(f.members)}.`,
    expected: 'jokaisen jäsenen käyttö, josta ainakin yksi on suurempi kuin 0',
    hint: 'Lisää avaimeen ”sharing” käyttö, esimerkiksi use: { "018": 120 }.',
  }),
  'group-without-cost': (f) =>
    f.member !== undefined
      ? {
          found: `Jäsenen kustannus yksin puuttuu: ${show(f.member)}.`,
          expected: 'avaimessa group_costs jokainen jäsen omana ryhmänään',
          hint: `Lisää ”{ members: [${f.member}], eur_per_year: 1000 }”.`,
        }
      : {
          found: `Luetellut ryhmät muodostavat kaikki jäsenet yli ${f.most} tavalla, eikä kaikkien yhteistä kustannusta ole annettu.`,
          expected: 'kaikkien jäsenten ryhmän kustannus tai vähemmän ryhmiä',
          hint: 'Lisää avaimeen group_costs kaikkien jäsenten ryhmä.',
        },
  'serial-needs-price': () => ({
    found: 'Jakoperuste ”serial” on valittu avaimen group_costs kanssa.',
    expected: 'asukaslukua seuraavat kustannukset, joista kukin jäsen aiheuttaa osan',
    hint: 'Valitse toinen jakoperuste tai kirjoita kustannukset avaimeen ”cost”.',
  }),
  'costs-beside-group-costs': () => ({
    found: 'Hankkeella on sekä ”cost” että ”sharing”-avaimen group_costs.',
    expected: 'vain toinen',
    hint: 'Poista ”cost”: hankkeen ylläpitokustannukset ovat kaikkien jäsenten ryhmän kustannus.',
  }),
  'joining-costs': (f) => ({
    found: `Hankkeen ${named(f.project)} jäsenet maksavat yhdessä hallinnointi mukaan lukien ${wholeEuros(f.together)} vuodessa, kukin yksin yhteensä ${wholeEuros(f.alone)}.`,
    expected: 'yhteinen kustannus, joka on pienempi kuin erilliset yhteensä',
    hint: 'Tarkista hinnat ja yhteistyön hallinnointikustannus. Yhteistyö kannattaa vain, jos siitä on muuta hyötyä.',
  }),
};
