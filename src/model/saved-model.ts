import type { Problem } from '../problems/problem.ts';
import { buildRegisters, type Registers } from './register.ts';
import type { Scenario } from './scenario.ts';
import type { View } from './view.ts';

/** A scenario with its costs and evidence in it, and what its reading has said: all that a run begins with. */
export interface SavedModel {
  readonly scenario: Scenario;
  /** Digest of every file that was read, by its name. */
  readonly digests: ReadonlyMap<string, string>;
  /** Warnings of the reading, which belong to every result. */
  readonly problems: readonly Problem[];
  /** Texts of --set that are in it. */
  readonly set: readonly string[];
  /** What was printed of it when it was saved; undefined of one that was saved before that was kept. */
  readonly printed?: PrintedFigures | undefined;
}

/** Figures that a version of the tool has printed of a model. */
export interface PrintedFigures {
  readonly view: View;
  /** Numbers of the rows of the estimate, by their paths. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Keys of what JSON has no form for. No key of a scenario begins so, since ids begin with a letter or a figure. */
const mapKey = '$map';
const numberKey = '$number';
const registersKey = '$registers';

/**
 * A saved model as plain values of JSON: maps as lists of pairs, numbers that JSON cannot write by their names, registers
 * as their entries.
 *
 * Holds   `modelOfData(dataOfModel(model))` gives the same results, to the last bit
 */
export function dataOfModel(model: SavedModel): unknown {
  return toData(model);
}

/** Entries of registers as values of JSON. */
type RegisterEntries = readonly [Registers['services']['all'], Registers['municipalities']['all']];

/**
 * The saved model of such values. Taken for one as it is: of values that somebody else may have written, `readSavedModel` checks each.
 *
 * Shape   entriesOf: entries of registers, before any of them is found by its names
 * Throws  TypeError where what stands for a map is no list of pairs; what `entriesOf` throws
 */
export function modelOfData(
  data: unknown,
  entriesOf = (entries: unknown) => entries as RegisterEntries,
): SavedModel {
  return fromData(data, (entries) => buildRegisters(...entriesOf(entries))) as SavedModel;
}

function toData(value: unknown): unknown {
  if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)))
    return { [numberKey]: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toData);
  if (value instanceof Map) return { [mapKey]: [...value].map(([key, each]) => [toData(key), toData(each)]) };
  if (isRegisters(value)) {
    const { services, municipalities } = value;
    return { [registersKey]: [toData(services.all), toData(municipalities.all)] };
  }
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(known.map(([key, each]) => [key, toData(each)]));
}

function fromData(value: unknown, registersOf: (entries: unknown) => Registers): unknown {
  const inside = (each: unknown) => fromData(each, registersOf);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inside);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const [key, content] = first;
    if (key === numberKey) return Number(content);
    if (key === mapKey)
      return new Map(
        (content as readonly [unknown, unknown][]).map((pair) => inside(pair) as [unknown, unknown]),
      );
    if (key === registersKey) return registersOf(inside(content));
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, inside(each)]));
}

function isRegisters(value: object): value is Registers {
  return 'services' in value && 'municipalities' in value && 'all' in (value.services as object);
}
