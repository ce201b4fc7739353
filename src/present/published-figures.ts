import { measureUnit } from '../model/measure.ts';
import { readOutputPath } from '../model/path.ts';
import type { Reconciliation, Result } from '../model/result.ts';
import { isMoney } from '../model/unit.ts';
import { cleanText } from './clean-text.ts';
import {
  decimalsOfStep,
  fixedText,
  moneyHead,
  moneyScale,
  moneyUnit,
  moneyWithUnit,
  type NumberMarks,
  rangeText,
  signedText,
} from './number-text.ts';
import { outputName } from './output-text.ts';
import { pricesBelow } from './price-text.ts';
import type { Block, Column, ReportContext } from './report.ts';

/** What was published beside what was computed, and where it was published. */
export function composePublishedFigures(
  { reference, sources }: Result,
  context: ReportContext,
): readonly Block[] {
  if (reference.length === 0) return [];
  const { words } = context;
  const severalSources = new Set(reference.map(({ source }) => source)).size > 1;
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: words.published, align: 'right', importance: undefined, content: 'whole' },
    { head: words.computed, align: 'right', importance: undefined, content: 'whole' },
    { head: words.gap, align: 'right', importance: 2, content: 'whole' },
    { head: words.agrees, align: 'left', importance: undefined, content: 'whole' },
    { head: words.statusHead, align: 'left', importance: undefined, content: 'whole' },
    ...(severalSources
      ? [{ head: words.source, align: 'left', importance: 1, content: 'whole' } as const]
      : []),
  ];
  const years = reference.filter(isInEuros).map(({ price_year: year }) => year);
  const rows = reference.map((each) => ({
    strong: false,
    path: each.output,
    cells: [...publishedCells(each, context), ...(severalSources ? [cleanText(each.source)] : [])],
  }));
  return [
    {
      kind: 'tables',
      heading: undefined,
      columns,
      tables: [{ heading: `${words.publishedHeading}${pricesBelow(years, words)}`, rows, below: undefined }],
    },
    {
      kind: 'list',
      heading: undefined,
      items: [...reference.flatMap((each) => remarks(each, context)), ...citations(reference, sources)],
    },
  ];
}

function isInEuros({ output }: Reconciliation): boolean {
  const { measure } = readOutputPath(output);
  return measure !== undefined && isMoney(measureUnit(measure));
}

function remarks(each: Reconciliation, context: ReportContext): readonly string[] {
  const { words, marks } = context;
  const { tax_point_eur: taxPointEur, note } = each;
  const yields = taxPointEur === null ? [] : [`${words.taxPoint(taxPointText(taxPointEur, marks))}.`];
  const remark = [...yields, ...(note === null ? [] : [cleanText(note)])].join(' ');
  return remark === '' ? [] : [`${publishedName(each, context).name}: ${remark}`];
}

function taxPointText(eur: number, marks: NumberMarks): string {
  return moneyWithUnit(eur, moneyScale([eur]), marks);
}

/** Each source once, with the places in it. */
function citations(reference: readonly Reconciliation[], sources: Result['sources']): readonly string[] {
  return [...new Set(reference.map(({ source }) => source))].map((id) => {
    const places = new Set(
      reference.flatMap(({ source, place }) => (source === id && place !== null ? [place] : [])),
    );
    const text = Object.hasOwn(sources, id) ? `: ${sources[id]}` : '';
    return cleanText(`${id}${places.size === 0 ? '' : ` (${[...places].join('; ')})`}${text}`);
  });
}

function publishedCells(each: Reconciliation, context: ReportContext): readonly string[] {
  const { words, marks } = context;
  const { name, unit, factor } = publishedName(each, context);
  const decimals = decimalsOfStep(each.rounding * factor);
  const write = (value: number, more: number) => fixedText(value * factor, decimals + more, marks);
  const gap = (value: number) => signedText(value * factor, decimals + 1, marks);
  return [
    unit === '' ? name : `${name}, ${unit}`,
    rangeText(write(each.published_low, 0), write(each.published_high, 0)),
    rangeText(write(each.computed_low, 1), write(each.computed_high, 1)),
    `${gap(each.gap_low)}/${gap(each.gap_high)}`,
    each.agrees ? (each.by_construction ? words.byConstruction : words.yes) : words.no,
    words.status[each.status],
  ];
}

/** The name of a published output, the unit its figures are shown in, and the factor into that unit. */
export function publishedName(
  { output, rounding, tax_point_eur: taxPointEur }: Reconciliation,
  context: ReportContext,
): { readonly name: string; readonly unit: string; readonly factor: number } {
  const { words, marks } = context;
  const taxPoint = taxPointEur === null ? '' : ` (${taxPointText(taxPointEur, marks)})`;
  const name = `${outputName(output, context)}${taxPoint}`;
  const { measure } = readOutputPath(output);
  const unit = measure && measureUnit(measure);
  // The unit in which the published figures have two digits or so.
  const scale = moneyUnit(rounding * 100);
  switch (unit) {
    case 'eur_per_year':
      return { name, unit: `${moneyHead(scale, marks)} ${words.perYear}`, factor: 1 / scale.eur };
    case 'eur':
      return { name, unit: moneyHead(scale, marks), factor: 1 / scale.eur };
    case 'share':
      return { name, unit: '%', factor: 100 };
    case 'eur_per_inhabitant':
      return { name, unit: '€', factor: 1 };
    case 'person_years':
    case 'tax_points':
    case 'years':
    case 'ratio':
    case undefined:
      return { name, unit: '', factor: 1 };
    default:
      return unit satisfies never;
  }
}
