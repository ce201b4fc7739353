// Loaded before each file of tests that changed code is asked of.
import { afterEach, beforeEach } from 'vitest';

/** What Stryker knows of changes: which is active, and in the first run which of them each test meets. */
const changes = globalThis.__stryker__;
const longest = Number(process.env.DIGISAVE_MUTATE_LONGEST ?? Number.POSITIVE_INFINITY);

if (changes !== undefined) {
  // What a file works out while it is loaded is of unchanged code.
  changes.activeMutant = undefined;
  let begin = 0;
  beforeEach(() => {
    begin = performance.now();
  });
  // A test that takes long is not asked, as if it met no change.
  afterEach(() => {
    if (performance.now() - begin > longest) delete changes.mutantCoverage?.perTest[changes.currentTestId];
  });
}
