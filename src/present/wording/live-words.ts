/** The words of what a reader may move in a page. */
export interface LiveWords {
  readonly heading: string;
  readonly meaning: string;
  /** Before the name of an input. */
  readonly ifKnown: string;
  /** Before fields for both ends of the range of an input. */
  readonly otherRange: string;
  readonly low: string;
  readonly high: string;
  /** Takes the scenario away with the values of a reader. */
  readonly save: string;
  /** Where it has to be kept. */
  readonly beside: string;
  /** Instead of a result that cannot be worked. */
  readonly refused: string;
  readonly municipality: string;
  readonly all: string;
  readonly reset: string;
  readonly commandLine: string;
  readonly unchanged: string;
  /** Behind figures of fewer draws. */
  readonly few: string;
  /** What the result of a reader is called, so that it is not taken for the published one. */
  readonly whatIf: string;
  readonly notPublished: string;
  sentence(who: string, saving: string, likely: string): string;
  worth(worth: string, range: string): string;
}
