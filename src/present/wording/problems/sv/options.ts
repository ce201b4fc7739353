import type { optionProblems } from '../../../../problems/catalogue/options.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show } from './words.ts';

export const options: TextsOf<typeof optionProblems> = {
  'duplicate-effect': (f) => ({
    found: `Beteckningen ${show(f.id)} för en konsekvens används redan ovan.`,
    expected: 'varje beteckning en gång',
    hint: 'Ge konsekvensen en annan beteckning.',
  }),
  'effect-without-zero': (f) => ({
    found: `Konsekvensen ${f.effect} saknar nollalternativet.`,
    expected: 'alternativet zero bredvid projekten',
    hint: 'Lägg till "zero: { direction: same, magnitude: 0 }" under options, eller vad som blir bättre eller sämre av sig självt.',
  }),
  'effect-without-option': (f) => ({
    found: `Konsekvensen ${f.effect} säger inget om ${f.option}, som finns i andra konsekvenser.`,
    expected: 'varje alternativ i varje konsekvens',
    hint: `Lägg till "${f.option}: { direction: same, magnitude: 0 }" under options om inget ändras.`,
  }),
  'direction-contradicts-magnitude': (f) => ({
    found: `Riktningen (direction) är ${f.direction} och storleken (magnitude) ${f.magnitude}.`,
    expected: 'same med storleken 0, better eller worse med 1, 2 eller 3',
    hint: 'Rätta det ena.',
  }),
  'amount-contradicts-direction': (f) => ({
    found: `Riktningen (direction) är ${f.direction} och mängden ${rounded(f.amount)}.`,
    expected: 'en mängd över 0 där alternativet är bättre, under 0 där det är sämre',
    hint: 'Rätta mängdens förtecken eller riktningen.',
  }),
  'effect-without-evidence': (f) => ({
    found: `Konsekvensen ${f.effect} saknar underlag.`,
    many: { what: 'konsekvenser saknar underlag', item: f.effect },
    expected: 'evidence: observed, transferred, expert eller assumed',
    hint: 'Skriv vem som väntar sig den och varför, eller utelämna den.',
  }),
  'duplicate-goal': (f) => ({
    found: `Målet ${show(f.goal)} finns redan på rad ${f.line}.`,
    expected: 'varje mål en gång',
    hint: 'Ge ett mål med flera indikatorer ett namn för var och en av dem.',
  }),
  'weights-all-zero': () => ({
    found: 'Alla vikter i kolumnen swing är 0.',
    expected: 'en vikt över 0 för minst ett mål',
    hint: 'Ge 100 till det mål vars väg från sämst till bäst betyder mest, och till de övriga en del av det; eller skriv weights: none.',
  }),
  'rank-not-complete': (f) => ({
    found: 'Kolumnen rank är ingen ordning av målen.',
    expected: f.goals === 1 ? 'rangen 1' : `rangerna 1–${f.goals}, var och en gång`,
    hint: 'Ge 1 till det viktigaste målet; om två är lika viktiga, välj ett, eller använd swing.',
  }),
  'scale-without-length': (f) => ({
    found: `Skalan för ${show(f.goal)} börjar och slutar vid ${rounded(f.end)}.`,
    expected: 'två olika värden: sämst (worst) och bäst (best)',
    hint: 'Skriv det sämsta och det bästa värdet som är möjligt, oberoende av projekten.',
  }),
  'effect-outside-scale': (f) => ({
    found: `${rounded(f.found)} ligger utanför skalan för ${show(f.goal)}.`,
    expected: `ett värde från ${rounded(Math.min(f.worst, f.best))} till ${rounded(Math.max(f.worst, f.best))}`,
    hint: 'Rätta värdet, eller vidga skalan (worst, best); vikterna gäller skalan.',
  }),
  'goal-without-effect': (f) => ({
    found: `Inget projekt ändrar målet ${show(f.goal)}.`,
    many: { what: 'mål ändras av inget projekt', item: show(f.goal) },
    expected: 'ett värde i någon av kolumnerna effect:ID',
    hint: 'Skriv vilket värde varje projekt väntas nå, eller utelämna målet.',
  }),
};
