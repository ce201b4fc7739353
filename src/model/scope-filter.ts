import type { Cell, CellSelection, CostRow, Scope } from './cost-structure.ts';
import { type Registers, regionInYear } from './register.ts';

/** Judges whether rows belong to a scope; names are codes and ids by now. Each name is judged once. */
export function createScopeFilter(
  scope: Scope,
  year: number,
  registers: Registers,
): (row: CostRow) => boolean {
  const hasService = remembered((id) => {
    if (!passes(id, scope.services, scope.exclude_services)) return false;
    const mainFunction = registers.services.find(id)?.mainFunction ?? '';
    return passes(mainFunction, scope.main_functions, scope.exclude_main_functions);
  });
  const hasCostType = remembered((type) => passes(type, scope.cost_types, scope.exclude_cost_types));
  const hasMunicipality = remembered((code) => hasMunicipalityInScope(code, scope, year, registers));
  return (row) =>
    hasService(row.service) && hasCostType(row.costType) && hasMunicipality(row.municipalityCode);
}

function hasMunicipalityInScope(code: string, scope: Scope, year: number, registers: Registers): boolean {
  const filter = scope.municipalities;
  if (filter === undefined) return true;
  if (!passes(code, filter.codes, filter.exclude_codes)) return false;
  const municipality = registers.municipalities.find(code);
  if (municipality === undefined) return true;
  if (!passes(regionInYear(municipality, year).code, filter.regions, undefined)) return false;
  if (!passes(municipality.group, filter.groups, undefined)) return false;
  if (filter.population === undefined) return true;
  const population = municipality.population.get(year);
  if (population === undefined) return false;
  return (
    population >= (filter.population.min ?? 0) &&
    population <= (filter.population.max ?? Number.POSITIVE_INFINITY)
  );
}

function remembered(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  let last: string | undefined;
  let lastAnswer = false;
  return (name) => {
    // Rows of one municipality mostly follow each other.
    if (name === last) return lastAnswer;
    let answer = known.get(name);
    if (answer === undefined) {
      answer = judge(name);
      known.set(name, answer);
    }
    last = name;
    lastAnswer = answer;
    return answer;
  };
}

/** True where a scope chooses among municipalities at all. */
export function choosesMunicipalities(scope: Scope): boolean {
  const filter = scope.municipalities;
  if (filter === undefined) return false;
  const chosen = [filter.codes, filter.exclude_codes, filter.regions, filter.groups];
  return chosen.some((each) => (each?.length ?? 0) > 0) || filter.population !== undefined;
}

/** A filter lets through what it names, or everything where it names nothing; exclusions come last. */
export function passes(
  name: string,
  wanted: readonly (string | number)[] | undefined,
  excluded: readonly (string | number)[] | undefined,
): boolean {
  if (wanted !== undefined && wanted.length > 0 && !wanted.includes(name)) return false;
  return !excluded?.includes(name);
}

/** True where a cell belongs to a selection; names are ids by now. */
export function selects(selection: CellSelection, cell: Cell): boolean {
  return (
    passes(cell.service, selection.services, selection.exclude_services) &&
    passes(cell.mainFunction, selection.main_functions, selection.exclude_main_functions) &&
    passes(cell.costType, selection.cost_types, undefined)
  );
}

/** The euros a year of the cells that a formula asks for; those that earn count where the selection says so. */
export function selectedEur(
  selection: CellSelection,
  { cells }: { readonly cells: readonly Cell[] },
): number {
  return cells
    .filter((cell) => selects(selection, cell) && (selection.negative === 'include' || cell.sign === 'cost'))
    .reduce((sum, cell) => sum + cell.amountEur, 0);
}
