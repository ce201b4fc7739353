#!/usr/bin/env node
require('../dist/digisave.cjs');
