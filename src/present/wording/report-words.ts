import type { ReportSubject } from '../../model/report.ts';

/** The fixed words of a report for a council and of its summary. */
export interface ReportWording {
  readonly heading: {
    readonly answer: string;
    readonly pictures: string;
    readonly analyst: string;
    readonly tables: string;
    readonly basis: string;
    readonly run: string;
    readonly explanations: string;
    readonly caveats: string;
    readonly warnings: string;
    readonly municipality: string;
    readonly contents: string;
  };
  readonly paper: {
    readonly author: string;
    readonly date: string;
    readonly version: string;
    readonly approver: string;
  };
  readonly answer: {
    subject(subject: ReportSubject): string;
    saving(who: string | undefined, saving: string): string;
    ofCountry(saving: string): string;
    nothing(who: string | undefined): string;
    scale(costs: string, taxPoints: string | undefined): string;
    money(first: number, last: number, worth: string, range: string, payback: string): string;
    moneyBelowZero(first: number, last: number, worth: string, range: string, payback: string): string;
    /** Of a payback in half years; or that there is none. */
    payback(years: string): string;
    /** Of one that rounds to no time at all, as without an investment. */
    readonly paysAtOnce: string;
    readonly noPayback: string;
    drivers(inputs: readonly string[]): string;
    benefit(cashable: string, capacity: string): string;
    readonly benefitUnknown: string;
    assumptions(assumed: number, all: number, missing: string): string;
    readonly missing: {
      readonly costs: string;
      readonly residents: string;
      readonly effects: string;
    };
  };
  readonly caveat: {
    readonly calibrated: string;
    readonly gross: string;
    loss(percent: string): string;
    readonly corners: string;
    readonly independent: string;
    warnings(count: number): string;
  };
  readonly basis: {
    readonly meaning: string;
    readonly input: string;
    readonly range: string;
    readonly quality: string;
    readonly source: string;
    readonly place: string;
    readonly date: string;
    readonly effect: string;
    readonly note: string;
    readonly file: string;
    readonly noSource: string;
    readonly sources: string;
  };
  readonly howWorked: string;
  /** How figures come about that no formula of a row gives. */
  readonly trail: {
    /** Of all explanations that do not say it themselves. */
    readonly proven: string;
    readonly drawsHeading: string;
    draws(draws: string): string;
    readonly breakEvenHeading: string;
    readonly fundHeading: string;
    readonly municipalitiesHeading: string;
    readonly municipalities: string;
  };
  readonly backToFigure: string;
  moreExplanations(command: string): string;
  readonly source: string;
  /** Behind the pictures of one municipality. */
  readonly partOf: string;
}
