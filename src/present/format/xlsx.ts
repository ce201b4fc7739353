import type { Format, FormatOptions } from './format.ts';

/** A workbook: a sheet for each table, or the one that the command makes itself. */
export const xlsx: Format<'json'> = {
  endings: ['.xlsx'],
  needs: 'json',
  isBinary: true,
  async write(what, options) {
    const [{ writeWorkbook }, { tablesWorkbook }] = await Promise.all([
      import('../xlsx.ts'),
      import('../workbook/tables-workbook.ts'),
    ]);
    const { workbook, tables } = what;
    if (workbook !== undefined) return writeWorkbook(await workbook(options));
    return writeWorkbook(tablesWorkbook(await what.json(), await tables?.(), options));
  },
};

/** What a command has found that has no tables of its own, as a workbook: a sheet for each array. */
export async function recordsWorkbook(
  outcomes: readonly object[],
  options: Pick<FormatOptions, 'language' | 'headings'>,
): Promise<Uint8Array> {
  const [{ writeWorkbook }, { tablesWorkbook }] = await Promise.all([
    import('../xlsx.ts'),
    import('../workbook/tables-workbook.ts'),
  ]);
  const schema = { parse: (outcome: object) => outcome };
  return writeWorkbook(tablesWorkbook({ schema, outcomes }, undefined, options));
}
