import type { AreaPoint, Figures } from '../../model/figures.ts';
import { sizeClasses, sizeClassOf } from '../../model/size-class.ts';
import { cleanText } from '../clean-text.ts';
import { commonDecimals, fixedText, moneyScale, moneyText, rangeText } from '../number-text.ts';
import { municipalitiesPath } from '../trail-paths.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, Strip } from './mark.ts';
import { scaleAround, tickText } from './scale.ts';

const stripHeight = 34;
const middle = 22;
/** A table that people still read; CSV has all. */
const mostRows = 30;

interface Placed {
  readonly area: AreaPoint;
  readonly inhabitants: number;
  readonly perInhabitant: number;
}

/**
 * What is saved per inhabitant in each municipality, as dots by size class; nothing where fewer than two are known.
 *
 * Shape   highlighted: code of the municipality that a reader has chosen
 */
export function composeMunicipalities(
  { areas }: Pick<Figures, 'areas'>,
  context: PictureContext,
  highlighted?: string,
): Picture | undefined {
  const placed = areas.flatMap((area): readonly Placed[] => {
    const { inhabitants } = area;
    if (inhabitants === undefined || inhabitants === 0) return [];
    return [{ area, inhabitants, perInhabitant: area.central / inhabitants }];
  });
  if (placed.length < 2) return undefined;
  const { words, terms, marks } = context;
  const values = placed.map(({ perInhabitant }) => perInhabitant);
  const decimals = commonDecimals(values, 3);
  const write = (value: number) => fixedText(value, decimals, marks);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const largest = placed.reduce((best, each) => (each.perInhabitant > best.perInhabitant ? each : best));
  const classes = sizeClasses.flatMap((size) => {
    const own = placed.filter(({ inhabitants }) => sizeClassOf(inhabitants) === size);
    return own.length === 0 ? [] : [{ size, own: own.toSorted((a, b) => a.perInhabitant - b.perInhabitant) }];
  });
  const ranked = placed.toSorted((a, b) => b.perInhabitant - a.perInhabitant);
  const shown =
    ranked.length > mostRows ? [...ranked.slice(0, mostRows / 2), ...ranked.slice(-mostRows / 2)] : ranked;
  const money = moneyScale(shown.map(({ area }) => area.central));
  return {
    name: 'municipalities',
    title: words.title.municipalities(
      rangeText(write(least), write(most)),
      write(least) === write(most) ? undefined : cleanText(largest.area.name),
    ),
    legend: words.legend.municipalities,
    key: [
      { tone: 'main', pattern: 'dot', text: words.key.municipality },
      { tone: 'ink', pattern: 'bars', text: words.key.median },
    ],
    groups: [
      {
        ...scaleAround(
          values,
          words.column.perInhabitant,
          (value, step) => tickText(value, step, marks),
          true,
        ),
        strips: classes.map(({ size, own }): Strip => {
          const median = middleOf(own.map(({ perInhabitant }) => perInhabitant));
          return {
            label: terms.sizeClass[size.id]!,
            path: municipalitiesPath,
            note: words.municipalitiesOf(fixedText(own.length, 0, marks)),
            height: stripHeight,
            marks: [
              { mark: 'dots', places: own.map(placeOf), y: middle, radius: 4, tone: 'main' },
              ...own
                .filter(({ area }) => area.code === highlighted)
                .map(
                  (each): Mark => ({ mark: 'dot', at: placeOf(each), y: middle, radius: 7, tone: 'target' }),
                ),
              {
                mark: 'line',
                from: median,
                to: median,
                y: middle - 10,
                y2: middle + 10,
                tone: 'ink',
                isThick: true,
              },
              ...endsOf(own, write),
            ],
          };
        }),
      },
    ],
    table: {
      path: municipalitiesPath,
      columns: [
        words.column.municipality,
        words.column.inhabitants,
        `${words.column.saving}, ${money.unit === 'k€' ? (marks.thousandEuros ?? money.unit) : money.unit} ${terms.perYear}`,
        words.column.perInhabitant,
      ],
      rows: shown.map(({ area, inhabitants, perInhabitant }) => ({
        cells: [
          cleanText(area.name),
          fixedText(inhabitants, 0, marks),
          moneyText(area.central, money, marks),
          write(perInhabitant),
        ],
      })),
    },
  };
}

function placeOf({ perInhabitant }: Placed): number {
  return perInhabitant;
}

function endsOf(own: readonly Placed[], write: (value: number) => string): readonly Mark[] {
  const [low, high] = [own[0]!.perInhabitant, own.at(-1)!.perInhabitant];
  const y = middle + 4;
  return [
    ...(low === high
      ? []
      : [{ mark: 'text', at: low, y, text: write(low), anchor: 'end', shift: -10 } as const]),
    { mark: 'text', at: high, y, text: write(high), anchor: 'start', shift: 10 },
  ];
}

function middleOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
