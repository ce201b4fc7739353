import { ThreadsPoolWorker } from 'vitest/node';

/** Runs that one thread is used for: each leaves a listener behind, and what changed code kept in memory should not live long. */
const RUNS = 50;

const kept = { thread: undefined, runs: 0 };

/**
 * A thread that outlives a run of tests. Stryker asks for a run for each change, and most of it was the start of a thread and the
 * loading of some 200 modules. Files of tests are loaded anew in each run, modules of the tool are not.
 */
class KeptThread extends ThreadsPoolWorker {
  name = 'kept-thread';
  #isKept = false;

  start() {
    this._thread = kept.thread;
    kept.thread = undefined;
    return super.start();
  }

  send(message) {
    if (message.type !== 'stop' || kept.runs >= RUNS) return super.send(message);
    this.#isKept = true;
    this.thread.emit('message', { type: 'stopped', __vitest_worker_response__: true });
  }

  async stop() {
    if (!this.#isKept) {
      kept.runs = 0;
      return super.stop();
    }
    kept.runs += 1;
    kept.thread = this.thread;
    for (const event of ['message', 'error', 'exit']) kept.thread.removeAllListeners(event);
    kept.thread.stdout.unpipe(this.stdout);
    kept.thread.stderr.unpipe(this.stderr);
    this._thread = undefined;
  }
}

/** Has the tests of a project run in kept threads, whatever pool was asked for. */
export const keepThread = {
  name: 'keep-thread',
  configureVitest({ project }) {
    project.config.pool = 'kept-thread';
    project.config.poolRunner = {
      name: 'kept-thread',
      createPoolWorker: (options) => new KeptThread(options),
    };
  },
};
