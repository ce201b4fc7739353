import type { fundProblems } from '../../../../problems/catalogue/fund.ts';
import type { TextsOf } from '../texts.ts';
import { together, unknown, wholeEuros } from './words.ts';

export const fund: TextsOf<typeof fundProblems> = {
  'no-budget': () => ({
    found: 'Määräraha puuttuu.',
    expected: 'jaettavissa olevat eurot: call.budget_eur tai --budget',
    hint: 'Lisää --budget 10000000 tai skenaarioon "call: { budget_eur: 10000000 }".',
  }),
  'no-applications': () => ({
    found: 'Yhdelläkään hankkeella ei ole hakemusta.',
    expected:
      '”application” niissä hankkeissa, jotka kilpailevat määrärahasta, tai ylimmällä tasolla koko skenaariolle',
    hint: 'Lisää jokaiseen niistä "application: { grant_eur: 100000 }".',
  }),
  'needs-in-circle': (f) => ({
    found: `Nämä hakemukset edellyttävät toisiaan kehässä: ${together(f.candidates)}.`,
    expected: 'edellytykset, jotka päättyvät hakemukseen, joka ei edellytä mitään',
    hint: 'Poista yksi edellytyksistä tai tee niistä yksi hakemus.',
  }),
  'unknown-candidate': unknown('hakemus', 'Nimeä hakemus sen hankkeen tunnisteella.'),
  'unknown-theme': unknown('teema', 'Teemat ovat kohdan call.themes avaimia.'),
  'unknown-criterion': unknown('valintaperuste', 'Valintaperusteet ovat kohdan call.criteria avaimia.'),
  'points-twice': (f) => ({
    found: `Hakemuksella ${f.candidate} on pisteet ja lisäksi pisteet valintaperusteittain.`,
    expected: 'vain toinen',
    hint: 'Jätä ”points” pois: pisteet ovat valintaperusteiden keskiarvo haun painoin.',
  }),
  'reserves-above-budget': (f) => ({
    found: `Teemoille on varattu ${wholeEuros(f.reserved)}, ja määräraha on ${wholeEuros(f.budget)}.`,
    expected: 'varaukset, jotka mahtuvat määrärahaan',
    hint: 'Pienennä varauksia kohdassa call.themes tai suurenna määrärahaa.',
  }),
  'application-twice': (f) => ({
    found: `Skenaario ${f.scenario} hakee kokonaisuutena, ja niin hakevat myös sen hankkeet.`,
    expected: '”application” joko ylimmällä tasolla tai hankkeissa',
    hint: 'Jätä toinen pois.',
  }),
  'needs-what-it-excludes': (f) => ({
    found: `Hakemus ${f.candidate} sekä edellyttää hakemusta ${f.other} että sulkee sen pois.`,
    expected: 'vain toinen',
    hint: 'Poista edellytys tai poissulkeminen.',
  }),
  'grant-above-budget': (f) => ({
    found: `Hakemus ${f.candidate} hakee ${wholeEuros(f.grant)}, ja määräraha on ${wholeEuros(f.budget)}.`,
    expected: 'avustus, joka mahtuu määrärahaan; hakemusta ei valita koskaan',
    hint: 'Tarkista avustus tai suurenna määrärahaa.',
  }),
  'grant-differs': (f) => ({
    found: `Hakemus ${f.candidate} hakee ${wholeEuros(f.grant)}, ja sen kustannusten avustus on ${wholeEuros(f.own)}.`,
    expected: 'sama avustus molemmissa paikoissa',
    hint: 'Jätä hakemuksen grant_eur pois tai korjaa cost.grant.',
  }),
};
