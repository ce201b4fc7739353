import { expect } from 'vitest';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { Evaluate } from '../../src/model/output.ts';
import type { Part } from '../../src/model/row.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { compileRandomScenario } from '../random-scenario.ts';

export const count = 40;

/** Points inside all ranges, other ones for each name. */
export function pointsOf(model: Model, name: string): readonly Float64Array[] {
  return model.inputs.map(({ path, low, high }) => {
    const shares = new Float64Array(count);
    createRandomStream(0, `${name} ${path}`).fill(shares, count);
    return shares.map((share) => low + share * (high - low));
  });
}

/** Money, hours and benefits of all rows, in the last year too. */
export function outputsOf(model: Model): readonly Output[] {
  const year = model.scenario.timeline && model.scenario.timeline.firstYear + 1;
  return model.rows.flatMap((row): readonly Output[] => [
    { row, measure: 'saving_eur_per_year' },
    { row, measure: 'person_years' },
    { row, measure: 'cashable_eur_per_year' },
    { row, measure: 'benefit_optimism_bias_eur_per_year' },
    { row, measure: 'npv_municipality_eur' },
    { row, measure: 'payback_nation_years' },
    { row, measure: 'grant_eur' },
    { row, measure: 'cumulative_municipality_eur', year },
    { row, measure: 'cost_eur', year },
  ]);
}

/** All values of the outputs, to the last bit. */
export function valuesAt(
  evaluate: Evaluate,
  points: readonly Float64Array[],
  outputs: readonly Output[],
): string {
  const out = outputs.map(() => new Float64Array(count));
  evaluate(points, count, outputs, out);
  return bitsOf(out);
}

export function bitsOf(columns: readonly Float64Array[]): string {
  return columns.map(({ buffer }) => Buffer.from(buffer).toString('base64')).join(' ');
}

/** The same outputs, of which one begins other work while it is being evaluated. */
function whileEvaluated(outputs: readonly Output[], at: number, work: () => void): readonly Output[] {
  let isDone = false;
  return outputs.map((output, place) => {
    if (place !== at) return output;
    return {
      ...output,
      get measure() {
        if (!isDone) {
          isDone = true;
          work();
        }
        return output.measure;
      },
    };
  });
}

function half({ projects, atoms }: Model): Part {
  return {
    costsOfAtoms: atoms.map(({ costEur }) => costEur / 2),
    projects: projects.map(({ baseEur }) => ({
      baseEur: (baseEur ?? 0) / 2,
      savingShare: 0.5,
      costShare: 0.5,
    })),
  };
}

/** Random scenarios that compile. */
export function listScenarios(runs: number): readonly Model[] {
  return Array.from({ length: runs }, (_, run) => compileRandomScenario(run, 'fixed-times')).filter(
    (model) => model !== undefined,
  );
}

/** Whichever evaluation begins inside which, each has the figures it has alone. */
export function expectUndisturbed(scenarios: readonly Model[]): void {
  for (const [run, { scenario }] of scenarios.entries()) {
    for (const view of ['all', 'budget'] as const) {
      // What each gives by itself, in models that nothing else is asked of.
      const fresh = () => compileModel(scenario, view);
      const model = fresh();
      const outputs = outputsOf(model);
      const [one, other] = [pointsOf(model, `one ${run}`), pointsOf(model, `other ${run}`)];
      const part = half(model);
      const [ofOne, ofOther, ofPart] = [
        valuesAt(fresh().evaluate, one, outputs),
        valuesAt(fresh().evaluate, other, outputs),
        valuesAt(fresh().inPart(part).evaluate, other, outputs),
      ];
      expect(ofOne).not.toBe(ofOther);
      const areas = model.inPart(part);
      for (let at = 0; at < outputs.length; at += 3) {
        let inside = '';
        let insidePart = '';
        const asked = whileEvaluated(outputs, at, () => {
          inside = valuesAt(model.evaluate, other, outputs);
          insidePart = valuesAt(areas.evaluate, other, outputs);
        });
        expect(valuesAt(model.evaluate, one, asked)).toBe(ofOne);
        expect(inside).toBe(ofOther);
        expect(insidePart).toBe(ofPart);
      }
    }
  }
}

/** What an evaluation knows of its last points stays, whatever is evaluated between. */
export function expectUntouched(scenarios: readonly Model[]): void {
  for (const [run, { scenario }] of scenarios.entries()) {
    const model = compileModel(scenario);
    const outputs = outputsOf(model);
    const other = pointsOf(model, `other ${run}`);
    const ofOther = valuesAt(compileModel(scenario).evaluate, other, outputs);
    const columns = [...pointsOf(model, `one ${run}`)];
    const target = pointsOf(model, `target ${run}`);
    model.withEvaluation((evaluate) => {
      valuesAt(evaluate, columns, outputs);
      for (const input of columns.keys()) {
        expect(valuesAt(model.evaluate, other, outputs)).toBe(ofOther);
        columns[input] = target[input]!;
        const out = outputs.map(() => new Float64Array(count));
        evaluate(columns, count, outputs, out, 0, new Set([input]));
        if (input % 5 !== 0) continue;
        expect(bitsOf(out)).toBe(valuesAt(compileModel(scenario).evaluate, columns, outputs));
      }
    });
  }
}
