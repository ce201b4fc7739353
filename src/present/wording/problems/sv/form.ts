import type { formProblems } from '../../../../problems/catalogue/form.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, figure, kindHint, show, suggestion } from './words.ts';
import { yamlHint, yamlMessage } from './yaml.ts';

export const form: TextsOf<typeof formProblems> = {
  'yaml-syntax': (f) => ({
    found: `Detta är inte YAML: ${yamlMessage(f.fault) ?? f.message}.`,
    expected: 'nycklar och värden i YAML',
    hint: yamlHint(f.fault),
  }),
  'duplicate-key': (f) => ({
    found: `Nyckeln ${show(f.key)} står här en andra gång.`,
    expected: 'varje nyckel en gång',
    hint: decimalHint(f.decimal) ?? 'Behåll den som avses.',
  }),
  'unknown-tag': (f) => ({
    found: `I YAML anger märket ${f.tag} av vilket slag värdet efter det är, och detta slag är inte känt.`,
    expected: 'ett värde utan ett sådant märke',
    hint: 'Ta bort märket; sätt en text som börjar med ! inom citattecken.',
  }),
  'unknown-alias': (f) => ({
    found: `I YAML upprepar *${f.name} det som är märkt &${f.name} ovanför, men ingenting är märkt så.`,
    expected: 'ett värde, eller namnet på ett märke',
    hint: 'Sätt en text som börjar med * inom citattecken.',
  }),
  'merge-key': () => ({
    found:
      'En sammanslagningsnyckel (<<) ska ta över nycklarna från en annan grupp, men sådana nycklar läses inte.',
    expected: 'varje nyckel utskriven',
    hint: 'Skriv ut nycklarna där sammanslagningsnyckeln står; tal som flera ställen har gemensamt är parametrar.',
  }),
  'too-many-entries': (f) => ({
    found: `${f.key} har ${f.found} poster.`,
    expected: `högst ${f.limit}`,
    hint: 'Dela scenariot i flera filer; samma kommando läser många.',
  }),
  'too-many-aliases': (f) => ({
    found: `Filen innehåller för många YAML-alias (gränsen är ${figure(f.limit)}).`,
    expected: `högst ${figure(f.limit)} upprepningar (*namn i YAML)`,
    hint: 'Skriv ut delarna; ett scenario behöver inga alias.',
  }),
  'nested-too-deep': (f) => ({
    found: 'Värdena är nästlade i för många nivåer.',
    expected: f.limit === undefined ? 'några få nivåer' : `högst ${f.limit} nivåer`,
    hint: 'Kontrollera om det finns en parentes för mycket, eller en del som innehåller sig själv.',
  }),
  'several-documents': () => ({
    found: 'Ett andra scenario börjar efter denna rad (---).',
    expected: 'ett dokument per fil',
    hint: 'Flytta det till en egen fil, eller ta bort raden.',
  }),
  'unknown-key': (f) => ({
    found: `Det finns ingen nyckel ${show(f.key)} här.`,
    expected: alternatives(f.known),
    hint:
      decimalHint(f.decimal ?? (/^\d+$/.test(f.key) ? `0.${f.key}` : undefined)) ??
      missingSpaceHint(f.key) ??
      suggestion(f.key, f.known) ??
      'Ta bort den, eller skriv den som en kommentar efter #.',
  }),
  'missing-key': (f) => {
    if (f.of === 'column')
      return {
        found: `Kolumnen ${show(f.key)} saknas.`,
        expected: 'en kolumn med denna rubrik, eller motsvarande på finska eller svenska',
        hint: 'Lägg till kolumnen.',
      };
    if (f.of === 'cell')
      return {
        found: `Kolumnen ${show(f.key)} är tom på denna rad.`,
        expected: 'en ifylld cell',
        hint: 'Fyll i cellen, eller ta bort raden.',
      };
    return {
      found: `Nyckeln ${show(f.key)} saknas.`,
      expected: `${show(f.key)} med ett värde`,
      hint: `Lägg till raden "${f.key}: ${f.key === 'digisave' ? '1' : '...'}".`,
    };
  },
  'wrong-type': (f) => ({
    found: `Här står ${show(f.found)}.`,
    expected: say(phrases.expectation, f.expected),
    hint: kindHint(f.found, f.expected, f.parameters),
  }),
  'empty-list': (f) => ({
    found: `Listan ${show(f.key)} är tom.`,
    expected: 'minst en post',
    hint: f.mayBeLeftOut
      ? 'En tom lista väljer ingenting. Utelämna nyckeln för att ta med alla, eller skriv det som avses.'
      : 'Skriv det som avses.',
  }),
  'wrong-choice': (f) => ({
    found: `Här står ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: // By its letters "begin-of-year" is nearest to the end of it.
      (typeof f.found === 'string' && suggestion(f.found.replace(/^begin(ning)?/, 'start'), f.known)) ||
      'Välj ett av alternativen.',
  }),
  'wrong-format-version': (f) => ({
    found: `Scenariot anger formatet ${show(f.found)}.`,
    expected: 'digisave: 1',
    hint: 'Denna version läser format 1; skriv "digisave: 1", eller använd den version som skrev filen.',
  }),
  'wrong-id': (f) => ({
    found: `${show(f.found)} kan inte vara ett id.`,
    expected: 'små bokstäver a–z, siffror och bindestreck, med en bokstav eller siffra först',
    hint: 'Ett id används i beteckningar och tabeller; det namn som läsaren ser skrivs under "label".',
  }),
  'wrong-phase': (f) => ({
    found: `${show(f.found)} kan inte vara namnet på en fas.`,
    expected: 'bokstäver, siffror och bindestreck',
    hint: 'Faserna används i beteckningar, till exempel project.ID.saving.minutes_saved.handling.',
  }),
};

/** In YAML a comma ends a value, so that what follows a decimal comma is taken for a key. */
function decimalHint(decimal: string | undefined): string | undefined {
  return decimal === undefined ? undefined : `Är det ett decimalkomma? Skriv ${decimal}.`;
}

/** In YAML a colon without a space behind it is a part of the key. */
function missingSpaceHint(key: string): string | undefined {
  const [, name, value] = /^([\p{L}_][\p{L}\p{N}_-]*):(\S.*)$/u.exec(key) ?? [];
  return name === undefined ? undefined : `Skriv "${name}: ${value}", med kolon och mellanslag.`;
}
