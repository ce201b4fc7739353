import type { BreakEvenSize } from '../../model/break-even.ts';
import type { FundRow } from '../../model/fund/result.ts';
import type { Language } from '../../model/language.ts';
import type { Quality } from '../../model/quantity.ts';
import type { Pace } from '../../model/scenario.ts';
import { sizeClasses } from '../../model/size-class.ts';
import { fixedText, type NumberMarks } from '../number-text.ts';
import type { ReportContext } from '../report.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import { pictureWordings } from './picture-wordings.ts';

/** Words of a report that pictures use too. */
export interface PictureTerms {
  readonly pace: Readonly<Record<Pace, string>>;
  readonly allProjects: string;
  readonly perYear: string;
  readonly overlap: string;
  readonly quality: Readonly<Record<Quality, string>>;
  readonly yes: string;
  readonly no: string;
  readonly byConstruction: string;
  readonly fundClass: Readonly<Record<FundRow['class'], string>>;
  /** By the id of the class; that of all municipalities of the scenario too. */
  readonly sizeClass: Readonly<Record<BreakEvenSize['size_class'], string>>;
  readonly never: string;
}

/** What every picture needs to write words and numbers. */
export interface PictureContext {
  readonly language: Language;
  readonly words: PictureWording;
  readonly terms: PictureTerms;
  readonly marks: NumberMarks;
  /** The name of an input or project; its path where it has none. */
  nameOf(path: string): string;
}

export function createPictureContext({ language, words, marks, nameOf }: ReportContext): PictureContext {
  const inhabitants = (count: number) => fixedText(count, 0, marks);
  return {
    language,
    words: pictureWordings[language],
    terms: {
      pace: words.pace,
      allProjects: words.allProjects,
      perYear: words.perYear,
      overlap: words.overlap,
      quality: words.quality,
      yes: words.yes,
      no: words.no,
      byConstruction: words.byConstruction,
      fundClass: words.fund.classes,
      sizeClass: {
        ...Object.fromEntries(
          sizeClasses.map((each) => [each.id, words.structure.sizeClass(each, inhabitants)]),
        ),
        scope: words.breakEven.scope,
      },
      never: words.breakEven.never,
    },
    marks,
    nameOf,
  };
}
