import type { ReportPictureName } from '../picture/mark.ts';

/** Sentences that are the titles of pictures; amounts come with their unit, labels as they are written. */
export interface PictureTitles {
  range(name: string, saving: string, likely: string): string;
  /** Where nothing is uncertain. */
  rangeAlone(name: string, saving: string): string;
  /** A saving that is none, or a loss. */
  noSaving(name: string): string;
  outcomesBelow(name: string, cases: number, all: number, limit: string): string;
  outcomesAbove(name: string, cases: number, all: number, limit: string): string;
  projects(percent: string, labels: readonly string[]): string;
  oneProject(label: string, saving: string): string;
  tornado(name: string, input: string, swing: string): string;
  tornadoNothing(name: string): string;
  payback(year: number): string;
  paybackMissed(year: number, missed: number, all: number, last: number): string;
  noPayback(missed: number, all: number, last: number): string;
  basis(percent: string, quality: string): string;
  chance(name: string, amount: string, percent: string): string;
  published(agree: number, all: number): string;
  waterfall(name: string, saving: string, overlap: string): string;
  waterfallAlone(name: string, saving: string): string;
  twoWay(name: string, met: number, all: number, target: string): string;
  twoWayAlone(name: string, saving: string): string;
  sobol(name: string, input: string, percent: string): string;
  municipalities(range: string, municipality: string | undefined): string;
  classes(years: number, all: number): string;
  breakEven(project: string, classes: number, all: number): string;
  portfolio(always: number, all: number): string;
}

/** The fixed words of pictures. Those of a whole report are also in its page, which draws some of them anew. */
export interface PictureWording {
  /** An amount with its unit; of one number whether it is exactly one. */
  millions(number: string, isOne: boolean): string;
  euros(number: string, isOne: boolean): string;
  /** The word for the sign before a figure. */
  readonly minus: string;
  perYear(amount: string): string;
  readonly title: PictureTitles;
  /** How many municipalities are of a size class. */
  municipalitiesOf(count: string): string;
  readonly legend: Readonly<Record<Exclude<ReportPictureName, 'shares'>, string>>;
  readonly key: {
    readonly corners: string;
    readonly likely: string;
    readonly median: string;
    readonly published: string;
    readonly below: string;
    readonly above: string;
    readonly limit: string;
    readonly half: string;
    readonly atLow: string;
    readonly atHigh: string;
    readonly central: string;
    readonly zero: string;
    readonly payback: string;
    readonly firstOrder: string;
    readonly total: string;
    readonly notFromZero: string;
    readonly rises: string;
    readonly falls: string;
    readonly sums: string;
    readonly met: string;
    readonly cashable: string;
    readonly otherSaving: string;
    readonly saving: string;
    readonly cost: string;
    readonly grant: string;
    readonly ownUse: string;
    readonly never: string;
    readonly chosen: string;
    readonly notChosen: string;
    readonly earlier: string;
    readonly municipality: string;
  };
  readonly column: {
    readonly project: string;
    readonly input: string;
    readonly row: string;
    readonly case: string;
    readonly saving: string;
    readonly low: string;
    readonly central: string;
    readonly high: string;
    readonly published: string;
    readonly computed: string;
    readonly status: string;
    readonly inputLow: string;
    readonly inputHigh: string;
    readonly atLow: string;
    readonly atHigh: string;
    readonly effect: string;
    readonly year: string;
    readonly quality: string;
    readonly projects: string;
    readonly share: string;
    readonly chance: string;
    readonly change: string;
    readonly municipality: string;
    readonly inhabitants: string;
    readonly perInhabitant: string;
    readonly sizeClass: string;
    readonly use: string;
    readonly application: string;
    readonly chosenIn: string;
    readonly coreIndex: string;
    readonly class: string;
    readonly reached: string;
  };
  /** What is left behind the largest: so many projects or inputs. */
  others(count: number): string;
  outsideClasses(count: number): string;
  readonly figures: string;
  readonly years: string;
  readonly inhabitantsAxis: string;
  readonly chanceAxis: string;
  readonly useAxis: string;
  readonly partOfSaving: string;
  readonly partOfVariance: string;
  readonly partOfDraws: string;
}
