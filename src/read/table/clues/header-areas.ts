import { trimCell } from '../grid/number-form.ts';
import type { Area, AreaFinder } from '../vocabulary/area-names.ts';

/** The area that a header names, alone or beside a year or unit. */
export function areaOfHeader(name: string, finder: AreaFinder): Area | undefined {
  const whole = finder.ofName(name);
  if (whole !== undefined) return whole;
  const withoutYear = trimCell(name.replace(/[\s,(]*(?<!\d)(?:19|20)\d{2}\)?$/, ''));
  const bare = trimCell(withoutYear.replace(/[\s,(]+(?:€|eur|euroa)(?:\s*\/\s*(?:as\.?|asukas))?\)?$/i, ''));
  return [withoutYear, bare]
    .map((each) => (each === '' ? undefined : finder.ofName(each)))
    .find((each) => each);
}
