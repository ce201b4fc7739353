import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inspection } from '../../../../src/model/inspection.ts';
import { type Problem, ProblemList } from '../../../../src/problems/problem.ts';
import { inspectTable } from '../../../../src/read/table/inspect-table.ts';
import type { TableOptions } from '../../../../src/read/table/read-table.ts';
import { withWorkbooks } from '../../../../src/read/table/xlsx/workbooks.ts';
import { registers } from '../writing.ts';

/** What is understood of a file, and what is reported of it. */
export interface Found {
  readonly inspection: Inspection | undefined;
  /** Sums in their order. */
  readonly sums: readonly number[];
  readonly problems: readonly Problem[];
  /** Names of all problems. */
  readonly told: readonly string[];
}

/** Inspects bytes as a file of a name, with a layout beside it where one is given. */
export async function inspectBytes(
  bytes: Uint8Array | string,
  { name = 't.xlsx', layoutText, ...options }: TableOptions & { name?: string; layoutText?: string } = {},
): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-workbook-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    if (layoutText !== undefined) writeFileSync(`${path}.layout.yaml`, layoutText);
    const problems = new ProblemList();
    const table = await withWorkbooks(problems, (own) => inspectTable(path, registers, own, options));
    return {
      inspection: table?.inspection,
      sums: table?.inspection.sums.map(({ sum }) => sum) ?? [],
      problems: problems.all,
      told: problems.all.map((each) => each.name),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
