import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/model/language.ts';
import { type Attempt, attempt, type FileMap } from './attempt.ts';
import { Chance } from './chance.ts';
import { damage } from './damage.ts';
import { damageWords } from './damage-words.ts';
import { allInputs, type Input, type Kind } from './inputs.ts';
import { type Finding, judge } from './judge.ts';
import { wordsOf } from './words.ts';

/** All that makes a trial: the same numbers make the same one. */
export interface Trial {
  readonly kind: Kind;
  /** Which input of the kind, which of its commands and which language: taken modulo how many there are. */
  readonly choice: number;
  /** A number for each damage. */
  readonly hits: readonly number[];
}

/** A trial as it is run. */
export interface Prepared {
  readonly input: Input;
  readonly files: FileMap;
  readonly args: readonly string[];
  readonly language: string;
}

const ofKind = new Map<Kind, readonly Input[]>();

export async function prepare({ kind, choice, hits }: Trial): Promise<Prepared> {
  const { inputs, made } = await allInputs();
  if (!ofKind.has(kind))
    ofKind.set(
      kind,
      inputs.filter((each) => each.kind === kind),
    );
  const known = ofKind.get(kind)!;
  const chance = new Chance(choice);
  // Inputs that are refused as they are show little of what lies behind the first refusal.
  const sound = known.filter(({ folder }) => !folder.includes('problems'));
  const input = chance.pick(sound.length > 0 && chance.is(0.8) ? sound : known);
  const other = chance.pick(known);
  const language = chance.pick(languages);
  let words = wordsOf(chance.pick(input.commands));
  const files = new Map(made);
  if (kind === 'command') {
    for (const hit of hits) words = damageWords(words, wordsOf(other.commands[0]!), new Chance(hit));
  } else {
    const path = join(input.folder, input.file);
    const bytesOf = (each: string) => made.get(each) ?? readFileSync(each);
    let bytes = bytesOf(path);
    const theirs = bytesOf(join(other.folder, other.file));
    for (const hit of hits) bytes = damage(bytes, theirs, path, new Chance(hit));
    files.set(path, Uint8Array.from(bytes));
  }
  return { input, files, args: words, language };
}

/** Runs a trial and says what is wrong with it. */
export async function tryOnce(
  trial: Trial,
): Promise<{ readonly attempt: Attempt; readonly finding: Finding | undefined }> {
  return runPrepared(await prepare(trial));
}

export async function runPrepared({ input, files, args, language }: Prepared) {
  const done = await attempt(files, input.folder, args, { DIGISAVE_LANGUAGE: language });
  return { attempt: done, finding: judge(done) };
}

/** A trial in one word, for `npm run fuzz -- --again`. */
export function nameOf({ kind, choice, hits }: Trial): string {
  return `${kind}:${choice}:${hits.join('.')}`;
}

export function trialOf(name: string): Trial {
  const [kind = '', choice = '', hits = ''] = name.split(':');
  return { kind: kind as Kind, choice: Number(choice), hits: hits === '' ? [] : hits.split('.').map(Number) };
}

/** The trial of a number within a run that began with a seed. */
export function trialAt(seed: number, at: number, chosen: readonly Kind[]): Trial {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) + at);
  const number = () => chance.below(2 ** 31);
  const kind = chosen[at % chosen.length]!;
  return { kind, choice: number(), hits: Array.from({ length: chance.pick([1, 1, 1, 1, 2, 4]) }, number) };
}
