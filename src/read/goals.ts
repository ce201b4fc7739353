import { dirname } from 'node:path';
import {
  effectHeadings,
  type GoalColumn,
  GoalsForm,
  goalColumns,
  neededGoalColumns,
} from '../model/goals/forms.ts';
import type { Goal, GoalRange, Goals } from '../model/goals/goals.ts';
import { foldName } from '../model/register.ts';
import { directionWords, lastingWords as yesWords } from '../model/track/forms.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type AskedBounds, FormCells, matchColumns, readFormNumber } from './form-columns.ts';
import { type FormTable, openForm, type StatedSheet } from './form-table.ts';
import { readNamedTable } from './own-kind.ts';
import { getIn } from './position.ts';
import { mayRead, resolveFile } from './shipped-file.ts';
import { standardInput } from './text-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** Goals as they were read, and where from. */
export interface GoalsFile {
  readonly goals: Goals;
  readonly path: string;
  readonly sha256: string;
}

/** Beyond this no value is meant. */
const largest = 1e15;
const anyNumber: AskedBounds = { least: -largest, most: largest, asked: { unit: 'number' } };
const fromZero: AskedBounds = { least: 0, most: largest, asked: { unit: 'number', least: 0 } };

/** A column of effects: where it is, and whose they are. */
interface EffectColumn {
  readonly at: number;
  readonly project: string;
}

/** The goals of a scenario; undefined where it names none, or they cannot be used, with all reasons reported. */
export function readGoals(
  file: YamlFile,
  projects: readonly string[],
  problems: ProblemList,
): GoalsFile | undefined {
  if (getIn(file.value, ['goals']) === undefined) return undefined;
  const form = file.parse(GoalsForm, ['goals'], problems);
  if (form === undefined) return undefined;
  const folder = file.path === standardInput ? '.' : dirname(file.path);
  const path = resolveFile(form.file, folder);
  if (!mayRead(path, folder, file.place(['goals', 'file']), problems)) return undefined;
  const sheet: StatedSheet | undefined =
    form.sheet === undefined
      ? undefined
      : { name: form.sheet, askedBy: 'scenario', place: file.place(['goals', 'sheet']) };
  const table = readNamedTable(path, problems, (own) =>
    openForm(path, own, { sheet, named: file.place(['goals', 'file']) }),
  );
  if (table === undefined) return undefined;
  const columns = matchColumns(table, goalColumns, neededGoalColumns, problems, (header) => isEffect(header));
  const effects = effectColumns(table, projects, problems);
  if (columns === undefined) return undefined;
  if (table.rows.length === 0) problems.add('no-rows', { file: path }, { path });
  const reader = new GoalReader(table, columns, effects, form, problems);
  const goals = table.rows.flatMap((_, row) => reader.read(row) ?? []);
  // What could not be read is missing among the ranks.
  if (goals.length === table.rows.length) reader.checkWeights();
  const named = new Set(effects.map(({ project }) => project));
  return {
    goals: { weights: form.weights, goals, projects: projects.filter((id) => named.has(id)) },
    path,
    sha256: table.sha256,
  };
}

function isEffect(header: string): boolean {
  const [kind = '', id] = header.split(':');
  return id !== undefined && effectHeadings.includes(foldName(kind));
}

/** The columns of effects; one that is of no project, or there twice, is reported. */
function effectColumns(
  table: FormTable,
  projects: readonly string[],
  problems: ProblemList,
): readonly EffectColumn[] {
  const found: EffectColumn[] = [];
  for (const [at, header] of table.header.entries()) {
    if (!isEffect(header)) continue;
    const project = header.slice(header.indexOf(':') + 1).trim();
    const place = table.placeOfHeader(at);
    if (!projects.includes(project))
      problems.add('unknown-project', place, { found: project, known: projects });
    else if (found.some((each) => each.project === project))
      problems.add('column-twice', place, { column: header });
    else found.push({ at, project });
  }
  return found;
}

class GoalReader {
  readonly #table: FormTable;
  readonly #cells: FormCells<GoalColumn>;
  readonly #effects: readonly EffectColumn[];
  readonly #weights: GoalsForm['weights'];
  readonly #problems: ProblemList;
  /** Lines of the goals. */
  readonly #met = new Map<string, number>();
  readonly #swings: number[] = [];
  readonly #ranks: number[] = [];

  constructor(
    table: FormTable,
    columns: ReadonlyMap<GoalColumn, number>,
    effects: readonly EffectColumn[],
    { weights }: GoalsForm,
    problems: ProblemList,
  ) {
    this.#table = table;
    this.#cells = new FormCells(table, columns, problems);
    this.#effects = effects;
    this.#weights = weights;
    this.#problems = problems;
  }

  /** One goal; undefined where something is wrong with it, which is reported. */
  read(row: number): Goal | undefined {
    const cells = this.#cells;
    const before = this.#problems.all.length;
    const id = this.#readName(row);
    const presentValue = cells.needed(row, 'present_value', anyNumber);
    const worst = cells.needed(row, 'worst', anyNumber);
    const best = cells.needed(row, 'best', anyNumber);
    const target = cells.number(row, 'target', anyNumber);
    const outcome = cells.number(row, 'outcome', anyNumber);
    const swing = this.#weights === 'swing' ? cells.needed(row, 'swing', fromZero) : undefined;
    const rank = this.#weights === 'rank' ? cells.needed(row, 'rank', anyNumber) : undefined;
    const zeroSum = cells.choice(row, 'zero_sum', yesWords);
    const effects = this.#readEffects(row);
    this.#checkDirection(row, worst, best);
    if (presentValue !== undefined && worst !== undefined && best !== undefined)
      this.#checkScale(row, id, presentValue, { worst, best }, effects);
    const isWrong = this.#problems.hasErrorsSince(before);
    if (swing !== undefined) this.#swings.push(swing);
    if (rank !== undefined) this.#ranks.push(rank);
    if (isWrong || presentValue === undefined || worst === undefined || best === undefined) return undefined;
    if (effects.size === 0) this.#problems.add('goal-without-effect', cells.place(row, 'goal'), { goal: id });
    const choice = cells.text(row, 'choice');
    return {
      choice: choice === '' ? undefined : choice,
      id,
      measure: cells.text(row, 'measure'),
      unit: cells.text(row, 'unit'),
      presentValue,
      target,
      outcome,
      worst,
      best,
      swing,
      rank,
      isZeroSum: zeroSum === 'yes',
      effects,
    };
  }

  /** Reports weights that are none; once all goals are read. */
  checkWeights(): void {
    const count = this.#table.rows.length;
    if (this.#weights === 'swing' && this.#swings.every((swing) => swing === 0))
      this.#problems.add('weights-all-zero', this.#cells.placeOfHeader('swing'), {});
    const isComplete = (rank: number) => this.#ranks.filter((each) => each === rank).length === 1;
    if (this.#weights === 'rank' && !Array.from({ length: count }, (_, at) => at + 1).every(isComplete))
      this.#problems.add('rank-not-complete', this.#cells.placeOfHeader('rank'), { goals: count });
  }

  #readName(row: number): string {
    const id = this.#cells.text(row, 'goal');
    const place = this.#cells.place(row, 'goal');
    if (id === '') this.#problems.add('missing-key', place, { key: 'goal', of: 'cell' });
    const key = foldName(id);
    const line = this.#met.get(key);
    if (line === undefined) this.#met.set(key, this.#table.lineOf(row));
    else if (id !== '') this.#problems.add('duplicate-goal', place, { goal: id, line });
    return id;
  }

  /** Which side is the good one follows from the scale; what says otherwise is reported. */
  #checkDirection(row: number, worst: number | undefined, best: number | undefined): void {
    const found = this.#cells.choice(row, 'direction', directionWords);
    if (found === undefined || worst === undefined || best === undefined || worst === best) return;
    const known = best > worst ? 'at_least' : 'at_most';
    if (found !== known)
      this.#problems.add('wrong-choice', this.#cells.place(row, 'direction'), { found, known: [known] });
  }

  #readEffects(row: number): ReadonlyMap<string, GoalRange> {
    const effects = new Map<string, GoalRange>();
    for (const { at, project } of this.#effects) {
      const cell = this.#table.rows[row]![at] ?? '';
      if (cell === '') continue;
      const place = this.#table.placeOf(row, at);
      const header = this.#table.header[at]!;
      const number = readFormNumber(
        cell,
        header,
        place,
        anyNumber,
        this.#table.hasDecimalCommas,
        this.#problems,
      );
      if (number === undefined) continue;
      const { low, high, central = (low + high) / 2 } = number;
      effects.set(project, { low, central, high });
    }
    return effects;
  }

  /** Reports a scale that is a point, and values beyond its ends. */
  #checkScale(
    row: number,
    goal: string,
    presentValue: number,
    { worst, best }: { readonly worst: number; readonly best: number },
    effects: ReadonlyMap<string, GoalRange>,
  ): void {
    if (worst === best) {
      this.#problems.add('scale-without-length', this.#cells.place(row, 'best'), { goal, end: best });
      return;
    }
    const isOutside = (value: number) => value < Math.min(worst, best) || value > Math.max(worst, best);
    const report = (place: ReturnType<FormTable['placeOf']>, found: number) =>
      this.#problems.add('effect-outside-scale', place, { goal, found, worst, best });
    if (isOutside(presentValue)) report(this.#cells.place(row, 'present_value'), presentValue);
    for (const { at, project } of this.#effects) {
      const { low, high } = effects.get(project) ?? { low: presentValue, high: presentValue };
      const found = [low, high].find((value) => effects.has(project) && isOutside(value));
      if (found !== undefined) report(this.#table.placeOf(row, at), found);
    }
  }
}
