/** Which cells a row of levels, or a group of answers, is about: all that fit each of its names; none of them, all. */
export interface LevelScope {
  readonly municipalityCode: string | undefined;
  readonly service: string | undefined;
  readonly mainFunction: string | undefined;
  readonly sector: string | undefined;
}

/** The nearest name of a scope: its service, else its main function, else its sector; empty of all cells. */
export function scopeName({ service, mainFunction, sector }: LevelScope): string {
  return service ?? mainFunction ?? sector ?? '';
}
