import type { Evaluate, Evaluation, Output } from './output.ts';

/**
 * Evaluations of one model. Each has memory of its own while it is under way, so that another may begin in between; where
 * it ends, the next one takes its memory over.
 */
export class Evaluations {
  readonly #create: () => Evaluation;
  readonly #free: Evaluation[] = [];

  constructor(create: () => Evaluation) {
    this.#create = create;
  }

  readonly evaluate: Evaluate = (columns, count, outputs, out, offset) =>
    this.use((evaluation) => evaluation(columns, count, outputs, out, offset));

  /** Runs calls of one evaluation, which ends with `work`. */
  use<Result>(work: (evaluation: Evaluation) => Result): Result {
    const own = this.#free.pop() ?? this.#create();
    let isFirst = true;
    let isOver = false;
    const evaluation = (
      columns: readonly Float64Array[],
      count: number,
      outputs: readonly Output[],
      out: readonly Float64Array[],
      offset?: number,
      moved?: ReadonlySet<number>,
    ): void => {
      if (isOver) throw new Error('this evaluation has ended: its memory may be that of another one');
      // The points of the evaluation before it are none of its own.
      own(columns, count, outputs, out, offset, isFirst ? undefined : moved);
      isFirst = false;
    };
    const result = work(evaluation);
    isOver = true;
    // What was left by an error half-way is not used again.
    this.#free.push(own);
    return result;
  }
}
