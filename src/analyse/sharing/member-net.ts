import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import type { Model } from '../../model/compile.ts';
import { isFixed } from '../../model/quantity.ts';
import type { Deviation } from '../../sample/design.ts';
import type { MemberSavings } from './member-savings.ts';
import type { PaidAt } from './member-shares.ts';

/** A member's saving less its share and coordination, at some points that it can be at. */
export type NetOf = (
  saving: Readonly<Record<End, number>>,
  bearsAt: (paid: PaidAt) => number | undefined,
  savingAt: (values: readonly number[]) => number,
) => Readonly<Record<End, number>>;

/**
 * How a net is found: where savings and costs have no input in common each is at its own end; otherwise at points where all inputs
 * are as one of the two has its end.
 *
 * Shape   ends of what is paid; at: what is paid at other points
 * Holds   low ≤ central ≤ high; each is a value at some point within the ranges
 */
export function netsOf(
  model: Model,
  project: number,
  savings: MemberSavings,
  paid: Readonly<Record<End, PaidAt>>,
  paidAt: (points: readonly Deviation[]) => readonly PaidAt[],
  costPoints: Readonly<Record<End, Deviation>>,
): NetOf {
  const others = hasInputsInCommon(model, project) ? pointsTogether(savings.points, costPoints) : undefined;
  const paidThere = others && paidAt(others);
  const savedThere = others && savings.at(others);
  return (saving, bearsAt, savingAt) => {
    const central = saving.central - (bearsAt(paid.central) ?? Number.NaN);
    const found = [central];
    if (paidThere === undefined)
      for (const end of ends)
        for (const other of ends) {
          const bears = bearsAt(paid[other]);
          if (bears !== undefined) found.push(saving[end] - bears);
        }
    else
      for (const [at, each] of paidThere.entries()) {
        const bears = bearsAt(each);
        if (bears !== undefined) found.push(savingAt(savedThere![at]!) - bears);
      }
    return { low: Math.min(...found), central, high: Math.max(...found) };
  };
}

/** Whether something that varies moves the saving and the costs of a project. */
function hasInputsInCommon(model: Model, project: number): boolean {
  const { slots, flowSlots, left } = model.projects[project]!;
  const ofCosts = new Set(
    [...flowSlots].flatMap(([name, input]) => (/^(cost|sharing)\./.test(name) ? input : [])),
  );
  const rate = model.scenario.timeline && model.inputOfPath.get(model.scenario.timeline.discountRate.path);
  if (rate !== undefined) ofCosts.add(rate);
  const ofSaving = [
    ...slots.values(),
    ...(left?.inputs ?? []),
    ...[...flowSlots].flatMap(([name, input]) => (name.startsWith('benefit.') ? input : [])),
  ];
  return ofSaving.some((input) => ofCosts.has(input) && !isFixed(model.inputs[input]!));
}

/** Each end of a saving with each end of the costs, what both have as one or as the other has it. */
function pointsTogether(
  savings: Readonly<Record<End, Deviation>>,
  costs: Readonly<Record<End, Deviation>>,
): readonly Deviation[] {
  return ends.flatMap((end) =>
    ends.flatMap((other): Deviation[] => [
      new Map([...savings[end], ...costs[other]]),
      new Map([...costs[other], ...savings[end]]),
    ]),
  );
}
