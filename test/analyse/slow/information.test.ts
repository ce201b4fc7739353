import { expect, test } from 'vitest';
import { informationOfInput } from '../../../src/analyse/input-information.ts';
import { perfectInformation } from '../../../src/analyse/perfect-information.ts';
import { normalQuantile } from '../../../src/model/distribution/normal-quantile.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

function normal(seed: number, name: string, count: number): Float64Array {
  const out = new Float64Array(count);
  createRandomStream(seed, name).fill(out, count);
  return out.map(normalQuantile);
}

test('what one of two normal inputs is worth is the loss of its own part, to two hundredths', () => {
  // f = 1 + 2x + 3y: E max(-(1 + s z), 0) = s φ(1/s) - Φ(-1/s) for s = 2, 3 and √13; by scipy 1.17.1.
  const expected = { x: 0.3955931148426534, y: 0.7627379041374, all: 0.992464 };
  const count = 200_000;
  const [x, y] = [normal(5, 'x', count), normal(5, 'y', count)];
  const f = x.map((each, i) => 1 + 2 * each + 3 * y[i]!);
  for (const [values, value] of [
    [x, expected.x],
    [y, expected.y],
  ] as const) {
    const found = informationOfInput(values, f);
    expect(found.standardError).toBeLessThan(0.02);
    expect(Math.abs(found.value - value)).toBeLessThan(4 * found.standardError);
  }
  const all = perfectInformation(f);
  expect(Math.abs(all.perfect_information - expected.all)).toBeLessThan(
    4 * all.perfect_information_standard_error,
  );
});
