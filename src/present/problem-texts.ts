import type { CheckFacts, CheckOutcome, CheckOutcomeRecord } from '../model/check.ts';
import type { Inspection, InspectionFacts, InspectionRecord } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import type { ProblemRecord, ResultFacts } from '../model/result.ts';
import type { Structure, StructureFacts, StructureRecord } from '../model/structure.ts';
import type { Unworded } from '../model/unworded.ts';
import type { InhabitantFault, TableReason } from '../problems/catalogue/phrases.ts';
import type { Problem } from '../problems/problem.ts';
import { worded } from './worded.ts';
import { problems as en } from './wording/problems/en/problems.ts';
import { problems as fi } from './wording/problems/fi/problems.ts';
import { problems as sv } from './wording/problems/sv/problems.ts';
import { type ProblemWording, say, type Texts } from './wording/problems/texts.ts';
import { wordings } from './wording.ts';

export const problemWordings: Readonly<Record<Language, ProblemWording>> = { en, fi, sv };

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

/** Why inhabitants are not known, in words. */
export function inhabitantText(reason: InhabitantFault, language: Language): string {
  return say(problemWordings[language].phrases.inhabitantFault, reason);
}

/** A result as JSON has it. */
export function recordResult<Record>(result: Unworded<Record, ResultFacts>, language: Language): Record {
  return worded<Record, ResultFacts>(result, {
    inhabitants_reason: (reason: InhabitantFault) => inhabitantText(reason, language),
    problems: (problems: readonly Problem[]) => problems.map((each) => recordProblem(each, language)),
  });
}

/** A structure as JSON has it. */
export function recordStructure(structure: Structure, language: Language): StructureRecord {
  const text = (reason: InhabitantFault) => inhabitantText(reason, language);
  return worded<StructureRecord, StructureFacts>(structure, { inhabitants_reason: text, reason: text });
}

/** An inspection as JSON and tables have it. */
export function recordInspection(
  inspection: Inspection,
  problems: readonly Problem[],
  language: Language,
): InspectionRecord {
  const text = (reason: TableReason) => say(problemWordings[language].phrases.tableReason, reason);
  return {
    ...worded<Omit<InspectionRecord, 'problems'>, InspectionFacts>(inspection, { reason: text, why: text }),
    problems: problems.map((each) => recordTableProblem(each, language)),
  };
}

/** A problem of a table as JSON has it: in a workbook with its cell. */
export function recordTableProblem(each: Problem, language: Language): InspectionRecord['problems'][number] {
  const { file: _, ...record } = recordProblem(each, language);
  const cell = each.place?.cell;
  return {
    ...record,
    ...(cell !== undefined && { cell }),
    // Of a workbook the cell says it.
    column: cell === undefined ? record.column : null,
    header: each.place?.header ?? null,
  };
}

/** The outcome of a check as JSON and tables have it. */
export function recordCheck(outcome: CheckOutcome, language: Language): CheckOutcomeRecord {
  const texts = wordings[language].check.tolerance;
  return worded<CheckOutcomeRecord, CheckFacts>(outcome, { tolerance: (each) => say(texts, each) });
}
