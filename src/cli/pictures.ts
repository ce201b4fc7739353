import { join } from 'node:path';
import type { PictureFile } from '../present/picture/picture-file.ts';
import type { ProblemList } from '../problems/problem.ts';
import { fileExists } from '../read/text-file.ts';
import { isFolder, relativeLink, writeFileInParts } from './output.ts';
import type { OutputFile } from './output-guard.ts';
import type { PictureMaker } from './picture-maker.ts';
import type { Streams } from './streams.ts';

/** What says where pictures are written. */
export interface PictureOptions {
  /** Folder for the pictures. */
  readonly pictures?: string;
  /** Whether pictures must be there as PNG too. */
  readonly png?: boolean;
}

/** Reports a folder of pictures that is not there. */
export function checkPictureFolder({ pictures }: PictureOptions, problems: ProblemList): void {
  if (pictures !== undefined && !isFolder(pictures))
    problems.add(
      'missing-folder',
      { file: pictures },
      { option: '--pictures', path: pictures, folder: pictures, isFile: fileExists(pictures) },
    );
}

/** The files that pictures of some names become; none without a folder. */
export function pictureOutputs(
  names: readonly string[],
  { pictures: folder }: PictureOptions,
  maker: PictureMaker | undefined,
): readonly OutputFile[] {
  if (folder === undefined) return [];
  const files = names.flatMap((name) => [name, ...(maker === undefined ? [] : [pngOf(name)])]);
  return files.map((name) => ({ option: '--pictures', path: join(folder, name) }));
}

/** Writes pictures into their folder, as PNG too where these can be made. */
export async function writePictures(
  pictures: readonly PictureFile[],
  folder: string,
  maker: PictureMaker | undefined,
  streams: Streams,
): Promise<void> {
  for (const { name, svg } of pictures) {
    await writeFileInParts(join(folder, name), [svg], streams);
    if (maker !== undefined) await writeFileInParts(join(folder, pngOf(name)), [maker(svg)], streams);
  }
}

/** Where a text of an output leads to for a picture; undefined where none are written. */
export function imageLinks(
  output: string | undefined,
  { pictures }: PictureOptions,
): ((file: string) => string) | undefined {
  return pictures === undefined
    ? undefined
    : (name) => relativeLink(output ?? 'report.md', join(pictures, name));
}

function pngOf(name: string): string {
  return name.replace(/\.svg$/, '.png');
}
