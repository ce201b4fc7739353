import { codeOfArea } from '../vocabulary/area-names.ts';
import { findCostType, namesNothing } from '../vocabulary/cost-type-words.ts';
import { findService } from '../vocabulary/service-names.ts';
import { type Clue, type ClueContext, columnKey, headerLine } from './clue.ts';
import { areaOfHeader } from './header-areas.ts';
import { costTypeClues } from './title-clues.ts';

const settling = 10;

/**
 * Clues to what all figures of a column are of: a service, a cost type, or an area where two or more headers name one each
 * and no column does. What one title alone says of cost types is said of columns that name nothing themselves.
 *
 * Shape   amounts: columns of amounts; namesAreas, namesCostTypes: whether a column names the areas or cost types of rows
 */
export function namingClues(
  context: ClueContext,
  amounts: readonly number[],
  namesAreas: boolean,
  namesCostTypes: boolean,
): readonly Clue[] {
  const { frame, registers, finder } = context;
  const line = headerLine(context);
  const clue = (at: number, key: string, value: string, is: 'header-names' | 'header-names-area'): Clue => ({
    key: columnKey(at, key),
    value,
    weight: settling,
    line,
    why: { is },
  });
  const ofTitle = namesCostTypes ? undefined : onlyCostType(context);
  const clues: Clue[] = [];
  const areas: Clue[] = [];
  for (const at of amounts) {
    const header = frame.names[at] ?? '';
    const service = findService(header, registers)?.id;
    const costType = service === undefined ? findCostType(header) : undefined;
    if (service !== undefined) clues.push(clue(at, 'service', service, 'header-names'));
    if (costType !== undefined) clues.push(clue(at, 'cost_type', costType, 'header-names'));
    else if (ofTitle !== undefined && (service !== undefined || namesNothing(header)))
      clues.push({ ...ofTitle, key: columnKey(at, 'cost_type'), weight: settling });
    const area = namesAreas ? undefined : areaOfHeader(header, finder);
    if (area !== undefined && area.level !== 'total')
      areas.push(clue(at, 'municipality', codeOfArea(area), 'header-names-area'));
  }
  return areas.length >= 2 ? [...clues, ...areas] : clues;
}

/** The cost type that titles name, where they name one alone. */
function onlyCostType(context: ClueContext): Clue | undefined {
  const [only, ...others] = costTypeClues(context);
  return others.length === 0 ? only : undefined;
}
