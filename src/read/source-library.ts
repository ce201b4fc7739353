import { join } from 'node:path';
import { Source } from '../model/evidence.ts';
import type { ProblemList } from '../problems/problem.ts';
import { fileExists, listFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** What may be cited: whether an id is known, and which there are. */
export interface CitableSources {
  has(id: string): boolean;
  ids(): readonly string[];
}

/** The sources of the data folder, one file each, read when first asked for. */
export class SourceLibrary implements CitableSources {
  readonly #folder: string;
  readonly #problems: ProblemList;
  readonly #read = new Map<string, Source | undefined>();
  readonly #digests = new Map<string, string>();

  constructor(dataFolder: string, problems: ProblemList) {
    this.#folder = join(dataFolder, 'sources');
    this.#problems = problems;
  }

  /** Files read so far with their digests. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  has(id: string): boolean {
    return /^[a-z0-9-]+$/.test(id) && fileExists(this.#pathOf(id));
  }

  /** Ids of all sources there are: names of the files in data/sources. */
  ids(): readonly string[] {
    if (!fileExists(this.#folder)) return [];
    return listFiles(this.#folder, ['.yaml']).map((file) =>
      file.slice(this.#folder.length + 1).replace(/\.yaml$/, ''),
    );
  }

  /** A source by its id; undefined where there is none, or where its file is wrong and the reasons are told. */
  find(id: string): Source | undefined {
    if (!this.#read.has(id)) this.#read.set(id, this.has(id) ? this.#load(id) : undefined);
    return this.#read.get(id);
  }

  #load(id: string): Source | undefined {
    const file = readYamlFile(this.#pathOf(id), this.#problems);
    if (file !== undefined) this.#digests.set(file.path, file.sha256);
    return file?.parse(Source, [], this.#problems);
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.yaml`);
  }
}

/** Sources that a scenario may cite: its own ones, and those of the data folder. */
export class ScenarioSources implements CitableSources {
  readonly #own: ReadonlyMap<string, Source | undefined>;
  readonly #shipped: SourceLibrary;

  /** Shape   own: undefined for one that is wrong, which was told; it is there, so that citing it is no second problem */
  constructor(own: ReadonlyMap<string, Source | undefined>, shipped: SourceLibrary) {
    this.#own = own;
    this.#shipped = shipped;
  }

  has(id: string): boolean {
    return this.#own.has(id) || this.#shipped.has(id);
  }

  ids(): readonly string[] {
    return [...this.#shipped.ids(), ...this.#own.keys()];
  }

  find(id: string): Source | undefined {
    return this.#own.has(id) ? this.#own.get(id) : this.#shipped.find(id);
  }

  /** Those cited, by id: shipped ones by their names, then own ones as they stand. */
  pick(cited: ReadonlySet<string>): Readonly<Record<string, Source>> {
    const order = [...[...cited].filter((id) => !this.#own.has(id)).sort(), ...this.#own.keys()];
    return Object.fromEntries(
      order.flatMap((id) => {
        const source = cited.has(id) ? this.find(id) : undefined;
        return source === undefined ? [] : [[id, source] as const];
      }),
    );
  }
}
