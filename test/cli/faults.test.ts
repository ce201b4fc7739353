import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/cli/problem-output.ts';
import { nearestName } from '../../src/problems/nearest-name.ts';
import { InputError, problem } from '../../src/problems/problem.ts';

const fault = (facts: object) => Object.assign(new Error('the system says no'), facts);

describe('errors of the system', () => {
  test.each(['open', 'read', 'stat', 'scandir'])(
    'what a %s does not give is a problem with its file',
    (syscall) => {
      const found = problemsOf(fault({ code: 'EIO', syscall, path: 'costs.csv' }));
      expect(found).toMatchObject([
        {
          name: 'unreadable-file',
          severity: 'error',
          place: { file: 'costs.csv' },
          facts: { reason: 'EIO' },
        },
      ]);
    },
  );

  test('without a path it is standard input', () => {
    expect(problemsOf(fault({ code: 'EIO', syscall: 'read' }))).toMatchObject([{ facts: { path: '-' } }]);
  });

  test.each([
    ['a failed write', { code: 'ENOSPC', syscall: 'write' }],
    ['an error of ours', {}],
    ['a wrong argument', { code: 'ERR_INVALID_ARG_TYPE' }],
  ])('%s is none', (_, facts) => {
    expect(problemsOf(fault(facts))).toBeUndefined();
    expect(problemsOf(undefined)).toBeUndefined();
  });

  test('problems stay what they are', () => {
    const own = problem('no-costs', undefined, {});
    expect(problemsOf(new InputError([own]))).toEqual([own]);
  });
});

test('a name that nobody mistypes is held against no other', () => {
  const long = 'ab'.repeat(100);
  expect(nearestName(long, [`${long}a`.slice(0, 200), 'ab'])).toBe(long);
  expect(nearestName(`${long}b`, [`${long}a`])).toBeUndefined();
});
