import { basename, join } from 'node:path';
import { Kind } from '../model/catalogue-form.ts';
import type { ProblemList } from '../problems/problem.ts';
import { fileExists, listFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** The kinds of projects of the data folder, each file read when first asked for. */
export class Catalogue {
  readonly #folder: string;
  readonly #problems: ProblemList;
  readonly #read = new Map<string, Kind | undefined>();
  #ids: readonly string[] | undefined;

  constructor(dataFolder: string, problems: ProblemList) {
    this.#folder = join(dataFolder, 'catalogue');
    this.#problems = problems;
  }

  /** Ids of all kinds: names of files, in their order. */
  ids(): readonly string[] {
    this.#ids ??= fileExists(this.#folder)
      ? listFiles(this.#folder, ['.yaml']).map((path) => basename(path, '.yaml'))
      : [];
    return this.#ids;
  }

  /** All kinds that can be read, in the order of their ids. */
  all(): ReadonlyMap<string, Kind> {
    const kinds = new Map<string, Kind>();
    for (const id of this.ids()) {
      const kind = this.find(id);
      if (kind !== undefined) kinds.set(id, kind);
    }
    return kinds;
  }

  find(id: string): Kind | undefined {
    if (!this.ids().includes(id)) return undefined;
    if (!this.#read.has(id)) {
      const file = readYamlFile(join(this.#folder, `${id}.yaml`), this.#problems);
      this.#read.set(id, file?.parse(Kind, [], this.#problems));
    }
    return this.#read.get(id);
  }
}
