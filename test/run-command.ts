import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../src/cli/program.ts';

export interface Outcome {
  readonly standardOutput: string;
  readonly standardError: string;
  readonly exitCode: number;
}

/** What follows digisave in a command line; words in double quotes may hold spaces. */
function argumentsOf(command: string): readonly string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const [program, ...args] = words;
  if (program !== 'digisave') throw new Error(`a command begins with digisave, not with ${program}`);
  return args;
}

/**
 * Runs a command line in this process and gives everything it wrote.
 *
 * Shape   terminal: whether standard output is one, of 100 columns
 */
export async function runCommand(
  command: string,
  terminal = false,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const args = argumentsOf(command);
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
    environment: { NO_COLOR: '1', ...environment },
  });
  return { standardOutput, standardError, exitCode };
}

const builtTool = join(import.meta.dirname, '..', 'bin', 'digisave.js');

/** Runs a command line with the built tool, as users do. */
export function runBuiltTool(command: string): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [builtTool, ...argumentsOf(command)], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { standardOutput: stdout, standardError: stderr, exitCode: status ?? -1 };
}

/** Runs a pipe of commands with the built tool; the exit code is that of the first of them. */
export function runInShell(command: string): Outcome {
  const script = `${command.replace(/^digisave/, `node ${builtTool}`)}; exit "\${PIPESTATUS[0]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return { standardOutput: stdout, standardError: stderr, exitCode: status ?? -1 };
}
