import type { Area, Division } from '../model/area.ts';
import type { Model } from '../model/compile.ts';
import { pricesOf } from '../model/compile-prices.ts';
import type { CompiledProject, Part, ProjectPart } from '../model/row.ts';

/** How costs and projects are divided among areas; one column more holds what cannot be divided. */
export interface AreaShares {
  readonly areas: readonly Area[];
  /** Costs of the base of each project by area; of one without cells, undefined. */
  readonly bases: readonly (Float64Array | undefined)[];
  /** Costs of the first structure by area. */
  readonly yardstick: Float64Array;
  /** What of the model is in each area, and last what is in none. */
  readonly parts: readonly Part[];
}

/** Divides what the projects of a model rest on. */
export function shareAmongAreas(model: Model, division: Division): AreaShares {
  const { areas } = division;
  const { atoms } = model;
  const costsOfAtoms = atoms.map(({ cells, costEur, projects }) => {
    const structure = model.projects[projects[0] as number]?.costs;
    const sum = new Float64Array(areas.length + 1);
    for (const cell of cells) {
      if (structure !== undefined) addTo(sum, division.costsOf(structure, cell));
    }
    return closeColumn(sum, costEur);
  });
  const basesOf = (index: number): Float64Array => {
    const sum = new Float64Array(areas.length + 1);
    for (const [at, atom] of atoms.entries())
      if (atom.projects.includes(index)) addTo(sum, costsOfAtoms[at]!);
    return sum;
  };
  const people = peopleOf(areas);
  const undivided = new Float64Array(areas.length + 1);
  undivided[areas.length] = 1;
  const bases = model.projects.map((project, index) =>
    project.baseEur === undefined ? undefined : basesOf(index),
  );
  const partsOf = ({ baseEur }: CompiledProject, index: number) =>
    baseEur === undefined || baseEur === 0 ? undefined : bases[index]!.map((cost) => cost / baseEur);
  const yardstick = new Float64Array(areas.length + 1);
  if (model.yardstick !== undefined) {
    for (const cell of model.yardstick.cells) addTo(yardstick, division.costsOf(model.yardstick, cell));
    closeColumn(yardstick, model.yardstick.totalEur);
  }
  // Where it is not told by cells: what a project saves without them, and what it costs.
  const savingShares = model.projects.map((each, index) => partsOf(each, index) ?? people ?? undivided);
  const costShares = model.projects.map((each, index) => {
    const parts = partsOf(each, index);
    return people === undefined ? (parts ?? undivided) : keepUndivided(people, parts?.at(-1) ?? 0);
  });
  const parts = Array.from(
    undivided,
    (_, at): Part => ({
      costsOfAtoms: costsOfAtoms.map((costs) => costs[at]!),
      projects: model.projects.map((_, index) => ({
        baseEur: bases[index]?.[at] ?? 0,
        savingShare: savingShares[index]![at]!,
        costShare: costShares[index]![at]!,
        ...pricesThere(model, index, areas[at], people !== undefined),
      })),
    }),
  );
  return { areas, bases, yardstick, parts };
}

/**
 * The prices by inhabitants of a project in an area, where each municipality pays its own; nothing of them is in no area. In
 * areas without inhabitants, and of costs of the whole country alone, they are divided as all else.
 */
function pricesThere(
  model: Model,
  index: number,
  area: Area | undefined,
  isDivided: boolean,
): Pick<ProjectPart, 'prices' | 'saving'> {
  const { inhabitantsOfEach: ofEach } = model;
  if (!isDivided || !ofEach.known) return {};
  const buyers = (area?.codes ?? []).flatMap((code) => ofEach.byCode.get(code) ?? []);
  return pricesOf(model.projects[index]!, buyers);
}

/** Costs of a saving that cannot be divided stay beside it: by inhabitants they would be a loss to every area. */
function keepUndivided(people: Float64Array, undividedShare: number): Float64Array {
  const share = Math.min(1, Math.max(0, undividedShare));
  const parts = people.map((each) => each * (1 - share));
  parts[parts.length - 1] = share;
  return parts;
}

/** Shares of the inhabitants; undefined where those of some area are not known, or areas have none. */
function peopleOf(areas: readonly Area[]): Float64Array | undefined {
  if (areas.length === 0 || areas.some(({ inhabitants }) => inhabitants === undefined)) return undefined;
  const counts = areas.map(({ inhabitants }) => inhabitants as number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > 0 ? Float64Array.from([...counts.map((count) => count / all), 0]) : undefined;
}

/** Differences below this part of a sum are rounding, and nothing that could not be divided. */
const roundingShare = 1e-9;

/** Puts what is in no area into the last entry. */
function closeColumn(column: Float64Array, whole: number): Float64Array {
  const last = column.length - 1;
  let sum = 0;
  for (let i = 0; i < last; i++) sum += column[i]!;
  const rest = whole - sum;
  column[last] = Math.abs(rest) <= roundingShare * Math.abs(whole) ? 0 : rest;
  return column;
}

function addTo(target: Float64Array, term: Float64Array): void {
  for (let i = 0; i < term.length; i++) target[i] = target[i]! + term[i]!;
}
