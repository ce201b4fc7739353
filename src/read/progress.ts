/** How far the reading of a file is. */
export interface Progress {
  readonly path: string;
  /** Part of the work that is done, from 0 to 1. */
  readonly doneShare: number;
}

let watcher: ((progress: Progress) => void) | undefined;

/** Has somebody told how far long files are; nobody where none is given. */
export function watchProgress(next: ((progress: Progress) => void) | undefined): void {
  watcher = next;
}

/** Notes how far a file is, between pieces of work. */
export function noteProgress(path: string, doneShare: number): void {
  watcher?.({ path, doneShare });
}
