import type { ShapleyWording } from './shapley-words.ts';

export const shapley: ShapleyWording = {
  meaning:
    'Shapley-vaikutus: lähtötiedosta johtuva osuus varianssista. Siihen kuuluu se, mitä lähtötieto aiheuttaa yksin, ja sen osuus siitä, mitä se aiheuttaa yhdessä muiden kanssa tai mikä sillä on yhteistä korreloivien lähtötietojen kanssa. Osuuksien summa on 100 %.',
  of: (output) => `${output}: osuudet epävarmuudesta (Shapley-vaikutukset)`,
  share: 'osuus vari-\nanssista, %',
  how: {
    'closed-form': () =>
      'Tarkka kaava: kaikki lähtötiedot ovat normaalijakautuneita, ja tulos riippuu niistä suoraviivaisesti.',
    'all-orders': (points, evaluations) =>
      `${points} peruspistettä, lähtötietojen kaikki järjestykset, ${evaluations} laskentaa.`,
    'random-orders': (points, evaluations) =>
      `${points} peruspistettä, satunnaisia lähtötietojen järjestyksiä, ${evaluations} laskentaa.`,
  },
};
