import { runningBias } from '../cash-flow/bias.ts';
import { coordination, type FlowName } from '../cash-flow/flow-numbers.ts';
import { eligibleKinds, type UseCurve } from '../cash-flow/forms.ts';
import { meanSpread, meanUse, partOfSpending, partOfYear } from '../cash-flow/schedule.ts';
import {
  addAll,
  chain,
  complementOf,
  constant,
  hull,
  multiply,
  type Sloped,
  scale,
  smallerOf,
} from '../formula/slopes.ts';
import type { Bounds } from '../unit.ts';

/** A number of a project by its name, as it is where it is left out. */
export type SlopedNumbers = (name: FlowName) => Sloped;

const none: Bounds = { least: 0, most: 0 };

/**
 * The years of one project within the ranges of its numbers: as ProjectSchedule has them, with their slopes.
 *
 * Holds   what is fixed in time has exact factors, so that slopes in amounts are decided; where times vary, most are not
 */
export class ScheduleSlopes {
  readonly #start: number;
  readonly #horizon: number;
  readonly #curve: UseCurve;
  readonly #numbers: SlopedNumbers;
  readonly #firstUse: Sloped;
  readonly #spendingYears: Sloped;

  /** Shape   start: years from the beginning of the timeline, a whole number */
  constructor(start: number, horizonYears: number, curve: UseCurve, numbers: SlopedNumbers) {
    this.#start = start;
    this.#horizon = horizonYears;
    this.#curve = curve;
    this.#numbers = numbers;
    const planned = numbers('cost.investment_years');
    const left = complementOf(numbers('cost.optimism_bias.mitigated_share'));
    const overrun = multiply(multiply(planned, left), numbers('cost.optimism_bias.duration_upper_ratio'));
    this.#spendingYears = addAll([planned, overrun]);
    this.#firstUse = addAll([constant(start), numbers('rollout.delay_years'), overrun]);
  }

  /** Share of full use in a year: less of it the later the first use is, and the longer the ramp. */
  use(year: number): Sloped {
    const curve = this.#curve;
    if (curve === 'bass') return this.#spread(year);
    const ramp = this.#numbers('rollout.ramp_years');
    const [first, length] = [this.#firstUse.value, ramp.value];
    const value = {
      least: meanUse(year, first.most, length.most, curve),
      most: meanUse(year, first.least, length.least, curve),
    };
    // Not begun, or full, wherever the times are in their ranges.
    if (first.least >= year + 1 || year - first.most >= length.most) return { value, slopes: new Map() };
    // The use of a moment is between 0 and 1, and a year longer to get there costs half a year of use.
    return chain(value, [
      [this.#firstUse, { least: -1, most: 0 }],
      [ramp, { least: -0.5, most: 0 }],
    ]);
  }

  /** As `use`, along the Bass curve, whose rates do not vary where this is asked. */
  #spread(year: number): Sloped {
    const [p, q] = (['rollout.p_per_year', 'rollout.q_per_year'] as const).map(
      (name) => this.#numbers(name).value.most,
    ) as [number, number];
    const first = this.#firstUse.value;
    const value = { least: meanSpread(year, first.most, p, q), most: meanSpread(year, first.least, p, q) };
    if (first.least >= year + 1) return { value, slopes: new Map() };
    return chain(value, [[this.#firstUse, { least: -1, most: 0 }]]);
  }

  /** Investment and its optimism bias of a year, which are paid as it begins. */
  upFront(year: number): Sloped {
    return multiply(this.#spending(year), this.#invested());
  }

  /** All costs of a year, before any grant. */
  cost(year: number): Sloped {
    const used = this.#partOfUse(year);
    const running = multiply(used, this.#numbers('cost.running_eur_per_year'));
    const cooperation = multiply(used, this.#numbers(coordination));
    const parallel = multiply(this.#partOfParallel(year), this.#numbers('cost.parallel_eur_per_year'));
    const ratio = multiply(
      complementOf(this.#numbers(runningBias.mitigated)),
      this.#numbers(runningBias.upper),
    );
    return addAll([this.upFront(year), running, multiply(running, ratio), cooperation, parallel]);
  }

  grant(year: number): Sloped {
    return multiply(this.#spending(year), this.#granted());
  }

  /** The investment within the horizon as estimated, its optimism bias, or the grant. */
  spent(line: 'investment' | 'optimismBias' | 'grant'): Sloped {
    const whole =
      line === 'grant' ? this.#granted() : line === 'investment' ? this.#investment() : this.#bias();
    return multiply(this.#spentWithin(), whole);
  }

  /** What the old way costs beside the new one within the horizon. */
  parallel(): Sloped {
    const amount = this.#numbers('cost.parallel_eur_per_year');
    const length = this.#numbers('cost.parallel_running_years');
    const [first, years] = [this.#firstUse.value, length.value];
    if (!(first.least >= 0)) {
      const all = Array.from({ length: this.#horizon }, (_, year) => this.#partOfParallel(year));
      return multiply(addAll(all), amount);
    }
    const timeOf = (from: number, duration: number): number =>
      Math.max(0, Math.min(this.#horizon, from + duration) - from);
    const value = { least: timeOf(first.most, years.least), most: timeOf(first.least, years.most) };
    const isInside = first.most + years.most <= this.#horizon;
    const time = chain(value, [
      [this.#firstUse, isInside ? none : { least: -1, most: 0 }],
      [length, isInside ? { least: 1, most: 1 } : { least: 0, most: 1 }],
    ]);
    return multiply(time, amount);
  }

  #investment(): Sloped {
    return this.#numbers('cost.investment_eur');
  }

  #bias(): Sloped {
    return multiply(this.#investment(), this.#biasRatio());
  }

  #biasRatio(): Sloped {
    return multiply(
      complementOf(this.#numbers('cost.optimism_bias.mitigated_share')),
      this.#numbers('cost.optimism_bias.upper_ratio'),
    );
  }

  #invested(): Sloped {
    return multiply(this.#investment(), addAll([constant(1), this.#biasRatio()]));
  }

  #granted(): Sloped {
    const eligible = addAll(eligibleKinds.map((kind) => this.#numbers(`cost.grant.eligible.${kind}`)));
    const share = smallerOf(this.#numbers('cost.grant.share'), this.#numbers('cost.grant.cap_share'));
    return multiply(multiply(this.#investment(), eligible), share);
  }

  /** The part of the spending that falls into a year. */
  #spending(year: number): Sloped {
    const { least, most } = this.#spendingYears.value;
    const partOf = (years: number): number => partOfSpending(year, this.#start, years);
    const place = year - this.#start;
    const values = [least, most, place + 1].filter((years) => years >= least && years <= most).map(partOf);
    const value = { least: Math.min(...values), most: Math.max(...values) };
    return chain(value, [[this.#spendingYears, spendingSlope(place, least, most)]]);
  }

  /** The part of the spending within the horizon: less of it where it takes longer than that. */
  #spentWithin(): Sloped {
    if (this.#start < 0) {
      return addAll(Array.from({ length: this.#horizon }, (_, year) => this.#spending(year)));
    }
    const within = this.#horizon - this.#start;
    if (within <= 0) return constant(0);
    const { least, most } = this.#spendingYears.value;
    const partOf = (years: number): number => (years <= within ? 1 : within / years);
    const slope =
      most <= within
        ? none
        : {
            least: -within / Math.max(least, within) ** 2,
            most: least >= within ? -within / most ** 2 : 0,
          };
    return chain({ least: partOf(most), most: partOf(least) }, [[this.#spendingYears, slope]]);
  }

  /** The part of a year that lies behind the first use. */
  #partOfUse(year: number): Sloped {
    const { least, most } = this.#firstUse.value;
    const partFrom = (from: number): number => partOfYear(year, from, Number.POSITIVE_INFINITY);
    const isSteady = least >= year + 1 || most <= year;
    return chain({ least: partFrom(most), most: partFrom(least) }, [
      [this.#firstUse, isSteady ? none : { least: -1, most: 0 }],
    ]);
  }

  #partOfParallel(year: number): Sloped {
    const length = this.#numbers('cost.parallel_running_years');
    const end = addAll([this.#firstUse, length]);
    const { least, most } = this.#firstUse.value;
    // The part before the end less the part before the first use: each is sure of its direction.
    const partTo = ({ value, slopes }: Sloped): Sloped => {
      const upTo = (to: number): number => partOfYear(year, Number.NEGATIVE_INFINITY, to);
      const isSteady = value.most <= year || value.least >= year + 1;
      return chain({ least: upTo(value.least), most: upTo(value.most) }, [
        [{ value, slopes }, isSteady ? none : { least: 0, most: 1 }],
      ]);
    };
    const part = addAll([partTo(end), scale(partTo(this.#firstUse), -1)]);
    const values = [least, most].flatMap((from) =>
      [length.value.least, length.value.most].map((years) => partOfYear(year, from, from + years)),
    );
    const isFixed = least === most;
    const value = isFixed
      ? { least: Math.min(...values), most: Math.max(...values) }
      : { least: 0, most: Math.max(0, Math.min(1, length.value.most)) };
    return { value, slopes: part.slopes };
  }
}

/** The slope of the part of the spending that falls into the year of a place, in the years that it takes. */
function spendingSlope(place: number, least: number, most: number): Bounds {
  const pieces: Bounds[] = [];
  const first = Math.max(1, place + 1);
  // Before its year, the spending has ended; within its year it rises; then it is spread ever thinner.
  if (place < 0) return none;
  if (least < Math.max(1, place)) pieces.push(none);
  const [from, to] = [Math.max(place, least), Math.min(place + 1, most)];
  if (place >= 1 && to > from) pieces.push({ least: place / to ** 2, most: place / from ** 2 });
  if (most > first) pieces.push({ least: -1 / Math.max(first, least) ** 2, most: -1 / most ** 2 });
  return pieces.length === 0 ? none : hull(...pieces);
}

/** What optimism bias leaves of a saving, as far as anything is saved. */
export function takeBiasOff(saving: Sloped, upper: Sloped, mitigated: Sloped): Sloped {
  const left = complementOf(multiply(complementOf(mitigated), upper));
  const { least, most } = saving.value;
  if (most <= 0) return saving;
  if (least >= 0) return multiply(saving, left);
  return chain({ least, most: most * left.value.most }, [
    [saving, hull(left.value, { least: 1, most: 1 })],
    [left, { least: 0, most }],
  ]);
}
