import type { Model, Output } from '../model/compile.ts';
import type { LinearCosts } from '../model/linear-costs.ts';
import type { Part, Row } from '../model/row.ts';

/** Parts that differ by less than this part of the larger are the same: they are quotients of sums. */
const roundingShare = 1e-12;

/**
 * What an output in a part is as a multiple of the whole at every point, where it is one: a saving and person-years of a
 * project alone, and all of a row whose projects and cells have the same share of the whole in the part.
 */
export function scaleOf(model: Model, part: Part, { row, measure }: Output): number | undefined {
  const [first] = row.projects;
  if (first === undefined) return 0;
  const scale = savingScale(model, part, first);
  if (scale === undefined) return undefined;
  const isWorth = measure.startsWith('npv_');
  if (row.level === 'project' && !isWorth) return scale;
  return isScaled(model, part, row, scale, isWorth) ? scale : undefined;
}

/** The part of the saving of a project alone; undefined where its cells add up to nothing and it is no multiple. */
function savingScale(model: Model, part: Part, project: number): number | undefined {
  const { baseEur, left } = model.projects[project]!;
  const { baseEur: own, savingShare, saving, left: ownLeft } = part.projects[project]!;
  if (saving !== undefined) return undefined;
  if (left !== undefined && ownLeft !== undefined) return scaleOfCosts(ownLeft, left.costs);
  if (baseEur === 0) return own === 0 ? 0 : undefined;
  return savingShare;
}

/** What costs that follow inputs are as a multiple of others, where they are one at every point. */
function scaleOfCosts(own: LinearCosts, whole: LinearCosts): number | undefined {
  if (own.eur === 0 && own.slopes.size === 0) return 0;
  const scale = own.eur / whole.eur;
  const columns = [...new Set([...own.slopes.keys(), ...whole.slopes.keys()])];
  const isSame = (value: number, other: number) =>
    Math.abs(value - scale * other) <= roundingShare * Math.max(Math.abs(value), Math.abs(scale * other));
  const isMultiple = columns.every((column) =>
    isSame(own.slopes.get(column) ?? 0, whole.slopes.get(column) ?? 0),
  );
  return Number.isFinite(scale) && isMultiple ? scale : undefined;
}

function isScaled(model: Model, part: Part, row: Row, scale: number, isWorth: boolean): boolean {
  const isSame = (value: number | undefined, whole = 1) =>
    value !== undefined &&
    Math.abs(value - scale * whole) <= roundingShare * Math.max(Math.abs(value), Math.abs(scale * whole));
  return (
    row.projects.every(
      (project) =>
        isSame(savingScale(model, part, project)) &&
        (!isWorth ||
          (part.projects[project]!.prices === undefined &&
            isSame(part.projects[project]!.costShare) &&
            isSame(part.projects[project]!.coordinationShare ?? part.projects[project]!.costShare))),
    ) &&
    (row.level === 'project' ||
      model.atoms.every(({ projects, costEur, costs }, atom) => {
        if (projects.filter((project) => row.projects.includes(project)).length < 2) return true;
        const own = part.linearCostsOfAtoms?.[atom];
        if (costs !== undefined && own !== undefined) return isSame(scaleOfCosts(own, costs));
        return isSame(part.costsOfAtoms[atom], costEur);
      }))
  );
}
