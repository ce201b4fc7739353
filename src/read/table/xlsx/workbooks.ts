import type { ProblemList } from '../../../problems/problem.ts';
import { type HeldStreams, withStreamsHeld } from '../../held-streams.ts';
import type { SheetTable, WorkbookFault } from './sheet-table.ts';

/** What a workbook gave, and its digest. */
export interface Opened {
  readonly sheet: SheetTable | WorkbookFault;
  readonly sha256: string;
}

/** What was opened for the reading that goes on now, by path and sheet. */
let opened: Map<string, Opened> | undefined;

interface WorkbookToOpen {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The sheet that is named, if any is. */
  readonly sheet: string | undefined;
  /** Whether rows of texts alone are a table too. */
  readonly ofTexts: boolean;
}

/** Stops a reading that has come to a workbook until that is unpacked. */
class WorkbookNeeded extends Error {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly sheet: string | undefined;
  readonly ofTexts: boolean;

  constructor({ path, bytes, sha256, sheet, ofTexts }: WorkbookToOpen) {
    super('a workbook is read inside of withWorkbooks: await withWorkbooks(problems, (problems) => ...)');
    this.key = keyOf(path, sheet, ofTexts);
    this.bytes = bytes;
    this.sha256 = sha256;
    this.sheet = sheet;
    this.ofTexts = ofTexts;
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
    const { bytes, sheet, sha256, ofTexts } = needed;
    own.set(needed.key, { sheet: await openWorkbook(bytes, sheet, ofTexts), sha256 });
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
export function openedSheet(path: string, sheet: string | undefined, ofTexts: boolean): Opened | undefined {
  return opened?.get(keyOf(path, sheet, ofTexts));
}

/** Asks for a workbook to be unpacked; the reading ends here, and begins anew. */
export function needWorkbook(workbook: WorkbookToOpen): never {
  throw new WorkbookNeeded(workbook);
}

function keyOf(path: string, sheet: string | undefined, ofTexts: boolean): string {
  return JSON.stringify([path, sheet, ofTexts]);
}
