import { measureUnit } from '../model/measure.ts';
import { projectOfPath, readOutputPath } from '../model/path.ts';
import { Pace } from '../model/scenario.ts';
import { cleanText } from './clean-text.ts';
import {
  commonDecimals,
  fixedText,
  inSentence,
  moneyHead,
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentNumber,
  percentText,
  plainDecimals,
  plainText,
  supportedText,
} from './number-text.ts';
import { pricesBelow } from './price-text.ts';
import type { ReportContext } from './report.ts';
import { headOnOneLine, type Wording } from './wording.ts';

const million = { unit: 'M€', eur: 1e6 } as const;

/** The name of an output for people, such as `Quick projects, saving`. */
export function outputName(path: string, { words, nameOf }: ReportContext): string {
  const { owner, measure, statistic, year } = readOutputPath(path);
  if (measure === undefined) return cleanText(path);
  const inYear = year === undefined ? '' : ` ${year}`;
  const end = statistic === undefined ? '' : ` (${words.statistic[statistic]})`;
  return `${ownerName(owner, words, nameOf)}, ${words.output[measure]}${inYear}${end}`;
}

function ownerName(path: string, words: Wording, nameOf: ReportContext['nameOf']): string {
  const pace = Pace.options.find((each) => path === `pace.${each}` || path === `pace.${each}.overlap`);
  if (pace !== undefined)
    return path.endsWith('.overlap') ? `${words.pace[pace]}, ${words.overlap}` : words.pace[pace];
  if (path === 'total') return words.allProjects;
  return path === 'total.overlap' ? words.overlapOfPaces : projectName(path, nameOf);
}

/** The label of a project; its id where nothing names it. */
function projectName(path: string, nameOf: ReportContext['nameOf']): string {
  const name = nameOf(path);
  return name === path ? cleanText(projectOfPath(path) ?? path) : name;
}

/** How the figures of one output are written beside each other. */
export interface OutputScale {
  /** Whether the figures are amounts of euros. */
  readonly isMoney: boolean;
  /** The unit of all figures, for a head: that of money on one line, in prices of which year on the next. */
  readonly unit: string;
  /** A figure without its unit. */
  readonly write: (value: number) => string;
  /** A figure of draws without its unit, with no digit finer than its standard error. */
  readonly writeDrawn: (value: number, standardError: number) => string;
  readonly writeWithUnit: (value: number) => string;
  /** The same with its unit. */
  readonly writeDrawnWithUnit: (value: number, standardError: number) => string;
  /** A figure that was given, with its unit and all the decimals it has. */
  readonly writeGiven: (value: number) => string;
}

/**
 * The scale that shows figures of an output best; `size` where another figure decides the unit of euros.
 *
 * Shape   priceYear: in whose prices the figures are, null where they have no single year
 */
export function outputScale(
  path: string,
  values: readonly number[],
  { words, marks, digits }: ReportContext,
  priceYear: number | null,
  of: { readonly size?: number } = {},
): OutputScale {
  const { measure } = readOutputPath(path);
  const unitOf = measure && measureUnit(measure);
  switch (unitOf) {
    case 'eur':
    case 'eur_per_year': {
      const scale = moneyScale(values, digits, of);
      const behind = unitOf === 'eur' ? '' : ` ${words.perYear}`;
      return {
        isMoney: true,
        unit: `${moneyHead(scale, marks)}${behind}${pricesBelow([priceYear], words)}`,
        write: (value) => moneyText(value, scale, marks),
        writeDrawn: (value, error) =>
          supportedText(value / scale.eur, error / scale.eur, scale.decimals, marks),
        writeWithUnit: (value) => `${moneyWithUnit(value, scale, marks)}${behind}`,
        writeDrawnWithUnit: (value, error) => {
          const own = inSentence(scale);
          const text = supportedText(value / own.eur, error / own.eur, own.decimals, marks);
          return `${text}\u00a0${own.unit}${behind}`;
        },
        writeGiven: (value) => {
          // What is given in millions is not told in thousands.
          const own = scale.unit === 'k€' && Math.abs(value) >= million.eur ? million : scale;
          const exact = { ...own, decimals: plainDecimals(value / own.eur) };
          return `${moneyWithUnit(value, exact, marks)}${behind}`;
        },
      };
    }
    case 'share': {
      const percents = values.map((value) => value * 100);
      const decimals = commonDecimals(percents, digits);
      return {
        isMoney: false,
        unit: headOnOneLine(words.shareOfCosts),
        write: (value) => percentNumber(value, decimals, marks),
        writeDrawn: (value, error) => supportedText(value * 100, error * 100, decimals, marks),
        writeWithUnit: (value) => percentText(value, decimals, marks),
        writeDrawnWithUnit: (value, error) => `${supportedText(value * 100, error * 100, decimals, marks)} %`,
        writeGiven: (value) => percentText(value, plainDecimals(value * 100), marks),
      };
    }
    case 'eur_per_inhabitant':
    case 'person_years':
    case 'tax_points':
    case 'years':
    case 'ratio':
    case undefined: {
      const decimals = commonDecimals(values, digits);
      const inhabitant = headOnOneLine(words.perInhabitant);
      const named = unitOf === 'person_years' || unitOf === 'tax_points' || unitOf === 'years';
      const behind = named ? words.outputUnit[unitOf] : unitOf === 'eur_per_inhabitant' ? inhabitant : '';
      const unit =
        unitOf === 'eur_per_inhabitant'
          ? `${inhabitant}${pricesBelow([priceYear], words)}`
          : measure
            ? words.output[measure]
            : '';
      const write = (value: number) => fixedText(value, decimals, marks);
      return {
        isMoney: unitOf === 'eur_per_inhabitant',
        unit,
        write,
        writeDrawn: (value, error) => supportedText(value, error, decimals, marks),
        writeWithUnit: (value) => `${write(value)} ${behind}`.trim(),
        writeDrawnWithUnit: (value, error) =>
          `${supportedText(value, error, decimals, marks)} ${behind}`.trim(),
        writeGiven: (value) => `${plainText(value, marks)} ${behind}`.trim(),
      };
    }
    default:
      return unitOf satisfies never;
  }
}
