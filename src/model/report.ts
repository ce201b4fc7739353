import type { Explanation } from './explanation.ts';
import type { Figures } from './figures.ts';
import type { Paper } from './paper.ts';
import type { Result } from './result.ts';

/** Whose savings a report is about. */
export type ReportSubject =
  | { readonly kind: 'country' }
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'municipalities'; readonly count: number }
  /** Of a scenario without costs, which says it of nobody. */
  | { readonly kind: 'unknown' };

/** What one municipality contributes to the result and gets from it. */
export interface MunicipalityFigures
  extends Pick<Figures, 'rows' | 'distributions' | 'tornados' | 'together'> {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number | undefined;
}

/** All that one report is written of. */
export interface ReportParts {
  readonly result: Result;
  readonly figures: Figures;
  readonly subject: ReportSubject;
  /** Tax percentage points that the saving comes to; undefined where their yield is not that of the subject. */
  readonly taxPoints: { readonly low: number; readonly high: number } | undefined;
  readonly paper: Paper | undefined;
  /** Those asked for, a page each. */
  readonly municipalities: readonly MunicipalityFigures[];
  /** Figures taken apart, by their paths. */
  readonly explanations: ReadonlyMap<string, Explanation>;
}
