import { cleanText } from '../present/clean-text.ts';
import type { CliWords } from '../present/wording/cli-words.ts';
import { watchProgress } from '../read/progress.ts';
import type { TextStream } from './streams.ts';

const silentMilliseconds = 1000;
const betweenMilliseconds = 100;
const clearLine = '\r\u001b[K';

/**
 * Shows at a terminal how far a file is that takes longer than a second, in a line that is gone when all is done.
 *
 * Shape   now: the clock, in milliseconds
 */
export function showProgress(
  terminal: TextStream,
  words: Pick<CliWords, 'progress'>,
  now: () => number = Date.now,
): () => void {
  let current: string | undefined;
  let begun = 0;
  let shown: number | undefined;
  const clear = () => {
    if (shown !== undefined) terminal.write(clearLine);
    shown = undefined;
  };
  watchProgress(({ path, doneShare }) => {
    const time = now();
    if (path !== current) {
      current = path;
      begun = time;
    }
    if (doneShare >= 1) return clear();
    if (time - begun < silentMilliseconds) return;
    if (shown !== undefined && time - shown < betweenMilliseconds) return;
    shown = time;
    terminal.write(`${clearLine}${words.progress(cleanText(path), Math.floor(100 * doneShare))}`);
  });
  return () => {
    watchProgress(undefined);
    clear();
  };
}
