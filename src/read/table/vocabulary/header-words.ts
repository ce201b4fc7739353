import { trimCell } from '../grid/number-form.ts';
import { wordPattern } from './matching.ts';
import { pattern } from './pattern.ts';
import { wordsOf, wordTree } from './vocabulary.ts';

/** What the header of a column can say that its cells are. */
export type HeaderRole =
  | 'year'
  | 'municipality_code'
  | 'municipality'
  | 'service'
  | 'cost_type'
  | 'measure'
  | 'unit'
  | 'sign'
  | 'row_number'
  | 'class'
  | 'name_number'
  | 'period';

const patterns = new Map<HeaderRole, (header: string) => boolean>();

/** Whether the header of a column says that it is of a role. */
export function headerSays(role: HeaderRole, header: string): boolean {
  let judge = patterns.get(role);
  if (judge === undefined) {
    judge = role === 'municipality_code' ? codeJudge() : roleJudge(role);
    patterns.set(role, judge);
  }
  return judge(header);
}

function roleJudge(role: HeaderRole): (header: string) => boolean {
  const tree = wordTree('headers', role) as Readonly<Record<string, readonly string[]>>;
  const whole = wordPattern(
    [...(tree['whole'] ?? [])].filter((word) => word !== ''),
    'whole',
  );
  const start = wordPattern(tree['start'] ?? [], 'start');
  const end = endPattern(tree['end'] ?? []);
  const mayBeEmpty = (tree['whole'] ?? []).includes('');
  return (header) => {
    const text = trimCell(header).replace(/\s*\/\s*/g, '/');
    if (text === '') return mayBeEmpty;
    return whole.test(text) || start.test(text) || end.test(text);
  };
}

/** Words that may be glued behind others: tililuokka, tilikausivuosi. */
function endPattern(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return pattern(`(?:${any})$`, 'i');
}

/** A word for areas with one for codes behind it, or one that means codes of areas by itself. */
function codeJudge(): (header: string) => boolean {
  const areas = wordsOf('headers', 'municipality_code', 'areas').join('|');
  const codes = wordsOf('headers', 'municipality_code', 'codes').join('|');
  const both = pattern(`(?:${areas})[\\s_-]*(?:${codes})(?!\\p{L})`, 'i');
  const whole = wordPattern(wordsOf('headers', 'municipality_code', 'whole'), 'whole');
  return (header) => both.test(header) || whole.test(trimCell(header));
}

/** Whether a header is a word for municipalities or areas and no more. */
export function isBareAreaHeader(header: string): boolean {
  return wordPattern(wordsOf('headers', 'municipality', 'whole'), 'whole').test(trimCell(header));
}
