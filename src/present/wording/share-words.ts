import type { SharingRule } from '../../model/sharing/forms.ts';
import type { NoShares } from '../../model/sharing/rules.ts';

/** The fixed words of what people read of a project that is paid for together. */
export interface ShareWording {
  title(scenario: string): string;
  /** All members together. */
  readonly total: string;
  answer(project: string, members: string, cost: string, alone: string): string;
  coordination(euros: string): string;
  basis(rule: string): string;
  readonly nobodyWorseOff: string;
  worseOff(groups: string, members: string): string;
  /** Shape   inhabitants: undefined where they are not known; to: undefined where there is no end */
  paysFrom(
    members: string,
    inhabitants: string | undefined,
    to: string | undefined,
    best: string | undefined,
  ): string;
  readonly neverPays: string;
  smallest(members: string): string;
  readonly noGroupPays: string;
  readonly membersHeading: string;
  readonly inhabitants: string;
  readonly use: string;
  readonly alone: string;
  readonly share: string;
  readonly coordinationHead: string;
  readonly saving: string;
  readonly net: string;
  readonly payback: string;
  readonly dearer: string;
  readonly yes: string;
  readonly never: string;
  readonly meaning: readonly string[];
  readonly rulesHeading: string;
  readonly perYear: string;
  readonly rules: Readonly<Record<SharingRule, string>>;
  /** The same as heads of narrow columns. */
  readonly ruleHeads: Readonly<Record<SharingRule, string>>;
  readonly testsHeading: string;
  readonly sum: string;
  readonly membersWorse: string;
  readonly groupsWorse: string;
  readonly reasons: Readonly<Record<NoShares, string>>;
  readonly used: string;
  readonly groupsHeading: string;
  readonly group: string;
  readonly together: string;
  readonly byItself: string;
  readonly excess: string;
  /** The words of the picture of who pays what. */
  readonly picture: {
    readonly legend: string;
    readonly inUse: string;
    readonly otherBases: string;
    readonly alone: string;
    basisOf(project: string, rule: string): string;
    /** The least and the most that a member pays by any basis, and by which. */
    between(least: string, ofLeast: string, most: string, ofMost: string): string;
    others(count: string): string;
  };
  /** Notes, behind the name of a project. */
  drawnOrders(project: string, orders: string, groups: string): string;
  elsewhere(project: string, euros: string): string;
}
