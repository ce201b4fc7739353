import type { End } from '../model/cash-flow/money-columns.ts';
import type { Model } from '../model/compile.ts';
import type { ExplainWords } from '../model/explanation.ts';
import { riskNumberName } from '../model/input-name.ts';
import { labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import type { CompiledRisk } from '../model/risks/compile-risks.ts';
import type { RiskEffect } from '../model/risks/forms.ts';
import { happens } from '../model/risks/risk.ts';
import type { CompiledProject } from '../model/row.ts';
import { type Points, turnedAt, type Worked, work } from './worked-formula.ts';

/** What the risks of a project do to it together, as formulas take it up. */
export type RiskNumber = 'risk.cost_share' | 'risk.delay_years' | 'risk.kept_share' | 'risk.treatment_eur';

const effectOf = {
  'risk.cost_share': 'cost_share',
  'risk.delay_years': 'delay_years',
  'risk.kept_share': 'saving_share',
} as const satisfies Partial<Record<RiskNumber, RiskEffect>>;

/** The formulas of what risks do to one project; undefined where none of them does it. */
export function explainRisks(
  model: Model,
  { risks }: CompiledProject,
  points: Points,
  words: ExplainWords,
  language: Language,
): ReadonlyMap<RiskNumber, Worked> {
  const found = new Map<RiskNumber, Worked>();
  const at = (slot: number, end: End) => turnedAt(model, slot, points[end]);
  const nameOf = ({ risk }: CompiledRisk) => labelText(risk.label, language, risk.id);
  for (const [name, effect] of Object.entries(effectOf) as [keyof typeof effectOf, RiskEffect][]) {
    const own = risks.filter(({ effects }) => effects.has(effect));
    if (own.length === 0) continue;
    const happened = (each: CompiledRisk, end: End) => happens(at(each.event, end), at(each.chance, end));
    const sizeOf = (each: CompiledRisk, end: End) => at(each.effects.get(effect)!, end);
    const isKept = name === 'risk.kept_share';
    const join = (terms: readonly string[]) =>
      isKept ? terms.map((term) => `(1 − ${term})`).join(' · ') : terms.join(' + ');
    found.set(
      name,
      work(
        join(own.map((each) => `${nameOf(each)}: ${words.happening} · ${riskNumberName(effect, language)}`)),
        (end) => (write) =>
          join(own.map((each) => `${write(happened(each, end))} · ${write(sizeOf(each, end))}`)),
        (end) =>
          own.reduce(
            (all, each) =>
              isKept
                ? all * (1 - happened(each, end) * sizeOf(each, end))
                : all + happened(each, end) * sizeOf(each, end),
            isKept ? 1 : 0,
          ),
      ),
    );
  }
  const treated = risks.filter(({ treatmentEur }) => treatmentEur !== undefined);
  if (treated.length > 0)
    found.set(
      'risk.treatment_eur',
      work(
        treated
          .map(
            (each) =>
              `${nameOf(each)}: ${riskNumberName('treatment.cost_eur', language)} / ${words.projectsHit}`,
          )
          .join(' + '),
        (end) => (write) =>
          treated
            .map((each) => `${write(at(each.treatmentEur!, end))} / ${each.risk.hits.length}`)
            .join(' + '),
        (end) => treated.reduce((all, each) => all + at(each.treatmentEur!, end) / each.risk.hits.length, 0),
      ),
    );
  return found;
}
