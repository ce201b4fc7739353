import type { Language } from '../model/language.ts';
import type { ProblemRecord, Unworded } from '../model/result.ts';
import type { Problem } from '../problems/problem.ts';
import { problems as en } from './wording/problems/en/problems.ts';
import { problems as fi } from './wording/problems/fi/problems.ts';
import type { ProblemWording, Texts } from './wording/problems/texts.ts';

export const problemWordings: Readonly<Record<Language, ProblemWording>> = { en, fi, sv: en };

/** What was found, what was expected and what to do, in words. */
export function textsOfProblem({ name, place, severity, facts }: Problem, language: Language): Texts {
  const { texts, frame } = problemWordings[language];
  // `problem` has made it with the facts that its name asks for.
  const own = (texts[name] as (facts: object) => Texts)(facts);
  return severity === 'error' && place?.invisible !== undefined
    ? { ...own, hint: frame.invisible(place.invisible) }
    : own;
}

/** A problem as JSON has it. */
export function recordProblem(each: Problem, language: Language): ProblemRecord {
  const { found, expected, hint } = textsOfProblem(each, language);
  return {
    name: each.name,
    severity: each.severity,
    file: each.place?.file ?? null,
    line: each.place?.line ?? null,
    column: each.place?.column ?? null,
    found,
    expected,
    hint,
  };
}

/** What was found as JSON has it, with the texts of its problems. */
export function withProblemTexts<Record extends { readonly problems: readonly ProblemRecord[] }>(
  found: Unworded<Record>,
  language: Language,
): Omit<Record, 'problems'> & { readonly problems: readonly ProblemRecord[] } {
  return { ...found, problems: found.problems.map((each) => recordProblem(each, language)) };
}
