import type { Result } from '../../model/result.ts';
import { percentOf } from '../picture/amount.ts';
import type { PictureContext } from '../picture/context.ts';
import type { ReportContext } from '../report.ts';

/** More are not read before the pictures. */
const mostCaveats = 3;
/** A loss less likely than this is no caveat. */
const leastLoss = 0.05;

/** The few things that a reader must not overlook, the gravest first. */
export function composeCaveats(
  { reference, timeline, estimates, problems, run }: Result,
  { words }: ReportContext,
  picture: PictureContext,
): readonly string[] {
  const { caveat } = words.report;
  const loss = estimates.at(-1)?.chance_of_loss_municipality;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return [
    ...(reference.some((each) => each.by_construction) ? [caveat.calibrated] : []),
    ...(timeline === undefined ? [caveat.gross] : []),
    ...(run.view === 'budget' ? [words.money.budgetView] : []),
    ...(typeof loss === 'number' && loss >= leastLoss ? [caveat.loss(percentOf(loss, picture))] : []),
    ...(warnings > 0 ? [caveat.warnings(warnings)] : []),
    caveat.corners,
    caveat.independent,
  ].slice(0, mostCaveats);
}
