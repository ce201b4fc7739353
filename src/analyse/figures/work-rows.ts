import type { Model, Output } from '../../model/compile.ts';
import type { Figures, RowFigures } from '../../model/figures.ts';
import type { Language } from '../../model/language.ts';
import { rowPath } from '../../model/path.ts';
import type { Part } from '../../model/row.ts';
import { rowLabel } from '../../model/row-label.ts';
import type { Corners } from '../../sample/corners.ts';
import type { DrawSettings } from '../../sample/draws.ts';
import { moveOneAtATime } from '../../sample/one-at-a-time.ts';
import { findAreaCorners } from '../area-corners.ts';
import { type Draws, summariseOutputs } from '../draw.ts';
import { findRowCorners } from '../row-corners.ts';
import { SelectionMemory } from '../selection.ts';
import { buildTornado } from '../tornado.ts';
import { distributionOf } from './distribution.ts';
import { joinOtherBars } from './together-bar.ts';

/** The figures of rows, and what moves paces and the total: what a reader may ask anew with other inputs. */
export type WorkedRows = Pick<Figures, 'rows' | 'distributions' | 'tornados' | 'together'>;

/**
 * The savings of all rows of a model, or of a part of it such as a municipality, as an estimate and its breakdown give them.
 *
 * Holds   low and high are those of `estimate` of a whole, and of its `--by municipality` of a part; draws have the seed of the
 *         settings, so that percentiles of the same inputs are the same
 */
export function workRows(model: Model, settings: DrawSettings, language: Language, part?: Part): WorkedRows {
  const own = part === undefined ? model : model.inPart(part);
  return workDrawnRows(
    model,
    summariseOutputs(own, savingOutputs(model), undefined, settings),
    language,
    part,
  );
}

/** What all rows save a year. */
export function savingOutputs({ rows }: Model): readonly Output[] {
  return rows.map((row) => ({ row, measure: 'saving_eur_per_year' }));
}

/** The same of savings that are drawn already, by whoever draws other outputs with them. */
export function workDrawnRows(
  model: Model,
  draws: Pick<Draws, 'outputs' | 'spreads' | 'columnOf'>,
  language: Language,
  part?: Part,
): WorkedRows {
  const { outputs, spreads, columnOf } = draws;
  const own = part === undefined ? model : model.inPart(part);
  const corners = cornersOf(model, outputs, part);
  const moved = moveOneAtATime(own, outputs);
  const sums = [...model.rows.keys()].filter((at) => ['pace', 'total'].includes(model.rows[at]!.level));
  const tornados = new Map(sums.map((at) => [at, buildTornado(own, outputs[at]!, at, moved)]));
  const memory = new SelectionMemory();
  return {
    rows: model.rows.map((row, at): RowFigures => {
      const { low, central, high } = corners[at]!;
      const { p05, p50, p95 } = spreads[at]!;
      const label = rowLabel(row, model.projects, language);
      return {
        path: rowPath(row),
        level: row.level,
        pace: row.pace,
        label,
        low,
        central,
        high,
        p05,
        p50,
        p95,
      };
    }),
    distributions: sums.map((at) => distributionOf(rowPath(model.rows[at]!), columnOf(at), memory)),
    tornados: [...tornados.values()],
    together: sums.flatMap((at) => joinOtherBars(own, outputs[at]!, tornados.get(at)!, corners[at]!) ?? []),
  };
}

function cornersOf(model: Model, outputs: readonly Output[], part: Part | undefined): readonly Corners[] {
  const whole = findRowCorners(model, outputs);
  return part === undefined ? whole : findAreaCorners(model, [part], outputs, whole)[0]!;
}
