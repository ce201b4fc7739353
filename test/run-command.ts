import { run } from '../src/cli/program.ts';

export interface Outcome {
  readonly standardOutput: string;
  readonly standardError: string;
  readonly exitCode: number;
}

/** Runs a command line in this process and gives everything it wrote; words in double quotes may hold spaces. */
export async function runCommand(command: string, terminal = false): Promise<Outcome> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const [program, ...args] = words;
  if (program !== 'digisave') throw new Error(`a command begins with digisave, not with ${program}`);
  let standardOutput = '';
  let standardError = '';
  const exitCode = await run(args, {
    standardOutput: {
      write: (text) => {
        standardOutput += text;
      },
      isTTY: terminal,
      columns: 100,
    },
    standardError: {
      write: (text) => {
        standardError += text;
      },
    },
    environment: { NO_COLOR: '1' },
  });
  return { standardOutput, standardError, exitCode };
}
