import type { Tolerances } from '../../problems/catalogue/phrases.ts';
import type { PhrasesOf } from './problems/texts.ts';

/** Words of the report of a check. */
export interface CheckWording {
  readonly heads: readonly [
    path: string,
    expected: string,
    found: string,
    change: string,
    tolerance: string,
    source: string,
  ];
  readonly file: string;
  readonly yes: string;
  readonly no: string;
  readonly tolerance: PhrasesOf<Tolerances>;
  more(count: number): string;
  /** One value in a sentence. */
  sentence(expected: string, found: string, change: string | undefined, tolerance: string): string;
  moved(path: string): string;
  moreMoved(count: number): string;
  readonly seeLog: string;
  /** How many values of how many files were compared, how many of them changed, and how many problems there are. */
  summary(values: number, files: number, changed: number, problems: number): string;
}
