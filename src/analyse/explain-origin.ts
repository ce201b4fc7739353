import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import type { CompiledMaturity } from '../model/compile-maturity.ts';
import type { CostRow } from '../model/cost-structure.ts';
import type { ExplainedCell, ExplainedInput, ExplainedOverlap } from '../model/explanation.ts';
import { inputName } from '../model/input-name.ts';
import { labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import { rowPath } from '../model/path.ts';
import type { Quantity } from '../model/quantity.ts';
import { type CompiledProject, groupIntoAtoms } from '../model/row.ts';
import type { Place } from '../problems/problem.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { numberAt, takenOff } from './explain-levels.ts';

/**
 * An input with its source and place, and what it is at two points.
 *
 * Shape   quantity: where it is joined with others, the one that is meant
 */
export function explainInput(
  model: Model,
  index: number,
  language: Language,
  low: Deviation,
  high: Deviation,
  quantity: Quantity = model.inputs[index]!,
): ExplainedInput {
  const { path, unit, central, quality, source, place, origin } = quantity;
  return {
    path,
    name: inputName(model, path, language),
    unit,
    low: quantity.low,
    central,
    high: quantity.high,
    at_low: numberAt(model, quantity, index, low),
    at_high: numberAt(model, quantity, index, high),
    quality: quality ?? null,
    source: source ?? null,
    place: place === undefined ? null : labelText(place, language, ''),
    date: origin.evidence?.from ?? null,
    file: origin.place.file,
    line: origin.place.line ?? null,
  };
}

/**
 * Rows of the costs that a project acts on, the largest first, with what levels take off them.
 *
 * Shape   mostPlaced: of so many it is looked up where they are, which takes a reading of the file
 */
export function explainCells(
  { cells, costs, left }: CompiledProject,
  maturity: CompiledMaturity | undefined,
  placeOfCost: (costs: string, row: CostRow) => Place | undefined,
  mostPlaced = Number.POSITIVE_INFINITY,
): ExplainedCell[] {
  if (costs === undefined) return [];
  const keyOf = (service: string, costType: string, isNegative: boolean) =>
    `${service}\n${costType}\n${isNegative}`;
  const chosen = new Set(cells.map((cell) => keyOf(cell.service, cell.costType, cell.sign === 'negative')));
  const services = new Set(cells.map(({ service }) => service));
  return costs.rows
    .filter((row) => services.has(row.service))
    .filter((row) => chosen.has(keyOf(row.service, row.costType, row.amountEur < 0)))
    .sort((a, b) => Math.abs(b.amountEur) - Math.abs(a.amountEur))
    .map((row, at): ExplainedCell => {
      const place = at < mostPlaced ? placeOfCost(costs.id, row) : undefined;
      return {
        municipality_code: row.municipalityCode,
        service: row.service,
        cost_type: row.costType,
        eur: row.amountEur,
        ...(left !== undefined && maturity !== undefined && { realised_eur: takenOff(maturity, row) }),
        file: place?.file ?? costs.files.join(', '),
        line: place?.line ?? null,
      };
    });
}

/** With whom a row overlaps, and what is taken off for it: of a project each other one by itself. */
export function explainOverlap(model: Model, row: Row): ExplainedOverlap[] {
  if (row.level === 'overlap') return [];
  if (row.level !== 'project') {
    const own = model.rows.filter(
      ({ level, pace, projects }) =>
        level === 'overlap' && pace === row.pace && projects.length === row.projects.length,
    );
    const overlaps = own.map((each) => ({ with: rowPath(each), eur: centralSaving(model, [each]) }));
    return overlaps.filter(({ eur }) => eur !== 0);
  }
  const index = row.projects[0]!;
  const others = new Set(
    groupIntoAtoms(model.projects).flatMap(({ projects }) =>
      projects.includes(index) ? projects.filter((each) => each !== index) : [],
    ),
  );
  return [...others]
    .map((other) => {
      const projects = [index, other].map((each) => model.projects[each]!.project);
      const pair = compileModel({ ...model.scenario, projects }, model.view);
      const rows = pair.rows.filter(({ level }) => level === 'overlap');
      return { with: `project.${projects[1]!.id}`, eur: centralSaving(pair, rows) };
    })
    .filter(({ eur }) => eur !== 0);
}

/** The saving of some rows together, inputs central. */
function centralSaving(model: Model, rows: readonly Row[]): number {
  const outputs = rows.map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
  return evaluateAt(model, outputs, [new Map()]).reduce((sum, [saving]) => sum + saving!, 0);
}
