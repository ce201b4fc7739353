import { fstatSync, writeFileSync } from 'node:fs';
import { cliWordings } from '../present/cli-wording.ts';
import { openAsk } from './ask.ts';
import { watchSignals } from './interruption.ts';
import { languageOf } from './language.ts';
import { run } from './program.ts';
import { exitCodes, type TextStream } from './streams.ts';

const args = process.argv.slice(2);
const surroundings = {
  environment: process.env,
  // Asked for only where no variable says the language: the tables of Intl take as long to load as the tool itself.
  locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  system: `Node ${process.version}, ${process.platform} ${process.arch}`,
};
const exitCode = await run(args, {
  ...surroundings,
  standardOutput: openStandardOutput(),
  standardError: openStandardError(),
  ask: openAsk(process.stdin, process.stdout),
  whenInterrupted: watchSignals,
});
// Set, and never left by process.exit, which would cut off what a pipe has not taken yet.
process.exitCode ??= exitCode;

/** Node's stream; for files their own handle, since that stream drops without a word what a full disk did not take. */
function openStandardOutput(): TextStream {
  let isTold = false;
  const tellFailure = ({ code }: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, closes the pipe: that is no failure, and no failed gate is forgiven.
    if (code === 'EPIPE' || isTold) return;
    isTold = true;
    process.exitCode = exitCodes.wrongInput;
    const words = cliWordings[languageOf(args, surroundings)];
    process.stderr.write(`${words.outputFailed(code ?? '')}\n`);
  };
  process.stdout.on('error', tellFailure);
  if (!isFile(1)) return process.stdout;
  return {
    write(text) {
      try {
        writeFileSync(1, text);
      } catch (error) {
        tellFailure(error as NodeJS.ErrnoException);
      }
    },
  };
}

function openStandardError(): TextStream {
  // What cannot be said there can be said nowhere.
  process.stderr.on('error', () => {});
  return process.stderr;
}

function isFile(handle: number): boolean {
  try {
    return fstatSync(handle).isFile();
  } catch {
    return false;
  }
}
