import type { Estimate, Result } from '../model/result.ts';
import { factsOf } from '../problems/problem.ts';
import type { Block, ReportContext } from './report.ts';

/** Stands behind a low and a high that a draw or the central value lies beyond. */
const mark = '*';

type RowName = Pick<Estimate, 'level' | 'id' | 'pace'>;

/** Paths of the figures whose low and high are no extremes. */
function listMissed({ problems }: Result): readonly string[] {
  return problems.flatMap((each) => {
    const facts = factsOf(each, 'corner-not-extreme');
    return facts === undefined ? [] : [facts.path];
  });
}

/**
 * A function that marks texts of low and high where they are no extremes.
 *
 * Shape   measure: as in a path, such as saving_eur_per_year
 */
export function createCornerMark(result: Result): (row: RowName, measure: string, text: string) => string {
  const missed = new Set(listMissed(result));
  return ({ level, id }, measure, text) => {
    const row = level === 'total' ? 'total' : `${level}.${id}`;
    return missed.has(`${row}.${measure}`) ? `${text}${mark}` : text;
  };
}

/** What the mark means; nothing where none was set. */
export function explainCornerMark(result: Result, { words }: ReportContext): readonly Block[] {
  if (listMissed(result).length === 0) return [];
  return [{ kind: 'text', sentences: [`${mark} ${words.uncertainty.notExtreme}`] }];
}
