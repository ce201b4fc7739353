import type { Registers, Service } from '../../model/register.ts';
import { trimCell } from './number-form.ts';

/** The service that a cell or header names: by id or name, alone or behind the number of its class. */
export function findService(text: string, { services }: Registers): Service | undefined {
  return services.find(text) ?? services.find(trimCell(text).replace(/^\d{1,6}[\s.:-]+(?=\p{L})/u, ''));
}
