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
    super('a workbook is read inside of withWorkbooks: await withWorkbooks(() => ...)');
    this.key = key;
    this.bytes = bytes;
    this.sheet = sheet;
  }
}

/**
 * Reads what may hold workbooks. Files are read at once, and a workbook can only be unpacked in steps: a reading that
 * comes to one is stopped, the workbook is unpacked, and the reading begins anew.
 *
 * Shape   read: may be called several times, and must begin with new problems each time
 */
export async function withWorkbooks<Outcome>(read: () => Outcome): Promise<Outcome> {
  const own = new Map<string, Opened>();
  for (;;) {
    const outcome = tryReading(own, read);
    if (!(outcome instanceof WorkbookNeeded)) return outcome;
    const { key, bytes, sheet } = outcome;
    const { openWorkbook } = await import('./open-workbook.ts');
    own.set(key, await openWorkbook(bytes, sheet));
  }
}

/** What a reading gives, or the workbook that it has come to. */
function tryReading<Outcome>(own: Map<string, Opened>, read: () => Outcome): Outcome | WorkbookNeeded {
  const before = opened;
  opened = own;
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookNeeded) return error;
    throw error;
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
