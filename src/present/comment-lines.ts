import { harmlessJson } from './json.ts';
import { wordsOfLine } from './line-words.ts';

/** The widest line of a file that people read and edit. */
const width = 118;

/**
 * A text as lines of comment, broken between words.
 *
 * Shape   indent: what stands before the sign
 * @example commentLines('One two.', '  ') // => ['  # One two.']
 */
export function commentLines(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOfLine(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + 2 + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => `${indent}# ${each}`);
}

/**
 * A text as YAML writes it in braces: without quotes where nothing in it could mean something else.
 *
 * @example yamlText('Kemi') // => 'Kemi'
 * @example yamlText('no') // => '"no"'
 */
export function yamlText(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} ().-]*$/u.test(text) && !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(text);
  return isPlain && !text.endsWith(' ') ? text : harmlessJson(text);
}
