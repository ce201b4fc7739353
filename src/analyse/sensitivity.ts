import type { Model } from '../model/compile.ts';
import { inputByPath } from '../model/path.ts';
import { leastReplicatedSamples } from '../model/replicate.ts';
import { type SensitivityMethod, sensitivityMethods } from '../model/sensitivity-method.ts';
import { type MethodResults, methodKey } from '../model/sensitivity-result.ts';
import type { ProblemList } from '../problems/problem.ts';
import { moveOneAtATime, type OneAtATime } from '../sample/one-at-a-time.ts';
import { drawUntilExact } from './draw-until-exact.ts';
import { checkFigures } from './finite-output.ts';
import { matchOutputs } from './match-outputs.ts';
import type {
  MeasurementRequest,
  MethodContext,
  SensitivityRequest,
  SidePath,
} from './methods/method-run.ts';
import { type MethodRuns, methodRuns } from './methods/method-runs.ts';
import { buildTornado } from './tornado.ts';
import type { SideRequest } from './two-way.ts';

export type { MeasurementRequest, SensitivityRequest, SidePath };

/** What the methods gave, and how many draws that took at most: with a precision more than the settings say. */
export interface SensitivityAnalysis {
  readonly sensitivity: MethodResults;
  readonly samples: number;
}

/**
 * What moves the outputs of a model, by each method asked for.
 *
 * Throws  InputError where a path of the request names nothing
 */
export function analyseSensitivity(
  model: Model,
  request: SensitivityRequest,
  problems: ProblemList,
  runs: MethodRuns = methodRuns,
): SensitivityAnalysis {
  const outputs = matchOutputs(model, request.of, problems);
  const [x, y] = [request.x, request.y].map((side) => side && matchSide(model, side, problems));
  const asked = sensitivityMethods.filter((method) => request.methods.includes(method));
  checkDraws(
    model,
    asked.filter((method) => runs[method].isDrawn),
    problems,
  );
  for (const method of asked) runs[method].check?.(outputs, problems, { model, request });
  problems.throwIfErrors();
  const moved = moveOneAtATime(model, outputs);
  const isPointwise = asked.every((method) => runs[method].isPointwise);
  checkFigures(model, outputs, isPointwise ? atCentreAlone(moved) : moved, problems);
  problems.throwIfErrors();
  let { samples } = model.scenario.settings;
  const context: MethodContext = {
    model,
    request,
    outputs,
    sides: [x, y],
    moved,
    tornados: outputs.map((output, at) => buildTornado(model, output, at, moved)),
    problems,
    draw(drawn, largestErrorOf) {
      const draws = drawUntilExact(model, drawn, request.precision, largestErrorOf, problems);
      samples = Math.max(samples, draws.settings.samples);
      return draws;
    },
  };
  const given = (Object.keys(runs) as SensitivityMethod[]).map((method) => [
    methodKey(method),
    asked.includes(method) ? runs[method].run(context) : [],
  ]);
  problems.throwIfErrors();
  return { sensitivity: Object.fromEntries(given) as MethodResults, samples };
}

function atCentreAlone(moved: OneAtATime): OneAtATime {
  return { ...moved, values: moved.values.map(() => new Map()) };
}

/** Reports draws that are too few for methods that rest on them. */
function checkDraws(model: Model, drawn: readonly SensitivityMethod[], problems: ProblemList): void {
  const { settings, file } = model.scenario;
  if (drawn.length === 0 || settings.sampling !== 'random' || settings.samples >= leastReplicatedSamples)
    return;
  const facts = {
    found: settings.samples,
    least: leastReplicatedSamples,
    what: { is: 'methods', methods: drawn },
  } as const;
  problems.add('too-few-for-replicates', { file }, facts);
}

function matchSide(model: Model, side: SidePath, problems: ProblemList): SideRequest | undefined {
  const input = inputByPath(model, side.path);
  if (input !== undefined) return { input, low: side.low, high: side.high };
  problems.add('unknown-input', undefined, {
    found: side.path,
    known: model.inputs.map((each) => each.path),
  });
  return undefined;
}
