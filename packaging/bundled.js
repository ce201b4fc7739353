// What is inside of the built files that others have written: their licences, and a bill of materials in CycloneDX.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const packageOfInput = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Folders of the packages of which files went into a bundle, by the inputs that esbuild names. */
export function packagesOf(inputs) {
  const folders = [...inputs].flatMap((path) => packageOfInput.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * The licence texts of packages, as their authors ask who hands them on.
 *
 * Throws  where a package has no text of its licence
 */
export async function writeNotices(root, folders) {
  const parts = await Promise.all(
    folders.map(async (path) => {
      const folder = join(root, path);
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const files = (await readdir(folder))
        .filter((each) => /^(licen[cs]e|notice|copying)/i.test(each))
        .sort();
      const texts = await Promise.all(files.map((each) => readFile(join(folder, each), 'utf8')));
      const text = texts.length > 0 ? texts.join('\n') : missingTexts[`${name} ${license}`];
      if (text === undefined) throw new Error(`${name} has no text of its licence`);
      return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
    }),
  );
  const line = '-'.repeat(80);
  return `digisave contains code of the packages below, each under its licence.\n\n${parts.map((each) => `${line}\n${each}`).join('\n')}`;
}

const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Of packages that name their licence and leave its text out. */
const missingTexts = { '@bomb.sh/tab MIT': mit('Bombshell Authors') };

/**
 * A bill of materials in CycloneDX 1.5: what is bundled, from the lock file, without a number or time of its own, so that
 * the same files give the same bytes.
 *
 * Shape   others: components that are there beside the bundled packages
 */
export async function billOfMaterials(root, folders, others = []) {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const components = [...folders.map((each) => component(each, packages[each])), ...others];
  const own = `pkg:npm/${name}@${version}`;
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        purl: own,
        licenses: [{ license: { id: license } }],
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((each) => each.purl) }],
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** A package as its entry in a lock file says it. */
export function component(folder, { version, integrity, license }) {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [algorithm, digest] = integrity.split('-');
  const content = Buffer.from(digest, 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: 'required',
    licenses: [{ license: { id: license } }],
    hashes: [{ alg: algorithm.replace(/^sha/, 'SHA-'), content }],
  };
}
