// Installs the packed tool into an empty folder and runs it by other Nodes: node packaging/try-nodes.js [VERSION...]
// The Nodes come from the npm registry, so this is no part of the tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const versions =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20.19.0', '20', '22', '24', '26'];
const tooOld = ['20.18.3', '16', '6'];
const folder = mkdtempSync(join(tmpdir(), 'digisave kokeilu ä-'));
const quiet = { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' };

function install(where, what) {
  mkdirSync(where, { recursive: true });
  writeFileSync(join(where, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...what], { cwd: where, ...quiet });
}

let failures = 0;
function report(version, what, isRight, found) {
  if (!isRight) failures += 1;
  console.log(`${version}\t${what}\t${isRight ? 'right' : 'WRONG'}\t${found}`);
}

try {
  const [{ filename }] = Object.values(
    JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, ...quiet }),
    ),
  );
  const consumer = join(folder, 'käyttäjä');
  install(consumer, [join(folder, filename)]);
  const installed = join(consumer, 'node_modules', 'digisave');
  const tool = join(installed, 'bin', 'digisave.js');
  const byNpx = execFileSync('npx', ['--no-install', 'digisave', '--version'], { cwd: consumer, ...quiet });
  report(process.version, 'npx digisave --version', /^\d+\.\d+\.\d+\n$/.test(byNpx), byNpx.trim());
  chmodSync(installed, 0o555);

  const reference = new Map();
  for (const version of [...versions, ...tooOld]) {
    const home = join(folder, `node-${version}`);
    install(home, [`node@${version}`]);
    const node = join(home, 'node_modules', 'node', 'bin', 'node');
    const environment = { ...process.env, DIGISAVE_LANGUAGE: 'en', NODE_COMPILE_CACHE: '' };
    const run = (args) => spawnSync(node, args, { cwd: consumer, env: environment, encoding: 'utf8' });
    const found = run(['--version']).stdout.trim();
    if (tooOld.includes(version)) {
      const { status, stderr } = run([tool, '--version']);
      report(
        found,
        'refused',
        status === 2 && stderr.includes('needs Node'),
        `exit ${status}: ${stderr.trim()}`,
      );
      continue;
    }
    for (const scenario of ['finland-2017', 'joint-permits', 'oulu']) {
      const path = join(installed, 'scenarios', `${scenario}.yaml`);
      const { status, stdout, stderr } = run([tool, 'estimate', path, '--format', 'csv', '--quiet']);
      const digest = createHash('sha256').update(stdout).digest('hex').slice(0, 12);
      if (!reference.has(scenario)) reference.set(scenario, digest);
      const isRight = status === 0 && stderr === '' && stdout.length > 1000;
      const isSame = digest === reference.get(scenario) ? 'same bytes' : 'other bytes';
      report(found, `estimate ${scenario}`, isRight, `exit ${status}, ${digest}, ${isSame}`);
    }
    const checked = run([tool, 'check', join(installed, 'scenarios')]);
    const last = checked.stdout.trim().split('\n').at(-1);
    report(found, 'check scenarios', checked.status === 0, `exit ${checked.status}: ${last}`);
    const page = join(folder, `report-${version}.html`);
    const reported = run([tool, 'report', join(installed, 'scenarios', 'oulu.yaml'), '--output', page]);
    report(
      found,
      'report',
      reported.status === 0,
      `exit ${reported.status}, ${readFileSync(page).length} bytes`,
    );
    const imported = run([
      '--input-type=module',
      '--eval',
      "console.log(typeof (await import('digisave')).readScenario)",
    ]);
    report(found, 'import', imported.stdout === 'function\n', imported.stdout.trim() + imported.stderr);
  }
  chmodSync(installed, 0o755);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? 'All is right.' : `${failures} wrong.`);
process.exitCode = failures === 0 ? 0 : 1;
