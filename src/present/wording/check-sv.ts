import { digitsText, fixedText, peopleMarks } from '../number-text.ts';
import type { CheckWording } from './check-words.ts';

const counted = (count: number, one: string, many: string) =>
  `${fixedText(count, 0, peopleMarks.sv)} ${count === 1 ? one : many}`;

const digits = (value: number) => digitsText(value, peopleMarks.sv, 10);

export const check: CheckWording = {
  heads: ['beteckning', 'sparat', 'beräknat', 'ändring', 'tolerans', 'källa'],
  file: 'fil',
  yes: 'ja',
  no: 'nej',
  tolerance: {
    exact: () => 'samma värde',
    absolute: (f) => `±${digits(f.absolute)}`,
    relative: (f) => `±${digits(f.relative)} av värdet`,
    draws: (f) => `±${digits(f.draws)} medelfel (${f.error === undefined ? 'saknas' : digits(f.error)})`,
  },
  more: (count) => `och ${count} till; --format json innehåller alla`,
  sentence: (expected, found, change, tolerance) =>
    `sparat ${expected}, beräknat ${found}${change === undefined ? '' : `, ändring ${change}`}, tolerans ${tolerance}`,
  moved: (path) => `${path} har ändrats`,
  moreMoved: (count) => `och ${count} till har ändrats`,
  seeLog: 'Alla finns i utskriften från digisave check.',
  summary: (values, files, changed, problems) => {
    const outcome =
      changed === 0 ? 'alla oförändrade' : `${fixedText(changed, 0, peopleMarks.sv)} har ändrats`;
    const broken =
      problems === 0 ? '' : `, ${counted(problems, 'problem rapporterat', 'problem rapporterade')}`;
    return `${counted(values, 'värde', 'värden')} i ${counted(files, 'fil', 'filer')} kontrollerade: ${outcome}${broken}.`;
  },
};
