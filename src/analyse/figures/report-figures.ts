import type { Model, Output } from '../../model/compile.ts';
import type { Figures } from '../../model/figures.ts';
import type { Language } from '../../model/language.ts';
import { inputByPath, outputPath, rowPath } from '../../model/path.ts';
import type { Result } from '../../model/result.ts';
import type { Grid, Tornado } from '../../model/sensitivity.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { DrawSettings } from '../../sample/draws.ts';
import type { AreaShares } from '../area-shares.ts';
import { analyseBreakEven } from '../break-even.ts';
import type { KeptDraws } from '../draw.ts';
import { fundModels } from '../fund/fund.ts';
import { findRowCorners } from '../row-corners.ts';
import { SelectionMemory } from '../selection.ts';
import { type ShareWords, shareProject } from '../sharing/share.ts';
import { buildGrid } from '../two-way.ts';
import { findVarianceIndices } from '../variance-indices.ts';
import { pointsOfAreas } from './area-points.ts';
import { cumulateYears } from './cumulative-years.ts';
import { distributionOf } from './distribution.ts';
import { partByQuality } from './quality-parts.ts';
import { figuresOfRow } from './row-figures.ts';
import { joinOtherBars } from './together-bar.ts';
import { classifyYears } from './year-classes.ts';

/** What a report is made of besides its model. */
interface ReportFacts {
  readonly result: Result;
  /** The draws that the result rests on. */
  readonly draws: Pick<KeptDraws, 'outputs' | 'columns' | 'settings'>;
  readonly shares: AreaShares | undefined;
  readonly language: Language;
  /** What all members of a shared project together are called. */
  readonly allMembers: string;
  /** Whether pictures are left out, for which all this is. */
  readonly isSummary: boolean;
}

/** Values of each input in the two-way picture. */
const gridSteps = 5;
/** More inputs than this make indices of variance a question of minutes. */
const mostIndexed = 60;

/**
 * All that the pictures of a report show beside the rows of its estimate.
 *
 * Throws  InputError where the call of the scenario cannot be worked
 */
export function figuresOfReport(
  model: Model,
  { result, draws, shares, language, allMembers, isSummary }: ReportFacts,
  problems: ProblemList,
): Figures {
  const { estimates, reference, sensitivity } = result;
  const { tornado: tornados } = sensitivity;
  const memory = new SelectionMemory();
  const sums = model.rows.filter(({ level }) => level === 'pace' || level === 'total');
  const outputs = sums.map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
  const ofPaces = outputs.filter(({ row }) => row.level === 'pace');
  const corners = findRowCorners(model, outputs);
  const tornadoOf = (output: Output) => tornados.find(({ of }) => of === outputPath(output));
  return {
    rows: estimates.map(figuresOfRow),
    distributions: outputs.flatMap((output) => {
      const at = draws.outputs.findIndex((each) => outputPath(each) === outputPath(output));
      return at < 0 ? [] : [distributionOf(rowPath(output.row), draws.columns[at]!, memory)];
    }),
    tornados,
    together: outputs.flatMap((output, at) => {
      const tornado = tornadoOf(output);
      return tornado === undefined ? [] : (joinOtherBars(model, output, tornado, corners[at]!) ?? []);
    }),
    published: reference,
    basis: partByQuality(estimates),
    cumulative: isSummary ? [] : cumulateYears(model, model.rows.at(-1)!, draws.settings),
    classes: isSummary ? [] : classifyYears(model),
    areas: shares === undefined ? [] : pointsOfAreas(model, shares, language),
    grids: isSummary ? [] : ofPaces.flatMap((output) => gridOf(model, output, tornadoOf(output), result)),
    sobol: isSummary ? [] : ofPaces.flatMap((output) => indicesOf(model, output, draws.settings)),
    breakEven: isSummary ? [] : breakEvenOf(model, problems),
    portfolio: isSummary ? [] : portfolioOf(model, language, problems),
    sharing: isSummary ? [] : sharingOf(model, { language, total: allMembers }),
  };
}

/** The two inputs that move an output most, with the published low as what is to be reached. */
function gridOf(
  model: Model,
  output: Output,
  tornado: Tornado | undefined,
  { reference }: Result,
): readonly Grid[] {
  const [x, y] = (tornado?.bars ?? [])
    .filter(({ swing }) => swing > 0)
    .map(({ input }) => inputByPath(model, input));
  if (x === undefined || y === undefined) return [];
  const target = reference.find((each) => each.output === outputPath(output))?.published_low;
  return [buildGrid(model, output, { input: x }, { input: y }, gridSteps, target)];
}

function indicesOf(model: Model, output: Output, { samples }: DrawSettings): Figures['sobol'] {
  const moving = model
    .inputsOf(output)
    .filter((input) => model.inputs[input]!.low < model.inputs[input]!.high);
  if (moving.length < 2 || moving.length > mostIndexed) return [];
  return [findVarianceIndices(model, output, 'input', samples, undefined)];
}

function breakEvenOf(model: Model, problems: ProblemList): Figures['breakEven'] {
  const { timeline, registers } = model.scenario;
  const isDigital = model.projects.some(
    ({ project, flowSlots }) =>
      project.saving.method === 'channel-shift' &&
      [...flowSlots.keys()].some((name) => name.startsWith('cost.')),
  );
  if (timeline === undefined || !isDigital || model.yardstick === undefined || registers === undefined)
    return [];
  const { year } = model.yardstick;
  const populations = registers.municipalities.all.flatMap((each) => each.population.get(year) ?? []);
  return analyseBreakEven(model, { of: [], populations }, problems);
}

/** How surely each application of the scenario's own call is among the best; nothing where it has no call. */
function portfolioOf(model: Model, language: Language, problems: ProblemList): Figures['portfolio'] {
  const { call, projects } = model.scenario;
  if (call?.form.budget_eur === undefined || projects.every(({ application }) => application === undefined))
    return [];
  return fundModels([model], { budgetEur: undefined, of: undefined, language }, problems).rows;
}

function sharingOf(model: Model, words: ShareWords): Figures['sharing'] {
  return model.projects.flatMap(({ project }, at) =>
    project.flow?.sharing === undefined ? [] : [shareProject(model, at, words).record],
  );
}
