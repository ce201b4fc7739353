import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chance } from './chance.ts';
import { damage } from './damage.ts';
import { allInputs, kinds } from './inputs.ts';
import { faultOfXml, judge } from './judge.ts';
import { nameOf, type Prepared, prepare, type Trial, trialAt, trialOf, tryOnce } from './trial.ts';

/** Others are tried by `npm run fuzz`; these are the same in each run of the suite. */
const seed = 20_261_130;
const runs = 16;

const number = fc.noShrink(fc.nat(2 ** 31 - 1));
/** Which input and command stay as they are; of the damages each is left out that is not needed. */
const trial = fc.record({ choice: number, hits: fc.array(number, { minLength: 1, maxLength: 4 }) });

describe('a damaged input ends in a figure or in a refusal, within its time, and nothing of it is obeyed', () => {
  test.each(kinds)('%s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(trial, async ({ choice, hits }) => {
        const one: Trial = { kind, choice, hits };
        const { finding } = await tryOnce(one);
        // With `--keep FILE` the damaged input is kept to be looked at.
        if (finding !== undefined)
          throw new Error(`${finding.fault}: ${finding.what}\nnpm run fuzz -- --again ${nameOf(one)}`);
      }),
      { seed, numRuns: runs },
    );
  });
});

describe('what the trials are made of', () => {
  test('each kind has inputs, and most of them are accepted as they are', async () => {
    const { inputs } = await allInputs();
    for (const kind of kinds)
      expect(
        inputs.some((each) => each.kind === kind),
        kind,
      ).toBe(true);
    const codes: number[] = [];
    for (const kind of kinds)
      for (const choice of [1, 2, 3])
        codes.push((await tryOnce({ kind, choice, hits: [] })).attempt.exitCode);
    expect(codes.filter((code) => code === 0).length).toBeGreaterThan(codes.length / 2);
  });

  test('the same numbers make the same trial', async () => {
    for (const kind of kinds) {
      const one = trialAt(7, kinds.indexOf(kind), kinds);
      expect(trialOf(nameOf(one))).toEqual(one);
      const [first, second] = [await prepare(one), await prepare(one)];
      expect(second.args).toEqual(first.args);
      const path = join(first.input.folder, first.input.file);
      const bytesOf = ({ files }: Prepared) => Buffer.from(files.get(path) ?? []).toString('base64');
      expect(bytesOf(second)).toBe(bytesOf(first));
    }
  });

  test('most damages change what they hit', () => {
    const yaml = Buffer.from('digisave: 1\nid: a\nprojects:\n  - { id: b, pace: quick }\n');
    const changed = Array.from({ length: 200 }, (_, at) => damage(yaml, yaml, 'a.yaml', new Chance(at)));
    expect(changed.filter((each) => !yaml.equals(each)).length).toBeGreaterThan(150);
    expect(new Set(changed.map(String)).size).toBeGreaterThan(100);
  });
});

describe('what is judged', () => {
  const sound = {
    args: ['estimate', 'a.yaml', '--format', 'json'],
    exitCode: 0,
    standardOutput: Buffer.from('{}'),
    standardError: '',
    problems: [],
    files: new Map(),
    cpuSeconds: 1,
  };

  test('a sound run is nothing to tell', () => expect(judge(sound)).toBeUndefined());

  test.each([
    ['crash', { exitCode: 3 }],
    ['hang', { cpuSeconds: 60 }],
    ['unworded', { exitCode: 2 }],
    ['unworded', { exitCode: 2, standardError: 'expected undefined.' }],
    ['injected', { standardError: 'a\u001b[31m' }],
    ['injected', { standardError: 'a\u202e' }],
    ['injected', { standardError: 'a\n::error::b' }],
    ['injected', { args: ['estimate', 'a.yaml'], standardOutput: Buffer.from('a,"=1+1"\n') }],
    [
      'injected',
      {
        args: ['explain', 'a.yaml', '--format', 'markdown'],
        standardOutput: Buffer.from('<script>alert(1)'),
      },
    ],
    ['injected', { args: ['check', '--format', 'junit'], standardOutput: Buffer.from('<a b="&c"/>') }],
    ['wrong', { standardOutput: Buffer.from('{') }],
    ['wrong', { standardOutput: Buffer.from('[{"estimates":[{"low_eur":1,"p05_eur":0,"high_eur":2}]}]') }],
  ] as const)('%s: %o', (fault, difference) => {
    expect(judge({ ...sound, ...difference })?.fault).toBe(fault);
  });

  test.each([
    ['<?xml version="1.0"?>\n<a><b c="d &amp; e"/>text</a>\n', true],
    ['<a><b></a></b>', false],
    ['<a/><b/>', false],
    ['<a>b & c</a>', false],
    ['<a>b < c</a>', false],
    ['<a b="<"/>', false],
    ['a', false],
  ])('XML %s is well formed: %s', (text, isWellFormed) => {
    expect(faultOfXml(text) === undefined).toBe(isWellFormed);
  });
});
