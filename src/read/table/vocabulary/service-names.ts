import { mainFunctions, type Registers, type Service } from '../../../model/register.ts';
import { trimCell } from '../grid/number-form.ts';
import { bareServiceName, everydayFile, everydayMeaning, withoutNumber } from './everyday-names.ts';

const totalWord = /\s+(?:yhteensä|total|totalt|sammanlagt|in total)$/i;
const mainFunctionByName = new Map(
  mainFunctions.flatMap(({ id, name }) =>
    [id, name.en, name.fi, name.sv].map((each) => [each.toLowerCase(), id] as const),
  ),
);
let mainFunctionByBareName: ReadonlyMap<string, string> | undefined;

/** The main function that a text names, alone or with a word for a sum behind it. */
export function mainFunctionNamed(text: string): string | undefined {
  const name = trimCell(text).toLowerCase().replace(totalWord, '');
  const found = mainFunctionByName.get(name);
  if (found !== undefined || !/\p{L}/u.test(name)) return found;
  mainFunctionByBareName ??= new Map(
    Object.entries(everydayFile().groups).flatMap(([id, names]) =>
      Object.values(names)
        .flat()
        .map((each) => [bareServiceName(each), id] as const),
    ),
  );
  return mainFunctionByBareName.get(bareServiceName(name));
}

/** The service that a cell or header names: by id, by a name of the register or by an everyday name of one service. */
export function findService(text: string, registers: Registers): Service | undefined {
  const official = findOfficial(text, registers);
  if (official !== undefined) return official;
  const meaning = everydayMeaning(text, registers);
  return meaning?.kind === 'service' ? registers.services.find(meaning.id) : undefined;
}

/** Whether a text means a service by an everyday name alone, which no register has. */
export function isEverydayName(text: string, registers: Registers): boolean {
  return findOfficial(text, registers) === undefined && findService(text, registers) !== undefined;
}

/** The services that a text may mean, where it is an everyday name of several. */
export function servicesMeant(text: string, registers: Registers): readonly Service[] {
  const meaning = everydayMeaning(text, registers);
  if (meaning?.kind !== 'several') return [];
  return meaning.ids.map((id) => registers.services.find(id)).filter((each) => each !== undefined);
}

/** By id or name of the register, alone or behind the number of its class. */
function findOfficial(text: string, { services }: Registers): Service | undefined {
  return services.find(text) ?? services.find(withoutNumber(trimCell(text)));
}
