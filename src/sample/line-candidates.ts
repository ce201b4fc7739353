import { type FlowName, valueIfLeftOut } from '../model/cash-flow/flow-numbers.ts';
import { isFlowMeasure, isYearMeasure } from '../model/cash-flow/measures.ts';
import { eventYears, timeNames } from '../model/cash-flow/schedule.ts';
import type { CompiledProject, Model, Output } from '../model/compile.ts';
import { bentInputs } from '../model/formula/course.ts';
import { spaceEvenly, valuesAlong } from './grid.ts';
import type { OutputGroup, Point } from './output-group.ts';

/** Where extremes of a group of outputs may lie inside the range of an input. */
export interface LineCandidates {
  /** Positions of the inputs along which an output may rise and fall again. */
  readonly bending: readonly number[];
  /** Values of such an input at which to look, ascending, both ends among them; the others are as at a point. */
  candidates(position: number, point: Point): readonly number[];
  /** Whether an input is one of its candidates and nothing between them. */
  isDiscrete(position: number): boolean;
}

/** Values of a rate or along a formula that bends, and at least so many of any other input. */
const curvePoints = 9;
const fewestPoints = 5;
/** Of many years only so many are looked at one by one. */
const mostYears = 40;

/**
 * The inputs of a group that may bend its outputs, and where along them to look.
 *
 * Money of a year turns where something begins or ends with a year, so that such times are looked at themselves, and the
 * middle between two of them. Rates bend smoothly, and so do a formula that names a number twice, such as x · (1 − x), and a
 * number that is in several places. All other numbers are in one place of a sum of products, where an output cannot turn.
 */
export function findLineCandidates(
  model: Model,
  outputs: readonly Output[],
  group: OutputGroup,
): LineCandidates {
  const isOverTime = outputs.some(({ measure }) => isFlowMeasure(measure) || isYearMeasure(measure));
  const projects = [...new Set(outputs.flatMap(({ row }) => row.projects))].map(
    (index) => model.projects[index] as CompiledProject,
  );
  const timeline = model.scenario.timeline;
  const rates = timeline === undefined ? [] : [timeline.discountRate.draw, timeline.costGrowth.draw];
  const bent = new Set(projects.flatMap(bentInputsOf));
  const kindOf = (input: number): 'time' | 'curve' | 'shared' | 'straight' => {
    if (rates.includes(model.inputs[input]!.draw)) return 'curve';
    let places = 0;
    for (const { slots, flowSlots } of projects) {
      for (const each of slots.values()) if (each === input) places++;
      if (isOverTime)
        for (const [name, each] of flowSlots) {
          if (each !== input) continue;
          if (timeNames.includes(name)) return 'time';
          places++;
        }
    }
    if (bent.has(input)) return 'curve';
    return places > 1 ? 'shared' : 'straight';
  };
  const kinds = group.moving.map(kindOf);
  const positionOf = new Map(group.moving.map((input, position) => [input, position]));
  const projectsOf = group.moving.map((input) =>
    timeline === undefined ? [] : projects.filter((each) => hasTime(each, input)),
  );
  /** When the projects whose times one input tells begin and end something, where it has a value. */
  const eventsAt = (position: number, value: number, point: Point): number[] => {
    const events: number[] = [];
    for (const { project, flowSlots } of projectsOf[position]!) {
      const numberOf = (name: FlowName) => {
        const input = flowSlots.get(name);
        if (input === undefined) return valueIfLeftOut(name);
        const own = positionOf.get(input);
        if (own === undefined) return model.inputs[input]!.central;
        return own === position ? value : point[own]!;
      };
      events.push(...eventYears(project.flow!.startYear - timeline!.firstYear, numberOf));
    }
    return events;
  };
  return {
    bending: [...kinds.keys()].filter((position) => kinds[position] !== 'straight'),
    isDiscrete: (position) => model.inputs[group.moving[position]!]!.distribution === 'discrete',
    candidates(position, point) {
      const input = model.inputs[group.moving[position]!]!;
      if (input.distribution === 'discrete') return valuesAlong(input, fewestPoints);
      const { low, high } = input;
      if (kinds[position] === 'curve') return spaceEvenly(low, high, curvePoints);
      if (kinds[position] === 'shared') return spaceEvenly(low, high, fewestPoints);
      const atHigh = eventsAt(position, high, point);
      const turning = eventsAt(position, low, point).flatMap((from, event) =>
        wholeYearsBetween(from, atHigh[event]!).map((share) =>
          Math.min(high, Math.max(low, low + share * (high - low))),
        ),
      );
      const all = [...new Set([low, high, ...turning])].sort((a, b) => a - b);
      const dense = all.flatMap((value, i) => (i === 0 ? [value] : [(all[i - 1]! + value) / 2, value]));
      if (dense.length >= fewestPoints) return dense;
      return [...new Set([...dense, ...spaceEvenly(low, high, fewestPoints)])].sort((a, b) => a - b);
    },
  };
}

/** Inputs along which a formula of a project may turn. */
function bentInputsOf({ formula, prices }: CompiledProject): readonly number[] {
  const formulas = [formula.saving, formula.hours, ...[...prices.values()].map(({ bound }) => bound)];
  return formulas.flatMap((each) => (each === undefined ? [] : bentInputs(each)));
}

/** Whether an input is one of the times of a project. */
function hasTime({ project, flowSlots }: CompiledProject, input: number): boolean {
  return project.flow !== undefined && timeNames.some((name) => flowSlots.get(name) === input);
}

/** Where whole years lie on the way from one moment to another, as shares of the way. */
function wholeYearsBetween(from: number, to: number): readonly number[] {
  if (from === to) return [];
  const [first, last] = [Math.ceil(Math.min(from, to)), Math.floor(Math.max(from, to))];
  const step = Math.max(1, Math.ceil((last - first) / mostYears));
  const shares: number[] = [];
  for (let year = first; year <= last; year += step) shares.push((year - from) / (to - from));
  return shares;
}
