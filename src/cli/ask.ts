import { createInterface } from 'node:readline';

/** Asks a question at a terminal; undefined where the user ends it without an answer. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Questions are asked only where both ends are terminals: nobody waits for an answer from a pipe. */
export function openAsk(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask | undefined {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  return (question) =>
    new Promise((resolve) => {
      const lines = createInterface({ input, output });
      // Control-C and the end of input close it; after an answer this changes nothing.
      lines.on('close', () => resolve(undefined));
      lines.question(question, (answer) => {
        resolve(answer.trim());
        lines.close();
      });
    });
}
