import type { ColumnUnit } from '../../../model/layout.ts';
import type { ColumnCells } from '../body/column-cells.ts';
import { isMoney } from '../figures/euros.ts';
import { hasCurrency } from '../grid/number-form.ts';
import { findCostType } from '../vocabulary/cost-type-words.ts';
import { namesCosts } from '../vocabulary/cost-words.ts';
import { findService } from '../vocabulary/service-names.ts';
import { isPerInhabitant, statesOtherMoney, unitOf } from '../vocabulary/unit-words.ts';
import { versionOf } from '../vocabulary/versions.ts';
import { statementLine } from '../vocabulary/words.ts';
import { isYearHeader } from '../vocabulary/years.ts';
import { type Clue, type ClueContext, columnKey, headerLine } from './clue.ts';

const half = 0.5;
const nothing: ReadonlySet<string> = new Set();
/** One source that states a unit settles it; two that state different ones leave it open. */
const weight = 10;

/**
 * Clues to the unit of each column of figures: its header, signs beside its numbers, and a title that states money. Where
 * money stands in two scales, or beside percent signs, they contradict each other.
 *
 * Shape   figures: columns that hold figures
 */
export function unitClues(context: ClueContext, figures: readonly number[]): readonly Clue[] {
  const { frame, cells, grid } = context;
  const line = headerLine(context);
  const title = titleOfMoney(context);
  const isPerHead = perHeadTitle(context);
  const namesOther = namesOtherThanCosts(context, figures);
  return figures.flatMap((at) => {
    const header = frame.names[at] ?? '';
    const key = columnKey(at, 'unit');
    const ofHeader = unitOf(header);
    const ofCells = unitOfCells(cells[at]!);
    const clues: Clue[] = [];
    if (ofHeader !== undefined)
      clues.push({ key, value: ofHeader, weight, line, why: { is: 'header-states' } });
    const isContrary = ofCells === 'percent' && ofHeader !== undefined && !isMoney(ofHeader);
    if (ofCells !== undefined && !isContrary)
      clues.push({ key, value: ofCells, weight, line: undefined, why: { is: 'signs-state' } });
    const mayBeMoney =
      (ofHeader === undefined || isMoney(ofHeader)) && ofCells !== 'percent' && !namesOther(header);
    if (title !== undefined && mayBeMoney)
      clues.push({ key, value: title.unit, weight, line: grid.line(title.row), why: { is: 'title-states' } });
    const isMoneyStated = clues.some(({ value }) => isMoney(value as ColumnUnit));
    if (isPerHead && isMoneyStated)
      clues.push({
        key,
        value: 'eur_per_inhabitant',
        weight,
        line: undefined,
        why: { is: 'title-per-inhabitant' },
      });
    return clues;
  });
}

/** The first title that states a unit, where that is one of money, or of that of another country. */
function titleOfMoney({ grid, frame }: ClueContext): { unit: ColumnUnit; row: number } | undefined {
  for (const row of frame.titles) {
    const text = grid.cells(row).join(' ');
    const unit = unitOf(text);
    if (unit !== undefined) return isMoney(unit) || statesOtherMoney(text) ? { unit, row } : undefined;
  }
  return undefined;
}

/** A title says that figures are divided by the inhabitants, and no header does. */
function perHeadTitle({ grid, frame }: ClueContext): boolean {
  const isSaid = frame.titles.some((row) => isPerInhabitant(grid.cells(row).join(' ')));
  return isSaid && !frame.names.some((name) => unitOf(name)?.startsWith('eur_per_') === true);
}

/** Where some columns of figures name costs, others that name something else are not of the unit of the title. */
function namesOtherThanCosts(
  { frame, registers, finder }: ClueContext,
  figures: readonly number[],
): (header: string) => boolean {
  const namesVersion = (header: string) => ![undefined, 'change'].includes(versionOf(header));
  // A budget is of the same figures as the accounts beside it, and the result of a statement as its income and expenses.
  const saysCosts = (header: string) =>
    findCostType(header) !== undefined ||
    namesCosts(header) ||
    namesVersion(header) ||
    statementLine(header) !== undefined;
  if (!figures.some((at) => saysCosts(frame.names[at] ?? ''))) return () => false;
  return (header) => {
    if (saysCosts(header) || isYearHeader(header) || unitOf(header) !== undefined) return false;
    return findService(header, registers) === undefined && finder.ofName(header) === undefined;
  };
}

/** The unit that signs beside the numbers state: percent where there is any, euros where most have them. */
function unitOfCells(column: ColumnCells): ColumnUnit | undefined {
  const filled = column.without(nothing);
  if (filled.some((cell) => cell.endsWith('%'))) return 'percent';
  const marked = filled.count(hasCurrency);
  return marked > 0 && marked >= filled.length * half ? 'eur' : undefined;
}
