import { readOutputPath } from '../../model/path.ts';
import type { DecidedSingly, InformationValue } from '../../model/sensitivity.ts';
import { fixedText, percentText, supportedDecimals, supportedText } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

/** More inputs, or projects, than people read at once. */
const mostInputs = 40;
const mostPercentDecimals = 2;

/** What it is worth to know more before deciding: everything, and each input alone; of a sum, each project as well. */
export function composeInformationTable(
  result: InformationValue,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks } = context;
  const { uncertainty } = words;
  const { of, inputs, decided_singly: singly } = result;
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: uncertainty.worth, align: 'right', importance: undefined, content: 'whole' },
    { head: uncertainty.error, align: 'right', importance: 1, content: 'whole' },
  ];
  // An error needs no more than its own first digit or two, which the unit of the table gives.
  const row = (name: string, value: number, error: number, strong: boolean) => ({
    strong,
    cells: [name, scale.writeDrawn(value, error), scale.write(error)],
  });
  const shown = inputs.slice(0, mostInputs);
  const perfect = (name: string, each: Pick<DecidedSingly, keyof DecidedSingly & `perfect_${string}`>) =>
    row(name, each.perfect_information, each.perfect_information_standard_error, true);
  const rows = [
    perfect(singly === null ? uncertainty.everything : uncertainty.everythingTogether, result),
    ...(singly === null ? [] : [perfect(uncertainty.everythingSingly, singly)]),
    ...shown.map((each) => row(context.nameOf(each.input), each.value, each.standard_error, false)),
  ];
  const more = inputs.length - shown.length;
  const decision = singly === null ? uncertainty.decision : uncertainty.decisionTogether;
  const expected = `${uncertainty.expected} ${scale.writeDrawnWithUnit(result.mean, result.mean_standard_error)}`;
  return [
    {
      kind: 'tables',
      heading: uncertainty.informationOf(outputName(of, context)),
      columns,
      tables: [{ heading: `${uncertainty.knowing}, ${scale.unit}`, rows, below: undefined }],
    },
    {
      kind: 'text',
      sentences: [
        `${[decision[result.decision], expected, uncertainty.chanceOfLoss(chanceText(result, marks))].join(', ')}.`,
        ...(more > 0 ? [words.moreInputs(fixedText(more, 0, marks), 'value-of-information')] : []),
      ],
    },
    ...(singly === null ? [] : composeSingly(singly, scale, context)),
  ];
}

/** The decision on each project that may turn out wrong; nothing where that is none of them. */
function composeSingly(
  { projects, ...all }: DecidedSingly,
  scale: OutputScale,
  { words, marks, nameOf }: ReportContext,
): readonly Block[] {
  const { uncertainty } = words;
  const shown = projects.filter((each) => each.perfect_information > 0).slice(0, mostInputs);
  if (shown.length === 0) return [];
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: uncertainty.decisionHead, align: 'left', importance: undefined, content: 'whole' },
    numberColumn(uncertainty.expectedHead),
    numberColumn(uncertainty.chanceHead, 2),
    numberColumn(uncertainty.worth),
    numberColumn(uncertainty.error, 1),
  ];
  const rows = shown.map((each) => ({
    strong: false,
    cells: [
      nameOf(readOutputPath(each.of).owner),
      uncertainty.decisionShort[each.decision],
      scale.writeDrawn(each.mean, each.mean_standard_error),
      chanceNumber(each, marks),
      scale.writeDrawn(each.perfect_information, each.perfect_information_standard_error),
      scale.write(each.perfect_information_standard_error),
    ],
  }));
  const sum = {
    strong: true,
    cells: [
      uncertainty.allSingly,
      '',
      scale.writeDrawn(all.mean, all.mean_standard_error),
      '',
      scale.writeDrawn(all.perfect_information, all.perfect_information_standard_error),
      scale.write(all.perfect_information_standard_error),
    ],
  };
  const others = projects.filter((each) => each.perfect_information === 0).length;
  return [
    {
      kind: 'tables',
      heading: uncertainty.singly,
      columns,
      tables: [{ heading: scale.unit, rows: [...rows, sum], below: undefined }],
    },
    ...(others === 0
      ? []
      : [{ kind: 'text', sentences: [uncertainty.otherProjects(fixedText(others, 0, marks))] } as const]),
  ];
}

type Chance = Pick<InformationValue, 'chance_of_loss' | 'chance_of_loss_standard_error'>;

/** A chance in percent without its sign, as fine as its error supports. */
function chanceNumber(
  { chance_of_loss: chance, chance_of_loss_standard_error: error }: Chance,
  marks: ReportContext['marks'],
): string {
  return supportedText(chance * 100, error * 100, mostPercentDecimals, marks);
}

function chanceText(
  { chance_of_loss: chance, chance_of_loss_standard_error: error }: Chance,
  marks: ReportContext['marks'],
): string {
  return percentText(chance, Math.max(0, supportedDecimals(error * 100, mostPercentDecimals)), marks);
}
