import { ForksPoolWorker } from 'vitest/node';

/** Runs that one process is used for: each leaves a listener behind, and what changed code kept in memory should not live long. */
const RUNS = 50;

const kept = { process: undefined, runs: 0 };

/**
 * A process that outlives a run of tests. Stryker asks for a run for each change, and most of it was the start of a worker and the
 * loading of some 200 modules. Files of tests are loaded anew in each run, modules of the tool are not. A thread would start sooner,
 * but cases run in their own folder, which a thread may not change to.
 */
class KeptProcess extends ForksPoolWorker {
  name = 'kept-process';
  #isKept = false;

  start() {
    this._fork = kept.process;
    kept.process = undefined;
    return super.start();
  }

  send(message) {
    if (message.type !== 'stop' || kept.runs >= RUNS) return super.send(message);
    this.#isKept = true;
    this.fork.emit('message', { type: 'stopped', __vitest_worker_response__: true });
  }

  async stop() {
    if (!this.#isKept) {
      kept.runs = 0;
      return super.stop();
    }
    kept.runs += 1;
    kept.process = this.fork;
    for (const event of ['message', 'error', 'exit']) kept.process.removeAllListeners(event);
    kept.process.stdout.unpipe(this.stdout);
    kept.process.stderr.unpipe(this.stderr);
    this._fork = undefined;
  }
}

/** Has the tests of a project run in kept processes, whatever pool was asked for. */
export const keepProcess = {
  name: 'keep-process',
  configureVitest({ project }) {
    project.config.pool = 'kept-process';
    project.config.poolRunner = {
      name: 'kept-process',
      createPoolWorker: (options) => new KeptProcess(options),
    };
  },
};
