import { join } from 'node:path';
import { type DatedValue, Evidence } from '../model/evidence.ts';
import { units } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Path } from './position.ts';
import { checkRangeForm, checkShape } from './range.ts';
import { type CitableSources, SourceLibrary } from './source-library.ts';
import { fileExists, listFiles } from './text-file.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** The evidence of the data folder with its sources, each file read when first asked for. */
export class EvidenceLibrary {
  readonly #folder: string;
  readonly #problems: ProblemList;
  readonly #read = new Map<string, EvidenceFile | undefined>();
  readonly #digests = new Map<string, string>();
  readonly sources: SourceLibrary;

  constructor(dataFolder: string, problems: ProblemList) {
    this.#folder = dataFolder;
    this.#problems = problems;
    this.sources = new SourceLibrary(dataFolder, problems);
  }

  /** Files read so far with their digests. */
  get digests(): ReadonlyMap<string, string> {
    return new Map([...this.#digests, ...this.sources.digests]);
  }

  /** Ids of all evidence there is: paths below data/evidence, with dots. */
  ids(): readonly string[] {
    const folder = join(this.#folder, 'evidence');
    return fileExists(folder) ? listFiles(folder, ['.yaml']).map((file) => evidenceId(folder, file)) : [];
  }

  find(id: string): EvidenceFile | undefined {
    if (!this.#read.has(id)) this.#read.set(id, this.#load(id));
    return this.#read.get(id);
  }

  #load(id: string): EvidenceFile | undefined {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(id)) return undefined;
    const path = `${join(this.#folder, 'evidence', ...id.split('.'))}.yaml`;
    if (!fileExists(path)) return undefined;
    const file = readEvidenceFile(path, this.sources, this.#problems);
    if (file !== undefined) this.#digests.set(path, file.sha256);
    return file;
  }
}

export interface EvidenceFile extends Evidence {
  readonly path: string;
  readonly sha256: string;
}

/** Reads one evidence file and checks each of its values and citations. */
export function readEvidenceFile(
  path: string,
  sources: CitableSources,
  problems: ProblemList,
): EvidenceFile | undefined {
  const file = readYamlFile(path, problems);
  const evidence = file?.parse(Evidence, [], problems);
  if (file === undefined || evidence === undefined) return undefined;
  for (const [index, value] of evidence.values.entries()) {
    checkDatedValue(file, evidence, value, ['values', index], problems);
    if (value.source !== undefined && !sources.has(value.source)) {
      const facts = { found: value.source, known: sources.ids() };
      problems.add('unknown-source', file.place(['values', index, 'source']), facts);
    }
    const before = evidence.values[index - 1];
    if (before !== undefined && before.from >= value.from) {
      problems.add('values-out-of-order', file.place(['values', index, 'from']), {
        from: value.from,
        before: before.from,
      });
    }
  }
  return { ...evidence, path: file.path, sha256: file.sha256 };
}

function checkDatedValue(
  file: YamlFile,
  evidence: Evidence,
  value: DatedValue,
  path: Path,
  problems: ProblemList,
): void {
  const place = (...inner: Path) => file.place([...path, ...inner]);
  const isSound = checkRangeForm(value, evidence.interval !== undefined, evidence.unit, place, problems);
  const { low, central, high } = value;
  const { distribution, interval } = evidence;
  if (isSound && distribution !== undefined && low !== undefined && high !== undefined) {
    // What a distribution is called stands at the top of the file, and its numbers with their dates.
    const at = (...inner: Path) =>
      inner[0] === 'distribution' ? file.place(['distribution']) : place(...inner);
    checkShape({ low, central, high, distribution, interval }, at, problems);
  }
  const unit = units[evidence.unit];
  const numbers: readonly (readonly [Path, number | undefined])[] = [
    ...(['value', 'low', 'central', 'high'] as const).map((key) => [[key], value[key]] as const),
    ...(value.values ?? []).map((each, index) => [['values', index], each] as const),
  ];
  for (const [at, found] of numbers) {
    if (found === undefined || (found >= unit.least && found <= unit.most)) continue;
    if (evidence.unit === 'share') problems.add('share-out-of-range', place(...at), { found });
    else problems.add('value-out-of-range', place(...at), { found, expected: { unit: evidence.unit } });
  }
  if (value.quality === 'assumed' || value.quality === 'calibrated') return;
  for (const lacks of ['source', 'place'] as const) {
    if (value[lacks] === undefined)
      problems.add('uncited-value', place('quality'), { quality: value.quality, lacks: [lacks] });
  }
}

function evidenceId(folder: string, file: string): string {
  return file
    .slice(folder.length + 1)
    .replace(/\.yaml$/, '')
    .split(/[\\/]/)
    .join('.');
}
