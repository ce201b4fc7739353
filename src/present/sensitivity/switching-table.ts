import {
  publishedSource,
  type Switching,
  SwitchingStatus,
  type SwitchingValue,
} from '../../model/sensitivity.ts';
import { cleanText } from '../clean-text.ts';
import { fixedText, inputRangeText } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import { pricesBehind, pricesBelow } from '../price-text.ts';
import type { Block, Column, ReportContext } from '../report.ts';
import type { Wording } from '../wording.ts';

/** More inputs than people read at once. */
const mostInputs = 40;
/** Stands where there is no such value. */
const none = '–';

/**
 * For each input the value at which it alone brings the output to the target; what lies within its range first, then
 * what has the shortest way to go.
 */
export function composeSwitchingTable(
  switching: Switching,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks } = context;
  const { of, central, target, values } = switching;
  const inOrder = SwitchingStatus.options.flatMap((status) =>
    values.filter((each) => each.status === status).sort((a, b) => wayOf(a) - wayOf(b)),
  );
  const shown = inOrder.slice(0, mostInputs);
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: words.inputRange, align: 'right', importance: 2, content: 'whole' },
    { head: words.central, align: 'right', importance: 1, content: 'whole' },
    { head: words.switchingValue, align: 'right', importance: undefined, content: 'whole' },
    { head: words.switchingStatusHead, align: 'left', importance: undefined, content: 'whole' },
  ];
  const rows = shown.map((each) => {
    const { input_price_year: year } = each;
    const prices = year === null || year === switching.price_year ? '' : pricesBehind([year], words);
    const inUnit = (low: number, high = low) => `${inputRangeText(low, high, each.unit, marks)}${prices}`;
    const cells = [
      context.nameOf(each.input),
      inUnit(each.input_low, each.input_high),
      inUnit(each.input_central),
      each.switching_value === null ? none : inUnit(each.switching_value),
      isFixed(each) && each.status === 'outside-range'
        ? words.switchingFixed
        : words.switchingStatus[each.status],
    ];
    return { strong: false, cells };
  });
  const heading = `${words.central} ${scale.writeWithUnit(central)}${scale.isMoney ? pricesBelow([switching.price_year], words) : ''}`;
  const name = outputName(of, context);
  const origin = targetOrigin(switching, words);
  const title =
    origin === undefined
      ? words.switchingAtZero(name)
      : words.switchingOf(name, scale.writeGiven(target), origin);
  const more = inOrder.length - shown.length;
  return [
    { kind: 'tables', heading: title, columns, tables: [{ heading, rows, below: undefined }] },
    ...(more > 0
      ? [{ kind: 'text', sentences: [words.moreInputs(fixedText(more, 0, marks), 'switching')] } as const]
      : []),
  ];
}

function isFixed({ input_low: low, input_high: high }: SwitchingValue): boolean {
  return low === high;
}

/** How far an input is from its switching value, in sizes of the input; the same for all that never reach it. */
function wayOf(each: SwitchingValue): number {
  const { switching_value: value, input_low: low, input_central: central, input_high: high } = each;
  if (value === null) return Number.MAX_VALUE;
  const size = Math.abs(central) || high - low || 1;
  return Math.abs(value - central) / size;
}

/** Where the target comes from, in words; nothing where the heading says it. */
function targetOrigin({ target_from: from }: Switching, words: Wording): string | undefined {
  switch (from.kind) {
    case 'given':
      return words.givenTarget;
    case 'no-worth':
      return undefined;
    case 'published':
      return words.publishedEnd[from.end](cleanText(publishedSource(from)));
    default:
      return from satisfies never;
  }
}
