/** What a mark is, which decides its colour in light, dark and print. */
export type Tone =
  | 'main'
  | 'soft'
  | 'softer'
  | 'rule'
  | 'ink'
  | 'quiet'
  | 'published'
  | 'target'
  | 'minus'
  | 'grant'
  | 'ghost';

/** How a surface is filled, so that nothing depends on colour alone. */
export type Pattern = 'solid' | 'open' | 'stripes' | 'dots' | 'cross' | 'bars';

/** A mark of a strip: horizontal places in the unit of its scale, vertical ones in pixels from the top. */
export type Mark =
  /** A thin line. */
  | {
      readonly mark: 'rule';
      readonly from: number;
      readonly to: number;
      readonly y: number;
      readonly tone: Tone;
    }
  | {
      readonly mark: 'bar';
      readonly from: number;
      readonly to: number;
      readonly y: number;
      readonly height: number;
      readonly tone: Tone;
      readonly pattern: Pattern;
      /** Of a tint: how strong, from 0 to 1. */
      readonly strength?: number;
    }
  | {
      readonly mark: 'line';
      readonly from: number;
      readonly to: number;
      readonly y: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly isDashed?: boolean;
      readonly isThick?: boolean;
    }
  | {
      readonly mark: 'dot';
      readonly at: number;
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
      readonly isHollow?: boolean;
    }
  /** Many dots alike on one line. */
  | {
      readonly mark: 'dots';
      readonly places: readonly number[];
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
    }
  /** A line through points, or a surface between two lines. */
  | {
      readonly mark: 'path';
      readonly points: readonly { readonly at: number; readonly y: number }[];
      readonly tone: Tone;
      readonly isDashed?: boolean;
    }
  | {
      readonly mark: 'band';
      readonly points: readonly { readonly at: number; readonly top: number; readonly bottom: number }[];
      readonly tone: Tone;
    }
  | {
      readonly mark: 'text';
      readonly at: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      /** Pixels to the right. */
      readonly shift?: number;
      readonly isStrong?: boolean;
      readonly tone?: Tone;
    };

/** Marks side by side on one scale, with a name to their left or above them. */
export interface Strip {
  readonly label: string;
  /** A second line of the name, smaller. */
  readonly note?: string | undefined;
  /** What the name leads to: the path of the figure that explains it. */
  readonly path?: string | undefined;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Strips one below the other on one scale. */
export interface StripGroup {
  readonly heading?: string | undefined;
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** The unit of the scale, at its end. */
  readonly unit: string;
  readonly strips: readonly Strip[];
}

/** What a mark means. */
export interface KeyItem {
  readonly tone: Tone;
  readonly pattern: Pattern | 'line' | 'dashed' | 'dot' | 'ring';
  readonly text: string;
}

export interface PictureTable {
  /** What explains figures of rows that lead nowhere by themselves. */
  readonly path?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly path?: string | undefined; readonly cells: readonly string[] }[];
}

export const pictureNames = [
  'range',
  'outcomes',
  'projects',
  'tornado',
  'cumulative',
  'basis',
  'chance',
  'published',
  'waterfall',
  'two-way',
  'sobol',
  'municipalities',
  'classes',
  'break-even',
  'portfolio',
  'shares',
] as const;
/** Those of a report. */
export type ReportPictureName = (typeof pictureNames)[number];
export type PictureName = ReportPictureName | 'change';

/** Those that a council looks at; the others are for analysts. */
export const councilPictures: readonly PictureName[] = [
  'range',
  'outcomes',
  'projects',
  'tornado',
  'cumulative',
  'basis',
];

/** A picture before it is drawn: what it finds, what it shows, and the same in figures. */
export interface Picture {
  readonly name: PictureName;
  /** A statement of what is found. */
  readonly title: string;
  /** What thick and thin mean, in a line. */
  readonly legend: string;
  readonly key: readonly KeyItem[];
  readonly groups: readonly StripGroup[];
  readonly table: PictureTable;
}
