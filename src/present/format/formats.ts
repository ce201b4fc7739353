import { csv } from './csv.ts';
import type { Format, FormatOptions, ForWorkbook, Need, Pictured, Presentable } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { terminalTable } from './terminal-table.ts';
import { tsv } from './tsv.ts';
import { xlsx } from './xlsx.ts';

/** The formats of results by their names for --format, in the order in which they are offered. */
export const formats = {
  table: terminalTable,
  csv,
  tsv,
  json,
  markdown,
  html,
  xlsx,
} as const satisfies Readonly<Record<string, Format<Need>>>;
export type FormatName = keyof typeof formats;

/** Names of the formats that can be written of what a command can give. */
export function formatsOf<Given extends Need>(given: readonly Given[]): readonly FormatNeeding<Given>[] {
  const all = Object.entries(formats) as [FormatName, { readonly needs: Need }][];
  return all.flatMap(([name, { needs }]) =>
    (given as readonly Need[]).includes(needs) ? [name as FormatNeeding<Given>] : [],
  );
}

export type FormatNeeding<Given extends Need> = {
  [Name in FormatName]: (typeof formats)[Name]['needs'] extends Given ? Name : never;
}[FormatName];

/** Writes what was found in a format of which all needs are given. */
export function present<Given extends Need>(
  what: Pick<Presentable & Pictured, Given> & ForWorkbook & Partial<Pictured>,
  name: FormatNeeding<Given>,
  options: FormatOptions,
): Promise<string | Uint8Array> {
  const format: Format<Need> = formats[name];
  // The type of the name promises that what the format needs is given.
  return format.write(what as Presentable & Pictured & ForWorkbook, options);
}
