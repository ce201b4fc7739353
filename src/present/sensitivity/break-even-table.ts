import { type BreakEven, type BreakEvenSize, type FigureEnds, wholeScope } from '../../model/break-even.ts';
import { labelText } from '../../model/label.ts';
import { sizeClasses } from '../../model/size-class.ts';
import { cleanText } from '../clean-text.ts';
import {
  fixedText,
  inSentence,
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentNumber,
  percentText,
  plainText,
  rangeText,
} from '../number-text.ts';
import { pricesBehind } from '../price-text.ts';
import type { Block, Column, ReportContext, Table } from '../report.ts';

/** Stands where a figure means nothing, such as partners of those who are together already. */
const none = '–';
const useDecimals = 0;
/** Where a use so small would round to nothing. */
const smallUse = 0.01;

/** From which use on each digital channel pays, by size of municipality; the municipality first, then the nation. */
export function composeBreakEven(figures: readonly BreakEven[], context: ReportContext): readonly Block[] {
  const projects = [...new Set(figures.map(({ project }) => project))];
  const { breakEven } = context.words;
  return projects.flatMap((project, at): readonly Block[] => {
    const own = figures.filter((each) => each.project === project);
    const [first] = own;
    // Without a grant both perspectives are one.
    const hasGrant = own.some(({ at_centre: { grant_eur: grant } }) => grant > 0);
    const told = hasGrant ? own : own.slice(0, 1);
    const name = cleanText(labelText(first?.label ?? undefined, context.language, project));
    const { low, central, high } = first!.own_use_share;
    const range = rangeText(percentNumber(low!, useDecimals, context.marks), useText(high, context));
    const ownUse = low === high ? useText(central, context) : `${useText(central, context)}, ${range}`;
    return [
      ...(at === 0 ? [{ kind: 'text', sentences: breakEven.meaning } as const] : []),
      {
        kind: 'tables',
        heading: breakEven.heading(name, ownUse),
        columns: columnsOf(context),
        tables: told.map((each) => tableOf(each, context)),
      },
      { kind: 'list', heading: undefined, items: told.flatMap((each) => linesOf(each, context)) },
    ];
  });
}

function columnsOf({ words }: ReportContext): readonly Column[] {
  const { breakEven } = words;
  const figure = (head: string, importance: number | undefined): Column => ({
    head,
    align: 'right',
    importance,
    content: 'whole',
  });
  return [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    figure(breakEven.municipalities, 1),
    figure(breakEven.inhabitants, 3),
    figure(breakEven.use(words.low), 4),
    figure(breakEven.use(words.central), undefined),
    figure(breakEven.use(words.high), 4),
    figure(breakEven.partnersAtOwnUse, 5),
    figure(breakEven.partnersAtFullUse, 2),
  ];
}

function tableOf(each: BreakEven, context: ReportContext): Table {
  const rows = each.sizes.map((size) => {
    const isScope = size.size_class === wholeScope;
    const partners = (ends: FigureEnds) => (isScope ? none : countWithRange(ends, context));
    const cells = [
      sizeName(size, context),
      countText(size.municipalities, none, context),
      countText(size.inhabitants, none, context),
      useText(size.use_share.low, context),
      useText(size.use_share.central, context),
      useText(size.use_share.high, context),
      partners(size.partners_at_own_use),
      partners(size.partners_at_full_use),
    ];
    return { strong: isScope, cells };
  });
  return { heading: perspectiveName(each, context), rows, below: undefined };
}

/** What the figures of one perspective are made of, and how many inhabitants it takes. */
function linesOf(each: BreakEven, context: ReportContext): readonly string[] {
  const { words, marks } = context;
  const { breakEven } = words;
  const { at_centre: centre, yearly_cost_eur_per_year: cost } = each;
  const money = (value: number) => moneyWithUnit(value, moneyScale([value]), marks);
  const perspective = perspectiveName(each, context);
  const once = centre.investment_eur + centre.optimism_bias_eur + centre.parallel_eur;
  const yearly = breakEven.yearlyCost({
    perspective: `${perspective}${pricesBehind([each.price_year], words)}`,
    central: money(cost.central!),
    range: moneyRange(cost.low!, cost.high!, context),
    running: money(centre.running_eur_per_year),
    runningBias: biasText(centre.running_optimism_bias_eur_per_year, money),
    coordination: biasText(centre.coordination_eur_per_year, money),
    once: money(once),
    bias: money(centre.optimism_bias_eur),
    grant: centre.grant_eur > 0 ? money(centre.grant_eur) : undefined,
    part: percentText(centre.annuity_share, 1, marks),
    years: each.horizon_years,
    contact: `${plainText(centre.contact_saving_eur_per_unit, marks, 3)}\u00a0€`,
    contactBias: biasText(centre.benefit_optimism_bias_ratio, (ratio) => percentText(ratio, 0, marks)),
  });
  if (each.sizes[0]?.inhabitants === null) return [yearly];
  const ownUse = countWithRange(each.inhabitants_at_own_use, context);
  const fullUse = countWithRange(each.inhabitants_at_full_use, context);
  return [yearly, breakEven.inhabitantsNeeded(perspective, ownUse, fullUse)];
}

/** A bias where there is one. */
function biasText(bias: number | undefined, write: (value: number) => string): string | undefined {
  return bias === undefined || bias === 0 ? undefined : write(bias);
}

function perspectiveName(
  { perspective, at_centre: { grant_eur: grant } }: BreakEven,
  { words: { breakEven } }: ReportContext,
): string {
  return perspective === 'municipality' && grant === 0 ? breakEven.alike : breakEven.perspective[perspective];
}

/** Two sums of euros in one unit, which follows the second. */
function moneyRange(low: number, high: number, { marks }: ReportContext): string {
  const scale = inSentence(moneyScale([low, high]));
  return low === high
    ? moneyWithUnit(low, scale, marks)
    : rangeText(moneyText(low, scale, marks), moneyWithUnit(high, scale, marks));
}

function sizeName(
  { size_class: id, municipalities }: BreakEvenSize,
  { words, marks }: ReportContext,
): string {
  const write = (count: number) => fixedText(count, 0, marks);
  const size = sizeClasses.find((each) => each.id === id);
  if (size !== undefined) return words.structure.sizeClass(size, write);
  if (municipalities === null) return words.breakEven.scope;
  return words.structure.municipalitiesTogether(municipalities, write(municipalities));
}

function useText(share: number | null, { words, marks }: ReportContext): string {
  if (share === null) return words.breakEven.never;
  return percentText(share, share > 0 && share < smallUse ? useDecimals + 2 : useDecimals, marks);
}

function countText(count: number | null, without: string, { marks }: ReportContext): string {
  return count === null ? without : fixedText(count, 0, marks);
}

/** The central count with its range behind it. */
function countWithRange({ low, central, high }: FigureEnds, context: ReportContext): string {
  const text = (value: number | null) => countText(value, context.words.breakEven.never, context);
  const range = rangeText(text(low), text(high));
  return low === high ? text(central) : `${text(central)} (${range})`;
}
