import type { Model, Output } from '../../model/compile.ts';
import { outputPath } from '../../model/path.ts';
import type { Pilot } from '../../model/pilot.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { matchMeasured } from '../check-pilots.ts';
import { inputsOfMeasured, tellsOf } from '../measurement.ts';
import { worthOfReveals } from '../pilot-reveals.ts';
import { worthOfSignalPilot } from '../pilot-signal.ts';
import { checkDecisions } from './decisions.ts';
import type { MethodQuestion, MethodRun } from './method-run.ts';

/** What it is worth to pilot a project before it is carried out. */
export const pilot: MethodRun<'pilot'> = {
  isDrawn: true,
  isPointwise: false,
  check: checkQuestion,
  run(context) {
    const { model, problems } = context;
    return listPilots(model).flatMap(({ id, own }) => {
      const rate = rateOf(model, own, problems);
      const { tells } = own;
      if (tells.kind === 'signal')
        return [worthOfSignalPilot(id, own, tells, rate, model.scenario.prices.year)];
      const measured = matchMeasured(model, tells, problems);
      if (measured === undefined) return [];
      return decisionsOn(id, context).map((output) =>
        worthOfReveals(model, { project: id, pilot: own, tells, rate }, measured, output, context.draw),
      );
    });
  },
};

interface ProjectPilot {
  readonly id: string;
  readonly own: Pilot;
}

/** The projects with a pilot, in the order of the file. */
function listPilots({ scenario: { projects } }: Model): readonly ProjectPilot[] {
  return projects.flatMap(({ id, pilot: own }) => (own === undefined ? [] : [{ id, own }]));
}

/** What a measurement is to decide on: what --of names, otherwise what the project is worth, or saves where there are no years. */
function decisionsOn(
  id: string,
  { model, request: { of }, outputs }: MethodQuestion & { readonly outputs: readonly Output[] },
): readonly Output[] {
  if (of.length > 0) return outputs;
  const row = model.rows.find((each) => each.level === 'project' && each.id === id)!;
  const { timeline } = model.scenario;
  return [{ row, measure: timeline === undefined ? 'saving_eur_per_year' : 'npv_nation_eur' }];
}

function checkQuestion(outputs: readonly Output[], problems: ProblemList, asked: MethodQuestion): void {
  const { model } = asked;
  const pilots = listPilots(model);
  if (pilots.length === 0) problems.add('no-pilot', { file: model.scenario.file }, {});
  if (asked.request.of.length > 0) checkDecisions(outputs, problems);
  for (const { id, own } of pilots) {
    if (own.tells.kind === 'signal') continue;
    const { path, place } = own.tells;
    const measured = matchMeasured(model, own.tells, problems);
    if (measured === undefined) continue;
    if (inputsOfMeasured(model, measured).length === 0) {
      problems.add('input-without-range', place, { input: path, isMeasured: true });
      continue;
    }
    for (const output of decisionsOn(id, { ...asked, outputs }))
      if (!tellsOf(model, measured, output))
        problems.add('input-without-effect', place, { input: path, output: outputPath(output) });
  }
}

/** The rate at which later euros count less: of a pilot that takes time, told where the scenario gives none. */
function rateOf({ scenario: { timeline } }: Model, { years, place }: Pilot, problems: ProblemList): number {
  if (timeline === undefined && years > 0) problems.add('no-discount-rate', place, {});
  return timeline?.discountRate.central ?? 0;
}
