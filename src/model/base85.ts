/**
 * The signs of Z85 in their order: none of them ends a text of JavaScript or an element of HTML by itself but <, > and &, which
 * are left for later ones.
 *
 * Source  ZeroMQ RFC 32, Z85, with ~ ; _ in the place of < > &
 */
const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?~;_()[]{}@%$#';
const base = 85;

/**
 * Bytes as text, five signs for four bytes; the length comes first, as decimal figures before a comma.
 *
 * Holds   `fromBase85(toBase85(bytes))` are the same bytes
 * @example toBase85(new Uint8Array([134, 79, 210, 111])) // => '4,Hello'
 */
export function toBase85(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  const groups: string[] = [];
  for (let at = 0; at < padded.length; at += 4) {
    let value = view.getUint32(at);
    let group = '';
    for (let sign = 0; sign < 5; sign++) {
      group = `${signs[value % base]}${group}`;
      value = Math.floor(value / base);
    }
    groups.push(group);
  }
  return `${bytes.length},${groups.join('')}`;
}

/** The bytes of such a text. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const comma = text.indexOf(',');
  const values = new Uint8Array(128);
  for (const [value, sign] of [...signs].entries()) values[sign.charCodeAt(0)] = value;
  const padded = new Uint8Array(((text.length - comma - 1) / 5) * 4);
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length / 4; at++) {
    let value = 0;
    const from = comma + 1 + at * 5;
    for (let place = from; place < from + 5; place++) value = value * base + values[text.charCodeAt(place)]!;
    view.setUint32(at * 4, value);
  }
  return padded.slice(0, Number(text.slice(0, comma)));
}
