import type { Chance } from './chance.ts';
import { damageBytes, damageText } from './damage-bytes.ts';
import { damageCells } from './damage-cells.ts';
import { damageWorkbook } from './damage-workbook.ts';
import { damageYaml } from './damage-yaml.ts';

/** What may be done to an input of a kind: mostly what only that form has, as bytes alone are soon refused. */
export function damage(bytes: Uint8Array, other: Uint8Array, path: string, chance: Chance): Uint8Array {
  if (/\.xlsx$/.test(path)) {
    const inside = chance.is(0.8) ? damageWorkbook(bytes, other, chance) : undefined;
    return inside ?? damageBytes(bytes, other, chance);
  }
  if (/\.gz$/.test(path) || chance.is(0.1)) return damageBytes(bytes, other, chance);
  const text = new TextDecoder().decode(bytes);
  const otherText = new TextDecoder().decode(other);
  const isTree = /\.(ya?ml|json)$/.test(path);
  if (isTree && chance.is(0.8)) {
    // JSON is YAML too, and a tree of it is written as JSON again where that is possible.
    const changed = path.endsWith('.json')
      ? damageJson(text, otherText, chance)
      : damageYaml(text, otherText, chance);
    if (changed !== undefined) return Buffer.from(changed);
  }
  if (!isTree && chance.is(0.7)) return Buffer.from(damageCells(text, chance));
  return Buffer.from(damageText(text, otherText, chance));
}

function damageJson(text: string, other: string, chance: Chance): string | undefined {
  let tree: unknown;
  let theirs: unknown;
  try {
    tree = JSON.parse(text);
    theirs = JSON.parse(other);
  } catch {
    return undefined;
  }
  const places = placesOf(tree);
  if (places.length === 0) return undefined;
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
  return JSON.stringify(tree, undefined, 2);
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
