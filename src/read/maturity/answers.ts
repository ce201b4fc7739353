import {
  type Answer,
  type AnsweredScope,
  type AnswerName,
  answerValues,
} from '../../model/maturity/answers.ts';
import { answerHeadings } from '../../model/maturity/headings.ts';
import { type LevelScope, scopeName } from '../../model/maturity/level-scope.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type AskedBounds, FormCells, type FormWords, matchColumns } from '../form-columns.ts';
import { FormNames } from '../form-names.ts';
import { openForm, type StatedSheet } from '../form-table.ts';
import { type Sectors, scopeOfRow } from './level-columns.ts';

/** Answers to the statements of levels, with the digest of their file. */
export interface AnswersFile {
  readonly scopes: readonly AnsweredScope[];
  readonly sha256: string;
}

const answerWords: FormWords<AnswerName> = {
  yes: ['kyllä', 'ja'],
  partly: ['osittain', 'delvis'],
  no: ['ei', 'nej'],
};

/** Columns of which one says what a row is about. */
const subjects = ['service', 'main_function', 'sector'] as const;

/** Levels of statements are counted from 1. */
const levelBounds: AskedBounds = { least: 1, most: 100, asked: { unit: 'level', least: 1, most: 100 } };

/**
 * Reads answers to the statements of levels; undefined where they cannot be used, with all reasons reported.
 *
 * Shape   sectors: of the scenario; undefined of answers without one, whose sectors may have any name
 * Throws  never on any input, inside of `withWorkbooks`
 */
export function readAnswers(
  path: string,
  registers: Registers,
  problems: ProblemList,
  sectors: Sectors,
  sheet?: StatedSheet,
  named?: Place,
): AnswersFile | undefined {
  const before = problems.all.length;
  const table = openForm(path, problems, { sheet, named });
  const columns =
    table && matchColumns(table, answerHeadings, ['level', 'statement', 'answer', subjects], problems);
  if (table === undefined || columns === undefined) return undefined;
  const cells = new FormCells(table, columns, problems);
  const names = new FormNames(registers, problems);
  const groups = new Map<string, { first: Omit<AnsweredScope, 'answers'>; answers: Answer[] }>();
  const met = new Map<string, number>();
  for (const row of table.rows.keys()) {
    const scope = scopeOfRow(cells, row, names, sectors, problems);
    if (subjects.every((column) => cells.text(row, column) === ''))
      problems.add('missing-key', cells.place(row, 'service'), { key: 'service', of: 'cell' });
    const answer = readAnswer(cells, row, problems);
    if (answer === undefined) continue;
    const key = JSON.stringify(Object.values(scope));
    const line = met.get(`${key} ${JSON.stringify({ ...answer, answer: '' })}`);
    if (line !== undefined) {
      const { statement } = answer;
      problems.add('duplicate-answer', cells.place(row, 'statement'), { statement, line });
      continue;
    }
    met.set(`${key} ${JSON.stringify({ ...answer, answer: '' })}`, cells.line(row));
    const group = groups.get(key);
    const first = {
      ...scope,
      municipality: cells.text(row, 'municipality'),
      place: cells.place(row, 'level'),
    };
    if (group === undefined) groups.set(key, { first, answers: [answer] });
    else group.answers.push(answer);
  }
  if (table.rows.length === 0) problems.add('no-rows', { file: path }, { path });
  const scopes = [...groups.values()].map(({ first, answers }) => ({ ...first, answers }));
  if (problems.all.length === before) for (const scope of scopes) checkLevels(scope, problems);
  return problems.hasErrors ? undefined : { scopes, sha256: table.sha256 };
}

function readAnswer(
  cells: FormCells<keyof typeof answerHeadings>,
  row: number,
  problems: ProblemList,
): Answer | undefined {
  const found = cells.text(row, 'answer');
  const answer = cells.meaning(row, 'answer', answerWords);
  if (answer === undefined)
    problems.add('unknown-answer', cells.place(row, 'answer'), { found, known: Object.keys(answerValues) });
  const statement = cells.text(row, 'statement');
  if (statement === '')
    problems.add('missing-key', cells.place(row, 'statement'), { key: 'statement', of: 'cell' });
  const level = cells.needed(row, 'level', levelBounds);
  if (level !== undefined && !Number.isInteger(level))
    problems.add('value-out-of-range', cells.place(row, 'level'), {
      found: level,
      expected: levelBounds.asked,
    });
  if (answer === undefined || level === undefined || statement === '') return undefined;
  return { level, perspective: cells.text(row, 'perspective'), statement, answer };
}

/** Reports levels below the highest answered one of which there is no statement. */
function checkLevels(scope: LevelScope & AnsweredScope, problems: ProblemList): void {
  const levels = new Set(scope.answers.map(({ level }) => level));
  const highest = Math.max(...levels);
  for (let level = 1; level < highest; level++)
    if (!levels.has(level))
      problems.add('level-without-statements', scope.place, { scope: scopeName(scope), level, highest });
}
