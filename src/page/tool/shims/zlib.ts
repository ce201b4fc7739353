import { deflateRaw } from 'pako';

export function deflateRawSync(data: string | Uint8Array, { level }: { readonly level: 9 }): Uint8Array {
  return deflateRaw(data, { level });
}
