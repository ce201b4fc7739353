/**
 * Letters of other scripts that are the picture of a Latin one in usual fonts. Those that resemble one (Cyrillic т and m, Greek κ and k)
 * are left out, and so are look-alikes within a script (l and 1, rn and m): ordinary words are full of them.
 *
 * Source  Unicode Technical Standard 39, confusables.txt, Cyrillic and Greek
 */
const pictures = [
  ['асԁеһіјорԛѕυуѵԝх', 'acdehijopqsuyvwx'],
  ['АВСЕНІЈКМОРԚЅТУѴԜХ', 'ABCEHIJKMOPQSTYVWX'],
  ['αϲιϳονρ', 'acijovp'],
  ['ΑΒϹΕΗΙͿΚΜΝΟΡΤΥΧΖ', 'ABCEHIJKMNOPTYXZ'],
  ['‐‑‒–−’‘', "-----''"],
] as const;
const latinOf = new Map(
  pictures.flatMap(([letters, latin]) => [...letters].map((letter, at) => [letter, latin[at]!] as const)),
);
const pictured = new RegExp(`[${[...latinOf.keys()].join('')}]`, 'gu');
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const blanks = /[\s\u0085\u2800]+/g;

/**
 * What a reader sees of a name: two that are alike in it cannot be told apart.
 *
 * @example pictureOf('K\u0435mi\u200b  ') // => 'Kemi'
 * @example pictureOf('a\u0308') // => 'ä'
 */
export function pictureOf(name: string): string {
  const seen = /^[ -~]*$/.test(name)
    ? name
    : name
        .normalize('NFKD')
        .replace(unseen, '')
        .replace(pictured, (letter) => latinOf.get(letter)!)
        .normalize('NFC');
  return seen.replace(blanks, ' ').trim();
}

/** The first character in which a name differs from another, and what each has there; nothing where it has ended. */
export interface CharacterApart {
  /** Counted from 1. */
  readonly character: number;
  readonly here: string | undefined;
  readonly there: string | undefined;
}

/**
 * Where two names that look alike differ.
 *
 * @example characterApart('Kemi', 'K\u0435mi') // => { character: 2, here: 'e', there: '\u0435' }
 */
export function characterApart(name: string, other: string): CharacterApart {
  const [own, others] = [[...name], [...other]];
  let at = 0;
  while (at < own.length && own[at] === others[at]) at++;
  return { character: at + 1, here: own[at], there: others[at] };
}
