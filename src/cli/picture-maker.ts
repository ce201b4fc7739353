import { InputError, problem } from '../problems/problem.ts';

/** Turns a picture into the bytes of a PNG. */
export type PictureMaker = (svg: string) => Uint8Array;

const rasteriser = '@resvg/resvg-js';
/** So many pixels for one of the picture, so that print is sharp. */
const zoom = 2;

/**
 * What makes PNG of pictures; undefined where the package for it is not installed, which is optional.
 *
 * Throws  InputError where PNG was asked for and cannot be made
 */
export async function loadPictureMaker(
  isAsked: boolean,
  load = () => import('@resvg/resvg-js'),
): Promise<PictureMaker | undefined> {
  try {
    const { Resvg } = await load();
    return (svg) => {
      const options = { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: true } } as const;
      return new Resvg(svg, options).render().asPng();
    };
  } catch {
    if (!isAsked) return undefined;
    throw new InputError([problem('missing-package', undefined, { option: '--png', package: rasteriser })]);
  }
}
