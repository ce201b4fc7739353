import type { Model } from './compile.ts';
import { positionPath } from './compile-maturity.ts';
import type { Language } from './language.ts';
import type { Quantity } from './quantity.ts';

/** The sheet of inputs in a workbook, by language: it is written and read back under these names. */
export const inputSheetNames: Readonly<Record<Language, string>> = {
  en: 'Inputs',
  fi: 'Lähtötiedot',
  sv: 'Ingångsvärden',
};

/** Its columns, of which the first nine have this order. */
export const inputColumns = [
  'path',
  'name',
  'unit',
  'low',
  'central',
  'high',
  'quality',
  'source',
  'note',
  'price_year',
  'price_factor',
  'place',
  'evidence',
  'file',
  'line',
  'used_by',
] as const;
export type InputColumn = (typeof inputColumns)[number];

/** What a workbook says of the scenario that it is of, among the properties of the file. */
export const scenarioProperty = 'digisave-scenario';

/** The numbers that the sheet has, by their paths: inputs, and those that move together behind one. */
export function quantitiesOfSheet({
  inputs,
  maturity,
}: Pick<Model, 'inputs' | 'maturity'>): ReadonlyMap<string, Quantity> {
  const behind = maturity?.joint?.members ?? [];
  return new Map([...inputs, ...behind].map((quantity) => [quantity.path, quantity]));
}

/** Whether a number can be changed in a workbook: not where it only says whether something happens, or how far a map is through. */
export function isOpenInput(path: string): boolean {
  return path !== positionPath && !path.startsWith('risk_groups.') && !/^risks\.[^.]+\.event$/.test(path);
}
