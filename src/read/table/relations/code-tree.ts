import { trimCell } from '../grid/number-form.ts';

/** A number, or letters with one, alone or in front of a name: "4", "41.1", "GF09", "4000 Palkat". */
const codeForm = /^(\p{L}{0,3}\d+(?:\.\d+)*)(?:$|(?:\s*[:.,–-]\s*|\s+)(?=\p{L}))/u;

/** The code that a cell is or begins with. */
export function codeOf(cell: string): string | undefined {
  return codeForm.exec(trimCell(cell))?.[1];
}

/** Which codes stand below which. */
export interface CodeTree {
  /** For each code those that it begins with, the longest first. */
  readonly parentOf: ReadonlyMap<string, readonly string[]>;
  /** Codes of one length, where zeros at the end say what is above: 4000 above 4100. */
  readonly byZeros: boolean;
  /** Whether the codes only count: 1, 2, 3, ... 10, 11. */
  readonly isCounted: boolean;
}

const most = 0.5;

/**
 * The order of codes of which some begin with others. Points part codes into steps: 4.1 is above 4.1.2 and not 4.10.
 *
 * @example [...codeTree(['4', '40', '4000']).parentOf] // => [['40', ['4']], ['4000', ['40', '4']]]
 */
export function codeTree(codes: readonly string[]): CodeTree {
  const isOneLength = new Set(codes.map((code) => code.length)).size === 1;
  const byZeros = isOneLength && codes.every((code) => /^\d+$/.test(code));
  const stems = new Map<string, string>();
  for (const code of codes) {
    const stem = byZeros ? code.replace(/(?<=.)0+$/, '') : code;
    if (!stems.has(stem)) stems.set(stem, code);
  }
  const parentOf = new Map<string, readonly string[]>();
  for (const code of codes) {
    const parents: string[] = [];
    const own = byZeros ? code.replace(/(?<=.)0+$/, '') : code;
    for (let length = own.length - 1; length > 0; length--) {
      const stem = own.slice(0, length);
      const parent = stems.get(stem);
      if (parent !== undefined && /\d$/.test(stem) && !isCutNumber(own, length)) parents.push(parent);
    }
    if (parents.length > 0) parentOf.set(code, parents);
  }
  return { parentOf, byZeros, isCounted: doCount(codes) };
}

/** Behind a point a step ends with the next point: 4.1 does not begin 4.10. */
function isCutNumber(code: string, length: number): boolean {
  return code.includes('.') && code[length] !== '.';
}

/** Codes that leave out few numbers between the first and the last tell nothing by how they begin. */
function doCount(codes: readonly string[]): boolean {
  const numbers = codes.map(Number);
  if (numbers.some((each) => !Number.isInteger(each))) return false;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const largest = numbers.reduce((a, b) => Math.max(a, b));
  return codes.every((code) => !/^0\d/.test(code)) && codes.length >= (largest - least + 1) * most;
}
