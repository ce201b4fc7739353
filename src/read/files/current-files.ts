import { AsyncLocalStorage } from 'node:async_hooks';
import { diskFiles } from './disk-files.ts';
import type { Files } from './files.ts';

const chosen = new AsyncLocalStorage<Files>();

/** The files that the work at hand reads and writes: the disk, where nothing else is chosen. */
export function currentFiles(): Files {
  return chosen.getStore() ?? diskFiles;
}

/** Work that reads and writes these files and no others, also behind every await of it. */
export function withFiles<Outcome>(files: Files, work: () => Outcome): Outcome {
  return chosen.run(files, work);
}
