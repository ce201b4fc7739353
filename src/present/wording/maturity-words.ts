import type { MaturityUse as Use } from '../../model/maturity/forms.ts';

/** The fixed words of what people read of maturity. */
export interface MaturityWording {
  title(name: string): string;
  readonly meaning: readonly string[];
  readonly use: Readonly<Record<Use, string>>;
  readonly answersMeaning: readonly string[];
  /** Shape   texts of numbers */
  readonly unknown: {
    noneRealised(cells: string, eur: string): string;
    exclude(cells: string, eur: string): string;
  };
  /** In an estimate: costs, what is left and the share of it. */
  summary(use: Use, costs: string, left: string, share: string): string;
  readonly heads: {
    readonly areas: string;
    readonly services: string;
    readonly map: string;
    readonly split: string;
    readonly answers: string;
    readonly missing: string;
  };
  readonly municipality: string;
  readonly total: string;
  readonly level: string;
  readonly realised: string;
  readonly costs: string;
  readonly left: string;
  readonly leftShare: string;
  readonly oneLevelUp: string;
  readonly withoutLevel: string;
  readonly quality: string;
  readonly continuous: string;
  readonly staged: string;
  readonly statements: string;
  readonly nextLevel: string;
  readonly statement: string;
  readonly answer: string;
  readonly waiting: string;
  readonly answers: Readonly<Record<'yes' | 'partly' | 'no', string>>;
  /** Where the highest level is reached. */
  readonly reached: string;
  /** Of all municipalities. */
  readonly everywhere: string;
  /** A level of the map. */
  levelName(level: string): string;
  /** Of services that earn more than they cost. */
  negative(cells: string, eur: string): string;
}
