import type { CellSelection, Scope } from '../model/cost-structure.ts';
import { foldName, type Municipality, type Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';

type PlaceOf = (...path: (string | number)[]) => Place;

/** Gives every name of a scope as the code or id it means. */
export function matchScope(
  scope: Scope,
  registers: Registers,
  placeOf: PlaceOf,
  problems: ProblemList,
): Scope {
  const { municipalities, ...rest } = scope;
  const matched = matchServices(rest, registers, placeOf, problems);
  if (municipalities === undefined) return matched;
  const at = (...path: (string | number)[]) => placeOf('municipalities', ...path);
  const { min, max } = municipalities.population ?? {};
  if (min !== undefined && max !== undefined && min > max)
    problems.add('low-above-high', at('population', 'min'), { low: min, high: max, names: ['min', 'max'] });
  const match = (key: 'codes' | 'exclude_codes') =>
    municipalities[key]?.map((code, index) => {
      const name = String(code);
      const found = findMunicipality(name, registers);
      if (found !== undefined) return found.code;
      problems.add('unknown-municipality', at(key, index), {
        found: name,
        known: registers.municipalities.names,
      });
      return name;
    });
  const regions = municipalities.regions?.map((code, index) => {
    const name = String(code);
    const wanted = /^\d$/.test(name.trim()) ? `0${name.trim()}` : foldName(name);
    const { all } = registers.municipalities;
    const found = all.find(
      (each) =>
        each.regionCode === wanted ||
        foldName(each.region.fi) === wanted ||
        foldName(each.region.sv) === wanted,
    );
    if (found !== undefined) return found.regionCode;
    const known = [...new Set(all.flatMap((each) => [each.regionCode, each.region.fi, each.region.sv]))];
    problems.add('unknown-region', at('regions', index), { found: name, known });
    return name;
  });
  const groups = municipalities.groups?.map((name, index) => {
    const known = [...new Set(registers.municipalities.all.map((each) => each.group))];
    const found = known.find((each) => foldName(each) === foldName(name));
    if (found === undefined) problems.add('unknown-group', at('groups', index), { found: name, known });
    return found ?? name;
  });
  return {
    ...matched,
    municipalities: {
      ...municipalities,
      codes: match('codes'),
      exclude_codes: match('exclude_codes'),
      regions,
      groups,
    },
  };
}

/** A municipality by its name or code, of which a leading zero may be missing. */
export function findMunicipality(name: string, registers: Registers): Municipality | undefined {
  return registers.municipalities.find(/^\d{1,2}$/.test(name) ? name.padStart(3, '0') : name);
}

type ServiceFilters = Pick<
  CellSelection,
  'services' | 'exclude_services' | 'main_functions' | 'exclude_main_functions'
>;

/** Gives every service of a filter by its id, and tells names that no register knows. */
export function matchServices<Filters extends ServiceFilters>(
  filters: Filters,
  registers: Registers,
  placeOf: PlaceOf,
  problems: ProblemList,
): Filters {
  const { services } = registers;
  const listMainFunctions = () => [...new Set(services.all.map((each) => each.mainFunction))];
  const matched: ServiceFilters = {};
  for (const key of ['services', 'exclude_services'] as const) {
    if (filters[key] === undefined) continue;
    const meant = key === 'services' ? 'main_functions' : 'exclude_main_functions';
    matched[key] = filters[key].map((name, index) => {
      const found = services.find(name);
      if (found === undefined) {
        problems.add('unknown-service', placeOf(key, index), {
          found: name,
          known: services.names,
          meant: listMainFunctions().includes(name) ? meant : undefined,
        });
      }
      return found?.id ?? name;
    });
  }
  for (const key of ['main_functions', 'exclude_main_functions'] as const) {
    if (filters[key] === undefined) continue;
    const known = listMainFunctions();
    for (const [index, found] of filters[key].entries()) {
      if (!known.includes(found))
        problems.add('unknown-main-function', placeOf(key, index), { found, known });
    }
  }
  return { ...filters, ...matched };
}
