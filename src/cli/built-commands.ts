import { loadCommands } from './loader.ts';

/** Stands in for commands.ts in the built tool. */
export const { commands, problemsOf } = loadCommands(import.meta.dirname).loaded;
