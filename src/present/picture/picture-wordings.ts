import type { Language } from '../../model/language.ts';
import { pictureEn } from '../wording/picture-en.ts';
import { pictureFi } from '../wording/picture-fi.ts';
import { pictureSv } from '../wording/picture-sv.ts';
import type { PictureWording } from '../wording/picture-words.ts';

/** The words of pictures, by language. An engine of a page has those of its own language alone. */
export const pictureWordings: Readonly<Record<Language, PictureWording>> = {
  en: pictureEn,
  fi: pictureFi,
  sv: pictureSv,
};
