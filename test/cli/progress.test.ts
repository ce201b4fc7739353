import { expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { cliWordings } from '../../src/present/cli-wording.ts';
import { noteProgress } from '../../src/read/progress.ts';

function watch() {
  const written: string[] = [];
  let time = 0;
  const end = showProgress({ write: (text) => written.push(String(text)) }, cliWordings.en, () => time);
  const note = (at: number, path: string, doneShare: number) => {
    time = at;
    noteProgress(path, doneShare);
  };
  return { written, end, note };
}

test('a file is silent for its first second, then shown at most ten times a second, and cleared when read', () => {
  const { written, note, end } = watch();
  note(0, 'a.csv', 0);
  note(900, 'a.csv', 0.4);
  note(1100, 'a.csv', 0.55);
  note(1150, 'a.csv', 0.6);
  note(1300, 'a.csv', 0.7);
  note(1310, 'a.csv', 1);
  end();
  expect(written).toEqual(['\r\u001b[Ka.csv: 55 % read', '\r\u001b[Ka.csv: 70 % read', '\r\u001b[K']);
});

test('every file has its own second', () => {
  const { written, note, end } = watch();
  note(0, 'a.csv', 0.5);
  note(1500, 'b.csv', 0.5);
  note(2000, 'b.csv', 0.9);
  end();
  expect(written).toEqual([]);
});

test('what stops half way is cleared, and nobody is told afterwards', () => {
  const { written, note, end } = watch();
  note(0, '\u001b[31mred.csv', 0);
  note(2000, '\u001b[31mred.csv', 0.5);
  end();
  note(4000, '\u001b[31mred.csv', 0.6);
  expect(written).toEqual(['\r\u001b[Kred.csv: 50 % read', '\r\u001b[K']);
});
