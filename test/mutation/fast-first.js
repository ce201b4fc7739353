import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/** How long each file of tests took when it was first asked, which is with no change in the code. */
const times = new Map();

/**
 * Files of tests, the shortest first: a run ends at the first test that notices a change, and most changes are noticed by any
 * test that meets them. A file whose time is not known comes first, so that it gets known.
 */
export class FastFirst extends BaseSequencer {
  async sort(files) {
    const timeOf = ({ project, moduleId }) => {
      const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
      const known = times.get(key) ?? this.ctx.cache.getFileTestResults(key)?.duration;
      if (known !== undefined) times.set(key, known);
      return known ?? 0;
    };
    const timed = files.map((file) => ({ file, time: timeOf(file) }));
    return timed.sort((one, other) => one.time - other.time).map(({ file }) => file);
  }
}
