import stringWidth from 'string-width';

/** Letters of one column each, of which nearly all texts are made: they need no measuring. */
const narrow = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2013\u2026\u2039\u203a\u2212€━┿→↕✓]*$/;

/**
 * Columns of a terminal that a text takes: wide letters, such as Chinese ones and emoji, take two. Measured by the package that
 * cli-table3 fills its cells by, so that both agree.
 *
 * @example displayWidth('東京 5') // => 6
 */
export function displayWidth(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}
