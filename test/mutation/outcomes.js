import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const noticed = new Set(['Killed', 'Timeout']);

/** Where what became of each change of a stage is kept from run to run; take it away to begin anew. */
const fileOf = (stage) => `reports/mutation/${stage}-outcomes.json`;

const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Outcomes known of files that have not changed since. */
function knownOf(stage) {
  if (!existsSync(fileOf(stage))) return {};
  const entries = Object.entries(JSON.parse(readFileSync(fileOf(stage), 'utf8')));
  return Object.fromEntries(
    entries.filter(
      ([file, { digest }]) => existsSync(file) && digest === digestOf(readFileSync(file, 'utf8')),
    ),
  );
}

/** Adds what a run has found. A change that any run has noticed is noticed, whichever tests other runs have asked. */
export function addOutcomes(stage, report) {
  const known = knownOf(stage);
  for (const [file, { source, mutants }] of Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)) {
    known[file] ??= { digest: digestOf(source), changes: {} };
    for (const { location, replacement, status, mutatorName } of mutants) {
      if (status === 'Ignored') continue;
      const { start, end } = location;
      const key = `${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
      const { changes } = known[file];
      if (!noticed.has(changes[key])) changes[key] = status;
    }
  }
  writeFileSync(fileOf(stage), JSON.stringify(known));
}

/** Lines with a change that no run has noticed, as ranges that Stryker reads; of some files alone where any are named. */
export function survivingRanges(stage, named) {
  return Object.entries(knownOf(stage)).flatMap(([file, { changes }]) => {
    if (named.length > 0 && !named.includes(file)) return [];
    const spans = Object.entries(changes)
      .filter(([, status]) => !noticed.has(status))
      .map(([key]) =>
        key
          .match(/^(\d+):\d+-(\d+):/)
          .slice(1)
          .map(Number),
      );
    return joinSpans(spans).map(([first, last]) => `${file}:${first}-${last}`);
  });
}

/** Spans of lines that meet or follow each other as one. */
function joinSpans(spans) {
  const joined = [];
  for (const [first, last] of spans.sort((one, other) => one[0] - other[0])) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** How many changes of each file are known, and how many of them were noticed; the files with most left first. */
export function describeOutcomes(stage) {
  const rows = Object.entries(knownOf(stage)).map(([file, { changes }]) => {
    const statuses = Object.values(changes);
    return { file, all: statuses.length, caught: statuses.filter((status) => noticed.has(status)).length };
  });
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const share = (caught, all) => `${caught} of ${all} noticed (${((100 * caught) / all).toFixed(1)} %)`;
  return [
    `Of ${stage}, in all runs: ${share(sum('caught'), sum('all'))}, in ${rows.length} files`,
    ...rows
      .filter(({ all, caught }) => caught < all)
      .sort((one, other) => other.all - other.caught - (one.all - one.caught))
      .map(({ file, all, caught }) => `  ${file}: ${share(caught, all)}`),
  ].join('\n');
}
