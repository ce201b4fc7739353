import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as nodeForm from 'yaml';

const root = join(import.meta.dirname, '..', '..');
/** The form that build.js puts into the tool. */
const builtIn = join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js');

const yamlFiles = ['scenarios', 'test/problems', 'test/cases'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, folder, name)),
);

/** All that reading takes from a document: objections with their positions, values, and where each node stands. */
function parsed({ parseDocument, LineCounter, visit }: typeof nodeForm, text: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const objections = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    code,
    pos,
    message,
  }));
  const ranges: unknown[] = [];
  visit(document, { Node: (_, node) => void ranges.push(node.range) });
  let value: string;
  try {
    value = JSON.stringify(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    value = String(error);
  }
  const all = JSON.stringify({ value, objections, ranges, lineStarts: lineCounter.lineStarts });
  return { all, isSound: objections.length === 0 };
}

test('the form of yaml in the build reads as the one in these tests does, sound files and damaged ones', async () => {
  const other = (await import(pathToFileURL(builtIn).href)) as typeof nodeForm;
  expect(yamlFiles.length).toBeGreaterThan(200);
  let objected = 0;
  for (const path of yamlFiles) {
    const sound = readFileSync(path, 'utf8');
    const damaged = [sound.replace(' }', ''), sound.replace(/^( +)/m, '$1 '), sound.replace(': ', ': "')];
    for (const text of [sound, ...damaged]) {
      const expected = parsed(nodeForm, text);
      if (!expected.isSound) objected++;
      expect(parsed(other, text).all, path).toBe(expected.all);
    }
  }
  expect(objected).toBeGreaterThan(200);
});
