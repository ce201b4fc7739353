// Starts the tool; where it cannot load or start, or ends unawares, the exit code is 3 and never that of a gate.
'use strict';

const { existsSync } = require('node:fs');
const nodeModules = require('node:module');
const { dirname, join } = require('node:path');
const { version } = require('../package.json');

const ourBug = 3;

module.exports = function start(words) {
  const end = (sentence, error) => {
    const stack = error instanceof Error ? error.stack : String(error);
    const facts = `digisave ${version}, Node ${process.version}, ${process.platform} ${process.arch}`;
    process.stderr.write(`${sentence}\n${facts}\n${stack}\n`);
    process.exit(ourBug);
  };
  if (!existsSync(join(__dirname, '../dist/digisave.js'))) {
    process.stderr.write(`${words.notBuilt.replace('{folder}', () => dirname(__dirname))}\n`);
    process.exitCode = ourBug;
    return;
  }
  process.on('uncaughtException', (error) => end(words.ended, error));
  // Node 22 and later keep what they compiled for the next start. Where they cannot, nothing else changes.
  nodeModules.enableCompileCache?.();
  import('../dist/digisave.js').catch((error) => end(words.notStarted, error));
};
