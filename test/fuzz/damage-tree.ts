import type { Chance } from './chance.ts';

/** One damage to a tree of JSON, in place; false where it has nothing to damage. */
export function damageTree(tree: unknown, theirs: unknown, chance: Chance): boolean {
  const places = placesOf(tree);
  if (places.length === 0) return false;
  const { holder, key } = chance.pick(places);
  const values: readonly unknown[] = [
    null,
    true,
    '',
    [],
    {},
    [[]],
    { a: 1 },
    -1,
    0,
    -0,
    1e308,
    1e-320,
    1.5,
    'x',
    '\u001b[31m\u202e',
    '\n::error::x',
    '=1+1',
    '<script>alert(1)</script>',
    '__proto__',
    'a'.repeat(10_000),
    [1, 2, 3],
    '2020-13-45',
  ];
  switch (chance.below(5)) {
    case 0:
      holder[key] = chance.pick(values);
      break;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 2: {
      const from = chance.pick(places);
      holder[key] = structuredClone(from.holder[from.key]);
      break;
    }
    case 3: {
      const from = chance.pick(placesOf(theirs).length > 0 ? placesOf(theirs) : places);
      holder[key] = structuredClone(from.holder[from.key]);
      break;
    }
    default:
      Object.defineProperty(holder, chance.pick(['__proto__', 'constructor', 'length2', '']), {
        value: holder[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return true;
}

interface Slot {
  // biome-ignore lint/suspicious/noExplicitAny: a tree of any form
  readonly holder: any;
  readonly key: string;
}

function placesOf(tree: unknown): readonly Slot[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [{ holder: tree, key }, ...placesOf(value)]);
}
