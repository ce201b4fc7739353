import type { Names } from '../../model/input-name.ts';
import type { Language } from '../../model/language.ts';
import type { Reconciliation } from '../../model/result.ts';
import type { View } from '../../model/view.ts';
import type { PictureTerms } from '../picture/context.ts';
import type { PictureName } from '../picture/mark.ts';
import type { LiveWords } from '../wording/live-words.ts';

/** An input that a reader may set. */
export interface LiveInput {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** What a reader may set as another range. */
  readonly least: number;
  readonly most: number;
}

/** Another range of an input, or a value that is known: both ends alike. */
export interface LiveChange {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** A part of a text, and what takes its place: with marks where the ends of a range come. */
export interface LiveExchange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text of the scenario, to be taken away with other numbers in it. */
export interface LiveText {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly [low: number, high: number];
  readonly numbers: Readonly<Record<string, { readonly range: LiveExchange; readonly value: LiveExchange }>>;
}

/** A municipality that a reader may choose. */
export interface LiveArea {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number | undefined;
}

/** What works the figures of a page anew: the model and the words for its pictures. */
export interface EngineData {
  readonly language: Language;
  readonly view: View;
  /** The scenario as plain values: see `dataOfModel`. */
  readonly scenario: unknown;
  readonly terms: PictureTerms;
  readonly names: Names;
  readonly links: Readonly<Record<string, string>>;
  readonly caption: readonly string[];
  readonly published: readonly Reconciliation[];
  readonly areas: readonly LiveArea[];
  /** The costs of each atom in each area, and last in none; undefined where nothing can be divided. */
  readonly costsOfAtoms: readonly (readonly number[])[] | undefined;
  /** Instead of these, where prices or levels go by municipality: what is in each, as plain values. */
  readonly parts: unknown;
  /** Undefined where there is no text that numbers can be put into. */
  readonly yaml: LiveText | undefined;
}

/** What the page itself needs. */
export interface LiveData {
  readonly inputs: readonly LiveInput[];
  /** The command line of the same, up to the inputs. */
  readonly command: string;
  readonly words: Pick<LiveWords, 'unchanged' | 'few' | 'refused'>;
  readonly language: Language;
  /** Draws while a slider moves, where all of them would take too long. */
  readonly fewSamples: number | undefined;
  /** The program and the data of the engine, each deflated, as text of `toBase85`. */
  readonly engine: string;
  readonly data: string;
}

/** What is asked of the engine. */
export interface LiveQuestion {
  readonly id: number;
  readonly changes: readonly LiveChange[];
  /** Code of a municipality; empty of all together. */
  readonly municipality: string;
  readonly samples: number | undefined;
}

/** The saving that was asked for, unrounded; where years are counted with its net present value for the municipality. */
export interface LiveFigures {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly npvP05?: number;
  readonly npvP50?: number;
  readonly npvP95?: number;
}

export interface LiveAnswer {
  readonly id: number;
  readonly figures: readonly { readonly name: PictureName; readonly html: string }[];
  readonly sentence: string;
  /** Undefined where the numbers cannot be worked together. */
  readonly values: LiveFigures | undefined;
}

/** Pictures that follow what a reader moves. */
export const livePictures = ['range', 'outcomes', 'projects', 'tornado', 'cumulative'] as const;
