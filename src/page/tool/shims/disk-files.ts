import type { Files } from '../../../read/files/files.ts';

/** A page has no disk: whoever asks for its files outside of a run has forgotten to choose some. */
export const diskFiles: Files = new Proxy({} as Files, {
  get() {
    throw new Error('a page has no disk');
  },
});
