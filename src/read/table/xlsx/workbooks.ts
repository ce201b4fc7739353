import type { ProblemList } from '../../../problems/problem.ts';
import { type HeldStreams, withStreamsHeld } from '../../held-streams.ts';
import type { SheetTable, WorkbookFault } from './sheet-table.ts';

type Opened = SheetTable | WorkbookFault;

/** What was opened for the reading that goes on now, by digest and sheet. */
let opened: Map<string, Opened> | undefined;

/** Stops a reading that has come to a workbook until that is unpacked. */
class WorkbookNeeded extends Error {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly sheet: string | undefined;

  constructor(key: string, bytes: Uint8Array, sheet: string | undefined) {
    super('a workbook is read inside of withWorkbooks: await withWorkbooks(problems, (problems) => ...)');
    this.key = key;
    this.bytes = bytes;
    this.sheet = sheet;
  }
}

/**
 * Reads what may hold workbooks. Files are read at once, and a workbook can only be unpacked in steps: a reading that
 * comes to one is stopped, the workbook is unpacked, and the reading begins anew.
 *
 * Shape   problems: gets those of the last beginning alone; read: may be called several times, each time with a list that
 *         holds what was there before
 */
export async function withWorkbooks<Outcome>(
  problems: ProblemList,
  read: (problems: ProblemList) => Outcome,
): Promise<Outcome> {
  const own = new Map<string, Opened>();
  const streams: HeldStreams = new Map();
  for (;;) {
    const list = problems.copy();
    let needed: WorkbookNeeded;
    try {
      const outcome = withOpened(own, () => withStreamsHeld(streams, () => read(list)));
      problems.include(list);
      return outcome;
    } catch (error) {
      if (!(error instanceof WorkbookNeeded)) {
        problems.include(list);
        throw error;
      }
      needed = error;
    }
    const { openWorkbook } = await import('./open-workbook.ts');
    own.set(needed.key, await openWorkbook(needed.bytes, needed.sheet));
  }
}

function withOpened<Outcome>(own: Map<string, Opened>, read: () => Outcome): Outcome {
  const before = opened;
  opened = own;
  try {
    return read();
  } finally {
    opened = before;
  }
}

/** A sheet of a workbook, once it is unpacked. */
export function openedSheet(sha256: string, bytes: Uint8Array, sheet: string | undefined): Opened {
  const key = JSON.stringify([sha256, sheet]);
  const known = opened?.get(key);
  if (known === undefined) throw new WorkbookNeeded(key, bytes, sheet);
  return known;
}
