import { readOutputPath } from '../../model/path.ts';
import type { InformationValue, PerfectInformation } from '../../model/sensitivity.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { outputCell } from './figure-cell.ts';
import { composeInformationTable } from './information-table.ts';
import type { MethodView } from './method-view.ts';

/** Stands in the column of inputs for all of them: perfect information. */
const everything = 'all';

/** What it is worth to know one input, or everything. */
interface Line {
  readonly information: InformationValue;
  /** The decision before knowing more; of projects that are decided one by one their mean alone. */
  readonly about:
    | Omit<PerfectInformation, 'perfect_information' | 'perfect_information_standard_error'>
    | Pick<PerfectInformation, 'mean' | 'mean_standard_error'>;
  readonly input: string;
  readonly unit: string | null;
  readonly value: number;
  readonly error: number;
  /** What is decided: all together or none (together), each project on its own (singly), or one project, by its path. */
  readonly decided: string;
}

const columns: TidyColumns<Line> = {
  of: ({ information: { of } }) => of,
  decision: ({ about }) => ('decision' in about ? about.decision : null),
  mean: (line) => outputCell(line.information.of)(line.about.mean),
  mean_standard_error: (line) => outputCell(line.information.of)(line.about.mean_standard_error),
  chance_of_loss: ({ about }) => ('decision' in about ? numberCell(about.chance_of_loss) : null),
  chance_of_loss_standard_error: ({ about }) =>
    'decision' in about ? numberCell(about.chance_of_loss_standard_error) : null,
  input: ({ input }) => input,
  unit: ({ unit }) => unit,
  value_of_information: (line) => outputCell(line.information.of)(line.value),
  standard_error: (line) => outputCell(line.information.of)(line.error),
  draws: ({ information: { draws } }) => numberCell(draws),
  decided: ({ decided }) => decided,
  price_year: ({ information }) => yearCell(information.price_year),
};

/**
 * What everything is worth to know first, then each input alone. Behind them the same where each project of a sum is
 * decided on its own: of all of them, then of each.
 */
function linesOf(information: InformationValue): readonly Line[] {
  const { of, inputs, decided_singly: singly } = information;
  const perfect = (about: Line['about'] & Perfect, decided: string): Line => ({
    information,
    about,
    input: everything,
    unit: null,
    value: about.perfect_information,
    error: about.perfect_information_standard_error,
    decided,
  });
  const together = singly === null ? readOutputPath(of).owner : 'together';
  return [
    perfect(information, together),
    ...inputs.map(
      ({ input, unit, value, standard_error: error }): Line => ({
        information,
        about: information,
        input,
        unit,
        value,
        error,
        decided: together,
      }),
    ),
    ...(singly === null
      ? []
      : [
          perfect(singly, 'singly'),
          ...singly.projects.map((each) => perfect(each, readOutputPath(each.of).owner)),
        ]),
  ];
}

type Perfect = Pick<PerfectInformation, 'perfect_information' | 'perfect_information_standard_error'>;

/**
 * What it is worth to know more before deciding. It has a unit of its own: it is mostly far less than the output, and would
 * be rounded away beside it.
 */
export const valueOfInformation: MethodView<'value-of-information'> = {
  shows: 'an output',
  basis: 'draws',
  sentences: ({ uncertainty }) => [uncertainty.informationMeaning, uncertainty.informationBias],
  table: (results) => tidyTable(columns, results.flatMap(linesOf)),
  figures: ({ perfect_information: together, decided_singly: singly, mean }) => [
    Math.max(together, singly?.perfect_information ?? 0) || mean,
  ],
  hasOwnUnit: true,
  blocks: composeInformationTable,
};
