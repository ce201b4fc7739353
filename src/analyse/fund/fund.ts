import type { Model } from '../../model/compile.ts';
import type { Call } from '../../model/fund/application.ts';
import type { Fund, FundCall, FundCase, FundChoice, FundRow } from '../../model/fund/result.ts';
import { fundCases } from '../../model/fund/result.ts';
import { type Language, labelText } from '../../model/label.ts';
import { measureUnit } from '../../model/measure.ts';
import { outputPath, outputPaths, parseOutputPath, rowPath } from '../../model/path.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { type Choice, findBestSet, findLeastRegret } from './best-set.ts';
import { type Candidate, readCandidates } from './candidates.ts';
import { coreIndices, mostForCoreIndex } from './core-index.ts';
import { takeInOrder } from './other-rules.ts';
import type { SetWorth } from './set-worth.ts';
import { type Asked, worthsOf } from './worths.ts';

/** A search of one draw is shorter than that of the whole, as there are many of them. */
const nodesOfDraw = 5_000;
/** And those of the frontier and the calls, of which there are some twenty. */
const nodesOfSide = 200_000;
const frontierSteps = 20;

export interface FundQuestion {
  readonly budgetEur: number | undefined;
  /** The output whose worth is asked for; the usual one where undefined. */
  readonly of: string | undefined;
  readonly language: Language;
}

/**
 * Which applications a budget should pay: the set worth most, beside choices by rules of thumb and other cuts of the call, and
 * how surely each application is in it.
 *
 * Throws  InputError with every problem of the call and the applications
 */
export function fundModels(
  models: readonly Model[],
  { budgetEur: given, of, language }: FundQuestion,
  problems: ProblemList,
): Fund {
  const call = models.map(({ scenario }) => scenario.call).find((each) => each !== undefined);
  const budgetEur = given ?? call?.form.budget_eur;
  const asked = readQuestion(models, of, problems);
  if (budgetEur === undefined)
    problems.add('no-budget', call?.place ?? { file: models[0]!.scenario.file }, {});
  checkReserves(call, budgetEur, problems);
  const candidates = readCandidates(models, call, budgetEur, problems);
  problems.throwIfErrors();
  return new Funding(candidates, call, budgetEur!, asked!, language).record();
}

function readQuestion(
  models: readonly Model[],
  of: string | undefined,
  problems: ProblemList,
): Asked | undefined {
  const hasMoney = models.every(({ scenario }) => scenario.timeline !== undefined);
  const path = of ?? (hasMoney ? 'total.npv_nation_eur' : 'total.saving_eur_per_year');
  const found = models.map((model) => parseOutputPath(path, model)).find((each) => each !== undefined);
  if (found === undefined || found.statistic !== undefined) {
    problems.add('unknown-path', undefined, { found: path, known: models.flatMap(outputPaths) });
    return undefined;
  }
  const { measure, year, row } = found;
  if (!['eur', 'eur_per_year'].includes(measureUnit(measure))) {
    problems.add('decision-not-in-euros', undefined, { output: path });
    return undefined;
  }
  return {
    measure,
    year,
    row: rowPath(row),
    path: outputPath({ row, measure, year }),
    withOutside: of === undefined && hasMoney,
  };
}

function checkReserves(call: Call | undefined, budgetEur: number | undefined, problems: ProblemList): void {
  const reserved = Object.values(call?.form.themes ?? {}).reduce((sum, each) => sum + each, 0);
  if (budgetEur !== undefined && reserved > budgetEur)
    problems.add('reserves-above-budget', call!.places['themes'], { reserved, budget: budgetEur });
}

const centsOf = (eur: number): number => Math.round(eur * 100);

class Funding {
  readonly #candidates: readonly Candidate[];
  readonly #call: Call | undefined;
  readonly #budgetEur: number;
  readonly #asked: Asked;
  readonly #language: Language;
  readonly #worths: ReturnType<typeof worthsOf>;
  readonly #choice: Choice;

  constructor(
    candidates: readonly Candidate[],
    call: Call | undefined,
    budgetEur: number,
    asked: Asked,
    language: Language,
  ) {
    this.#candidates = candidates;
    this.#call = call;
    this.#budgetEur = budgetEur;
    this.#asked = asked;
    this.#language = language;
    this.#worths = worthsOf(candidates, asked);
    this.#choice = {
      cents: candidates.map(({ grantEur }) => centsOf(grantEur)),
      budgetCents: centsOf(budgetEur),
      needs: candidates.map(({ needs }) => needs),
      excludes: candidates.map(({ excludes }) => excludes),
      allowed: candidates.map(({ hasPoints }) => hasPoints),
    };
  }

  record(): Fund {
    const { central } = this.#worths;
    const best = findBestSet(central, this.#choice);
    const choose = (rule: FundChoice['rule'], chosen: readonly number[]): FundChoice => ({
      rule,
      ...this.#set(chosen, best.value),
    });
    const cases = this.#cases(best.chosen);
    const draws = this.#worths.draws.map((worth) => findBestSet(worth, this.#choice, nodesOfDraw).chosen);
    const leastRegret = findLeastRegret(
      (['central', 'low', 'high'] as const).map((name) => ({
        worth: this.#worths[name],
        bestValue: cases.find((each) => each.case === name)!.best_value,
      })),
      this.#choice,
      nodesOfSide,
    );
    const { measure, path } = this.#asked;
    return {
      of: path,
      unit: measureUnit(measure) === 'eur' ? 'eur' : 'eur_per_year',
      budget_eur: this.#budgetEur,
      candidates: this.#candidates.length,
      exact: best.isExact,
      bound: best.bound,
      draws: draws.length,
      rows: this.#rows(best.chosen, cases, draws),
      choices: [
        choose('best', best.chosen),
        choose('ratio', takeInOrder(this.#byRatio(), this.#choice)),
        choose(
          'size',
          takeInOrder(
            this.#by(({ grantEur }) => grantEur),
            this.#choice,
          ),
        ),
        ...(this.#candidates.every(({ points }) => points !== undefined)
          ? [
              choose(
                'points',
                takeInOrder(
                  this.#by(({ points }) => points!),
                  this.#choice,
                ),
              ),
            ]
          : []),
      ],
      calls: this.#calls(best),
      cases: cases.map(({ case: name, best_value, chosen, regret }) => ({
        case: name,
        best_value,
        chosen: this.#ids(chosen),
        regret,
      })),
      least_regret: { chosen: this.#ids(leastRegret.chosen), regret: leastRegret.regret },
      next: this.#next(best.chosen),
      frontier: this.#frontier(),
    };
  }

  #ids(chosen: readonly number[]): string[] {
    return chosen.map((at) => this.#candidates[at]!.id);
  }

  #grantOf(chosen: readonly number[]): number {
    return chosen.reduce((sum, at) => sum + this.#choice.cents[at]!, 0) / 100;
  }

  #set(chosen: readonly number[], bestValue: number) {
    const value = this.#worths.central.valueOf(chosen);
    const grant = this.#grantOf(chosen);
    const { outside } = this.#worths;
    return {
      value,
      outside: outside === undefined ? null : chosen.reduce((sum, at) => sum + outside[at]!, 0),
      grant_eur: grant,
      left_eur: this.#budgetEur - grant,
      lost: Math.max(0, bestValue - value),
      chosen: this.#ids(chosen),
    };
  }

  /** Candidates worth something alone, by what they are worth for each euro. */
  #byRatio(): readonly number[] {
    const { alone } = this.#worths.central;
    const ratio = (at: number) => alone[at]! / this.#choice.cents[at]!;
    return [...alone.keys()].filter((at) => alone[at]! > 0).sort((a, b) => ratio(b) - ratio(a) || a - b);
  }

  #by(of: (candidate: Candidate) => number): readonly number[] {
    const values = this.#candidates.map(of);
    return [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
  }

  #cases(best: readonly number[]) {
    return fundCases.map((name: FundCase) => {
      const worth: SetWorth = this.#worths[name];
      const found = name === 'central' ? best : findBestSet(worth, this.#choice, nodesOfSide).chosen;
      const value = worth.valueOf(found);
      return {
        case: name,
        best_value: value,
        chosen: found,
        regret: Math.max(0, value - worth.valueOf(best)),
      };
    });
  }

  #rows(
    best: readonly number[],
    cases: readonly { readonly chosen: readonly number[] }[],
    draws: readonly (readonly number[])[],
  ): FundRow[] {
    const { low, central, high } = this.#worths;
    const hasOverlap = central.shared.length > 0;
    const indices =
      hasOverlap || this.#candidates.length > mostForCoreIndex
        ? undefined
        : coreIndices(this.#choice, low.alone, high.alone);
    const chosenIn = this.#candidates.map(() => 0);
    for (const chosen of draws) for (const at of chosen) chosenIn[at]!++;
    return this.#candidates.map((each, at): FundRow => {
      const inCases = cases.filter(({ chosen }) => chosen.includes(at)).length;
      const cents = this.#choice.cents[at]!;
      return {
        candidate: each.id,
        label: labelText(each.label, this.#language, each.id),
        theme: each.theme ?? null,
        grant_eur: each.grantEur,
        points: each.points ?? null,
        alone_low: low.alone[at]!,
        alone_central: central.alone[at]!,
        alone_high: high.alone[at]!,
        outside_central: this.#worths.outside?.[at] ?? null,
        ratio: cents === 0 ? null : central.alone[at]! / (cents / 100),
        chosen: best.includes(at),
        chosen_share: draws.length === 0 ? 0 : chosenIn[at]! / draws.length,
        class: inCases === cases.length ? 'core' : inCases === 0 ? 'exterior' : 'borderline',
        core_index: indices?.[at] ?? null,
      };
    });
  }

  /** The same applications under other cuts of the call. */
  #calls(best: { readonly chosen: readonly number[]; readonly value: number }): FundCall[] {
    const told = (form: FundCall['form'], theme: string | null, chosen: readonly number[]): FundCall => ({
      form,
      theme,
      ...this.#set(chosen, best.value),
    });
    const { themes } = this.#call?.form ?? {};
    if (themes === undefined) return [told('open', null, best.chosen)];
    const find = (changes: Partial<Choice>) =>
      findBestSet(this.#worths.central, { ...this.#choice, ...changes }, nodesOfSide).chosen;
    const restricted = Object.keys(themes).map((theme) =>
      told(
        'restricted',
        theme,
        find({
          allowed: this.#choice.allowed.map((is, at) => is && this.#candidates[at]!.theme === theme),
        }),
      ),
    );
    const canPay = (chosen: readonly number[]) => this.#canPayWithReserves(chosen, themes);
    return [told('open', null, best.chosen), ...restricted, told('combination', null, find({ canPay }))];
  }

  /** Whether what themes are granted above their reserves, and all else, is within what is not reserved. */
  #canPayWithReserves(chosen: readonly number[], themes: Readonly<Record<string, number>>): boolean {
    const granted = new Map<string | undefined, number>();
    for (const at of chosen) {
      const { theme } = this.#candidates[at]!;
      granted.set(theme, (granted.get(theme) ?? 0) + this.#choice.cents[at]!);
    }
    let [open, reserved] = [granted.get(undefined) ?? 0, 0];
    for (const [theme, eur] of Object.entries(themes)) {
      reserved += centsOf(eur);
      open += Math.max(0, (granted.get(theme) ?? 0) - centsOf(eur));
    }
    return open <= this.#choice.budgetCents - reserved;
  }

  /** The unchosen application for which least is missing. */
  #next(best: readonly number[]): Fund['next'] {
    const { alone } = this.#worths.central;
    const left = this.#budgetEur - this.#grantOf(best);
    const chosen = new Set(best);
    const possible = [...this.#candidates.entries()].filter(
      ([at, { needs, excludes, hasPoints }]) =>
        !chosen.has(at) &&
        hasPoints &&
        alone[at]! > 0 &&
        needs.every((each) => chosen.has(each)) &&
        !excludes.some((each) => chosen.has(each)),
    );
    const missing = possible.map(([at, { id, minimumEur }]) => ({
      at,
      candidate: id,
      missing_eur: Math.max(0, minimumEur - left),
    }));
    const [next] = missing.sort(
      (a, b) => a.missing_eur - b.missing_eur || alone[b.at]! - alone[a.at]! || a.at - b.at,
    );
    return next === undefined ? null : { candidate: next.candidate, missing_eur: next.missing_eur };
  }

  #frontier(): Fund['frontier'] {
    const budgets =
      this.#choice.budgetCents === 0
        ? [0]
        : Array.from({ length: frontierSteps }, (_, k) =>
            Math.round((this.#choice.budgetCents * (k + 1)) / (frontierSteps / 2)),
          );
    return budgets.map((budgetCents) => {
      const { chosen, value } = findBestSet(
        this.#worths.central,
        { ...this.#choice, budgetCents },
        nodesOfSide,
      );
      return {
        budget_eur: budgetCents / 100,
        value,
        grant_eur: this.#grantOf(chosen),
        chosen: this.#ids(chosen),
      };
    });
  }
}
