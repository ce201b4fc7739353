import type { Language } from './language.ts';
import type { Row } from './row.ts';

type Words = Readonly<Record<Language, string>>;

const pace: Readonly<Record<'quick' | 'slow', Words>> = {
  quick: { en: 'Quick projects together', fi: 'Nopeat hankkeet yhteensä', sv: 'Snabba projekt totalt' },
  slow: { en: 'Slow projects together', fi: 'Hitaat hankkeet yhteensä', sv: 'Långsamma projekt totalt' },
};
const overlap: Readonly<Record<'quick' | 'slow' | 'total', Words>> = {
  quick: {
    en: 'Overlap of quick projects',
    fi: 'Nopeiden hankkeiden päällekkäisyys',
    sv: 'Överlappning av snabba projekt',
  },
  slow: {
    en: 'Overlap of slow projects',
    fi: 'Hitaiden hankkeiden päällekkäisyys',
    sv: 'Överlappning av långsamma projekt',
  },
  total: {
    en: 'Overlap of quick and slow',
    fi: 'Nopeiden ja hitaiden päällekkäisyys',
    sv: 'Överlappning av snabba och långsamma',
  },
};
const total: Words = {
  en: 'All projects together',
  fi: 'Kaikki hankkeet yhteensä',
  sv: 'Alla projekt totalt',
};

/** The name of a row that is no project; projects have labels of their own. */
export function sumLabel(row: Pick<Row, 'level' | 'pace'>, language: Language): string | undefined {
  switch (row.level) {
    case 'project':
      return undefined;
    case 'overlap':
      return overlap[row.pace ?? 'total'][language];
    case 'pace':
      return row.pace === undefined ? undefined : pace[row.pace][language];
    case 'total':
      return total[language];
    default:
      return row.level satisfies never;
  }
}
