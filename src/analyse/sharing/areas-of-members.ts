import type { Area } from '../../model/area.ts';
import type { Model } from '../../model/compile.ts';
import type { CompiledProject } from '../../model/row.ts';
import { MemberShares } from './member-shares.ts';

/** The parts of the costs of a shared project that areas pay, and last what no area does. */
export interface AreasOfMembers {
  /** Of what is shared. */
  readonly costs: Float64Array;
  /** Of what cooperation costs, which each member bears. */
  readonly coordination: Float64Array;
}

/**
 * What areas pay of a shared project: what their members do, by the rule at central values. Members of one's own are in no area.
 *
 * Shape   gives undefined of a project that is not shared, and of areas that are none of municipalities
 */
export function shareAmongMembers(
  model: Model,
  compiled: CompiledProject,
  areas: readonly Area[],
): AreasOfMembers | undefined {
  const { sharing } = compiled.project.flow ?? {};
  if (sharing === undefined || areas.every(({ codes }) => codes.length === 0)) return undefined;
  const [paid] = new MemberShares(model, compiled).at([new Map()]);
  const shares = paid!.sharesBy(sharing.rule);
  const count = sharing.members.length;
  const last = areas.length;
  const [costs, coordination] = [new Float64Array(last + 1), new Float64Array(last + 1)];
  for (const [place, { codes }] of sharing.members.entries()) {
    // Where nothing is paid, nothing says by which parts.
    const part = 'of' in shares && paid!.all !== 0 ? shares.of[place]! / paid!.all : 1 / count;
    let rest = 1;
    for (const [at, area] of areas.entries()) {
      const inside = codes.filter((code) => area.codes.includes(code)).length / codes.length;
      if (!(inside > 0)) continue;
      costs[at] = costs[at]! + part * inside;
      coordination[at] = coordination[at]! + inside / count;
      rest -= inside;
    }
    if (rest < roundingShare) continue;
    costs[last] = costs[last]! + part * rest;
    coordination[last] = coordination[last]! + rest / count;
  }
  return { costs, coordination };
}

/** What is left of a member below this is rounding. */
const roundingShare = 1e-12;
