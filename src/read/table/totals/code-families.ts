import { type ColumnFigures, roundingStep } from '../columns/figures.ts';
import { CodeSum, type GroupedSums } from './code-sums.ts';

/** How a code compares with those that begin with it, in one area and year. */
type Verdict = 'adds' | 'near' | 'below' | 'other' | 'nothing';

/** One code of one area and year that has parts there: its place among the sums, and what the parts add up to. */
export interface ToldFamily {
  readonly place: number;
  readonly parts: number;
  readonly below: CodeSum;
}

/** What the families of one code show together. */
export interface CodeFamily {
  /** How many have each verdict. */
  readonly counts: Record<Verdict, number>;
  /** How many have figures at all. */
  filled: number;
  /** Of those that add up: how many have several parts. */
  several: number;
  /** Whether each of them has one part only. */
  isLone: boolean;
  firstAdding: ToldFamily | undefined;
  /** The first of those that do not add up. */
  readonly others: ToldFamily[];
}

const nearShare = 0.05;
const most = 0.5;
const mostKept = 20;

/** Compares codes with the sums of those that begin with them, group by group. */
export class CodeFamilies {
  readonly all = new Map<number, CodeFamily>();
  readonly #sums: GroupedSums;
  readonly #steps: readonly number[];
  readonly #byZeros: boolean;

  constructor(sums: GroupedSums, figures: readonly ColumnFigures[], byZeros: boolean) {
    this.#sums = sums;
    this.#steps = figures.map(roundingStep);
    this.#byZeros = byZeros;
  }

  /**
   * Takes the codes of one area, year and kind of figure.
   *
   * Shape   placeOf: the place of each code among the sums; parentOf: of each code those that it begins with
   */
  compare(placeOf: ReadonlyMap<number, number>, parentOf: readonly (readonly number[] | undefined)[]): void {
    const partsOf = new Map<number, number[]>();
    for (const code of placeOf.keys()) {
      const parent = parentOf[code]?.find((each) => placeOf.has(each));
      if (parent === undefined) continue;
      const known = partsOf.get(parent);
      if (known === undefined) partsOf.set(parent, [code]);
      else known.push(code);
    }
    const known = new Map<number, { readonly own: CodeSum; readonly below: CodeSum; verdict: Verdict }>();
    const judge = (code: number) => {
      const before = known.get(code);
      if (before !== undefined) return before;
      const own = this.#sums.sumOf(placeOf.get(code)!);
      const below = new CodeSum(this.#steps.length);
      for (const part of partsOf.get(code)!) {
        const isParent = partsOf.has(part);
        const lower = isParent ? judge(part) : undefined;
        below.add(lower?.own ?? this.#sums.sumOf(placeOf.get(part)!));
        // A part that is no total of its own parts counts beside them.
        if (lower !== undefined && lower.verdict !== 'adds') below.add(lower.below);
      }
      const judged = { own, below, verdict: this.#judge(own, below) };
      known.set(code, judged);
      return judged;
    };
    for (const [code, parts] of partsOf) {
      const { below, verdict } = judge(code);
      const place = placeOf.get(code)!;
      this.#sums.mark(place);
      this.#take(code, verdict, { place, parts: parts.length, below });
    }
  }

  /** Whether some code shows that the column is one of totals and parts: several parts, or one part in several areas. */
  get areProven(): boolean {
    return [...this.all.values()].some(({ counts, several, filled }) => {
      const others = filled - counts.adds;
      if (this.#byZeros) return several > 0 && others === 0;
      return (several > 0 || counts.adds > 1) && counts.adds >= others;
    });
  }

  /** Whether a code may be the total of others without being proven to be: then a person has to say it. */
  isOpen({ counts, filled, isLone }: CodeFamily, areProven: boolean, isCounted: boolean): boolean {
    if (filled === 0 || this.#steps.length === 0) return false;
    if (areProven) return true;
    if (isCounted) return false;
    if (!isLone && counts.adds + counts.near >= filled * most) return true;
    return counts.adds + counts.near + counts.below === filled;
  }

  #take(code: number, verdict: Verdict, family: ToldFamily): void {
    const own = this.all.get(code) ?? {
      counts: { adds: 0, near: 0, below: 0, other: 0, nothing: 0 },
      filled: 0,
      several: 0,
      isLone: true,
      firstAdding: undefined,
      others: [],
    };
    this.all.set(code, own);
    own.counts[verdict]++;
    if (family.parts > 1) own.isLone = false;
    if (verdict === 'nothing') return;
    own.filled++;
    if (verdict !== 'adds') {
      if (own.others.length < mostKept) own.others.push(family);
      return;
    }
    own.firstAdding ??= family;
    if (family.parts > 1) own.several++;
  }

  #judge(own: CodeSum, parts: CodeSum): Verdict {
    const verdicts = this.#steps.map((step, at) => judgeFigure(own, parts, at, step));
    const order = ['other', 'below', 'near', 'adds'] as const;
    return order.find((each) => verdicts.includes(each)) ?? 'nothing';
  }
}

function judgeFigure(own: CodeSum, parts: CodeSum, at: number, step: number): Verdict {
  if (own.filled[at] === 0 || parts.filled[at] === 0) return 'nothing';
  const total = own.value(at);
  const sum = parts.value(at);
  if (total === 0 && parts.areNonzero[at] === 0) return 'nothing';
  const gap = Math.abs(total - sum);
  const rounding = (step * (own.filled[at]! + parts.filled[at]!)) / 2;
  if (gap <= rounding * (1 + 1e-9)) return 'adds';
  if (gap <= Math.abs(total) * nearShare) return 'near';
  return total * sum >= 0 && Math.abs(sum) <= Math.abs(total) ? 'below' : 'other';
}
