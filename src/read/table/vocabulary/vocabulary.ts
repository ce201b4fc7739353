import { join } from 'node:path';
import { ProblemList } from '../../../problems/problem.ts';
import { packageFolder } from '../../text-file.ts';
import { readYamlFile } from '../../yaml-file.ts';

/** The files of data/vocabulary. */
export type WordFile =
  | 'areas'
  | 'cost-types'
  | 'costs'
  | 'foreign'
  | 'headers'
  | 'notes'
  | 'parts'
  | 'periods'
  | 'services'
  | 'signs'
  | 'statements'
  | 'totals'
  | 'units'
  | 'versions';

type Tree = { readonly [key: string]: Tree } | readonly (string | readonly string[])[];

const read = new Map<WordFile, Tree>();

/** A part of a file of words, as it stands there; the file is read when its words are first asked for. */
export function wordTree(file: WordFile, ...path: readonly string[]): Tree {
  let tree = read.get(file);
  if (tree === undefined) {
    const problems = new ProblemList();
    tree = readYamlFile(join(packageFolder(), 'data', 'vocabulary', `${file}.yaml`), problems)?.value as Tree;
    if (tree === undefined) throw new Error(`data/vocabulary/${file}.yaml cannot be read`);
    read.set(file, tree);
  }
  for (const key of path) {
    const below: Tree | undefined = Array.isArray(tree) ? undefined : (tree as Record<string, Tree>)[key];
    if (below === undefined) throw new Error(`data/vocabulary/${file}.yaml has no ${path.join('.')}`);
    tree = below;
  }
  return tree;
}

/** The words of a role, in all languages. */
export function wordsOf(file: WordFile, ...path: readonly string[]): readonly string[] {
  return leaves(wordTree(file, ...path));
}

function leaves(tree: Tree): readonly string[] {
  if (Array.isArray(tree)) return tree.flat().map(String);
  return Object.values(tree).flatMap(leaves);
}
