import type { ShareResult, SharingRecord, SharingRow } from '../model/sharing/result.ts';
import { cleanText } from './clean-text.ts';
import { rangeOf, unknown, withCentral, yearsText } from './money-text.ts';
import { fixedText, type MoneyScale, moneyText, moneyWithUnit } from './number-text.ts';
import {
  type Block,
  type Column,
  createReportContext,
  numberColumn,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
  scenarioTitle,
} from './report.ts';

/** Groups that are shown of one project. */
const mostGroups = 10;
const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** Puts what members pay together into words and tables. */
export function composeShareReport(result: ShareResult, options: ReportOptions): Report {
  const context = createReportContext(options, result.run.names);
  const { words } = context;
  const blocks = result.sharing.flatMap((each) => new ProjectWriter(each, context).blocks());
  return {
    title: words.share.title(scenarioTitle(result.scenario, context.language)),
    blocks: [
      ...blocks,
      { kind: 'text', sentences: [...words.share.meaning] },
      ...(result.notes.length > 0
        ? [{ kind: 'list', heading: undefined, items: result.notes.map(cleanText) } as const]
        : []),
      { kind: 'text', sentences: runLines(result.run, undefined, context) },
    ],
  };
}

/** Writes one shared project. */
class ProjectWriter {
  readonly #record: SharingRecord;
  readonly #context: ReportContext;
  readonly #scale: MoneyScale;
  readonly #labels: ReadonlyMap<string, string>;

  constructor(record: SharingRecord, context: ReportContext) {
    this.#record = record;
    this.#context = context;
    // Members pay to the euro; what is small is shown to the cent.
    this.#scale = { unit: '€', eur: 1, decimals: record.cost_high_eur_per_year < 1000 ? 2 : 0 };
    this.#labels = new Map(
      record.rows.flatMap(({ member, label }) => (member === null ? [] : [[member, cleanText(label)]])),
    );
  }

  blocks(): readonly Block[] {
    return [
      { kind: 'text', sentences: this.#answer() },
      this.#members(),
      this.#rules(),
      this.#tests(),
      ...this.#groups(),
    ];
  }

  #euros(value: number): string {
    return moneyText(value, this.#scale, this.#context.marks);
  }

  #sentenceEuros(value: number): string {
    return moneyWithUnit(value, this.#scale, this.#context.marks);
  }

  #count(value: number): string {
    return fixedText(value, 0, this.#context.marks);
  }

  #range(low: number | null, central: number, high: number | null): string {
    const write = (value: number) => this.#euros(value);
    const [least, most] =
      low === null || high === null ? [low, high] : [Math.min(low, high), Math.max(low, high)];
    return withCentral(central, rangeOf(least, most, write, write(central)), write);
  }

  #names(members: readonly string[]): string {
    return members.map((member) => this.#labels.get(member) ?? cleanText(member)).join(', ');
  }

  #answer(): readonly string[] {
    const { words, nameOf } = this.#context;
    const { share } = words;
    const { rules, rule, ...record } = this.#record;
    const own = rules.find(({ used }) => used)!;
    const coordination = record.coordination_central_eur_per_year;
    return [
      share.answer(
        nameOf(`project.${record.project}`),
        this.#count(record.members),
        this.#sentenceEuros(record.cost_central_eur_per_year),
        this.#sentenceEuros(record.alone_central_eur_per_year),
      ),
      ...(coordination === 0 ? [] : [share.coordination(this.#sentenceEuros(coordination))]),
      share.basis(share.rules[rule]),
      own.groups_worse_off === 0
        ? share.nobodyWorseOff
        : share.worseOff(this.#count(own.groups_worse_off ?? 0), this.#count(own.members_worse_off ?? 0)),
      ...this.#whenItPays(),
    ];
  }

  /** With whom the saving covers the costs; nothing of a project that saves nothing. */
  #whenItPays(): readonly string[] {
    const { share } = this.#context.words;
    const record = this.#record;
    const total = record.rows.find(({ level }) => level === 'total');
    if (total === undefined || total.saving_central_eur_per_year === 0) return [];
    const { pays_from_members: from, pays_to_members: to, best_members: best } = record;
    const text = (value: number | null) => (value === null ? undefined : this.#count(value));
    const mean =
      best === null
        ? []
        : [
            from === null
              ? share.neverPays
              : share.paysFrom(
                  this.#count(from),
                  text(record.pays_from_inhabitants),
                  text(to),
                  // Without an end, ever more members leave ever more.
                  to === null ? undefined : text(best),
                ),
          ];
    return [
      ...mean,
      record.smallest_group === null ? share.noGroupPays : share.smallest(this.#names(record.smallest_group)),
    ];
  }

  #members(): Block {
    const { share } = this.#context.words;
    const rows = this.#record.rows.filter(({ used }) => used);
    const has = (of: (row: SharingRow) => boolean) => rows.some(of);
    const columns: readonly (readonly [Column, (row: SharingRow) => string, boolean])[] = [
      [nameColumn, (row) => cleanText(row.label), true],
      [
        numberColumn(share.inhabitants, 3),
        (row) => (row.inhabitants === null ? unknown : this.#count(row.inhabitants)),
        has((row) => row.inhabitants !== null),
      ],
      [
        numberColumn(share.use, 2),
        (row) => (row.use === null ? unknown : this.#count(row.use)),
        has((row) => row.use !== null),
      ],
      [numberColumn(share.alone), (row) => this.#euros(row.alone_central_eur_per_year), true],
      [
        numberColumn(share.share),
        (row) =>
          this.#range(
            row.share_low_eur_per_year,
            row.share_central_eur_per_year,
            row.share_high_eur_per_year,
          ),
        true,
      ],
      [
        numberColumn(share.coordinationHead, 5),
        (row) => this.#euros(row.coordination_central_eur_per_year),
        has((row) => row.coordination_central_eur_per_year !== 0),
      ],
      [
        numberColumn(share.saving, 4),
        (row) =>
          this.#range(
            row.saving_low_eur_per_year,
            row.saving_central_eur_per_year,
            row.saving_high_eur_per_year,
          ),
        has((row) => row.saving_high_eur_per_year !== 0 || row.saving_low_eur_per_year !== 0),
      ],
      [
        numberColumn(share.net, 6),
        (row) =>
          this.#range(row.net_low_eur_per_year, row.net_central_eur_per_year, row.net_high_eur_per_year),
        true,
      ],
      [
        numberColumn(share.payback, 1),
        (row) =>
          row.payback_central_years === null
            ? share.never
            : yearsText(row.payback_central_years, this.#context),
        has((row) => row.payback_central_years !== 0 && row.payback_central_years !== null),
      ],
      [
        { head: share.dearer, align: 'left', importance: 7, content: 'whole' },
        (row) => (row.worse_off === true ? share.yes : ''),
        has((row) => row.worse_off === true),
      ],
    ];
    const shown = columns.filter(([, , isShown]) => isShown);
    return {
      kind: 'tables',
      heading: share.membersHeading,
      columns: shown.map(([column]) => column),
      tables: [
        {
          heading: share.perYear,
          below: undefined,
          rows: rows.map((row) => ({
            strong: row.level === 'total',
            cells: shown.map(([, write]) => write(row)),
          })),
        },
      ],
    };
  }

  /** What each member pays by each rule that gives something, the one in use first to be kept where width is short. */
  #rules(): Block {
    const { share } = this.#context.words;
    const given = this.#record.rules.filter(({ reason }) => reason === null);
    const rowsOf = new Map(
      given.map(({ rule }) => [rule, this.#record.rows.filter((row) => row.rule === rule)]),
    );
    const first = rowsOf.get(given[0]!.rule)!;
    return {
      kind: 'tables',
      heading: share.rulesHeading,
      columns: [
        nameColumn,
        ...given.map(({ rule, used }, at) =>
          used
            ? numberColumn(`${share.ruleHeads[rule]} *`)
            : numberColumn(share.ruleHeads[rule], given.length - at),
        ),
      ],
      tables: [
        {
          heading: share.perYear,
          below: `* ${share.used}`,
          rows: first.map((row, place) => ({
            strong: row.level === 'total',
            cells: [
              cleanText(row.label),
              ...given.map(({ rule }) => this.#euros(rowsOf.get(rule)![place]!.share_central_eur_per_year)),
            ],
          })),
        },
      ],
    };
  }

  #tests(): Block {
    const { share } = this.#context.words;
    return {
      kind: 'tables',
      heading: share.testsHeading,
      columns: [
        nameColumn,
        numberColumn(share.membersWorse),
        numberColumn(share.groupsWorse),
        { head: '', align: 'left', importance: 1, content: 'whole' },
      ],
      tables: [
        {
          heading: '',
          below: undefined,
          rows: this.#record.rules.map((each) => ({
            strong: each.used,
            cells: [
              share.rules[each.rule],
              each.members_worse_off === null ? unknown : this.#count(each.members_worse_off),
              each.groups_worse_off === null ? unknown : this.#count(each.groups_worse_off),
              each.reason === null ? (each.used ? share.used : '') : share.reasons[each.reason],
            ],
          })),
        },
      ],
    };
  }

  /** The groups that are worst off by the rule in use. */
  #groups(): readonly Block[] {
    const { share } = this.#context.words;
    const { groups, rule } = this.#record;
    const own = groups.filter((group) => group.rule === rule).slice(0, mostGroups);
    if (own.length === 0) return [];
    return [
      {
        kind: 'tables',
        heading: share.groupsHeading,
        columns: [
          nameColumn,
          numberColumn(share.together),
          numberColumn(share.byItself),
          numberColumn(share.excess),
        ],
        tables: [
          {
            heading: share.perYear,
            below: undefined,
            rows: own.map((group) => ({
              strong: false,
              cells: [
                this.#names(group.members),
                this.#euros(group.together_eur_per_year),
                this.#euros(group.alone_eur_per_year),
                this.#euros(group.excess_eur_per_year),
              ],
            })),
          },
        ],
      },
    ];
  }
}
