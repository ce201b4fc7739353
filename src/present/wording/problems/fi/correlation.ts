import type { correlationProblems } from '../../../../problems/catalogue/correlation.ts';
import type { TextsOf } from '../texts.ts';
import { number, together } from './words.ts';

export const correlation: TextsOf<typeof correlationProblems> = {
  'rank-out-of-range': (f) => ({
    found: `Löytyi: ${f.found}.`,
    expected: 'järjestyskorrelaatio väliltä −1 … 1',
    hint: 'Kyseessä on Spearmanin korrelaatio: 1, kun lähtötiedot kasvavat aina yhdessä, 0, kun ne ovat riippumattomia.',
  }),
  'correlation-of-certain': (f) => ({
    found: `Lähtötiedolla ${f.path} ei ole vaihteluväliä.`,
    expected: 'kaksi lähtötietoa, joilla on vaihteluväli',
    hint: 'Lisää vaihteluväli tai poista korrelaatio.',
  }),
  'correlation-with-itself': (f) => ({
    found: `Molemmat ovat sama lähtötieto: ${f.path}.`,
    expected: 'kaksi eri lähtötietoa',
    hint: 'Luvut, jotka viittaavat samaan parametriin, ovat yksi lähtötieto.',
  }),
  'duplicate-correlation': (f) => ({
    found: `Tämä korrelaatio on annettu jo aiemmin: ${together(f.between)}.`,
    expected: 'kukin pari kerran, kummassa järjestyksessä tahansa',
    hint: 'Säilytä niistä se, jota tarkoitetaan.',
  }),
  'too-many-correlated': (f) => ({
    found: `Korrelaatiot kytkevät yhteen ${f.found} lähtötietoa.`,
    expected: `enintään ${f.limit} yhteen kytkettyä lähtötietoa`,
    hint: 'Luvut, jotka muuttuvat yhdessä, voivat viitata samaan parametriin: silloin ne ovat yksi lähtötieto eivätkä tarvitse korrelaatiota.',
  }),
  'impossible-correlations': (f) => {
    const pair = together(f.between);
    return {
      found: f.stated
        ? `Korrelaatiot ovat ristiriidassa keskenään: ${pair}. Parille on annettu ${number(f.rank)}, mutta muut korrelaatiot sulkevat sen pois.`
        : `Korrelaatiot ovat ristiriidassa keskenään: ${pair}. Parille ei ole annettu korrelaatiota, joten se on 0, mutta muut edellyttävät korrelaatiota.`,
      expected: `korrelaatiot, jotka ovat yhdessä mahdollisia; tälle parille lähin arvo on ${number(f.nearest)}`,
      hint: f.alone
        ? `${f.stated ? 'Kirjoita' : 'Lisää'} tälle parille rank: ${f.nearest}, tai heikennä jotakin muuta korrelaatiota.`
        : `Yhden parin muuttaminen ei riitä: heikennä kaikkia, tämän arvoksi noin ${number(f.nearest)}.`,
    };
  },
};
