import type { CostStructure } from '../model/cost-structure.ts';
import { valuesOf } from '../model/formula/values.ts';
import {
  type PriceForm,
  priceOfEach,
  type Steps,
  stepOf,
  unitPerInhabitant,
} from '../model/inhabitant-price.ts';
import { inhabitantsOfEach } from '../model/inhabitants.ts';
import type { NumberForm, Quantity } from '../model/quantity.ts';
import { municipalityOfCode, type Registers } from '../model/register.ts';
import { inhabitantsOf, type Sharing } from '../model/sharing/sharing.ts';
import type { Unit } from '../model/unit.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { Path } from './position.ts';

/** A number that is written as a price by inhabitants. */
type PriceGroup = Exclude<PriceForm, number>;

/** What a price needs from the rest of its scenario. */
export interface PriceContext {
  /** Structures by id; undefined for one that is there but could not be built, which is reported already. */
  readonly costs: ReadonlyMap<string, CostStructure | undefined>;
  registers(): Registers;
  readonly problems: ProblemList;
  placeOf(path: Path): Place;
  /** Where members pay the price together; null where these could not be read, which is reported already. */
  readonly sharing?: Pick<Sharing, 'members'> | null | undefined;
}

/** One of the numbers that a price is made of. */
export interface PricePart {
  /** Its name behind that of the amount. */
  readonly name: string;
  readonly at: Path;
  readonly unit: Unit;
  readonly form: NumberForm;
}

export interface PriceParts {
  readonly parts: readonly PricePart[];
  readonly steps: Steps;
  /** Inhabitants of each municipality, or of all who pay together. */
  readonly buyers: readonly number[];
}

const priceKeys = ['fixed', 'per_inhabitant', 'by_inhabitants'] as const;

/** Whether a number is written as a price by inhabitants. */
export function isPrice(form: unknown): form is PriceGroup {
  return typeof form === 'object' && form !== null && priceKeys.some((key) => key in form);
}

/** What a price may say of all its parts; everything else of a number contradicts it. */
const keysOfAll = ['quality', 'source', 'place', 'note'] as const;

/**
 * The numbers that a price is made of; undefined where it cannot be used, with the reasons reported.
 *
 * Shape   at: where the amount is written; unit: that of the amount
 */
export function readPrice(
  form: PriceGroup,
  at: Path,
  unit: Unit,
  context: PriceContext,
): PriceParts | undefined {
  const { problems, placeOf } = context;
  const before = problems.all.length;
  const beside = Object.keys(form).find((key) => !([...priceKeys, ...keysOfAll] as string[]).includes(key));
  if (beside !== undefined) problems.add('number-beside-price', placeOf([...at, beside]), { key: beside });
  const steps = checkSteps(form, at, context);
  if (context.sharing === null) return undefined;
  const buyers =
    context.sharing === undefined
      ? checkBuyers(form, steps, at, context)
      : checkTogether(context.sharing, form, steps, at, context);
  if (buyers === undefined || problems.hasErrorsSince(before)) return undefined;
  const said = keysOfAll.flatMap((key) => (form[key] === undefined ? [] : [[key, form[key]] as const]));
  const part = (keys: Path, name: string, number: NumberForm | undefined, of: Unit): readonly PricePart[] =>
    number === undefined
      ? []
      : [{ name, at: [...at, ...keys], unit: of, form: withFacts(number, Object.fromEntries(said)) }];
  return {
    parts: [
      ...part(['fixed'], 'fixed', form.fixed, unit),
      ...part(['per_inhabitant'], 'per_inhabitant', form.per_inhabitant, unitPerInhabitant(unit)),
      ...(form.by_inhabitants ?? []).flatMap(({ value }, place) =>
        part(['by_inhabitants', place, 'value'], `by_inhabitants.${place + 1}.value`, value, unit),
      ),
    ],
    steps,
    buyers,
  };
}

/** A number with what is said of the whole price, where it says nothing of where it is from and refers to nothing. */
function withFacts(number: NumberForm, facts: object): NumberForm {
  if (typeof number === 'number') return { value: number, ...facts };
  const own = ['parameter', 'evidence', 'quality', 'source', 'place'] as const;
  if (own.some((key) => number[key] !== undefined)) return number;
  return { ...facts, ...number };
}

/** The ends of the steps; those that do not rise, and one without an end before the last, are reported. */
function checkSteps(
  { by_inhabitants: steps = [] }: PriceGroup,
  at: Path,
  { problems, placeOf }: PriceContext,
): Steps {
  let last = 0;
  for (const [place, { to }] of steps.entries()) {
    const path = [...at, 'by_inhabitants', place];
    if (to === undefined) {
      if (place < steps.length - 1)
        problems.add('steps-out-of-order', placeOf(path), { step: place + 1, last });
      continue;
    }
    if (!(to > last))
      problems.add('steps-out-of-order', placeOf([...path, 'to']), { step: place + 1, to, last });
    last = to;
  }
  return steps.map(({ to }) => to ?? Number.POSITIVE_INFINITY);
}

/** Inhabitants of all members, who pay together; undefined where they are not known, or above the last step, which is reported. */
function checkTogether(
  { members }: Pick<Sharing, 'members'>,
  { by_inhabitants: written }: PriceGroup,
  steps: Steps,
  at: Path,
  { problems, placeOf }: PriceContext,
): readonly number[] | undefined {
  const inhabitants = inhabitantsOf(members);
  if (inhabitants === undefined) {
    const member = members.find((each) => each.inhabitants === undefined)!.id;
    problems.add('no-population', placeOf(at), { memberReason: { member, rule: undefined } });
    return undefined;
  }
  if (written === undefined || stepOf(inhabitants, steps) !== undefined) return [inhabitants];
  problems.add('outside-steps', placeOf([...at, 'by_inhabitants']), {
    municipality: undefined,
    inhabitants,
    most: steps.at(-1)!,
    others: 0,
  });
  return undefined;
}

/** Inhabitants of each municipality; undefined where they are not known, or some are above the last step, which is reported. */
function checkBuyers(
  { by_inhabitants: written }: PriceGroup,
  steps: Steps,
  at: Path,
  { costs, registers, problems, placeOf }: PriceContext,
): readonly number[] | undefined {
  const [structure] = [...costs.values()];
  // What could not be read is reported already.
  if (costs.size > 0 && structure === undefined) return undefined;
  const ofEach = inhabitantsOfEach(structure, structure && registers());
  if (!ofEach.known) {
    problems.add('no-population', placeOf(at), { priceReason: ofEach.reason });
    return undefined;
  }
  const buyers = [...ofEach.byCode.values()];
  // Of steps out of order nobody can say who is above the last.
  const isOrdered = steps.every((to, place) => to > (steps[place - 1] ?? 0));
  if (written === undefined || !isOrdered) return buyers;
  const outside = [...ofEach.byCode].filter(([, inhabitants]) => stepOf(inhabitants, steps) === undefined);
  const [largest] = outside.sort(([, one], [, other]) => other - one);
  if (largest === undefined) return buyers;
  const [code, inhabitants] = largest;
  problems.add('outside-steps', placeOf([...at, 'by_inhabitants']), {
    municipality: municipalityOfCode(code, registers()),
    inhabitants,
    most: steps.at(-1)!,
    others: outside.length - 1,
  });
  return undefined;
}

/**
 * What a price comes to in all, as one number: for checks that ask how large it is.
 *
 * Shape   parts: by their names
 */
export function wholeOfPrice(
  parts: ReadonlyMap<string, Quantity>,
  { steps, buyers }: Pick<PriceParts, 'steps' | 'buyers'>,
): Quantity | undefined {
  const [first] = parts.values();
  if (first === undefined) return undefined;
  const expression = priceOfEach([...parts.keys()], steps, buyers);
  const known = { base: Number.NaN, inhabitants: Number.NaN };
  const at = (end: 'low' | 'central' | 'high') =>
    valuesOf(expression, (name) => parts.get(name)![end], known).value;
  const range = { low: at('low'), central: at('central'), high: at('high') };
  return { ...first, ...range, distribution: 'uniform', interval: 'min-max' };
}
