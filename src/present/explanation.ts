import { type End, ends } from '../model/cash-flow/money-columns.ts';
import type {
  ExplainedYear,
  ExplainFormula,
  ExplainWords,
  Explanation,
  ExplanationRecord,
} from '../model/explanation.ts';
import type { Language } from '../model/language.ts';
import { cleanText } from './clean-text.ts';
import { fixedText, inputRangeText, inputTexts, type NumberMarks, plainText } from './number-text.ts';
import type { ReportOptions } from './report.ts';
import { type Block, createReportContext, numberColumn, type Report, type ReportContext } from './report.ts';
import { wordings } from './wording.ts';

/** Rows of costs that people read; JSON has all. */
const mostCells = 15;
export const mostCellsBeside = 2;
/** Digits with which a pocket calculator comes to the value that is printed. */
const digits = 9;

/** The words of formulas in a language. */
export function wordsOfExplanation(language: Language): ExplainWords {
  const { explain, output } = wordings[language];
  return { ...explain.formula, measures: output };
}

/** An explanation for programs: formulas have all digits of their numbers, and are worked as in JavaScript. */
export function explanationRecord({ formula, steps, ...rest }: Explanation): ExplanationRecord {
  return {
    ...rest,
    formula: formulaTexts(formula),
    steps: steps.map((step) => ({ ...step, formula: formulaTexts(step.formula) })),
  };
}

function formulaTexts({ words, low, central, high }: ExplainFormula): ExplanationRecord['formula'] {
  return { words, low: low(String), central: central(String), high: high(String) };
}

interface Beside {
  /** Whether it is beside a list of all inputs with their sources, and need not repeat them. */
  readonly isBeside?: boolean;
  /** Whether only its formula is wanted. */
  readonly isBrief?: boolean;
}

/** Puts an explanation into words and tables. */
export function composeExplanationReport(
  explanation: Explanation,
  { isBeside = false, isBrief = false, ...options }: ReportOptions & Beside,
): Report {
  const context = createReportContext(options);
  const words = context.words.explain;
  const blocks: readonly Block[] = [
    { kind: 'text', sentences: [`${explanation.path} (${explanation.unit}${pricesOf(explanation)})`] },
    { kind: 'text', sentences: [`${words.formulaHead}: ${cleanText(explanation.formula.words)}`] },
    {
      kind: 'list',
      heading: undefined,
      items: endsOf(explanation).map((end) => `${words[end]}: ${formulaLine(explanation, end, context)}`),
    },
    ...composeSteps(explanation, context),
    ...(isBrief || isCentralOnly(explanation) || (isBeside && explanation.extreme === 'proven')
      ? []
      : [
          {
            kind: 'text',
            sentences: isBeside
              ? [words.extreme.searched]
              : [words.method, words.extreme[explanation.extreme]],
          } as const,
        ]),
    ...composeYears(explanation, context),
    ...composePublished(explanation, context),
    ...(isBrief ? [] : composeBase(explanation, isBeside, context)),
    ...(isBeside ? [] : composeOverlap(explanation, context)),
    // Inputs are named above already.
    ...composeList(words.madeOf, isBrief ? [] : isBeside ? sumsOnly(explanation) : explanation.made_of),
    ...(isBeside ? [] : composeList(words.addsTo, explanation.adds_to)),
  ];
  return { title: words.title(cleanText(explanation.name)), blocks };
}

/** What a figure rests on: its inputs and costs. */
function composeBase(explanation: Explanation, isBeside: boolean, context: ReportContext): readonly Block[] {
  return isBeside
    ? [...composeNames(explanation, context), ...composeLargestCells(explanation, context)]
    : [composeInputs(explanation, context), ...composeCells(explanation, context)];
}

/** Whether a figure is of the central values alone, as an internal rate is. */
function isCentralOnly({ value }: Explanation): boolean {
  return value.central !== null && value.low === null && value.high === null;
}

function endsOf(explanation: Explanation): readonly End[] {
  return isCentralOnly(explanation) ? ['central'] : ends;
}

function pricesOf({ price_year: year }: Explanation): string {
  return year === null ? '' : `, ${year}`;
}

/** Numbers of the formula that have a line of their own; one line where they are the same at all three points. */
function composeSteps({ steps }: Explanation, context: ReportContext): readonly Block[] {
  const words = context.words.explain;
  if (steps.length === 0) return [];
  const blocks = steps.map((step): Block => {
    const lines = ends.map((end) => formulaLine(step, end, context));
    const isSame = lines.every((line) => line === lines[0]);
    return {
      kind: 'list',
      heading: `${cleanText(step.name)}: ${cleanText(step.formula.words)}`,
      items: isSame ? [lines[0]!] : ends.map((end, at) => `${words[end]}: ${lines[at]}`),
    };
  });
  return [{ kind: 'text', sentences: [`${words.steps}:`] }, ...blocks];
}

/** The years of a figure of all of them, a table for each of the three points. */
function composeYears(explanation: Explanation, { words, marks }: ReportContext): readonly Block[] {
  const { years } = explanation;
  const { explain } = words;
  if (years.length === 0) return [];
  const money = (value: number | null) => (value === null ? '' : fixedText(value, 2, marks));
  const columns = [
    { head: explain.yearOf.saving, text: (year: ExplainedYear) => money(year.saving_eur) },
    { head: explain.yearOf.cost, text: (year: ExplainedYear) => money(year.cost_eur) },
    { head: explain.yearOf.upFront, text: (year: ExplainedYear) => money(year.up_front_eur) },
    { head: explain.yearOf.grant, text: (year: ExplainedYear) => money(year.granted_eur) },
    { head: explain.yearOf.cumulative, text: (year: ExplainedYear) => money(year.cumulative_eur) },
    {
      head: explain.yearOf.factor,
      text: ({ discount_factor: factor }: ExplainedYear) =>
        factor === null ? '' : plainText(factor, marks, digits),
    },
  ].filter(({ text }) => years.some((year) => text(year) !== ''));
  return [
    {
      kind: 'tables',
      heading: explain.years,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'name' },
        ...columns.map(({ head }) => numberColumn(head)),
      ],
      tables: endsOf(explanation).map((end) => ({
        heading: `${explain[end]}: ${explain.yearOf.year}`,
        below: undefined,
        rows: years
          .filter(({ at }) => at === end)
          .map((year) => ({
            strong: false,
            cells: [String(year.year), ...columns.map(({ text }) => text(year))],
          })),
      })),
    },
  ];
}

function formulaLine(
  { formula, value }: Pick<Explanation, 'formula' | 'value'>,
  end: End,
  { marks, words }: ReportContext,
): string {
  const own = value[end];
  if (own === null) return words.explain.notReached;
  const write = (each: number) => plainText(each, marks, digits);
  const text = formula[end](write);
  return text === write(own) ? text : `${text} = ${write(own)}`;
}

function composePublished({ published }: Explanation, { words, marks }: ReportContext): readonly Block[] {
  if (published === null) return [];
  const { low, high, source } = published;
  const range = [low, high].map((each) => plainText(each, marks)).join(' … ');
  return [{ kind: 'text', sentences: [`${words.explain.published}: ${range} (${cleanText(source)})`] }];
}

function composeInputs({ inputs }: Explanation, { words, marks }: ReportContext): Block {
  const { explain } = words;
  return {
    kind: 'tables',
    heading: undefined,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      numberColumn(explain.range),
      numberColumn(explain.atEnds, 3),
      { head: explain.quality, align: 'left', importance: 4, content: 'whole' },
      { head: explain.source, align: 'left', importance: 2, content: 'name' },
      { head: explain.where, align: 'left', importance: 1, content: 'name' },
    ],
    tables: [
      {
        heading: explain.inputs,
        below: undefined,
        rows: inputs.map((input) => ({
          strong: false,
          cells: [
            cleanText(input.name),
            rangeOf(input, marks),
            input.low === input.high
              ? ''
              : inputTexts([input.at_low, input.at_high], input.unit, marks).join(' → '),
            input.quality === null ? '' : words.quality[input.quality],
            [input.source, input.place, input.date]
              .flatMap((each) => (each === null ? [] : cleanText(each)))
              .join(', '),
            input.file === 'default' ? explain.byDefault : placeText(input),
          ],
        })),
      },
    ],
  };
}

/** What is deducted because others save it too. */
function composeOverlap({ overlap }: Explanation, { words, marks }: ReportContext): readonly Block[] {
  const items = overlap.map(({ with: other, eur }) => `${other}: ${fixedText(eur, 2, marks)}`);
  return composeList(words.explain.overlap, items);
}

/** The figures of rows that a figure is made of, without its inputs. */
function sumsOnly({ made_of: parts, inputs }: Explanation): readonly string[] {
  return parts.filter((part) => !inputs.some(({ path }) => path === part || part.startsWith(`${path}.`)));
}

/** The largest cells of the costs, a line each. */
function composeLargestCells({ cells }: Explanation, { words, marks }: ReportContext): readonly Block[] {
  const items = cells.slice(0, mostCellsBeside).map((cell) => {
    const { service, cost_type: type, municipality_code: code, eur } = cell;
    return `${[service, type, code].map(cleanText).join(', ')}: ${fixedText(eur, 2, marks)} € (${placeText(cell)})`;
  });
  const rest = cells.length - items.length;
  const count = (value: number) => fixedText(value, 0, marks);
  const more = rest > 0 ? [words.explain.firstCells(count(items.length), count(cells.length))] : [];
  return composeList(words.explain.costs, [...items, ...more]);
}

/** The inputs of a figure that move it, by name and with the ends at which it is lowest and highest. */
function composeNames(explanation: Explanation, { words, marks }: ReportContext): readonly Block[] {
  const { inputs } = explanation;
  const parts = sumsOnly(explanation);
  // The inputs of a sum are those of what it is made of.
  if (parts.length > 0) return [];
  const moving = inputs.filter(({ low, high }) => low < high);
  const items = moving.map(({ name, at_low: low, at_high: high, unit }) => {
    const ends = inputTexts([low, high], unit, marks).join(' → ');
    return `${cleanText(name)}: ${ends}`;
  });
  return composeList(words.explain.inputs, items);
}

function rangeOf({ low, high, unit }: Explanation['inputs'][number], marks: NumberMarks): string {
  return low === high ? inputTexts([low], unit, marks)[0]! : inputRangeText(low, high, unit, marks);
}

function composeCells({ cells }: Explanation, { words, marks }: ReportContext): readonly Block[] {
  if (cells.length === 0) return [];
  const { explain } = words;
  const shown = cells.slice(0, mostCells);
  const count = (value: number) => fixedText(value, 0, marks);
  const isReduced = cells.some((cell) => cell.realised_eur !== undefined);
  return [
    {
      kind: 'tables',
      heading: undefined,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'name' },
        { head: explain.municipality, align: 'left', importance: 2, content: 'whole' },
        { head: explain.costType, align: 'left', importance: 1, content: 'whole' },
        numberColumn(explain.euros),
        ...(isReduced ? [numberColumn(explain.realised)] : []),
        // What is taken off says more than the line of the file.
        { head: explain.where, align: 'left', importance: isReduced ? 0 : 3, content: 'name' },
      ],
      tables: [
        {
          heading: explain.costs,
          below:
            shown.length < cells.length
              ? explain.firstCells(count(shown.length), count(cells.length))
              : undefined,
          rows: shown.map((cell) => ({
            strong: false,
            cells: [
              cell.service,
              cell.municipality_code,
              cell.cost_type,
              fixedText(cell.eur, 2, marks),
              ...(isReduced ? [fixedText(0 - (cell.realised_eur ?? 0), 2, marks)] : []),
              placeText(cell),
            ],
          })),
        },
      ],
    },
  ];
}

function placeText({ file, line }: { readonly file: string; readonly line: number | null }): string {
  return line === null ? cleanText(file) : `${cleanText(file)}:${line}`;
}

function composeList(heading: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading, items: items.map(cleanText) }];
}
