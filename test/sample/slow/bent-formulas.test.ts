import { expect, test } from 'vitest';
import type { Model, Output } from '../../../src/model/compile.ts';
import { findCorners } from '../../../src/sample/corners.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { between, modelOf } from '../timed-model.ts';

const formulas = 80;
const points = 3000;

/** Numbers from 0 to 1, one after another. */
function streamOf(name: string): () => number {
  const stream = createRandomStream(77, name);
  const place = new Float64Array(1);
  return () => {
    stream.fillPlaces(place, 1);
    return place[0]!;
  };
}

const names = ['x', 'y', 'z'];

/** A random formula of shares, of which each may be there several times, or not at all. */
function randomFormula(random: () => number): string {
  const pick = <Item>(of: readonly Item[]): Item => of[Math.floor(random() * of.length)]!;
  const term = (depth: number): string => {
    const inner = () => term(depth - 1);
    switch (depth === 0 ? 0 : Math.floor(random() * 6)) {
      case 1:
        return `(${inner()} + ${inner()})`;
      case 2:
        return `(${inner()} - ${inner()})`;
      case 3:
        return `${inner()} * ${inner()}`;
      case 4:
        return `${pick(['min', 'max'])}(${inner()}, ${inner()})`;
      case 5:
        return `(1 - ${inner()})`;
      default:
        return pick(random() < 0.15 ? ['2', '0.5', '0.7'] : names);
    }
  };
  return `(${term(4)})`;
}

function modelOfFormula(formula: string, random: () => number): Model {
  const rangeOf = (name: string) => {
    const low = Math.round(50 * random()) / 100;
    return `${name}: { ${between(low, low + Math.round(1 + 50 * random()) / 100).slice(2, -2)}, unit: share }`;
  };
  const inputs = names.filter((name) => formula.includes(name)).map(rangeOf);
  return modelOf(
    'seed: 1',
    `saving: { method: formula, formula: "euro * ${formula}", inputs: { ${['euro: { value: 1, unit: eur_per_year, quality: assumed }', ...inputs].join(', ')} } }`,
  );
}

test('no point within the ranges of a random formula lies beyond its low or its high', () => {
  const random = streamOf('formulas');
  const place = streamOf('points');
  for (let at = 0; at < formulas; at++) {
    const formula = randomFormula(random);
    const model = modelOfFormula(formula, random);
    const output: Output = {
      row: model.rows.find(({ level }) => level === 'project')!,
      measure: 'saving_eur_per_year',
    };
    const { low, high } = findCorners(model, [output])[0]!;
    const columns = model.inputs.map((input) =>
      Float64Array.from({ length: points }, () => {
        const share = place() < 0.3 ? Math.round(place()) : place();
        return input.low + share * (input.high - input.low);
      }),
    );
    const out = new Float64Array(points);
    model.withEvaluation((evaluate) => evaluate(columns, points, [output], [out]));
    const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-6);
    expect([formula, Math.min(...out) >= low - rounding]).toEqual([formula, true]);
    expect([formula, Math.max(...out) <= high + rounding]).toEqual([formula, true]);
  }
});
