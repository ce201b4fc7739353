import type { FilledCells } from '../body/column-cells.ts';
import { isFigure, missingMarkers } from '../frame/head-rows.ts';
import type { ClueContext } from './clue.ts';

/** Columns of which at least half of the filled cells are figures. */
export function figureColumns({ cells, frame }: ClueContext): ReadonlySet<number> {
  const isOfFigures = (filled: FilledCells) => {
    const figures = filled.count(isFigure);
    return figures > 0 && figures * 2 >= filled.length;
  };
  return new Set(
    cells.flatMap((column, at) =>
      at < frame.width && isOfFigures(column.without(missingMarkers)) ? [at] : [],
    ),
  );
}
