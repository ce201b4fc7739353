/** A space, but none between the digits of one number: "8 666" stays on its line. */
const breakable = / +(?!(?<=\d +)\d{3}(?!\d))/;

/**
 * The words of a text between which a line may end.
 *
 * @example wordsOfLine('the 8 666 million') // => ['the', '8 666', 'million']
 */
export function wordsOfLine(text: string): readonly string[] {
  return text.split(breakable);
}
