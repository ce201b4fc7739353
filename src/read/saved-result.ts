import * as z from 'zod';
import { ScenarioName } from '../model/run-card.ts';
import type { ResultFault } from '../problems/catalogue/phrases.ts';
import type { ProblemList } from '../problems/problem.ts';
import { beginningOfFile, readTextFile } from './text-file.ts';

/** A result may hold all areas and years of a country. */
const largestResultBytes = 256 * 2 ** 20;

/**
 * What is read of a result that `estimate --format json` has written; other versions may write more. Rows have more columns,
 * of which the numbers are compared.
 */
const SavedResultForm = z.object({
  scenario: ScenarioName,
  run: z.object({
    version: z.string(),
    view: z.literal('budget').optional(),
    digests: z.array(z.object({ file: z.string(), sha256: z.string() })),
  }),
  costs: z.array(
    z.object({ municipalities: z.number().nullable(), municipality_codes: z.array(z.string()).optional() }),
  ),
  estimates: z
    .array(
      z.looseObject({
        level: z.enum(['project', 'overlap', 'pace', 'total']),
        id: z.string(),
        label: z.string(),
        pace: z.enum(['quick', 'slow']).nullable(),
        price_year: z.int().nullable(),
      }),
    )
    .min(1),
});
export type SavedResult = z.infer<typeof SavedResultForm>;

/** Whether a file looks like a result in JSON, of one scenario or of several. */
export function isSavedResult(path: string): boolean {
  return /^\s*(\[\s*)?\{\s*"(scenario|of)"\s*:/.test(beginningOfFile(path));
}

/** A saved result; undefined where the file holds none of one scenario, which is reported. */
export function readSavedResult(path: string, problems: ProblemList): SavedResult | undefined {
  const file = readTextFile(path, largestResultBytes, problems);
  if (file === undefined) return undefined;
  const refuse = (reason: ResultFault) => {
    problems.add('wrong-result', { file: path }, { path, reason });
    return undefined;
  };
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    return refuse({ is: 'no-json' });
  }
  if (Array.isArray(value)) return refuse({ is: 'several', scenarios: value.length });
  const result = SavedResultForm.safeParse(value);
  return result.success ? result.data : refuse({ is: 'no-estimates' });
}
