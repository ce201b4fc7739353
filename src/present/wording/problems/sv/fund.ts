import type { fundProblems } from '../../../../problems/catalogue/fund.ts';
import type { TextsOf } from '../texts.ts';
import { together, unknown, wholeEuros } from './words.ts';

export const fund: TextsOf<typeof fundProblems> = {
  'no-budget': () => ({
    found: 'Anslaget saknas.',
    expected: 'de euro som kan beviljas: call.budget_eur eller --budget',
    hint: 'Lägg till --budget 10000000, eller "call: { budget_eur: 10000000 }" i scenariot.',
  }),
  'no-applications': () => ({
    found: 'Inget projekt har en ansökan.',
    expected: '”application” vid de projekt som konkurrerar om anslaget, eller överst för hela scenariot',
    hint: 'Lägg till "application: { grant_eur: 100000 }" vid vart och ett av dem.',
  }),
  'needs-in-circle': (f) => ({
    found: `De här ansökningarna förutsätter varandra i en cirkel: ${together(f.candidates)}.`,
    expected: 'förutsättningar som slutar vid en ansökan som inte förutsätter något',
    hint: 'Ta bort en av förutsättningarna, eller gör en ansökan av dem.',
  }),
  'unknown-candidate': unknown(
    'ingen ansökan',
    'en känd ansökan',
    'Ange ansökan med den beteckning som dess projekt har.',
  ),
  'unknown-theme': unknown('inget tema', 'ett känt tema', 'Temana är nycklarna under call.themes.'),
  'unknown-criterion': unknown(
    'inget urvalskriterium',
    'ett känt urvalskriterium',
    'Urvalskriterierna är nycklarna under call.criteria.',
  ),
  'points-twice': (f) => ({
    found: `Ansökan ${f.candidate} har poäng och dessutom poäng per urvalskriterium.`,
    expected: 'bara det ena',
    hint: 'Lämna bort ”points”: poängen är medelvärdet av urvalskriterierna med utlysningens vikter.',
  }),
  'reserves-above-budget': (f) => ({
    found: `${wholeEuros(f.reserved)} är reserverade för teman, och anslaget är ${wholeEuros(f.budget)}.`,
    expected: 'reserveringar som ryms i anslaget',
    hint: 'Sänk reserveringarna under call.themes, eller höj anslaget.',
  }),
  'application-twice': (f) => ({
    found: `Scenariot ${f.scenario} ansöker som helhet, och det gör också projekt i det.`,
    expected: '”application” antingen överst eller vid projekten',
    hint: 'Lämna bort den ena.',
  }),
  'needs-what-it-excludes': (f) => ({
    found: `Ansökan ${f.candidate} både förutsätter och utesluter ${f.other}.`,
    expected: 'bara det ena',
    hint: 'Ta bort förutsättningen eller uteslutningen.',
  }),
  'grant-above-budget': (f) => ({
    found: `Ansökan ${f.candidate} söker ${wholeEuros(f.grant)}, och anslaget är ${wholeEuros(f.budget)}.`,
    expected: 'ett understöd som ryms i anslaget; ansökan väljs aldrig',
    hint: 'Kontrollera understödet, eller höj anslaget.',
  }),
  'grant-differs': (f) => ({
    found: `Ansökan ${f.candidate} söker ${wholeEuros(f.grant)}, och understödet i dess kostnader är ${wholeEuros(f.own)}.`,
    expected: 'samma understöd på båda ställena',
    hint: 'Lämna bort grant_eur i ansökan, eller rätta cost.grant.',
  }),
};
