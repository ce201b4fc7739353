import { divideCosts } from '../../model/area.ts';
import type { CostStructure } from '../../model/cost-structure.ts';
import type { Registers } from '../../model/register.ts';
import type { OwnMemberForm, SharingForm } from '../../model/sharing/forms.ts';
import type { Member } from '../../model/sharing/sharing.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import type { Path } from '../position.ts';
import { findMunicipality } from '../scope.ts';

/** What members are read with. */
export interface MemberContext {
  /** Structures by id; undefined for one that is there but could not be built, which is reported already. */
  readonly costs: ReadonlyMap<string, CostStructure | undefined>;
  registers(): Registers;
  readonly problems: ProblemList;
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/**
 * The members of a project, and how their names are looked up.
 *
 * Shape   find: gives the place of a member by its code, name or id; undefined of any other name
 */
export interface Members {
  readonly list: readonly Member[];
  find(name: string): number | undefined;
}

/** More than there are municipalities; pairs of many more take minutes. */
const mostMembers = 500;

/** The members that a project names, or all municipalities of the costs; undefined where they cannot be used, which is reported. */
export function readMembers(
  form: Pick<SharingForm, 'members'>,
  at: Path,
  context: MemberContext,
): Members | undefined {
  const { problems, placeOf } = context;
  const found = form.members?.length ?? 0;
  if (found > mostMembers) {
    const facts = { key: 'members', found, limit: mostMembers };
    problems.add('too-many-entries', placeOf([...at, 'members'], 'key'), facts);
    return undefined;
  }
  const before = problems.all.length;
  const own = (form.members ?? []).filter((each) => typeof each === 'object');
  const members =
    own.length > 0 ? readOwn(form.members!, at, context) : readMunicipalities(form, at, context);
  return problems.hasErrorsSince(before) ? undefined : members;
}

/** Members of one's own, by their ids. */
function readOwn(
  written: NonNullable<SharingForm['members']>,
  at: Path,
  { problems, placeOf }: MemberContext,
): Members {
  const list: Member[] = [];
  const places = new Map<string, number>();
  for (const [place, each] of written.entries()) {
    const path = [...at, 'members', place];
    if (typeof each !== 'object') {
      problems.add('member-not-in-scope', placeOf(path), {
        found: String(each),
        known: [],
        among: 'own-members',
      });
      continue;
    }
    if (places.has(each.id)) problems.add('duplicate-member', placeOf([...path, 'id']), { member: each.id });
    checkCounts(each, path, placeOf, problems);
    places.set(each.id, list.length);
    const { id, label, inhabitants, use } = each;
    list.push({ id, label, inhabitants, use, codes: [] });
  }
  return { list, find: (name) => places.get(name) };
}

function checkCounts(
  { inhabitants, use }: OwnMemberForm,
  path: Path,
  placeOf: MemberContext['placeOf'],
  problems: ProblemList,
): void {
  const most = Number.POSITIVE_INFINITY;
  if (inhabitants !== undefined && inhabitants < 0)
    problems.add('value-out-of-range', placeOf([...path, 'inhabitants']), {
      found: inhabitants,
      expected: { unit: 'inhabitants', least: 0, most },
    });
  if (use !== undefined && use < 0)
    problems.add('value-out-of-range', placeOf([...path, 'use']), {
      found: use,
      expected: { unit: 'units', least: 0, most },
    });
}

/** Municipalities of the first cost structure; those whose people are counted together are one member. */
function readMunicipalities(
  { members: written }: Pick<SharingForm, 'members'>,
  at: Path,
  { costs, registers: readRegisters, problems, placeOf }: MemberContext,
): Members | undefined {
  const [structure] = [...costs.values()];
  // What could not be read is reported already.
  if (costs.size > 0 && structure === undefined) return undefined;
  if (structure?.area !== 'municipalities') {
    if (written === undefined) problems.add('missing-key', placeOf(at, 'key'), { key: 'members' });
    for (const [place, name] of (written ?? []).entries())
      problems.add('member-not-in-scope', placeOf([...at, 'members', place]), {
        found: String(name),
        known: [],
        among: 'no-municipalities',
      });
    return undefined;
  }
  const registers = readRegisters();
  const { areas } = divideCosts('municipality', [structure], registers);
  const areaOf = (name: string) => {
    const code = findMunicipality(name, registers)?.code;
    return code === undefined ? undefined : areas.find(({ codes }) => codes.includes(code));
  };
  const known = areas.flatMap(({ name }) => [name.fi, ...(name.sv === name.fi ? [] : [name.sv])]);
  const chosen = new Set(written === undefined ? areas : []);
  for (const [place, name] of (written ?? []).entries()) {
    const area = areaOf(String(name));
    const path = placeOf([...at, 'members', place]);
    if (area === undefined)
      problems.add('member-not-in-scope', path, { found: String(name), known, among: 'municipalities' });
    else if (chosen.has(area)) problems.add('duplicate-member', path, { member: String(name) });
    else chosen.add(area);
  }
  const list = [...chosen];
  return {
    list: list.map(({ code, name, inhabitants, codes }) => ({ id: code, label: name, inhabitants, codes })),
    find: (name) => {
      const area = areaOf(name);
      const place = area === undefined ? -1 : list.indexOf(area);
      return place < 0 ? undefined : place;
    },
  };
}
