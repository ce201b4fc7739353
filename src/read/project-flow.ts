import { afterEnd } from '../model/cash-flow/after-end.ts';
import { remainingBias } from '../model/cash-flow/bias.ts';
import {
  BenefitForm,
  CostForm,
  eligibleKinds,
  type GrantForm,
  RolloutForm,
} from '../model/cash-flow/forms.ts';
import type { ProjectFlow, Timeline } from '../model/cash-flow/timeline.ts';
import { type Prices, priceRatio } from '../model/prices.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SlotMeta } from '../model/saving/saving-method.ts';
import { turnQuantity } from '../model/turned-quantity.ts';
import { type Bounds, boundsText } from '../model/unit.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { numbersOf } from './numbers.ts';
import type { Path } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import { soundPart } from './schema-problems.ts';

/** The cap of the decree, where a grant names no other. */
const capEvidence = 'grants.cap-share';
const capName = 'cost.grant.cap_share';
/** Published biases end at 2: what is above this is a percentage written as a ratio, 200 for 200 percent. */
const mostBiasRatio = 10;
/** Shares that add up but for rounding in the file. */
const sumSlack = 1e-6;

/** What the money of a project needs from the rest of its scenario. */
export interface FlowContext {
  /** Undefined where it could not be read. */
  readonly timeline: Timeline | undefined;
  /** In prices of which year its money is. */
  readonly prices: Prices;
  readonly quantities: QuantityReader;
  readonly problems: ProblemList;
  placeOf(path: Path): Place;
  valueAt(path: Path): unknown;
  /** The title of a source, by its id. */
  sourceTitle(id: string): string | undefined;
}

const forms = { rollout: RolloutForm, cost: CostForm, benefit: BenefitForm } as const;

/**
 * The money over time of one project; undefined where it tells nothing of it, or where something is wrong, which is
 * told. What its schema objects to was told already and counts as left out.
 */
export function readProjectFlow(project: string, at: Path, context: FlowContext): ProjectFlow | undefined {
  const { timeline, prices, quantities: reader, problems, placeOf, valueAt } = context;
  const given = (Object.keys(forms) as (keyof typeof forms)[]).filter(
    (key) => valueAt([...at, key]) !== undefined,
  );
  if (given.length === 0) return undefined;
  const before = problems.all.length;
  const rollout = soundPart(RolloutForm, valueAt([...at, 'rollout']));
  const benefit = soundPart(BenefitForm, valueAt([...at, 'benefit']));
  const cost = soundPart(CostForm, valueAt([...at, 'cost']));
  const startYear = rollout?.start_year ?? timeline?.firstYear ?? 0;
  const quantities = new Map<string, Quantity>();
  const bounds = new Map<string, Bounds>();
  for (const key of given) {
    const form = { rollout, cost, benefit }[key];
    for (const { keys, meta, form: number } of numbersOf(forms[key].shape, form ?? {}, [key])) {
      const name = keys.join('.');
      const isCap = number === undefined && name === capName;
      if (number === undefined && !isCap) continue;
      const written = isCap ? [...keys.slice(0, -1), 'share'] : keys;
      const slot = {
        path: `project.${project}.${name}`,
        at: [...at, ...written],
        unit: meta.unit,
        year: startYear === 0 ? undefined : startYear,
      };
      const quantity = reader.read(number ?? { evidence: capEvidence }, slot);
      if (quantity === undefined) continue;
      const own = boundsOfKey(meta);
      if (own !== undefined) {
        checkKeyBounds(quantity, own, placeOf(slot.at), problems);
        bounds.set(name, own);
      }
      if (isBiasRatio(name) && quantity.high > mostBiasRatio) {
        const facts = { key: name.replace(/^.*\./, ''), found: quantity.high, most: mostBiasRatio };
        problems.add('bias-in-percent', placeOf(slot.at), facts);
      }
      quantities.set(name, quantity);
    }
  }
  for (const names of sharesOfOne) boundShares(names, quantities, bounds);
  const place = (...path: readonly string[]) => placeOf([...at, ...path]);
  if (timeline !== undefined)
    checkYears(project, startYear, inPriceYear(quantities, prices), timeline, place, problems);
  checkBenefit(quantities, place, problems);
  if (cost?.grant !== undefined)
    checkGrant(cost.grant, quantities, (id) => context.sourceTitle(id), place, problems);
  for (const kind of biasKinds) checkBias(kind, quantities, place, problems);
  if (problems.all.slice(before).some((each) => each.severity === 'error')) return undefined;
  return {
    startYear,
    curve: rollout?.curve ?? 'linear',
    hasGrant: cost?.grant !== undefined,
    hasBenefit: benefit !== undefined && statesBenefit(benefit),
    owner: benefit?.owner,
    quantities,
    bounds,
  };
}

/** Whether a number is a ratio of an optimism bias, of whatever it is a bias of. */
function isBiasRatio(name: string): boolean {
  return /optimism_bias\.\w*ratio$/.test(name);
}

/** Whether anything is said of what becomes of the saving; how far its estimate can be trusted is another thing. */
function statesBenefit(benefit: object): boolean {
  const keys = Object.keys(benefit);
  return keys.length === 0 || keys.some((key) => key !== 'optimism_bias');
}

/** Between what a number can be where its key allows less than its unit. */
function boundsOfKey({ least, most }: SlotMeta): Bounds | undefined {
  if (least === undefined && most === undefined) return undefined;
  return { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY };
}

function checkKeyBounds(
  { low, high, unit }: Quantity,
  bounds: Bounds,
  place: Place,
  problems: ProblemList,
): void {
  const expected = boundsText(unit, bounds);
  if (low < bounds.least) {
    const hint = 'What is paid is written without a sign; a gain belongs into the saving.';
    problems.add('value-out-of-range', place, { found: low, expected, hint });
  } else if (high > bounds.most) {
    const hint = 'It is a part of the saving, and no more than all of it: 0.2 is 20 percent.';
    problems.add('value-out-of-range', place, { found: high, expected, hint });
  }
}

/** Numbers that are shares of one whole, so that each has what the others leave of it. */
const sharesOfOne: readonly (readonly string[])[] = [
  ['benefit.cashable_share', 'benefit.capacity_share'],
  eligibleKinds.map((kind) => `cost.grant.eligible.${kind}`),
];

/** Bounds each of some shares of one whole by what the central values of the others leave. */
function boundShares(names: readonly string[], numbers: Numbers, bounds: Map<string, Bounds>): void {
  const given = names.flatMap((name) => numbers.get(name) ?? []);
  for (const name of names) {
    const own = numbers.get(name);
    if (own === undefined) continue;
    // A parameter that stands for several of them moves them together.
    const times = given.filter(({ draw }) => draw === own.draw).length;
    const others = given.reduce((sum, each) => sum + (each.draw === own.draw ? 0 : each.central), 0);
    bounds.set(name, { least: 0, most: Math.max(own.high, (1 - others) / times) });
  }
}

/** The same numbers, money in the prices that figures are in. */
function inPriceYear(numbers: Numbers, prices: Prices): Numbers {
  const turn = (each: Quantity) => turnQuantity(each, priceRatio(prices, each.priceYear) ?? 1);
  return new Map([...numbers].map(([name, each]) => [name, turn(each)]));
}

type PlaceOfKey = (...path: readonly string[]) => Place;
type Numbers = ReadonlyMap<string, Quantity>;

/** Tells projects that the timeline does not hold. */
function checkYears(
  project: string,
  start: number,
  numbers: Numbers,
  { firstYear, horizonYears }: Timeline,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const last = firstYear + horizonYears - 1;
  const firstUse = start + (numbers.get('rollout.delay_years')?.low ?? 0);
  if (firstUse >= last + 1) {
    problems.add('start-after-horizon', place('rollout', 'start_year'), { project, start: firstUse, last });
  }
  if (start < firstYear) {
    const facts = { project, start, first: firstYear };
    problems.add('start-before-timeline', place('rollout', 'start_year'), facts);
  }
  if (firstUse < last + 1) checkEnd(project, start, numbers, { firstYear, horizonYears }, place, problems);
}

/** What is spent after the end is told from this part of the investment on: below it is rounding. */
const leastSpentShare = 1e-9;

/** Tells what a project spends after the last year counted, and one that is in use only then, with central inputs. */
function checkEnd(
  project: string,
  start: number,
  numbers: Numbers,
  { firstYear, horizonYears }: Pick<Timeline, 'firstYear' | 'horizonYears'>,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const last = firstYear + horizonYears - 1;
  const central = afterEnd(
    (name, ifLeftOut) => numbers.get(name)?.central ?? ifLeftOut,
    start - firstYear,
    horizonYears,
  );
  const most = afterEnd(
    (name, ifLeftOut) => numbers.get(name)?.[name.endsWith('mitigated_share') ? 'low' : 'high'] ?? ifLeftOut,
    start - firstYear,
    horizonYears,
  );
  if (most.spentEur > leastSpentShare * most.investmentEur) {
    const facts = { spent: central.spentEur, of: central.investmentEur, most: most.spentEur };
    problems.add('spent-after-end', place('cost', 'investment_years'), { project, last, ...facts });
  }
  if (central.firstUse < horizonYears) return;
  problems.add('used-after-end', place('rollout', 'delay_years'), {
    project,
    last,
    firstUse: firstYear + central.firstUse,
    runningEur: numbers.get('cost.running_eur_per_year')?.central ?? 0,
    parallelEur:
      (numbers.get('cost.parallel_eur_per_year')?.central ?? 0) *
      (numbers.get('cost.parallel_running_years')?.central ?? 0),
  });
}

function checkBenefit(numbers: Numbers, place: PlaceOfKey, problems: ProblemList): void {
  const cashable = numbers.get('benefit.cashable_share')?.high ?? 0;
  const capacity = numbers.get('benefit.capacity_share')?.high ?? 0;
  if (cashable + capacity <= 1 + sumSlack) return;
  problems.add('benefit-shares-above-one', place('benefit'), { cashable, capacity });
}

function checkGrant(
  form: GrantForm,
  numbers: Numbers,
  titleOf: (source: string) => string | undefined,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const share = numbers.get('cost.grant.share');
  const cap = numbers.get(capName);
  const source =
    cap?.source &&
    [titleOf(cap.source) ?? cap.source, ...(cap.place === undefined ? [] : [cap.place])].join(', ');
  if (share !== undefined && cap !== undefined && share.high > cap.low) {
    const facts = { share: share.high, cap: cap.low, source };
    problems.add('grant-above-cap', place('cost', 'grant', 'share'), facts);
  }
  const eligiblePlace = (...path: readonly string[]) => place('cost', 'grant', 'eligible', ...path);
  const given = Object.entries(form.eligible).filter(([, number]) => number !== undefined);
  const kinds = given.flatMap(([kind]) => numbers.get(`cost.grant.eligible.${kind}`) ?? []);
  // A kind that is wrong was told already, and the sum is not known.
  if (kinds.length === given.length) {
    const sum = kinds.reduce((total, kind) => total + kind.central, 0);
    const covered = eligibleKinds.flatMap((kind) => numbers.get(`cost.grant.eligible.${kind}`) ?? []);
    const most = covered.reduce((total, kind) => total + kind.high, 0);
    if (Math.abs(sum - 1) > sumSlack) problems.add('eligible-shares-sum', eligiblePlace(), { sum });
    else if (most > 1 + sumSlack) problems.add('eligible-shares-sum', eligiblePlace(), { sum: most });
  }
  const vat = numbers.get('cost.grant.eligible.vat')?.high ?? 0;
  if (vat > 0) problems.add('vat-not-eligible', eligiblePlace('vat'), { share: vat, source });
}

/** Optimism biases by the path of their keys, and what they are a ratio to. */
const biasKinds = [
  { keys: ['cost', 'optimism_bias'], of: 'the investment' },
  { keys: ['cost', 'running_optimism_bias'], of: 'the running costs' },
  { keys: ['benefit', 'optimism_bias'], of: 'the saving' },
] as const;

/** Reports a mitigation that takes a bias below its published lower bound. */
function checkBias(
  { keys, of }: (typeof biasKinds)[number],
  numbers: Numbers,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const number = (name: string) => numbers.get([...keys, name].join('.'));
  const [upper, lower] = [number('upper_ratio'), number('lower_ratio')];
  if (upper === undefined || lower === undefined) return;
  const mitigated = number('mitigated_share');
  const left = remainingBias(upper.low, mitigated?.high ?? 0);
  if (left >= lower.low) return;
  const at = mitigated === undefined ? 'lower_ratio' : 'mitigated_share';
  problems.add('bias-below-lower', place(...keys, at), { left, lower: lower.low, of });
}
