import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CostRow } from '../model/cost-structure.ts';
import type { Registers } from '../model/register.ts';
import type { LongFile } from './long-file.ts';
import { packageFolder, readOwnFile } from './text-file.ts';

/** Folder in which the build keeps the rows of shipped cost files. */
export const shippedCostsFolder = 'shipped-costs';
/** No shipped file is longer. */
const longestShippedBytes = 4 * 1024 * 1024;

/** Rows of a cost file without a problem: names once, and for each row the positions of its own. */
export interface ShippedCosts {
  readonly area: 'country' | 'municipalities';
  readonly years: readonly number[];
  readonly codes: readonly string[];
  readonly services: readonly string[];
  readonly costTypes: readonly string[];
  /** One list for each of these, in the order of the rows. */
  readonly at: readonly [readonly number[], readonly number[], readonly number[], readonly number[]];
  readonly amountsEur: readonly number[];
}

/** What the build keeps of rows that were read without a problem. */
export function packCosts(rows: readonly CostRow[], area: ShippedCosts['area']): ShippedCosts {
  const numbered = <Name>(nameOf: (row: CostRow) => Name) => {
    const names = [...new Set(rows.map(nameOf))];
    const positions = new Map(names.map((name, at) => [name, at]));
    return { names, at: rows.map((row) => positions.get(nameOf(row))!) };
  };
  const years = numbered((row) => row.year);
  const codes = numbered((row) => row.municipalityCode);
  const services = numbered((row) => row.service);
  const costTypes = numbered((row) => row.costType);
  return {
    area,
    years: years.names,
    codes: codes.names,
    services: services.names,
    costTypes: costTypes.names,
    at: [years.at, codes.at, services.at, costTypes.at],
    amountsEur: rows.map((row) => row.amountEur),
  };
}

/** The rows again, in their order. */
export function unpackCosts({ years, codes, services, costTypes, at, amountsEur }: ShippedCosts): CostRow[] {
  const [yearAt, codeAt, serviceAt, typeAt] = at;
  const rows: CostRow[] = [];
  for (let index = 0; index < amountsEur.length; index++) {
    rows.push({
      year: years[yearAt[index]!]!,
      municipalityCode: codes[codeAt[index]!]!,
      service: services[serviceAt[index]!]!,
      costType: costTypes[typeAt[index]!]!,
      amountEur: amountsEur[index]!,
      index,
    });
  }
  return rows;
}

/**
 * The rows of a shipped cost file as they were read when the tool was built, found by the digest of what the file holds
 * now and used only with the registers that shipped with it; undefined for any other file. So they can be missing but
 * never differ from what reading gives.
 */
export function findShippedCosts(
  file: LongFile,
  { areShipped }: Registers,
): { readonly sha256: string; readonly costs: ShippedCosts } | undefined {
  if (areShipped !== true || file.sizeBytes > longestShippedBytes) return undefined;
  const bytes = new Uint8Array(file.sizeBytes);
  if (file.read(bytes, 0) !== bytes.length) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = readOwnFile(join(packageFolder(), 'dist', shippedCostsFolder, `${sha256}.json`));
  return text === undefined ? undefined : { sha256, costs: JSON.parse(text) as ShippedCosts };
}
