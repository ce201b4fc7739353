import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What a gzip file holds. What unpacks is loaded when the first file is packed, which most runs never see.
 *
 * Throws  what Node throws for a damaged file, or one that holds more than the limit
 */
export function gunzip(bytes: Uint8Array, limit: number): Buffer {
  const { gunzipSync }: typeof import('node:zlib') = require('node:zlib');
  return gunzipSync(bytes, { maxOutputLength: limit });
}

/** As far as a gzip file can be unpacked. */
export function gunzipBeginning(bytes: Uint8Array): Buffer {
  const { constants, gunzipSync }: typeof import('node:zlib') = require('node:zlib');
  return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}
