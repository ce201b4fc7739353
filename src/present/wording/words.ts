import type { Statistic } from '../../model/column-name.ts';
import type { CostVersion, Measure } from '../../model/cost-structure.ts';
import type { MeasureName } from '../../model/measure.ts';
import type { Distribution, Interval, Quality } from '../../model/quantity.ts';
import type { Pace, ReferenceStatus, Sampling } from '../../model/scenario.ts';
import type { SwitchingStatus } from '../../model/sensitivity.ts';
import type { SensitivityMethod } from '../../model/sensitivity-method.ts';
import type { AssumptionsWording } from './assumptions-words.ts';
import type { BenefitMapWording } from './benefit-map-words.ts';
import type { BreakEvenWording } from './break-even-words.ts';
import type { CalibrationWording } from './calibration-words.ts';
import type { CheckWording } from './check-words.ts';
import type { CompareWording } from './compare-words.ts';
import type { ConditionsWording } from './conditions-words.ts';
import type { DraftWording } from './draft-words.ts';
import type { EffectWording, GoalWording } from './effect-words.ts';
import type { ExplainWording } from './explain-words.ts';
import type { FundWording } from './fund-words.ts';
import type { ListWording } from './list-words.ts';
import type { MaturityWording } from './maturity-words.ts';
import type { MeasurementWording } from './measurement-words.ts';
import type { MoneyWording } from './money-words.ts';
import type { PilotWording } from './pilot-words.ts';
import type { ReportWording } from './report-words.ts';
import type { RiskWording } from './risk-words.ts';
import type { ShapleyWording } from './shapley-words.ts';
import type { ShareWording } from './share-words.ts';
import type { StructureWording } from './structure-words.ts';
import type { TableWording } from './table-words.ts';
import type { TrackWording } from './track-words.ts';
import type { UncertaintyWording } from './uncertainty-words.ts';
import type { WorkbookWording } from './workbook-words.ts';

/** How money of different years is spoken of. */
export interface PricesWording {
  costs(year: number, factor: string | undefined): string;
  scenario(year: number | undefined, factor: string | undefined): string;
  evidence(id: string, year: number, factor: string | undefined): string;
  turned(year: number, index: string, list: string): string;
  asTheyAre(list: string): string;
}

/**
 * Every fixed word of what people read. A line break in a head divides it; behind a hyphen it divides a word.
 * Keys of JSON and columns of CSV are the same in every language and do not stand here.
 */
export interface Wording {
  /** What is listed, and its columns. */
  readonly list: ListWording;
  readonly perYear: string;
  /** What costs are that are no accounts of a whole year, and that these are. */
  costVersion(version: CostVersion): string;
  costsAreNoAccounts(costs: string, version: string): string;
  /** Of costs that are not compared with published ones, as a person says that they are right. */
  costsAreChecked(costs: string): string;
  /** Behind a unit of money: the year in whose prices it is; or that it has no single one. */
  pricesOf(year: number): string;
  readonly noPriceYear: string;
  /** Before what is said of prices; of money of one origin; what is done with it. */
  readonly prices: PricesWording;
  readonly pace: Readonly<Record<Pace, string>>;
  readonly allProjects: string;
  readonly overlap: string;
  readonly overlapOfPaces: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  readonly shareOfCosts: string;
  readonly perInhabitant: string;
  readonly personYears: string;
  readonly qualityHead: string;
  readonly quality: Readonly<Record<Quality, string>>;
  /** Of several scenarios beside each other. */
  readonly sideBySide: string;
  readonly sideBySideMeaning: string;
  readonly saving: string;
  readonly ends: string;
  readonly percentiles: string;
  readonly intervals: Readonly<Record<Interval, string>>;
  readonly corners: string;
  readonly referenceCosts: string;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly inhabitants: string;
  readonly inhabitantsUnknown: string;
  readonly publishedHeading: string;
  readonly published: string;
  readonly computed: string;
  readonly gap: string;
  readonly agrees: string;
  readonly yes: string;
  readonly no: string;
  /** Instead of yes, where a computed figure was made from the published one. */
  readonly byConstruction: string;
  readonly statusHead: string;
  readonly status: Readonly<Record<ReferenceStatus, string>>;
  readonly source: string;
  readonly output: Readonly<Record<MeasureName, string>>;
  /** What follows a number of them. */
  readonly outputUnit: Readonly<Record<'person_years' | 'tax_points' | 'years', string>>;
  readonly statistic: Readonly<Record<Statistic, string>>;
  readonly tornadoHeading: string;
  readonly inputRange: string;
  readonly savingRange: string;
  readonly swing: string;
  readonly shareOfSwings: string;
  readonly notesHeading: string;
  readonly draws: string;
  readonly sampling: Readonly<Record<Sampling, string>>;
  readonly distribution: Readonly<Record<Distribution, string>>;
  readonly seed: string;
  taxPoint(money: string): string;
  notShown(columns: string): string;
  firstOf(shown: string, all: string): string;
  sensitivityOf(scenario: string): string;
  readonly othersCentral: string;
  tornadoOf(output: string): string;
  readonly nothingMoves: string;
  readonly atEnds: string;
  readonly turns: string;
  readonly turnsMeaning: string;
  moreInputs(count: string, method: SensitivityMethod): string;
  twoWayOf(output: string): string;
  readonly across: string;
  readonly down: string;
  readonly nearestCentral: string;
  meetsTarget(target: string): string;
  valuesOf(input: string, shown: string, all: string): string;
  readonly allCells: string;
  switchingOf(output: string, target: string, from: string): string;
  /** Where the target is a net present value of zero. */
  switchingAtZero(output: string): string;
  readonly switchingMeaning: string;
  readonly switchingValue: string;
  readonly switchingStatusHead: string;
  readonly switchingStatus: Readonly<Record<SwitchingStatus, string>>;
  /** Where an input without a range would have to be another one. */
  readonly switchingFixed: string;
  readonly publishedEnd: Readonly<Record<'low' | 'high', (source: string) => string>>;
  readonly givenTarget: string;
  readonly assumptions: AssumptionsWording;
  readonly conditions: ConditionsWording;
  readonly measurement: MeasurementWording;
  readonly pilot: PilotWording;
  readonly shapley: ShapleyWording;
  readonly benefitMap: BenefitMapWording;
  readonly maturity: MaturityWording;
  readonly calibration: CalibrationWording;
  readonly check: CheckWording;
  readonly table: TableWording;
  readonly breakEven: BreakEvenWording;
  readonly fund: FundWording;
  readonly share: ShareWording;
  readonly report: ReportWording;
  readonly risk: RiskWording;
  readonly track: TrackWording;
  readonly compare: CompareWording;
  readonly workbook: WorkbookWording;
  readonly effect: EffectWording;
  readonly goal: GoalWording;
  readonly structure: StructureWording;
  readonly draft: DraftWording;
  readonly explain: ExplainWording;
  readonly money: MoneyWording;
  readonly uncertainty: UncertaintyWording;
}
