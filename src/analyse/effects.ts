import { discountedUse } from '../model/cash-flow/discounted-use.ts';
import type { Model } from '../model/compile.ts';
import { type Effect, scoreOf } from '../model/effects/effect.ts';
import { zeroOption } from '../model/effects/forms.ts';
import type { Dominance, EffectResult, TurningPrice } from '../model/effects/result.ts';
import { type Language, labelText } from '../model/label.ts';
import type { Estimate } from '../model/result.ts';
import { isMore, type OptionEuros, worthOfOption } from './option-worth.ts';

/**
 * Effects beside the euros of each option, which option is better in all, and from which price on the order of two options turns;
 * undefined of a scenario without effects. Nothing of it is added to euros.
 *
 * Formula  turning price = (NPV first − NPV second) / (amount second · use second − amount first · use first), use being the
 *          discounted use of all years
 * Source   break-even analysis of what has no price: HM Treasury, The Green Book (2022), 6.60
 */
export function recordEffects(
  model: Model,
  estimates: readonly Estimate[],
  language: Language,
): EffectResult | undefined {
  const { effects = [] } = model.scenario;
  if (effects.length === 0) return undefined;
  const options = optionsOf(model, effects);
  const worth = new Map(options.map((option) => [option, worthOfOption(estimates, option)]));
  const use = new Map(options.map((option) => [option, useOf(model, option)]));
  return {
    rows: effects.flatMap((effect) =>
      options.map((option) => {
        const own = effect.options.get(option)!;
        return {
          effect: effect.id,
          label: labelText(effect.label, language, effect.id),
          option,
          on: effect.on,
          kind: effect.kind,
          direction: own.direction,
          magnitude: own.magnitude,
          permanence: own.permanence ?? null,
          evidence: effect.evidence,
          amount_per_year: own.amount?.central ?? null,
          unit: effect.unit ?? null,
          npv_nation_central_eur: worth.get(option)!,
        };
      }),
    ),
    dominates: options.flatMap((option) =>
      options
        .filter((over) => over !== option && isBetterOnAll(effects, worth, option, over))
        .map((over): Dominance => ({ option, over })),
    ),
    turning_prices: effects
      .filter((effect) => [...effect.options.values()].some(({ amount }) => amount !== undefined))
      .flatMap((effect) => {
        const amount = (option: string) =>
          (effect.options.get(option)!.amount?.central ?? 0) * use.get(option)!;
        return pairsOf(options).map(
          ([first, second]): TurningPrice => ({
            effect: effect.id,
            unit: effect.unit ?? null,
            first,
            second,
            ...turningPrice(
              { option: first, eur: worth.get(first)!, amount: amount(first) },
              { option: second, eur: worth.get(second)!, amount: amount(second) },
            ),
          }),
        );
      }),
  };
}

/** The zero option, and the projects that are in any effect, in the order of the scenario. */
function optionsOf({ scenario: { projects } }: Model, effects: readonly Effect[]): readonly string[] {
  const named = projects.map(({ id }) => id).filter((id) => effects.some(({ options }) => options.has(id)));
  return [zeroOption, ...named];
}

function useOf(model: Model, option: string): number {
  if (option === zeroOption) return discountedUse(model, undefined);
  return discountedUse(
    model,
    model.projects.findIndex(({ project }) => project.id === option),
  );
}

function isBetterOnAll(
  effects: readonly Effect[],
  worth: OptionEuros,
  option: string,
  over: string,
): boolean {
  const [own, other] = [worth.get(option)!, worth.get(over)!];
  if (own === null || other === null || isMore(other, own)) return false;
  const scores = effects.map(
    ({ options }) => [scoreOf(options.get(option)!), scoreOf(options.get(over)!)] as const,
  );
  if (scores.some(([mine, theirs]) => mine < theirs)) return false;
  return isMore(own, other) || scores.some(([mine, theirs]) => mine > theirs);
}

interface Priced {
  readonly option: string;
  readonly eur: number | null;
  /** All years together. */
  readonly amount: number;
}

/**
 * The price of a unit at which two options are worth the same, and which of them is worth more above it; null where there is none
 * at or above 0.
 *
 * Holds   the same with the options exchanged; a scale of amounts k times larger makes it k times smaller
 * @example turningPrice({ option: 'a', eur: 120, amount: 0 }, { option: 'b', eur: 60, amount: 100 }).turning_price_eur // => 0.6
 */
export function turningPrice(
  first: Priced,
  second: Priced,
): Pick<TurningPrice, 'turning_price_eur' | 'better_above'> {
  const none = { turning_price_eur: null, better_above: null };
  const more = second.amount - first.amount;
  if (first.eur === null || second.eur === null || more === 0) return none;
  const missing = isMore(first.eur, second.eur) || isMore(second.eur, first.eur) ? first.eur - second.eur : 0;
  const price = missing / more;
  if (price < 0) return none;
  return {
    turning_price_eur: Math.abs(price),
    better_above: more > 0 ? second.option : first.option,
  };
}

/** Each two options, in their order. */
function pairsOf(options: readonly string[]): readonly (readonly [string, string])[] {
  return options.flatMap((first, at) => options.slice(at + 1).map((second) => [first, second] as const));
}
