import { expect, test } from 'vitest';
import type * as z from 'zod';
import { Estimate, ResultRecord } from '../../src/model/result.ts';
import { SensitivityResult } from '../../src/model/sensitivity-result.ts';
import { presentJson } from '../../src/present/json.ts';
import { recordResult } from '../../src/present/problem-texts.ts';
import { result, sensitivityResult } from './fixture.ts';

test('one result gives an object, several an array, both in full doubles', () => {
  expect(JSON.parse(presentJson(ResultRecord, [result]))).toEqual(result);
  expect(JSON.parse(presentJson(ResultRecord, [result, result]))).toEqual([result, result]);
  expect(JSON.parse(presentJson(ResultRecord, []))).toEqual([]);
  expect(presentJson(ResultRecord, [result]).endsWith('\n}\n')).toBe(true);
});

test('what a sensitivity gives is checked by its own schema', () => {
  const [given, published] = sensitivityResult.switching;
  expect(JSON.parse(presentJson(SensitivityResult, [sensitivityResult]))).toEqual({
    ...sensitivityResult,
    switching: [
      { ...given, target_from: 'given' },
      { ...published, target_from: 'published low, vm-2017' },
    ],
  });
  const broken = { ...sensitivityResult, tornado: [{ of: 'a', central: Number.NaN, bars: [] }] };
  expect(() => presentJson(SensitivityResult, [broken])).toThrow();
});

/** Keys of a group that are always there. */
function keysOf(shape: Readonly<Record<string, z.ZodType>>): readonly string[] {
  return Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success);
}

test('keys stand in the order of the schema, whatever the order they came in', () => {
  const turned = Object.fromEntries(Object.entries(result).reverse()) as typeof result;
  const read = JSON.parse(presentJson(ResultRecord, [turned]));
  expect(Object.keys(read)).toEqual(keysOf(ResultRecord.shape));
  expect(Object.keys(read.estimates[0])).toEqual(keysOf(Estimate.shape));
});

test('a number that is none is our bug and no silent null', () => {
  const [first, ...rest] = result.estimates;
  const broken = { ...result, estimates: [{ ...first!, mean_eur_per_year: Number.NaN }, ...rest] };
  expect(() => presentJson(ResultRecord, [broken])).toThrow();
});

test('a source called __proto__ is data', () => {
  const sources = Object.fromEntries([['__proto__', 'a book']]);
  expect(presentJson(ResultRecord, [{ ...result, sources }])).toContain('"__proto__": "a book"');
});

test('a source called as a key of the result is data', () => {
  const sources = { problems: 'a book', inhabitants_reason: 'a page', reason: 'a letter' };
  const record = recordResult({ ...result, costs: [], sources }, 'fi');
  expect(JSON.parse(presentJson(ResultRecord, [record])).sources).toEqual(sources);
});

test('no control character reaches a terminal, and none is lost', () => {
  const notes = ['\u001b[31m \u009b1m \u202e \u2066 \u007f'];
  const json = presentJson(ResultRecord, [{ ...result, notes }]);
  expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
  expect(JSON.parse(json).notes).toEqual(notes);
});
