/**
 * Widths of letters in thousandths of their size: of Arial and of DejaVu Sans, which stands in where Arial is missing, the wider
 * one, rounded up.
 *
 * Source  advance widths in the tables of both fonts (Liberation Sans has those of Arial)
 */
const classes: readonly (readonly [letters: string, thousandths: number])[] = [
  ["ijl|'’I·.,:; ", 340],
  ['ftr()[]/\\"!-`°', 465],
  ['wmMW%@…—', 1020],
  ['−+=<>≥≤±~^#*', 840],
];
const capitals = /[A-ZÅÄÖÉÜ&]/u;

/**
 * How wide a text may be at most, in pixels. Letters that are in no class are as wide as the widest usual one.
 *
 * @example textWidth('ii', 10) // => 6.8
 */
export function textWidth(text: string, size: number, isStrong = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += widthOf(letter);
  return (thousandths * size * (isStrong ? 1.08 : 1)) / 1000;
}

function widthOf(letter: string): number {
  for (const [letters, thousandths] of classes) if (letters.includes(letter)) return thousandths;
  if (capitals.test(letter)) return 790;
  if (/\p{M}/u.test(letter)) return 0;
  return /[\p{Script=Latin}0-9–€?_$\u00a0]/u.test(letter) ? 640 : 1050;
}

/**
 * A text on lines that are no wider than so many pixels; a word that is wider is divided, so that nothing is cut.
 *
 * Holds   the lines together hold every letter of the text but the spaces at their ends
 * @example wrapText('one two', 30, 10).length // => 2
 */
export function wrapText(text: string, width: number, size: number, isStrong = false): readonly string[] {
  const widthIn = (part: string) => textWidth(part, size, isStrong);
  const space = widthIn(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const word of text.split(' ')) {
    const wide = widthIn(word);
    if (line !== '' && used + space + wide > width) end();
    if (wide <= width) {
      used += (line === '' ? 0 : space) + wide;
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    for (const letter of word) {
      const more = widthIn(letter);
      if (line !== '' && used + more > width) end();
      line += letter;
      used += more;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
