import { checkBiases, checkBiasRatio } from '../model/cash-flow/check-bias.ts';
import { checkGrant } from '../model/cash-flow/check-grant.ts';
import { checkYears } from '../model/cash-flow/check-years.ts';
import {
  type CostName,
  type FlowName,
  type FlowNumbers,
  usualCurve,
} from '../model/cash-flow/flow-numbers.ts';
import { BenefitForm, CostForm, ReplicationForm, RolloutForm } from '../model/cash-flow/forms.ts';
import { boundsOfShares, checkBenefit } from '../model/cash-flow/shares-of-one.ts';
import type { ProjectFlow, Timeline } from '../model/cash-flow/timeline.ts';
import type { Steps } from '../model/inhabitant-price.ts';
import type { Label } from '../model/label.ts';
import { type Prices, priceRatio } from '../model/prices.ts';
import type { NumberForm, Quantity } from '../model/quantity.ts';
import { turnQuantity } from '../model/turned-quantity.ts';
import type { Bounds } from '../model/unit.ts';
import type { ProjectName } from '../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { isPrice, type PriceContext, readPrice, wholeOfPrice } from './inhabitant-price.ts';
import { boundsOfKey } from './key-bounds.ts';
import { numbersOf } from './numbers.ts';
import type { Path } from './position.ts';
import type { QuantityReader, Slot } from './quantity.ts';
import { soundPart } from './schema-problems.ts';
import { readSharing } from './sharing/sharing.ts';

/** What the money of a project needs from the rest of its scenario. */
export interface FlowContext extends PriceContext {
  /** Undefined where it could not be read. */
  readonly timeline: Timeline | undefined;
  /** In prices of which year its money is. */
  readonly prices: Prices;
  readonly quantities: QuantityReader;
  valueAt(path: Path): unknown;
  /** The title of a source, by its id. */
  sourceTitle(id: string): Label | undefined;
}

const forms = {
  rollout: RolloutForm,
  cost: CostForm,
  benefit: BenefitForm,
  replication: ReplicationForm,
} as const;

/**
 * The money over time of one project; undefined where it tells nothing of it, or where something is wrong, which is
 * told. What its schema objects to was told already and counts as left out.
 */
export function readProjectFlow(
  project: ProjectName,
  at: Path,
  context: FlowContext,
): ProjectFlow | undefined {
  const { timeline, prices, quantities: reader, problems, placeOf, valueAt } = context;
  const given = (Object.keys(forms) as (keyof typeof forms)[]).filter(
    (key) => valueAt([...at, key]) !== undefined,
  );
  const isShared = valueAt([...at, 'sharing']) !== undefined;
  if (given.length === 0 && !isShared) return undefined;
  const before = problems.all.length;
  const shared = readSharing(at, context);
  const priced = { ...context, sharing: shared && (shared.sharing ?? null) };
  const rollout = soundPart(RolloutForm, valueAt([...at, 'rollout']));
  const benefit = soundPart(BenefitForm, valueAt([...at, 'benefit']));
  const cost = soundPart(CostForm, valueAt([...at, 'cost']));
  const replication = soundPart(ReplicationForm, valueAt([...at, 'replication']));
  const startYear = rollout?.start_year ?? timeline?.firstYear ?? 0;
  const quantities = new Map<FlowName, Quantity>();
  const bounds = new Map<FlowName, Bounds>();
  const steps = new Map<CostName, Steps>();
  /** Amounts in all, of which `quantities` has only the parts. */
  const amounts = new Map<FlowName, Quantity>();
  const place = (...path: readonly string[]) => placeOf([...at, ...path]);
  const take = (
    part: FlowName,
    slot: Pick<Slot, 'at' | 'unit'>,
    text: NumberForm,
    own: Bounds | undefined,
  ) => {
    const year = startYear === 0 ? undefined : startYear;
    const quantity = reader.read(text, { ...slot, path: `project.${project.id}.${part}`, year });
    if (quantity === undefined) return undefined;
    if (own !== undefined) {
      checkKeyBounds(quantity, own, placeOf(slot.at), problems);
      bounds.set(part, own);
    }
    checkBiasRatio(part, quantity, place, problems);
    quantities.set(part, quantity);
    return quantity;
  };
  for (const key of given) {
    const form = { rollout, cost, benefit, replication }[key];
    for (const { keys, meta, form: number } of numbersOf(forms[key].shape, form ?? {}, [key])) {
      const name = keys.join('.') as FlowName;
      const evidence = number === undefined ? meta.evidence : undefined;
      if (number === undefined && evidence === undefined) continue;
      // What stands in for a number is told at its group.
      const written = evidence === undefined ? keys : [...keys.slice(0, -1), 'share'];
      const own = boundsOfKey(meta);
      if (!isPrice(number)) {
        take(name, { at: [...at, ...written], unit: meta.unit }, number ?? { evidence }, own);
        continue;
      }
      const price = readPrice(number, [...at, ...keys], meta.unit, priced);
      if (price === undefined) continue;
      const parts = new Map<string, Quantity>();
      for (const { name: behind, form: text, ...slot } of price.parts) {
        const part = `${name}.${behind}` as FlowName;
        const quantity = take(part, slot, text, own);
        if (quantity !== undefined) parts.set(part, quantity);
      }
      steps.set(name as CostName, price.steps);
      const whole = parts.size < price.parts.length ? undefined : wholeOfPrice(parts, price);
      if (whole !== undefined) amounts.set(name, whole);
    }
  }
  for (const { name, at: written, form, bounds: own } of shared?.numbers ?? [])
    take(name, { at: written, unit: 'eur_per_year' }, form, own);
  if (rollout !== undefined) checkCurve(rollout, place, problems);
  if (replication !== undefined && timeline === undefined)
    problems.add('no-timeline', placeOf([...at, 'replication']), {});
  for (const [name, own] of boundsOfShares(quantities)) bounds.set(name, own);
  if (timeline !== undefined)
    checkYears(
      project,
      startYear,
      inPriceYear(new Map([...quantities, ...amounts]), prices),
      timeline,
      place,
      problems,
    );
  checkBenefit(quantities, place, problems);
  if (cost?.grant !== undefined)
    checkGrant(cost.grant, quantities, (id) => context.sourceTitle(id), place, problems);
  checkBiases(quantities, place, problems);
  if (problems.hasErrorsSince(before)) return undefined;
  if (shared !== undefined && shared.sharing === undefined) return undefined;
  return {
    startYear,
    curve: rollout?.curve ?? usualCurve,
    hasGrant: cost?.grant !== undefined,
    hasBenefit: benefit !== undefined && statesBenefit(benefit),
    owner: benefit?.owner,
    quantities,
    ...(steps.size > 0 && { prices: steps }),
    ...(shared?.sharing !== undefined && { sharing: shared.sharing }),
    bounds,
  };
}

/** A ramp has years, and the spread of something new has rates: each needs its own numbers and has no use for the other's. */
function checkCurve(
  rollout: object,
  place: (...path: readonly string[]) => Place,
  problems: ProblemList,
): void {
  const has = (key: string) => Object.hasOwn(rollout, key);
  const isBass = (rollout as { readonly curve?: string }).curve === 'bass';
  if (isBass && has('ramp_years')) problems.add('ramp-beside-bass', place('rollout', 'ramp_years'), {});
  for (const key of ['p_per_year', 'q_per_year']) {
    if (isBass && !has(key)) problems.add('missing-key', place('rollout'), { key });
    if (!isBass && has(key)) problems.add('rates-without-bass', place('rollout', key), { key });
  }
}

/** Whether anything is said of what becomes of the saving; how far its estimate can be trusted is another thing. */
function statesBenefit(benefit: object): boolean {
  const keys = Object.keys(benefit);
  return keys.length === 0 || keys.some((key) => key !== 'optimism_bias');
}

function checkKeyBounds(
  { low, high, unit }: Quantity,
  bounds: Bounds,
  place: Place,
  problems: ProblemList,
): void {
  const expected = { unit, ...bounds };
  if (low < bounds.least) {
    const hint = { is: 'paid-without-sign' } as const;
    problems.add('value-out-of-range', place, { found: low, expected, hint });
  } else if (high > bounds.most) {
    const hint = { is: 'part-of-saving' } as const;
    problems.add('value-out-of-range', place, { found: high, expected, hint });
  }
}

/** The same numbers, money in the prices that figures are in. */
function inPriceYear(numbers: FlowNumbers, prices: Prices): FlowNumbers {
  const turn = (each: Quantity) => turnQuantity(each, priceRatio(prices, each.priceYear) ?? 1);
  return new Map([...numbers].map(([name, each]) => [name, turn(each)]));
}
