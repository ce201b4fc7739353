import type { Model } from '../model/compile.ts';
import { type CompiledMaturity, numbersBehind } from '../model/compile-maturity.ts';
import type { CostRow } from '../model/cost-structure.ts';
import type { ExplainStep, NumberWriter } from '../model/explanation.ts';
import { memberAt } from '../model/joint-numbers.ts';
import { costsAt, type LinearCosts } from '../model/linear-costs.ts';
import { valueIn } from '../model/maturity/realised.ts';
import type { Quantity } from '../model/quantity.ts';
import type { CompiledProject, Row } from '../model/row.ts';
import type { Deviation } from '../sample/design.ts';
import { type Points, signed, stepOf, work } from './worked-formula.ts';

/** A number of the scenario at a point: one that is joined with others follows their common input. */
export function numberAt(
  { inputs, maturity }: Model,
  number: Quantity,
  input: number,
  point: Deviation,
): number {
  const value = point.get(input) ?? inputs[input]!.central;
  const joint = maturity?.joint;
  return joint?.members.includes(number) === true ? memberAt(joint, number, value) : value;
}

/** What levels leave of the costs of a project at a point. */
export function leftAt(model: Model, costs: LinearCosts, point: Deviation): number {
  return costsAt(costs, (column) => columnAt(model, column, point));
}

function columnAt(model: Model, column: number, point: Deviation): number {
  const { inputs, maturity } = model;
  const input = maturity?.inputOfColumn(column) ?? column;
  const number = inputs[column] ?? maturity!.joint!.members[column - inputs.length]!;
  return numberAt(model, number, input, point);
}

/**
 * How the costs that a share is taken of follow from all of the cells: less what is realised at each level.
 *
 * Shape   name: of these costs in the formula of the saving; words: of its own formula
 */
export function stepOfLeft(
  model: Model,
  { left }: CompiledProject,
  name: string,
  words: string,
  points: Points,
): ExplainStep | undefined {
  if (left === undefined) return undefined;
  const { eur, slopes } = left.costs;
  const terms = [...slopes].map(([column, slope]) => ({
    slope,
    at: (point: Deviation) => columnAt(model, column, point),
  }));
  const text = (write: NumberWriter, of: (term: (typeof terms)[number]) => string) =>
    [write(eur), ...terms.map((term) => `${signed(term.slope, write)} · ${of(term)}`)].join(' + ');
  const worked = work(
    words,
    (end) => (write) => text(write, (term) => write(term.at(points[end]))),
    (end) => leftAt(model, left.costs, points[end]),
  );
  return stepOf(name, worked);
}

/** The numbers that inputs stand for, each with its input; of shares by level those that some cell of the row is at. */
export function numbersOfInputs(
  model: Model,
  inputs: readonly number[],
  row: Row,
): readonly { readonly number: Quantity; readonly input: number }[] {
  const columns = new Set(
    row.projects.flatMap((each) => [...(model.projects[each]?.left?.costs.slopes.keys() ?? [])]),
  );
  const members = model.maturity?.joint?.members ?? [];
  const isMet = (number: Quantity) => {
    const at = members.indexOf(number);
    return at < 0 || columns.has(model.inputs.length + at);
  };
  return inputs.flatMap((input) =>
    numbersBehind(model, input)
      .filter(isMet)
      .map((number) => ({ number, input })),
  );
}

/** What levels take off a row of costs, the map central. */
export function takenOff({ realisedOfRow }: CompiledMaturity, row: CostRow): number {
  const realised = realisedOfRow(row);
  return realised === undefined ? row.amountEur : row.amountEur * valueIn(realised, 'central');
}
