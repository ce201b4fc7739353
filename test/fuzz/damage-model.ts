import { createHash } from 'node:crypto';
import type { Chance } from './chance.ts';
import { damageTree } from './damage-tree.ts';

interface SavedModel {
  readonly digisave: string;
  readonly model: unknown;
}

/** A saved model changed in one place, with the digest that belongs to what it is now; undefined of a text that is none. */
export function damageModel(text: string, other: string, chance: Chance): string | undefined {
  const [file, theirs] = [read(text), read(other)];
  if (file === undefined) return undefined;
  if (chance.is(0.4)) changeNumber(file.model, chance);
  else damageTree(file.model, theirs?.model ?? file.model, chance);
  return sealed(file);
}

/** The text of a saved model as the tool writes it. */
export function sealed({ digisave, model }: SavedModel): string {
  const body = JSON.stringify(model);
  const sha256 = createHash('sha256').update(`${digisave}\n${body}`).digest('hex');
  return `{\n"digisave-model": 1,\n"digisave": "${digisave}",\n"sha256": "${sha256}",\n"model": ${body}\n}\n`;
}

function read(text: string): SavedModel | undefined {
  try {
    return JSON.parse(text) as SavedModel;
  } catch {
    return undefined;
  }
}

/** Another number, index or text of the same form: such models go on to the figures. */
function changeNumber(tree: unknown, chance: Chance): void {
  const slots = leaves(tree);
  if (slots.length === 0) return;
  const { holder, key } = chance.pick(slots);
  const value = holder[key];
  const alike = slots.filter((each) => typeof each.holder[each.key] === typeof value);
  const other = chance.pick(alike);
  if (typeof value !== 'number' || chance.is(0.4)) holder[key] = other.holder[other.key];
  else holder[key] = chance.pick([0, 1, -1, 2, value + 1, -value, value / 2, value * 1e6, 1e308, 0.5]);
}

interface Leaf {
  // biome-ignore lint/suspicious/noExplicitAny: a tree of any form
  readonly holder: any;
  readonly key: string;
}

function leaves(tree: unknown): readonly Leaf[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value) : [{ holder: tree, key }],
  );
}
