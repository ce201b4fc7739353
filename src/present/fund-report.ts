import type { Fund, FundCall, FundChoice, FundResult } from '../model/fund/result.ts';
import { cleanText } from './clean-text.ts';
import {
  fixedText,
  inSentence,
  moneyHead,
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentText,
  plainText,
  rangeText,
} from './number-text.ts';
import {
  type Block,
  type Column,
  createReportContext,
  drawsText,
  numberColumn,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
} from './report.ts';

/** Stands where a figure is not known. */
const unknown = '–';
const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** Puts a choice under a budget into words and tables. */
export function composeFundReport(result: FundResult, options: ReportOptions): Report {
  const context = createReportContext(options);
  const { fund } = result;
  const writer = new FundWriter(fund, context);
  return {
    title: context.words.fund.title(writer.euros(fund.budget_eur)),
    blocks: [
      { kind: 'text', sentences: writer.answer() },
      writer.candidates(),
      { kind: 'text', sentences: [context.words.fund.meaning] },
      writer.rules(),
      ...writer.calls(),
      writer.cases(),
      { kind: 'text', sentences: writer.leastForgone() },
      writer.frontier(),
      ...(result.notes.length > 0
        ? [{ kind: 'list', heading: undefined, items: result.notes.map(cleanText) } as const]
        : []),
      { kind: 'text', sentences: runLines(result.run, drawsText(result.run, context), context) },
    ],
  };
}

class FundWriter {
  readonly #fund: Fund;
  readonly #context: ReportContext;
  readonly #labels: ReadonlyMap<string, string>;

  constructor(fund: Fund, context: ReportContext) {
    this.#fund = fund;
    this.#context = context;
    this.#labels = new Map(fund.rows.map(({ candidate, label }) => [candidate, cleanText(label)]));
  }

  /** Euros in full or in a larger unit, as a sentence takes them. */
  euros(value: number): string {
    const { marks, digits } = this.#context;
    if (Math.abs(value) < 1000) return `${fixedText(value, 0, marks)}\u00a0€`;
    return moneyWithUnit(value, inSentence(moneyScale([value], digits)), marks);
  }

  answer(): readonly string[] {
    const { words, marks } = this.#context;
    const { choices, rows, next, exact, bound, of } = this.#fund;
    const best = choices[0]!;
    const first =
      best.chosen.length === 0
        ? words.fund.nothing
        : words.fund.answer(
            best.chosen.length,
            rows.length,
            this.euros(best.grant_eur),
            this.euros(best.left_eur),
          );
    const name = next?.candidate === null || next === null ? undefined : this.#labels.get(next.candidate);
    return [
      first,
      ...(name === undefined
        ? []
        : [
            next!.missing_eur! > 0
              ? words.fund.next(name, this.euros(next!.missing_eur!))
              : words.fund.nextFits(name),
          ]),
      words.fund.benefit(this.#outputName(of)),
      ...(exact || best.value === 0
        ? []
        : [words.fund.notFinished(percentText(bound / best.value - 1, 1, marks))]),
    ];
  }

  #outputName(path: string): string {
    const { words } = this.#context;
    const name = path.split('.').find((part) => Object.hasOwn(words.output, part));
    return name === undefined ? path : words.output[name as keyof typeof words.output];
  }

  candidates(): Block {
    const { words, marks, digits } = this.#context;
    const { fund } = words;
    const { rows } = this.#fund;
    const scale = moneyScale(
      rows.flatMap((row) => [row.grant_eur, row.alone_low, row.alone_high]),
      digits,
    );
    const euros = (value: number) => moneyText(value, scale, marks);
    const [hasThemes, hasPoints] = [
      rows.some(({ theme }) => theme !== null),
      rows.some(({ points }) => points !== null),
    ];
    return {
      kind: 'tables',
      heading: fund.candidates,
      columns: [
        nameColumn,
        ...(hasThemes ? [{ head: fund.theme, align: 'left', importance: 2, content: 'name' } as const] : []),
        numberColumn(fund.grant),
        ...(hasPoints ? [numberColumn(fund.points, 1)] : []),
        numberColumn(fund.alone),
        numberColumn(fund.perEuro, 3),
        { head: fund.chosen, align: 'left', importance: undefined, content: 'whole' },
        numberColumn(fund.chosenIn, 5),
        { head: fund.classHead, align: 'left', importance: 4, content: 'whole' },
      ],
      tables: [
        {
          heading: moneyHead(scale, marks),
          below: undefined,
          rows: rows.map((row) => ({
            strong: row.chosen,
            cells: [
              cleanText(row.label),
              ...(hasThemes ? [cleanText(row.theme ?? '')] : []),
              euros(row.grant_eur),
              ...(hasPoints ? [row.points === null ? unknown : plainText(row.points, marks)] : []),
              row.alone_low === row.alone_high
                ? euros(row.alone_central)
                : `${euros(row.alone_central)} (${rangeText(euros(row.alone_low), euros(row.alone_high))})`,
              row.ratio === null ? unknown : fixedText(row.ratio, 2, marks),
              row.chosen ? fund.yes : '',
              percentText(row.chosen_share, 0, marks),
              fund.classes[row.class],
            ],
          })),
        },
      ],
    };
  }

  rules(): Block {
    const { fund } = this.#context.words;
    return this.#sets(
      fund.rulesHeading,
      this.#fund.choices.map((choice) => [fund.rules[choice.rule], choice]),
    );
  }

  calls(): readonly Block[] {
    const { fund } = this.#context.words;
    const { calls } = this.#fund;
    if (calls.length < 2) return [];
    const nameOf = ({ form, theme }: FundCall) =>
      form === 'open' ? fund.open : form === 'combination' ? fund.combination : fund.restricted(theme!);
    return [
      this.#sets(
        fund.callsHeading,
        calls.map((call) => [nameOf(call), call]),
      ),
    ];
  }

  #sets(heading: string, sets: readonly (readonly [string, FundChoice | FundCall])[]): Block {
    const { words, marks, digits } = this.#context;
    const { fund } = words;
    const scale = moneyScale(
      sets.flatMap(([, { value, grant_eur }]) => [value, grant_eur]),
      digits,
    );
    const euros = (value: number) => moneyText(value, scale, marks);
    return {
      kind: 'tables',
      heading,
      columns: [
        nameColumn,
        numberColumn(fund.benefitHead),
        numberColumn(fund.lost),
        numberColumn(fund.granted, 2),
        numberColumn(fund.left, 1),
        { head: fund.applications, align: 'left', importance: undefined, content: 'name' },
      ],
      tables: [
        {
          heading: moneyHead(scale, marks),
          below: undefined,
          rows: sets.map(([name, set]) => ({
            strong: false,
            cells: [
              cleanText(name),
              euros(set.value),
              euros(set.lost),
              euros(set.grant_eur),
              euros(set.left_eur),
              this.#names(set.chosen),
            ],
          })),
        },
      ],
    };
  }

  #names(chosen: readonly string[]): string {
    return chosen.length === 0
      ? this.#context.words.fund.none
      : chosen.map((id) => this.#labels.get(id) ?? cleanText(id)).join('; ');
  }

  cases(): Block {
    const { words, marks, digits } = this.#context;
    const { fund } = words;
    const { cases } = this.#fund;
    const scale = moneyScale(
      cases.map(({ best_value: value }) => value),
      digits,
    );
    const euros = (value: number) => moneyText(value, scale, marks);
    return {
      kind: 'tables',
      heading: fund.casesHeading,
      columns: [
        nameColumn,
        numberColumn(fund.benefitHead),
        numberColumn(fund.forgone),
        { head: fund.applications, align: 'left', importance: undefined, content: 'name' },
      ],
      tables: [
        {
          heading: moneyHead(scale, marks),
          below: undefined,
          rows: cases.map((each) => ({
            strong: false,
            cells: [
              fund.cases[each.case],
              euros(each.best_value),
              euros(each.regret),
              this.#names(each.chosen),
            ],
          })),
        },
      ],
    };
  }

  leastForgone(): readonly string[] {
    const { chosen, regret } = this.#fund.least_regret;
    return [this.#context.words.fund.leastForgone(this.#names(chosen), this.euros(regret))];
  }

  frontier(): Block {
    const { words, marks, digits } = this.#context;
    const { fund } = words;
    const { frontier } = this.#fund;
    const scale = moneyScale(
      frontier.flatMap(({ budget_eur, value }) => [budget_eur, value]),
      digits,
    );
    const euros = (value: number) => moneyText(value, scale, marks);
    return {
      kind: 'tables',
      heading: fund.frontierHeading,
      columns: [
        nameColumn,
        numberColumn(fund.benefitHead),
        numberColumn(fund.granted, 2),
        { head: fund.applications, align: 'left', importance: 1, content: 'name' },
      ],
      tables: [
        {
          heading: `${fund.budget}, ${moneyHead(scale, marks)}`,
          below: undefined,
          rows: frontier.map((each) => ({
            strong: each.budget_eur === this.#fund.budget_eur,
            cells: [
              euros(each.budget_eur),
              euros(each.value),
              euros(each.grant_eur),
              this.#names(each.chosen),
            ],
          })),
        },
      ],
    };
  }
}
