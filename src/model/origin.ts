/** Where a number came from: the place in the file, and the dated evidence behind it. */
export interface Origin {
  /** File as the user named it, or "command line" for --set, or "default" for a value the format supplies. */
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Evidence id and the date from which the value used holds. */
  readonly evidence: { readonly id: string; readonly from: string } | undefined;
}
