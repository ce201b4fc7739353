import type { Picture } from './mark.ts';

/** A picture as a file of its own. */
export interface PictureFile {
  readonly name: string;
  readonly svg: string;
}

/**
 * The name of the file of a picture.
 *
 * Shape    prefix: of the pictures of one municipality
 * @example pictureFile({ name: 'range' }) // => 'range.svg'
 */
export function pictureFile({ name }: Pick<Picture, 'name'>, prefix = ''): string {
  return `${prefix}${name}.svg`;
}
