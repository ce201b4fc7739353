/** Candidates that save from the same costs: what they save there together is the union of their shares. */
export interface SharedCosts {
  /** Euros of the costs, as far as they count. */
  readonly weight: number;
  /** Candidates, and the share of the costs that each saves alone. */
  readonly members: readonly number[];
  readonly shares: readonly number[];
  /** The part of what each saves that counts, such as what is cashable; all of it where undefined. */
  readonly parts?: readonly number[] | undefined;
}

/** A straight line above what sets are worth: constant + Σ slopes of the members, at least the worth of every set. */
export interface Majorant {
  readonly constant: number;
  readonly slopes: Float64Array;
}

/** A set that grows and shrinks by its last member. */
export interface SetWalk {
  /** What the set is worth more with one more member. */
  add(candidate: number): number;
  undo(): void;
}

/** The largest share that a logarithm is taken of; nothing saves more than all. */
const mostShare = 1 - 1e-12;

/** What of some shared costs is saved by a set: shares of its members, as far as they count, and what none of them saves. */
interface Saved {
  readonly shares: number;
  readonly counted: number;
  readonly left: number;
}

const nothingSaved: Saved = { shares: 0, counted: 0, left: 1 };

/** Euros of the union of the shares; of parts of savings, in the mean of the parts, weighed by shares. */
function unionEur(weight: number, { shares, counted, left }: Saved): number {
  return shares === 0 ? 0 : weight * (counted / shares) * (1 - left);
}

/**
 * What sets of candidates are worth: the sum of what each is worth alone, less what they save twice.
 *
 * Formula  F(S) = Σ alone + Σ weight · ((1 − Π(1 − share)) − Σ share), over the costs that members of S share
 * Units    those of the output asked for
 */
export class SetWorth {
  readonly alone: Float64Array;
  readonly shared: readonly SharedCosts[];
  /** The shared costs of each candidate, with its share and the part of it that counts. */
  readonly #of: readonly (readonly {
    readonly group: number;
    readonly share: number;
    readonly part: number;
  }[])[];

  /** Logarithms of what each share leaves, with a minus; worked out when first asked for. */
  #rates: readonly (readonly number[])[] | undefined;

  constructor(alone: Float64Array, shared: readonly SharedCosts[] = []) {
    this.alone = alone;
    this.shared = shared;
    const own: { group: number; share: number; part: number }[][] = Array.from(alone, () => []);
    for (const [group, { members, shares, parts }] of shared.entries())
      for (const [at, member] of members.entries())
        own[member]!.push({ group, share: shares[at]!, part: parts?.[at] ?? 1 });
    this.#of = own;
  }

  /** What a set is worth. */
  valueOf(set: Iterable<number>): number {
    const walk = this.begin();
    let value = 0;
    for (const candidate of set) value += walk.add(candidate);
    return value;
  }

  /** A set that grows and shrinks by its last member. */
  begin(): SetWalk {
    const saved: Saved[] = this.shared.map(() => nothingSaved);
    const before: { readonly candidate: number; readonly saved: readonly Saved[] }[] = [];
    return {
      add: (candidate) => {
        let gain = this.alone[candidate]!;
        const kept: Saved[] = [];
        for (const { group, share, part } of this.#of[candidate]!) {
          const own = saved[group]!;
          const { weight } = this.shared[group]!;
          const more: Saved = {
            shares: own.shares + share,
            counted: own.counted + share * part,
            left: own.left * (1 - share),
          };
          kept.push(own);
          saved[group] = more;
          gain += unionEur(weight, more) - unionEur(weight, own) - weight * share * part;
        }
        before.push({ candidate, saved: kept });
        return gain;
      },
      undo: () => {
        const last = before.pop()!;
        for (const [at, { group }] of this.#of[last.candidate]!.entries()) saved[group] = last.saved[at]!;
      },
    };
  }

  /**
   * The tangent at a point between sets. Where shares are replaced by their logarithms, the worth of sets is a concave function
   * of who is in them, and no tangent of such a function runs below it.
   *
   * Shape   point: how far each candidate is in the set, from 0 to 1
   * Holds   constant + Σ slopes of the members ≥ F of every set
   */
  majorantAt(point: Float64Array): Majorant {
    const slopes = Float64Array.from(this.alone);
    let constant = 0;
    this.#rates ??= this.shared.map(({ shares }) =>
      shares.map((share) => -Math.log1p(-Math.min(share, mostShare))),
    );
    for (const [group, { weight, members, shares, parts }] of this.shared.entries()) {
      // Of parts that differ only the sum of what each saves alone is known to be above.
      if (parts !== undefined) continue;
      const rates = this.#rates[group]!;
      const sum = members.reduce((all, member, at) => all + rates[at]! * point[member]!, 0);
      const left = Math.exp(-sum);
      constant += weight * (1 - left - left * sum);
      for (const [at, member] of members.entries())
        slopes[member] = slopes[member]! + weight * (rates[at]! * left - shares[at]!);
    }
    return { constant, slopes };
  }
}
