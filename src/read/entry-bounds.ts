import type { ProblemList } from '../problems/problem.ts';
import { mostEntries } from './entry-limits.ts';
import { getIn } from './position.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whether each part has no more entries than can be worked; otherwise it is reported, before any work. */
export function checkEntries(file: YamlFile, problems: ProblemList): boolean {
  let isSmall = true;
  for (const [key, limit] of Object.entries(mostEntries)) {
    const part = getIn(file.value, [key]);
    if (typeof part !== 'object' || part === null) continue;
    const found = Object.keys(part).length;
    if (found <= limit) continue;
    problems.add('too-many-entries', file.place([key], 'key'), { key, found, limit });
    isSmall = false;
  }
  return isSmall;
}
