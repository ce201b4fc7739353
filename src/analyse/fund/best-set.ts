import type { Majorant, SetWalk, SetWorth } from './set-worth.ts';

/** What sets are chosen from. */
export interface Choice {
  /** Cents that each candidate is granted. */
  readonly cents: readonly number[];
  readonly budgetCents: number;
  /** Of each candidate: those without which it is not carried out, whatever these need in turn. */
  readonly needs: readonly (readonly number[])[];
  /** Of each candidate: those that it does not stand beside. */
  readonly excludes: readonly (readonly number[])[];
  /** Candidates that may be chosen at all. */
  readonly allowed: readonly boolean[];
  /** Whether what a set is granted can be paid, beyond the budget in all; where themes are reserved for. */
  readonly canPay?: ((chosen: readonly number[]) => boolean) | undefined;
}

/** The best set that a search has found. */
export interface Found {
  /** In the order of the file. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** Whether no other set is worth more. */
  readonly isExact: boolean;
  /** The most that any set is worth. */
  readonly bound: number;
}

/** Nodes that are looked at before a search ends without a proof. A count and no clock: the same input gives the same set. */
export const mostNodes = 2_000_000;
/** Tangents that are tried for the bound of all sets: the search of many nodes has more of them. */
const mostTangents = 60;
const fewTangents = 12;
const manyNodes = 50_000;

/** Sets within this are worth the same: then the one with less grant, with fewer members, or first in the file is taken. */
const tie = 0.005;

/**
 * The set worth most within a budget: a knapsack of candidates taken whole or not at all, by branch and bound. Candidates that save
 * from the same costs are bounded by a tangent of what sets are worth, which is never below it.
 *
 * Source  Martello, S., Toth, P. (1990), Knapsack Problems, Wiley, section 2.5; Frank, M., Wolfe, P. (1956), An algorithm for
 *         quadratic programming, Naval Research Logistics Quarterly 3, 95-110, for the tangent
 */
export function findBestSet(worth: SetWorth, choice: Choice, nodes = mostNodes): Found {
  const steps = tieBreaks(choice);
  const { majorant, bound } = tightMajorant(
    worth,
    choice,
    steps,
    nodes >= manyNodes ? mostTangents : fewTangents,
  );
  const search = new Search([{ worth, majorant, offset: 0 }], choice, steps, 0, nodes);
  const chosen = search.run();
  const value = worth.valueOf(chosen);
  const isExact = search.openBound === Number.NEGATIVE_INFINITY;
  return {
    chosen,
    value,
    isExact,
    bound: isExact ? value : Math.max(value, Math.min(bound, search.openBound)),
  };
}

/**
 * The set whose largest regret over some cases is smallest: what the best set of a case is worth there more than this one.
 *
 * Shape   cases: the worth of sets in each case and that of its best set; the central one first
 * Source  Savage, L. J. (1951), The theory of statistical decision, Journal of the American Statistical Association 46, 55-67
 */
export function findLeastRegret(
  cases: readonly { readonly worth: SetWorth; readonly bestValue: number }[],
  choice: Choice,
  nodes = mostNodes,
): { readonly chosen: readonly number[]; readonly regret: number } {
  const steps = tieBreaks(choice);
  const goals = cases.map(({ worth, bestValue }) => ({
    worth,
    majorant: tightMajorant(worth, choice, steps).majorant,
    offset: bestValue,
  }));
  // Of sets with the same regret the one that is worth more at central values, within a tie in all.
  const scale = cases[0]!.worth.alone.reduce((sum, each) => sum + Math.abs(each), 0);
  const chosen = new Search(goals, choice, steps, scale === 0 ? 0 : (0.5 * tie) / scale, nodes).run();
  return {
    chosen,
    regret: Math.max(0, ...cases.map(({ worth, bestValue }) => bestValue - worth.valueOf(chosen))),
  };
}

/** What is taken off the worth of each candidate, in all less than a tie: for its grant, for being one more, for its place. */
function tieBreaks({ cents }: Choice): Float64Array {
  const all = cents.reduce((sum, each) => sum + each, 0) || 1;
  const count = cents.length;
  return Float64Array.from(cents, (own, at) => {
    const parts = [(0.9 * own) / all, 0.09 / count, (0.009 * (at + 1)) / (count * count)];
    return 0.4 * tie * parts.reduce((sum, part) => sum + part, 0);
  });
}

/** Candidates by what they are worth for each cent, the best first; those worth nothing last. */
function inOrder(slopes: Float64Array, cents: readonly number[]): readonly number[] {
  const ratio = (at: number) =>
    cents[at] === 0 ? Math.sign(slopes[at]!) * Number.POSITIVE_INFINITY : slopes[at]! / cents[at]!;
  const ratios = Float64Array.from(slopes, (_, at) => ratio(at) || 0);
  return [...slopes.keys()].sort((a, b) =>
    ratios[a] === ratios[b] ? slopes[b]! - slopes[a]! || a - b : ratios[b]! - ratios[a]!,
  );
}

/** The tangent under which the best mixed set is worth least, with that worth. */
function tightMajorant(
  worth: SetWorth,
  { cents, budgetCents, allowed }: Choice,
  steps: Float64Array,
  most = mostTangents,
): { readonly majorant: Majorant; readonly bound: number } {
  let point = new Float64Array(cents.length);
  let best: { majorant: Majorant; bound: number } | undefined;
  const tangents = worth.shared.length === 0 ? 1 : most;
  for (let turn = 0; turn < tangents; turn++) {
    const { constant, slopes } = worth.majorantAt(point);
    for (const at of slopes.keys()) slopes[at] = slopes[at]! - steps[at]!;
    const mixed = new Float64Array(cents.length);
    let [bound, left] = [constant, budgetCents];
    for (const at of inOrder(slopes, cents)) {
      if (!allowed[at] || slopes[at]! <= 0) continue;
      const part = cents[at]! <= left ? 1 : left / cents[at]!;
      mixed[at] = part;
      bound += part * slopes[at]!;
      left -= part * cents[at]!;
      if (part < 1) break;
    }
    if (best === undefined || bound < best.bound) best = { majorant: { constant, slopes }, bound };
    const step = 2 / (turn + 2);
    point = point.map((own, at) => own + step * (mixed[at]! - own));
  }
  return best!;
}

/** One thing that sets are worth, of which a search makes the least as large as it can be. */
interface Goal {
  readonly worth: SetWorth;
  readonly majorant: Majorant;
  /** Taken off it before goals are compared. */
  readonly offset: number;
}

/** Where a search is: what is spent, and of each goal what is chosen is worth, exactly and by the majorant. */
interface Node {
  readonly spent: number;
  readonly values: readonly number[];
  readonly bounded: readonly number[];
}

/** Depth first, with each candidate first in the set and then out of it. */
class Search {
  readonly #goals: readonly Goal[];
  readonly #choice: Choice;
  readonly #steps: Float64Array;
  readonly #tilt: number;
  /** Candidates by the majorant of each goal; the first is the order of the search. */
  readonly #orders: readonly (readonly number[])[];
  /** Of each candidate: those that need it. */
  readonly #neededBy: readonly (readonly number[])[];
  /** 0 undecided, 1 chosen, 2 left out; by candidate. */
  readonly #state: Uint8Array;
  readonly #walks: readonly SetWalk[];
  readonly #chosen: number[] = [];
  #nodesLeft: number;
  #best: readonly number[] = [];
  #bestValue: number;
  /** The most that sets are worth which were not looked at. */
  openBound = Number.NEGATIVE_INFINITY;

  /** Shape   tilt: how far the first goal counts by itself, beside the least of all */
  constructor(goals: readonly Goal[], choice: Choice, steps: Float64Array, tilt: number, nodes: number) {
    this.#goals = goals;
    this.#choice = choice;
    this.#steps = steps;
    this.#tilt = tilt;
    this.#orders = goals.map(({ majorant }) => inOrder(majorant.slopes, choice.cents));
    this.#nodesLeft = nodes;
    this.#state = Uint8Array.from(choice.allowed, (isAllowed) => (isAllowed ? 0 : 2));
    this.#walks = goals.map(({ worth }) => worth.begin());
    const neededBy = choice.needs.map((): number[] => []);
    for (const [at, needs] of choice.needs.entries()) for (const each of needs) neededBy[each]!.push(at);
    this.#neededBy = neededBy;
    for (const [at, isAllowed] of choice.allowed.entries()) if (!isAllowed) this.#leaveOutThoseThatNeed(at);
    this.#bestValue = this.#together(goals.map(() => 0));
  }

  /** The best set, in the order of the file. */
  run(): readonly number[] {
    const none = this.#goals.map(() => 0);
    this.#explore(0, {
      spent: 0,
      values: none,
      bounded: this.#goals.map(({ majorant }) => majorant.constant),
    });
    return [...this.#best].sort((a, b) => a - b);
  }

  /** What values of all goals come to. */
  #together(values: readonly number[]): number {
    const least = Math.min(...values.map((value, at) => value - this.#goals[at]!.offset));
    return least + this.#tilt * values[0]!;
  }

  /** Looks at all sets that hold what is chosen and nothing that is left out; all before `from` in the order is decided. */
  #explore(from: number, node: Node): void {
    const order = this.#orders[0]!;
    let at = from;
    while (at < order.length && this.#state[order[at]!] !== 0) at++;
    const bound = this.#boundOf(node);
    if (bound <= this.#bestValue || at === order.length) return;
    if (this.#nodesLeft <= 0) {
      this.openBound = Math.max(this.openBound, bound);
      return;
    }
    this.#nodesLeft--;
    const candidate = order[at]!;
    const taken = this.#take(candidate);
    if (taken !== undefined) {
      const inside = this.#withMore(node, taken.added, taken.gains);
      if (inside.spent <= this.#choice.budgetCents && (this.#choice.canPay?.(this.#chosen) ?? true)) {
        const value = this.#together(inside.values);
        if (value > this.#bestValue) {
          this.#bestValue = value;
          this.#best = [...this.#chosen];
        }
        this.#explore(at + 1, inside);
      }
      this.#putBack(taken);
    }
    const out: number[] = [];
    this.#leaveOut(candidate, out);
    this.#explore(at + 1, node);
    for (const each of out) this.#state[each] = 0;
  }

  #withMore(node: Node, added: readonly number[], gains: readonly number[]): Node {
    const { cents } = this.#choice;
    return {
      spent: added.reduce((sum, each) => sum + cents[each]!, node.spent),
      values: node.values.map((value, goal) => value + gains[goal]!),
      bounded: node.bounded.map((value, goal) =>
        added.reduce((sum, each) => sum + this.#goals[goal]!.majorant.slopes[each]!, value),
      ),
    };
  }

  /** The most that what is chosen and any part of what is undecided are worth. */
  #boundOf({ spent, bounded }: Node): number {
    return this.#together(bounded.map((value, goal) => this.#mostOf(goal, spent, value)));
  }

  #mostOf(goal: number, spent: number, bounded: number): number {
    const { cents, budgetCents } = this.#choice;
    const { slopes } = this.#goals[goal]!.majorant;
    let [bound, left] = [bounded, budgetCents - spent];
    for (const candidate of this.#orders[goal]!) {
      if (this.#state[candidate] !== 0) continue;
      const slope = slopes[candidate]!;
      if (slope <= 0) break;
      if (cents[candidate]! > left) return bound + (slope * left) / cents[candidate]!;
      bound += slope;
      left -= cents[candidate]!;
    }
    return bound;
  }

  /** Chooses a candidate with all that it needs; undefined where one of them is left out. */
  #take(candidate: number): { added: number[]; out: number[]; gains: readonly number[] } | undefined {
    const { needs, excludes } = this.#choice;
    const taken = { added: [] as number[], out: [] as number[], gains: this.#goals.map(() => 0) };
    const queue = [candidate];
    for (let place = 0; place < queue.length; place++) {
      const each = queue[place]!;
      if (this.#state[each] === 1) continue;
      const isPossible =
        this.#state[each] === 0 && excludes[each]!.every((other) => this.#state[other] !== 1);
      if (!isPossible) {
        this.#putBack(taken);
        return undefined;
      }
      this.#state[each] = 1;
      taken.added.push(each);
      this.#chosen.push(each);
      for (const [goal, walk] of this.#walks.entries())
        taken.gains[goal] = taken.gains[goal]! + walk.add(each) - this.#steps[each]!;
      queue.push(...needs[each]!);
      for (const other of excludes[each]!) this.#leaveOut(other, taken.out);
    }
    return taken;
  }

  #putBack({ added, out }: { readonly added: readonly number[]; readonly out: readonly number[] }): void {
    for (const each of out) this.#state[each] = 0;
    for (const each of [...added].reverse()) {
      for (const walk of this.#walks) walk.undo();
      this.#chosen.pop();
      this.#state[each] = 0;
    }
  }

  /** Leaves a candidate out with all that need it. */
  #leaveOut(candidate: number, out: number[]): void {
    if (this.#state[candidate] !== 0) return;
    this.#state[candidate] = 2;
    out.push(candidate);
    for (const other of this.#neededBy[candidate]!) this.#leaveOut(other, out);
  }

  #leaveOutThoseThatNeed(candidate: number): void {
    for (const other of this.#neededBy[candidate]!) {
      if (this.#state[other] === 2) continue;
      this.#state[other] = 2;
      this.#leaveOutThoseThatNeed(other);
    }
  }
}
