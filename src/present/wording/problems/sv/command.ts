import type { commandProblems } from '../../../../problems/catalogue/command.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, show, suggestion } from './words.ts';

export const command: TextsOf<typeof commandProblems> = {
  'unknown-command': (f) => ({
    found: `Kommandot ${show(f.found)} finns inte.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'digisave --help visar vad varje kommando gör.',
  }),
  'unknown-option': (f) => ({
    found: `${ofCommand(f.command)} har ingen flagga ${f.found}.`,
    expected: alternatives(f.known),
    hint: sentences(
      suggestion(f.found, f.known),
      f.elsewhere?.length
        ? `Den är en flagga för ${f.elsewhere.map((each) => `digisave ${each}`).join(', ')}.`
        : undefined,
      f.command === undefined ? 'Ett kommandos flaggor skrivs efter kommandot.' : undefined,
      seeHelp(f.command),
    ),
  }),
  'option-without-value': (f) => ({
    found: `Flaggan ${nameOf(f.option)} saknar värde.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-option': (f) => ({
    found: `${ofCommand(f.command)}: flaggan ${nameOf(f.option)} saknas.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-argument': (f) => ({
    found: `${ofCommand(f.command)}: argumentet ${f.argument} saknas.`,
    expected: f.usage,
    hint: seeHelp(f.command),
  }),
  'too-many-arguments': (f) => ({
    found: `${ofCommand(f.command)}: argumentet ${show(f.found)} är ett för mycket.`,
    expected: f.usage,
    hint: `Skriv namn som innehåller mellanslag inom citattecken. ${seeHelp(f.command)}`,
  }),
  'wrong-option': (f) => ({
    found: `${f.option} ${typeof f.found === 'string' ? f.found : say(phrases.optionFound, f.found)} kan inte användas.`,
    expected: say(phrases.optionExpectation, f.expected),
    hint: sentences(
      f.expected.is === 'choices' && typeof f.found === 'string'
        ? suggestion(f.found, f.expected.choices)
        : undefined,
      f.command === undefined ? 'Se kommandots --help.' : seeHelp(f.command),
    ),
  }),
  'unknown-list': (f) => ({
    found: `Det finns ingen lista ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'digisave list --help visar vad som kan listas.',
  }),
  'unknown-shell': (f) => ({
    found: `Det finns ingen komplettering för kommandoskalet ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'digisave completion --help visar för vilka skal den finns.',
  }),
  'list-without-scenario': () => ({
    found: 'Scenariot vars ingångsvärden ska listas anges inte.',
    expected: 'digisave list inputs SCENARIO',
    hint: 'Ange scenariot efter "inputs"; sökord skrivs efter scenariot.',
  }),
  'wrong-set': (f) => ({
    found: `--set ${f.found} kan inte användas: ${say(phrases.setFault, f.reason)}.`,
    expected:
      'beteckning=värde, till exempel parameter.uptake=0.5 eller project.ID.saving.reduction_share=0.4..0.6',
    hint:
      f.near === undefined
        ? 'Skriv ett tal, eller ett intervall som nedre..övre eller nedre..basvärde..övre.'
        : `Menade du ${show(f.near)}?`,
  }),
  'file-already-there': (f) => ({
    found: `Filen ${f.path} finns redan.`,
    expected: 'namnet på en ny fil',
    hint: 'init skriver aldrig över en fil: välj ett annat namn, eller flytta filen. Ingenting skrevs.',
  }),
  'merged-municipality': (f) => ({
    found: `${f.name.name.sv} är inte längre en egen kommun: den gick ${f.year === undefined ? '' : `${f.year} `}samman med en annan kommun.`,
    expected: `${f.successor.name.sv}, den kommun som den nu hör till`,
    hint: `Skriv --municipality ${f.successor.name.sv.includes(' ') ? `"${f.successor.name.sv}"` : f.successor.name.sv}.`,
  }),
  'no-costs-of-year': (f) => ({
    found: `Kommunernas kostnader per tjänst för ${f.year} följer inte med digisave.`,
    expected: alternatives(f.years.map(String)),
    hint: `Skriv --year ${f.nearest}, som är närmast, eller ange en egen fil med --costs.`,
  }),
  'output-is-input': (f) => ({
    found:
      f.path === f.input
        ? `${f.option} anger ${f.path}, som läses i denna körning.`
        : `${f.option} anger ${f.path}, som är samma fil som ${inputName(f.input)} och läses i denna körning.`,
    expected: 'en fil som inte läses i körningen',
    hint: 'Ange en annan fil. Ingenting skrevs.',
  }),
  'output-twice': (f) => ({
    found:
      f.path === f.otherPath
        ? `${f.option} och ${f.other} anger båda ${f.path}.`
        : `${f.option} anger ${f.path} och ${f.other} anger ${f.otherPath}: det är samma fil, eller så skiljer sig namnen bara i stora och små bokstäver.`,
    expected: 'en egen fil för varje flagga',
    hint: 'Ange en annan fil för den ena. Ingenting skrevs.',
  }),
  'form-not-written': (f) => ({
    found:
      f.ending === ''
        ? `${f.option} anger ${f.path}, som saknar en filändelse som säger vad som ska skrivas.`
        : `${f.option} anger ${f.path}, men digisave skriver inte ${f.ending}-filer.`,
    expected: `ett namn som slutar på ${alternatives(f.endings)}`,
    hint: 'Välj någon av dessa filändelser. Ingenting skrevs.',
  }),
  'form-contradicts-name': (f) => ({
    found: `--format ${f.format} begärs, men namnet ${f.path} innebär ${f.promised}.`,
    expected:
      f.endings.length === 0
        ? 'ett namn utan filändelse, eller med .txt'
        : `ett namn som slutar på ${alternatives(f.endings)}`,
    hint: `Utelämna --format, eller ändra namnet i ${f.option}. Ingenting skrevs.`,
  }),
  'missing-folder': (f) => ({
    found: f.isFile
      ? `${f.folder} är en fil, inte en mapp.`
      : `Mappen ${f.folder}${f.folder === f.path ? '' : ` för ${f.path}`} finns inte.`,
    expected: 'en mapp som finns',
    hint: `Skapa mappen, eller rätta ${f.option}. Ingenting skrevs.`,
  }),
  'missing-package': (f) => ({
    found: `Flaggan ${f.option} behöver paketet ${f.package}, som inte är installerat.`,
    expected: 'paketet installerat bredvid digisave',
    hint: `Installera det: npm install ${f.package}. Utan ${f.option} skrivs diagrammen bara som SVG.`,
  }),
  'not-a-lock': (f) => ({
    found: `Låsfilen för ${f.subject} skulle ersätta ${f.path}, som inte är en låsfil.`,
    expected: 'ingen fil med det namnet, eller en låsfil',
    hint: 'Flytta filen, eller byt namn på den. Ingenting skrevs.',
  }),
};

function inputName(path: string): string {
  return path === '-' ? 'standard in' : path;
}

/** The program, or a command of it. */
function ofCommand(name: string | undefined): string {
  return name === undefined ? 'digisave' : `digisave ${name}`;
}

function seeHelp(name: string | undefined): string {
  return `Se ${ofCommand(name)} --help.`;
}

/** An option without what stands behind it. */
function nameOf(option: string): string {
  return option.split(' ')[0] as string;
}

function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((each) => each !== undefined).join(' ');
}
