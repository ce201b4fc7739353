#!/usr/bin/env node
// Any Node must be able to read this file, to say which one is needed: no word of it is younger than ES5.
'use strict';

var needed = require('../package.json').engines.node.replace('>=', '');
var floor = needed.split('.').map(Number);
var own = process.versions.node.split('.').map(Number);
var words = require('./words.js').inLanguage(process.env);

if (own[0] < floor[0] || (own[0] === floor[0] && own[1] < floor[1])) {
  process.stderr.write(words.oldNode.replace('{needed}', needed).replace('{found}', process.version) + '\n');
  process.exitCode = 2;
} else {
  require('./start.js')(words);
}
