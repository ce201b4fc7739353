import type { CalibrationMatch } from '../../model/calibration.ts';

/** Words of a calibration: comments above lines of YAML that are pasted into a scenario. */
export interface CalibrationWording {
  readonly ends: Readonly<Record<CalibrationMatch, string>>;
  withTheseLines(ends: string, range: string): string;
  centralOf(parameter: string, central: string, isMedian: boolean): string;
  /** The note of the range in the scenario. */
  solved(ends: string, output: string, source: string): string;
}
