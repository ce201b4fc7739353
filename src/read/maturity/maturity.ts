import { dirname } from 'node:path';
import type { CostStructure } from '../../model/cost-structure.ts';
import { type AnsweredScope, type Answers, levelOf } from '../../model/maturity/answers.ts';
import { type FormFile, MaturityForm } from '../../model/maturity/forms.ts';
import type { LevelRow, MapLevel, Maturity, Sector } from '../../model/maturity/maturity.ts';
import type { NumberForm } from '../../model/quantity.ts';
import type { Registers } from '../../model/register.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { FormNames } from '../form-names.ts';
import { openForm, type StatedSheet } from '../form-table.ts';
import { readNamedTable } from '../own-kind.ts';
import { getIn, type Path } from '../position.ts';
import type { QuantityReader } from '../quantity.ts';
import { mayRead, resolveFile } from '../shipped-file.ts';
import { standardInput } from '../text-file.ts';
import type { YamlFile } from '../yaml-file.ts';
import { readAnswers } from './answers.ts';
import { checkCells, checkMap, checkRows, type LevelCheck } from './check-levels.ts';
import { type LevelContext, readLevelRows, readLevelTable } from './levels.ts';

/** What a maturity is read from. */
export interface MaturityParts {
  readonly file: YamlFile;
  /** Structures by id; undefined for one that is there but could not be built, which is reported already. */
  readonly costs: ReadonlyMap<string, CostStructure | undefined>;
  registers(): Registers;
  readonly quantities: QuantityReader;
  readonly problems: ProblemList;
  /** Takes the digest of a file that was read. */
  readonly noteDigest: (path: string, sha256: string) => void;
}

const at = ['maturity'] as const;

/** The maturity of a scenario; undefined where it states none, or where something is wrong with it, which is reported. */
export function readMaturity(parts: MaturityParts): Maturity | undefined {
  const { file, costs, problems } = parts;
  if (getIn(file.value, at) === undefined) return undefined;
  const before = problems.all.filter(({ severity }) => severity === 'error').length;
  const form = file.parse(MaturityForm, at, problems);
  const id = form?.costs ?? [...costs.keys()][0];
  if (form === undefined) return undefined;
  if (id === undefined) problems.add('no-costs', file.place(at, 'key'), {});
  else if (!costs.has(id))
    problems.add('unknown-costs', file.place([...at, 'costs']), { found: id, known: [...costs.keys()] });
  const structure = id === undefined ? undefined : costs.get(id);
  const maturity = new MaturityReader(parts, form).read(id ?? '', structure?.year);
  const check = levelCheck(parts);
  checkMap(maturity, check);
  checkRows(maturity, check);
  const errors = () => problems.all.filter(({ severity }) => severity === 'error').length;
  // Of levels that could not be read, cells would seem to have none.
  if (structure !== undefined && errors() === before) checkCells(maturity, structure, check);
  return errors() > before ? undefined : maturity;
}

/** What levels of a scenario are held against. */
export function levelCheck({ file, registers, problems }: MaturityParts): LevelCheck {
  const placeOf = (...path: readonly string[]) =>
    file.place([...at, ...path], path.length === 0 ? 'key' : 'value');
  return { registers: registers(), problems, placeOf };
}

class MaturityReader {
  readonly #parts: MaturityParts;
  readonly #form: MaturityForm;
  readonly #names: FormNames;

  constructor(parts: MaturityParts, form: MaturityForm) {
    this.#parts = parts;
    this.#form = form;
    this.#names = new FormNames(parts.registers(), parts.problems);
  }

  read(costs: string, year: number | undefined): Maturity {
    const { file } = this.#parts;
    const { use, unknown = 'refuse' } = this.#form;
    this.#checkForm();
    const sectors = this.#readSectors();
    const answers = this.#readAnswers(sectors);
    const rows = answers === undefined ? this.#readLevels(sectors, year) : rowsOfAnswers(answers);
    return {
      costs,
      use,
      unknown,
      map: this.#readMap(rows, year),
      rows,
      sectors,
      answers,
      origin: { place: file.place(at, 'key'), evidence: undefined },
    };
  }

  /** Keys that need one another, or contradict each other. */
  #checkForm(): void {
    const { file, problems } = this.#parts;
    const { levels, answers, reading, threshold_share: threshold, use } = this.#form;
    const missing = (key: string, where: Path = []) =>
      problems.add('missing-key', file.place([...at, ...where], 'key'), { key });
    if (levels !== undefined && answers !== undefined)
      problems.add('levels-beside-answers', file.place([...at, 'answers'], 'key'), {});
    else if (levels === undefined && answers === undefined) missing('levels');
    if (answers !== undefined && reading === undefined) missing('reading');
    if (reading === 'staged' && threshold === undefined) missing('threshold_share');
    if (answers === undefined && reading !== undefined) missing('answers', ['reading']);
    else if (answers === undefined && threshold !== undefined) missing('answers', ['threshold_share']);
    if (threshold !== undefined && !(threshold >= 0 && threshold <= 1))
      problems.add('share-out-of-range', file.place([...at, 'threshold_share']), { found: threshold });
    if (use === undefined && getIn(file.value, ['projects']) !== undefined) missing('use');
  }

  #readSectors(): ReadonlyMap<string, Sector> {
    const { file } = this.#parts;
    const entries = Object.entries(this.#form.sectors ?? {});
    return new Map(
      entries.map(([id, { services = [], main_functions: functions = [] }]) => {
        const place = (...path: Path) => file.place([...at, 'sectors', id, ...path]);
        return [
          id,
          {
            services: services.flatMap(
              (name, index) => this.#names.service(name, place('services', index)) ?? [],
            ),
            mainFunctions: functions.flatMap(
              (name, index) => this.#names.mainFunction(name, place('main_functions', index)) ?? [],
            ),
          },
        ];
      }),
    );
  }

  #readAnswers(sectors: ReadonlyMap<string, Sector>): Answers | undefined {
    const { registers, problems, noteDigest } = this.#parts;
    const { answers: form, reading, threshold_share: threshold } = this.#form;
    if (form === undefined) return undefined;
    const named = this.#fileOf(form, 'answers');
    if (named === undefined) return { scopes: [], reading, threshold };
    const { path, sheet, place } = named;
    const read = readNamedTable(path, problems, (own) =>
      readAnswers(path, registers(), own, sectors, sheet, place),
    );
    if (read !== undefined) noteDigest(path, read.sha256);
    return { scopes: read?.scopes ?? [], reading, threshold };
  }

  #readLevels(sectors: ReadonlyMap<string, Sector>, year: number | undefined): readonly LevelRow[] {
    const { file, quantities, problems, noteDigest } = this.#parts;
    const { levels } = this.#form;
    if (levels === undefined) return [];
    const context: LevelContext = { names: this.#names, sectors, quantities, year, problems };
    const own = [...at, 'levels'];
    if (Array.isArray(levels)) return readLevelRows(levels, own, (path) => file.place(path), context);
    const named = this.#fileOf(levels, 'levels');
    if (named === undefined) return [];
    const { path, sheet, place } = named;
    const table = readNamedTable(path, problems, (own) => openForm(path, own, { sheet, named: place }));
    if (table === undefined) return [];
    noteDigest(path, table.sha256);
    if (table.rows.length === 0) problems.add('no-rows', { file: path }, { path });
    return readLevelTable(table, context) ?? [];
  }

  /** The map from levels to shares; needed where some row has a level. */
  #readMap(rows: readonly LevelRow[], year: number | undefined): readonly MapLevel[] {
    const { file, quantities, problems } = this.#parts;
    const { realised_share: map, answers } = this.#form;
    const isNeeded = answers !== undefined || rows.some(({ level }) => level !== undefined);
    if (map === undefined && isNeeded)
      problems.add('missing-key', file.place(at, 'key'), { key: 'realised_share' });
    const entries = Object.entries(map ?? {}).map(([key, form]) => ({ key, level: Number(key), form }));
    const silent = entries.filter(({ form }) => saysNothingOfItself(form));
    if (silent.length > 0)
      problems.add('map-without-quality', file.place([...at, 'realised_share'], 'key'), {
        levels: silent.map(({ key }) => key),
      });
    return entries
      .sort((a, b) => a.level - b.level)
      .flatMap(({ key, level, form }) => {
        const path = ['realised_share', key] as const;
        const slot = {
          path: ['maturity', ...path].join('.'),
          at: [...at, ...path],
          unit: 'share',
          year,
        } as const;
        const share = quantities.read(form, slot);
        return share === undefined ? [] : [{ level, share }];
      });
  }

  /** undefined where it may not be read, which is reported */
  #fileOf(form: FormFile, key: 'levels' | 'answers') {
    const { file } = this.#parts;
    const folder = file.path === standardInput ? '.' : dirname(file.path);
    const isName = typeof form === 'string';
    const path = resolveFile(isName ? form : form.file, folder);
    const place = file.place(isName ? [...at, key] : [...at, key, 'file']);
    if (!mayRead(path, folder, place, this.#parts.problems)) return undefined;
    const sheet: StatedSheet | undefined =
      isName || form.sheet === undefined
        ? undefined
        : { name: form.sheet, askedBy: 'scenario', place: file.place([...at, key, 'sheet']) };
    return { path, sheet, place };
  }
}

/** Whether a number is written without a word of how far it is known, so that it counts as assumed. */
function saysNothingOfItself(form: NumberForm): boolean {
  if (typeof form === 'number') return true;
  return form.quality === undefined && form.evidence === undefined && form.parameter === undefined;
}

/** The levels that answers come to, in the reading that is asked for. */
function rowsOfAnswers({ scopes, reading, threshold }: Answers): readonly LevelRow[] {
  return scopes.map((scope: AnsweredScope): LevelRow => {
    const { municipalityCode, service, mainFunction, sector, answers, place } = scope;
    const { continuous, staged } = levelOf(answers, threshold, reading);
    const level = reading === 'staged' ? (staged ?? 0) : continuous;
    return { municipalityCode, service, mainFunction, sector, level, share: undefined, place };
  });
}
