import type { Phrase } from '../phrase.ts';

/** A text in each language. */
export interface InLanguages {
  readonly en: string;
  readonly fi: string;
  readonly sv: string;
}

/** A text, or one for each language, where there is one. */
export type Named = string | { readonly [Language in keyof InLanguages]?: string | undefined } | undefined;

/** A project by its id, and by its label where it has one: one text, or a text for each language. */
export interface ProjectName {
  readonly id: string;
  readonly label: Named;
}

/** Where a number was published. */
export interface SourceName {
  readonly id: string;
  readonly title: Named;
  readonly place: Named;
}

/** Kinds of file that can be told apart by their names and first lines. */
export type FileKind =
  | 'scenario'
  | 'check case'
  | 'evidence'
  | 'source'
  | 'kind of project'
  | 'layout'
  | 'cost data'
  | 'outcomes'
  | 'goals'
  | 'levels'
  | 'answers'
  | 'other data';

export type ForeignCountry = 'sweden' | 'norway' | 'denmark';

/** High over low: published, explained by the other inputs, left for a parameter; null where not all ends are above zero. */
export interface CalibrationRatios {
  readonly publishedRatio: number | null;
  readonly othersRatio: number | null;
  readonly leftRatio: number | null;
}

// Parts of sentences that facts of problems name. Each list has the facts of its phrases by name.

/** Why a project has no row in a benefit mapping form. */
export interface FormReasons {
  readonly method: { readonly method: string };
  readonly 'lives-in-costs': object;
  readonly 'no-volume': object;
  readonly 'no-phase': { readonly phase: string };
  readonly 'phases-and-total': object;
  readonly 'no-column': { readonly name: string };
  readonly 'other-range': { readonly path: string };
}
export type FormReason = Phrase<FormReasons>;

/** Why a text of --set cannot be used. */
export interface SetFaults {
  readonly 'form-takes-settings': object;
  readonly 'no-equals-sign': object;
  readonly 'no-value': object;
  readonly 'parameter-path': object;
  readonly 'settings-path': object;
  readonly 'costs-path': object;
  readonly 'project-path': object;
  readonly 'risk-path': object;
  readonly 'no-risk': { readonly id: string };
  readonly 'maturity-path': object;
  readonly 'no-maturity': object;
  readonly 'no-parameter': { readonly id: string };
  readonly 'no-costs': { readonly id: string };
  readonly 'no-project': { readonly id: string };
  readonly 'other-beginning': { readonly beginning: string; readonly heads: readonly string[] };
  readonly 'not-whole': object;
  readonly 'not-a-range': object;
  readonly 'no-number-of-saved': { readonly path: string };
}
export type SetFault = Phrase<SetFaults>;

/** What is written behind an option, where it is not the value itself. */
export interface OptionFounds {
  readonly 'without-file': object;
  readonly beside: { readonly path: string };
  readonly 'together-with': { readonly other: string };
}
export type OptionFound = Phrase<OptionFounds>;

/** What an option takes. */
export interface OptionExpectations {
  readonly choices: { readonly choices: readonly string[] };
  readonly 'whole-number': object;
  readonly 'whole-number-between': { readonly least: number; readonly most: number };
  readonly 'whole-numbers': object;
  readonly number: object;
  readonly share: object;
  readonly ends: object;
  readonly ids: object;
  readonly 'file-name': object;
  readonly 'file-beside-result': object;
  readonly 'yaml-name': object;
  readonly 'one-scenario-for-draws': object;
  readonly 'one-scenario-for-model': object;
  readonly 'one-scenario-for-inputs': object;
  readonly 'form-or-scenario': object;
  readonly 'nothing-beside-form': object;
  readonly 'files-to-lock': object;
  readonly 'municipality-beside-peers': object;
  readonly 'another-year': object;
  /** Of structure --sql: one table of its own, and nothing that is asked of its costs. */
  readonly 'one-table-for-sql': object;
  readonly 'sql-beside': object;
  readonly 'file-as-it-is': object;
  readonly 'file-for-layout': object;
  readonly 'file-without-layout': object;
  readonly 'files-or-one-scenario': object;
  readonly 'scenario-with-costs': object;
  readonly workbook: { readonly path: string };
  readonly 'share-to-one': object;
  readonly 'answers-file': object;
  readonly 'file-for-workbook': object;
  readonly 'one-table': { readonly choices: readonly string[] };
  readonly 'change-limit': object;
  readonly 'scenario-in-place-of-result': { readonly path: string };
}
export type OptionExpectation = Phrase<OptionExpectations>;

/** A municipality as texts name it; of a code that no register knows, the code is its name. */
export interface NamedMunicipality {
  readonly name: { readonly fi: string; readonly sv: string };
  readonly code: string;
}

/** Why inhabitants are not known. */
export interface InhabitantFaults {
  readonly 'no-costs': object;
  readonly 'no-costs-no-municipalities': object;
  readonly 'one-number-for-all': object;
  readonly 'counted-in-successor': {
    readonly from: NamedMunicipality;
    readonly into: NamedMunicipality;
  };
  readonly 'no-population-of': { readonly code: string; readonly year: number };
  readonly 'no-population': { readonly year: number };
}
export type InhabitantFault = Phrase<InhabitantFaults>;

/** Why a saved model cannot be used. */
export interface ModelFaults {
  readonly 'other-form': { readonly found: string; readonly known: string };
  readonly changed: object;
  readonly 'other-digest': object;
  readonly 'no-model': object;
  /** Where its keys and values are not those of a model, or not such as go together. */
  readonly 'wrong-form': { readonly at: string };
  readonly unknown: { readonly at: string; readonly name: string };
  readonly lacking: { readonly at: string; readonly name: string };
  readonly twice: { readonly at: string; readonly name: string };
  readonly differs: { readonly at: string };
}
export type ModelFault = Phrase<ModelFaults>;

/** Why a saved result cannot be compared. */
export interface ResultFaults {
  readonly 'no-json': object;
  readonly several: { readonly scenarios: number };
  readonly 'no-estimates': object;
}
export type ResultFault = Phrase<ResultFaults>;

/** Formats that are no table. */
export interface OtherFormats {
  readonly pdf: object;
  readonly parquet: object;
  readonly sqlite: object;
  readonly bzip2: object;
  readonly xz: object;
  readonly '7-zip': object;
  readonly rar: object;
  readonly zstandard: object;
  readonly picture: object;
  readonly zip: { readonly hasTexts: boolean };
  readonly html: object;
  readonly xml: object;
  readonly rtf: object;
  readonly json: object;
  readonly 'pc-axis': object;
  readonly xlsb: object;
  readonly numbers: object;
  readonly document: object;
}
export type OtherFormat = Phrase<OtherFormats>;

/** What a value of YAML is to be. */
export interface Expectations {
  readonly number: object;
  readonly 'whole-number': object;
  readonly text: object;
  readonly keys: object;
  readonly list: object;
  readonly 'true-or-false': object;
  readonly year: object;
  readonly 'number-or-range': object;
  readonly 'text-or-labels': object;
  readonly layout: object;
  readonly scenario: object;
  readonly phases: object;
  readonly 'value-or-range': object;
  readonly 'why-not': object;
  readonly date: object;
  readonly 'year-or-date': object;
  readonly 'evidence-id': object;
  readonly bound: {
    readonly of: 'list' | 'number';
    readonly side: 'least' | 'most';
    readonly limit: number;
    /** Whether the limit itself is allowed. */
    readonly isInclusive: boolean;
  };
  readonly 'any-of': { readonly kinds: readonly Expectation[] };
  /** In words of the library that read it: what nobody has met yet. */
  readonly other: { readonly text: string };
}
export type Expectation = Phrase<Expectations>;

/** Those that a schema of ours states by name, as the message of what it checks itself. */
export type StatedExpectation = Exclude<
  keyof { [Name in keyof Expectations as object extends Expectations[Name] ? Name : never]: true },
  never
>;

/** What a number of a unit may be, or of one key that allows less. */
export interface UnitBounds {
  /** A unit of the vocabulary, such as eur_per_year; or number, sites. */
  readonly unit: string;
  readonly least?: number | undefined;
  /** What it must be larger than. */
  readonly above?: number | undefined;
  readonly most?: number | undefined;
  /** Beyond this no number is reckoned with. */
  readonly largest?: number | undefined;
}

/** What to do about a number beyond the bounds of its key. */
export interface BoundsHints {
  readonly 'paid-without-sign': object;
  readonly 'part-of-saving': object;
}
export type BoundsHint = Phrase<BoundsHints>;

/** What draws are too few for. */
export interface DrawUsers {
  readonly sampling: { readonly sampling: string };
  readonly methods: { readonly methods: readonly string[] };
}
export type DrawUser = Phrase<DrawUsers>;

/** What is least exact of all that was worked from draws. */
export interface ErrorNames {
  readonly none: object;
  readonly 'rank-interval': { readonly input: string; readonly output: string };
  readonly mean: { readonly of: string };
  readonly 'chance-of-loss': { readonly of: string };
  readonly 'perfect-information': { readonly of: string };
  readonly 'perfect-information-singly': { readonly of: string };
  readonly 'information-on-input': { readonly of: string; readonly input: string };
}
export type ErrorName = Phrase<ErrorNames>;

/** What such an error is a part of. */
export type ErrorBase = 'nothing' | 'correlation-of-one' | 'the-figure' | 'its-worth' | 'perfect-information';

/** Why no range of a parameter meets a published one. */
export interface CalibrationFaults {
  readonly turns: CalibrationReach;
  readonly 'out-of-reach': CalibrationReach & { readonly published: number };
  readonly crossed: {
    readonly low: number;
    readonly high: number;
    /** High over low, of what is published and of what the other inputs span; null where not all ends are above zero. */
    readonly publishedRatio: number | null;
    readonly othersRatio: number | null;
  };
  readonly 'no-percentiles': {
    readonly path: string;
    readonly left: number;
    readonly right: number;
    readonly low: number;
    readonly high: number;
    readonly computedLow: number;
    readonly computedHigh: number;
  };
}
export type CalibrationFault = Phrase<CalibrationFaults>;

/** What is computed while a parameter runs through all that it can be. */
export interface CalibrationReach {
  readonly path: string;
  readonly left: number;
  readonly right: number;
  readonly end: 'low' | 'high';
  readonly least: number;
  readonly most: number;
}

/** Why a tolerance cannot be used. */
export interface ToleranceFaults {
  readonly several: object;
  readonly 'not-a-number': object;
  readonly relative: { readonly relative: number };
  readonly absolute: { readonly absolute: number };
  readonly draws: { readonly draws: number };
  readonly 'no-statistic': object;
}
export type ToleranceFault = Phrase<ToleranceFaults>;

/** How much a value of a check may differ. */
export interface Tolerances {
  readonly exact: object;
  readonly absolute: { readonly absolute: number };
  readonly relative: { readonly relative: number };
  readonly draws: { readonly draws: number; readonly error: number | undefined };
}
export type Tolerance = Phrase<Tolerances>;

/** What a table and its layout do not say of costs, and what to write for it. */
export interface Needs {
  readonly municipality: object;
  readonly 'cost-columns': object;
  readonly fact: {
    readonly fact: 'unit' | 'year' | 'service' | 'cost type';
    readonly column: string;
    /** How many columns lack it besides this one. */
    readonly others: number;
    /** Whether such a column may be no costs at all, beside others in euros. */
    readonly mayBeOther: boolean;
    /** What titles offer as the answer. */
    readonly offered: readonly Offer[];
  };
  readonly 'statement-line': {
    readonly names: readonly string[];
    readonly cost: string;
    readonly column: string;
  };
  readonly changes: object;
  readonly version: { readonly version: string };
  /** `period` is undefined where the words say only that it is a part of a year. */
  readonly 'part-of-year': { readonly period: string | undefined };
  readonly signs: object;
  readonly credit: { readonly column: string };
  readonly periods: object;
  readonly 'second-municipality': object;
  readonly 'second-column': { readonly role: 'service' | 'year' };
  readonly 'negative-figures': object;
}
export type Need = Phrase<Needs>;

/** Where a layout is: in a file of its own, or in the scenario. */
export interface StatedLayout {
  readonly file: string | undefined;
}

/** A value that clues speak for, and the first of them. */
export interface Offer {
  readonly value: string;
  readonly why: TableReason;
}

/** What a layout says that its file contradicts, and what to write. */
export interface LayoutFaults {
  readonly column: {
    readonly position: number;
    readonly stated: string | undefined;
    readonly found: string | undefined;
  };
  readonly 'kept-and-left-out': { readonly column: string; readonly cell: string };
  readonly 'no-such-cell': {
    readonly column: string;
    readonly cell: string;
    readonly key: 'only' | 'except';
  };
  readonly footnotes: { readonly rows: number; readonly line: number };
  readonly 'municipality-column': { readonly municipality: string; readonly column: string };
  readonly 'no-sheets': { readonly sheet: string };
  readonly delimiter: { readonly stated: string; readonly found: string };
  readonly encoding: { readonly stated: string; readonly found: string };
  readonly dialect: object;
}
export type LayoutFault = Phrase<LayoutFaults>;

/** How large a part of a workbook is, and how large it may be. */
export interface WorkbookSizes {
  readonly bytes: {
    readonly megabytes: number;
    /** Kilobytes when packed, where the ratio is what is too large. */
    readonly packedKilobytes: number | undefined;
    readonly mostOfSheet: number;
    readonly mostInAll: number;
    readonly mostRatio: number;
  };
  readonly parts: { readonly found: number; readonly most: number };
  readonly cells: { readonly most: string };
}
export type WorkbookSize = Phrase<WorkbookSizes>;

/** What is wrong with a part of an archive. */
export interface PartFaults {
  readonly twice: object;
  readonly encrypted: object;
  readonly 'unknown-packing': object;
  readonly 'no-beginning': object;
  readonly 'entry-unreadable': { readonly entry: number };
  readonly 'no-size': object;
  readonly 'not-of-workbook': object;
  readonly 'broken-archive': object;
  readonly 'broken-xml': object;
  readonly 'no-part': object;
  readonly 'no-sheet': { readonly name: string };
  readonly 'cell-outside': object;
}
export type PartFault = Phrase<PartFaults>;

/** Why a column is what it is, a value is written in the layout, or a row is left out. */
export interface TableReasons {
  readonly none: object;
  readonly 'layout-states': object;
  readonly 'tidy-form': object;
  readonly 'header-states': object;
  readonly 'header-names': object;
  readonly 'header-names-area': object;
  readonly 'title-states': object;
  readonly 'title-says': { readonly phrase: string };
  readonly 'title-per-inhabitant': object;
  readonly 'signs-state': object;
  readonly 'headings-name': {
    readonly what: 'areas' | 'services';
    readonly found: number;
    readonly all: number;
  };
  readonly 'everyday-name': { readonly service: InLanguages };
  readonly areas: object;
  readonly 'area-codes': object;
  readonly 'counts-rows': object;
  readonly 'amount-without-figures': object;
  readonly empty: object;
  readonly years: object;
  readonly tax: object;
  readonly 'amount-without-numbers': object;
  readonly 'unknown-area-codes': object;
  readonly codes: object;
  readonly 'numbers-name-things': object;
  readonly 'zeros-in-front': object;
  readonly identifiers: object;
  readonly 'adds-up-others': object;
  readonly 'main-function': object;
  readonly 'part-of-column': object;
  readonly change: object;
  readonly numbers: object;
  readonly 'unit-of-rows': object;
  readonly 'sign-of-rows': object;
  readonly services: object;
  readonly 'header-and-services': object;
  readonly header: object;
  readonly measures: object;
  readonly text: object;
  readonly month: { readonly total: string };
  readonly 'sum-of-columns': { readonly columns: readonly string[] };
  readonly 'code-total': { readonly column: string | undefined; readonly code: string };
  readonly 'indented-total': { readonly column: string | undefined };
  readonly total: { readonly column: string | undefined };
  readonly 'neighbour-total': { readonly column: string | undefined };
  readonly heading: object;
  readonly 'heading-of': { readonly kind: 'municipality' | 'service' };
  readonly footnote: object;
  readonly comment: object;
  readonly unusable: object;
  readonly 'no-figure': object;
  readonly 'same-row': { readonly line: number };
  readonly 'other-amount': { readonly line: number };
  readonly 'cell-count': { readonly found: number; readonly expected: number };
  readonly 'other-cells-kept': { readonly column: string };
  readonly 'cell-left-out': { readonly column: string };
  readonly 'area-left-out': object;
  readonly 'service-left-out': object;
  readonly 'cost-type-left-out': object;
  readonly part: { readonly column: string };
  readonly 'unknown-area': { readonly area: string };
  readonly 'unknown-service': { readonly service: string };
  readonly 'unknown-unit': object;
  readonly 'unknown-sign': object;
}
export type TableReason = Phrase<TableReasons>;
