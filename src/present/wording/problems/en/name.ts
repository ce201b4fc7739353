import type { LookAlikeFacts, nameProblems } from '../../../../problems/catalogue/name.ts';
import { characterText } from '../shared.ts';
import type { TextsOf } from '../texts.ts';
import { knownNames, list, show, unknown } from './words.ts';

export const name: TextsOf<typeof nameProblems> = {
  'unknown-parameter': unknown('parameter', 'Define it under "parameters".'),
  'unknown-evidence': unknown('piece of evidence', 'The ids are the paths below data/evidence, with dots.'),
  'unknown-source': unknown('source', 'Add it under "sources" with title, publisher, date and url.'),
  'unknown-costs': unknown('cost structure', 'Define it under "costs".'),
  'unknown-main-function': unknown('main function', 'They are listed in data/finland/services.csv.'),
  'unknown-municipality': (f) => ({
    ...unknown(
      'municipality',
      'Write the code (three digits: spreadsheets drop zeros) or the official name of data/finland/municipalities.csv.',
    )(f),
    ...(f.layoutKey === undefined || f.found === ''
      ? {}
      : {
          many: {
            what: 'names of municipalities are not known',
            item: show(f.found),
            hint: `The layout (digisave inspect --write-layout) settles them under "${f.layoutKey}". digisave inspect FILE --format json lists them all.`,
          },
        }),
    ...hintOfEmptyCell(f),
  }),
  'unknown-region': unknown('region', 'Write the two-digit code or the name of the region.'),
  'unknown-group': unknown('group of municipalities', 'They are listed in data/finland/municipalities.csv.'),
  'unknown-cost-type': (f) => ({
    ...unknown('cost type', 'Look at the column cost_type of the file.')(f),
    expected: knownNames(f.known) ?? `one of ${list(f.known)}`,
  }),
  'unknown-path': unknown(
    'path',
    'Paths look like project.ID.saving_eur_per_year, pace.quick.share_of_costs, parameter.ID.',
  ),
  'parameter-cycle': (f) => ({
    found: `The parameter refers to itself: ${f.path.join(' → ')}.`,
    expected: 'a parameter that ends in a number or in evidence',
    hint: 'Give one of them a value of its own.',
  }),
  'idle-beside-parameter': (f) => ({
    found: `${list(f.keys)} next to a reference to ${f.parameter} has no effect.`,
    expected: 'what is known of a shared number at the parameter itself',
    hint: `Write them under parameters: ${f.parameter}.`,
  }),
  'unused-parameter': (f) => ({
    found: `The parameter ${show(f.id)} is not used.`,
    many: { what: 'parameters are not used', item: f.id },
    expected: 'a number that says { parameter: ... }',
    hint: 'Refer to it, or remove it.',
  }),
  'names-look-alike': (f) => ({
    found: `The names of two ${kinds[f.of]} look alike: ${show(f.name)} and ${show(f.other)}${where(f)}. Character ${f.character} is ${characterText(f.here) ?? 'missing'} in the first and ${characterText(f.there) ?? 'missing'} in the second.`,
    many: { what: `names of ${kinds[f.of]} look like another one`, item: show(f.name) },
    expected: 'names that a reader tells apart',
    hint: 'A reader takes them for one, digisave for two. Where both mean the same, write them alike; otherwise give one of them another name.',
  }),
  'evidence-not-in-force': (f) => ({
    found: `${f.id} has no value for ${f.year}; the one from ${f.from} is used.`,
    many: {
      what: 'pieces of evidence have no value for the year and are used from a later one',
      item: `${f.id} for ${f.year} from ${f.from}`,
    },
    expected: 'a value in force in that year',
    hint: `Write { evidence: ${f.id}, year: ${f.from.slice(0, 4)} } to choose it knowingly.`,
  }),
  'evidence-year-unknown': (f) => ({
    found: `${f.id} has values from ${f.years.join(', ')}, and no cost structure gives a year.`,
    expected: 'the year for which the value is wanted',
    hint: `Write { evidence: ${f.id}, year: ${f.years.at(-1)?.slice(0, 4)} }.`,
  }),
  'uncited-value': (f) => ({
    found: `A value of quality ${show(f.quality)} lacks its ${f.lacks.join(' and ')}.`,
    expected: 'source and place for every value that is not assumed or calibrated',
    hint: 'Cite where the number is, or say quality: assumed.',
  }),
  'values-out-of-order': (f) => ({
    found: `The value from ${f.from} comes after the one from ${f.before}.`,
    expected: 'dated values in order of time, each date once',
    hint: 'Sort the values by "from".',
  }),
};

function where({ line, column }: LookAlikeFacts): string {
  if (column !== undefined) return ` (column ${column})`;
  return line === undefined ? '' : ` (line ${line})`;
}

const kinds: Readonly<Record<LookAlikeFacts['of'], string>> = {
  column: 'columns',
  municipality: 'municipalities',
  parameter: 'parameters',
  project: 'projects',
  service: 'services',
  sheet: 'sheets',
};

/** Exports that merge cells write a name once, above the rows that it is of. */
function hintOfEmptyCell({ found, layoutKey }: { found: string; layoutKey?: string }): { hint?: string } {
  if (found !== '' || layoutKey === undefined) return {};
  return {
    hint: 'Where an empty cell repeats the cell above it, write fill_down: true at its column in the layout (digisave inspect --write-layout); otherwise fill it in.',
  };
}
