import type { End } from '../../model/cash-flow/money-columns.ts';
import type { Model } from '../../model/compile.ts';
import { type Language, labelText } from '../../model/label.ts';
import { type SharingRule, sharingRules } from '../../model/sharing/forms.ts';
import type { SharingGroup, SharingRecord, SharingRow, SharingRuleRow } from '../../model/sharing/result.ts';
import { inhabitantsOf, type Member, mostExact, type Sharing } from '../../model/sharing/sharing.ts';
import { type NetOf, netsOf } from './member-net.ts';
import { type MemberSavings, memberSavings } from './member-savings.ts';
import { MemberShares, type PaidAt } from './member-shares.ts';
import { paysFrom, smallestGroup } from './smallest-group.ts';
import { findWorseOff, groupsTested, halfCent, type WorseOff } from './worse-off.ts';

/** Groups that are reported of one project. */
const mostGroups = 100;

/** What is not a number of a project or a name of its scenario. */
export interface ShareWords {
  readonly language: Language;
  /** What all members together are called. */
  readonly total: string;
}

/** A shared project, and what of its saving no member has. */
export interface SharedProject {
  readonly record: SharingRecord;
  readonly elsewhere: number;
}

/**
 * How the members of a shared project would divide its costs by each rule: what each pays, saves and has left, who would pay less by
 * itself, and from how many members on it pays.
 *
 * Shape   project: an index into the projects of the model, which is shared
 * Holds   shares of every rule add up to what all members pay
 */
export function shareProject(model: Model, project: number, words: ShareWords): SharedProject {
  const work = new ShareWork(model, project, words);
  return { record: work.record(), elsewhere: work.savings.elsewhere };
}

/** What all figures of one project rest on. */
class ShareWork {
  readonly savings: MemberSavings;
  readonly #words: ShareWords;
  readonly #id: string;
  readonly #sharing: Sharing;
  readonly #paid: Readonly<Record<End, PaidAt>>;
  readonly #netOf: NetOf;

  constructor(model: Model, project: number, words: ShareWords) {
    const compiled = model.projects[project]!;
    const shares = new MemberShares(model, compiled);
    this.#words = words;
    this.#id = compiled.project.id;
    this.#sharing = shares.sharing;
    this.#paid = shares.atEnds();
    this.savings = memberSavings(model, project, shares.sharing);
    this.#netOf = netsOf(
      model,
      project,
      this.savings,
      this.#paid,
      (points) => shares.at(points),
      shares.points,
    );
  }

  record(): SharingRecord {
    const { members, rule } = this.#sharing;
    const { low, central, high } = this.#paid;
    const inhabitants = inhabitantsOf(members);
    const count = members.length;
    const mean = (inhabitants ?? 0) / count;
    const saved = this.savings.ofMembers.map((each) => each.central);
    const pays = paysFrom(central, mean, sumOf(saved) / count);
    const smallest = smallestGroup(
      saved,
      members.map((each) => each.inhabitants ?? 0),
      central,
    );
    const rules = sharingRules.map((each) => this.#rule(each));
    const from = pays?.from;
    return {
      project: this.#id,
      rule,
      members: count,
      inhabitants: inhabitants ?? null,
      cost_low_eur_per_year: low.all,
      cost_central_eur_per_year: central.all,
      cost_high_eur_per_year: high.all,
      alone_central_eur_per_year: sumOf(central.alone),
      coordination_central_eur_per_year: central.coordination * count,
      pays_from_members: from ?? null,
      pays_to_members: pays?.to ?? null,
      best_members: pays?.best ?? null,
      pays_from_inhabitants: from === undefined || inhabitants === undefined ? null : from * mean,
      smallest_group: smallest === undefined ? null : smallest.map((member) => members[member]!.id),
      exact: count <= mostExact,
      groups_tested: groupsTested(count, count <= mostExact),
      rows: rules.flatMap(({ rows }) => rows),
      rules: rules.map((each) => each.told),
      groups: this.#groups(rules),
    };
  }

  #rule(rule: SharingRule): RuleWork {
    const used = rule === this.#sharing.rule;
    const { low, central, high } = this.#paid;
    const shares = central.sharesBy(rule);
    if (!('of' in shares)) {
      const nothing = { sum_central_eur_per_year: null, members_worse_off: null, groups_worse_off: null };
      return { rule, rows: [], worse: [], told: { rule, used, ...nothing, reason: shares.reason } };
    }
    const worse = findWorseOff(shares.of, central);
    const byEnd = { low: low.sharesBy(rule), central: shares, high: high.sharesBy(rule) };
    const shareOf = (end: End, member: number) => {
      const found = byEnd[end];
      return 'of' in found ? found.of[member]! : null;
    };
    const members = this.#sharing.members.map((member, place) =>
      this.#row(rule, member, place, (end) => shareOf(end, place)),
    );
    return {
      rule,
      rows: [...members, this.#total(rule, members)],
      worse,
      told: {
        rule,
        used,
        sum_central_eur_per_year: sumOf(shares.of),
        members_worse_off: members.filter((row) => row.worse_off === true).length,
        groups_worse_off: worse.length,
        reason: null,
      },
    };
  }

  #row(
    rule: SharingRule,
    { id, label, inhabitants, use }: Member,
    place: number,
    shareAt: (end: End) => number | null,
  ): SharingRow {
    const { central } = this.#paid;
    const saving = this.savings.ofMembers[place]!;
    const bears = (paid: PaidAt) => {
      const shares = paid.sharesBy(rule);
      return 'of' in shares ? shares.of[place]! + paid.coordination : undefined;
    };
    const net = this.#netOf(saving, bears, (values) => values[place]!);
    const share = shareAt('central')!;
    return {
      level: 'member',
      rule,
      used: rule === this.#sharing.rule,
      member: id,
      label: labelText(label, this.#words.language, id),
      inhabitants: inhabitants ?? null,
      use: use ?? null,
      alone_central_eur_per_year: central.alone[place]!,
      ...shareColumns(shareAt),
      coordination_central_eur_per_year: central.coordination,
      ...savingColumns(saving),
      ...netColumns(net),
      payback_central_years: payback(
        central,
        central.all === 0 ? 1 / this.#sharing.members.length : share / central.all,
        saving.central,
        central.coordination,
      ),
      worse_off: share + central.coordination - central.alone[place]! > halfCent,
    };
  }

  #total(rule: SharingRule, rows: readonly SharingRow[]): SharingRow {
    const { central } = this.#paid;
    const { together: saving } = this.savings;
    const count = rows.length;
    const net = this.#netOf(
      saving,
      (paid) => paid.all + paid.coordination * count,
      (values) => sumOf(values),
    );
    const sum = (end: End) => {
      const column = `share_${end}_eur_per_year` as const;
      return rows.some((row) => row[column] === null) ? null : sumOf(rows.map((row) => row[column]!));
    };
    const use = rows.map((row) => row.use);
    return {
      level: 'total',
      rule,
      used: rule === this.#sharing.rule,
      member: null,
      label: this.#words.total,
      inhabitants: inhabitantsOf(this.#sharing.members) ?? null,
      use: use.includes(null) ? null : sumOf(use as readonly number[]),
      alone_central_eur_per_year: sumOf(central.alone),
      ...shareColumns(sum),
      coordination_central_eur_per_year: central.coordination * count,
      ...savingColumns(saving),
      ...netColumns(net),
      payback_central_years: payback(central, 1, saving.central, central.coordination * count),
      worse_off: null,
    };
  }

  /** The groups that are worst off: those of the rule in use before others, the worst first. */
  #groups(rules: readonly RuleWork[]): SharingGroup[] {
    const { members, rule: own } = this.#sharing;
    const all = rules.flatMap(({ rule, worse }) => worse.map((each) => ({ rule, ...each })));
    const excess = ({ together, alone }: WorseOff) => together - alone;
    all.sort((a, b) => excess(b) - excess(a));
    const used = all.filter(({ rule }) => rule === own).slice(0, mostGroups);
    const others = all.filter(({ rule }) => rule !== own).slice(0, mostGroups - used.length);
    return [...used, ...others]
      .sort((a, b) => excess(b) - excess(a))
      .map(({ rule, members: places, together, alone }) => ({
        rule,
        members: places.map((place) => members[place]!.id),
        together_eur_per_year: together,
        alone_eur_per_year: alone,
        excess_eur_per_year: together - alone,
      }));
  }
}

/** What one rule comes to. */
interface RuleWork {
  readonly rule: SharingRule;
  readonly rows: readonly SharingRow[];
  readonly worse: readonly WorseOff[];
  readonly told: SharingRuleRow;
}

/**
 * Years until a part of what is spent once has come back; null where it never does.
 *
 * Formula  part · once / (saving − part · running − coordination)
 */
function payback(
  { costs: { once, running } }: Pick<PaidAt, 'costs'>,
  part: number,
  saving: number,
  coordination: number,
): number | null {
  const left = saving - part * running - coordination;
  const spent = part * once;
  if (spent <= 0) return left >= -halfCent ? 0 : null;
  return left > 0 ? spent / left : null;
}

function shareColumns(of: (end: End) => number | null) {
  return {
    share_low_eur_per_year: of('low'),
    share_central_eur_per_year: of('central')!,
    share_high_eur_per_year: of('high'),
  };
}

function savingColumns({ low, central, high }: Readonly<Record<End, number>>) {
  return {
    saving_low_eur_per_year: low,
    saving_central_eur_per_year: central,
    saving_high_eur_per_year: high,
  };
}

function netColumns({ low, central, high }: Readonly<Record<End, number>>) {
  return { net_low_eur_per_year: low, net_central_eur_per_year: central, net_high_eur_per_year: high };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
