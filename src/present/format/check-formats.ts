import type { CheckWriter } from '../check.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { terminalTable } from './terminal-table.ts';
import { xlsx } from './xlsx.ts';

/** A form of the report of a check. */
interface CheckFormat {
  readonly endings: readonly string[];
  readonly isBinary?: true;
  /** Loads its writer. */
  writer(): Promise<CheckWriter>;
}

const load = () => import('../check.ts');

/** The formats of the report of a check, among them two that services of continuous integration read. */
export const checkFormats = {
  table: { endings: terminalTable.endings, writer: async () => (await load()).checkTable },
  json: { endings: json.endings, writer: async () => (await load()).checkJson },
  junit: { endings: ['.xml'], writer: async () => (await load()).checkJunit },
  // Marks for GitHub are no file format.
  github: { endings: [], writer: async () => (await load()).checkGithub },
  markdown: { endings: markdown.endings, writer: async () => (await load()).checkMarkdown },
  xlsx: { endings: xlsx.endings, isBinary: true, writer: async () => (await load()).checkWorkbook },
} as const satisfies Readonly<Record<string, CheckFormat>>;
export type CheckFormatName = keyof typeof checkFormats;

export const checkFormatNames = Object.keys(checkFormats) as CheckFormatName[];
