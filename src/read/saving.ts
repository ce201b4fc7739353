import type { Cell, CellSelection, CostStructure } from '../model/cost-structure.ts';
import type { Steps } from '../model/inhabitant-price.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Saving, SavingAmount, SavingForm, SavingName } from '../model/saving/saving.ts';
import { SavingForm as SavingSchema } from '../model/saving/saving.ts';
import { selectedEur, selects } from '../model/scope-filter.ts';
import type { ProjectName } from '../problems/catalogue/phrases.ts';
import { readFormulaSaving } from './formula-saving.ts';
import { isPrice, readPrice } from './inhabitant-price.ts';
import { type NumberOfForm, numbersOf } from './numbers.ts';
import type { Path } from './position.ts';
import type { SavingContext } from './saving-context.ts';
import { soundPart } from './schema-problems.ts';
import { matchServices } from './scope.ts';

/** A saving as far as it is written soundly: what its schema objects to was told and is left out. */
type Draft<Form> = Form extends { method: infer Method } ? Partial<Form> & { method: Method } : never;
export type SavingDraft = Draft<SavingForm>;

/** What can be checked further of a saving that its schema objects to. */
export function draftSaving(value: unknown): SavingDraft | undefined {
  const part = soundPart(SavingSchema, value);
  return part?.method === undefined ? undefined : (part as SavingDraft);
}

/** Resolves the numbers and the cost cells of one project; undefined where something is wrong, which is told. */
export function readSaving(
  form: SavingDraft,
  project: ProjectName,
  at: Path,
  context: SavingContext,
): Saving | undefined {
  if (form.method === 'formula') {
    const chosen = (key: 'base' | 'within') =>
      form[key] && readSelection(form[key], project, [...at, key], context);
    const [base, within] = [chosen('base'), chosen('within')];
    const { inhabitants } = yardstick(context) ?? {};
    const structure = base && context.costs.get(base.costs);
    const cells = {
      base,
      within,
      sound:
        (form.base === undefined) === (base === undefined) &&
        (form.within === undefined) === (within === undefined),
      baseEur: structure === undefined || base === undefined ? Number.NaN : selectedEur(base, structure),
      inhabitants: inhabitants?.known === true ? inhabitants.count : undefined,
      reportInhabitants: (letter: number) =>
        context.problems.add('volume-needs-population', context.placeIn([...at, 'formula'], letter), {
          reason: inhabitants?.known === false ? inhabitants.reason : { is: 'no-costs' },
        }),
    };
    const year =
      structure?.year ?? (within && context.costs.get(within.costs)?.year) ?? yardstick(context)?.year;
    return readFormulaSaving(form, project, at, cells, year, context);
  }
  const selection = form.method === 'share-of-costs' ? form.base : form.within;
  const selectionKey = form.method === 'share-of-costs' ? 'base' : 'within';
  const cells = selection && readSelection(selection, project, [...at, selectionKey], context);
  const year = (selection && context.costs.get(selection.costs)?.year) ?? yardstick(context)?.year;
  const quantities = new Map<SavingName, Quantity>();
  const prices = new Map<SavingAmount, Steps>();
  let sound = selection === undefined || cells !== undefined;
  for (const { keys, meta, form: number } of numbersOfSaving(form)) {
    if (number === undefined && meta.default === undefined) continue;
    const name = keys.join('.') as SavingName;
    if (isPrice(number)) {
      const price = readPrice(number, [...at, ...keys], meta.unit, context);
      if (price === undefined) sound = false;
      else prices.set(name as SavingAmount, price.steps);
      for (const { name: behind, form: part, ...own } of price?.parts ?? []) {
        const path = `project.${project.id}.saving.${name}.${behind}`;
        const quantity = context.quantities.read(part, { ...own, path, year });
        if (quantity === undefined) sound = false;
        else quantities.set(`${name}.${behind}` as SavingName, quantity);
      }
      continue;
    }
    const slot = {
      path: `project.${project.id}.saving.${name}`,
      at: [...at, ...keys],
      unit: meta.unit,
      year,
    };
    const quantity =
      number === undefined
        ? context.quantities.readDefault(meta.default as number, slot)
        : context.quantities.read(number, slot);
    if (quantity === undefined) sound = false;
    else quantities.set(name, quantity);
  }
  if (!checkPhases(at, context) || !checkVolume(form, at, context)) sound = false;
  if (!sound) return undefined;
  return { method: form.method, cells, quantities, ...(prices.size > 0 && { prices }) };
}

function yardstick(context: SavingContext): CostStructure | undefined {
  return [...context.costs.values()][0];
}

/** The numbers a method's schema asks for. */
function numbersOfSaving(form: SavingDraft): readonly NumberOfForm[] {
  const schema = SavingSchema.options.find((option) => option.shape.method.value === form.method);
  return numbersOf(schema?.shape ?? {}, form);
}

const volumeKeys = ['volume_per_year', 'volume_per_1000_inhabitants'];

/** Tells phases whose names could not stand in a path. */
function checkPhases(at: Path, { valueAt, placeOf, problems }: SavingContext): boolean {
  const phases = valueAt([...at, 'minutes_saved']);
  if (typeof phases !== 'object' || phases === null) return true;
  const wrong = Object.keys(phases).filter(
    (phase) => phase === '__proto__' || !/^[\p{L}\p{N}_-]+$/u.test(phase.normalize('NFC')),
  );
  for (const phase of wrong)
    problems.add('wrong-phase', placeOf([...at, 'minutes_saved', phase], 'key'), { found: phase });
  return wrong.length === 0;
}

function checkVolume(form: SavingDraft, at: Path, context: SavingContext): boolean {
  if (form.method !== 'work-time' && form.method !== 'channel-shift') return true;
  const found = [form.volume_per_year, form.volume_per_1000_inhabitants].filter(
    (each) => each !== undefined,
  ).length;
  if (found === 0 && volumeKeys.some((key) => context.valueAt([...at, key]) !== undefined)) return false;
  if (found !== 1) {
    context.problems.add('two-volumes', context.placeOf(at), { found });
    return false;
  }
  if (form.volume_per_1000_inhabitants === undefined) return true;
  const place = context.placeOf([...at, 'volume_per_1000_inhabitants']);
  if (context.costs.size === 0) {
    context.problems.add('volume-needs-population', place, { reason: { is: 'no-costs' } });
    return false;
  }
  const inhabitants = yardstick(context)?.inhabitants;
  if (inhabitants === undefined || inhabitants.known) return inhabitants !== undefined;
  context.problems.add('volume-needs-population', place, { reason: inhabitants.reason });
  return false;
}

/** Tells services and main functions of a base that find nothing while others do. */
function tellEmptyFilters(
  selection: CellSelection,
  matched: CellSelection,
  cells: readonly Cell[],
  at: Path,
  { problems, placeOf }: SavingContext,
): void {
  if (cells.length === 0) return;
  const tell = (key: 'services' | 'main_functions', wanted: (cell: Cell) => string) => {
    const ids = matched[key];
    if (ids === undefined) return;
    const met = new Set(cells.map(wanted));
    for (const [index, id] of ids.entries()) {
      if (met.has(id)) continue;
      const found = selection[key]?.[index] ?? id;
      problems.add('filter-without-rows', placeOf([...at, key, index]), { found, costs: selection.costs });
    }
  };
  tell('services', (cell) => cell.service);
  tell('main_functions', (cell) => cell.mainFunction);
}

/** Gives the cells of a base by ids, and holds them against the structure. */
function readSelection(
  selection: CellSelection,
  project: ProjectName,
  at: Path,
  context: SavingContext,
): CellSelection | undefined {
  const { problems, registers, costs } = context;
  const place = (...path: Path) => context.placeOf([...at, ...path]);
  const before = problems.all.length;
  const matched = matchServices(selection, registers(), place, problems);
  const structure = costs.get(selection.costs);
  if (structure === undefined) {
    if (!costs.has(selection.costs)) {
      problems.add('unknown-costs', place('costs'), { found: selection.costs, known: [...costs.keys()] });
    }
    return undefined;
  }
  if (selection.cost_types !== undefined) {
    const known = [...new Set(structure.cells.map((cell) => cell.costType))];
    for (const [index, found] of selection.cost_types.entries()) {
      if (!known.includes(found))
        problems.add('unknown-cost-type', place('cost_types', index), { found, known });
    }
  }
  if (problems.hasErrorsSince(before)) return undefined;
  const cells = structure.cells.filter((cell) => selects(matched, cell));
  tellEmptyFilters(selection, matched, cells, at, context);
  const negative = cells.filter((cell) => cell.sign === 'negative');
  const negativeEur = negative.reduce((sum, cell) => sum + cell.amountEur, 0);
  const costEur = cells.reduce((sum, cell) => sum + (cell.sign === 'cost' ? cell.amountEur : 0), 0);
  const usedEur = selection.negative === 'include' ? costEur + negativeEur : costEur;
  const rows = negative.reduce((sum, cell) => sum + cell.rows, 0);
  const here = place();
  if (cells.length === 0) problems.add('base-without-cells', here, { costs: selection.costs });
  else if (usedEur <= 0)
    problems.add('base-wholly-negative', here, { costs: selection.costs, eur: costEur + negativeEur });
  else if (rows > 0 && selection.negative === 'refuse') {
    problems.add('negative-cells-refused', here, { cells: rows, eur: negativeEur });
  } else {
    if (rows > 0 && selection.negative !== 'include') {
      problems.add('negative-cells-left-out', here, { project, cells: rows, eur: negativeEur });
    }
    return matched;
  }
  return undefined;
}
