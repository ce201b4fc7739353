import type {
  ServicesNear,
  serviceProblems,
  TableWithNames,
} from '../../../../problems/catalogue/service.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, count, inRows, show, together, unknown } from './words.ts';

export const service: TextsOf<typeof serviceProblems> = {
  'unknown-service': (f) => ({
    ...unknown('ingen tjänst', 'en känd tjänst', nearestText(f.nearest))(f),
    ...(f.nearest === undefined || f.found === '' ? {} : { many: manyServices(f.found, f.file) }),
    ...(f.nearest?.isChoice === true
      ? {
          found: `${show(f.found)} är namnet på olika tjänster i olika kommuner${inRows(f.rows ?? 1)}.`,
          expected: 'namnet på en enda tjänst, eller en tabellbeskrivning som anger vilken som avses',
          hint: `${nearestText(f.nearest)} Skriv vilken det är under "${f.layoutKey}" i tabellbeskrivningen (${f.file?.layout === undefined ? 'digisave inspect --write-layout' : phrases.placeOfLayout(f.file.layout)}).`,
        }
      : {}),
    ...(f.meant === undefined ? {} : { hint: `Det är ett uppgiftsområde: skriv det under ${f.meant}.` }),
    // Exports that merge cells write a name once, above the rows that it is of.
    ...(f.found === '' && f.layoutKey !== undefined
      ? {
          hint: 'Om en tom cell upprepar cellen ovanför, skriv fill_down: true vid kolumnen i tabellbeskrivningen (digisave inspect --write-layout); fyll annars i cellen.',
        }
      : {}),
  }),
  'services-not-known': (f) => ({
    found: `Kolumnen ${show(f.header)} verkar innehålla namn på tjänster, men ${knownText(f.known, f.names.length)}: ${f.names.slice(0, 5).map(show).join(', ')}${f.names.length > 5 ? ` och ${f.names.length - 5} till` : ''}.`,
    expected: 'namn i tjänsteregistret, eller en tabellbeskrivning som anger vilken tjänst vart och ett är',
    hint:
      f.file.layout === undefined
        ? writeLayoutHint(f.file.path)
        : `Skriv role: service vid kolumnen i tabellbeskrivningen (${phrases.placeOfLayout(f.file.layout)}), och under "services" en tjänst, eller ignore, efter varje namn.`,
  }),
  'everyday-names': (f) => ({
    found: `${count(f.names.length, 'vardagligt namn på en tjänst', 'vardagliga namn på tjänster')} tolkas som ${f.names.length === 1 ? 'en tjänst' : 'tjänster'} i registret: ${f.names
      .slice(0, 5)
      .map(({ name, service }) => `${name} som ${service.sv}`)
      .join(
        ', ',
      )}${f.names.length > 5 ? ` och ${f.names.length - 5} till (digisave inspect ${f.path === '-' ? 'FIL' : f.path})` : ''}.`,
    expected: 'namn i tjänsteregistret, eller en tabellbeskrivning som anger vilken tjänst vart och ett är',
    hint: `${inspectText(f.path)} --write-layout skriver alla under "services", där de kan läsas och ändras.`,
  }),
  'names-of-one-service': (f) => ({
    found: `${together(f.names.map(show))} är båda ${f.service.sv} och räknas ihop.`,
    many: { what: 'namnpar gäller samma tjänst och räknas ihop', item: together(f.names.map(show)) },
    expected: 'namn av vilka inget ingår i ett annat',
    hint: `Om det ena ingår i det andra, skriv ignore efter det under "services" i tabellbeskrivningen (${phrases.placeOfLayout(f.layout)}).`,
  }),
};

function knownText(known: number, unknownNames: number): string {
  const all = known + unknownNames;
  if (known === 0) return all === 1 ? 'dess enda namn är inte känt' : `inget av dess ${all} namn är känt`;
  return `bara ${known} av dess ${all} namn är ${known === 1 ? 'känt' : 'kända'}; ${unknownNames === 1 ? 'okänt' : 'okända'} är`;
}

function nearestText(nearest: ServicesNear | undefined): string {
  if (nearest === undefined) return 'Tjänsterna finns i data/finland/services.csv.';
  const named = alternatives(nearest.services.map(({ id, name }) => `${id} (${name.sv})`));
  return nearest.isChoice ? `Det kan vara ${named}.` : `Närmast är ${named}.`;
}

function manyServices(found: string, file: TableWithNames | undefined) {
  const path = file === undefined || file.path === '-' ? 'FIL' : file.path;
  const hint =
    file?.layout === undefined
      ? writeLayoutHint(path)
      : `Skriv en tjänst, eller ignore, efter vart och ett av dem under "services" i tabellbeskrivningen (${phrases.placeOfLayout(file.layout)}).`;
  return {
    what: 'namn på tjänster är inte kända',
    item: show(found),
    expected: 'namn på var sin tjänst, eller en tabellbeskrivning som anger vilken som avses',
    hint: `${hint} digisave inspect ${path} --format json listar alla.`,
  };
}

function writeLayoutHint(path: string): string {
  return `${inspectText(path)} --write-layout skriver alla under "services", vart och ett med de närmaste tjänsterna: fyll i dem.`;
}

function inspectText(path: string): string {
  return path === '-' ? 'Spara tabellen som FIL; digisave inspect FIL' : `digisave inspect ${path}`;
}
