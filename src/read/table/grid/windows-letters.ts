/** The letters of the bytes from 0x80 to 0x9f. Source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const firstWindowsLetter = 0x80;
const standIns = /[\u0080-\u009f]/;
const allStandIns = /[\u0080-\u009f]/g;

/**
 * A text of ISO-8859-1 with the letters that Windows-1252 has instead of control characters: the decoder of some
 * versions of Node takes the one for the other.
 */
export function withWindowsLetters(text: string): string {
  if (!standIns.test(text)) return text;
  return text.replace(allStandIns, (letter) => windowsLetters[letter.charCodeAt(0) - firstWindowsLetter]!);
}
