import { describe, expect, test } from 'vitest';
import { chanceOfAsMany, findConditions, keepSignificant, missesOf } from '../../src/analyse/conditions.ts';
import { summariseOutputs } from '../../src/analyse/draw.ts';
import { countInBox, findBox, listEnds, type PrimDraws } from '../../src/analyse/prim.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { inputByPath } from '../../src/model/path.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { collectInputs, createDrawDesign } from '../../src/sample/draws.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { buildDiscrete, buildFixedProject, buildQuantity, buildScenario, type Ends } from '../model/build.ts';

/** Columns of independent uniform numbers from 0 to 100. */
function uniforms(names: readonly string[], count: number, seed = 3): readonly Float64Array[] {
  return names.map((name) => {
    const column = new Float64Array(count);
    createRandomStream(seed, name).fill(column, count);
    return column.map((probability) => 100 * probability);
  });
}

function drawsOf(columns: readonly Float64Array[], isHit: (...values: number[]) => boolean): PrimDraws {
  const hits = Uint8Array.from(columns[0]!, (_, i) =>
    isHit(...columns.map((column) => column[i]!)) ? 1 : 0,
  );
  return { columns, hits };
}

describe('the box in which something happens', () => {
  test('max(x, y) of two uniform 0–100 is below 50 where x ≤ 50 and y ≤ 50, whatever else varies', () => {
    const draws = drawsOf(uniforms(['x', 'y', 'u', 'v', 'w'], 20_000), (x, y) => Math.max(x!, y!) < 50);
    const box = findBox(draws);
    expect(listEnds(box)).toEqual([
      { input: 0, side: 'most' },
      { input: 1, side: 'most' },
    ]);
    for (const input of [0, 1]) expect(Math.abs(box.most[input]! - 50)).toBeLessThan(0.5);
    const { count, hits } = countInBox(draws, box);
    expect(hits / count).toBeGreaterThan(0.99);
    expect(hits / draws.hits.reduce((sum, hit) => sum + hit, 0)).toBeGreaterThan(0.99);
  });

  test('it may have both ends of one input', () => {
    const draws = drawsOf(uniforms(['x', 'y'], 20_000), (x) => x! > 30 && x! < 60);
    const box = findBox(draws);
    expect(Math.abs(box.least[0]! - 30)).toBeLessThan(0.5);
    expect(Math.abs(box.most[0]! - 60)).toBeLessThan(0.5);
  });

  test('values that many draws have stay together, so that ends of discrete inputs are values', () => {
    const [x, y] = uniforms(['x', 'y'], 10_000);
    const steps = x!.map((value) => [0, 5, 5, 20, 100][Math.floor(value / 20)]!);
    const box = findBox(drawsOf([steps, y!], (step) => step! >= 5 && step! <= 20));
    expect([box.least[0], box.most[0]]).toEqual([5, 20]);
    expect(listEnds(box)).toHaveLength(2);
  });

  test('two things that matter together are found beside one that matters more alone', () => {
    const happens = (chance: number) => (value: number) => (value > 100 * (1 - chance) ? 1 : 0);
    const [a, b, c, d] = uniforms(['a', 'b', 'c', 'd'], 20_000);
    const columns = [a!.map(happens(0.5)), b!.map(happens(0.35)), c!.map(happens(0.3)), d!.map(happens(0.2))];
    // Costs of 10, 15, 5 and 20 % are above 20 %: of the first two together always, of the last with any other.
    const draws = drawsOf(columns, (p, q, r, s) => 10 * p! + 15 * q! + 5 * r! + 20 * s! > 20);
    const box = findBox(draws);
    expect(listEnds(box)).toEqual([
      { input: 0, side: 'least' },
      { input: 1, side: 'least' },
    ]);
    expect(box.least.slice(0, 2)).toEqual([1, 1]);
  });

  test('where it always happens the whole is the box', () => {
    expect(listEnds(findBox(drawsOf(uniforms(['x'], 100), () => true)))).toEqual([]);
  });

  test('a corner of three inputs is found, as large as a twentieth of all draws', () => {
    const draws = drawsOf(uniforms(['x', 'y', 'z'], 20_000), (x, y, z) => x! < 30 && y! > 70 && z! < 70);
    const box = findBox(draws);
    expect(Math.abs(box.most[0]! - 30)).toBeLessThan(1);
    expect(Math.abs(box.least[1]! - 70)).toBeLessThan(1);
    expect(Math.abs(box.most[2]! - 70)).toBeLessThan(1);
  });
});

describe('the ends that are kept', () => {
  test('the binomial chance is that of adding up its terms', () => {
    // 1 − P(X ≤ 7) of 20 trials with the chance 0.3, by scipy 1.17.1.
    expect(chanceOfAsMany(8, 20, 0.3)).toBeCloseTo(0.22772820258183926, 12);
    expect(chanceOfAsMany(0, 20, 0.3)).toBe(1);
    expect(chanceOfAsMany(20, 20, 0.5)).toBeCloseTo(0.5 ** 20, 15);
  });

  test('what happens by chance alone leaves no end, a true one stays', () => {
    let noise = 0;
    for (let seed = 0; seed < 20; seed++) {
      const [x, y, u] = uniforms(['x', 'y', 'u'], 1000, seed);
      const half = (from: number, isHit: (x: number, u: number) => boolean): PrimDraws => {
        const columns = [x!, y!].map((column) => column.subarray(from, from + 500));
        const hits = Uint8Array.from(columns[0]!, (value, i) => (isHit(value, u![from + i]!) ? 1 : 0));
        return { columns, hits };
      };
      const byChance = (_: number, chance: number) => chance < 30;
      noise += listEnds(keepSignificant(findBox(half(0, byChance)), half(500, byChance))).length;
      const mostlyLow = (value: number, chance: number) => (value < 40 ? chance < 80 : chance < 10);
      const kept = keepSignificant(findBox(half(0, mostlyLow)), half(500, mostlyLow));
      expect(listEnds(kept)).toContainEqual({ input: 0, side: 'most' });
    }
    // Each of some sixty ends that were found has a chance of 5 % to stay.
    expect(noise).toBeLessThan(10);
  });
});

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;

function modelOf(quantities: Readonly<Record<string, Ends | Quantity>>, samples = 8192): Model {
  const projects = Object.entries(quantities).map(([id, each]) => buildFixedProject(id, 'slow', each));
  const scenario = buildScenario(projects, []);
  return compileModel({ ...scenario, settings: { ...scenario.settings, samples } });
}

const uniform = (id: string, ends: Ends) =>
  buildQuantity(pathOf(id), ends, 'eur_per_year', { distribution: 'uniform' });

function conditionsOf(
  model: Model,
  value: number,
  direction: 'at-least' | 'at-most' = 'at-least',
  atOnce?: number,
) {
  const output: Output = {
    row: model.rows.find(({ level }) => level === 'total')!,
    measure: 'saving_eur_per_year',
  };
  const draws = summariseOutputs(model, [output]);
  const kept = { ...draws, columns: [draws.columnOf(0)] };
  return findConditions(model, kept, { value, direction }, (box) => `${box.length} sides`, atOnce);
}

test('what only meets a target does not miss it', () => {
  const column = new Float64Array([1, 2, 3]);
  expect([...missesOf(column, { value: 2, direction: 'at-least' })]).toEqual([1, 0, 0]);
  expect([...missesOf(column, { value: 2, direction: 'at-most' })]).toEqual([0, 0, 1]);
});

describe('where an output misses a target', () => {
  test('with more inputs than memory holds those are looked at that differ most between misses and others', () => {
    // Far more of the misses is up to d and b than to the others; e is large, and as large in all draws but for little.
    const model = modelOf({
      a: uniform('a', [0, 1]),
      b: uniform('b', [0, 60]),
      c: uniform('c', [0, 2]),
      d: uniform('d', [0, 100]),
      e: uniform('e', [100_000, 100_003]),
    });
    const target = 100_050;
    const whole = conditionsOf(model, target);
    expect(whole.box.map(({ input }) => input)).toEqual([pathOf('b'), pathOf('d')]);
    for (const inputs of [2, 3, 4, 5])
      expect(conditionsOf(model, target, 'at-least', inputs * 8192)).toEqual(whole);
    const ofOne = conditionsOf(model, target, 'at-least', 1);
    expect(ofOne.box.map(({ input }) => input)).toEqual([pathOf('d')]);
    expect(conditionsOf(model, target, 'at-least', 2 * 8192 - 1)).toEqual(ofOne);
    // Where nearly all draws miss, and where nearly none does.
    for (const end of [100_150, 100_015]) {
      const found = conditionsOf(model, end, 'at-least', 2 * 8192);
      expect(found).toEqual(conditionsOf(model, end));
    }
  });

  test('one large saving decides, and both directions are asked', () => {
    const model = modelOf({ a: uniform('a', [0, 1000]), b: uniform('b', [0, 1]) });
    const low = conditionsOf(model, 250);
    expect(low.box.map(({ input }) => input)).toEqual([pathOf('a')]);
    expect(low.box[0]!.from).toBeNull();
    expect(Math.abs(low.box[0]!.to! - 250)).toBeLessThan(5);
    expect(low.words).toBe('1 sides');
    expect(Math.abs(low.misses_share - 0.25)).toBeLessThan(4 * low.misses_share_standard_error);
    const high = conditionsOf(model, 750, 'at-most');
    expect(Math.abs(high.box[0]!.from! - 750)).toBeLessThan(5);
    expect(high.box[0]!.to).toBeNull();
  });

  test('coverage and density are of the half that was not searched', () => {
    const model = modelOf({ a: uniform('a', [0, 100]), b: [0, 100], c: [0, 100] }, 4096);
    const found = conditionsOf(model, 120);
    const { settings } = model.scenario;
    const columns = collectInputs(
      model,
      createDrawDesign(model, settings),
      ['a', 'b', 'c'].map((id) => inputByPath(model, pathOf(id))!),
    );
    let [inside, misses, both] = [0, 0, 0];
    for (let i = 2048; i < 4096; i++) {
      const isMiss = columns.reduce((sum, column) => sum + column[i]!, 0) < 120;
      const isInside = found.box.every(({ input, from, to }) => {
        const value = columns[['a', 'b', 'c'].findIndex((id) => pathOf(id) === input)]![i]!;
        return value >= (from ?? -1) && value <= (to ?? 1000);
      });
      if (isMiss) misses++;
      if (isInside) inside++;
      if (isMiss && isInside) both++;
    }
    expect(found.coverage).toBe(both / misses);
    expect(found.density).toBe(both / inside);
    expect(found.mass_share).toBe(inside / 2048);
    expect(found.coverage_standard_error).toBeGreaterThan(0);
  });

  test('values of a discrete input are its ends', () => {
    const model = modelOf({
      a: buildDiscrete(pathOf('a'), [0, 50, 400], [0.3, 0.3, 0.4]),
      b: uniform('b', [0, 10]),
    });
    expect(conditionsOf(model, 100).box).toMatchObject([{ input: pathOf('a'), from: null, to: 50 }]);
  });

  test('it is found in the parts of stratified draws as in random ones', () => {
    const scenario = modelOf({ a: uniform('a', [0, 100]), b: uniform('b', [0, 10]) }).scenario;
    for (const sampling of ['latin-hypercube', 'sobol'] as const) {
      const found = conditionsOf(
        compileModel({ ...scenario, settings: { ...scenario.settings, sampling } }),
        50,
      );
      expect(found.coverage).toBeGreaterThan(0.85);
      expect(found.density).toBeGreaterThan(0.85);
    }
  });
});
