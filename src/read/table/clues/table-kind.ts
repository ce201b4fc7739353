import type { Service } from '../../../model/register.ts';
import { isMoney } from '../figures/euros.ts';
import { namesCosts } from '../vocabulary/cost-words.ts';
import { findService, mainFunctionNamed } from '../vocabulary/service-names.ts';
import { unitOf } from '../vocabulary/unit-words.ts';
import { versionOf } from '../vocabulary/versions.ts';
import { isPartWord, isTotalWord } from '../vocabulary/words.ts';
import { yearOf } from '../vocabulary/years.ts';
import type { ClueContext } from './clue.ts';
import { figureColumns } from './figure-columns.ts';
import { areaOfHeader } from './header-areas.ts';

/** What the headers of a table say together: which columns hold figures, and whether they are services or areas. */
export class TableKind {
  readonly #context: ClueContext;
  readonly #figures: ReadonlySet<number>;
  #namedServices: readonly Service[] | undefined;
  #municipalities: number | undefined;
  #hasWhole: boolean | undefined;
  #hasOther: boolean | undefined;

  constructor(context: ClueContext) {
    this.#context = context;
    this.#figures = figureColumns(context);
  }

  isOfFigures(at: number): boolean {
    return this.#figures.has(at);
  }

  /** A word for a sum above a column, beside columns of services or of areas. */
  isTotalOfColumns(header: string): boolean {
    return isTotalWord(header) && (this.#services.length >= 2 || this.#areaCount >= 2);
  }

  isMainFunctionBesideServices(header: string): boolean {
    if (this.#services.length < 2) return false;
    const main = mainFunctionNamed(header);
    if (main === undefined || findService(header, this.#context.registers) !== undefined) return false;
    return this.#services.some(({ mainFunction }) => mainFunction === main);
  }

  /** Whether any of several header rows says that the column is a part of another one. */
  isPart(at: number): boolean {
    const { grid, frame } = this.#context;
    return frame.headers.some((row) => isPartWord(grid.text(row, at)));
  }

  /** Whether some column of figures is more than a part of another. */
  get hasWhole(): boolean {
    this.#hasWhole ??= [...this.#figures].some((at) => !this.isPart(at));
    return this.#hasWhole;
  }

  /** Whether some column of figures is more than a change or share of others. */
  get hasOtherThanChanges(): boolean {
    const { names } = this.#context.frame;
    this.#hasOther ??= [...this.#figures].some((at) => isAmountHeader(names[at] ?? ''));
    return this.#hasOther;
  }

  get #areaCount(): number {
    const { frame, finder } = this.#context;
    this.#municipalities ??= frame.names.filter(
      (name) => areaOfHeader(name, finder)?.level === 'municipality',
    ).length;
    return this.#municipalities;
  }

  /** The services that headers name. */
  get #services(): readonly Service[] {
    const { frame, registers } = this.#context;
    this.#namedServices ??= frame.names
      .map((name) => findService(name, registers))
      .filter((service) => service !== undefined);
    return this.#namedServices;
  }
}

/** Whether a header says by version, year, unit or name that its figures are amounts, and no changes or shares. */
function isAmountHeader(header: string): boolean {
  const version = versionOf(header);
  if (version === 'change') return false;
  const unit = unitOf(header);
  const isOfMoney = unit !== undefined && isMoney(unit);
  return version !== undefined || yearOf(header) !== undefined || isOfMoney || namesCosts(header);
}
