import type { Model } from '../../../model/compile.ts';
import type { ReportParts } from '../../../model/report.ts';
import type { Markup } from '../../markup.ts';
import type { ReportOptions } from '../../report.ts';
import type { Content } from '../content.ts';

/** A part of a page that moves: its markup, and the script behind it. */
export interface LivePart {
  readonly markup: Markup;
  readonly script: string;
}

/** What a form may need beside the parts of a report. */
export interface ReportFormOptions extends ReportOptions {
  /** The same parts in words, tables and pictures; made once for all that are written. */
  readonly content: Content;
  readonly model: Model;
  /** The summary alone. */
  readonly isSummary: boolean;
  /** Where the picture of a file name is, from the report; undefined where no pictures are written. */
  readonly imageOf: ((file: string) => string) | undefined;
  /** What lets a reader move inputs, where a form can; undefined where nothing is to be moved. */
  readonly live: LivePart | undefined;
  /** SHA-256 of a text in UTF-8, in Base64. */
  digestOf(text: string): string;
}

/** A form in which a report leaves the tool, by the ending of its file. */
export interface ReportForm {
  /** Endings of file names that promise it, the best known first. */
  readonly endings: readonly string[];
  /** Whether it can be of the summary alone. */
  readonly hasSummary: boolean;
  write(parts: ReportParts, options: ReportFormOptions): Promise<string | Uint8Array>;
}
