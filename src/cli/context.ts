import type { Language } from '../model/language.ts';
import type { HelpWords } from '../present/wording/help-words.ts';
import type { ExitCode, Streams } from './streams.ts';
import type { ToolCommand } from './tool-command.ts';

/** What a command is made with. */
export interface CommandContext {
  readonly program: ToolCommand;
  readonly streams: Streams;
  /** The language of the run, and the words of help in it. */
  readonly language: Language;
  readonly help: HelpWords;
  readonly setExitCode: (code: ExitCode) => void;
}
