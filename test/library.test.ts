import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  collectInputs,
  compileModel,
  createDrawDesign,
  createQuantileFunction,
  createRandomDesign,
  type Design,
  estimateModel,
  evaluateDesign,
  findCorners,
  type Model,
  type Output,
  ProblemList,
  type Scenario,
  summariseDraws,
} from '../src/index.ts';
import { createInputStream } from '../src/sample/input-stream.ts';
import { compileRandomScenario } from './random-scenario.ts';

/** Scenarios with correlations and each way of sampling. */
const scenarios: readonly Scenario[] = Array.from({ length: 16 }, (_, run) =>
  compileRandomScenario(run, 'fixed-times'),
)
  .filter((model) => model !== undefined)
  .map(({ scenario }, at) => {
    const sampling = (['random', 'latin-hypercube', 'sobol'] as const)[at % 3]!;
    return { ...scenario, settings: { ...scenario.settings, sampling, samples: 1600 } };
  });

function outputsOf({ rows, scenario }: Model): readonly Output[] {
  const year = scenario.timeline?.firstYear;
  return rows.flatMap((row): readonly Output[] => [
    { row, measure: 'saving_eur_per_year' },
    { row, measure: 'npv_municipality_eur' },
    { row, measure: 'cost_eur', year },
  ]);
}

function bitsOf(columns: readonly Float64Array[]): string {
  return columns
    .map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
    )
    .join(' ');
}

/** The same points, with other work done before and after each block of them. */
function withWork({ count, begin }: Design, work: () => void): Design {
  return {
    count,
    begin() {
      const fillBlock = begin();
      return (columns, start, length) => {
        work();
        fillBlock(columns, start, length);
        work();
      };
    },
  };
}

const facts = { version: '0', node: '', set: [], digests: new Map(), language: 'en' } as const;

/** What the door gives of a model; each is asked of the model and, where it takes one, of the design. */
const questions: readonly ((model: Model, design: Design) => string)[] = [
  (model, design) => bitsOf(evaluateDesign(model, design, outputsOf(model))),
  (model, design) => bitsOf(collectInputs(model, design, [...model.inputs.keys()])),
  (model, design) =>
    JSON.stringify(
      evaluateDesign(model, design, outputsOf(model).slice(0, 2)).map((draws) => summariseDraws(draws)),
    ),
  (model) => bitsOf(evaluateDesign(model, createRandomDesign(model, 1500, 7), outputsOf(model))),
  (model) =>
    JSON.stringify(
      findCorners(model, outputsOf(model).slice(0, 4)).map((corners) => ({
        ...corners,
        lowPoint: [...corners.lowPoint],
        highPoint: [...corners.highPoint],
      })),
    ),
  (model) => JSON.stringify(estimateModel(model, facts, new ProblemList())),
];

test('nothing that the door gives is moved by asking twice, or by asking inside of another question', {
  timeout: 300_000,
}, () => {
  const answers = scenarios.map((scenario) =>
    questions.map((question) => {
      const model = compileModel(scenario);
      return question(model, createDrawDesign(model));
    }),
  );
  const models = scenarios.map((scenario) => compileModel(scenario));
  const designs = models.map((model) => createDrawDesign(model));
  const someScenario = fc.nat(scenarios.length - 1);
  // The first three take a design, whose blocks other questions are asked between.
  const ofDesign = fc.nat(2);
  const anyQuestion = fc.nat(questions.length - 1);
  fc.assert(
    fc.property(someScenario, ofDesign, someScenario, anyQuestion, (outer, asked, other, inner) => {
      const check = (of: number, at: number, design = designs[of]!) =>
        expect(questions[at]!(models[of]!, design)).toBe(answers[of]![at]!);
      let depth = 0;
      const nested = withWork(designs[outer]!, () => {
        // Inside of the inner question nothing more is asked, or it would never end.
        if (depth > 0) return;
        depth++;
        check(other, inner);
        check(outer, inner);
        depth--;
      });
      check(outer, asked, nested);
      check(outer, asked);
    }),
    { seed: 20170220, numRuns: 60 },
  );
});

test('points of a design come in their order or not at all', () => {
  for (const scenario of scenarios.slice(0, 3)) {
    const model = compileModel(scenario);
    const columns = model.inputs.map(() => new Float64Array(100));
    const fillBlock = createDrawDesign(model).begin();
    fillBlock(columns, 0, 100);
    expect(() => fillBlock(columns, 200, 100)).toThrow('come next');
    expect(() => fillBlock(columns, 0, 100)).toThrow('come next');
    fillBlock(columns, 100, 100);
  }
});

test('draws of one quantile function are not moved by those of another, begun while they are drawn', () => {
  const range = (central: number) =>
    ({ low: 0, central, high: 10, distribution: 'pert', interval: 'min-max' }) as const;
  const draws = (central: number, name: string, between?: () => void) => {
    const stream = createInputStream(1, name);
    const out = new Float64Array(5000);
    const fillPlaces = (places: Float64Array, count: number) => {
      between?.();
      stream.fillPlaces(places, count);
    };
    createQuantileFunction(range(central)).draw({ ...stream, fillPlaces }, out, out.length);
    return bitsOf([out]);
  };
  const [one, other] = [draws(2, 'one'), draws(9, 'other')];
  const inside = new Set<string>();
  expect(draws(2, 'one', () => void inside.add(draws(9, 'other')))).toBe(one);
  expect([...inside]).toEqual([other]);
});
