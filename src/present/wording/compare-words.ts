import type { ChangedPart } from '../../model/compare/parts.ts';
import type { NoParts } from '../../model/compare/result.ts';

/** The fixed words of what people read of a change from one result to another. */
export interface CompareWording {
  title(output: string): string;
  /** What has changed: by how much, from what to what, and by how much of the first. */
  changed(change: string, before: string, after: string, share: string | undefined): string;
  readonly unchanged: string;
  /** From which range to which. */
  ranges(before: string, after: string): string;
  readonly partsHeading: string;
  readonly before: string;
  readonly after: string;
  readonly changeHead: string;
  readonly levelHead: string;
  readonly lowHead: string;
  readonly highHead: string;
  readonly part: Readonly<Record<ChangedPart, string>>;
  readonly meaning: readonly string[];
  /** A statement of what the waterfall shows. */
  pictureTitle(output: string, before: string, after: string): string;
  /** What its bars mean. */
  readonly picture: string;
  /** Where changes would not be seen on a scale from zero. */
  readonly notFromZero: string;
  readonly noParts: Readonly<Record<NoParts, string>>;
  readonly outputsHeading: string;
  /** How many other numbers have moved, and how all are listed. */
  moreOutputs(count: string): string;
  withinLimit(limit: string): string;
  beyondLimit(limit: string): string;
  side(which: 'before' | 'after', scenario: string, file: string, version: string): string;
}
