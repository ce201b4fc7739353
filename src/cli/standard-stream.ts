import { fstatSync, writeSync } from 'node:fs';
import { exitCodes, type TextStream } from './streams.ts';

/** Standard output and standard error by their numbers. */
type StandardHandle = 1 | 2;

/**
 * Standard output or standard error. Into pipes and files it is written directly, since what Node loads for its streams
 * takes a tenth of an empty process; terminals, and pipes that are full and do not wait, are left to Node.
 */
export function openStandardStream(handle: StandardHandle): TextStream {
  return isPipeOrFile(handle) ? new DirectStream(handle) : nodeStream(handle);
}

class DirectStream implements TextStream {
  readonly #handle: StandardHandle;
  #rest: NodeJS.WritableStream | undefined;
  #isClosed = false;

  constructor(handle: StandardHandle) {
    this.#handle = handle;
  }

  write(text: string): void {
    if (this.#isClosed) return;
    if (this.#rest !== undefined) {
      this.#rest.write(text);
      return;
    }
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#handle, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
        this.#rest = nodeStream(this.#handle);
        this.#rest.write(bytes.subarray(written));
        return;
      }
      this.#isClosed = true;
      tellFailure(this.#handle, error as NodeJS.ErrnoException);
    }
  }
}

function nodeStream(handle: StandardHandle): NodeJS.WriteStream {
  const stream = handle === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => tellFailure(handle, error));
  return stream;
}

function isPipeOrFile(handle: StandardHandle): boolean {
  try {
    const stats = fstatSync(handle);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    // No such handle: Node has an answer for that, too.
    return false;
  }
}

/** Ends the process where its output cannot be written, but for a reader that went away. */
function tellFailure(handle: StandardHandle, error: NodeJS.ErrnoException): void {
  // A reader that has seen enough, such as head, closes the pipe: that is no failure, and no failed gate is forgiven.
  if (handle === 2 || error.code === 'EPIPE') return;
  process.stderr.write(
    `Standard output could not be written (${error.code}); what was printed is not complete.\n`,
  );
  process.exit(exitCodes.wrongInput);
}
