import { expect, test } from 'vitest';
import { headOnOneLine, wordings } from '../../src/present/wording.ts';

test('a divided head is put together again', () => {
  expect(headOnOneLine('€ per\ninhabitant')).toBe('€ per inhabitant');
  expect(headOnOneLine('henkilötyö-\nvuodet')).toBe('henkilötyövuodet');
  expect(headOnOneLine(wordings.fi.gap)).toBe('ero, ala- / yläraja');
});

test('no wording is left empty', () => {
  for (const words of Object.values(wordings)) {
    for (const word of Object.values(words).flatMap((each) =>
      typeof each === 'object' ? Object.values(each) : [each],
    )) {
      expect(word).not.toBe('');
    }
  }
});
