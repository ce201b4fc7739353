import type { Perspective } from '../model/cash-flow/measures.ts';
import type { Language } from '../model/language.ts';
import type { NoRate } from './internal-rate.ts';
import type { RowRate } from './row-rates.ts';

/** The words of a note that is part of the result itself, and so is in JSON as well. */
interface NoteWords {
  readonly beginning: string;
  readonly reason: Readonly<Record<NoRate, string>>;
  readonly perspective: Readonly<Record<Perspective, string>>;
  more(count: number): string;
}

const wordsOf: Readonly<Record<Language, NoteWords>> = {
  en: {
    beginning: 'No internal rate of return is given',
    reason: {
      'no-sign-change': 'the yearly flows never change sign',
      'no-rate': 'no rate makes the flows worth zero',
      'several-rates': 'several rates make the flows worth zero',
    },
    perspective: { municipality: 'municipality', nation: 'nation' },
    more: (count) => `${count} more`,
  },
  fi: {
    beginning: 'Sisäistä korkokantaa ei ilmoiteta',
    reason: {
      'no-sign-change': 'vuosittaisten nettovirtojen etumerkki ei vaihdu',
      'no-rate': 'nettonykyarvo ei ole nolla millään korolla',
      'several-rates': 'nettonykyarvo on nolla usealla korolla',
    },
    perspective: { municipality: 'kunta', nation: 'kansantalous' },
    more: (count) => `${count} muuta`,
  },
  sv: {
    beginning: 'Internränta anges inte',
    reason: {
      'no-sign-change': 'de årliga nettoflödena byter aldrig tecken',
      'no-rate': 'nettonuvärdet är inte noll vid någon ränta',
      'several-rates': 'nettonuvärdet är noll vid flera räntor',
    },
    perspective: { municipality: 'kommunen', nation: 'samhället' },
    more: (count) => `${count} till`,
  },
};

/** So many rows are named for one reason. */
const mostRows = 12;

/**
 * One sentence on the rows that have no internal rate of return; undefined where each has one.
 *
 * Shape   nameOf: what a row is called in that language
 */
export function noteRowsWithoutRate(
  rates: readonly RowRate[],
  nameOf: (row: RowRate['row']) => string,
  language: Language,
): string | undefined {
  const words = wordsOf[language];
  const parts = (Object.keys(words.reason) as NoRate[]).flatMap((reason) => {
    const own = rates.filter((each) => each.reason === reason);
    const rows = [...new Set(own.map(({ row }) => row))];
    if (rows.length === 0) return [];
    const names = rows.slice(0, mostRows).map((row) => {
      const [only, second] = own.filter((each) => each.row === row);
      return second === undefined ? `${nameOf(row)}, ${words.perspective[only!.perspective]}` : nameOf(row);
    });
    const rest = rows.length > mostRows ? [words.more(rows.length - mostRows)] : [];
    return [`${words.reason[reason]} (${[...names, ...rest].join('; ')})`];
  });
  return parts.length === 0 ? undefined : `${words.beginning}: ${parts.join('; ')}.`;
}
