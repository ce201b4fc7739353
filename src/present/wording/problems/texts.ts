import type { Entry, Severity } from '../../../problems/catalogue/entry.ts';
import type {
  BoundsHints,
  CalibrationFaults,
  CalibrationRatios,
  DrawUsers,
  ErrorBase,
  ErrorNames,
  Expectations,
  FileKind,
  ForeignCountry,
  FormReasons,
  InhabitantFaults,
  LayoutFaults,
  ModelFaults,
  Needs,
  OptionExpectations,
  OptionFounds,
  OtherFormats,
  PartFaults,
  ResultFaults,
  SetFaults,
  StatedLayout,
  TableReasons,
  ToleranceFaults,
  UnitBounds,
  WorkbookSizes,
} from '../../../problems/catalogue/phrases.ts';
import type { ReadStyle } from '../../../problems/catalogue/table.ts';
import type { catalogue } from '../../../problems/catalogue.ts';
import type { InvisibleLetter } from '../../../problems/invisible.ts';
import type { Phrase } from '../../../problems/phrase.ts';

/** What several problems of one name have in common, what is this one's own, and what to do about all of them. */
export interface Many {
  readonly what: string;
  readonly item: string;
  /** Where these are other than those of one of them. */
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** The three sentences of a problem. */
export interface Texts {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** How several of them in one file are reported in one line: `9 projects ignore services whose income exceeds costs: a, b, ...`. */
  readonly many?: Many | undefined;
}

/** The texts of some entries of the catalogue in one language: what is missing does not compile. */
export type TextsOf<Entries> = {
  readonly [Name in keyof Entries]: Entries[Name] extends Entry<infer Facts>
    ? (facts: Facts) => Texts
    : never;
};

/** The texts of a list of phrases in one language, complete by type. */
export type PhrasesOf<Phrases> = {
  readonly [Name in keyof Phrases]: (facts: Phrases[Name]) => string;
};

/** The text of a phrase. */
export function say<Phrases>(texts: PhrasesOf<Phrases>, phrase: Phrase<Phrases>): string {
  // A phrase has the facts that its name asks for.
  return (texts[phrase.is] as (facts: unknown) => string)(phrase);
}

/** The parts of sentences that facts name, in one language. */
export interface PhraseWording {
  readonly formReason: PhrasesOf<FormReasons>;
  readonly setFault: PhrasesOf<SetFaults>;
  readonly optionFound: PhrasesOf<OptionFounds>;
  readonly optionExpectation: PhrasesOf<OptionExpectations>;
  readonly inhabitantFault: PhrasesOf<InhabitantFaults>;
  readonly modelFault: PhrasesOf<ModelFaults>;
  readonly resultFault: PhrasesOf<ResultFaults>;
  readonly otherFormat: PhrasesOf<OtherFormats>;
  /** What makes a table of a file of such a format. */
  readonly formatRemedy: PhrasesOf<OtherFormats>;
  readonly expectation: PhrasesOf<Expectations>;
  readonly boundsHint: PhrasesOf<BoundsHints>;
  readonly drawUser: PhrasesOf<DrawUsers>;
  readonly errorName: PhrasesOf<ErrorNames>;
  /** What an error is a part of. */
  readonly errorBase: Readonly<Record<ErrorBase, string>>;
  /** What a number of a unit may be. */
  bounds(bounds: UnitBounds): string;
  /** Behind "a number": how those of a column are written. */
  numberStyle(style: ReadStyle): string;
  readonly country: Readonly<Record<ForeignCountry, string>>;
  readonly moneyOf: Readonly<Record<ForeignCountry, string>>;
  /** With its article. */
  readonly fileKind: Readonly<Record<FileKind, string>>;
  /** What other inputs leave of a published range, without a full stop at the end. */
  calibrationRoom(ratios: CalibrationRatios): string;
  readonly calibrationFault: PhrasesOf<CalibrationFaults>;
  readonly toleranceFault: PhrasesOf<ToleranceFaults>;
  /** What a file does not say. */
  readonly need: PhrasesOf<Needs>;
  /** What to write in the layout for it. */
  readonly needKey: PhrasesOf<Needs>;
  /** Where a layout is. */
  placeOfLayout(layout: StatedLayout): string;
  readonly layoutSays: PhrasesOf<LayoutFaults>;
  readonly fileHas: PhrasesOf<LayoutFaults>;
  /** What to do in the layout, as the beginning of a sentence. */
  readonly layoutRemedy: PhrasesOf<LayoutFaults>;
  readonly sizeFound: PhrasesOf<WorkbookSizes>;
  readonly sizeMost: PhrasesOf<WorkbookSizes>;
  readonly partFault: PhrasesOf<PartFaults>;
  readonly tableReason: PhrasesOf<TableReasons>;
}

/** The words around a problem in one language. */
export interface ProblemFrame {
  readonly severity: Readonly<Record<Severity, string>>;
  /** What was found, without its full stop, and what was expected. */
  sentence(found: string, expected: string): string;
  /** Behind the name of a problem: the column of the table it is in. */
  column(header: string): string;
  /** What to do about a letter that nobody sees. */
  invisible(letter: InvisibleLetter): string;
  /** Of problems in one line: the first of them, and how many more there are. */
  many(count: number, what: string, items: readonly string[], more: number): string;
  /** How many problems are not shown. */
  more(errors: number, warnings: number): string;
  /** Behind warnings that --strict makes errors. */
  readonly strict: string;
}

/** The texts of all problems in one language. */
export interface ProblemWording {
  readonly frame: ProblemFrame;
  readonly phrases: PhraseWording;
  readonly texts: TextsOf<typeof catalogue>;
}
