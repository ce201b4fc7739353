#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep what they compiled for the next start. Where they cannot, nothing else changes.
module.enableCompileCache?.();
await import('../dist/digisave.js');
