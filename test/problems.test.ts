import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogue } from '../src/problems/catalogue.ts';
import { compareCase, folders } from './case-folders.ts';

const startFolder = process.cwd();

/** The problems a text tells, each once. */
function namesTold(text: string): readonly (string | undefined)[] {
  return [
    ...new Set([...text.matchAll(/^(?:.+: )?(?:error|warning): ([a-z0-9-]+)/gm)].map((match) => match[1])),
  ];
}

afterEach(() => process.chdir(startFolder));

/** Problems that no input we know of raises, or only a slow one; a test of the function that tells them is in their place. */
const shownElsewhere: Readonly<Record<string, string>> = {
  // Corners are searched from three starts; checkCorners is tried with corners made too narrow.
  'corner-not-extreme': 'analyse/summary.test.ts',
  // The package is there where tests run.
  'missing-package': 'cli/picture-maker.test.ts',
  // Only a program that writes at the same time brings it about.
  'file-changed': 'cli/injected-faults.test.ts',
  'missing-engine': 'read/engine/engine.test.ts',
  // A million rows are many for a case.
  'too-many-groups': 'read/engine/engine.test.ts',
  // It takes a minute to draw until memory is the bound; drawUntilExact is tried with little room.
  'draws-not-enough': 'analyse/draw-until-exact.test.ts',
};

/** Folders that show another side of a problem than the one of its own name, or that nothing is reported at all. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'proto-as-key': ['unknown-key'],
  'closed-pipe': [],
  'hidden-part': ['hidden-cells', 'hidden-part'],
  'no-population-for-price': ['no-population'],
  'no-population-of-member': ['no-population'],
  'steps-for-all-members': ['outside-steps'],
  'form-without-rows': ['form-without-rows', 'not-in-form'],
  'no-figures': ['no-figures', 'missing-figures'],
  'form-cells': ['cell-not-a-number', 'low-above-high'],
};

describe('problems', () => {
  test.each(folders('problems'))('%s is told as it was, and nothing else', async (name) => {
    const { standardError } = await compareCase('problems', name);
    expect(namesTold(standardError)).toEqual(variants[name] ?? [name]);
  });

  test.each(Object.keys(catalogue))('%s has a folder that shows it', (name) => {
    const shown = shownElsewhere[name] ?? join('problems', name, 'command.txt');
    expect(existsSync(join(import.meta.dirname, shown))).toBe(true);
  });

  test('every folder shows a problem of the catalogue', () => {
    const known = [...Object.keys(catalogue), ...Object.keys(variants)];
    expect(folders('problems').filter((name) => !known.includes(name))).toEqual([]);
  });
});
