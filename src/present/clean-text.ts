/**
 * What a terminal obeys instead of showing: control sequences (CSI), strings (OSC, DCS, ...) and other escapes.
 *
 * Source  ECMA-48 (1991), 5th edition, sections 5.3 to 5.6
 */
const escapeSequence =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]|\u009b[0-?]*[ -/]*[@-~]/g;
const lineBreak = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * C0, C1, the marks that turn the direction of writing (Unicode Standard Annex 9, section 2), what is no character, and
 * halves of one: no XML may hold them.
 */
const control =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Letters that nobody sees: with one of them a name looks like another one. Those that make one picture of several, which are seen,
 * stay.
 *
 * Source  Unicode Standard Annex 44, Default_Ignorable_Code_Point; Unicode Technical Standard 51, emoji_zwj_sequence
 */
const unseen =
  /(?<!\p{Extended_Pictographic})\ufe0f|(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})|(?![\ufe0f\u200d])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** How a line begins that a log of GitHub obeys (github.com/actions/runner, ActionCommand), wherever a line may be broken. */
const logCommand = /:(?=:)|#(?=#\[)/g;

declare const wayOut: unique symbol;
/**
 * A text that is cleaned for one way out, by the one function of that way. What is made of it is written with a `Writer`, which takes
 * no other text: one that comes from an input and was not cleaned does not compile there.
 */
export type Clean<Way extends string> = string & { readonly [wayOut]: Way };

/** A text as it may be in a line at a terminal, and in what is written of one. */
export type Line = Clean<'line'>;

/**
 * Text from an input as it may be shown: one line, nothing that a terminal would obey.
 *
 * @example cleanText('Permits\n\u001b[31mred\u001b[0m\u202e') // => 'Permits red'
 * @example cleanText('Per\u200bmits') // => 'Per‹U+200B›mits'
 */
export function cleanText(text: string): Line {
  return harmless(text).trim() as Line;
}

/** The same with its blanks, which place a bar or a sign. */
export function harmless(text: string): Line {
  return text
    .replace(escapeSequence, '')
    .replace(lineBreak, ' ')
    .replace(control, '')
    .replace(unseen, nameOfLetter)
    .replace(logCommand, '$& ') as Line;
}

/** A letter by its number, in signs that no input is likely to have. */
function nameOfLetter(letter: string): string {
  return `‹U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/**
 * A line of an input as it stands, each control character in it shown as a box, each tab as one space,
 * so that a mark below it stands where it should.
 *
 * @example showControls('a\tb\u001b[0m') // => 'a b�[0m'
 */
export function showControls(text: string): Line {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u2028\u2029]/g, '\ufffd')
    .replace(control, '\ufffd')
    .replace(unseen, '\ufffd') as Line;
}
