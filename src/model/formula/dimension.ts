import type { Unit } from '../unit.ts';
import { conversions, type Expression, type KnownName } from './expression.ts';

/** Powers of measures such as eur, year, hour, minute, unit and inhabitant; a share has none. */
export type Dimension = ReadonlyMap<string, number>;

/** Units that count nothing: shares, ratios, rates and indices. */
const withoutDimension: readonly Unit[] = ['share', 'ratio', 'growth_share', 'index_2015_100'];

/** A volume is of a year even where its unit says so only of its inhabitants; so are person-years, which are saved each year. */
const ofAYear: readonly Unit[] = ['units_per_1000_inhabitants', 'person_years'];

const knownUnits: Readonly<Record<KnownName, string>> = { base: 'eur_per_year', inhabitants: 'inhabitants' };

/**
 * The dimension of a unit, which its name says.
 *
 * @example dimensionText(dimensionOfUnit('minutes_per_unit')) // => 'minute/unit'
 * @example dimensionText(dimensionOfUnit('units_per_1000_inhabitants')) // => 'unit/year·1000_inhabitant'
 */
export function dimensionOfUnit(unit: string): Dimension {
  if ((withoutDimension as readonly string[]).includes(unit)) return new Map();
  const [top = '', ...below] = unit.split('_per_').map((measure) => measure.replace(/s$/, ''));
  if ((ofAYear as readonly string[]).includes(unit)) below.unshift('year');
  const powers = new Map([[top, 1]]);
  for (const measure of below) powers.set(measure, (powers.get(measure) ?? 0) - 1);
  return powers;
}

/**
 * A dimension in words of units.
 *
 * @example dimensionText(new Map([['eur', 1], ['year', -1]])) // => 'eur/year'
 * @example dimensionText(new Map()) // => '1'
 */
export function dimensionText(dimension: Dimension): string {
  const words = (sign: 1 | -1): string =>
    [...dimension]
      .flatMap(([measure, power]) => Array.from({ length: Math.max(0, sign * power) }, () => measure))
      .join('·');
  const [above, below] = [words(1), words(-1)];
  return `${above === '' ? '1' : above}${below === '' ? '' : `/${below}`}`;
}

/** A term whose dimension does not fit those beside it, or what it is divided into. */
export class DimensionError extends Error {
  override readonly name = 'DimensionError';
}

/**
 * The dimension of an expression.
 *
 * Shape   unitOf: the unit of a number, by its name
 * Throws  DimensionError where terms that are added or compared differ, or a conversion has nothing to convert; Error where
 *         a name has no unit
 */
export function dimensionOf(expression: Expression, unitOf: (name: string) => string | undefined): Dimension {
  const inner = (term: Expression): Dimension => dimensionOf(term, unitOf);
  const unit = (name: string): Dimension => {
    const own = unitOf(name);
    if (own === undefined) throw new Error(`the formula asks for ${name}, which its schema does not give`);
    return dimensionOfUnit(own);
  };
  switch (expression.kind) {
    case 'number':
      return dimensionOfUnit(expression.unit ?? 'ratio');
    case 'input':
    case 'sum-of-phases':
      return unit(expression.name);
    case 'known':
      return dimensionOfUnit(knownUnits[expression.name]);
    case 'part':
      return inner(expression.of);
    case 'complement': {
      const own = inner(expression.of);
      if (!isSame(own, new Map())) throw new DimensionError(`1 − ${dimensionText(own)} is not of a share`);
      return own;
    }
    case 'product':
      return expression.of.map(inner).reduce((all, own) => multiply(all, own, 1), new Map<string, number>());
    case 'quotient':
      return multiply(inner(expression.of[0]), inner(expression.of[1]), -1);
    case 'convert': {
      const { from, to } = conversions[expression.conversion];
      const own = inner(expression.of);
      const power = own.get(from) ?? 0;
      if (power <= 0) throw new DimensionError(`${dimensionText(own)} holds no ${from} to make ${to} of`);
      return multiply(multiply(own, new Map([[from, 1]]), -1), new Map([[to, 1]]), 1);
    }
    case 'sum':
    case 'difference':
    case 'min':
    case 'max':
    case 'either': {
      const [first, ...others] = expression.of.map(inner);
      const other = others.find((each) => !isSame(each, first!));
      if (other !== undefined)
        throw new DimensionError(`${dimensionText(first!)} and ${dimensionText(other)} do not go together`);
      return first!;
    }
    default:
      return expression satisfies never;
  }
}

/**
 * How an expression depends on the costs of the base: 1 where it is a share of them, 0 where it is without them; undefined
 * where it is neither.
 */
export function degreeInBase(expression: Expression): number | undefined {
  const all = (of: readonly Expression[]): readonly (number | undefined)[] => of.map(degreeInBase);
  switch (expression.kind) {
    case 'number':
    case 'input':
    case 'sum-of-phases':
      return 0;
    case 'known':
      return expression.name === 'base' ? 1 : 0;
    case 'part':
    case 'convert':
      return degreeInBase(expression.of);
    case 'complement':
      return degreeInBase(expression.of) === 0 ? 0 : undefined;
    case 'product': {
      const degrees = all(expression.of);
      return degrees.includes(undefined) ? undefined : degrees.reduce<number>((sum, own) => sum + own!, 0);
    }
    case 'quotient': {
      const [above, below] = all(expression.of);
      return above === undefined || below === undefined ? undefined : above - below;
    }
    case 'min':
    case 'max':
      return all(expression.of).every((own) => own === 0) ? 0 : undefined;
    case 'sum':
    case 'difference':
    case 'either': {
      const [first, ...others] = all(expression.of);
      return others.every((own) => own === first) ? first : undefined;
    }
    default:
      return expression satisfies never;
  }
}

/** The dimension of a product, or with −1 of a quotient. */
export function multiply(one: Dimension, other: Dimension, sign: 1 | -1): Dimension {
  const powers = new Map(one);
  for (const [measure, power] of other) {
    const all = (powers.get(measure) ?? 0) + sign * power;
    if (all === 0) powers.delete(measure);
    else powers.set(measure, all);
  }
  return powers;
}

/** Whether two dimensions are the same. */
export function isSame(one: Dimension, other: Dimension): boolean {
  return one.size === other.size && [...one].every(([measure, power]) => other.get(measure) === power);
}
