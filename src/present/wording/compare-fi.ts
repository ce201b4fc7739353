import type { CompareWording } from './compare-words.ts';

export const compareFi: CompareWording = {
  title: (output) => `Mikä on muuttunut: ${output}`,
  changed: (change, before, after, share) =>
    `Perusarvion muutos: ${change}${share === undefined ? '' : ` (${share})`}. Ennen: ${before}, jälkeen: ${after}.`,
  unchanged: 'Perusarvio ei ole muuttunut.',
  ranges: (before, after) => `Alarajasta ylärajaan: ennen ${before}, jälkeen ${after}.`,
  partsHeading: 'Mistä muutos muodostuu',
  before: 'Ennen',
  after: 'Jälkeen',
  changeHead: 'muutos',
  levelHead: 'ennen → jälkeen',
  lowHead: 'alarajan\nmuutos',
  highHead: 'ylärajan\nmuutos',
  part: {
    data: 'Aineisto: kustannukset, asukkaat, kypsyystasot',
    parameters: 'Parametrit ja tietolähteet',
    projects: 'Hankkeet',
    settings: 'Asetukset: vuodet, hinnat',
    method: 'Menetelmä: digisaven versio',
  },
  meaning: [
    'Osan luku on sen aiheuttaman muutoksen keskiarvo kaikista järjestyksistä, joissa osat ovat voineet muuttua (Shapleyn arvo). Siksi osien summa on koko muutos.',
  ],
  pictureTitle: (output, before, after) => `${output}: ennen ${before}, jälkeen ${after}`,
  picture: 'Palkki alkaa siitä, mihin sen yläpuolella oleva päättyy. Perusarviot.',
  notFromZero: 'Asteikko ei ala nollasta.',
  noParts: {
    'result-without-model':
      'Muutosta ei jaeta osiin, sillä tallennetussa tuloksessa ei ole mallia. Vertaa skenaarioita tai valitsimella --save-model tallennettuja malleja.',
    'no-figure-between':
      'Muutosta ei jaeta osiin: lukua ei voi laskea, kun osa lähtökohdista on toisesta ja osa toisesta skenaariosta.',
  },
  outputsHeading: 'Säästöt ennen ja jälkeen',
  moreOutputs: (count) => `Muita muuttuneita lukuja: ${count}. --table outputs luettelee kaikki.`,
  withinLimit: (limit) => `Muutos on rajan sisällä (${limit}).`,
  beyondLimit: (limit) => `Muutos ylittää rajan (${limit}).`,
  side: (which, scenario, file, version) =>
    `${which === 'before' ? 'Ennen' : 'Jälkeen'}: ${scenario} (${file}), digisave ${version}`,
};
