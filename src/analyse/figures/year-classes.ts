import { timelineYears } from '../../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output } from '../../model/compile.ts';
import type { YearClasses } from '../../model/figures.ts';
import { evaluateAt } from '../../sample/corners.ts';

/**
 * What all projects save in each year, what of it can be taken out of the budget, and what they cost and are granted, the inputs
 * central; nothing where the scenario states no years.
 *
 * Units   real euros of the price year
 */
export function classifyYears(model: Model): readonly YearClasses[] {
  const { timeline } = model.scenario;
  if (timeline === undefined) return [];
  const years = timelineYears(timeline);
  const measures = ['saving_eur', 'cost_eur', 'granted_eur'] as const;
  const central = (own: Model, asked: readonly (typeof measures)[number][]) => {
    const row = own.rows.at(-1)!;
    const outputs = asked.flatMap((measure) => years.map((year): Output => ({ row, measure, year })));
    const values = evaluateAt(own, outputs, [new Map()]).map((column) => column[0]!);
    return asked.map((_, at) => values.slice(at * years.length, (at + 1) * years.length));
  };
  const [saving, cost, grant] = central(model, measures);
  const says = model.projects.some(({ project }) => project.flow?.hasBenefit === true);
  // The budget view counts what is cashable in every year, ramp-up and overlap included.
  const cashable =
    says && model.view === 'all'
      ? central(compileModel(model.scenario, 'budget'), ['saving_eur'])[0]
      : undefined;
  return years.map((year, at) => ({
    year,
    cashable: cashable?.[at] ?? null,
    rest: saving![at]! - (cashable?.[at] ?? 0),
    cost: cost![at]!,
    grant: grant![at]!,
  }));
}
