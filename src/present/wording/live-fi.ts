import type { LiveWords } from './live-words.ts';

export const liveFi: LiveWords = {
  heading: 'Kokeile itse',
  meaning:
    'Siirrä lähtötietoa, niin näet tuloksen siinä tapauksessa, että lähtötiedon tiedettäisiin olevan tämä, tai anna sille toinen vaihteluväli. Julkaistu tulos jää kuvioihin katkoviivoin. Mitään ei lähetetä mihinkään.',
  ifKnown: 'Jos tämä tiedettäisiin:',
  otherRange: 'Toinen vaihteluväli:',
  low: 'alaraja',
  high: 'yläraja',
  save: 'Tallenna skenaario näillä arvoilla (YAML)',
  beside: 'Skenaario viittaa tiedostoihin kuten alkuperäinen: pidä ne samassa kansiossa.',
  refused:
    'Näitä arvoja ei voi käyttää: tarkista, ettei alaraja ole ylärajaa suurempi ja että arvot sopivat yhteen.',
  municipality: 'Kunta',
  all: 'kaikki yhteensä',
  reset: 'Takaisin julkaistuun tulokseen',
  commandLine: 'Sama komentorivillä',
  unchanged: 'Lähtötietoja ei ole siirretty: kuvioissa on julkaistu tulos.',
  few: '(vähemmän simulointikierroksia, kun säädintä siirretään)',
  whatIf: 'Oma kokeilu',
  notPublished: 'Oma kokeilu, ei julkaistu tulos.',
  sentence: (who, saving, likely) =>
    `Oma kokeilu, ${who}: säästö on ${saving} vuodessa, yhdeksän kertaa kymmenestä ${likely}.`,
  worth: (worth, range) => `Kunnan nettonykyarvo on noin ${worth}, yhdeksän kertaa kymmenestä ${range}.`,
};
