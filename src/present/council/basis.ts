import type { Result } from '../../model/result.ts';
import { cleanText } from '../clean-text.ts';
import { inputRangeText } from '../number-text.ts';
import { outputScale } from '../output-text.ts';
import type { ReportContext } from '../report.ts';
import { usedInputs } from './summary.ts';

/** One input, with where it comes from and what it moves. */
export interface BasisRow {
  readonly path: string;
  readonly cells: readonly string[];
}

/** More inputs are not read; CSV and JSON have all. */
const mostInputs = 60;

/** The inputs with their sources, those first that move the saving of all projects most. */
export function basisRows(result: Result, context: ReportContext): readonly BasisRow[] {
  const { marks, words, nameOf } = context;
  const total = result.sensitivity.tornado.find(({ of }) => of === 'total.saving_eur_per_year');
  const swings = new Map((total?.bars ?? []).map(({ input, swing }) => [input, swing]));
  const scale = outputScale(
    'total.saving_eur_per_year',
    [...swings.values()],
    context,
    total?.price_year ?? null,
  );
  const { noSource } = words.report.basis;
  return usedInputs(result)
    .toSorted((a, b) => (swings.get(b.path) ?? 0) - (swings.get(a.path) ?? 0))
    .slice(0, mostInputs)
    .map((input) => {
      const swing = swings.get(input.path);
      const { source, place, evidence_from: date, quality, note, file, line } = input;
      return {
        path: input.path,
        cells: [
          nameOf(input.path),
          inputRangeText(input.low, input.high, input.unit, marks),
          quality === null ? '' : words.quality[quality],
          source === null ? noSource : cleanText(source),
          place === null ? '' : cleanText(place),
          date ?? '',
          swing === undefined || swing === 0 ? '' : scale.writeWithUnit(swing),
          note === null ? '' : cleanText(note),
          cleanText(line === null ? file : `${file}:${line}`),
        ],
      };
    });
}

/** Heads of the columns of the basis, in the order of its cells. */
export function basisHeads({ words }: ReportContext): readonly string[] {
  const { basis } = words.report;
  return [
    basis.input,
    basis.range,
    basis.quality,
    basis.source,
    basis.place,
    basis.date,
    basis.effect,
    basis.note,
    basis.file,
  ];
}
