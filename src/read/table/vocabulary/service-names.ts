import { mainFunctions, type Registers, type Service } from '../../../model/register.ts';
import { trimCell } from '../grid/number-form.ts';

const totalWord = /\s+(?:yhteensä|total|totalt|sammanlagt|in total)$/i;
const mainFunctionByName = new Map(
  mainFunctions.flatMap(({ id, name }) =>
    [id, name.en, name.fi, name.sv].map((each) => [each.toLowerCase(), id] as const),
  ),
);

/** The main function that a text names, alone or with a word for a sum behind it. */
export function mainFunctionNamed(text: string): string | undefined {
  return mainFunctionByName.get(trimCell(text).toLowerCase().replace(totalWord, ''));
}

/** The service that a cell or header names: by id or name, alone or behind the number of its class. */
export function findService(text: string, { services }: Registers): Service | undefined {
  return services.find(text) ?? services.find(trimCell(text).replace(/^\d{1,6}[\s.:-]+(?=\p{L})/u, ''));
}
