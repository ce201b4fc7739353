import type { RankCorrelation, RankCorrelations } from '../../model/sensitivity.ts';
import { numberCell, type TidyColumns, tidyTable } from '../tidy-table.ts';
import type { MethodView } from './method-view.ts';
import { composeRankTable } from './rank-table.ts';

interface Line {
  readonly ranks: RankCorrelations;
  readonly each: RankCorrelation;
}

const columns: TidyColumns<Line> = {
  of: ({ ranks }) => ranks.of,
  input: ({ each }) => each.input,
  unit: ({ each }) => each.unit,
  rank: ({ each }) => numberCell(each.rank),
  rank_low: ({ each }) => numberCell(each.rank_low),
  rank_high: ({ each }) => numberCell(each.rank_high),
  share: ({ each }) => numberCell(each.share),
  share_low: ({ each }) => numberCell(each.share_low),
  share_high: ({ each }) => numberCell(each.share_high),
  differs_from_zero: ({ each }) => each.differs_from_zero,
  draws: ({ ranks }) => numberCell(ranks.draws),
};

/** How far inputs and outputs rise together. */
export const rank: MethodView<'rank'> = {
  shows: 'an output',
  basis: 'draws',
  sentences: (words) => [words.uncertainty.rankMeaning],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((ranks) => ranks.inputs.map((each) => ({ ranks, each }))),
    ),
  figures: () => [],
  hasOwnUnit: false,
  blocks: (result, _scale, context) => composeRankTable(result, context),
};
