import type { ProblemList } from '../../../problems/problem.ts';
import { type HeldStreams, withStreamsHeld } from '../../held-streams.ts';
import type { SheetTable, WorkbookFault } from './sheet-table.ts';

/** What a workbook gave, and its digest. */
export interface Opened {
  readonly sheet: SheetTable | WorkbookFault;
  readonly sha256: string;
}

/** What was opened for the reading that goes on now, by a key of its own. */
let opened: Map<string, unknown> | undefined;

interface WorkbookToOpen {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The sheet that is named, if any is. */
  readonly sheet: string | undefined;
  /** Whether rows of texts alone are a table too. */
  readonly ofTexts: boolean;
}

/** Stops a reading that has come to what can only be opened in steps, until that is done. */
class OpeningNeeded extends Error {
  readonly key: string;
  readonly open: () => Promise<unknown>;

  constructor(key: string, open: () => Promise<unknown>) {
    super(
      'what is opened in steps is read inside of withWorkbooks: await withWorkbooks(problems, (problems) => ...)',
    );
    this.key = key;
    this.open = open;
  }
}

/**
 * Reads what may hold workbooks, or tables that a database sums. Files are read at once, and these can only be opened in
 * steps: a reading that comes to one is stopped, it is opened, and the reading begins anew.
 *
 * Shape   problems: gets those of the last beginning alone; read: may be called several times, each time with a list that
 *         holds what was there before
 */
export async function withWorkbooks<Outcome>(
  problems: ProblemList,
  read: (problems: ProblemList) => Outcome,
): Promise<Outcome> {
  const own = new Map<string, unknown>();
  const streams: HeldStreams = new Map();
  for (;;) {
    const list = problems.copy();
    let needed: OpeningNeeded;
    try {
      const outcome = withOpened(own, () => withStreamsHeld(streams, () => read(list)));
      problems.include(list);
      return outcome;
    } catch (error) {
      if (!(error instanceof OpeningNeeded)) {
        problems.include(list);
        throw error;
      }
      needed = error;
    }
    own.set(needed.key, await needed.open());
  }
}

function withOpened<Outcome>(own: Map<string, unknown>, read: () => Outcome): Outcome {
  const before = opened;
  opened = own;
  try {
    return read();
  } finally {
    opened = before;
  }
}

/**
 * What was opened under a key; where it is not yet, the reading ends here, is opened, and begins anew.
 *
 * Shape   open: never called while the reading goes on
 */
export function onceOpened<Content>(key: string, open: () => Promise<Content>): Content {
  if (opened?.has(key) === true) return opened.get(key) as Content;
  throw new OpeningNeeded(key, open);
}

/** Whether something was opened under a key for the reading that goes on. */
export function isOpened(key: string): boolean {
  return opened?.has(key) === true;
}

/** Whether a reading goes on that may begin anew. */
export function mayBeginAnew(): boolean {
  return opened !== undefined;
}

/** A sheet of a workbook, once it is unpacked. */
export function openedSheet(path: string, sheet: string | undefined, ofTexts: boolean): Opened | undefined {
  return opened?.get(keyOf(path, sheet, ofTexts)) as Opened | undefined;
}

/** Asks for a workbook to be unpacked; the reading ends here, and begins anew. */
export function needWorkbook({ path, bytes, sha256, sheet, ofTexts }: WorkbookToOpen): never {
  throw new OpeningNeeded(keyOf(path, sheet, ofTexts), async (): Promise<Opened> => {
    const { openWorkbook } = await import('./open-workbook.ts');
    return { sheet: await openWorkbook(bytes, sheet, ofTexts), sha256 };
  });
}

function keyOf(path: string, sheet: string | undefined, ofTexts: boolean): string {
  return JSON.stringify(['workbook', path, sheet, ofTexts]);
}
