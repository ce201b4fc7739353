import { inputSheetNames } from '../../model/input-sheet.ts';
import type { WorkbookWording } from './workbook-words.ts';

export const workbookFi: WorkbookWording = {
  sheets: {
    result: 'Tulos',
    inputs: inputSheetNames.fi,
    projects: 'Hankkeet',
    costs: 'Kustannukset',
    run: 'Ajo',
    areas: 'Alueet',
    years: 'Vuodet',
  },
  formula: 'kaava',
  formulaWithoutPersonYears: 'kaava; henkilötyövuodet ovat arvoja',
  value: {
    searched: 'arvo: ääriarvo on haettu',
    'many-scenarios': 'arvo: useita skenaarioita',
    'too-long': 'arvo: liian monta hanketta yhteen kaavaan',
    drawn: 'arvo: perustuu simulointikierroksiin',
  },
  turned: 'raja on vaihtanut puolta: aja digisave estimate --inputs',
  corner: { low: 'alaraja', central: 'perusarvio', high: 'yläraja' },
  cornerOf: (corner, of) => `${corner}: ${of}`,
  formulaOfProject: 'Kaava',
  costs: {
    structure: 'kustannusrakenne',
    compared: 'vertailukustannukset',
    base: 'kustannukset, joihin hanke vaikuttaa',
    'base-of-formula': 'kustannukset hankkeen kaavassa',
    cells: 'kustannukset, joihin useat hankkeet vaikuttavat',
    overlap: 'päällekkäisyys',
  },
  about: (computed) => [
    'Muuta alarajaa, perusarvoa, ylärajaa, laatua ja huomautusta välilehdellä Lähtötiedot, keltapohjaisissa soluissa.',
    `Säästön alaraja, perusarvio ja yläraja, niiden osuus kustannuksista, eurot asukasta kohti ja henkilötyövuodet ovat näiden solujen kaavoja, kun sarakkeessa ${computed} lukee kaava.`,
    'Alarajan tai ylärajan kaava käyttää kunkin lähtötiedon sitä rajaa, jolla luku on pienin tai suurin tämän ajon vaihteluväleillä.',
    'Keskiarvot, persentiilit (p05, p50, p95), hyödyt luokittain ja rahavirrat eri vuosina ovat tämän ajon arvoja: ne eivät seuraa soluja. Eri vuosien rahavirrat voivat olla pienimmillään tai suurimmillaan vaihteluvälin sisällä, jonkin viiveen tai koron kohdalla, eikä vaihteluvälien päistä laskettu kaava löydä sitä.',
    'Laske kaikki uudelleen: digisave estimate SKENAARIO --inputs TÄMÄ-TIEDOSTO.xlsx.',
  ],
  inputsFrom: (file, changes) =>
    changes.length === 0
      ? `Lähtötiedot työkirjasta ${file}: yksikään ei poikkea.`
      : `Lähtötiedot työkirjasta ${file}: ${changes.join(', ')}.`,
  source: 'lähde',
  note: 'huomautus',
  problem: 'varoitus',
};
