import { textsOfProblem } from '../src/present/problem-texts.ts';
import type { Problem } from '../src/problems/problem.ts';

/** A problem with its English texts. */
export function worded(problem: Problem) {
  return { ...problem, ...textsOfProblem(problem, 'en') };
}
