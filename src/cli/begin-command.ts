import type { CommandName } from '../present/wording/help-words.ts';
import { commandList } from './command-list.ts';
import type { CommandContext } from './context.ts';
import type { ToolCommand } from './tool-command.ts';

/** Adds a command with its description, group and examples. */
export function beginCommand({ program, help }: CommandContext, name: CommandName): ToolCommand {
  const { description, examples } = help.commands[name];
  const { group, examples: lines } = commandList[name];
  const command = program.command(name).description(description).helpGroup(help.groups[group]);
  command.helpEnd = { examples: lines.map((line, at) => ({ line, meaning: examples[at] as string })) };
  return command;
}
