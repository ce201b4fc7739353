import { digitsText, fixedText, peopleMarks } from '../number-text.ts';
import type { CheckWording } from './check-words.ts';

const counted = (count: number, one: string, many: string) =>
  `${fixedText(count, 0, peopleMarks.fi)} ${count === 1 ? one : many}`;

const digits = (value: number) => digitsText(value, peopleMarks.fi, 10);

export const check: CheckWording = {
  heads: ['tunniste', 'tallennettu', 'laskettu', 'muutos', 'toleranssi', 'lähde'],
  file: 'tiedosto',
  yes: 'kyllä',
  no: 'ei',
  tolerance: {
    exact: () => 'sama arvo',
    absolute: (f) => `±${digits(f.absolute)}`,
    relative: (f) => `±${digits(f.relative)} arvosta`,
    draws: (f) => `±${digits(f.draws)} keskivirhettä (${f.error === undefined ? 'ei ole' : digits(f.error)})`,
  },
  more: (count) => `ja ${counted(count, 'muu', 'muuta')}: kaikki ovat muodossa --format json`,
  sentence: (expected, found, change, tolerance) =>
    `tallennettu ${expected}, laskettu ${found}${change === undefined ? '' : `, muutos ${change}`}, toleranssi ${tolerance}`,
  moved: (path) => `${path}: muuttunut`,
  moreMoved: (count) => `ja ${counted(count, 'muu muuttunut', 'muuta muuttunutta')}`,
  seeLog: 'Kaikki ovat komennon digisave check tulosteessa.',
  summary: (values, files, changed, problems) => {
    const outcome = changed === 0 ? 'ei muutoksia' : `muuttunut ${fixedText(changed, 0, peopleMarks.fi)}`;
    const broken = problems === 0 ? '' : `, ${counted(problems, 'ongelma', 'ongelmaa')}`;
    return `Tarkistettu ${counted(values, 'arvo', 'arvoa')}, ${counted(files, 'tiedosto', 'tiedostoa')}: ${outcome}${broken}.`;
  },
};
