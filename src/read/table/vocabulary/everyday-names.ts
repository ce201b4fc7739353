import { join } from 'node:path';
import { foldName, type Registers } from '../../../model/register.ts';
import { ProblemList } from '../../../problems/problem.ts';
import { packageFolder } from '../../text-file.ts';
import { readYamlFile } from '../../yaml-file.ts';
import { trimCell } from '../grid/number-form.ts';
import { wordsOf } from './vocabulary.ts';

/** What an everyday name means: one service, the sum of a main function, or one of several services. */
export type EverydayMeaning =
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

/** Names by language, as data/finland/service-names.yaml has them. */
type Names = Readonly<Record<string, readonly string[]>>;

/** The file of everyday names. */
export interface EverydayFile {
  readonly names: Readonly<Record<string, Names>>;
  readonly groups: Readonly<Record<string, Names>>;
  readonly several: readonly { readonly names: Names; readonly may_be: readonly string[] }[];
}

/** What is left of a shorter name when generic words are gone says too little: "tila", "hem". */
const leastLetters = 5;
/** What is left in front of an ending is no word where it is shorter. */
const leastStem = 3;
const longestName = 80;

let file: EverydayFile | undefined;

/** The everyday names as they are written down. */
export function everydayFile(): EverydayFile {
  const path = join(packageFolder(), 'data', 'finland', 'service-names.yaml');
  file ??= readYamlFile(path, new ProblemList())?.value as EverydayFile | undefined;
  if (file === undefined) throw new Error(`${path} cannot be read`);
  return file;
}

interface GenericWords {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly { readonly text: string; readonly isSwedish: boolean }[];
  readonly and: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

let generic: GenericWords | undefined;

function genericWords(): GenericWords {
  generic ??= {
    words: new Set(wordsOf('services', 'words')),
    endings: [
      ...wordsOf('services', 'endings', 'fi').map((text) => ({ text, isSwedish: false })),
      ...wordsOf('services', 'endings', 'sv').map((text) => ({ text, isSwedish: true })),
    ].sort((a, b) => b.text.length - a.text.length),
    and: new Set(wordsOf('services', 'and')),
    rest: new Set(wordsOf('services', 'rest')),
  };
  return generic;
}

/**
 * What is left of a name of a service without the words that say nothing of which one is meant; empty where all do.
 *
 * @example bareServiceName('Kirjastopalvelut') // => 'kirjasto'
 * @example bareServiceName('Puisto- ja viheralueet') // => 'puisto + viheralueet'
 * @example bareServiceName('Muut palvelut') // => ''
 */
export function bareServiceName(text: string): string {
  const { words, and, rest } = genericWords();
  const left: string[] = [];
  for (const part of withoutNumber(foldName(trimCell(text))).split(/[\s/]+/)) {
    const word = part.replace(/^[-–]+|[-–,;:.]+$/g, '');
    if (and.has(part) || part === '') left.push('+');
    else if (word !== '' && !words.has(word)) left.push(withoutEnding(word));
  }
  const name = left.join(' ').replace(/^(?:\+ ?)+|(?: ?\+)+$/g, '');
  return rest.has(name) ? '' : name;
}

/** A name without the number of its class in front. */
export function withoutNumber(text: string): string {
  return text.replace(/^\d{1,6}[\s.:-]+(?=\p{L})/u, '');
}

/** Biblioteksväsendet is bibliotek: Swedish puts an s between the two words. */
function withoutEnding(word: string): string {
  const { endings } = genericWords();
  const ending = endings.find(({ text }) => word.length >= text.length + leastStem && word.endsWith(text));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.text.length).replace(/-$/, '');
  return ending.isSwedish && stem.length > leastStem ? stem.replace(/s$/, '') : stem;
}

/** Everyday names and what they mean, beside the official names of a register without their generic words. */
class EverydayNames {
  readonly #asWritten = new Map<string, EverydayMeaning>();
  readonly #bare = new Map<string, EverydayMeaning>();

  constructor({ names, groups, several }: EverydayFile, { services }: Registers) {
    for (const { names: own, may_be: ids } of several) this.#add(own, { kind: 'several', ids });
    for (const [id, own] of Object.entries(groups)) this.#add(own, { kind: 'group', id });
    for (const [id, own] of Object.entries(names)) this.#add(own, { kind: 'service', id });
    for (const { id, name, alsoKnownAs } of services.all)
      for (const each of [name.fi, name.sv, ...alsoKnownAs]) this.#addBare(each, { kind: 'service', id });
  }

  find(text: string): EverydayMeaning | undefined {
    if (text.length > longestName || !/\p{L}/u.test(text)) return undefined;
    return (
      this.#asWritten.get(withoutNumber(foldName(trimCell(text)))) ?? this.#bare.get(bareServiceName(text))
    );
  }

  #add(names: Names, meaning: EverydayMeaning): void {
    for (const name of Object.values(names).flat()) {
      this.#asWritten.set(foldName(name), meaning);
      this.#addBare(name, meaning);
    }
  }

  /** What was added before stays: names that may be several services are added first. */
  #addBare(name: string, meaning: EverydayMeaning): void {
    const bare = bareServiceName(name);
    if (bare.length >= leastLetters && !this.#bare.has(bare)) this.#bare.set(bare, meaning);
  }
}

const ofRegisters = new WeakMap<Registers, EverydayNames>();

/** What an everyday name means; undefined where it is none, as for official names. */
export function everydayMeaning(text: string, registers: Registers): EverydayMeaning | undefined {
  let names = ofRegisters.get(registers);
  if (names === undefined) {
    names = new EverydayNames(everydayFile(), registers);
    ofRegisters.set(registers, names);
  }
  return names.find(text);
}
