import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase85, toBase85 } from '../../src/model/base85.ts';

test('bytes are the text that the reference gives, behind their number', () => {
  // The example of ZeroMQ RFC 32.
  const bytes = Uint8Array.of(0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b);
  expect(toBase85(bytes)).toBe('8,HelloWorld');
  expect([...fromBase85('8,HelloWorld')]).toEqual([...bytes]);
  expect(toBase85(new Uint8Array(0))).toBe('0,');
  expect(toBase85(Uint8Array.of(0, 0, 0, 1))).toBe('4,00001');
  // 85 is the first sign of the second place; the largest number ends with signs of the RFC.
  expect(toBase85(Uint8Array.of(0, 0, 0, 85))).toBe('4,00010');
  expect(toBase85(Uint8Array.of(255, 255, 255, 255))).toBe('4,%nSc0');
  // What is missing to four bytes is filled up, and taken off again.
  expect(toBase85(Uint8Array.of(0, 0, 1))).toBe('3,00031');
  expect([...fromBase85('3,00031')]).toEqual([0, 0, 1]);
});

test('any bytes come back, in signs that end no script and no element', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase85(bytes);
      expect(text).not.toMatch(/[<>&"'\\`|\s]/);
      expect([...fromBase85(text)]).toEqual([...bytes]);
    }),
    { seed: 20261130, numRuns: 100 },
  );
});
