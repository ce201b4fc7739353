// Takes away the type files that nobody reaches from the library's door: node packaging/prune-types.js
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../dist/types');
const anyImport = /\bfrom ['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/g;

const reached = new Set();
async function follow(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, named, inlined] of text.matchAll(anyImport))
    await follow(join(dirname(file), (named ?? inlined).replace(/\.ts$/, '.d.ts')));
}
await follow(join(folder, 'index.d.ts'));

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries.map((each) => ({
  path: join(each.parentPath, each.name),
  isFolder: each.isDirectory(),
}));
for (const { path, isFolder } of paths) if (!isFolder && !reached.has(path)) await rm(path);
// Folders inside others come first.
for (const { path } of paths.filter(({ isFolder }) => isFolder).sort((a, b) => b.path.length - a.path.length))
  if ((await readdir(path)).length === 0) await rmdir(path);
