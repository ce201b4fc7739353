import { isSavedModel } from '../../src/read/saved-model.ts';
import type { Chance } from './chance.ts';
import { damageBytes, damageText } from './damage-bytes.ts';
import { damageCells } from './damage-cells.ts';
import { damageModel } from './damage-model.ts';
import { damageTree } from './damage-tree.ts';
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
  if (isSavedModel(text) && chance.is(0.95)) {
    const changed = damageModel(text, otherText, chance);
    if (changed !== undefined) return Buffer.from(changed);
  }
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
  const [tree, theirs] = [parse(text), parse(other)];
  if (tree === undefined || theirs === undefined) return undefined;
  return damageTree(tree, theirs, chance) ? JSON.stringify(tree, undefined, 2) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
