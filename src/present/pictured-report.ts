import type { Picture } from './picture/mark.ts';
import { type PictureFile, pictureFile } from './picture/picture-file.ts';
import { pictureWordings } from './picture/picture-wordings.ts';
import { presentSvg } from './picture/svg-picture.ts';
import type { Report, ReportContext } from './report.ts';

/** A report of a command with its pictures. */
export interface PicturedReport {
  readonly report: Report;
  readonly pictures: readonly Picture[];
  /** Below every picture: what it is of, and the run. */
  readonly caption: readonly string[];
  readonly context: ReportContext;
}

/** Every picture of a report as a file of its own. */
export function picturesOf({ pictures, caption, context }: PicturedReport): readonly PictureFile[] {
  const words = pictureWordings[context.language];
  return pictures.map((each) => ({ name: pictureFile(each), svg: presentSvg(each, caption, words) }));
}
