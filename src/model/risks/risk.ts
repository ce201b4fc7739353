import type { Label } from '../label.ts';
import type { Origin } from '../origin.ts';
import type { Quantity } from '../quantity.ts';
import type { RiskEffect, RiskKind, RiskName } from './forms.ts';

/** A risk with every number resolved. */
export interface Risk {
  readonly id: string;
  readonly label: Label | undefined;
  readonly kind: RiskKind | undefined;
  /** Ids of the projects it hits. */
  readonly hits: readonly string[];
  readonly group: string | undefined;
  readonly hasTreatment: boolean;
  /** Whether results are with the treatment. */
  readonly isTreated: boolean;
  /** Numbers by their name below the risk; one that is left out is 0. */
  readonly quantities: ReadonlyMap<RiskName, Quantity>;
  readonly origin: Origin;
}

/** What a number of a risk is with or without its treatment: the treated one where it is given, else the one before. */
export function numberOf(
  { quantities }: Pick<Risk, 'quantities'>,
  name: 'chance' | RiskEffect,
  isTreated: boolean,
): Quantity | undefined {
  return (isTreated ? quantities.get(`treatment.${name}`) : undefined) ?? quantities.get(name);
}

/**
 * What happens of a risk, by the number drawn for it: it happens where that lies above all but its chance. In the centre nothing is
 * drawn, and it counts with its chance.
 *
 * Shape   event: from 0 to 1, or `eventInTheCentre`
 * Units   shares
 * @example happens(0.7, 0.35) // => 1
 * @example happens(eventInTheCentre, 0.35) // => 0.35
 */
export function happens(event: number, chance: number): number {
  if (event === eventInTheCentre) return chance;
  return chance >= 1 || event > 1 - chance ? 1 : 0;
}

/** Stands for "not drawn" among numbers from 0 to 1. */
export const eventInTheCentre = -1;

/** Whether an input is the draw of a risk, or of a group of them, and not a number that somebody wrote. */
export function isEvent({ path }: Pick<Quantity, 'path'>): boolean {
  return /^(risks|risk_groups)\.[^.]+\.event$/.test(path);
}

/** The draw of a risk: of all of its group where it has one, so that they happen together. */
export function eventPath({ id, group }: Pick<Risk, 'id' | 'group'>): string {
  return group === undefined ? `risks.${id}.event` : `risk_groups.${group}.event`;
}
