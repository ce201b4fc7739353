import type {
  ServicesNear,
  serviceProblems,
  TableWithNames,
} from '../../../../problems/catalogue/service.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  anyFile,
  count,
  emptyCellHint,
  inRows,
  show,
  together,
  unknown,
  whole,
} from './words.ts';

const namesExpected =
  'palvelurekisterin nimiä, tai taulukkokuvaus, joka kertoo, mikä palvelu kukin niistä on';

export const service: TextsOf<typeof serviceProblems> = {
  'unknown-service': (f) => ({
    ...unknown('palvelu', nearestText(f.nearest))(f),
    ...(f.nearest === undefined || f.found === '' ? {} : { many: manyServices(f.found, f.file) }),
    ...(f.nearest?.isChoice === true
      ? {
          found: `${show(f.found)} tarkoittaa eri kunnissa eri palveluja${inRows(f.rows ?? 1)}.`,
          expected: 'yhden palvelun nimi, tai taulukkokuvaus, joka kertoo, mitä palvelua tarkoitetaan',
          hint: `${nearestText(f.nearest)} Kirjoita palvelu taulukkokuvaukseen (${f.file?.layout === undefined ? 'digisave inspect --write-layout' : phrases.placeOfLayout(f.file.layout)}) avaimeen ”${f.layoutKey}”.`,
        }
      : {}),
    ...(f.meant === undefined ? {} : { hint: `Se on tehtäväalue: kirjoita se avaimeen ${f.meant}.` }),
    // Exports that merge cells write a name once, above the rows that it is of.
    ...(f.found === '' && f.layoutKey !== undefined ? { hint: emptyCellHint } : {}),
  }),
  'services-not-known': (f) => ({
    found: `Sarakkeessa ${show(f.header)} on ilmeisesti palvelujen nimiä, mutta ${f.known === 0 ? `yhtäkään sen nimistä (${whole(f.names.length)}) ei tunneta` : `sen nimistä (${whole(f.names.length + f.known)}) tunnetaan vain ${whole(f.known)}; tuntemattomia ovat`}: ${f.names.slice(0, 5).map(show).join(', ')}${f.names.length > 5 ? ` ja ${count(f.names.length - 5, 'muu', 'muuta')}` : ''}.`,
    expected: namesExpected,
    hint:
      f.file.layout === undefined
        ? writeLayoutHint(f.file.path)
        : `Kirjoita taulukkokuvaukseen (${phrases.placeOfLayout(f.file.layout)}) sarakkeen kohdalle role: service ja kohtaan ”services” kunkin nimen perään palvelu tai ignore.`,
  }),
  'everyday-names': (f) => ({
    found: `${count(f.names.length, 'arkinimi', 'arkinimeä')} tulkitaan rekisterin ${f.names.length === 1 ? 'palveluksi' : 'palveluiksi'}: ${f.names
      .slice(0, 5)
      .map(({ name, service }) => `${name} → ${service.fi}`)
      .join(
        ', ',
      )}${f.names.length > 5 ? ` ja ${count(f.names.length - 5, 'muu', 'muuta')} (digisave inspect ${typed(f.path)})` : ''}.`,
    expected: namesExpected,
    hint: `${inspect(f.path)} --write-layout kirjoittaa kaikki nimet kohtaan ”services”: tarkista ja korjaa ne.`,
  }),
  'names-of-one-service': (f) => ({
    found: `${together(f.names.map(show))} ovat sama palvelu (${f.service.fi}), ja niiden luvut lasketaan yhteen.`,
    many: {
      what: 'nimiparia tarkoittaa samaa palvelua, ja niiden luvut lasketaan yhteen',
      item: f.names.map(show).join(' / '),
    },
    expected: 'nimiä, joista yksikään ei sisälly toiseen',
    hint: `Jos toinen sisältyy toiseen, kirjoita sen perään ignore taulukkokuvauksen (${phrases.placeOfLayout(f.layout)}) kohtaan ”services”.`,
  }),
};

function nearestText(nearest: ServicesNear | undefined): string {
  if (nearest === undefined) return 'Palvelut ovat tiedostossa data/finland/services.csv.';
  const named = alternatives(nearest.services.map(({ id, name }) => `${id} (${name.fi})`));
  return nearest.isChoice ? `Se voi olla ${named}.` : `Lähinnä ovat: ${named}.`;
}

function manyServices(found: string, file: TableWithNames | undefined) {
  const path = file?.path ?? '-';
  const hint =
    file?.layout === undefined
      ? writeLayoutHint(path)
      : `Kirjoita taulukkokuvauksen (${phrases.placeOfLayout(file.layout)}) kohtaan ”services” kunkin nimen perään palvelu tai ignore.`;
  return {
    what: 'palvelun nimeä ei tunneta',
    item: show(found),
    expected:
      'nimiä, joista kukin tarkoittaa yhtä palvelua, tai taulukkokuvaus, joka kertoo, mitä palvelua tarkoitetaan',
    hint: `${hint} digisave inspect ${typed(path)} --format json luettelee kaikki nimet.`,
  };
}

function writeLayoutHint(path: string): string {
  return `${inspect(path)} --write-layout kirjoittaa kaikki nimet kohtaan ”services” ja kullekin lähimmät palvelut: täydennä ne.`;
}

/** A file as it is typed in a command. */
function typed(path: string): string {
  return path === '-' ? anyFile : path;
}

function inspect(path: string): string {
  return path === '-'
    ? `Tallenna taulukko nimellä ${anyFile}; digisave inspect ${anyFile}`
    : `digisave inspect ${path}`;
}
