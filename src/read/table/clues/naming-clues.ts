import { codeOfArea } from '../vocabulary/area-names.ts';
import { findCostType } from '../vocabulary/cost-type-words.ts';
import { findService } from '../vocabulary/service-names.ts';
import { type Clue, type ClueContext, columnKey, headerLine } from './clue.ts';
import { areaOfHeader } from './header-areas.ts';

const settling = 10;

/**
 * Clues to what all figures of a column are of: a service, a cost type, or an area where two or more headers name one each
 * and no column does.
 *
 * Shape   amounts: columns of amounts; namesAreas: whether a column names the areas of rows
 */
export function namingClues(
  context: ClueContext,
  amounts: readonly number[],
  namesAreas: boolean,
): readonly Clue[] {
  const { frame, registers, finder } = context;
  const line = headerLine(context);
  const clue = (at: number, key: string, value: string, why: string): Clue => ({
    key: columnKey(at, key),
    value,
    weight: settling,
    line,
    why,
  });
  const clues: Clue[] = [];
  const areas: Clue[] = [];
  for (const at of amounts) {
    const header = frame.names[at] ?? '';
    const service = findService(header, registers)?.id;
    const costType = service === undefined ? findCostType(header) : undefined;
    if (service !== undefined) clues.push(clue(at, 'service', service, 'the header names it'));
    if (costType !== undefined) clues.push(clue(at, 'cost_type', costType, 'the header names it'));
    const area = namesAreas ? undefined : areaOfHeader(header, finder);
    if (area !== undefined && area.level !== 'total')
      areas.push(clue(at, 'municipality', codeOfArea(area), 'the header names an area'));
  }
  return areas.length >= 2 ? [...clues, ...areas] : clues;
}
