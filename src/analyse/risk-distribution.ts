import type { Model } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import type { CompiledRisk } from '../model/risks/compile-risks.ts';
import type { RiskEffect } from '../model/risks/forms.ts';
import type { RiskProject } from '../model/risks/result.ts';
import { eventPath, happens } from '../model/risks/risk.ts';
import { workRisks } from '../model/risks/risk-columns.ts';
import { makeColumns } from '../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../sample/draws.ts';

/** More risks than this are not multiplied out: two to this power are the ways in which they may happen. */
const mostMultipliedOut = 20;

/** The rank of a percentile is met where it lies this near. */
const rankSlack = 1e-9;

/** One way in which the risks that hit a project may happen, or one draw of it. */
interface Case {
  readonly chance: number;
  readonly isNone: boolean;
  readonly costShare: number;
  readonly delayYears: number;
  readonly keptShare: number;
}

/**
 * What the risks of one project do to it together: exact where chances and effects are certain, by multiplying out all ways in
 * which they may happen; otherwise of the draws.
 *
 * Formula  mean = Σ chance · share; variance = Σ chance · share² − mean²; p80 the least share that 80 % of the chance reach
 * Shape    settings: of the draws
 */
export function distributionOf(
  model: Model,
  project: number,
  settings: DrawSettings,
): Omit<RiskProject, 'project'> {
  const { risks } = model.projects[project]!;
  const isCertain = (input: number | undefined) => input === undefined || isFixed(model.inputs[input]!);
  const areCertain = risks.every(
    ({ chance, effects }) => isCertain(chance) && [...effects.values()].every(isCertain),
  );
  const cases =
    areCertain && risks.length <= mostMultipliedOut
      ? multiplyOut(model, risks)
      : drawnCases(model, risks, settings);
  const mean = (of: (each: Case) => number) => cases.reduce((sum, each) => sum + each.chance * of(each), 0);
  const costMean = mean(({ costShare }) => costShare);
  return {
    none_chance: mean(({ isNone }) => (isNone ? 1 : 0)),
    cost_mean_share: costMean,
    cost_sd_share: Math.sqrt(mean(({ costShare }) => (costShare - costMean) ** 2)),
    cost_p80_share: leastReached(cases, 0.8),
    delay_mean_years: mean(({ delayYears }) => delayYears),
    saving_mean_share: mean(({ keptShare }) => 1 - keptShare),
  };
}

/** The least cost share whose cumulative chance reaches a probability. */
function leastReached(cases: readonly Case[], probability: number): number {
  const ascending = [...cases].sort((a, b) => a.costShare - b.costShare);
  let reached = 0;
  for (const { chance, costShare } of ascending) {
    reached += chance;
    if (reached >= probability - rankSlack) return costShare;
  }
  return ascending.at(-1)?.costShare ?? 0;
}

/** All ways in which risks may happen: independent of each other, but for those of one group, which happen by one draw. */
function multiplyOut(model: Model, risks: readonly CompiledRisk[]): readonly Case[] {
  const centralOf = (input: number | undefined) => (input === undefined ? 0 : model.inputs[input]!.central);
  const groups = new Map<string, CompiledRisk[]>();
  for (const each of risks) {
    const path = eventPath(each.risk);
    groups.set(path, [...(groups.get(path) ?? []), each]);
  }
  let cases: Case[] = [{ chance: 1, isNone: true, costShare: 0, delayYears: 0, keptShare: 1 }];
  for (const members of groups.values()) {
    // Between two chances the same members happen: those with the larger ones.
    const borders = [...new Set([0, 1, ...members.map(({ chance }) => centralOf(chance))])].sort(
      (a, b) => a - b,
    );
    const next: Case[] = [];
    for (const [at, from] of borders.slice(0, -1).entries()) {
      const to = borders[at + 1]!;
      const happened = members.filter(({ chance }) => centralOf(chance) >= to);
      const effect = (name: RiskEffect) => happened.map(({ effects }) => centralOf(effects.get(name)));
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      for (const before of cases) {
        next.push({
          chance: before.chance * (to - from),
          isNone: before.isNone && happened.length === 0,
          costShare: before.costShare + sum(effect('cost_share')),
          delayYears: before.delayYears + sum(effect('delay_years')),
          keptShare: effect('saving_share').reduce((kept, lost) => kept * (1 - lost), before.keptShare),
        });
      }
    }
    cases = next;
  }
  return cases;
}

/** Each draw as a case of the same chance. */
function drawnCases(model: Model, risks: readonly CompiledRisk[], settings: DrawSettings): readonly Case[] {
  const design = createDrawDesign(model, settings);
  const columns = makeColumns(model.inputs.length, design.count);
  design.begin()(columns, 0, design.count);
  const worked = workRisks(risks, columns, design.count);
  return Array.from(
    { length: design.count },
    (_, i): Case => ({
      chance: 1 / design.count,
      isNone: risks.every(({ event, chance }) => happens(columns[event]![i]!, columns[chance]![i]!) === 0),
      costShare: worked.costShare?.[i] ?? 0,
      delayYears: worked.delayYears?.[i] ?? 0,
      keptShare: worked.keptShare?.[i] ?? 1,
    }),
  );
}
