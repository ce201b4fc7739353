import { findService } from '../vocabulary/service-names.ts';
import { totalWord } from '../vocabulary/words.ts';
import type { Clue, ClueContext } from './clue.ts';

const half = 0.5;
const settling = 10;

/**
 * Clues to what rows with nothing but their first cell say of those below: a municipality or a service, where no column
 * does and most of them name one. Words for sums among them name neither.
 */
export function headingClues(
  { body, finder, registers }: ClueContext,
  lacksMunicipality: boolean,
  lacksService: boolean,
): readonly Clue[] {
  const headings = [...body.headingTexts].filter(([text]) => totalWord(text) === undefined);
  const count = (judge: (text: string) => boolean) =>
    headings.reduce((sum, [text, own]) => sum + (judge(text) ? own : 0), 0);
  const all = count(() => true);
  const [first] = body.headings;
  if (all === 0 || first === undefined) return [];
  const clue = (value: string, found: number, what: 'areas' | 'services'): Clue => ({
    key: 'headings',
    value,
    weight: settling,
    line: body.grid.line(first),
    why: { is: 'headings-name', what, found, all },
  });
  const areas = count((text) => {
    const level = finder.ofName(text)?.level;
    return level !== undefined && level !== 'total';
  });
  if (lacksMunicipality && areas >= all * half) return [clue('municipality', areas, 'areas')];
  const services = count((text) => findService(text, registers) !== undefined);
  if (lacksService && services > 0 && services >= all * half) return [clue('service', services, 'services')];
  return [];
}
