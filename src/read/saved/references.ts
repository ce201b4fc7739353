import { zeroOption } from '../../model/effects/forms.ts';
import { topOf } from '../../model/maturity/realised.ts';
import { mainFunctions, type Registers } from '../../model/register.ts';
import type { Scenario } from '../../model/scenario.ts';
import { groupCostName, type Sharing } from '../../model/sharing/sharing.ts';
import { faultsOfCosts } from './cost-faults.ts';
import { faultsOfNumbers } from './number-faults.ts';
import { type SavedFault, twice, unknown } from './saved-fault.ts';
import { faultsOfSaving } from './saving-faults.ts';

/** The first thing in a scenario of the right form that does not go together with the rest of it; undefined where all does. */
export function faultOfScenario(scenario: Scenario): SavedFault | undefined {
  const found = faults(scenario).next();
  return found.done === true ? undefined : found.value;
}

function* faults(scenario: Scenario): Generator<SavedFault> {
  const { costs, projects, registers } = scenario;
  yield* twice(
    costs.map(({ id }) => id),
    ['costs'],
  );
  yield* twice(
    projects.map(({ id }) => id),
    ['projects'],
  );
  for (const [index, structure] of costs.entries())
    yield* faultsOfCosts(structure, registers, ['costs', index]);
  for (const [index, { saving, flow }] of projects.entries()) {
    const at = ['projects', index];
    yield* faultsOfSaving(saving, scenario, [...at, 'saving']);
    if (flow?.curve === 'bass')
      for (const name of ['rollout.p_per_year', 'rollout.q_per_year'] as const)
        if (!flow.quantities.has(name))
          yield { at: [...at, 'flow', 'quantities', name], is: 'lacking', name };
    if (flow?.sharing !== undefined) yield* faultsOfSharing(flow.sharing, flow.quantities, [...at, 'flow']);
  }
  yield* faultsOfNumbers(scenario);
  yield* faultsOfRisks(scenario);
  yield* faultsOfEffects(scenario);
  yield* faultsOfGoals(scenario);
  yield* faultsOfMaturity(scenario);
  for (const [index, { low, high }] of scenario.references.entries())
    if (low > high) yield { at: ['references', index], is: 'differs', name: '' };
  for (const [year, level] of scenario.prices.levels)
    if (level.year !== year) yield { at: ['prices', 'levels', year], is: 'differs', name: '' };
  const { year, index, levels } = scenario.prices;
  if (index !== undefined && (year === undefined || !levels.has(year)))
    yield { at: ['prices', 'year'], is: 'unknown', name: String(year ?? '') };
}

function* faultsOfSharing(
  { members, shares, groups, rule }: Sharing,
  quantities: ReadonlyMap<string, unknown>,
  at: readonly PropertyKey[],
): Generator<SavedFault> {
  yield* twice(
    members.map(({ id }) => id),
    [...at, 'sharing', 'members'],
  );
  if (shares !== undefined && shares.length !== members.length)
    yield { at: [...at, 'sharing', 'shares'], is: 'differs', name: '' };
  if (rule === 'agreed' && shares === undefined)
    yield { at: [...at, 'sharing', 'shares'], is: 'lacking', name: 'shares' };
  for (const [group, places] of (groups ?? []).entries()) {
    const isAscending = places.every((place, index) => index === 0 || places[index - 1]! < place);
    if (!isAscending || places.some((place) => place >= members.length))
      yield { at: [...at, 'sharing', 'groups', group], is: 'differs', name: '' };
    const name = groupCostName(group);
    if (!quantities.has(name)) yield { at: [...at, 'quantities', name], is: 'lacking', name };
  }
}

function* faultsOfRisks({ risks = [], projects }: Scenario): Generator<SavedFault> {
  const ids = new Set(projects.map(({ id }) => id));
  yield* twice(
    risks.map(({ id }) => id),
    ['risks'],
  );
  for (const [index, { hits, quantities, isTreated, hasTreatment }] of risks.entries()) {
    yield* unknown(hits, ids, ['risks', index, 'hits']);
    const needed = ['chance', ...(hasTreatment ? ['treatment.cost_eur'] : [])] as const;
    for (const name of needed)
      if (!quantities.has(name as 'chance'))
        yield { at: ['risks', index, 'quantities', name], is: 'lacking', name };
    if (isTreated && !hasTreatment) yield { at: ['risks', index, 'isTreated'], is: 'differs', name: '' };
  }
}

function* faultsOfEffects({ effects = [], projects }: Scenario): Generator<SavedFault> {
  const options = new Set([zeroOption, ...projects.map(({ id }) => id)]);
  for (const [index, effect] of effects.entries()) {
    yield* unknown([...effect.options.keys()], options, ['effects', index, 'options']);
    if (!effect.options.has(zeroOption))
      yield { at: ['effects', index, 'options', zeroOption], is: 'lacking', name: zeroOption };
  }
}

function* faultsOfGoals({ goals, projects }: Scenario): Generator<SavedFault> {
  const ids = new Set(projects.map(({ id }) => id));
  yield* unknown(goals?.projects ?? [], ids, ['goals', 'projects']);
  for (const [index, { effects, worst, best, swing, rank }] of (goals?.goals ?? []).entries()) {
    const at = ['goals', 'goals', index];
    yield* unknown([...effects.keys()], ids, [...at, 'effects']);
    if (worst === best) yield { at: [...at, 'best'], is: 'differs', name: '' };
    if (goals?.weights === 'swing' && swing === undefined)
      yield { at: [...at, 'swing'], is: 'lacking', name: 'swing' };
    if (goals?.weights === 'rank' && rank === undefined)
      yield { at: [...at, 'rank'], is: 'lacking', name: 'rank' };
  }
}

function* faultsOfMaturity({ maturity, costs, registers }: Scenario): Generator<SavedFault> {
  if (maturity === undefined) return;
  const { map, rows, sectors, answers } = maturity;
  if (!costs.some(({ id }) => id === maturity.costs))
    yield { at: ['maturity', 'costs'], is: 'unknown', name: maturity.costs };
  for (const [index, { level, share }] of map.entries()) {
    const before = map[index - 1];
    const isAscending =
      before === undefined || (before.level < level && before.share.central <= share.central);
    if (!isAscending) yield { at: ['maturity', 'map', index], is: 'differs', name: '' };
  }
  for (const [index, row] of rows.entries()) {
    const at = ['maturity', 'rows', index];
    yield* faultsOfScope(row, registers, sectors, at);
    if (row.level !== undefined && row.level > topOf(map))
      yield { at: [...at, 'level'], is: 'unknown', name: String(row.level) };
  }
  for (const [index, scope] of (answers?.scopes ?? []).entries())
    yield* faultsOfScope(scope, registers, sectors, ['maturity', 'answers', 'scopes', index]);
}

interface Scope {
  readonly municipalityCode: string | undefined;
  readonly service: string | undefined;
  readonly mainFunction: string | undefined;
  readonly sector: string | undefined;
}

function* faultsOfScope(
  { municipalityCode, service, mainFunction, sector }: Scope,
  registers: Registers | undefined,
  sectors: ReadonlyMap<string, unknown>,
  at: readonly PropertyKey[],
): Generator<SavedFault> {
  const isWrong = (name: string | undefined, isKnown: (name: string) => boolean) =>
    name !== undefined && !isKnown(name);
  if (isWrong(municipalityCode, (name) => registers?.municipalities.find(name) !== undefined))
    yield { at: [...at, 'municipalityCode'], is: 'unknown', name: municipalityCode! };
  if (isWrong(service, (name) => registers?.services.find(name) !== undefined))
    yield { at: [...at, 'service'], is: 'unknown', name: service! };
  if (isWrong(mainFunction, (name) => mainFunctions.some(({ id }) => id === name)))
    yield { at: [...at, 'mainFunction'], is: 'unknown', name: mainFunction! };
  if (isWrong(sector, (name) => sectors.has(name)))
    yield { at: [...at, 'sector'], is: 'unknown', name: sector! };
}
