import type { RankCorrelations } from '../../model/sensitivity.ts';
import { fixedText, rangeText, supportedText } from '../number-text.ts';
import { outputName } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

/** More inputs than people read at once. */
const mostInputs = 40;
const mostDecimals = 3;
/** Standard errors in half the width of an interval of 95 %. */
const errorsOfHalfWidth = 1.96;
/** Behind a figure that does not differ significantly from zero. */
const nearZero = '°';

/** The inputs with which an output rises or falls, the strongest first. */
export function composeRankTable({ of, inputs }: RankCorrelations, context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const { uncertainty } = words;
  const title = uncertainty.rankOf(outputName(of, context));
  if (inputs.length === 0) return [{ kind: 'list', heading: title, items: [words.nothingMoves] }];
  const shown = inputs.slice(0, mostInputs);
  const intervalOf = (head: string, importance: number): Column =>
    numberColumn(uncertainty.interval, importance, `${head}: ${uncertainty.interval}`);
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(uncertainty.rank),
    intervalOf(uncertainty.rank, 2),
    numberColumn(uncertainty.shareOfSquares),
    intervalOf(uncertainty.shareOfSquares, 1),
  ];
  const rows = shown.map((each) => {
    const cells = (value: number, low: number, high: number, most: number) => {
      const error = (high - low) / (2 * errorsOfHalfWidth);
      const write = (figure: number) => supportedText(figure, error, most, marks);
      return [write(value), rangeText(write(low), write(high))] as const;
    };
    const [rank, rankInterval] = cells(each.rank, each.rank_low, each.rank_high, mostDecimals);
    const [share, shareInterval] = cells(each.share * 100, each.share_low * 100, each.share_high * 100, 1);
    const sign = each.differs_from_zero ? ' ' : nearZero;
    return {
      strong: false,
      cells: [context.nameOf(each.input), `${rank}${sign}`, rankInterval, share, shareInterval],
    };
  });
  const more = inputs.length - shown.length;
  const sentences = [
    ...(shown.some((each) => !each.differs_from_zero) ? [uncertainty.coversZero] : []),
    ...(more > 0 ? [words.moreInputs(fixedText(more, 0, marks), 'rank')] : []),
  ];
  return [
    { kind: 'tables', heading: title, columns, tables: [{ heading: '', rows, below: undefined }] },
    ...(sentences.length === 0 ? [] : [{ kind: 'text', sentences } as const]),
  ];
}
