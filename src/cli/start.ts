import { createLoader } from './loader.ts';

// The built tool begins here: main.ts out of its pack.
createLoader(import.meta.dirname, require).load('start:src/cli/main');
