import { inputSheetNames } from '../../model/input-sheet.ts';
import type { WorkbookWording } from './workbook-words.ts';

export const workbookSv: WorkbookWording = {
  sheets: {
    result: 'Resultat',
    inputs: inputSheetNames.sv,
    projects: 'Projekt',
    costs: 'Kostnader',
    run: 'Körning',
    areas: 'Områden',
    years: 'År',
  },
  formula: 'formel',
  formulaWithoutPersonYears: 'formel; årsverken är värden',
  value: {
    searched: 'värde: extremvärdet har sökts',
    'many-scenarios': 'värde: flera scenarier',
    'too-long': 'värde: för många projekt för en formel',
    drawn: 'värde: bygger på simuleringar',
  },
  turned: 'en gräns har bytt sida: kör digisave estimate --inputs',
  corner: { low: 'nedre gräns', central: 'baskalkyl', high: 'övre gräns' },
  cornerOf: (corner, of) => `${corner}: ${of}`,
  formulaOfProject: 'Formel',
  costs: {
    structure: 'kostnadsstruktur',
    compared: 'jämförelsekostnader',
    base: 'kostnader som ett projekt påverkar',
    'base-of-formula': 'kostnader i ett projekts formel',
    cells: 'kostnader som flera projekt påverkar',
    overlap: 'överlappning',
  },
  about: (computed) => [
    'Ändra nedre gräns, basvärde, övre gräns, kvalitet och anmärkning på bladet Ingångsvärden, i cellerna med gul botten.',
    `Besparingens nedre gräns, baskalkyl och övre gräns, deras andel av kostnaderna, euro per invånare och årsverken är formler av dessa celler när kolumnen ${computed} säger formel.`,
    'En formel för nedre eller övre gräns tar den gräns för varje ingångsvärde som gör talet minst eller störst inom körningens intervall.',
    'Medelvärden, percentiler (p05, p50, p95), nytta per klass och alla pengar över åren är värden från denna körning: de följer inte cellerna. Pengar över åren kan vara minst eller störst inne i ett intervall, vid en viss fördröjning eller ränta, där ingen formel av ändarna finner dem.',
    'Räkna om allt: digisave estimate SCENARIO --inputs DENNA-FIL.xlsx.',
  ],
  inputsFrom: (file, changes) =>
    changes.length === 0
      ? `Ingångsvärden ur ${file}: inget avviker.`
      : `Ingångsvärden ur ${file}: ${changes.join(', ')}.`,
  source: 'källa',
  note: 'anmärkning',
  problem: 'varning',
};
