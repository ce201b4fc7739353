import type { fileProblems } from '../../../../problems/catalogue/file.ts';
import type { CatalogueFacts } from '../../../../problems/catalogue.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { figure, fileName, inWords, suggestion } from './words.ts';

export const file: TextsOf<typeof fileProblems> = {
  'missing-file': (f) => ({
    found: `Filen ${f.path} finns inte.`,
    expected: 'en fil som kan läsas',
    hint:
      suggestion(f.path, f.others ?? []) ??
      (f.namedIn === '-'
        ? 'Kontrollera stavningen; en sökväg i standard in räknas från den aktuella mappen.'
        : 'Kontrollera stavningen; en sökväg i ett scenario räknas från scenariots mapp.'),
  }),
  'directory-not-file': (f) => ({
    found: `${f.path} är en mapp.`,
    expected: 'en fil',
    hint: 'Ange en eller flera filer i mappen.',
  }),
  'nothing-to-check': (f) => ({
    found: `Mappen ${f.path} innehåller ingen fil som kan kontrolleras.`,
    expected: 'scenarier och underlag (.yaml), eller kostnadsdata (.csv)',
    hint: 'Ange en annan mapp, eller själva filen.',
  }),
  'unreadable-file': (f) => ({
    found: `${f.path} kunde inte läsas: ${inWords(f.reason)}.`,
    expected: 'en fil som kan läsas',
    hint: 'Kontrollera läsrättigheterna och att disken fungerar.',
  }),
  'file-changed': (f) => ({
    found: `${f.path} ändrades medan filen lästes.`,
    expected: 'en fil som inte ändras förrän den har lästs',
    hint: 'Kör igen när filen har skrivits färdigt, eller använd en kopia av filen.',
  }),
  'outside-confinement': (f) => ({
    found: `${f.path} leder utanför mappen som anges med --confine.`,
    expected: 'filer i den mappen',
    hint: 'Kopiera filen till mappen, eller ange en mapp som innehåller alla filer i körningen. Rör och enheter läses inte då.',
  }),
  'outside-folder': (f) => ({
    found: `Scenariot läser ${f.path}, som ligger utanför scenariots mapp ${f.folder}.`,
    expected: 'filer i scenariots mapp',
    hint: 'Det är i sin ordning om du vet varför. För scenarier från andra håller --confine alla filer inom en mapp.',
  }),
  'foreign-file': (f) => ({
    found:
      f.expected === 'table'
        ? `${fileName(f.path)} är ingen tabell som kan läsas.`
        : `${fileName(f.path)} har inga av de nycklar som digisaves filer har.`,
    expected:
      f.expected === 'table'
        ? 'en tabell: CSV eller en arbetsbok'
        : 'ett scenario, en tabellbeskrivning, ett kontrollfall eller ett underlag i YAML',
    hint: 'Kontrollera att rätt fil anges. Inget av innehållet visas, eftersom det kan vara sådant som inte är avsett för andra.',
  }),
  'wrong-model': (f) => ({
    found: `Den sparade modellen ${f.path === '-' ? 'från standard in' : f.path} kan inte användas: ${say(phrases.modelFault, f.reason)}.`,
    expected: 'en oförändrad fil som estimate --save-model har skrivit',
    hint: 'Spara modellen på nytt från scenariot; det som en körning ska ändra anges med --set.',
  }),
  'empty-file': (f) => ({
    found: `${fileName(f.path)} är tom.`,
    expected: 'en fil med innehåll',
    hint: 'Kontrollera att filen har sparats och att rätt fil anges.',
  }),
  'file-too-large': (f) => ({
    found: `${fileName(f.path)} är för stor.`,
    expected: `högst ${figure(f.limit / 1024 / 1024)}\u00a0MB för en fil av detta slag`,
    hint: f.isTable
      ? 'Dela upp filen, till exempel per år, eller skriv den i standardformen (docs/data.md), i UTF-8 och opackad: då får den vara hur lång som helst.'
      : 'Kontrollera att det är rätt fil; kostnadsdata hör hemma i CSV-filer, inte i scenariot.',
  }),
  'other-kind-of-file': (f) => ({
    found: `${fileName(f.path)} är ${phrases.fileKind[f.kind]}.`,
    expected: {
      scenario: 'ett scenario (.yaml)',
      table: 'en tabell med kostnader: CSV eller en arbetsbok (.xlsx)',
      check: 'ett kontrollfall (.check.yaml) eller en låsfil (.lock.json)',
    }[f.expected],
    hint: otherKindHint(f),
  }),
  'other-format': (f) => ({
    found: `${fileName(f.path)} är ${say(phrases.otherFormat, f.format)}.`,
    expected: 'en tabell i textform (CSV), opackad eller packad med gzip, eller en arbetsbok (.xlsx)',
    hint: say(phrases.formatRemedy, f.format),
  }),
  'workbook-not-text': (f) => ({
    found: `${fileName(f.path)} är en arbetsbok från ett kalkylprogram, till exempel Excel.`,
    expected: 'en textfil i UTF-8',
    hint: 'Skriv scenariot med en textredigerare; i det anges arbetsboken under costs, files. Också standardformen är text: spara bladet som ”CSV UTF-8 (kommaavgränsad)”.',
  }),
  'not-utf-8': (f) => ({
    found: `${fileName(f.path)} är inte i UTF-8: byte nummer ${figure(f.byte)} hör inte till något tecken.`,
    expected: 'text i UTF-8',
    hint: 'Spara filen i UTF-8 (i Excel: ”CSV UTF-8 (kommaavgränsad)”; i en textredigerare: ”Spara med teckenkodning”).',
  }),
  'unwritable-output': (f) => ({
    found: `${f.path} kunde inte skrivas: ${inWords(f.reason)}.`,
    expected: 'en plats där en fil kan skrivas',
    hint: 'Ange en annan fil (--output) eller mapp (--pictures); ingenting ändrades.',
  }),
};

/** What is done with a file in place of a scenario or table. */
function otherKindHint({ path, kind, expected }: CatalogueFacts<'other-kind-of-file'>): string {
  if (expected === 'check' && (kind === 'scenario' || kind === 'cost data'))
    return `digisave check --lock ${path} skriver en låsfil bredvid, mot vilken resultaten kontrolleras. digisave validate ${path} letar efter fel.`;
  if (kind === 'outcomes') return `digisave track SCENARIO ${path} jämför det med ett scenario.`;
  if (kind === 'goals') return `Ett scenario nämner den under goals: file: ${path}.`;
  if (kind === 'levels') return `Ett scenario nämner den under maturity: { levels: ${path} }.`;
  if (kind === 'answers') return `digisave maturity ${path} räknar nivåer av den.`;
  if (kind === 'cost data')
    return `digisave inspect ${path} visar hur den tolkas, digisave structure ${path} visar kostnaderna; i ett scenario anges den under costs: files: [${path}].`;
  if (expected === 'table' && kind === 'scenario')
    return `digisave estimate ${path} beräknar det, digisave structure ${path} visar dess kostnader, digisave validate ${path} kontrollerar det.`;
  if (expected === 'table' && kind === 'layout')
    return `Ange tabellen som den ligger bredvid, eller skriv --layout ${path}.`;
  return `digisave validate ${path} kontrollerar filen.`;
}
