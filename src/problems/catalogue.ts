import { accountingProblems } from './catalogue/accounting.ts';
import { benefitFormProblems } from './catalogue/benefit-form.ts';
import { commandProblems } from './catalogue/command.ts';
import { compareProblems } from './catalogue/compare.ts';
import { correlationProblems } from './catalogue/correlation.ts';
import { costProblems } from './catalogue/cost.ts';
import { engineProblems } from './catalogue/engine.ts';
import { fileProblems } from './catalogue/file.ts';
import { formProblems } from './catalogue/form.ts';
import { formulaProblems } from './catalogue/formula.ts';
import { fundProblems } from './catalogue/fund.ts';
import { maturityProblems } from './catalogue/maturity.ts';
import { moneyProblems } from './catalogue/money.ts';
import { nameProblems } from './catalogue/name.ts';
import { numberProblems } from './catalogue/number.ts';
import { optionProblems } from './catalogue/options.ts';
import { projectProblems } from './catalogue/project.ts';
import { questionProblems } from './catalogue/question.ts';
import { serviceProblems } from './catalogue/service.ts';
import { sharingProblems } from './catalogue/sharing.ts';
import { tableProblems } from './catalogue/table.ts';
import { trackProblems } from './catalogue/track.ts';
import { workbookProblems } from './catalogue/workbook.ts';

/**
 * Every problem by name, with how grave it is and the facts of it; its texts are in `present/wording/problems`.
 * The names are stable: they are the keys in JSON and the folders in test/problems.
 */
export const catalogue = {
  ...fileProblems,
  ...formProblems,
  ...numberProblems,
  ...correlationProblems,
  ...nameProblems,
  ...serviceProblems,
  ...formulaProblems,
  ...costProblems,
  ...tableProblems,
  ...accountingProblems,
  ...workbookProblems,
  ...engineProblems,
  ...benefitFormProblems,
  ...maturityProblems,
  ...projectProblems,
  ...fundProblems,
  ...sharingProblems,
  ...moneyProblems,
  ...trackProblems,
  ...compareProblems,
  ...optionProblems,
  ...questionProblems,
  ...commandProblems,
} as const;

export type ProblemName = keyof typeof catalogue;

/** The facts that an entry needs. */
export type CatalogueFacts<Name extends ProblemName> = NonNullable<(typeof catalogue)[Name]['facts']>;
