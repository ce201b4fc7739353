import type { Model } from '../../model/compile.ts';
import { projectName } from '../../model/scenario.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { MemberShares } from './member-shares.ts';
import { halfCent } from './worse-off.ts';

/** Warns of projects whose members pay more together, with what cooperation costs, than each by itself. */
export function checkSharing(model: Model, problems: ProblemList): void {
  for (const compiled of model.projects) {
    const { sharing } = compiled.project.flow ?? {};
    if (sharing === undefined) continue;
    const [paid] = new MemberShares(model, compiled).at([new Map()]);
    const { all, alone, coordination } = paid!;
    const together = all + coordination * sharing.members.length;
    const apart = alone.reduce((sum, each) => sum + each, 0);
    if (together - apart > halfCent)
      problems.add('joining-costs', sharing.place, {
        project: projectName(compiled.project),
        together,
        alone: apart,
      });
  }
}
