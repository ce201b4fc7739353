import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Buffer } from 'buffer';

type Hash = ReturnType<typeof sha256.create>;

/** The digest of Node, of which SHA-256 alone is asked for. */
export function createHash(name: string) {
  if (name !== 'sha256') throw new Error(`no ${name} in a page`);
  return new Sha256();
}

class Sha256 {
  readonly #hash: Hash = sha256.create();

  update(data: string | Uint8Array): this {
    this.#hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
    return this;
  }

  digest(form: 'hex' | 'base64'): string {
    const bytes = this.#hash.digest();
    return form === 'hex' ? bytesToHex(bytes) : Buffer.from(bytes).toString(form);
  }
}

export function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}
