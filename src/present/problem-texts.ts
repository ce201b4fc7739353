import type { CheckOutcome, CheckOutcomeRecord } from '../model/check.ts';
import type { Inspection, InspectionRecord } from '../model/inspection.ts';
import { type Language, languages } from '../model/language.ts';
import type { ProblemRecord, Result, ResultRecord } from '../model/result.ts';
import type { Structure, StructureRecord } from '../model/structure.ts';
import type { InhabitantFault, TableReason } from '../problems/catalogue/phrases.ts';
import type { Problem } from '../problems/problem.ts';
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

/** Whether the facts of a problem are those that its name asks for, so that it can be told in every language; those of a file may be any. */
export function canBeTold(problem: Problem): boolean {
  const ofFacts = JSON.stringify(problem.facts);
  // What stands in the place of a text that is not there.
  const isLacking = (text: unknown) =>
    typeof text !== 'string' ||
    ['undefined', 'NaN', '[object '].some((each) => text.includes(each) && !ofFacts.includes(each));
  return languages.every((language) => {
    try {
      const { found, expected, hint } = textsOfProblem(problem, language);
      return ![found, expected, hint].some(isLacking);
    } catch {
      return false;
    }
  });
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

/** A record with its problems as JSON has them. */
export function recordProblems<Record extends { readonly problems: readonly Problem[] }>(
  record: Record,
  language: Language,
): Omit<Record, 'problems'> & { problems: ProblemRecord[] } {
  return { ...record, problems: record.problems.map((each) => recordProblem(each, language)) };
}

/** A result as JSON has it. */
export function recordResult(result: Result, language: Language): ResultRecord {
  return {
    ...recordProblems(result, language),
    costs: result.costs.map((each) => recordInhabitants(each, language)),
  };
}

/** What may have no inhabitants, with the text of the reason. */
function recordInhabitants<Record extends { readonly inhabitants_reason: InhabitantFault | null }>(
  record: Record,
  language: Language,
): Omit<Record, 'inhabitants_reason'> & { inhabitants_reason: string | null } {
  const reason = record.inhabitants_reason;
  return { ...record, inhabitants_reason: reason && inhabitantText(reason, language) };
}

/** A structure as JSON has it. */
export function recordStructure(structure: Structure, language: Language): StructureRecord {
  const { compare, peers } = structure;
  return {
    ...recordInhabitants(structure, language),
    compare: compare && recordInhabitants(compare, language),
    peers: peers && {
      ...peers,
      left_out: peers.left_out.map((each) => ({ ...each, reason: inhabitantText(each.reason, language) })),
    },
  };
}

/** An inspection as JSON and tables have it. */
export function recordInspection(
  inspection: Inspection,
  problems: readonly Problem[],
  language: Language,
): InspectionRecord {
  const text = (reason: TableReason) => say(problemWordings[language].phrases.tableReason, reason);
  const { columns, rows, clues, service_names: named, ...others } = inspection;
  return {
    ...others,
    ...(named !== undefined && {
      service_names: named.map(({ service_name: official, nearest, ...each }) => ({
        ...each,
        service_name: official?.[language] ?? null,
        nearest: nearest.map(({ service, name }) => ({ service, name: name[language] })),
      })),
    }),
    columns: columns.map((each) => ({ ...each, reason: text(each.reason) })),
    rows: { ...rows, left_out: rows.left_out.map((each) => ({ ...each, reason: text(each.reason) })) },
    clues: clues.map((each) => ({ ...each, why: text(each.why) })),
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
  return {
    ...outcome,
    values: outcome.values.map((each) => ({ ...each, tolerance: say(texts, each.tolerance) })),
  };
}
