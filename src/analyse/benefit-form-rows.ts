import { type BenefitFormRow, formPhases, parseFormNote, totalPhase } from '../model/benefit-form.ts';
import type { FlowName } from '../model/cash-flow/flow-numbers.ts';
import type { Model } from '../model/compile.ts';
import type { FormNumber } from '../model/form-number.ts';
import { valuesOf } from '../model/formula/values.ts';
import { amountOf } from '../model/inhabitant-price.ts';
import type { Language } from '../model/language.ts';
import { isFixed, middleOf, type Quantity } from '../model/quantity.ts';
import type { Registers } from '../model/register.ts';
import type { Project } from '../model/scenario.ts';
import type { FormReason } from '../problems/catalogue/phrases.ts';
import type { ProblemList } from '../problems/problem.ts';

/** Numbers below a project that the form has a column for, and those that change none of its figures. */
const runningCosts = 'cost.running_eur_per_year';
const flowNames: readonly string[] = [runningCosts, 'benefit.cashable_share', 'benefit.capacity_share'];

/**
 * The projects of a scenario as rows of a benefit mapping form; those that say what the form has no column for are reported.
 *
 * Shape   noteOf: the note of a project in the file, which says what its row was where it was made of one
 */
export function listFormRows(
  model: Model,
  noteOf: (project: string) => string | undefined,
  registers: Registers,
  problems: ProblemList,
): readonly BenefitFormRow[] {
  const { scenario } = model;
  const rows = scenario.projects.flatMap((project) => {
    const reason = reasonAgainst(project);
    if (reason === undefined)
      return [rowOf(project, runningOf(model, project), parseFormNote(noteOf(project.id)), registers)];
    problems.add('not-in-form', project.origin.place, { project: project.id, reason });
    return [];
  });
  if (rows.length === 0)
    problems.add(
      'form-without-rows',
      { file: scenario.file },
      {
        path: scenario.file,
        projects: scenario.projects.length,
      },
    );
  return rows;
}

/** Why a project has no row; undefined where it has one. */
function reasonAgainst({ saving, flow }: Project): FormReason | undefined {
  if (saving.method !== 'work-time') return { is: 'method', method: saving.method };
  if (saving.cells !== undefined) return { is: 'lives-in-costs' };
  const { quantities } = saving;
  if (!quantities.has('volume_per_year')) return { is: 'no-volume' };
  const known: readonly string[] = [...formPhases, totalPhase].map((phase) => `minutes_saved.${phase}`);
  const phases = [...quantities.keys()].filter((name) => name.startsWith('minutes_saved.'));
  const other = phases.find((name) => !known.includes(name));
  if (other !== undefined) return { is: 'no-phase', phase: other.slice('minutes_saved.'.length) };
  if (phases.length > 1 && phases.includes(`minutes_saved.${totalPhase}`)) return { is: 'phases-and-total' };
  const beside = [...(flow?.quantities.keys() ?? [])].find((name) => !flowNames.includes(amountOf(name)));
  if (beside !== undefined) return { is: 'no-column', name: beside };
  if (flow?.sharing !== undefined) return { is: 'no-column', name: 'sharing' };
  const all = [...quantities.values(), ...(flow?.quantities.values() ?? [])];
  const shaped = all.find(
    (each) => !isFixed(each) && (each.interval !== 'min-max' || each.distribution !== 'pert'),
  );
  return shaped === undefined ? undefined : { is: 'other-range', path: shaped.path };
}

/** Running costs in all: of a price by inhabitants, what the municipalities of the scenario pay. */
function runningOf(model: Model, { id, flow }: Project): FormNumber {
  const written = flow?.quantities.get(runningCosts);
  if (written !== undefined) return numberOf(written);
  const price = model.projects.find(({ project }) => project.id === id)?.prices.get(runningCosts);
  if (flow === undefined || price === undefined) return { low: 0, high: 0 };
  const known = { base: Number.NaN, inhabitants: Number.NaN };
  const at = (end: 'low' | 'central' | 'high') =>
    valuesOf(price.expression, (name) => flow.quantities.get(name as FlowName)![end], known).value;
  const [low, central, high] = [at('low'), at('central'), at('high')];
  return low === high ? { low, high } : { low, central, high };
}

function rowOf(
  { id, label, saving }: Project,
  runningEurPerYear: FormNumber,
  { service, targetEurPerYear, isChecked = false }: ReturnType<typeof parseFormNote>,
  registers: Registers,
): BenefitFormRow {
  const { quantities } = saving;
  const use = quantities.get('uptake_share')!;
  const labels = typeof label === 'string' ? { en: label, fi: label, sv: label } : (label ?? {});
  const named = service ?? (registers.services.find(id) === undefined ? undefined : id);
  const own = named ?? Object.values(labels)[0] ?? id;
  const serviceId = registers.services.find(own)?.id;
  return {
    service: own,
    serviceId,
    label: ownLabels(labels, own, serviceId, registers),
    hourPriceEur: numberOf(quantities.get('hour_price_eur')!),
    volumePerYear: numberOf(quantities.get('volume_per_year')!),
    runningEurPerYear,
    minutes: Object.fromEntries(
      [...formPhases, totalPhase].flatMap((phase) => {
        const minutes = quantities.get(`minutes_saved.${phase}`);
        return minutes === undefined ? [] : [[phase, numberOf(minutes)]];
      }),
    ),
    // What the scenario leaves out is left out in the form.
    useShare: use.origin.place.file === 'default' ? undefined : numberOf(use),
    targetEurPerYear,
    isChecked,
  };
}

/** Labels that the service itself does not give. */
function ownLabels(
  labels: Readonly<Partial<Record<Language, string | undefined>>>,
  service: string,
  serviceId: string | undefined,
  registers: Registers,
): BenefitFormRow['label'] {
  const names = serviceId === undefined ? undefined : registers.services.find(serviceId)?.name;
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([language, text]) => text !== undefined && text !== (names?.[language as Language] ?? service),
    ),
  );
}

function numberOf({ low, central, high, distribution }: Quantity): FormNumber {
  const isMiddle = distribution === 'discrete' || central === middleOf({ low, high, distribution });
  return { low, ...(isMiddle ? {} : { central }), high };
}
