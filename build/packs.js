// Links the chunks of the tool into packs: scripts that the loader reads whole, each with a code cache of its own.
import { createHash } from 'node:crypto';
import { join, posix, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Cuts the tool where it loads a part of itself on demand (`import()`), so that each module stands in one chunk, and puts
 * the chunks into packs by what starts them.
 *
 * Shape   options: those of esbuild; packs: the entry points that a pack holds with all they import, the first pack
 *         that has a chunk keeping it; what no entry point of these needs is in the last, `rest`; whenCalled:
 *         modules by path with the functions that others take of them, evaluated when one of these is called
 * @returns the text of each pack by name, and the chunk of each entry point
 */
export async function linkPacks(options, packs, whenCalled) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [...options.entryPoints, ...Object.keys(whenCalled)],
    plugins: [...options.plugins, evaluatedWhenCalled(options.absWorkingDir, whenCalled)],
    splitting: true,
    format: 'esm',
    charset: 'ascii',
    outbase: '.',
    chunkNames: '[name]-[hash]',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__importMetaUrl' },
    metafile: true,
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const chunkOf = (path) => path.slice(`${options.outdir}/`.length).replace(/\.js$/, '');
  const chunks = new Map(
    outputs.map(([path, { imports }]) => [
      chunkOf(path),
      imports.map((each) => ({ ...each, chunk: each.external ? undefined : chunkOf(each.path) })),
    ]),
  );
  const entries = new Map(
    outputs.flatMap(([path, { entryPoint }]) => (entryPoint ? [[entryPoint, chunkOf(path)]] : [])),
  );
  const packOf = new Map();
  const put = (chunk, pack) => {
    if (packOf.has(chunk)) return;
    packOf.set(chunk, pack);
    for (const { kind, chunk: other } of chunks.get(chunk))
      if (other !== undefined && kind === 'import-statement') put(other, pack);
  };
  for (const [pack, entryPoints] of Object.entries(packs)) {
    for (const entryPoint of entryPoints) {
      if (!entries.has(entryPoint)) throw new Error(`${entryPoint} is loaded by nobody on demand`);
      put(entries.get(entryPoint), pack);
    }
  }
  for (const chunk of chunks.keys()) put(chunk, 'rest');

  const idOf = (chunk) => {
    if (!packOf.has(chunk)) throw new Error(`no chunk is named ${chunk}`);
    return `${packOf.get(chunk)}:${chunk}`;
  };
  const texts = new Map();
  for (const { path, text } of outputFiles) {
    const chunk = chunkOf(relative(options.absWorkingDir, path).replaceAll('\\', '/'));
    const called = text.replaceAll(/__chunkOf\("([^"]+)"\)/g, (_, module) => `load("${idOf(entries.get(module))}")`);
    const linked = linkChunk(chunk, called, chunks.get(chunk), idOf);
    const pack = packOf.get(chunk);
    texts.set(pack, `${texts.get(pack) ?? ''}${JSON.stringify(chunk)}(){${linked}\n},\n`);
  }
  return {
    texts: new Map([...texts].map(([pack, text]) => [pack, packText(text)])),
    entries: new Map([...entries].map(([entryPoint, chunk]) => [entryPoint, idOf(chunk)])),
  };
}

/** Puts a function in place of each of those named, which loads their module and hands the call on. */
function evaluatedWhenCalled(folder, functionsOf) {
  const namespace = 'when-called';
  const modules = new Map(Object.keys(functionsOf).map((module) => [join(folder, module), module]));
  return {
    name: namespace,
    setup({ onResolve, onLoad, resolve }) {
      const resolving = {};
      onResolve({ filter: /./ }, async ({ path, pluginData, ...rest }) => {
        if (rest.kind !== 'import-statement' || pluginData === resolving) return undefined;
        const found = await resolve(path, { ...rest, pluginData: resolving });
        const module = modules.get(found.path);
        return module && { path: module, namespace };
      });
      onLoad({ filter: /./, namespace }, ({ path }) => {
        const calls = functionsOf[path].map(
          (name) => `export const ${name} = (...given) => exported().${name}(...given);`,
        );
        return {
          contents: `let chunk; const exported = () => (chunk ??= __chunkOf("${path}"));\n${calls.join('\n')}`,
        };
      });
    },
  };
}

/** Regular expressions keep letters beyond ASCII as they are written: without escapes the loader would misread each. */
function packText(chunks) {
  const text = `(function(require,load,__dirname,__importMetaUrl){"use strict";return{\n${chunks}}})`;
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return ascii + ' '.repeat(createHash('sha256').update(ascii).digest().readUInt16BE() % mostSpaces);
}

/**
 * V8 holds compiled code to the length of its source alone: code left over from another build would run in place of a
 * text of the same length. So a pack ends in spaces, as many as its digest says.
 */
const mostSpaces = 4096;

const importStatement = /(?<=^|[;}\n])import(?: ([\w$]+) from|(\{[^{}"]*\})from)?"([^"]+)";/g;
const dynamicImport = /(?<![\w$.])import\("(\.{1,2}\/[^"]+)"\)/g;
const exportStatement = /(?<=^|[;}\n])export\{([^{}]*)\};\s*$/;

/** The text of a chunk as the body of a function that gives what the chunk exports. */
function linkChunk(chunk, text, imports, idOf) {
  const ofStatements = imports.filter(({ kind }) => kind === 'import-statement');
  let linkedStatements = 0;
  const idOfPath = (path) => idOf(posix.join(posix.dirname(chunk), path).replace(/\.js$/, ''));
  const linked = text
    .replace(importStatement, (_, whole, names, path) => {
      linkedStatements++;
      const value = path.startsWith('.') ? `load(${JSON.stringify(idOfPath(path))})` : builtIn(path);
      if (names !== undefined && calledSeldom.includes(path)) return callsInto(path, names);
      if (names !== undefined) return `const${names.replaceAll(' as ', ':')}=${value};`;
      return whole === undefined ? `${value};` : `const ${whole}=${value};`;
    })
    .replace(dynamicImport, (_, path) => `Promise.resolve(${JSON.stringify(idOfPath(path))}).then(load)`)
    .replace(exportStatement, (_, names) => {
      for (const name of names.split(',')) requireConstant(text, name.split(' as ')[0]);
      return `return{${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`;
    });
  if (linkedStatements !== ofStatements.length || /(?<![\w$.])(?:import|export)[{"(]/.test(linked))
    throw new Error(`only ${linkedStatements} of ${ofStatements.length} imports of a chunk were understood`);
  return linked;
}

/** Modules of Node that not every run needs: each function of them loads its module when it is called. */
const calledSeldom = ['node:crypto', 'node:os'];

/** What a pack asks of Node itself. A require made from the address of a pack is the one that it has. */
function builtIn(path) {
  return path === 'node:module' ? '{createRequire:()=>require}' : `require(${JSON.stringify(path)})`;
}

function callsInto(path, names) {
  const calls = names.slice(1, -1).split(',').map((each) => {
    const [name, own = name] = each.split(' as ');
    return `${own}=(...given)=>require("${path}").${name}(...given)`;
  });
  return `const ${calls.join(',')};`;
}

/** Other chunks hold the value that an export has when its chunk was evaluated: it must not get another. */
function requireConstant(text, name) {
  const escaped = name.replaceAll('$', '\\$');
  const assigned = new RegExp(`(?<![\\w$.])${escaped}(?:=(?![=>])|\\+\\+|--|[-+*/%&|^?]{1,2}=)|(?:\\+\\+|--)${escaped}(?![\\w$])`, 'g');
  const count = [...text.matchAll(assigned)].length;
  if (count > 1) throw new Error(`${name} is exported and assigned ${count} times`);
}
