import type { ExplainWords } from '../../model/explanation.ts';
import type { Extreme } from '../../model/result.ts';

/** The fixed words of an explanation. */
export interface ExplainWording {
  /** Words of formulas; measures have the names that outputs have everywhere. */
  readonly formula: Omit<ExplainWords, 'measures'>;
  readonly title: (name: string) => string;
  readonly method: string;
  /** How it is known that low and high are extremes. */
  readonly extreme: Readonly<Record<Extreme, string>>;
  readonly formulaHead: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  readonly value: string;
  readonly inputs: string;
  readonly range: string;
  readonly atEnds: string;
  readonly quality: string;
  readonly source: string;
  readonly where: string;
  /** Instead of a file, where a value is the default. */
  readonly byDefault: string;
  readonly costs: string;
  readonly municipality: string;
  readonly service: string;
  readonly costType: string;
  readonly euros: string;
  /** What levels of maturity take off. */
  readonly realised: string;
  readonly overlap: string;
  readonly madeOf: string;
  readonly addsTo: string;
  readonly published: string;
  readonly notReached: string;
  readonly steps: string;
  readonly years: string;
  /** Heads of the table of years. */
  readonly yearOf: Readonly<
    Record<'year' | 'saving' | 'cost' | 'upFront' | 'grant' | 'cumulative' | 'factor', string>
  >;
  readonly firstCells: (shown: string, all: string) => string;
}
