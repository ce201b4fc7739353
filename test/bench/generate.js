// Writes the scenarios that the benchmark runs: a small one, and one of 100 projects with 6 inputs each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const services = [
  'basic-education',
  'libraries',
  'general-administration',
  'traffic-routes',
  'support-services',
];
const data = join(import.meta.dirname, '..', '..', 'data', 'finland', 'costs-2015.csv');

/** Ten lines, no costs: what starting and drawing a little takes. */
export function writeSmallScenario(folder) {
  const path = join(folder, 'small.yaml');
  const lines = [
    'digisave: 1',
    'id: small',
    'settings: { samples: 1000 }',
    'projects:',
    '  - id: robot',
    '    pace: quick',
    '    saving:',
    '      method: fixed',
    '      amount_eur_per_year: { low: 7.0e6, high: 23.0e6 }',
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Work-time projects, each with volume, use, price and three phases, living in one of five services. */
export function writeLargeScenario(folder, { projects = 100, samples = 100_000 } = {}) {
  const path = join(folder, 'large.yaml');
  const lines = [
    'digisave: 1',
    'id: large',
    'costs:',
    `  net-2015: { files: ["${data}"], year: 2015, measure: net }`,
    `settings: { samples: ${samples}, seed: 1 }`,
    'projects:',
  ];
  for (let i = 0; i < projects; i++) {
    const range = (low, high) => `{ low: ${low * (1 + i / 100)}, high: ${high * (1 + i / 100)} }`;
    lines.push(
      `  - id: project-${String(i).padStart(3, '0')}`,
      `    pace: ${i % 2 === 0 ? 'quick' : 'slow'}`,
      '    saving:',
      '      method: work-time',
      `      within: { costs: net-2015, services: [${services[i % services.length]}] }`,
      `      volume_per_year: ${range(10_000, 20_000)}`,
      '      uptake_share: { low: 0.4, high: 0.8 }',
      `      hour_price_eur: ${range(25, 35)}`,
      `      minutes_saved: { handling: ${range(5, 20)}, decision: ${range(2, 6)}, archiving: ${range(1, 4)} }`,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
