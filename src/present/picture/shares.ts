import type { Figures } from '../../model/figures.ts';
import type { SharingRecord, SharingRow } from '../../model/sharing/result.ts';
import { cleanText } from '../clean-text.ts';
import { fixedText, type MoneyScale, moneyText, moneyWithUnit } from '../number-text.ts';
import type { ReportContext } from '../report.ts';
import { sharingPath } from '../trail-paths.ts';
import { headOnOneLine } from '../wording.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, PictureTable, Strip, StripGroup } from './mark.ts';
import { scaleAround, tickText } from './scale.ts';

const stripHeight = 44;
const barY = 10;
const barHeight = 14;
const middle = barY + barHeight / 2;
/** More members are not looked at one by one; the others are one strip. */
const mostMembers = 20;

/** What one member, or several together, pay by each rule. */
interface Payer {
  readonly label: string;
  readonly alone: number;
  readonly used: number;
  readonly others: readonly { readonly rule: SharingRow['rule']; readonly share: number }[];
}

/** What each member of shared projects pays by the rules; nothing where nothing is shared. */
export function composeShares(
  { sharing }: Pick<Figures, 'sharing'>,
  context: PictureContext,
  report: ReportContext,
): Picture | undefined {
  const [first] = sharing.toSorted((a, b) => b.cost_central_eur_per_year - a.cost_central_eur_per_year);
  if (first === undefined) return undefined;
  const { share } = report.words;
  const tables = sharing.map((each) => tableOf(each, report));
  const columns = tables.flatMap((each) => each.columns.slice(1));
  const rules = [...new Set(columns)];
  return {
    name: 'shares',
    title: titleOf(first, report),
    legend: share.picture.legend,
    key: [
      { tone: 'main', pattern: 'solid', text: share.picture.inUse },
      { tone: 'ink', pattern: 'ring', text: share.picture.otherBases },
      { tone: 'target', pattern: 'bars', text: share.picture.alone },
    ],
    groups: sharing.map((each) => groupOf(each, context, report)),
    table: {
      path: sharingPath,
      columns: [tables[0]!.columns[0]!, ...rules],
      rows: tables.flatMap(({ columns: own, rows }) =>
        rows.map(({ cells }) => ({
          cells: [cells[0]!, ...rules.map((rule) => cells[own.indexOf(rule)] ?? '')],
        })),
      ),
    },
  };
}

function titleOf(record: SharingRecord, { words, marks, nameOf }: ReportContext): string {
  const euros = (value: number) => moneyWithUnit(value, scaleOf(record), marks);
  const sentence = words.share.answer(
    nameOf(`project.${record.project}`),
    fixedText(record.members, 0, marks),
    euros(record.cost_central_eur_per_year),
    euros(record.alone_central_eur_per_year),
  );
  return sentence.replace(/\.$/, '');
}

/** Members pay to the euro; what is small is shown to the cent. */
function scaleOf({ cost_high_eur_per_year: most }: SharingRecord): MoneyScale {
  return { unit: '€', eur: 1, decimals: most < 1000 ? 2 : 0 };
}

function groupOf(record: SharingRecord, context: PictureContext, report: ReportContext): StripGroup {
  const { share } = report.words;
  const { marks } = context;
  const payers = payersOf(record);
  const sorted = payers.toSorted((a, b) => b.used - a.used);
  const shown = sorted.length > mostMembers + 1 ? sorted.slice(0, mostMembers) : sorted;
  const rest = sorted.slice(shown.length);
  const strips = rest.length === 0 ? shown : [...shown, together(rest, report)];
  const values = strips.flatMap(({ alone, used, others }) => [
    alone,
    used,
    ...others.map((each) => each.share),
  ]);
  const write = (eur: number) => moneyText(eur, scaleOf(record), marks);
  return {
    heading: share.picture.basisOf(report.nameOf(`project.${record.project}`), share.rules[record.rule]),
    ...scaleAround(values, share.perYear, (value, step) => tickText(value, step, marks), true),
    strips: strips.map((each) => stripOf(each, record.rule, write, report)),
  };
}

function payersOf({ rows }: SharingRecord): readonly Payer[] {
  const own = rows.filter(({ used, level }) => used && level === 'member');
  return own.map((row) => ({
    label: row.label,
    alone: row.alone_central_eur_per_year,
    used: row.share_central_eur_per_year,
    others: rows
      .filter(({ used, member, level }) => !used && level === 'member' && member === row.member)
      .map((each) => ({ rule: each.rule, share: each.share_central_eur_per_year })),
  }));
}

function together(payers: readonly Payer[], { words, marks }: ReportContext): Payer {
  const sum = (of: (payer: Payer) => number) => payers.reduce((all, each) => all + of(each), 0);
  return {
    label: words.share.picture.others(fixedText(payers.length, 0, marks)),
    alone: sum(({ alone }) => alone),
    used: sum(({ used }) => used),
    others: payers[0]!.others.map(({ rule }, at) => ({
      rule,
      share: sum(({ others }) => others[at]!.share),
    })),
  };
}

function stripOf(
  { label, alone, used, others }: Payer,
  rule: SharingRow['rule'],
  write: (eur: number) => string,
  { words }: ReportContext,
): Strip {
  const { share } = words;
  const all = [{ rule, share: used }, ...others].toSorted((a, b) => a.share - b.share);
  const [least, most] = [all[0]!, all.at(-1)!];
  const marks: readonly Mark[] = [
    {
      mark: 'bar',
      from: Math.min(0, used),
      to: Math.max(0, used),
      y: barY,
      height: barHeight,
      tone: 'main',
      pattern: 'solid',
    },
    ...others.map(
      (each): Mark => ({
        mark: 'dot',
        at: each.share,
        y: middle,
        radius: 5,
        tone: 'ink',
        isHollow: true,
      }),
    ),
    {
      mark: 'line',
      from: alone,
      to: alone,
      y: barY - 5,
      y2: barY + barHeight + 5,
      tone: 'target',
      isThick: true,
    },
    {
      mark: 'text',
      at: Math.min(0, least.share),
      y: middle + 4,
      text: write(used),
      anchor: 'end',
      shift: -15,
      isStrong: true,
    },
    {
      mark: 'text',
      at: Math.max(most.share, alone, 0),
      y: middle + 4,
      text: write(alone),
      anchor: 'start',
      shift: 10,
      tone: 'target',
    },
  ];
  return {
    label: cleanText(label),
    path: sharingPath,
    note:
      least.share === most.share
        ? undefined
        : share.picture.between(
            write(least.share),
            share.rules[least.rule],
            write(most.share),
            share.rules[most.rule],
          ),
    height: stripHeight,
    marks,
  };
}

/** Member by rule, the rule in use first, and behind all of them the cost alone. */
function tableOf(record: SharingRecord, { words, marks }: ReportContext): PictureTable {
  const { share } = words;
  const write = (eur: number) => moneyText(eur, scaleOf(record), marks);
  const given = record.rules
    .filter(({ reason }) => reason === null)
    .toSorted((a, b) => Number(b.used) - Number(a.used));
  const rowsOf = new Map(given.map(({ rule }) => [rule, record.rows.filter((row) => row.rule === rule)]));
  return {
    columns: [share.perYear, ...given.map(({ rule }) => share.rules[rule]), headOnOneLine(share.alone)],
    rows: rowsOf.get(record.rule)!.map((row, place) => ({
      cells: [
        cleanText(row.label),
        ...given.map(({ rule }) => write(rowsOf.get(rule)![place]!.share_central_eur_per_year)),
        write(row.alone_central_eur_per_year),
      ],
    })),
  };
}
