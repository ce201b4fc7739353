import type { KeptDraws } from '../analyse/draw.ts';
import type { Model } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { presentDraws } from '../present/draws-csv.ts';
import type { DialectName } from '../present/format/dialect.ts';
import { blockLength } from '../sample/design.ts';
import { createDrawDesign, listVarying } from '../sample/draws.ts';
import { writeFileInParts } from './output.ts';
import type { Streams } from './streams.ts';

/** Writes the inputs that vary and the outputs of every draw to a file, some thousand draws at a time. */
export async function saveDraws(
  path: string,
  model: Model,
  draws: KeptDraws,
  dialect: DialectName,
  streams: Streams,
): Promise<void> {
  const inputs = listVarying(model);
  const paths = [...inputs.map((input) => model.inputs[input]!.path), ...draws.outputs.map(outputPath)];
  const table = { paths, blocks: blocksOf(model, draws, inputs) };
  await writeFileInParts(path, presentDraws(table, dialect), streams);
}

/** The inputs are drawn once more: the same seed gives the same draws. */
function* blocksOf(model: Model, draws: KeptDraws, inputs: readonly number[]) {
  const design = createDrawDesign(model, draws.settings);
  const length = Math.min(blockLength, design.count);
  const columns = model.inputs.map(() => new Float64Array(length));
  const fillBlock = design.begin();
  for (let start = 0; start < design.count; start += length) {
    const count = Math.min(length, design.count - start);
    fillBlock(columns, start, count);
    const outputs = draws.columns.map((column) => column.subarray(start, start + count));
    yield { columns: [...inputs.map((input) => columns[input]!), ...outputs], count };
  }
}
