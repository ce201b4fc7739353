import type { Model } from '../model/compile.ts';
import type { Language } from '../model/language.ts';
import { numbersOfMaturity } from '../model/maturity/realised.ts';
import { rowLabel } from '../model/row-label.ts';
import { isShareOfCosts } from '../model/saving/saving.ts';

/** The words of notes that are part of a result itself, and so are in JSON as well. */
interface NoteWords {
  readonly assumed: string;
  notApplied(projects: readonly string[]): string;
}

const wordsOf: Readonly<Record<Language, NoteWords>> = {
  en: {
    assumed:
      'No map from maturity levels to realised shares has been published. Those used here are assumptions of the scenario.',
    notApplied: (projects) =>
      `Maturity levels do not change these projects, which count what is still done by hand: ${projects.join(', ')}.`,
  },
  fi: {
    assumed:
      'Kypsyystasojen toteutuneita osuuksia ei ole julkaistu. Tässä käytetyt osuudet ovat skenaarion oletuksia.',
    notApplied: (projects) =>
      `Kypsyystasot eivät muuta näitä hankkeita, joissa lasketaan vielä käsin tehtävää työtä: ${projects.join(', ')}.`,
  },
  sv: {
    assumed:
      'Det har inte publicerats hur stor andel som är uppnådd på varje mognadsnivå. Andelarna här är antaganden i scenariot.',
    notApplied: (projects) =>
      `Mognadsnivåerna ändrar inte dessa projekt, som räknar arbete som ännu görs för hand: ${projects.join(', ')}.`,
  },
};

/** What a reader must know of levels: that shares are assumed, and which projects they do not act on. */
export function noteMaturity({ scenario, projects, rows }: Model, language: Language): string[] {
  const { maturity } = scenario;
  if (maturity === undefined) return [];
  const words = wordsOf[language];
  const isAssumed = numbersOfMaturity(maturity).some(({ quality }) => quality === 'assumed');
  const others =
    maturity.use === 'reduce'
      ? rows.filter(
          ({ level, projects: own }) =>
            level === 'project' && !isShareOfCosts(projects[own[0]!]!.project.saving),
        )
      : [];
  return [
    ...(isAssumed ? [words.assumed] : []),
    ...(others.length > 0 ? [words.notApplied(others.map((row) => rowLabel(row, projects, language)))] : []),
  ];
}
