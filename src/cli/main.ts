import { run } from './program.ts';
import { exitCodes } from './streams.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as head, closes the pipe: that is no failure, and no failed gate is forgiven.
  if (error.code === 'EPIPE') return;
  process.stderr.write(
    `Standard output could not be written (${error.code}); what was printed is not complete.\n`,
  );
  process.exit(exitCodes.wrongInput);
});

void run(process.argv.slice(2), {
  standardOutput: process.stdout,
  standardError: process.stderr,
  environment: process.env,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
