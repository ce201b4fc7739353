import type { FlowName } from '../../model/cash-flow/flow-numbers.ts';
import type { NumberForm } from '../../model/quantity.ts';
import { SharingForm, type SharingRule } from '../../model/sharing/forms.ts';
import { makingsOf, mostMakings } from '../../model/sharing/make-up.ts';
import {
  type Group,
  groupCostName,
  type Member,
  mostExact,
  type Sharing,
} from '../../model/sharing/sharing.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { boundsOfKey } from '../key-bounds.ts';
import { numbersOf } from '../numbers.ts';
import { getIn, type Path } from '../position.ts';
import { soundPart } from '../schema-problems.ts';
import { type MemberContext, type Members, readMembers } from './members.ts';

/** What sharing is read with. */
export interface SharingContext extends MemberContext {
  valueAt(path: Path): unknown;
}

/** A number of sharing as it is written. */
export interface SharingNumber {
  readonly name: FlowName;
  readonly at: Path;
  readonly form: NumberForm;
  readonly bounds: ReturnType<typeof boundsOfKey>;
}

/** How a project is paid for together, and its numbers, which are not read yet. */
export interface SharingParts {
  /** Undefined where it cannot be used, which is reported. */
  readonly sharing: Sharing | undefined;
  readonly numbers: readonly SharingNumber[];
}

/** Groups whose costs are stated, and those of several members where members are many. */
const mostGroups = 2000;
const mostLargerGroups = 20;

/** Parts that were agreed on add up to one within this. */
const roundingShare = 1e-9;

/**
 * How a project is paid for together; undefined where it is not. What its schema objects to is reported already and counts as
 * left out.
 *
 * Shape   at: the path of the project
 */
export function readSharing(at: Path, context: SharingContext): SharingParts | undefined {
  const { problems, placeOf, valueAt } = context;
  const path = [...at, 'sharing'];
  if (valueAt(path) === undefined) return undefined;
  const form = soundPart(SharingForm, valueAt(path));
  if (form === undefined) return { sharing: undefined, numbers: [] };
  const before = problems.all.length;
  // Of a list that its schema objects to nothing is known, and all municipalities are not meant.
  const isKnown = form.members !== undefined || getIn(valueAt(path), ['members']) === undefined;
  const members = isKnown ? readMembers(form, path, context) : undefined;
  if (form.group_costs !== undefined && valueAt([...at, 'cost']) !== undefined)
    problems.add('costs-beside-group-costs', placeOf([...at, 'cost'], 'key'), {});
  const numbers = numbersOfSharing(form, path);
  const { rule } = form;
  if (members === undefined || rule === undefined) return { sharing: undefined, numbers };
  const use = readUse(form, members, path, context);
  const shares = readShares(form, members, path, context);
  const groups = readGroups(form, members, path, context);
  const list = members.list.map((member, place): Member => ({ ...member, use: use[place] ?? member.use }));
  checkRule(rule, list, form, path, context);
  if (problems.hasErrorsSince(before)) return { sharing: undefined, numbers };
  const place = placeOf(path, 'key');
  return {
    sharing: {
      rule,
      members: list,
      ...(shares !== undefined && { shares }),
      ...(groups !== undefined && { groups }),
      place,
    },
    numbers,
  };
}

function numbersOfSharing(form: Partial<SharingForm>, path: Path): readonly SharingNumber[] {
  const own = numbersOf(SharingForm.shape, form, ['sharing']).flatMap(
    ({ keys, meta, form: number }): SharingNumber[] =>
      number === undefined
        ? []
        : [
            {
              name: keys.join('.') as FlowName,
              at: [...path, ...keys.slice(1)],
              // No number of sharing is a price by inhabitants.
              form: number as NumberForm,
              bounds: boundsOfKey(meta),
            },
          ],
  );
  const groups = (form.group_costs ?? []).map(
    ({ eur_per_year }, place): SharingNumber => ({
      name: groupCostName(place),
      at: [...path, 'group_costs', place, 'eur_per_year'],
      form: eur_per_year,
      bounds: { least: 0, most: Number.POSITIVE_INFINITY },
    }),
  );
  return [...own, ...groups];
}

/** Numbers of some members, by their place; names that are no members are reported. */
function byMember(
  key: 'use' | 'shares',
  written: Readonly<Record<string, number>> | undefined,
  members: Members,
  path: Path,
  { problems, placeOf }: SharingContext,
): ReadonlyMap<number, { readonly value: number; readonly name: string }> {
  const found = new Map<number, { value: number; name: string }>();
  for (const [name, value] of Object.entries(written ?? {})) {
    const place = members.find(name);
    const at = placeOf([...path, key, name], 'key');
    if (place === undefined) problems.add('member-not-in-scope', at, { ...unknownMember(name, members) });
    else if (found.has(place)) problems.add('duplicate-member', at, { member: name });
    else found.set(place, { value, name });
  }
  return found;
}

function unknownMember(found: string, { list }: Members) {
  return { found, known: list.map(({ id }) => id), among: 'members' } as const;
}

function readUse(
  { use }: Partial<SharingForm>,
  members: Members,
  path: Path,
  context: SharingContext,
): readonly (number | undefined)[] {
  const found = byMember('use', use, members, path, context);
  for (const { value, name } of found.values())
    if (value < 0)
      context.problems.add('value-out-of-range', context.placeOf([...path, 'use', name]), {
        found: value,
        expected: { unit: 'units', least: 0, most: Number.POSITIVE_INFINITY },
      });
  return members.list.map((_, place) => found.get(place)?.value);
}

/** Parts that were agreed on; one that does not name each member, or all of the cost, is reported. */
function readShares(
  { shares }: Partial<SharingForm>,
  members: Members,
  path: Path,
  context: SharingContext,
): readonly number[] | undefined {
  if (shares === undefined) return undefined;
  const { problems, placeOf } = context;
  const before = problems.all.length;
  const found = byMember('shares', shares, members, path, context);
  for (const { value, name } of found.values())
    if (value < 0 || value > 1)
      problems.add('share-out-of-range', placeOf([...path, 'shares', name]), { found: value });
  if (problems.hasErrorsSince(before)) return undefined;
  const sum = [...found.values()].reduce((all, { value }) => all + value, 0);
  const lacking = members.list.filter((_, place) => !found.has(place)).map(({ id }) => id);
  if (Math.abs(sum - 1) > roundingShare)
    problems.add('shares-do-not-cover', placeOf([...path, 'shares'], 'key'), { sum, lacking });
  return members.list.map((_, place) => found.get(place)?.value ?? 0);
}

/** Groups whose costs are stated; a member that could not pay by itself is reported. */
function readGroups(
  { group_costs: written }: Partial<SharingForm>,
  members: Members,
  path: Path,
  { problems, placeOf }: SharingContext,
): readonly Group[] | undefined {
  if (written === undefined) return undefined;
  const before = problems.all.length;
  const seen = new Set<string>();
  const groups = written.map(({ members: names }, at): Group => {
    const group = new Set<number>();
    for (const [which, each] of names.entries()) {
      const name = String(each);
      const place = members.find(name);
      const where = placeOf([...path, 'group_costs', at, 'members', which]);
      if (place === undefined) problems.add('member-not-in-scope', where, unknownMember(name, members));
      else if (group.has(place)) problems.add('duplicate-member', where, { member: name });
      else group.add(place);
    }
    const sorted = [...group].sort((a, b) => a - b);
    if (seen.has(sorted.join()) && sorted.length === names.length)
      problems.add('duplicate-member', placeOf([...path, 'group_costs', at, 'members']), {
        group: sorted.map((place) => members.list[place]!.id),
      });
    seen.add(sorted.join());
    return sorted;
  });
  const place = placeOf([...path, 'group_costs'], 'key');
  checkGroupCount(groups, members, place, problems);
  if (problems.hasErrorsSince(before)) return undefined;
  for (const [member, { id }] of members.list.entries())
    if (!groups.some((group) => group.length === 1 && group[0] === member))
      problems.add('group-without-cost', place, { member: id });
  if (problems.hasErrorsSince(before)) return undefined;
  if (makingsOf(members.list.length, groups).length > mostMakings)
    problems.add('group-without-cost', place, { most: mostMakings });
  return groups;
}

/** Reports more groups than can be tried against each other; with many members, each of the larger ones may or may not be. */
function checkGroupCount(
  groups: readonly Group[],
  { list }: Members,
  place: Place,
  problems: ProblemList,
): void {
  const isMany = list.length > mostExact;
  const found = isMany ? groups.filter(({ length }) => length > 1).length : groups.length;
  const limit = isMany ? mostLargerGroups : mostGroups;
  if (found > limit) problems.add('too-many-entries', place, { key: 'group_costs', found, limit });
}

/** What the rule that is used must know of the members; others give nothing where they do not. */
function checkRule(
  rule: SharingRule,
  members: readonly Member[],
  form: Partial<SharingForm>,
  path: Path,
  { problems, placeOf }: SharingContext,
): void {
  const place = placeOf([...path, 'rule']);
  const unknown = members.find(({ inhabitants }) => inhabitants === undefined);
  const isSerialWithoutPrice = rule === 'serial' && form.group_costs !== undefined;
  if (isSerialWithoutPrice) problems.add('serial-needs-price', place, {});
  if ((rule === 'inhabitants' || rule === 'serial') && unknown !== undefined && !isSerialWithoutPrice)
    problems.add('no-population', place, { memberReason: { member: unknown.id, rule } });
  const lacking = members.filter(({ use }) => use === undefined).map(({ id }) => id);
  const isNothing = members.every(({ use }) => use === 0);
  if (rule === 'use' && (lacking.length > 0 || isNothing))
    problems.add('use-missing', place, { members: lacking });
  if (rule === 'agreed' && form.shares === undefined)
    problems.add('missing-key', placeOf(path, 'key'), { key: 'shares' });
}
