import { watchSignals } from './interruption.ts';
import { run } from './program.ts';
import { openStandardStream } from './standard-stream.ts';

void run(process.argv.slice(2), {
  standardOutput: openStandardStream(1),
  standardError: openStandardStream(2),
  environment: process.env,
  whenInterrupted: watchSignals,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
