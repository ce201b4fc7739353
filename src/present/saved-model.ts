import { dataOfModel, type SavedModel } from '../model/saved-model.ts';
import { harmlessJson } from './json.ts';

/** The form of the file; another number is another form. */
export const savedModelForm = 1;

/**
 * A model as a file: its form, the version of the tool that wrote it, a digest of the rest, and the model in one line.
 *
 * Shape   digestOf: SHA-256 of a text in UTF-8, in hexadecimal digits
 */
export function presentSavedModel(
  model: SavedModel,
  version: string,
  digestOf: (text: string) => string,
): string {
  const body = harmlessJson(dataOfModel(model));
  const head = `{\n"digisave-model": ${savedModelForm},\n"digisave": ${harmlessJson(version)},\n`;
  return `${head}"sha256": "${digestOf(`${version}\n${body}`)}",\n"model": ${body}\n}\n`;
}
