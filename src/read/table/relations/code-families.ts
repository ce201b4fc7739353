import type { ColumnFigures } from '../figures/figures.ts';
import type { CodeTree } from './code-tree.ts';
import { holdFigure, RowSum } from './hold.ts';

/** How a code compares with those that begin with it, in one area and year. */
type CodeVerdict = 'adds' | 'near' | 'below' | 'other' | 'nothing';

/** The rows of one code in one area and year. */
interface CodeRows {
  readonly firstRow: number;
  readonly sum: RowSum;
}

/** One code of one area and year that has parts there, and what these add up to. */
export interface Family {
  readonly own: CodeRows;
  readonly parts: number;
  readonly below: RowSum;
}

/** What the families of one code show together. */
interface CodeFamily {
  readonly counts: Record<CodeVerdict, number>;
  /** How many have figures at all. */
  filled: number;
  /** Of those that add up: how many have several parts. */
  several: number;
  /** Whether each of them has one part only. */
  isLone: boolean;
  firstAdding: Family | undefined;
  /** The first of those that do not add up. */
  readonly others: Family[];
}

const nearShare = 0.05;
const most = 0.5;
const mostKept = 20;

/** Compares codes with the sums of those that begin with them, in each area and year by itself. */
export class CodeFamilies {
  readonly #figures: readonly ColumnFigures[];
  readonly #tree: CodeTree;
  /** Codes that begin with others, or with which others begin. */
  readonly #codes: ReadonlySet<string>;
  /** Of groups only one is held at a time. */
  #group: number | undefined;
  #codesOfGroup = new Map<string, CodeRows>();
  readonly #withParts = new Map<number, Set<string>>();
  readonly #all = new Map<string, CodeFamily>();

  constructor(figures: readonly ColumnFigures[], tree: CodeTree) {
    this.#figures = figures;
    this.#tree = tree;
    this.#codes = new Set([...tree.parentOf].flatMap(([code, parents]) => [code, ...parents]));
  }

  holds(code: string): boolean {
    return this.#codes.has(code);
  }

  /** Adds the rows of one group after those of another. */
  add(group: number, code: string, row: number): void {
    if (group !== this.#group) this.#compareGroup();
    this.#group = group;
    let own = this.#codesOfGroup.get(code);
    if (own === undefined) {
      own = { firstRow: row, sum: new RowSum(this.#figures) };
      this.#codesOfGroup.set(code, own);
    }
    own.sum.add(row);
  }

  /** Whether a code has parts in a group. */
  hasParts(group: number, code: string): boolean {
    return this.#withParts.get(group)?.has(code) === true;
  }

  /** What is found of each code, whether the column is one of totals and parts, and how many families add up. */
  judge(): { all: ReadonlyMap<string, CodeFamily>; areProven: boolean; adding: number } {
    this.#compareGroup();
    const all = [...this.#all.values()];
    const areProven = all.some(({ counts, several, filled }) => {
      const others = filled - counts.adds;
      if (this.#tree.byZeros) return several > 0 && others === 0;
      return (several > 0 || counts.adds > 1) && counts.adds >= others;
    });
    const adding = all.reduce((sum, { several }) => sum + several, 0);
    return { all: this.#all, areProven, adding };
  }

  /** Whether a code may be the total of others without being proven to be: then a person has to say it. */
  isOpen({ counts, filled, isLone }: CodeFamily, areProven: boolean): boolean {
    if (filled === 0) return false;
    if (areProven) return true;
    if (this.#tree.isCounted) return false;
    if (!isLone && counts.adds + counts.near >= filled * most) return true;
    return counts.adds + counts.near + counts.below === filled;
  }

  #compareGroup(): void {
    if (this.#group !== undefined && this.#codesOfGroup.size > 1)
      this.#compare(this.#group, this.#codesOfGroup);
    this.#codesOfGroup = new Map();
  }

  #compare(group: number, codes: ReadonlyMap<string, CodeRows>): void {
    const partsOf = new Map<string, string[]>();
    for (const code of codes.keys()) {
      const parent = this.#tree.parentOf.get(code)?.find((each) => codes.has(each));
      if (parent === undefined) continue;
      const known = partsOf.get(parent);
      if (known === undefined) partsOf.set(parent, [code]);
      else known.push(code);
    }
    if (partsOf.size === 0) return;
    this.#withParts.set(group, new Set(partsOf.keys()));
    const known = new Map<string, { readonly below: RowSum; readonly verdict: CodeVerdict }>();
    const judge = (code: string) => {
      const before = known.get(code);
      if (before !== undefined) return before;
      const below = new RowSum(this.#figures);
      for (const part of partsOf.get(code)!) {
        below.join(codes.get(part)!.sum);
        // A part that is no total of its own parts counts beside them.
        const lower = partsOf.has(part) ? judge(part) : undefined;
        if (lower !== undefined && lower.verdict !== 'adds') below.join(lower.below);
      }
      const judged = { below, verdict: this.#judge(codes.get(code)!.sum, below) };
      known.set(code, judged);
      return judged;
    };
    for (const [code, parts] of partsOf) {
      const { below, verdict } = judge(code);
      this.#take(code, verdict, { own: codes.get(code)!, parts: parts.length, below });
    }
  }

  #take(code: string, verdict: CodeVerdict, family: Family): void {
    const own = this.#all.get(code) ?? {
      counts: { adds: 0, near: 0, below: 0, other: 0, nothing: 0 },
      filled: 0,
      several: 0,
      isLone: true,
      firstAdding: undefined,
      others: [],
    };
    this.#all.set(code, own);
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

  #judge(own: RowSum, parts: RowSum): CodeVerdict {
    const verdicts = this.#figures.map((each, at) => this.#judgeFigure(own, parts, at, each));
    const order = ['other', 'below', 'near', 'adds'] as const;
    return order.find((each) => verdicts.includes(each)) ?? 'nothing';
  }

  #judgeFigure(own: RowSum, parts: RowSum, at: number, figures: ColumnFigures): CodeVerdict {
    const holding = holdFigure(own, parts, at, figures);
    if (holding === 'agrees') return 'adds';
    if (holding === 'silent') return 'nothing';
    // A figure of which no part has one leaves open whether it is a total.
    if (holding === 'unproven') return 'below';
    const total = own.value(at);
    const sum = parts.value(at);
    if (Math.abs(total - sum) <= Math.abs(total) * nearShare) return 'near';
    return total * sum >= 0 && Math.abs(sum) <= Math.abs(total) ? 'below' : 'other';
  }
}
