// Loaded before each file of tests that changed code is asked of.
import { afterEach, beforeEach } from 'vitest';

/** What Stryker knows of changes: which is active, and in the first run which of them each test meets. */
const changes = globalThis.__stryker__;

/** Milliseconds of tests that are asked of one change, and how long a file of them takes to load. */
const budget = Number(process.env.DIGISAVE_MUTATE_BUDGET);
const loading = 50;

if (changes !== undefined) {
  // What a file works out while it is loaded is of unchanged code.
  changes.activeMutant = undefined;
  let begin = 0;
  beforeEach(() => {
    begin = performance.now();
  });
  afterEach(({ task }) => {
    const met = changes.mutantCoverage?.perTest[changes.currentTestId];
    if (met !== undefined) forgetBeyondBudget(met, performance.now() - begin, task.file.filepath);
  });
}

/** A change that tests of the whole budget have met before is not asked of this one, as if it did not meet it. */
function forgetBeyondBudget(met, duration, file) {
  changes.asked ??= new Map();
  for (const change of Object.keys(met)) {
    const asked = changes.asked.get(change);
    const time = (asked?.time ?? 0) + duration + (asked?.file === file ? 0 : loading);
    if (asked !== undefined && time > budget) delete met[change];
    else changes.asked.set(change, { time, file });
  }
}
