import {
  benefitMeasures,
  flowMeasures,
  isBenefitRatio,
  isPayback,
  yearMeasures,
} from '../model/cash-flow/measures.ts';
import { compileModel, type Model, type Output } from '../model/compile.ts';
import { type MeasureName, savingMeasures } from '../model/measure.ts';
import { rowPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import { groupIntoAtoms } from '../model/row.ts';
import { listCorrelatedGroups } from '../sample/correlation.ts';

/** A model of some of the projects, and the output as it is of these alone. */
export interface ModelPart {
  readonly model: Model;
  readonly output: Output;
}

/** Measures of which that of a sum of projects is the sum of theirs, where neither inputs nor costs are shared. */
const additiveMeasures: readonly MeasureName[] = [
  ...savingMeasures,
  ...benefitMeasures,
  ...flowMeasures.filter((measure) => !isPayback(measure) && !isBenefitRatio(measure)),
  ...yearMeasures,
];

/**
 * An output as the sum of parts that depend on different inputs, each a model of its own.
 * Projects are in one part where they share an input that varies, where inputs of theirs are correlated, or where they
 * save from the same costs, since what overlaps is a product. An uncertain setting that acts on the output ties all.
 *
 * Holds   output = Σ parts at every point
 */
export function splitIntoParts(model: Model, output: Output): readonly ModelPart[] {
  const whole = [{ model, output }];
  const { row, measure } = output;
  if (!additiveMeasures.includes(measure) || row.projects.length < 2) return whole;
  const varies = (input: number) => !isFixed(model.inputs[input]!);
  const slotsOf = (project: number) => {
    const { slots, flowSlots, left } = model.projects[project]!;
    return [...slots.values(), ...flowSlots.values(), ...(left?.inputs ?? [])].filter(varies);
  };
  const ofProjects = new Set(row.projects.flatMap(slotsOf));
  if (model.inputsOf(output).some((input) => varies(input) && !ofProjects.has(input))) return whole;
  const sets = new DisjointSets(row.projects);
  const owner = new Map<number, number>();
  for (const project of row.projects) {
    for (const input of slotsOf(project)) {
      const first = owner.get(input);
      if (first === undefined) owner.set(input, project);
      else sets.join(first, project);
    }
  }
  for (const { inputs } of listCorrelatedGroups(model)) {
    const owners = inputs.flatMap((input) => owner.get(input) ?? []);
    for (const each of owners.slice(1)) sets.join(owners[0]!, each);
  }
  const isMember = new Set(row.projects);
  for (const { projects } of groupIntoAtoms(model.projects)) {
    const members = projects.filter((each) => isMember.has(each));
    for (const each of members.slice(1)) sets.join(members[0]!, each);
  }
  const parts = sets.list();
  if (parts.length < 2) return whole;
  const path = rowPath(row);
  return parts.map((members) => {
    const projects = members.map((each) => model.projects[each]!.project);
    const part = compileModel({ ...model.scenario, projects }, model.view);
    // A copy may have other ranges than its scenario.
    const inputs = part.inputs.map((own) => model.inputs.find((each) => each.draw === own.draw) ?? own);
    const rowOfPart = part.rows.find((each) => rowPath(each) === path);
    if (rowOfPart === undefined) throw new Error(`a part of ${path} has no such row`);
    return { model: { ...part, inputs }, output: { ...output, row: rowOfPart } };
  });
}

/** Sets that can be joined. */
class DisjointSets {
  readonly #setOf: Map<number, Set<number>>;

  constructor(members: readonly number[]) {
    this.#setOf = new Map(members.map((member) => [member, new Set([member])]));
  }

  join(a: number, b: number): void {
    const [own, other] = [this.#setOf.get(a)!, this.#setOf.get(b)!];
    if (own === other) return;
    for (const member of other) {
      own.add(member);
      this.#setOf.set(member, own);
    }
  }

  list(): readonly (readonly number[])[] {
    return [...new Set(this.#setOf.values())].map((set) => [...set].sort((a, b) => a - b));
  }
}
