import type { PilotChoice } from '../../model/pilot.ts';

/** The fixed words of what people read of pilots. */
export interface PilotWording {
  readonly meaning: string;
  of(project: string): string;
  /** Of a measurement: what is decided on. */
  ofOutput(project: string, output: string): string;
  readonly choice: Readonly<Record<PilotChoice, string>>;
  readonly best: Readonly<Record<PilotChoice, string>>;
  readonly ableToStop: string;
  readonly perfect: string;
  readonly cost: string;
  /** Shape   chance: of success */
  atChance(chance: string): string;
  bestBetween(from: string, to: string): string;
  readonly neverBest: string;
  paysFrom(chance: string): string;
  measures(what: string, error: string, sites: string): string;
  bestSites(sites: string, net: string): string;
  /** Where measuring costs more at any number of sites than it brings. */
  noSitesPay(sites: string, net: string): string;
  later(years: string): string;
  readonly ofOneYear: string;
  readonly bySites: string;
  readonly sites: string;
  readonly net: string;
}
