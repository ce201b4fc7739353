/** What Node gives to work with awaits in it; in a page one run follows another, so that a variable is enough. */
export class AsyncLocalStorage<Store> {
  #store: Store | undefined;

  getStore(): Store | undefined {
    return this.#store;
  }

  run<Outcome>(store: Store, work: () => Outcome): Outcome {
    const before = this.#store;
    const restore = () => {
      this.#store = before;
    };
    this.#store = store;
    let outcome: Outcome;
    try {
      outcome = work();
    } catch (error) {
      restore();
      throw error;
    }
    if (outcome instanceof Promise) return outcome.finally(restore) as Outcome;
    restore();
    return outcome;
  }
}
