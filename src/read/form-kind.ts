import { goalColumns, neededGoalColumns } from '../model/goals/forms.ts';
import { foldName } from '../model/register.ts';
import { actualColumns, neededActualColumns } from '../model/track/forms.ts';

/** Which of our own forms a table is, by its first line; undefined of any other table. */
export function formOfTable(text: string): 'outcomes' | 'goals' | undefined {
  const headings = (text.split(/\r\n?|\n/)[0] ?? '')
    .split(/[,;\t|]/)
    .map((cell) => foldName(cell.replaceAll('"', '')));
  const has = <Column extends string>(
    columns: Readonly<Record<Column, readonly string[]>>,
    needed: readonly Column[],
  ) => needed.every((key) => [key, ...columns[key]].some((name) => headings.includes(foldName(name))));
  if (has(goalColumns, neededGoalColumns)) return 'goals';
  return has(actualColumns, neededActualColumns) ? 'outcomes' : undefined;
}
