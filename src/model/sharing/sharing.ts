import type { Place } from '../../problems/problem.ts';
import type { Label } from '../label.ts';
import type { SharingRule } from './forms.ts';

/** Who shares what a project costs. */
export interface Member {
  /** The code of a municipality, or the id of a member of one's own. */
  readonly id: string;
  readonly label: Label | undefined;
  /** Undefined where they are not known, which matters to prices and rules by inhabitants alone. */
  readonly inhabitants?: number | undefined;
  /** Its demand; undefined where it is not stated. */
  readonly use?: number | undefined;
  /** Codes of its municipalities in the costs; none of a member of one's own. */
  readonly codes: readonly string[];
}

/** Of so many members all groups, and all orders, are worked one by one. */
export const mostExact = 16;

/** A group whose cost is stated, by the places of its members in ascending order. */
export type Group = readonly number[];

/** How a project is paid for together, with everything resolved. */
export interface Sharing {
  readonly rule: SharingRule;
  readonly members: readonly Member[];
  /** Parts that were agreed on, in the order of the members. */
  readonly shares?: readonly number[] | undefined;
  /** Groups whose costs are stated, in the order of the file, where costs follow no price. */
  readonly groups?: readonly Group[] | undefined;
  readonly place: Place;
}

/** The names of the numbers of cooperation, below the project. */
export const memberCost = 'sharing.member_eur_per_year';
export const pairCost = 'sharing.pair_eur_per_year';
export type CoordinationName = typeof memberCost | typeof pairCost;

/** The name of what a group pays, groups counted from 1. */
export type GroupCostName = `sharing.group_costs.${number}.eur_per_year`;

/** Shape   group: its place in the file, counted from 0 */
export function groupCostName(group: number): GroupCostName {
  return `sharing.group_costs.${group + 1}.eur_per_year`;
}

export function isGroupCostName(name: string): name is GroupCostName {
  return /^sharing\.group_costs\.[1-9]\d*\.eur_per_year$/.test(name);
}

/** Inhabitants of some members together; undefined where those of one are not known. */
export function inhabitantsOf(members: readonly Pick<Member, 'inhabitants'>[]): number | undefined {
  let sum = 0;
  for (const { inhabitants } of members) {
    if (inhabitants === undefined) return undefined;
    sum += inhabitants;
  }
  return sum;
}

/**
 * How many times a group pays what each member and each two of them cost; one member alone has nobody to agree with.
 *
 * @example coordinationTimes(7) // => { member: 7, pair: 21 }
 * @example coordinationTimes(1) // => { member: 0, pair: 0 }
 */
export function coordinationTimes(members: number): { readonly member: number; readonly pair: number } {
  return members < 2 ? { member: 0, pair: 0 } : { member: members, pair: (members * (members - 1)) / 2 };
}
