import { describe, expect, test } from 'vitest';
import { sizeThatKeeps } from '../../src/present/compare-steps.ts';
import { moneyScale, moneyText, peopleMarks } from '../../src/present/number-text.ts';

/** The figures as a table of them writes each. */
function written(values: readonly number[], digits: number): readonly string[] {
  const scale = moneyScale(values, 3, { size: sizeThatKeeps(values, digits) });
  return values.map((each) => moneyText(each, scale, peopleMarks.en));
}

describe('the unit of a comparison', () => {
  test('keeps a small change beside large levels', () => {
    expect(written([13_413_742, 13_348_708, -65_035], 2)).toEqual(['13,414', '13,349', '−65']);
    expect(written([13_413_742, 15_431_164, 2_017_422], 2)).toEqual(['13.4', '15.4', '2.0']);
  });

  test('keeps a small project beside large ones', () => {
    expect(written([553_575_994, 384_618], 1)).toEqual(['553,576', '385']);
    expect(written([553_575_994, 13_877_135], 1)).toEqual(['554', '14']);
  });

  test('is that of the largest figure where thousands would be too long, and where nothing is small', () => {
    expect(written([2_500_000_000, 60_000], 2)).toEqual(['2,500', '0']);
    expect(written([0, 0], 2)).toEqual(['0', '0']);
    expect(written([744_000, 3], 2)).toEqual(['744', '0']);
  });
});
