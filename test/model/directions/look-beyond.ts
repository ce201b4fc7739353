import { yearMeasures } from '../../../src/model/cash-flow/measures.ts';
import { timelineYears } from '../../../src/model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output } from '../../../src/model/compile.ts';
import { measures } from '../../../src/model/measure.ts';
import { outputPath } from '../../../src/model/path.ts';
import { isFixed } from '../../../src/model/quantity.ts';
import { evaluateAt, findCorners } from '../../../src/sample/corners.ts';
import type { Deviation } from '../../../src/sample/design.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { compileRandomScenario } from '../../random-scenario.ts';

const pointsOfScenario = 160;
/** A figure this far beyond an end, as a part of the larger one, is rounding. */
const roundingShare = 1e-9;

function listOutputs(model: Model): readonly Output[] {
  const years = timelineYears(model.scenario.timeline!);
  const isOfYear = (measure: string): boolean => (yearMeasures as readonly string[]).includes(measure);
  return model.rows.flatMap((row) =>
    measures.flatMap((measure): readonly Output[] =>
      isOfYear(measure) ? years.map((year) => ({ row, measure, year })) : [{ row, measure }],
    ),
  );
}

/** Random points: ends of the ranges, and values inside them. */
function drawPoints(model: Model, run: number): readonly Deviation[] {
  const stream = createRandomStream(run, 'points within ranges');
  const varying = [...model.inputs.keys()].filter((input) => !isFixed(model.inputs[input]!));
  const places = new Float64Array(varying.length);
  return Array.from({ length: pointsOfScenario }, () => {
    stream.fillPlaces(places, places.length);
    const values = varying.map((input, at): [number, number] => {
      const { low, high } = model.inputs[input]!;
      return [input, low + Math.min(1, Math.max(0, 3 * places[at]! - 1)) * (high - low)];
    });
    return new Map(values);
  });
}

/** What was looked at in some random scenarios, and what contradicts it. */
export interface Looked {
  readonly found: readonly string[];
  readonly counts: Readonly<Record<'scenarios' | 'proven' | 'searched' | 'signs', number>>;
}

/** Looks for points beyond what is called proven, and for inputs that move an output another way than is said. */
export function lookBeyond(scenarios: number): Looked {
  const found: string[] = [];
  const counts = { scenarios: 0, proven: 0, searched: 0, signs: 0 };
  for (let run = 0; counts.scenarios < scenarios; run++) {
    const whole = compileRandomScenario(run, run % 4 === 0 ? 'one' : 'fixed-times');
    if (whole === undefined) continue;
    counts.scenarios++;
    const model = run % 5 === 0 ? compileModel(whole.scenario, 'budget') : whole;
    const outputs = listOutputs(model);
    const decided = outputs.filter((output) => model.directionsOf(output).isDecided);
    counts.proven += decided.length;
    counts.searched += outputs.filter(
      (output) => output.row.level !== 'overlap' && !decided.includes(output),
    ).length;
    const corners = findCorners(model, decided);
    const points = drawPoints(model, run);
    const values = evaluateAt(model, decided, points);
    for (const [at, output] of decided.entries()) {
      const { low, high, isProven } = corners[at]!;
      const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
      const beyond = values[at]!.find((value) => value < low - slack || value > high + slack);
      if (!isProven || beyond !== undefined)
        found.push(`${run} ${outputPath(output)}: ${beyond} outside ${low} to ${high}`);
    }
    // Decided directions hold one by one as well, of outputs too in which other inputs are not decided.
    const partly = outputs.filter((output) => model.directionsOf(output).signs.size > 0);
    for (const [place, point] of points.slice(0, 12).entries()) {
      const input = [...point.keys()][place % point.size];
      if (input === undefined) continue;
      const { low, high } = model.inputs[input]!;
      const ends = [new Map([...point, [input, low]]), new Map([...point, [input, high]])];
      for (const [at, column] of evaluateAt(model, partly, ends).entries()) {
        const sign = model.directionsOf(partly[at]!).signs.get(input);
        if (sign === undefined) continue;
        counts.signs++;
        const [atLow, atHigh] = [column[0]!, column[1]!];
        const slack = roundingShare * Math.max(Math.abs(atLow), Math.abs(atHigh), 1e-3);
        if (sign * (atHigh - atLow) < -slack)
          found.push(
            `${run} ${outputPath(partly[at]!)} by ${model.inputs[input]!.path}: ${atLow} to ${atHigh}`,
          );
      }
    }
  }
  return { found, counts };
}
