import type { Place } from '../problems/problem.ts';

/** Where a number came from: its place in a file, and the dated evidence behind it. */
export interface Origin {
  /** The place as the user would find it; the file is "--set ..." or "default" where no file has the number. */
  readonly place: Place;
  /** Evidence id and the date from which the value used holds. */
  readonly evidence: { readonly id: string; readonly from: string } | undefined;
}
