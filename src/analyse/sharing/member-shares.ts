import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import type { Model } from '../../model/compile.ts';
import type { CompiledProject } from '../../model/row.ts';
import type { SharingRule } from '../../model/sharing/forms.ts';
import { type Shares, sharesBy } from '../../model/sharing/rules.ts';
import { coordinationTimes, mostExact, type Sharing } from '../../model/sharing/sharing.ts';
import type { Deviation } from '../../sample/design.ts';
import { buyTogether, type GroupGame, payByGroups } from './group-costs.ts';
import { shapleyShares } from './shapley-shares.ts';
import { type CostsAt, SharedCosts } from './shared-costs.ts';

/** What members pay at one point, together and each by itself. */
export interface PaidAt {
  readonly costs: CostsAt;
  readonly game: GroupGame;
  /** Costs of all groups by their bits; undefined where members are too many. */
  readonly table: Float64Array | undefined;
  readonly all: number;
  readonly alone: readonly number[];
  /** What each member bears of coordination. */
  readonly coordination: number;
  sharesBy(rule: SharingRule): Shares;
}

/** What the members of a shared project pay where its costs are lowest, central and highest, or at other points. */
export class MemberShares {
  readonly sharing: Sharing;
  readonly points: Readonly<Record<End, Deviation>>;
  readonly #costs: SharedCosts;
  readonly #model: Model;
  readonly #id: string;

  constructor(model: Model, compiled: CompiledProject) {
    this.sharing = compiled.project.flow!.sharing!;
    this.#costs = new SharedCosts(model, compiled);
    this.points = this.#costs.points;
    this.#model = model;
    this.#id = compiled.project.id;
  }

  /** At low, central and high. */
  atEnds(): Readonly<Record<End, PaidAt>> {
    const [low, central, high] = this.at(ends.map((end) => this.points[end]));
    return { low: low!, central: central!, high: high! };
  }

  /** Shape   an entry for each of some points; random orders of many members are the same at all */
  at(points: readonly Deviation[]): readonly PaidAt[] {
    const { members, groups, shares: agreed } = this.sharing;
    const count = members.length;
    const demands = members.map(({ inhabitants }) => inhabitants ?? 0);
    const costs = points.map((point) => this.#costs.at(point));
    const games = costs.map(({ ofInhabitants, ofGroups }) =>
      ofInhabitants === undefined ? payByGroups(groups!, ofGroups) : buyTogether(demands, ofInhabitants),
    );
    const tables = games.map((game) => (count <= mostExact ? game.table(count) : undefined));
    let values: readonly (readonly number[])[] | undefined;
    const shapleyAt = (at: number) => {
      values ??= shapleyShares(
        count,
        games,
        tables.flatMap((table) => table ?? []),
        { seed: this.#model.scenario.settings.seed, name: `project.${this.#id}.sharing orders` },
      );
      return values[at]!;
    };
    return games.map((game, at): PaidAt => {
      const { ofInhabitants, member, pair } = costs[at]!;
      const table = tables[at];
      const all = table?.at(-1) ?? game.costOf(members.map((_, place) => place));
      const alone = members.map((_, place) => table?.[2 ** place] ?? game.costOf([place]));
      const times = coordinationTimes(count);
      const known = new Map<SharingRule, Shares>();
      return {
        costs: costs[at]!,
        game,
        table,
        all,
        alone,
        coordination: (times.member * member + times.pair * pair) / count,
        sharesBy(rule) {
          const found =
            known.get(rule) ??
            sharesBy(rule, members, agreed, { all, alone, ofInhabitants, shapley: () => shapleyAt(at) });
          known.set(rule, found);
          return found;
        },
      };
    });
  }
}

/** What a group of so many members bears of coordination together. */
export function coordinationOfGroup(
  size: number,
  { member, pair }: Pick<CostsAt, 'member' | 'pair'>,
): number {
  const times = coordinationTimes(size);
  return times.member * member + times.pair * pair;
}
