import { displayWidth } from './display-width.ts';
import { wordsOfLine } from './line-words.ts';

/**
 * Breaks a text between words; a word longer than the width, such as an address, stays whole.
 *
 * @example wrapText('one two three', 8) // => 'one two\nthree'
 */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let [line, taken] = ['', 0];
  for (const word of wordsOfLine(text)) {
    const own = displayWidth(word);
    if (line !== '' && taken + 1 + own > width) {
      lines.push(line);
      [line, taken] = [word, own];
    } else if (line === '') {
      [line, taken] = [word, own];
    } else {
      line = `${line} ${word}`;
      taken += 1 + own;
    }
  }
  return [...lines, line].join('\n');
}

/** What a reader sees as one letter, such as a flag or a family. Made when it is needed, as that takes as long as a small table. */
let seenLetters: Intl.Segmenter | undefined;
/** Where a word longer than its line may be broken: behind a dot or a hyphen, else anywhere. */
const breakable = /(?<=[.\-/])/;

/** A name on lines of a width; lines after the first are indented, so that each name is seen to be one. */
export function wrapName(name: string, width: number): string {
  const text = cutName(name);
  if (displayWidth(text) <= width) return text;
  const lines: string[] = [];
  let line = '';
  const indent = '  ';
  const add = (word: string, between: string) => {
    const joined = line.trim() === '' ? `${line}${word}` : `${line}${between}${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      return true;
    }
    return false;
  };
  for (const word of wordsOfLine(text)) {
    if (add(word, ' ')) continue;
    if (line.trim() !== '') lines.push(line);
    line = lines.length === 0 ? '' : indent;
    if (add(word, ' ')) continue;
    for (const [at, part] of piecesOf(word, width - indent.length).entries()) {
      if (at > 0 && add(part, '')) continue;
      if (at > 0) {
        lines.push(line);
        line = indent;
      }
      if (at === 0 || line.trim() === '') line = `${line}${part}`;
    }
  }
  return [...lines, line].join('\n');
}

/** Beyond this nobody reads a name in a table, and cli-table3 measures all of it again for each of its lines. */
const mostLetters = 400;

function cutName(name: string): string {
  const own = name.length <= mostLetters ? [] : [...name];
  return own.length <= mostLetters ? name : `${own.slice(0, mostLetters).join('')}…`;
}

/** A word in pieces that fit a width: at its dots and hyphens where that is enough, else between any two letters as readers see them. */
function piecesOf(word: string, width: number): readonly string[] {
  return word.split(breakable).flatMap((piece) => {
    if (displayWidth(piece) <= width) return [piece];
    const pieces: string[] = [];
    let [line, taken] = ['', 0];
    seenLetters ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const { segment } of seenLetters.segment(piece)) {
      const own = displayWidth(segment);
      if (line !== '' && taken + own > width) {
        pieces.push(line);
        [line, taken] = ['', 0];
      }
      line += segment;
      taken += own;
    }
    return [...pieces, line];
  });
}
