import { type Pilot, PilotChoice } from '../model/pilot.ts';

/** Worths that differ by less than this part are one. */
const slack = 1e-9;

/** The first of never, now and pilot that none of the others is better than. */
export function bestChoice(worths: Readonly<Record<PilotChoice, number>>): PilotChoice {
  const largest = Math.max(...Object.values(worths));
  const room = slack * Math.max(1, Math.abs(largest));
  return PilotChoice.options.find((choice) => worths[choice] >= largest - room)!;
}

/** What a euro is worth that comes as many years later as the pilot takes. */
export function discountOfPilot({ years }: Pilot, rate: number): number {
  return (1 + rate) ** -years;
}
