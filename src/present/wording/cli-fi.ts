import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} on kirjoitettu.`,
  accepted: (lock) => `${lock}: nykyiset tulokset on hyväksytty.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parametri ${parameter} on kirjoitettu.`,
  progress: (file, percent) => `${file}: luettu ${percent}\u00a0%`,
  bugReport:
    'Tämä on virhe ohjelmassa digisave, ei syötteessä. Ilmoita virheestä ja liitä alla olevat rivit mukaan.',
  outputFailed: (code) => `Vakiotulosteeseen ei voitu kirjoittaa (${code}); tuloste jäi vajaaksi.`,
  correlationsIgnored:
    'Ala- ja yläraja eivät ota korrelaatioita huomioon; keskiarvo ja persentiilit ottavat.',
  onlyTornado:
    'Tulostettiin vain tornadokuvion taulukko, koska CSV sisältää yhden taulukon. Katso --method ja --output KANSIO.',
  fileKind: {
    scenario: 'skenaario',
    'check case': 'tarkistustapaus',
    evidence: 'tietolähde',
    sources: 'lähdeluettelo',
    'kind of project': 'hankelaji',
    layout: 'taulukkokuvaus',
    'cost data': 'kustannustiedot',
    'other data': 'muuta tietoa, ei tarkistettu',
  },
  rows: (count) => plural(count, 'rivi', 'riviä'),
  problems: (errors, warnings) =>
    `${plural(errors, 'virhe', 'virhettä')}, ${plural(warnings, 'varoitus', 'varoitusta')}`,
  checked: (files, problems, others) =>
    `Tarkistettu ${plural(files, 'tiedosto', 'tiedostoa')}: ${problems}${others === 0 ? '' : `; tarkistamatta ${plural(others, 'muu tiedosto', 'muuta tiedostoa')}`}`,
};

function plural(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
