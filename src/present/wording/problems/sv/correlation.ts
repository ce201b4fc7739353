import type { correlationProblems } from '../../../../problems/catalogue/correlation.ts';
import type { TextsOf } from '../texts.ts';

export const correlation: TextsOf<typeof correlationProblems> = {
  'rank-out-of-range': (f) => ({
    found: `Här står ${f.found}.`,
    expected: 'en rangkorrelation från −1 till 1',
    hint: 'Rangkorrelationen är Spearmans: 1 när båda alltid stiger tillsammans, 0 när de är oberoende.',
  }),
  'correlation-of-certain': (f) => ({
    found: `${f.path} har ett enda värde, inget intervall.`,
    expected: 'två ingångsvärden som varierar',
    hint: 'Ange ett intervall för det, eller ta bort korrelationen.',
  }),
  'correlation-with-itself': (f) => ({
    found: `Båda är ${f.path}.`,
    expected: 'två olika ingångsvärden',
    hint: 'Tal som hänvisar till samma parameter är ett och samma ingångsvärde.',
  }),
  'duplicate-correlation': (f) => ({
    found: `Korrelationen mellan ${f.between[0]} och ${f.between[1]} anges en andra gång.`,
    expected: 'varje par en gång, i valfri ordning',
    hint: 'Behåll den som avses.',
  }),
  'too-many-correlated': (f) => ({
    found: `Korrelationerna kopplar samman ${f.found} indata.`,
    expected: `högst ${f.limit} sammankopplade indata`,
    hint: 'Tal som ändras tillsammans kan hänvisa till samma parameter: då är de en och samma indata och behöver ingen korrelation.',
  }),
  'impossible-correlations': (f) => {
    const pair = `${f.between[0]} och ${f.between[1]}`;
    return {
      found: f.stated
        ? `Korrelationerna motsäger varandra: ${pair} har ${f.rank}, vilket de övriga utesluter.`
        : `Korrelationerna motsäger varandra: ${pair} har ingen, vilket betyder 0, men av de övriga följer en korrelation.`,
      expected: `korrelationer som är möjliga samtidigt; för detta par är det närmaste värdet ${f.nearest}`,
      hint: f.alone
        ? `${f.stated ? 'Skriv' : 'Lägg till'} rank: ${f.nearest} för detta par, eller försvaga någon av de övriga.`
        : `Det räcker inte att ändra ett enda par: försvaga alla, detta till ungefär ${f.nearest}.`,
    };
  },
};
