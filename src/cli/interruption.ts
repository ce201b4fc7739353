/** Signals by which users, terminals and systems end a process in good order, with their numbers. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Does something before a signal ends the process, as long as that is asked for. Only while it is does the process listen:
 * Node hears signals between two turns of its loop alone, so that a long calculation could not be interrupted otherwise.
 *
 * Shape   remove: what is done; gives what ends the watch
 */
export function watchSignals(remove: () => void): () => void {
  const watches = (Object.keys(signals) as (keyof typeof signals)[]).map((signal) => {
    const listener = () => {
      remove();
      // As a shell tells a process that a signal has ended.
      process.exit(128 + signals[signal]);
    };
    process.once(signal, listener);
    return () => void process.removeListener(signal, listener);
  });
  return () => {
    for (const end of watches) end();
  };
}
