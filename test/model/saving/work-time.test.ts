import { expect, test } from 'vitest';
import type { SlotColumns } from '../../../src/model/saving/saving-method.ts';
import { workTime } from '../../../src/model/saving/work-time.ts';

const context = { inhabitants: Number.NaN };

/** Columns of so many points: minutes of phase k at point i are k + i. */
function buildColumns(phases: number, count: number): SlotColumns {
  const column = (value: (point: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => value(i));
  return new Map([
    ['volume_per_year', column((i) => 100 + i)],
    ['uptake_share', column(() => 0.5)],
    ['hour_price_eur', column(() => 30)],
    ...Array.from({ length: phases }, (_, k): [string, Float64Array] => [
      `minutes_saved.phase-${k + 1}`,
      column((i) => k + 1 + i),
    ]),
  ]);
}

test.each([1, 2, 3, 4, 5, 6, 9])(
  'minutes of %i phases are added up, whatever was worked out before',
  (phases) => {
    for (const count of [3, 5, 2]) {
      const columns = buildColumns(phases, count);
      const [euros, hours] = [new Float64Array(count), new Float64Array(count)];
      workTime.saving(columns, count, context, euros);
      workTime.hours!(columns, count, context, hours);
      for (let i = 0; i < count; i++) {
        // 1 + i, 2 + i, ... added up: phases · (phases + 1) / 2 + phases · i minutes for each of 100 + i pieces, half of them
        const expected = (((phases * (phases + 1)) / 2 + phases * i) / 60) * (100 + i) * 0.5;
        expect(hours[i]).toBeCloseTo(expected, 9);
        expect(euros[i]).toBeCloseTo(expected * 30, 9);
      }
    }
  },
);
