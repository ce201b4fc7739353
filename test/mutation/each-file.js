// Loaded before each file of tests that changed code is asked of.
import { afterEach, beforeEach } from 'vitest';

/** What Stryker knows of changes: which is active, and in the first run which of them each test meets. */
const changes = globalThis.__stryker__;

/** Milliseconds of tests that are asked of one change. */
const budget = Number(process.env.DIGISAVE_MUTATE_BUDGET);

if (changes !== undefined) {
  // What a file works out while it is loaded is of unchanged code.
  changes.activeMutant = undefined;
  let begin = 0;
  beforeEach(() => {
    begin = performance.now();
  });
  afterEach(() => forgetBeyondBudget(changes.mutantCoverage?.perTest[changes.currentTestId]));

  /** A change that tests of the whole budget have met before is not asked of this one, as if it did not meet it. */
  function forgetBeyondBudget(met) {
    if (met === undefined) return;
    const duration = performance.now() - begin;
    changes.timeAsked ??= new Map();
    for (const change of Object.keys(met)) {
      const asked = changes.timeAsked.get(change) ?? 0;
      if (asked > 0 && asked + duration > budget) delete met[change];
      else changes.timeAsked.set(change, asked + duration);
    }
  }
}
