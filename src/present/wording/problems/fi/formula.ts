import type { FormulaNeed, formulaProblems } from '../../../../problems/catalogue/formula.ts';
import { leftOver, type MeasureNames, missingConversion, powersText } from '../formula-units.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show, unknown } from './words.ts';

const measures: MeasureNames = {
  none: 'luku ilman yksikköä',
  eur: 'euro',
  year: 'vuosi',
  month: 'kuukausi',
  hour: 'tunti',
  minute: 'minuutti',
  unit: 'kappale',
  inhabitant: 'asukas',
  '1000_inhabitant': '1\u00a0000 asukasta',
  person_year: 'henkilötyövuosi',
};

const needs: Readonly<Record<FormulaNeed, string>> = {
  operand: 'luku, nimi tai ”(”',
  sign: 'jokin merkeistä + − * / tai kaavan loppu',
  closing: '”)”',
  'comma-or-closing': '”,” tai ”)”',
  'decimal-point': 'desimaalipiste, tai väli pilkun perään',
  shorter: 'enintään 1\u00a0000 merkkiä',
  shallower: 'enintään 50 sulkua sisäkkäin',
};

const grammar =
  'Kaavassa voi olla + − * / ( ), lukuja desimaalipisteellä, lähtötietojen nimiä, min(a, b), max(a, b) ja sum(base).';

export const formula: TextsOf<typeof formulaProblems> = {
  'formula-name': (f) => ({
    found: f.isReserved
      ? `Nimellä ${show(f.found)} on kaavassa oma merkityksensä.`
      : `${show(f.found)} ei voi olla lähtötiedon nimi.`,
    expected: 'pieniä kirjaimia (a–z), numeroita ja _, ensimmäisenä kirjain',
    hint: 'Kirjoita muu nimi tähän ja kaavaan; tulosteissa näkyvä nimi on avaimessa label.',
  }),
  'formula-syntax': (f) => ({
    found:
      f.need === 'shorter'
        ? 'Kaava on liian pitkä.'
        : f.found === ''
          ? 'Kaava päättyy tähän.'
          : `Kaavassa on tässä ${show(f.found)}.`,
    expected: needs[f.need],
    hint: grammar,
  }),
  'formula-call': (f) => ({
    found: `Kaavassa ei voi olla funktiota ${f.found}(...).`,
    expected: 'min, max tai sum(base)',
    hint: grammar,
  }),
  'formula-unknown-name': unknown('lähtötieto', 'Kirjoita se kohtaan ”inputs” yksikköineen.'),
  'formula-without-base': () => ({
    found: 'Kaavassa on sum(base), mutta kohdetta (base) ei ole annettu.',
    expected: 'base: kustannukset, joiden summa lasketaan',
    hint: 'Kirjoita kaavan viereen base: { costs: TUNNUS, services: [...] }.',
  }),
  'formula-unit': (f) => {
    if (f.is === 'differ')
      return {
        found: `Yksiköt ${powersText(f.left, measures)} ja ${powersText(f.right, measures)} eivät sovi yhteen.`,
        expected: 'sama yksikkö merkin kummallakin puolella',
        hint: f.isPlain
          ? 'Pelkällä luvulla ei ole yksikköä: kirjoita se kohtaan ”inputs” yksikköineen.'
          : 'Tarkista lähtötietojen yksiköt. / 60 muuntaa minuutit tunneiksi, / 1000 asukkaat tuhansiksi.',
      };
    const rest = leftOver(f.found);
    const conversion = missingConversion(rest);
    return {
      found: `Kaavan tuloksen yksikkö on ${powersText(f.found, measures)}: ylimääräistä on ${powersText(rest, measures)}.`,
      expected: 'euro/vuosi',
      hint:
        conversion === undefined
          ? 'Tarkista lähtötietojen yksiköt ja se, puuttuuko tekijä tai onko se kahdesti.'
          : `Kaavasta puuttuu ${conversion} muunnettavan luvun perästä.`,
    };
  },
  'formula-division-by-zero': (f) => ({
    found:
      f.least === f.most
        ? 'Kaavassa jaetaan nollalla.'
        : `Kaavassa jaetaan luvulla, joka on välillä ${rounded(f.least)} … ${rounded(f.most)}, nolla mukaan lukien.`,
    expected: 'jakaja, joka ei ole koskaan 0',
    hint: 'Kavenna jakajan lähtötietojen vaihteluvälejä, tai kirjoita se osuudeksi, jolla kerrotaan.',
  }),
  'formula-nothing-converted': (f) => ({
    found: `${f.value} ei muunna tässä mitään: vieressä ei ole minuutteja, tunteja eikä määrää tuhatta asukasta kohti.`,
    expected: '60 minuuttien tai tuntien vieressä, 1000 asukkaiden vieressä',
    hint: 'Tarkista lähtötietojen yksiköt. Oma kerroin on parempi kirjoittaa kohtaan ”inputs” ja sen note.',
  }),
  'formula-unused-input': (f) => ({
    found: f.isInput ? `Kaavassa ei ole lähtötietoa ${show(f.name)}.` : `Kaava ei käytä avainta ${f.name}.`,
    many: { what: 'avainta on kaavan ulkopuolella', item: f.name },
    expected:
      f.name === 'base'
        ? 'sum(base) kaavassa, tai avain within'
        : f.name === 'within'
          ? 'pelkkä base, koska säästö on osuus siitä'
          : 'lähtötietoja, jotka ovat kaavassa',
    hint: 'Poista se tai kirjoita se kaavaan.',
  }),
};
