import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} on kirjoitettu.`,
  accepted: (lock) => `${lock}: nykyiset tulokset on hyväksytty.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parametri ${parameter} on kirjoitettu.`,
  progress: (file, percent) => `${file}: luettu ${percent}\u00a0%`,
  bugReport:
    'Tämä on virhe ohjelmassa digisave, ei syötteessä. Ota talteen alla olevat rivit (komento, versio, pysähtymiskohta) ja lähetä ne sille, jolta sait digisaven.',
  outputFailed: (code) => `Vakiotulosteeseen ei voitu kirjoittaa (${code}); tuloste jäi vajaaksi.`,
  correlationsIgnored:
    'Ala- ja yläraja eivät ota korrelaatioita huomioon; keskiarvo ja persentiilit ottavat.',
  onlyTornado:
    'Tulostettiin vain tornadokuvion taulukko, koska CSV sisältää yhden taulukon. Katso --method ja --output KANSIO.',
  tidySql: (file, command) => [
    `Taulukko ${file} siistissä muodossa, kuten digisave on sen lukenut: rivi kutakin vuotta, kuntaa, palvelua ja kustannuslajia kohti.`,
    'Toimii sellaisenaan DuckDB-, SQLite- ja PostgreSQL-tietokannoissa. Summat ovat tarkkoja: rivillä euron miljoonasosaan, tuloksessa senttiin.',
    'Samanlaiset rivit lasketaan yhteen. Rivit, joilla ei ole lukua, jätetään pois. Luku, joka ei ole luku, jättää summansa tyhjäksi, eikä digisave hyväksy sitä.',
    `Tallenna vastaus otsikoineen CSV-tiedostoksi (costs.csv) ja anna se digisavelle: ${command}`,
  ],
};
