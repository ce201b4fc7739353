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
};
