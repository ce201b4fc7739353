// Lays out what is handed to users, with digests: node packaging/release.js [portable], into the folder release.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { portableZip } from './portable.js';

const root = resolve(import.meta.dirname, '..');
const release = join(root, 'release');
const isPortableAlone = process.argv[2] === 'portable';

await rm(release, { recursive: true, force: true });
await mkdir(release);
const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', release], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ filename, version }] = Object.values(JSON.parse(packed));
const tarball = join(release, filename);
await writeFile(join(release, `digisave-${version}-windows-x64.zip`), await portableZip(tarball));
if (isPortableAlone) await rm(tarball);
else {
  await copyFile(
    join(root, 'dist/bill-of-materials.cdx.json'),
    join(release, `digisave-${version}.cdx.json`),
  );
  // The tool in one page, where the build makes it.
  if ((await readdir(join(root, 'dist'))).includes('digisave.html'))
    await copyFile(join(root, 'dist/digisave.html'), join(release, `digisave-${version}.html`));
}

const lines = [];
for (const name of (await readdir(release)).sort()) {
  const bytes = await readFile(join(release, name));
  lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  console.log(`${name}\t${bytes.length} bytes`);
}
await writeFile(join(release, 'SHA256SUMS'), lines.join(''));
