import type { EngineData, LiveQuestion } from '../present/council/live-data.ts';
import { Engine } from './engine.ts';

/** What a worker has of its own; the types of pages do not know it. */
interface WorkerScope {
  onmessage: ((event: { readonly data: EngineData | LiveQuestion }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
let engine: Engine | undefined;

// The first message is the data, every other one a question.
scope.onmessage = ({ data }) => {
  if (engine === undefined) {
    engine = new Engine(data as EngineData);
    scope.postMessage('ready');
    engine.prepare();
  } else scope.postMessage(engine.answer(data as LiveQuestion));
};
