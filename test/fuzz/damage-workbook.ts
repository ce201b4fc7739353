import { unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { damageBytes, damageText, replaceOne } from './damage-bytes.ts';
import { hostileNumbers, hostileTexts } from './hostile.ts';

const mostBytes = 1_000_000;

/** One damage inside of a workbook: to a part of it, which is then packed again; undefined where it cannot be unpacked. */
export function damageWorkbook(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array | undefined {
  let parts: Record<string, Uint8Array>;
  try {
    // A damaged directory may promise gigabytes, which this library would make room for.
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < mostBytes });
  } catch {
    return undefined;
  }
  const names = Object.keys(parts);
  if (names.length === 0) return undefined;
  const name = chance.pick(names);
  const text = new TextDecoder().decode(parts[name]);
  const put = (changed: string) => {
    parts[name] = new TextEncoder().encode(changed);
  };
  switch (chance.below(9)) {
    case 0:
      parts[name] = damageBytes(parts[name]!, other, chance);
      break;
    case 1:
      put(damageText(text, new TextDecoder().decode(other), chance));
      break;
    case 2:
      put(replaceOne(text, /(?<=<v>)[^<]*/g, chance, () => chance.pick(hostileNumbers)));
      break;
    case 3:
      put(replaceOne(text, /(?<=<t[^>]*>)[^<]*/g, chance, () => escaped(chance.pick(hostileTexts))));
      break;
    case 4:
      put(
        replaceOne(text, /(?<=")[^"<>]*(?=")/g, chance, () =>
          escaped(chance.pick([hostileTexts, hostileNumbers].flat())),
        ),
      );
      break;
    case 5:
      put(
        replaceOne(text, /<[^>]*>/g, chance, () =>
          chance.pick(['', '<v>', '</v>', '<x/>', '<!DOCTYPE a [<!ENTITY b "c">]>']),
        ),
      );
      break;
    case 6:
      delete parts[name];
      break;
    case 7: {
      const from = chance.pick(names);
      parts[name] = parts[from]!;
      break;
    }
    default: {
      // The same cells again, further right and below than there are any.
      put(
        replaceOne(
          text,
          /\br="[A-Z]+\d+"/g,
          chance,
          () => `r="${chance.pick(['XFD1048576', 'A0', 'AAAA1', 'A99999999', 'B2', '1A', ''])}"`,
        ),
      );
    }
  }
  return zipSync(parts, { level: 1 });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
