import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseStructure } from '../../src/analyse/structure.ts';
import { type Language, languages } from '../../src/model/language.ts';
import type { Structure } from '../../src/model/structure.ts';
import type { PeerGrouping } from '../../src/model/structure-question.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readStructureCosts } from '../../src/read/structure.ts';
import { presentStructureMarkdown, presentStructureTable } from './written.ts';

const dataFolder = join(import.meta.dirname, '..', '..', 'data');
const paths = [2015, 2019].map((year) => join(dataFolder, 'finland', `costs-${year}.csv`));

function look(municipality: string | undefined, peers: PeerGrouping, language: Language): Structure {
  const problems = new ProblemList();
  const read = readStructureCosts(paths, { dataFolder, municipality, compareYear: 2015 }, problems)!;
  const question = { municipalityCode: read.municipalityCode, peers, by: 'service' as const };
  const structure = analyseStructure(read, question, { version: '0', node: '20', language }, problems);
  return { ...structure, files: ['costs-2015.csv', 'costs-2019.csv'] };
}

describe.each(languages)('in %s', (language) => {
  test.each([
    [80, 'Oulu', 'size'],
    [100, 'Oulu', 'size'],
    [140, 'Helsinki', 'region'],
    [80, 'Brändö', 'group'],
    [80, undefined, 'size'],
  ] as const)(
    'a table of width %d keeps to it and shows figures and median: %s',
    (width, municipality, peers) => {
      const structure = look(municipality, peers, language);
      const text = presentStructureTable(structure, { language, colour: false, width });
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
      expect(text).toMatch(/median|mediaani/);
      expect(text).toContain('▾');
      // A name too long for its column is set on several lines, of which the last has the figures: nothing of it is lost.
      const [, firstTable = ''] = text.split(/^─+$/m);
      const lines = (firstTable.split('\n\n')[0] ?? '').trim().split('\n');
      const labels: string[] = [];
      let name = '';
      for (const line of lines) {
        const [, part = '', figures] = /^(.*?)(?:\s{2,}([−\d–].*))?$/.exec(line) ?? [];
        name = `${name} ${part.trim()}`.trim();
        if (figures === undefined) continue;
        labels.push(name);
        name = '';
      }
      expect(text).not.toMatch(/\p{L}…/u);
      expect(labels.length).toBe(19);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  test('Markdown has every column', () => {
    const text = presentStructureMarkdown(look('Oulu', 'size', language), { language });
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split(' | ').length))).toEqual(new Set([11]));
  });
});
