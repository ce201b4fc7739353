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
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** How a line begins that a log of GitHub obeys (github.com/actions/runner, ActionCommand), wherever a line may be broken. */
const logCommand = /:(?=:)|#(?=#\[)/g;

/**
 * Text from an input as it may be shown: one line, nothing that a terminal would obey.
 *
 * @example cleanText('Permits\n\u001b[31mred\u001b[0m\u202e') // => 'Permits red'
 */
export function cleanText(text: string): string {
  return harmless(text).trim();
}

/** The same with its blanks, which place a bar or a sign. */
export function harmless(text: string): string {
  return text
    .replace(escapeSequence, '')
    .replace(lineBreak, ' ')
    .replace(control, '')
    .replace(logCommand, '$& ');
}

/**
 * A line of an input as it stands, each control character in it shown as a box, each tab as one space,
 * so that a mark below it stands where it should.
 *
 * @example showControls('a\tb\u001b[0m') // => 'a b�[0m'
 */
export function showControls(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u2028\u2029]/g, '\ufffd')
    .replace(control, '\ufffd');
}
