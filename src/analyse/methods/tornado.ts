import type { MethodRun } from './method-run.ts';

/** What each input moves by itself. */
export const tornado: MethodRun<'tornado'> = {
  isDrawn: false,
  isPointwise: false,
  run: ({ tornados }) => tornados,
};
