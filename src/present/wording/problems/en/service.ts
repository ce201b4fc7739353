import type {
  ServicesNear,
  serviceProblems,
  TableWithNames,
} from '../../../../problems/catalogue/service.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, count, inRows, show, unknown } from './words.ts';

export const service: TextsOf<typeof serviceProblems> = {
  'unknown-service': (f) => ({
    ...unknown('service', nearestText(f.nearest))(f),
    ...(f.nearest === undefined || f.found === '' ? {} : { many: manyServices(f.found, f.file) }),
    ...(f.nearest?.isChoice === true
      ? {
          found: `${show(f.found)} is the name of different services from one town to the next${inRows(f.rows ?? 1)}.`,
          expected: 'a name of one service, or a layout that says which one is meant',
          hint: `${nearestText(f.nearest)} Write which it is under "${f.layoutKey}" in the layout (${f.file?.layout === undefined ? 'digisave inspect --write-layout' : phrases.placeOfLayout(f.file.layout)}).`,
        }
      : {}),
    ...(f.meant === undefined ? {} : { hint: `That is a main function: write it under ${f.meant}.` }),
    // Exports that merge cells write a name once, above the rows that it is of.
    ...(f.found === '' && f.layoutKey !== undefined
      ? {
          hint: 'Where an empty cell repeats the cell above it, write fill_down: true at its column in the layout (digisave inspect --write-layout); otherwise fill it in.',
        }
      : {}),
  }),
  'services-not-known': (f) => ({
    found: `The column ${show(f.header)} reads like names of services, but ${f.known === 0 ? 'none' : `only ${f.known}`} of its ${count(f.names.length + f.known, 'name')} ${f.known > 1 ? 'are' : 'is'} known${f.known === 0 ? '' : '; not known are'}: ${f.names.slice(0, 5).map(show).join(', ')}${f.names.length > 5 ? `, and ${f.names.length - 5} more` : ''}.`,
    expected: 'names of the register of services, or a layout that says which service each of them is',
    hint:
      f.file.layout === undefined
        ? writeLayoutHint(f.file.path)
        : `Write role: service at the column in the layout (${phrases.placeOfLayout(f.file.layout)}), and under "services" behind each name a service, or ignore.`,
  }),
  'everyday-names': (f) => ({
    found: `${count(f.names.length, 'everyday name')} of services ${f.names.length === 1 ? 'is' : 'are'} taken as the service of the register: ${f.names
      .slice(0, 5)
      .map(({ name, service }) => `${name} as ${service.en}`)
      .join(
        ', ',
      )}${f.names.length > 5 ? `, and ${f.names.length - 5} more (digisave inspect ${f.path === '-' ? 'FILE' : f.path})` : ''}.`,
    expected: 'names of the register of services, or a layout that says which service each of them is',
    hint: `${f.path === '-' ? 'Save it as FILE; digisave inspect FILE' : `digisave inspect ${f.path}`} --write-layout writes all of them under "services", to be read and changed.`,
  }),
  'names-of-one-service': (f) => ({
    found: `${f.names.map(show).join(' and ')} are both ${f.service.en} and are added.`,
    many: { what: 'pairs of names are of one service and are added', item: f.names.map(show).join(' and ') },
    expected: 'names of which none contains another',
    hint: `Where one contains the other, write ignore behind it under "services" in the layout (${phrases.placeOfLayout(f.layout)}).`,
  }),
};

function nearestText(nearest: ServicesNear | undefined): string {
  if (nearest === undefined) return 'The services are listed in data/finland/services.csv.';
  const named = alternatives(nearest.services.map(({ id, name }) => `${id} (${name.en})`));
  return nearest.isChoice ? `It may be ${named}.` : `The nearest are ${named}.`;
}

function manyServices(found: string, file: TableWithNames | undefined) {
  const path = file === undefined || file.path === '-' ? 'FILE' : file.path;
  const hint =
    file?.layout === undefined
      ? writeLayoutHint(path)
      : `Write a service, or ignore, behind each of them under "services" in the layout (${phrases.placeOfLayout(file.layout)}).`;
  return {
    what: 'names of services are not known',
    item: show(found),
    expected: 'names of one service each, or a layout that says which one is meant',
    hint: `${hint} digisave inspect ${path} --format json lists them all.`,
  };
}

function writeLayoutHint(path: string): string {
  const inspect = path === '-' ? 'Save it as FILE; digisave inspect FILE' : `digisave inspect ${path}`;
  return `${inspect} --write-layout writes all of them under "services", each with the nearest services: fill them in.`;
}
