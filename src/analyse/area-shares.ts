import type { Area, Division } from '../model/area.ts';
import type { Model } from '../model/compile.ts';
import { pricesOf } from '../model/compile-prices.ts';
import { costsAt, type LinearCosts, scaleCosts, sumCosts } from '../model/linear-costs.ts';
import type { AtomOfCells, CompiledProject, Part, ProjectPart } from '../model/row.ts';
import { divideLevels, leftInAreas } from './area-levels.ts';
import { shareAmongMembers } from './sharing/areas-of-members.ts';

/** How costs and projects are divided among areas; one column more holds what cannot be divided. */
export interface AreaShares {
  readonly areas: readonly Area[];
  /** Costs of the base of each project by area, of which levels leave only a part what they leave in the centre; of one without cells, undefined. */
  readonly bases: readonly (Float64Array | undefined)[];
  /** Costs of the first structure by area. */
  readonly yardstick: Float64Array;
  /** What of the model is in each area, and last what is in none. */
  readonly parts: readonly Part[];
}

/** The costs of atoms in each area and last in none, and what levels of maturity make of them, where they do. */
interface DividedAtoms {
  readonly areas: readonly Area[];
  readonly costsOfAtoms: readonly Float64Array[];
  readonly linear?: readonly (readonly LinearCosts[] | undefined)[] | undefined;
  readonly split?: RemainingShares | undefined;
}

/** Divides what the projects of a model rest on. */
export function shareAmongAreas(model: Model, division: Division): AreaShares {
  const { areas } = division;
  const linear = divideAtoms(model, division);
  const costsOfAtoms = model.atoms.map((atom, at) => {
    const own = linear?.[at];
    return own === undefined
      ? divideAtom(model, atom, division)
      : Float64Array.from(own, (costs) => centralOf(model, costs));
  });
  const split = model.maturity?.maturity.use === 'split' ? divideRemaining(model, division) : undefined;
  const yardstick = new Float64Array(areas.length + 1);
  if (model.yardstick !== undefined) {
    for (const cell of model.yardstick.cells) addTo(yardstick, division.costsOf(model.yardstick, cell));
    closeColumn(yardstick, model.yardstick.totalEur);
  }
  return { areas, yardstick, ...partsOfAreas(model, { areas, costsOfAtoms, linear, split }) };
}

/** What of a model is in each area, by the costs of its atoms there, and last what is in none. */
export function partsOfAreas(
  model: Model,
  { areas, costsOfAtoms, linear, split }: DividedAtoms,
): Pick<AreaShares, 'bases' | 'parts'> {
  const { atoms } = model;
  const sumOf = <Each>(of: readonly Each[], index: number): readonly Each[] =>
    of.filter((_, at) => atoms[at]!.projects.includes(index));
  const bases = model.projects.map(({ baseEur }, index) => {
    if (baseEur === undefined) return undefined;
    const sum = new Float64Array(areas.length + 1);
    for (const costs of sumOf(costsOfAtoms, index)) addTo(sum, costs);
    return sum;
  });
  const people = peopleOf(areas);
  const undivided = new Float64Array(areas.length + 1);
  undivided[areas.length] = 1;
  const partsOf = (compiled: CompiledProject, index: number) => {
    if (split !== undefined) return split.projects[index] ?? undefined;
    const whole = bases[index]?.reduce((sum, cost) => sum + cost, 0) ?? 0;
    const { baseEur, left } = compiled;
    const divisor = left === undefined ? baseEur : whole;
    return divisor === undefined || divisor === 0 ? undefined : bases[index]!.map((cost) => cost / divisor);
  };
  // Where it is not told by cells: what a project saves without them, and what it costs.
  const savingShares = model.projects.map((each, index) => partsOf(each, index) ?? people ?? undivided);
  const shared = model.projects.map((each) => shareAmongMembers(model, each, areas));
  const costShares = model.projects.map((each, index) => {
    const own = shared[index]?.costs;
    if (own !== undefined) return own;
    const parts = partsOf(each, index);
    return people === undefined ? (parts ?? undivided) : keepUndivided(people, parts?.at(-1) ?? 0);
  });
  const parts = Array.from(
    undivided,
    (_, at): Part => ({
      costsOfAtoms: costsOfAtoms.map((costs, atom) =>
        split === undefined ? costs[at]! : atoms[atom]!.costEur * split.atoms[atom]![at]!,
      ),
      ...(linear !== undefined && { linearCostsOfAtoms: linear.map((costs) => costs?.[at]) }),
      projects: model.projects.map(({ baseEur, left }, index) => ({
        baseEur:
          split === undefined || baseEur === undefined
            ? (bases[index]?.[at] ?? 0)
            : baseEur * split.projects[index]![at]!,
        savingShare: savingShares[index]![at]!,
        costShare: costShares[index]![at]!,
        ...(shared[index] !== undefined && { coordinationShare: shared[index].coordination[at]! }),
        ...(left !== undefined && {
          left: sumCosts(sumOf(linear!, index).flatMap((costs) => costs?.[at] ?? [])),
        }),
        ...pricesThere(model, index, areas[at], people !== undefined),
      })),
    }),
  );
  return { bases, parts };
}

/** The costs of an atom in each area, and last what is in none. */
function divideAtom(
  model: Model,
  { cells, costEur, projects }: AtomOfCells,
  division: Division,
): Float64Array {
  const structure = model.projects[projects[0] as number]?.costs;
  const sum = new Float64Array(division.areas.length + 1);
  for (const cell of cells) {
    if (structure !== undefined) addTo(sum, division.costsOf(structure, cell));
  }
  return closeColumn(sum, costEur);
}

/** The atoms whose costs follow inputs, divided; undefined where levels take nothing off any. */
function divideAtoms(
  { atoms, maturity, projects }: Model,
  division: Division,
): readonly (readonly LinearCosts[] | undefined)[] | undefined {
  if (maturity === undefined || projects.every(({ left }) => left === undefined)) return undefined;
  const costsIn = divideLevels(maturity, division);
  return atoms.map(({ cells, costs: whole, costEur, projects: members }) => {
    const structure = projects[members[0] as number]!.costs!;
    const own = cells.map((cell) => costsIn(structure, cell));
    const inAreas = division.areas.map((_, at) => sumCosts(own.map((costs) => costs[at]!)));
    const all = whole ?? { eur: costEur, slopes: new Map() };
    return [...inAreas, restOf(all, inAreas)];
  });
}

/** What of some costs is in no area. */
function restOf(whole: LinearCosts, inAreas: readonly LinearCosts[]): LinearCosts {
  const rest = sumCosts([whole, ...inAreas.map((costs) => scaleCosts(costs, -1))]);
  const isNothing = (value: number, of: number) => Math.abs(value) <= roundingShare * Math.abs(of);
  const turnover =
    Math.abs(whole.eur) + [...whole.slopes.values()].reduce((sum, slope) => sum + Math.abs(slope), 0);
  return {
    eur: isNothing(rest.eur, turnover) ? 0 : rest.eur,
    slopes: new Map([...rest.slopes].filter(([, slope]) => !isNothing(slope, turnover))),
  };
}

function centralOf({ maturity }: Model, costs: LinearCosts): number {
  return costsAt(costs, (column) => maturity!.centralOf(column));
}

/** Shares of each area, and last of what is in none. */
interface RemainingShares {
  readonly atoms: readonly Float64Array[];
  /** Undefined of a project without cells. */
  readonly projects: readonly (Float64Array | undefined)[];
}

/**
 * How savings that are remaining already are divided: by what levels leave of their cells, the map central. Where nothing is left
 * of any of them, they cannot be divided.
 *
 * Formula  costs · (1 − m) / Σ costs · (1 − m)
 */
function divideRemaining(model: Model, division: Division): RemainingShares {
  const leftIn = leftInAreas(model.maturity!, division);
  const leftOf = ({ cells, projects }: AtomOfCells) => {
    const structure = model.projects[projects[0] as number]!.costs!;
    const sum = new Float64Array(division.areas.length);
    for (const cell of cells) addTo(sum, leftIn(structure, cell));
    return sum;
  };
  const left = model.atoms.map(leftOf);
  const sharesOf = (own: Float64Array): Float64Array => {
    const whole = own.reduce((sum, each) => sum + each, 0);
    return whole > 0
      ? Float64Array.from([...own.map((each) => each / whole), 0])
      : Float64Array.from([...own.map(() => 0), 1]);
  };
  return {
    atoms: left.map(sharesOf),
    projects: model.projects.map(({ baseEur }, index) => {
      if (baseEur === undefined) return undefined;
      const sum = new Float64Array(division.areas.length);
      for (const [at, atom] of model.atoms.entries())
        if (atom.projects.includes(index)) addTo(sum, left[at]!);
      return sharesOf(sum);
    }),
  };
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
