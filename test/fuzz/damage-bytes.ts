import type { Chance } from './chance.ts';
import { hostileNumbers, hostileTexts } from './hostile.ts';

/** Beyond this no damage makes an input grow: what is tried is what is odd, not what is long. */
const mostBytes = 400_000;

/** One damage to bytes as such, of whatever they are. */
export function damageBytes(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(bytes.length + 1);
  const length = Math.min(bytes.length - at, 1 + chance.below(chance.pick([1, 4, 40, 4_000])));
  const before = bytes.subarray(0, at);
  const piece = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + length);
  const join = (...parts: readonly Uint8Array[]) => Buffer.concat(parts).subarray(0, mostBytes);
  switch (chance.below(9)) {
    case 0: {
      const copy = Uint8Array.from(bytes);
      if (at < copy.length) copy[at] = copy[at]! ^ (1 << chance.below(8));
      return copy;
    }
    case 1: {
      const copy = Uint8Array.from(bytes);
      for (let left = chance.pick([1, 3, 20]); left > 0 && copy.length > 0; left--)
        copy[chance.below(copy.length)] = chance.below(256);
      return copy;
    }
    case 2:
      return before;
    case 3:
      return join(before, after);
    case 4:
      return join(before, Buffer.from(chance.pick([hostileTexts, hostileNumbers].flat())), after);
    case 5:
      return join(before, ...Array.from({ length: chance.pick([2, 3, 50]) }, () => piece), after);
    case 6:
      return join(before, other.subarray(chance.below(other.length + 1)));
    case 7:
      return join(
        before,
        piece,
        Uint8Array.from({ length: 1 + chance.below(4) }, () => chance.below(256)),
        after,
      );
    default:
      return join(after, piece, before);
  }
}

/** One damage to a text by its lines and numbers, of whatever form. */
export function damageText(text: string, other: string, chance: Chance): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  const from = chance.below(lines.length);
  switch (chance.below(9)) {
    case 0:
      [lines[at], lines[from]] = [lines[from]!, lines[at]!];
      break;
    case 1:
      lines.splice(at, 1 + chance.below(3));
      break;
    case 2:
      lines.splice(at, 0, lines[from]!);
      break;
    case 3:
      lines.splice(
        at,
        0,
        chance.pick(['', ' ', '\t', '---', '...', '# x', '%YAML 1.2', chance.pick(hostileTexts)]),
      );
      break;
    case 4: {
      const others = other.split('\n');
      lines.splice(at, 0, ...others.slice(chance.below(others.length)).slice(0, 1 + chance.below(10)));
      break;
    }
    case 5:
      return replaceOne(text, /-?\d+(?:[.,]\d+)?(?:e-?\d+)?/g, chance, () => chance.pick(hostileNumbers));
    case 6:
      return replaceOne(text, /[\p{L}_-]{2,}/gu, chance, () => chance.pick(hostileTexts));
    case 7:
      return replaceOne(text, /[\p{L}_-]{2,}/gu, chance, () => anyWord(other, chance));
    default:
      return replaceOne(text, /[^\w\s]/g, chance, () =>
        chance.pick([...';:,.|"\'[]{}()&*!#%@`<>=?-+/\\\t ', '\r', '']),
      );
  }
  return lines.join('\n').slice(0, mostBytes);
}

function anyWord(text: string, chance: Chance): string {
  return chance.pick(text.match(/[\p{L}_-]{2,}/gu) ?? ['']);
}

/** One of all places that match, exchanged. */
export function replaceOne(text: string, pattern: RegExp, chance: Chance, by: () => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: old, index } = chance.pick(found);
  return `${text.slice(0, index)}${by()}${text.slice(index + old.length)}`;
}
