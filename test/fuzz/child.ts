import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './inputs.ts';
import { root } from './inputs.ts';
import { nameOf, prepare, trialAt, trialOf, tryOnce } from './trial.ts';

/** Runs trials as the parent asks for them, and tells it of each before and after: one that never ends is the parent's to end. */
process.on(
  'message',
  async (asked: { seed: number; at: number; kinds: readonly Kind[]; again?: string; keep?: string }) => {
    process.chdir(root);
    const trial =
      asked.again === undefined ? trialAt(asked.seed, asked.at, asked.kinds) : trialOf(asked.again);
    const name = nameOf(trial);
    process.send?.({ begins: name, kind: trial.kind });
    if (asked.keep !== undefined) {
      const { input, files } = await prepare(trial);
      const bytes = files.get(join(input.folder, input.file));
      if (bytes !== undefined) writeFileSync(asked.keep, bytes);
      console.log(`in ${input.folder}: ${input.file}`);
    }
    try {
      const { attempt, finding } = await tryOnce(trial);
      process.send?.({
        ended: name,
        kind: trial.kind,
        finding,
        exitCode: attempt.exitCode,
        args: attempt.args,
        cpuSeconds: attempt.cpuSeconds,
      });
    } catch (error) {
      const what = error instanceof Error ? error.stack : String(error);
      process.send?.({
        ended: name,
        kind: trial.kind,
        finding: { fault: 'crash', what },
        exitCode: -1,
        args: [],
        cpuSeconds: 0,
      });
    }
  },
);
