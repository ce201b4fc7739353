import { isFixed, type Quantity } from '../quantity.ts';
import { type RiskEffect, riskEffects } from './forms.ts';
import { eventInTheCentre, eventPath, numberOf, type Risk } from './risk.ts';

/** A risk with the inputs that it is made of; what is left out is 0. */
export interface CompiledRisk {
  readonly risk: Risk;
  /** The input that says whether it happens. */
  readonly event: number;
  readonly chance: number;
  readonly effects: ReadonlyMap<RiskEffect, number>;
  /** What its treatment costs, where results are with that. */
  readonly treatmentEur: number | undefined;
}

/**
 * Registers the inputs of risks: their numbers, and one draw for each of them or for each of their groups.
 *
 * Holds   a risk that happens never or always needs no draw
 */
export function compileRisks(
  risks: readonly Risk[],
  register: (quantity: Quantity) => number,
): readonly CompiledRisk[] {
  return risks.map((risk): CompiledRisk => {
    const inputOf = (name: 'chance' | RiskEffect) => {
      const quantity = numberOf(risk, name, risk.isTreated);
      return quantity === undefined ? undefined : register(quantity);
    };
    const effects = new Map<RiskEffect, number>();
    for (const name of riskEffects) {
      const input = inputOf(name);
      if (input !== undefined) effects.set(name, input);
    }
    const cost = risk.isTreated ? risk.quantities.get('treatment.cost_eur') : undefined;
    return {
      risk,
      event: register(eventOf(risk, risks)),
      chance: inputOf('chance')!,
      effects,
      treatmentEur: cost && register(cost),
    };
  });
}

function eventOf(risk: Risk, risks: readonly Risk[]): Quantity {
  const path = eventPath(risk);
  const isOpen = risks.some((each) => eventPath(each) === path && !isSettled(each));
  return {
    low: isOpen ? 0 : eventInTheCentre,
    central: eventInTheCentre,
    high: isOpen ? 1 : eventInTheCentre,
    distribution: 'uniform',
    interval: 'min-max',
    path,
    draw: path,
    unit: 'share',
    priceYear: undefined,
    quality: undefined,
    source: undefined,
    place: undefined,
    note: undefined,
    origin: risk.origin,
  };
}

/** Whether it is certain that a risk happens, or that it does not. */
function isSettled(risk: Risk): boolean {
  const chance = numberOf(risk, 'chance', risk.isTreated)!;
  return isFixed(chance) && (chance.low <= 0 || chance.low >= 1);
}

/** The inputs of risks that move a figure which some of their effects move. */
export function inputsOfRisks(
  risks: readonly CompiledRisk[],
  wanted: readonly (RiskEffect | 'treatment')[],
): readonly number[] {
  return risks.flatMap(({ event, chance, effects, treatmentEur }) => {
    const moving = [...effects].flatMap(([name, input]) => (wanted.includes(name) ? [input] : []));
    return [
      ...(moving.length > 0 ? [event, chance, ...moving] : []),
      ...(treatmentEur !== undefined && wanted.includes('treatment') ? [treatmentEur] : []),
    ];
  });
}
