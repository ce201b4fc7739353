import type { UpdateMethod } from '../../model/track/choices.ts';
import type { TargetDirection } from '../../model/track/forms.ts';
import type { TrackStatus } from '../../model/track/result.ts';

/** The fixed words of what people read of outcomes beside a forecast. */
export interface TrackWording {
  title(scenario: string): string;
  readonly meaning: readonly string[];
  readonly rowsHeading: string;
  readonly value: string;
  readonly forecast: string;
  readonly realised: string;
  readonly chance: string;
  readonly statusHead: string;
  readonly status: Readonly<Record<TrackStatus, string>>;
  /** What was saved of what was forecast, and which part of it comes again. */
  total(value: string, forecast: string, share: string, lasting: string): string;
  next(projects: string, ratio: string, range: string): string;
  readonly updatedHeading: string;
  readonly before: string;
  readonly after: string;
  readonly fullUse: string;
  readonly updatedMeaning: Readonly<Record<UpdateMethod, string>>;
  effective(draws: string): string;
  readonly notUpdated: string;
  readonly targetsHeading: string;
  readonly baseline: string;
  readonly target: string;
  readonly direction: Readonly<Record<TargetDirection, string>>;
  readonly targetStatus: string;
  readonly met: string;
  readonly notMet: string;
  readonly targetsMeaning: string;
  /** Notes of the result. */
  readonly notes: readonly string[];
}
