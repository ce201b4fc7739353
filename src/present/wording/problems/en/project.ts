import type { projectProblems } from '../../../../problems/catalogue/project.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, named, nameOf, rounded, show, unknown, wholeEuros } from './words.ts';

export const project: TextsOf<typeof projectProblems> = {
  'duplicate-project': (f) => ({
    found: `The project id ${show(f.id)} is already used above.`,
    expected: 'each project id once',
    hint: 'Give this project another id.',
  }),
  'unknown-project': unknown('project', 'Name a project by its id, as it stands under "projects".'),
  'unknown-kind': unknown(
    'kind of project',
    'digisave list projects lists the kinds; leave the key out for a project of your own.',
  ),
  'number-to-give': (f) => ({
    found: `${f.key} has no value: no published figure would fit ${show(f.kind.en)}.`,
    expected: lowerFirst(f.ask.en),
    hint: 'Write the number of the municipality there, or a range as { low: ..., high: ... }.',
  }),
  'twin-projects': (f) => ({
    found: `The projects ${f.other} and ${f.id} count the same euros or minutes.`,
    expected: 'one of the two, or numbers divided between them',
    hint: 'Remove one. Where the numbers are divided between them, write twins: checked at one of the projects.',
  }),
  'no-projects': () => ({
    found: 'The scenario has no project.',
    expected: 'at least one project',
    hint: 'Add one under "projects".',
  }),
  'base-without-cells': (f) => ({
    found: `No cost of ${show(f.costs)} in scope belongs to this base.`,
    expected: 'a base that finds at least one cost',
    hint: 'Check services, main functions and cost types, and that the scope does not exclude them.',
  }),
  'base-wholly-negative': (f) => ({
    found: `All costs of this base are negative or zero (${euros(f.eur)} in ${f.costs}).`,
    expected: 'costs from which something can be saved',
    hint:
      f.eur === 0
        ? 'The files give no costs for it: choose other services, or another year.'
        : 'These functions earn more than they cost: use gross costs, work-time or channel-shift.',
  }),
  'negative-cells-refused': (f) => ({
    found: `${count(f.cells, 'cell')} of this base ${f.cells === 1 ? 'is' : 'are'} negative (${euros(f.eur)}).`,
    expected: 'no negative cell (negative: refuse)',
    hint: 'Write negative: exclude to leave them out or negative: include to count them.',
  }),
  'negative-cells-left-out': (f) => ({
    found: `Project ${named(f.project)} ignores ${count(f.cells, 'cell')} whose income exceeds costs (${euros(f.eur)}).`,
    many: {
      what: 'projects ignore services whose income exceeds costs',
      item: `${nameOf(f.project)} (${count(f.cells, 'cell')}, ${euros(f.eur)})`,
    },
    expected: 'a saving is a share of costs, not of net income',
    hint: 'Write negative: include or negative: refuse at the base for another rule.',
  }),
  'saving-above-cell-cost': (f) => ({
    found: `Project ${named(f.project)} would save ${wholeEuros(f.saving)}, but the costs it targets are only ${wholeEuros(f.cost)}.`,
    expected: 'a saving of at most the cost',
    hint: 'Lower its numbers, or name more cost cells under "within".',
  }),
  'draws-above-cell-cost': (f) => ({
    found: `Project ${named(f.project)} saves more than the costs it targets in ${f.count} of ${f.draws} simulation runs.`,
    many: {
      what: 'projects save more than the costs they target in some simulation runs',
      item: `${nameOf(f.project)} in ${f.count} of ${f.draws}`,
    },
    expected: 'a saving of at most the cost',
    hint: 'Choose a distribution with ends (pert, triangular, uniform), or narrower percentiles.',
  }),
  'signal-beside-reveals': () => ({
    found: 'The pilot has both "signal" and "reveals".',
    expected: 'one of them: an answer yes or no, or a measurement',
    hint: 'Leave one of them out.',
  }),
  'signal-below-chance': (f) => ({
    found: `The pilot says yes more often where the project would fail (${rounded(1 - f.specificity)}) than where it would succeed (${rounded(f.hitRate)}).`,
    expected: 'a hit_rate and a specificity that add up to 1 or more',
    hint: 'Exchange the answers yes and no: write 1 minus each of them.',
  }),
  'input-beside-output': () => ({
    found: 'The pilot reveals both an input and an output.',
    expected: 'one of them',
    hint: 'Leave "input" or "output" out.',
  }),
  'duplicate-source': (f) => ({
    found: `The source ${show(f.id)} is already defined in data/sources.`,
    expected: 'one value for each source id',
    hint: 'Remove it here, or give it another id.',
  }),
  'two-volumes': (f) => ({
    found: f.found === 0 ? 'No volume is given.' : 'Both volumes are given.',
    expected: 'volume_per_year or volume_per_1000_inhabitants',
    hint: 'Write one of them.',
  }),
  'measures-in-one-result': (f) => ({
    found: `The projects use both net and gross costs (${f.costs.map(({ id, measure }) => `${id}: ${measure}`).join(', ')}).`,
    expected: 'one measure in one result',
    hint: 'Internal rents and purchases may be counted twice; say so next to the figure.',
  }),
  'shared-rows': (f) => ({
    found: `${f.costs.join(' and ')} share ${count(f.rows, 'row')} that projects of both save from.`,
    expected: 'every euro in one cost structure: overlap is calculated within one',
    hint: 'Use one structure for these projects, or give the structures scopes that do not overlap.',
  }),
  'yardstick-not-positive': (f) => ({
    found: `The costs of ${f.costs} are ${euros(f.eur)} in all.`,
    expected: 'comparison costs above 0',
    hint: 'No share of costs is given: put first a structure whose total is above 0.',
  }),
  'implausible-costs': (f) => ({
    found: `The costs of ${f.costs} are ${rounded(f.eur)} euros an inhabitant.`,
    expected: 'hundreds or thousands of euros an inhabitant',
    hint: 'Are the amounts in thousands or millions of euros? The column amount_eur is in euros. Where they are right, write plausibility: checked under the costs.',
  }),
  'negative-saving': (f) => ({
    found: `The saving of ${named(f.project)} is negative: ${wholeEuros(f.eur)} a year.`,
    expected: 'a saving above zero; costs of a project are under its "cost"',
    hint: 'Remove the minus where the amount is saved; write what the project costs under cost.running_eur_per_year.',
  }),
  'saving-above-yardstick': (f) => ({
    found: `All projects together would save ${wholeEuros(f.saving)}, more than the ${wholeEuros(f.cost)} of ${f.costs}.`,
    expected: 'a saving below the costs in scope',
    hint: 'Look at the units of the costs and of the projects, and at the scope.',
  }),
  'corner-not-extreme': (f) => ({
    found: `${f.path}: ${f.count} of ${f.draws} simulation runs are outside its low and high.`,
    many: {
      what: 'outputs have simulation runs outside their low and high',
      item: `${f.path} ${f.count} of ${f.draws}`,
    },
    expected: 'low and high that are the extremes',
    hint: 'Inputs act in opposite directions there: use the percentiles, not low and high.',
  }),
  'central-outside-percentiles': (f) => {
    const range = `p05 ${euros(f.p05)} to p95 ${euros(f.p95)}`;
    return {
      found: `The central value of ${f.path}, ${euros(f.central)}, is ${f.central > f.p95 ? 'above' : 'below'} nearly all simulation runs (${range}). This happens where ranges have their most likely value near one end, or act on the result unevenly.`,
      many: {
        what: 'central values are outside p05 to p95, where ranges have their most likely value near one end, or act on the result unevenly',
        item: `${f.path} ${euros(f.central)} (${range})`,
      },
      expected: 'a central value that is likely',
      hint: 'Report the median (p50) and p05 to p95, and not the central value alone.',
    };
  },
  'status-contradicts-inputs': (f) => ({
    found: `The reference for ${f.output} is marked independent, but uses calibrated numbers (${f.parameters.join(', ')}).`,
    expected: 'status calibrated, or an output free of calibrated numbers',
    hint: 'What is fitted to a published figure cannot confirm it.',
  }),
  'nothing-calibrated': (f) => ({
    found: `The reference for ${f.output} is marked calibrated, but it uses no calibrated number.`,
    expected: 'quality: calibrated at the number that was fitted, or status independent or weak',
    hint: 'digisave calibrate fits a parameter to it. Agreement without fitting is stronger evidence: mark it independent or weak.',
  }),
  'rounding-above-figure': (f) => ({
    found: `The rounding ${f.rounding} is larger than the published figures, ${f.low} and ${f.high}: nearly any result would agree.`,
    expected: 'the step to which the published figures were rounded, at most the larger of them',
    hint: 'Write the step, such as 1.0e6 for figures in whole millions.',
  }),
  'reference-without-yardstick': (f) => ({
    found: `${f.output} needs a cost structure, and the scenario has none.`,
    expected: 'costs; the first structure gives the comparison costs',
    hint: 'Add "costs", or refer to euros.',
  }),
};

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
