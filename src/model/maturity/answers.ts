import type { Place } from '../../problems/problem.ts';
import type { LevelReading } from './forms.ts';
import type { LevelScope } from './level-scope.ts';

/** How far a statement is met. */
export const answerValues = { yes: 1, partly: 0.5, no: 0 } as const;
export type AnswerName = keyof typeof answerValues;

/** One statement of a level, and how far it is met. */
export interface Answer {
  readonly level: number;
  readonly perspective: string;
  readonly statement: string;
  readonly answer: AnswerName;
}

/** All answers of one scope. */
export interface AnsweredScope extends LevelScope {
  /** As the file has it: a municipality by its name. */
  readonly municipality: string;
  readonly answers: readonly Answer[];
  /** Of the first of them. */
  readonly place: Place;
}

/** What levels are made of where they are not stated. */
export interface Answers {
  readonly scopes: readonly AnsweredScope[];
  /** Undefined of answers that no scenario reads a level from. */
  readonly reading: LevelReading | undefined;
  readonly threshold: number | undefined;
}

/** The levels of one scope, read in both ways. */
export interface AnsweredLevel {
  readonly continuous: number;
  /** Undefined without a threshold. */
  readonly staged: number | undefined;
  /** The level that is worked towards; undefined where the highest is reached. */
  readonly next: number | undefined;
  /** Statements of the next level and of those below that are not met in full. */
  readonly missing: readonly Answer[];
}

/**
 * The level that answers come to: as a sum of what each level reaches, and as the highest level up to which each reaches the
 * threshold.
 *
 * Formula  continuous = Σ over levels of the mean of their answers; staged = the highest level up to which every mean ≥ threshold
 * Shape    at least one answer for each level from 1 on; a mean may miss the threshold by rounding
 * Source   staged and continuous representation: CMMI Product Team (2002), Capability Maturity Model Integration, version 1.1,
 *          Software Engineering Institute, CMU/SEI-2002-TR-011 and -012
 * @example levelOf([{ level: 1, perspective: '', statement: 'a', answer: 'partly' }], 0.5, 'staged').staged // => 1
 */
export function levelOf(
  answers: readonly Answer[],
  threshold: number | undefined,
  reading: LevelReading | undefined,
): AnsweredLevel {
  const means = meansByLevel(answers);
  const continuous = means.reduce((sum, mean) => sum + mean, 0);
  const below = threshold === undefined ? -1 : means.findIndex((mean) => mean < threshold - roundingShare);
  const staged = threshold === undefined ? undefined : below < 0 ? means.length : below;
  const reached = reading === 'continuous' || staged === undefined ? wholeLevel(continuous) : staged;
  const next = reached < means.length ? reached + 1 : undefined;
  const upTo = next ?? means.length;
  return {
    continuous,
    staged,
    next,
    missing: answers.filter(({ level, answer }) => level <= upTo && answer !== 'yes'),
  };
}

/** A mean this far below a threshold is rounding. */
const roundingShare = 1e-12;

/** The level that a sum of means has passed. */
function wholeLevel(continuous: number): number {
  return Math.floor(continuous + roundingShare);
}

/** The mean of the answers of each level, from 1 on. */
function meansByLevel(answers: readonly Answer[]): readonly number[] {
  const highest = Math.max(...answers.map(({ level }) => level));
  return Array.from({ length: highest }, (_, below) => {
    const own = answers.filter(({ level }) => level === below + 1);
    return own.reduce((sum, { answer }) => sum + answerValues[answer], 0) / own.length;
  });
}
