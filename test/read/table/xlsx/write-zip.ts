import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, and what its directory says of it where that is not the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Put into the archive as it is: what it is packed by was done before. */
  readonly isPacked?: boolean;
  readonly isStored?: boolean;
  readonly checksum?: number;
  readonly unpackedBytes?: number;
  readonly isEncrypted?: boolean;
}

/** An archive of parts in their order, as spreadsheet programs write it. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isPacked, isStored, checksum, unpackedBytes, isEncrypted } of parts) {
    const bytes = Buffer.from(content);
    const packed = isStored === true || isPacked === true ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(isStored === true ? 0 : 8, 4);
    fields.writeUInt32LE(checksum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(unpackedBytes ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, place, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const megabyte = 2 ** 20;

/** Packed bytes that unpack to as many megabytes of one sign as are asked for: a bomb takes no longer to be made than a cell. */
export function packedMegabytes(count: number, sign = ' '): Buffer {
  const one = deflateRawSync(Buffer.alloc(megabyte, sign), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: count }, () => one), deflateRawSync('')]);
}
