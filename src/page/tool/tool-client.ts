import type { Answer, FileBytes, FromWorker, ProgressNote, Question, RunAnswer } from './messages.ts';

type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, 'id'> : never) : never;

/** Thrown where a calculation was stopped. */
export class Stopped extends Error {}

/** The worker, whom the page asks; after a stop it is another one, with the same files. */
export class ToolClient {
  readonly #program: string;
  readonly #data: string;
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  #worker: Worker | undefined;
  #next = 1;
  /** Told how far a long file is. */
  onProgress: (note: ProgressNote) => void = () => undefined;
  /** Told how many questions are open. */
  onBusy: (open: number) => void = () => undefined;

  /** Shape   program: the address of what the worker runs; data: what comes with the package */
  constructor(program: string, data: string) {
    this.#program = program;
    this.#data = data;
  }

  /** Done when the worker has unpacked its data. */
  start(): Promise<void> {
    const worker = new Worker(this.#program);
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: { readonly data: FromWorker }) => {
        if (data === 'ready') resolve();
        else if ('progress' in data) this.onProgress(data.progress);
        else this.#receive(data.answer);
      };
      worker.postMessage({ data: this.#data });
    });
  }

  /** Runs the command line. */
  async run(...args: readonly string[]): Promise<RunAnswer> {
    const answer = (await this.#ask({ ask: 'run', args })) as RunAnswer;
    for (const [path, bytes] of answer.written) this.#files.set(path, bytes);
    return answer;
  }

  async keep(
    files: readonly (readonly [path: string, bytes: Uint8Array<ArrayBuffer> | undefined])[],
  ): Promise<void> {
    for (const [path, bytes] of files) {
      if (bytes === undefined) this.#files.delete(path);
      else this.#files.set(path, bytes);
    }
    await this.#ask({ ask: 'keep', files });
  }

  async change(file: string, changes: Extract<Question, { ask: 'change' }>['changes']) {
    return (await this.#ask({ ask: 'change', file, changes })) as Extract<Answer, { text: unknown }>;
  }

  bytesOf(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#files.get(path);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Ends what is calculated, and what waits for it. */
  async stop(): Promise<void> {
    this.#worker?.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.onBusy(0);
    for (const { reject } of waiting) reject(new Stopped());
    await this.start();
    const files: FileBytes = [...this.#files];
    await this.#ask({ ask: 'keep', files });
  }

  #ask(question: Asked): Promise<Answer> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.onBusy(this.#waiting.size);
      this.#worker?.postMessage({ ...question, id });
    });
  }

  #receive(answer: Answer): void {
    const { resolve } = this.#waiting.get(answer.id) ?? {};
    this.#waiting.delete(answer.id);
    this.onBusy(this.#waiting.size);
    resolve?.(answer);
  }
}
