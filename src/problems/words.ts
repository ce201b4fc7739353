import { nearestName } from './nearest-name.ts';

const numberHint = 'Write numbers with a decimal point, without quotes, signs or thousands separators.';

/** A file as a sentence names it. */
export function fileName(path: string): string {
  return path === '-' ? 'Standard input' : path;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A computed number, with the digits that help to understand a message. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** Names to choose from, where they are few enough to read. */
export function knownNames(known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > 12) return undefined;
  return known.length === 1 ? known[0] : `one of ${list(known)}`;
}

export function inRows(rows: number): string {
  return rows > 1 ? ` (in ${rows} rows)` : '';
}

export function suggestion(found: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(found, known);
  return nearest === undefined ? undefined : `Did you mean ${show(nearest)}?`;
}

/** What to do about a first line with other names. */
export function headerHint(found: readonly string[], expected: readonly string[]): string {
  const separator = found.length === 1 ? /[;\t|]/.exec(found[0] ?? '')?.[0] : undefined;
  if (separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : separator;
    return `The columns are separated by ${name} here: separate them by commas, and write amounts with a decimal point.`;
  }
  const missing = expected.filter((name) => !found.includes(name));
  if (missing.length > 0 && missing.length < expected.length) return `What is missing: ${list(missing)}.`;
  return `Bring the file into the tidy form: these ${expected.length} columns in this order, separated by commas.`;
}

/** What to do about a value of another kind than expected. */
export function kindHint(found: unknown, expected: string): string {
  if (found === null) return 'Write a value there, or remove the key.';
  if (expected.startsWith('a scenario'))
    return 'Begin it with the line "digisave: 1"; cost data are named inside of it.';
  const isText = typeof found === 'string';
  if (expected === 'a list' && typeof found !== 'object') return `Put it in brackets: [${found}].`;
  if (isText && looksNumeric(found) && expected.includes('number')) return numberHint;
  if (!isText && typeof found !== 'object' && expected.startsWith('a text'))
    return `Put it in quotes: "${found}".`;
  return 'Write a value of that kind.';
}

/** What an operating system answers, by its code. */
const systemAnswers: Readonly<Record<string, string>> = {
  EACCES: 'you may not open it',
  EPERM: 'it is protected, or open in another program',
  EBUSY: 'it is open in another program',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written',
  EIO: 'the disk does not answer',
  EBADF: 'nothing is connected to it',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no file name may hold',
};

export function inWords(code: string): string {
  const words = Object.hasOwn(systemAnswers, code) ? systemAnswers[code] : undefined;
  return words === undefined ? code : `${words} (${code})`;
}

/** What the parser objects to in words of the user, where its own are those of its makers. */
export function yamlMessage(code: string): string | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'a second key and value begin in the same line';
  return code === 'TAB_AS_INDENT' ? 'the line is indented by a tab' : undefined;
}

/** What to do about YAML that cannot be read, by the code of the parser. */
export function yamlHint(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces: YAML takes no tabs.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Put a text that holds a colon into quotes; otherwise begin a new line behind the colon.';
    case 'BAD_SCALAR_START':
      return 'Put a text that begins with this sign into quotes.';
    case 'MISSING_CHAR':
      return 'Close the quotes or brackets that are opened here.';
    default:
      return 'Look at the indentation and the quotes at and above this line.';
  }
}

const longestNumber = 40;

function looksNumeric(text: string): boolean {
  return (
    text.length <= longestNumber &&
    /^[\s\u00a0\u202f]*[-+\u2212]?[\d.,'\s\u00a0\u202f]+[\s\u00a0\u202f]*(€|eur|%)?$/i.test(text) &&
    /\d/.test(text)
  );
}

/** A value as it is shown in a message: short, and with its quotes where it is text. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object')
    return Object.keys(value).length === 0 ? 'an empty group of keys' : 'a group of keys';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}..."` : text;
}

export function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown}, ... (${names.length} in all)` : shown;
}
