import { askedNumbers } from '../model/catalogue-form.ts';
import { idOfName, type KindById } from '../model/draft.ts';
import type { Language } from '../model/language.ts';
import type { Municipality, Registers } from '../model/register.ts';
import { foldName } from '../model/register.ts';
import { kindNumbersText } from '../present/kind-numbers.ts';
import { wordings } from '../present/wording.ts';
import { nearestName } from '../problems/nearest-name.ts';
import { findMunicipality } from '../read/scope.ts';
import type { Ask } from './ask.ts';

/** Where an answer is asked for, and what is said between two questions. */
interface Dialogue {
  readonly ask: Ask;
  readonly say: (text: string) => void;
  readonly language: Language;
}

/** As many names as are shown of those that begin as typed. */
const mostShown = 8;

/** Asks for a municipality until one is known; undefined where the user ends it. */
export async function askMunicipality(
  { municipalities, services }: Registers,
  { ask, say, language }: Dialogue,
): Promise<Municipality | undefined> {
  const words = wordings[language].draft;
  for (;;) {
    const typed = await ask(words.askMunicipality);
    if (typed === undefined) return undefined;
    if (typed === '') continue;
    const found = findMunicipality(typed, { municipalities, services });
    if (found !== undefined) return found;
    const begins = municipalities.all.flatMap(({ name }) =>
      foldName(name.fi).startsWith(foldName(typed)) || foldName(name.sv).startsWith(foldName(typed))
        ? [name.fi]
        : [],
    );
    if (begins.length === 1) return findMunicipality(begins[0] as string, { municipalities, services });
    const near = nearestName(typed, municipalities.names);
    const shown = begins.length > 0 ? begins.slice(0, mostShown) : near === undefined ? [] : [near];
    say(`${words.unknownMunicipality(typed, shown.join(', '))}\n`);
  }
}

/** Asks which of the fit kinds are meant, by their numbers; an empty answer takes those that need nothing further. */
export async function askProjects(
  kinds: KindById,
  { population }: Pick<Municipality, 'population'>,
  { ask, say, language }: Dialogue,
): Promise<{ readonly chosen: readonly string[] | undefined } | undefined> {
  const words = wordings[language].draft;
  const inhabitants = population.get(Math.max(...population.keys())) ?? 0;
  const fit = [...kinds].filter(([, kind]) => kind.fit_for_default);
  const lines = fit.map(([id, kind], at) => {
    const lacking = askedNumbers(kind).map((each) => each.ask[language]);
    const beside = lacking.length === 0 ? words.needsNothing : `${words.give} ${lacking.join('; ')}`;
    const numbers = kindNumbersText(kind, inhabitants, language);
    const below = [...(numbers === '' ? [] : [numbers]), beside].map((line) => `\n     ${line}`);
    return `${String(at + 1).padStart(3)}  ${kind.label[language]} (${id})${below.join('')}`;
  });
  say(`${lines.join('\n')}\n`);
  for (;;) {
    const typed = await ask(words.askProjects);
    if (typed === undefined) return undefined;
    if (typed === '') return { chosen: undefined };
    const chosen = typed.split(/[\s,]+/).map((each) => fit[Number(each) - 1]?.[0] ?? each);
    const unknown = chosen.find((each) => !kinds.has(each));
    if (unknown === undefined) return { chosen: [...new Set(chosen)] };
    say(`${words.unknownProject(unknown)}\n`);
  }
}

/** Asks for the name of the file; an empty answer takes the one offered. */
export async function askFile(
  { name }: Municipality,
  { ask, language }: Dialogue,
): Promise<string | undefined> {
  const usual = `${idOfName(name.fi)}.yaml`;
  const typed = await ask(wordings[language].draft.askFile(usual));
  return typed === '' ? usual : typed;
}
