import type { Language } from '../../model/language.ts';
import type { ToolWords } from '../../present/wording/tool-words.ts';
import type { RunAnswer } from './messages.ts';
import type { ToolClient } from './tool-client.ts';

export type OwnKind = 'scenario' | 'layout' | 'table' | 'other';

/** A file of the user. */
export interface OwnFile {
  readonly name: string;
  readonly kind: OwnKind;
}

/** What the parts of the page know of each other. */
export interface Tool {
  readonly client: ToolClient;
  readonly language: Language;
  readonly words: ToolWords;
  readonly files: readonly OwnFile[];
  /** Tables whose costs can be used, with the code of their municipality where they are of one. */
  readonly settled: ReadonlyMap<string, string | undefined>;
  /** The scenario that is open. */
  readonly scenario: string | undefined;
  /** Runs a command in the language of the page; undefined where it was stopped. */
  run(...args: readonly string[]): Promise<RunAnswer | undefined>;
  addFiles(files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]): Promise<void>;
  removeFile(name: string): Promise<void>;
  /** Notes that costs of a table can be used; without a municipality that they cannot. */
  settle(table: string, municipality: string | undefined): void;
  useCosts(table: string): void;
  /** Opens a scenario, and estimates it where that is asked for. */
  openScenario(name: string, isEstimated: boolean): Promise<void>;
  /** Shows what a run has come to, and where nothing came of it, why. */
  showResult(heading: string, answer: RunAnswer | undefined, html: string | undefined): void;
  save(name: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** The JSON that a run has put out; undefined where it has not. */
export function jsonOf<Form>({ output }: RunAnswer): Form | undefined {
  try {
    return JSON.parse(output) as Form;
  } catch {
    return undefined;
  }
}

/** A name that no file has: with a number where it is taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}${ending}`;
    if (!isTaken(name)) return name;
  }
}

/** Where the description of a table is: as `layoutPathOf` of the model, which would bring all schemas into the page. */
export function layoutPathOf(table: string): string {
  return `${table}.layout.yaml`;
}
