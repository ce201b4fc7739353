import type { KeptDraws } from '../analyse/draw.ts';
import { estimateModel } from '../analyse/estimate.ts';
import { createExplainer } from '../analyse/explain.ts';
import { divideAmongMunicipalities } from '../analyse/figures/area-points.ts';
import { explainFigures } from '../analyse/figures/explain-figures.ts';
import { figuresOfMunicipalities, findMunicipalities } from '../analyse/figures/municipality-figures.ts';
import { figuresOfReport } from '../analyse/figures/report-figures.ts';
import { subjectOf, taxPointsOf } from '../analyse/figures/report-subject.ts';
import type { Language } from '../model/language.ts';
import type { ReportParts } from '../model/report.ts';
import { mostCellsBeside, wordsOfExplanation } from '../present/explanation.ts';
import { wordings } from '../present/wording.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type LoadedModel, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { version } from './version.ts';

interface ReportQuestion extends ScenarioOptions {
  readonly language: Language;
  /** Names or codes of municipalities that get a page each. */
  readonly municipality?: readonly string[];
  /** Whether only the answer is wanted, for which nothing else is worked. */
  readonly isSummary: boolean;
}

/** What a report is written of, and the model behind it. */
export interface LoadedReport {
  readonly parts: ReportParts;
  readonly loaded: LoadedModel;
}

/** Reads a scenario and works all that its report says; undefined where the problems forbid it. */
export function readReport(
  path: string,
  question: ReportQuestion,
  problems: ProblemList,
): LoadedReport | undefined {
  const loaded = loadModel(path, question, problems);
  if (loaded === undefined) return undefined;
  const { model, digests, set } = loaded;
  const { language, municipality = [], isSummary } = question;
  const shares = divideAmongMunicipalities(model);
  const chosen = findMunicipalities(model, shares, municipality, problems);
  problems.throwIfErrors();
  let draws: KeptDraws | undefined;
  const keepDraws = (kept: KeptDraws) => {
    draws = kept;
  };
  const facts = { version, node: process.version, set, digests, language, keepDraws };
  const result = estimateModel(model, facts, problems);
  problems.throwIfErrors();
  const { settings } = model.scenario;
  const figures = figuresOfReport(
    model,
    {
      result,
      draws: draws!,
      shares: isSummary ? undefined : shares,
      language,
      allMembers: wordings[language].share.total,
      isSummary,
    },
    problems,
  );
  const parts: ReportParts = {
    result: { ...result, problems: [...problems.all] },
    figures,
    subject: subjectOf(model, language),
    taxPoints: taxPointsOf(model),
    paper: model.scenario.paper,
    municipalities:
      shares === undefined ? [] : figuresOfMunicipalities(model, shares, chosen, settings, language),
    explanations: isSummary ? new Map() : explanationsOf(loaded, result.estimates, language, problems),
  };
  return { parts, loaded };
}

function explanationsOf(
  { model, placeOfCost }: LoadedModel,
  estimates: ReportParts['result']['estimates'],
  language: Language,
  problems: ProblemList,
): ReportParts['explanations'] {
  const explain = createExplainer(
    model,
    { language, words: wordsOfExplanation(language), placeOfCost, mostPlaced: mostCellsBeside },
    problems,
  );
  return explainFigures(model, (row) => estimates[row]!.central_eur_per_year, explain);
}
