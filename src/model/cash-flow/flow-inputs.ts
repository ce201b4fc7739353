import type { MeasureName } from '../measure.ts';
import type { RiskEffect } from '../risks/forms.ts';
import type { View } from '../view.ts';
import { runningBias, savingBias } from './bias.ts';
import { coordination, type FlowName } from './flow-numbers.ts';

/** Which inputs can move a measure, besides those that a measure alone asks for. */
export interface InputNames {
  /** Whether the numbers of the savings do. */
  readonly saving: boolean;
  /** Whether a number below a project does, such as cost.investment_eur. */
  flow(name: FlowName): boolean;
  /** What of the risks does. */
  readonly risks: readonly (RiskEffect | 'treatment')[];
  readonly discount: boolean;
  readonly growth: boolean;
}

const spendingTimes: readonly FlowName[] = [
  'cost.investment_years',
  'cost.optimism_bias.mitigated_share',
  'cost.optimism_bias.duration_upper_ratio',
];
const timesOfUse: readonly FlowName[] = ['rollout.delay_years', ...spendingTimes];
/** How use grows from the first use on: what runs costs the same whatever it is. */
const growthOfUse: readonly FlowName[] = ['rollout.ramp_years', 'rollout.p_per_year', 'rollout.q_per_year'];
const biasNames: readonly FlowName[] = [
  'cost.optimism_bias.upper_ratio',
  'cost.optimism_bias.mitigated_share',
];
const runningNames: readonly FlowName[] = ['cost.running_eur_per_year', ...Object.values(runningBias)];
/** What acts on a saving besides its own numbers. */
const savingNames: readonly FlowName[] = Object.values(savingBias);
/** Numbers that are only compared with others: no figure comes of them. */
const idleNames: readonly FlowName[] = [
  'cost.optimism_bias.lower_ratio',
  'cost.running_optimism_bias.lower_ratio',
  'cost.grant.eligible.not_eligible',
  'cost.grant.eligible.vat',
];

/** The numbers below a project that can move a measure, in a view. */
export function flowInputNames(measure: MeasureName, view: View): InputNames {
  const viewNames: readonly FlowName[] = view === 'budget' ? ['benefit.cashable_share'] : [];
  const plain = { discount: false, growth: false, risks: [] };
  const only = (names: readonly FlowName[]): InputNames => ({
    ...plain,
    saving: false,
    flow: (name) => names.includes(name),
  });
  const withSaving = (names: readonly FlowName[]): InputNames => ({
    ...only([...names, ...savingNames]),
    saving: true,
  });
  const isCost = (name: FlowName, granted: boolean): boolean =>
    name.startsWith('rollout.') ||
    name === coordination ||
    (name.startsWith('cost.') && !idleNames.includes(name) && (granted || !name.startsWith('cost.grant.')));
  const moneyOverTime = (granted: boolean): InputNames => ({
    saving: true,
    risks: ['cost_share', 'delay_years', 'saving_share', 'treatment'],
    discount: true,
    growth: true,
    flow: (name) => viewNames.includes(name) || savingNames.includes(name) || isCost(name, granted),
  });
  switch (measure) {
    case 'saving_eur_per_year':
    case 'share_of_costs':
    case 'eur_per_inhabitant':
    case 'tax_points':
    case 'benefit_optimism_bias_eur_per_year':
      return withSaving(viewNames);
    case 'person_years':
      return withSaving(view === 'budget' ? ['benefit.capacity_share'] : []);
    case 'cashable_eur_per_year':
      return withSaving(['benefit.cashable_share']);
    case 'capacity_eur_per_year':
    case 'capacity_person_years':
      return withSaving(['benefit.capacity_share']);
    case 'other_benefit_eur_per_year':
      return withSaving(['benefit.cashable_share', 'benefit.capacity_share']);
    case 'investment_eur':
      return only(['cost.investment_eur', ...spendingTimes]);
    case 'optimism_bias_eur':
      return only(['cost.investment_eur', ...biasNames, ...spendingTimes]);
    case 'running_eur_per_year':
      return only(['cost.running_eur_per_year']);
    case 'running_optimism_bias_eur_per_year':
      return only(runningNames);
    case 'coordination_eur_per_year':
      return only([coordination]);
    case 'parallel_eur':
      return {
        ...only(['cost.parallel_eur_per_year', 'cost.parallel_running_years', ...timesOfUse]),
        risks: ['delay_years'],
      };
    case 'risk_eur':
      return { ...only(['cost.investment_eur', ...spendingTimes]), risks: ['cost_share', 'treatment'] };
    case 'grant_eur':
    case 'granted_eur':
      return {
        ...only([]),
        flow: (name) =>
          name === 'cost.investment_eur' ||
          (name.startsWith('cost.grant.') && !idleNames.includes(name)) ||
          spendingTimes.includes(name),
      };
    case 'cost_eur':
      return {
        ...only([]),
        risks: ['cost_share', 'delay_years', 'treatment'],
        flow: (name) => isCost(name, false) && !growthOfUse.includes(name),
      };
    case 'saving_eur':
      return {
        ...withSaving([...viewNames, ...timesOfUse, ...growthOfUse]),
        risks: ['delay_years', 'saving_share'],
        growth: true,
      };
    case 'npv_outside_eur':
      return {
        ...withSaving([
          ...viewNames,
          ...timesOfUse,
          ...runningNames,
          'replication.outside_ratio',
          'replication.outside_cost_ratio',
          'replication.p_per_year',
          'replication.q_per_year',
        ]),
        risks: ['delay_years', 'saving_share'],
        discount: true,
        growth: true,
      };
    case 'npv_municipality_eur':
    case 'bcr_municipality':
      return moneyOverTime(true);
    case 'npv_nation_eur':
    case 'bcr_nation':
      return moneyOverTime(false);
    case 'payback_municipality_years':
    case 'net_municipality_eur':
    case 'cumulative_municipality_eur':
      return { ...moneyOverTime(true), discount: false };
    case 'payback_nation_years':
    case 'net_nation_eur':
    case 'cumulative_nation_eur':
      return { ...moneyOverTime(false), discount: false };
    default:
      return measure satisfies never;
  }
}
