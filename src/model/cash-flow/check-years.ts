import type { ProjectName } from '../../problems/catalogue/phrases.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { afterEnd } from './after-end.ts';
import { type FlowName, type FlowNumbers, type PlaceOfKey, valueIfLeftOut } from './flow-numbers.ts';
import type { Timeline } from './timeline.ts';

/** What is spent after the end is reported from this part of the investment on: below it is rounding. */
const leastSpentShare = 1e-9;

type Years = Pick<Timeline, 'firstYear' | 'horizonYears'>;

/**
 * Reports projects that the timeline does not hold.
 *
 * Shape   start: the calendar year in whose beginning the project starts
 */
export function checkYears(
  project: ProjectName,
  start: number,
  numbers: FlowNumbers,
  { firstYear, horizonYears }: Years,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const last = firstYear + horizonYears - 1;
  const firstUse = start + (numbers.get('rollout.delay_years')?.low ?? valueIfLeftOut('rollout.delay_years'));
  if (firstUse >= last + 1) {
    problems.add('start-after-horizon', place('rollout', 'start_year'), { project, start: firstUse, last });
  }
  if (start < firstYear) {
    const facts = { project, start, first: firstYear };
    problems.add('start-before-timeline', place('rollout', 'start_year'), facts);
  }
  if (firstUse < last + 1) checkEnd(project, start, numbers, { firstYear, horizonYears }, place, problems);
}

/** Reports what a project spends after the last year counted, and one that is in use only then, with central inputs. */
function checkEnd(
  project: ProjectName,
  start: number,
  numbers: FlowNumbers,
  { firstYear, horizonYears }: Years,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const last = firstYear + horizonYears - 1;
  const from = start - firstYear;
  const centralOf = (name: FlowName) => numbers.get(name)?.central ?? valueIfLeftOut(name);
  const central = afterEnd(centralOf, from, horizonYears);
  // All of these make a project dearer or longer, but for what is mitigated.
  const most = afterEnd(
    (name) => numbers.get(name)?.[name.endsWith('mitigated_share') ? 'low' : 'high'] ?? valueIfLeftOut(name),
    from,
    horizonYears,
  );
  // An investment below zero is told as such.
  if (most.spentEur > 0 && most.spentEur > leastSpentShare * most.investmentEur) {
    const facts = { spent: central.spentEur, of: central.investmentEur, most: most.spentEur };
    problems.add('spent-after-end', place('cost', 'investment_years'), { project, last, ...facts });
  }
  if (central.firstUse < horizonYears) return;
  problems.add('used-after-end', place('rollout', 'delay_years'), {
    project,
    last,
    firstUse: firstYear + central.firstUse,
    runningEur: centralOf('cost.running_eur_per_year'),
    parallelEur: centralOf('cost.parallel_eur_per_year') * centralOf('cost.parallel_running_years'),
  });
}
