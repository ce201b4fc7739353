import type { Quantity } from '../model/quantity.ts';
import { RiskForm, type RiskName, riskEffects } from '../model/risks/forms.ts';
import type { Risk } from '../model/risks/risk.ts';
import type { Project } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import { boundsOfKey } from './key-bounds.ts';
import { numbersOf } from './numbers.ts';
import { getIn, type Path } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import type { YamlFile } from './yaml-file.ts';

/** What risks need from the rest of their scenario. */
interface RiskContext {
  readonly file: YamlFile;
  readonly quantities: QuantityReader;
  /** Calendar year in which money begins to be counted; undefined where the scenario counts none over years. */
  readonly firstYear: number | undefined;
  readonly problems: ProblemList;
}

/** The risks of a scenario, each judged alone, in the order of the file. */
export function readRisks(projects: readonly Project[], context: RiskContext): readonly Risk[] {
  const { file, firstYear, problems } = context;
  const list = getIn(file.value, ['risks']);
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.add('wrong-type', file.place(['risks']), { found: list, expected: { is: 'list' } });
    return [];
  }
  if (firstYear === undefined && list.length > 0)
    problems.add('no-timeline', file.place(['risks'], 'key'), {});
  const seen = new Set<string>();
  return [...list.keys()].flatMap((index) => {
    const at = ['risks', index];
    const form = file.parse(RiskForm, at, problems);
    if (form === undefined) return [];
    if (seen.has(form.id)) problems.add('duplicate-risk', file.place([...at, 'id']), { id: form.id });
    seen.add(form.id);
    const risk = readRisk(form, at, context);
    checkEffects(risk, at, projects, context);
    return [risk];
  });
}

function readRisk(form: RiskForm, at: Path, context: RiskContext): Risk {
  const { file, quantities: reader, firstYear, problems } = context;
  const quantities = new Map<RiskName, Quantity>();
  for (const { keys, meta, form: number } of numbersOf(RiskForm.shape, form)) {
    if (number === undefined) continue;
    const name = keys.join('.') as RiskName;
    const path = `risks.${form.id}.${name}`;
    const quantity = reader.read(number as Parameters<QuantityReader['read']>[0], {
      at: [...at, ...keys],
      unit: meta.unit,
      path,
      year: firstYear,
    });
    if (quantity === undefined) continue;
    quantities.set(name, quantity);
    const own = boundsOfKey(meta);
    if (own !== undefined && quantity.low < own.least)
      problems.add('value-out-of-range', file.place([...at, ...keys]), {
        found: quantity.low,
        expected: { unit: meta.unit, ...own },
      });
  }
  return {
    id: form.id,
    label: form.label,
    kind: form.kind,
    hits: hitsOf(form, at, context),
    group: form.group,
    hasTreatment: form.treatment !== undefined,
    isTreated: form.treat && form.treatment !== undefined,
    quantities,
    origin: { place: file.place(at), evidence: undefined },
  };
}

/** The projects that a risk hits: those it names, otherwise all that have costs or a rollout. */
function hitsOf({ hits }: RiskForm, at: Path, { file, problems }: RiskContext): readonly string[] {
  const list = getIn(file.value, ['projects']);
  const projects = (Array.isArray(list) ? list : []).flatMap((project) => {
    const id = getIn(project, ['id']);
    const hasMoney = ['cost', 'rollout'].some((key) => getIn(project, [key]) !== undefined);
    return typeof id === 'string' ? [{ id, hasMoney }] : [];
  });
  if (hits === undefined) return projects.filter(({ hasMoney }) => hasMoney).map(({ id }) => id);
  const known = projects.map(({ id }) => id);
  for (const [index, found] of hits.entries())
    if (!known.includes(found))
      problems.add('unknown-project', file.place([...at, 'hits', index]), { found, known });
  return [...new Set(hits)];
}

/** Warns of a risk that does nothing, and of projects of which optimism bias already contains what went wrong elsewhere. */
function checkEffects(
  risk: Risk,
  at: Path,
  projects: readonly Project[],
  { file, problems }: RiskContext,
): void {
  const isZero = (name: RiskName) =>
    (risk.quantities.get(name)?.high ?? 0) === 0 && (risk.quantities.get(name)?.low ?? 0) === 0;
  if (riskEffects.every(isZero)) problems.add('risk-without-effect', file.place(at), { risk: risk.id });
  if (isZero('cost_share') && isZero('delay_years')) return;
  for (const { id, flow } of projects) {
    if (!risk.hits.includes(id)) continue;
    const isBiased =
      flow !== undefined &&
      (['cost.optimism_bias.upper_ratio', 'cost.optimism_bias.duration_upper_ratio'] as const).some(
        (name) => (flow.quantities.get(name)?.high ?? 0) > 0,
      );
    if (isBiased) problems.add('bias-beside-risks', file.place(at), { project: id, risk: risk.id });
  }
}
