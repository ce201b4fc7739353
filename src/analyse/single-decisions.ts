import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { DecidedSingly } from '../model/sensitivity.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../sample/draws.ts';
import type { DrawBounds } from './draw-bounds.ts';
import { errorOfInformation, lossesOf, perfectInformation } from './perfect-information.ts';

/** Numbers of draws in memory at once. */
const mostNumbers = 1e7;

/** What the projects of one row come to, each decided on its own. */
interface Sums {
  /** What the projects lose whose decision turns out wrong, and what those are worth that are done. */
  readonly losses: Float64Array;
  readonly worth: Float64Array;
  largestLoss: number;
  readonly projects: DecidedSingly['projects'];
}

/**
 * What it is worth to know everything where each project of a row is done or not done on its own: a row that is done as
 * a whole hides the losses of a project behind the gains of the others. What projects save twice is left out.
 *
 * Shape   one entry for each output; undefined for what is no sum of projects; boundsOf: between what the draws of each lie
 * Units   those of the outputs
 */
export function decideSingly(
  model: Model,
  outputs: readonly Output[],
  settings: DrawSettings,
  boundsOf: (outputs: readonly Output[]) => readonly (DrawBounds | undefined)[],
): readonly (DecidedSingly | undefined)[] {
  const sums = outputs.map(({ row: { level } }): Sums | undefined =>
    level === 'pace' || level === 'total'
      ? {
          losses: new Float64Array(settings.samples),
          worth: new Float64Array(settings.samples),
          largestLoss: 0,
          projects: [],
        }
      : undefined,
  );
  const singles = listSingles(
    model,
    outputs.filter((_, at) => sums[at] !== undefined),
  );
  const bounds = boundsOf(singles);
  const atOnce = Math.max(1, Math.floor(mostNumbers / settings.samples));
  for (let from = 0; from < singles.length; from += atOnce) {
    const some = singles.slice(from, from + atOnce);
    const columns = evaluateDesign(model, createDrawDesign(model, settings), some);
    for (const [position, single] of some.entries()) {
      const own = bounds[from + position];
      const column = columns[position]!;
      const { largestLoss, ...statement } = perfectInformation(column, settings.sampling, own);
      const losses = lossesOf(column, statement.decision);
      for (const [at, output] of outputs.entries()) {
        const sum = sums[at];
        if (sum === undefined || !isPartOf(single, output)) continue;
        addTo(sum.losses, losses);
        if (statement.decision === 'do') addTo(sum.worth, column);
        sum.largestLoss += largestLoss;
        sum.projects.push({ of: outputPath(single), ...statement });
      }
    }
  }
  return sums.map((sum) => sum && recordSums(sum, settings));
}

function recordSums(
  { losses, worth, largestLoss, projects }: Sums,
  { sampling }: DrawSettings,
): DecidedSingly {
  const done = projects.filter(({ decision }) => decision === 'do');
  const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  // Errors that cancel in these draws are known no better than those of the projects.
  const meanError =
    errorOfInformation(worth, sampling, 0) || total(done.map((each) => each.mean_standard_error));
  return {
    mean: total(done.map((each) => each.mean)),
    mean_standard_error: meanError,
    perfect_information: total(projects.map((each) => each.perfect_information)),
    perfect_information_standard_error: errorOfInformation(losses, sampling, largestLoss),
    projects: projects.sort(
      (a, b) => b.perfect_information - a.perfect_information || (a.of < b.of ? -1 : 1),
    ),
  };
}

/** The same measure of each project of some rows, each once. */
function listSingles(model: Model, outputs: readonly Output[]): readonly Output[] {
  const singles = outputs.flatMap(({ row, measure, year }) =>
    model.rows
      .filter((each) => each.level === 'project' && row.projects.includes(each.projects[0] as number))
      .map((own): Output => ({ row: own, measure, year })),
  );
  return [...new Map(singles.map((each) => [outputPath(each), each])).values()];
}

function isPartOf({ row: own, ...single }: Output, { row, measure, year }: Output): boolean {
  const isInside = row.projects.includes(own.projects[0] as number);
  return isInside && single.measure === measure && single.year === year;
}

function addTo(sum: Float64Array, term: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + term[i]!;
}
