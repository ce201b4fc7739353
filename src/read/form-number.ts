import type { FormNumber } from '../model/form-number.ts';

const plain = /^-?\d+(\.\d+)?$/;
const withComma = /^-?\d+,\d+$/;
const pointsAndComma = /^-?\d{1,3}(\.\d{3})+,\d+$/;
const commasAndPoint = /^-?\d{1,3}(,\d{3})+\.\d+$/;
/** A number that is a thousand times larger to one reader than to another. */
const commaOfThree = /^-?[1-9]\d{0,2},\d{3}$/;
const pointOfThree = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * The number of a cell of a form, `low..high` or `low..central..high`; undefined where it is none, has a unit beside it, or
 * could be read in two ways.
 *
 * Shape   hasDecimalCommas: whether the numbers of the file are written with decimal commas, so that 1.800 may be 1800
 * @example parseFormNumber('1 800..2 200', false) // => { low: 1800, high: 2200 }
 * @example parseFormNumber('31,4', true) // => { low: 31.4, high: 31.4 }
 * @example parseFormNumber('2000 kpl', false) // => undefined
 */
export function parseFormNumber(cell: string, hasDecimalCommas: boolean): FormNumber | undefined {
  const numbers = cell.split('..').map((part) => parsePart(part.trim(), hasDecimalCommas));
  if (numbers.some((each) => each === undefined)) return undefined;
  const [first, second, third] = numbers as number[];
  switch (numbers.length) {
    case 1:
      return { low: first!, high: first! };
    case 2:
      return { low: first!, high: second! };
    case 3:
      return { low: first!, central: second!, high: third! };
    default:
      return undefined;
  }
}

function parsePart(text: string, hasDecimalCommas: boolean): number | undefined {
  const number = text.replace(/^[\u2212\u2013]/, '-').replace(/(?<=\d)[ \u00a0\u202f'](?=\d{3}(?!\d))/g, '');
  if (plain.test(number)) return hasDecimalCommas && pointOfThree.test(number) ? undefined : Number(number);
  if (withComma.test(number))
    return !hasDecimalCommas && commaOfThree.test(number) ? undefined : Number(number.replace(',', '.'));
  if (pointsAndComma.test(number)) return Number(number.replaceAll('.', '').replace(',', '.'));
  return commasAndPoint.test(number) ? Number(number.replaceAll(',', '')) : undefined;
}
