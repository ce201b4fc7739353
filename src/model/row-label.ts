import { type Label, labelText } from './label.ts';
import type { Language } from './language.ts';
import type { Row } from './row.ts';

/** A row of the model or of a result, where no pace is undefined or null. */
interface NamedRow {
  readonly level: Row['level'];
  readonly pace: Row['pace'] | null;
}

type Words = Readonly<Record<Language, string>>;

const pace: Readonly<Record<'quick' | 'slow', Words>> = {
  quick: { en: 'Quick projects together', fi: 'Nopeat hankkeet yhteensä', sv: 'Snabba projekt sammanlagt' },
  slow: { en: 'Slow projects together', fi: 'Hitaat hankkeet yhteensä', sv: 'Långsamma projekt sammanlagt' },
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
    sv: 'Överlappning, snabba och långsamma',
  },
};
const total: Words = {
  en: 'All projects together',
  fi: 'Kaikki hankkeet yhteensä',
  sv: 'Alla projekt sammanlagt',
};

/** The name of a row that is no project; projects have labels of their own. */
export function sumLabel(row: NamedRow, language: Language): string | undefined {
  switch (row.level) {
    case 'project':
      return undefined;
    case 'overlap':
      return overlap[row.pace ?? 'total'][language];
    case 'pace':
      return row.pace ? pace[row.pace][language] : undefined;
    case 'total':
      return total[language];
    default:
      return row.level satisfies never;
  }
}

/** The name of a row of a model: that of its project, or of the sum that it is. */
export function rowLabel(
  row: Row,
  projects: readonly { readonly project: { readonly label: Label | undefined } }[],
  language: Language,
): string {
  const own = row.level === 'project' ? projects[row.projects[0]!]?.project.label : undefined;
  return sumLabel(row, language) ?? labelText(own, language, row.id);
}
