import type { Files } from '../../src/read/files/files.ts';

/** Calls of the system that can fail, and what is in their place where they do. */
type Call = Exclude<keyof Files, 'packageFolder' | 'hasStreams' | 'isDisk' | 'close'>;

const calls: readonly Call[] = [
  'facts',
  'factsOfHandle',
  'open',
  'read',
  'write',
  'list',
  'realPath',
  'checkWritable',
  'setMode',
  'rename',
  'remove',
  'openUnnamed',
];

/** Which call of the system each of ours is, as its errors name it. */
const systemCalls: Readonly<Record<Call, string>> = {
  facts: 'stat',
  factsOfHandle: 'fstat',
  open: 'open',
  read: 'read',
  write: 'write',
  list: 'scandir',
  realPath: 'realpath',
  checkWritable: 'access',
  setMode: 'fchmod',
  rename: 'rename',
  remove: 'rm',
  openUnnamed: 'open',
};

/** Files of which one call fails, counted from 1; 0 for none. `count` tells how many calls there were. */
export function failingFiles(
  files: Files,
  failAt: number,
  code = 'EIO',
): { readonly files: Files; readonly count: () => number; readonly failed: () => string | undefined } {
  let count = 0;
  let failed: string | undefined;
  const guarded = calls.map((call) => {
    const work = files[call] as (...args: unknown[]) => unknown;
    return [
      call,
      (...args: unknown[]) => {
        count++;
        if (count !== failAt) return work.apply(files, args);
        failed = `${call} ${typeof args[0] === 'string' ? args[0] : ''}`;
        throw Object.assign(new Error(code), { code, syscall: systemCalls[call] });
      },
    ];
  });
  const own = { ...Object.fromEntries(guarded), close: files.close };
  return {
    files: { ...own, packageFolder: files.packageFolder, hasStreams: true, isDisk: true } as Files,
    count: () => count,
    failed: () => failed,
  };
}
