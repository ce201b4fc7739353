import type { Picture } from '../picture/mark.ts';
import { type PictureFile, pictureFile } from '../picture/picture-file.ts';
import { presentSvg } from '../picture/svg-picture.ts';
import type { Content } from './content.ts';

/** Every picture of a report as SVG, those of municipalities named by their codes. */
export function presentPictureFiles({
  pictures,
  municipalities,
  caption,
  picture,
}: Content): readonly PictureFile[] {
  const fileOf = (each: Picture, prefix: string): PictureFile => ({
    name: pictureFile(each, prefix),
    svg: presentSvg(each, caption, picture.words),
  });
  return [
    ...pictures.map((each) => fileOf(each, '')),
    ...municipalities.flatMap(({ code, pictures: own }) =>
      own.map((each) => fileOf(each, `municipality-${code}-`)),
    ),
  ];
}
