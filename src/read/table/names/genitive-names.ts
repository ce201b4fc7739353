import type { Municipality, MunicipalityRegister } from '../../../model/register.ts';

/** Genitives that no rule below gives. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  alavus: ['alavuden'],
  kannus: ['kannuksen'],
  muhos: ['muhoksen'],
  nurmes: ['nurmeksen'],
  pihtipudas: ['pihtiputaan'],
  punkalaidun: ['punkalaitumen'],
  varkaus: ['varkauden'],
  virrat: ['virtain', 'virtojen'],
  uusikaupunki: ['uudenkaupungin'],
  uusikaarlepyy: ['uudenkaarlepyyn'],
  isokyrö: ['isonkyrön'],
  vähäkyrö: ['vähänkyrön'],
  isojoki: ['isojoen', 'isonjoen'],
};

/** What becomes of the consonants in front of the last vowel. */
const gradations: readonly (readonly [RegExp, string])[] = [
  [/kk$/, 'k'],
  [/pp$/, 'p'],
  [/tt$/, 't'],
  [/nk$/, 'ng'],
  [/nt$/, 'nn'],
  [/mp$/, 'mm'],
  [/lt$/, 'll'],
  [/rt$/, 'rr'],
  [/k$/, ''],
  [/p$/, 'v'],
  [/t$/, 'd'],
  [/s$/, 'd'],
];

/**
 * The forms that the Finnish genitive of a name can have, right ones and others: a form is only believed where one
 * name alone can have it.
 *
 * @example genitivesOf('Hanko') // => ['hankon', 'hangon', 'hanon']
 */
export function genitivesOf(name: string): readonly string[] {
  const text = name.toLowerCase();
  const own = irregular[text];
  if (own !== undefined) return own;
  if (text.endsWith('nen')) return [`${text.slice(0, -3)}sen`, `${text.slice(0, -3)}sten`];
  const [, stem, vowel] = /^(.*?)([aeiouyäöå])$/.exec(text) ?? [];
  if (stem === undefined || vowel === undefined) return [];
  const vowels = vowel === 'i' ? ['i', 'e'] : vowel === 'e' ? ['e', 'ee'] : [vowel];
  const stems = [
    stem,
    ...gradations.filter(([from]) => from.test(stem)).map(([from, to]) => stem.replace(from, to)),
  ];
  return [...new Set(stems.flatMap((each) => vowels.map((last) => `${each}${last}n`)))];
}

/** Municipalities by the genitives that only they can have. */
export function municipalitiesByGenitive(
  municipalities: MunicipalityRegister,
): ReadonlyMap<string, Municipality> {
  const found = new Map<string, Municipality | undefined>();
  for (const municipality of municipalities.all)
    for (const form of new Set(genitivesOf(municipality.name.fi))) {
      // The name of another municipality is no genitive of this one.
      const isOther = found.has(form) || municipalities.find(form) !== undefined;
      found.set(form, isOther ? undefined : municipality);
    }
  const certain = [...found].flatMap(([form, each]) => (each === undefined ? [] : [[form, each] as const]));
  return new Map(certain);
}
