/** How many entries the parts of a scenario may have: beyond these a run takes minutes, and mostly something has gone wrong. */
export const mostEntries = {
  projects: 2000,
  parameters: 10_000,
  correlations: 10_000,
  references: 1000,
  costs: 200,
  risks: 1000,
  effects: 1000,
} as const;

function limitOf(part: string): number | undefined {
  return Object.hasOwn(mostEntries, part) ? mostEntries[part as keyof typeof mostEntries] : undefined;
}

/** So many keys at the top no file of digisave has. */
const mostKeys = 1000;

/** A part of a text in YAML with more entries than it may have, and the line that begins it. */
export interface LargePart {
  readonly key: string;
  readonly found: number;
  readonly limit: number;
  readonly line: number;
}

/**
 * Parts at the top of a text with more entries than can be worked, counted by its lines: reading YAML of that length takes
 * longer than to say that it is too long. Parts that are written in brackets are counted when they are read.
 */
export function findLargeParts(path: string, text: string): readonly LargePart[] {
  const found: LargePart[] = [];
  let part:
    | { readonly key: string; readonly line: number; indent: number | undefined; count: number }
    | undefined;
  const end = () => {
    const limit = part && limitOf(part.key);
    if (part !== undefined && limit !== undefined && part.count > limit)
      found.push({ key: part.key, found: part.count, limit, line: part.line });
  };
  let line = 0;
  let keys = 0;
  for (let at = 0; at <= text.length; line++) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const row = text.slice(at, Math.min(stop, at + 200));
    at = stop + 1;
    if (/^["']?[\w-]+["']?:/.test(row)) keys++;
    const top = /^["']?([a-z_]+)["']?:\s*(?:#.*)?$/.exec(row);
    if (top !== null) {
      end();
      part = { key: top[1]!, line: line + 1, indent: undefined, count: 0 };
      continue;
    }
    const entry = /^( *)(?:- |[^\s#-])/.exec(row);
    if (part === undefined || entry === null) continue;
    const isItem = row.trimStart().startsWith('- ');
    const indent = entry[1]!.length;
    // A list may begin where its key does; a key that does ends the part.
    if (indent === 0 && !isItem) {
      end();
      part = undefined;
      continue;
    }
    part.indent ??= indent;
    if (indent === part.indent) part.count++;
  }
  end();
  if (keys > mostKeys) found.push({ key: path, found: keys, limit: mostKeys, line: 1 });
  return found;
}
