import type { Quantity } from '../model/quantity.ts';
import type { Tracking } from '../model/track/actual.ts';
import { Grade, TrackingForm } from '../model/track/forms.ts';
import type { ProblemList } from '../problems/problem.ts';
import { getIn } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import type { YamlFile } from './yaml-file.ts';

/** How far measurements of each grade are off; undefined where the scenario says nothing of it. */
export function readTracking(
  file: YamlFile,
  reader: QuantityReader,
  firstYear: number | undefined,
  problems: ProblemList,
): Tracking | undefined {
  if (getIn(file.value, ['tracking']) === undefined) return undefined;
  const form = file.parse(TrackingForm, ['tracking'], problems);
  if (form === undefined) return undefined;
  const shares: Partial<Record<Grade, Quantity>> = {};
  for (const grade of Grade.options) {
    const key = `${grade}_sd_share` as const;
    const number = form[key];
    if (number === undefined) continue;
    const at = ['tracking', key];
    const quantity = reader.read(number, { at, unit: 'ratio', path: at.join('.'), year: firstYear });
    if (quantity === undefined) continue;
    if (quantity.low > 0) shares[grade] = quantity;
    else
      problems.add('value-out-of-range', file.place(at), {
        found: quantity.low,
        expected: { unit: 'ratio', above: 0 },
      });
  }
  return shares;
}
