import { compileModel, type Model } from '../../src/model/compile.ts';
import { readText } from '../model/read-text.ts';

/** A model of slow projects p0, p1, ... on 100,000 € of libraries; settings and projects as YAML has them within braces. */
export function modelOf(settings: string, ...projects: string[]): Model {
  const costs = 'costs: { own: { files: [costs.csv], year: 2015, measure: net } }\n';
  const text = `digisave: 1\nid: test\n${costs}settings: { ${settings}, samples: 128 }\nprojects:\n${projects.map((project, at) => `  - { id: p${at}, ${project.startsWith('pace:') ? '' : 'pace: slow, '}${project} }\n`).join('')}`;
  return compileModel(readText(text, ['2015,240,Kemi,libraries,net_operating_costs,100000']));
}

/** A range as YAML has it, of which all values are as likely. */
export const between = (low: number, high: number) =>
  `{ low: ${low}, high: ${high}, distribution: uniform, interval: min-max, quality: assumed }`;
