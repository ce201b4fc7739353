import { goalColumns, neededGoalColumns } from '../model/goals/forms.ts';
import { answerHeadings, levelHeadings } from '../model/maturity/headings.ts';
import { foldName } from '../model/register.ts';
import { actualColumns, neededActualColumns } from '../model/track/forms.ts';

/** Columns by their keys, with what else their headings may be. */
type FormHeadings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Which of our own forms a table is, by its first line; undefined of any other table. */
export function formOfTable(text: string): 'outcomes' | 'goals' | 'levels' | 'answers' | undefined {
  const headings = (text.split(/\r\n?|\n/)[0] ?? '')
    .split(/[,;\t|]/)
    .map((cell) => foldName(cell.replaceAll('"', '')));
  const isColumn = <Column extends string>(columns: FormHeadings<Column>, key: Column, heading: string) =>
    [key, ...columns[key]].some((name) => foldName(name) === heading);
  const has = <Column extends string>(columns: FormHeadings<Column>, needed: readonly Column[]) =>
    needed.every((key) => headings.some((heading) => isColumn(columns, key, heading)));
  /** Whether a table has no column that is none of a form. */
  const hasOnly = <Column extends string>(columns: FormHeadings<Column>) =>
    headings.every(
      (heading) =>
        heading === '' || (Object.keys(columns) as Column[]).some((key) => isColumn(columns, key, heading)),
    );
  if (has(goalColumns, neededGoalColumns)) return 'goals';
  if (has(actualColumns, neededActualColumns)) return 'outcomes';
  if (has(answerHeadings, ['level', 'statement', 'answer'])) return 'answers';
  // Costs have columns of services and municipalities too.
  const isOfLevels = has(levelHeadings, ['level']) || has(levelHeadings, ['share']);
  return isOfLevels && hasOnly(levelHeadings) ? 'levels' : undefined;
}
