import type { Language } from '../../../model/language.ts';
import type { Paper } from '../../../model/paper.ts';
import type { Result } from '../../../model/result.ts';
import { recordResult } from '../../problem-texts.ts';
import { scenarioTitle, workbookLines } from '../../report.ts';
import { wordings } from '../../wording.ts';
import { plainFormat } from '../number-format.ts';
import type { HeadOf } from '../table-sheet.ts';
import type { SheetCell, WorkSheet } from '../workbook.ts';

/** How the workbook is used, what was run, what it rests on, and what must be known of it. */
export function runSheet(
  results: readonly Result[],
  name: string,
  headOf: HeadOf,
  language: Language,
  isLive: boolean,
  paper?: Paper,
): WorkSheet {
  const { workbook: words } = wordings[language];
  const about = isLive ? words.about(headOf('computed').head) : [];
  return {
    name,
    columns: [headOf('key'), { ...headOf('value'), wraps: true, width: 100 }],
    rows: [
      ...about.map((text, at): readonly SheetCell[] => [at === 0 ? 'digisave' : null, text]),
      ...paperRows(paper, language),
      ...results.flatMap((result) => rowsOf(result, language)),
    ],
  };
}

/** Who wrote the paper, when, which version it is and who has approved it, as far as the scenario says it. */
function paperRows(paper: Paper | undefined, language: Language): readonly (readonly SheetCell[])[] {
  const { paper: words } = wordings[language].report;
  return (['author', 'date', 'version', 'approver'] as const).flatMap((key) =>
    paper?.[key] === undefined ? [] : [[words[key], String(paper[key])]],
  );
}

function rowsOf(result: Result, language: Language): readonly (readonly SheetCell[])[] {
  const { workbook: words } = wordings[language];
  const { run, scenario, sources } = result;
  const { notes, problems } = recordResult(result, language);
  const number = (value: number): SheetCell => ({ value, format: plainFormat });
  return [
    ['scenario', scenarioTitle(scenario, language)],
    ['file', scenario.file],
    ['version', run.version],
    ['node', run.node],
    ['seed', number(run.seed)],
    ['samples', number(run.samples)],
    ['sampling', run.sampling],
    ['interval', run.interval],
    ['distribution', run.distribution],
    ...(run.view === undefined ? [] : [['view', run.view]]),
    ...workbookLines(run, wordings[language]).map((each): SheetCell[] => ['inputs', each]),
    ...run.set.map((each): SheetCell[] => ['set', each]),
    ...run.correlations.map(({ between, rank }): SheetCell[] => [
      'correlation',
      `${between.join(' ')} ${rank}`,
    ]),
    ...run.digests.map(({ file, sha256 }): SheetCell[] => ['sha256', `${sha256} ${file}`]),
    ...Object.entries(sources).map(([id, source]): SheetCell[] => [`${words.source} ${id}`, source]),
    ...notes.map((note): SheetCell[] => [words.note, note]),
    ...problems.map(({ name, file, line, found }): SheetCell[] => [
      words.problem,
      `${[file, line].filter((each) => each !== null).join(':')} ${name}: ${found}`,
    ]),
  ];
}
