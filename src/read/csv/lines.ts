/** A piece of a file cut into its lines; an end of line inside quotes ends a line as well, as editors count. */
export interface LinePiece {
  readonly lines: readonly string[];
  readonly firstLine: number;
  readonly fromByte: number;
  readonly endByte: number;
  readonly hasQuotes: boolean;
}

/** The lines of a file, read as often as they are asked for and never held all together. */
export interface LineSource {
  readonly path: string;
  readonly sizeBytes: number;
  /** All lines, piece by piece; with a start, from a line with which a piece begins. */
  pieces(start?: { readonly fromByte: number; readonly firstLine: number }): Iterable<LinePiece>;
  /** The text of a line, counted from 1; empty where there is none. */
  lineAt(line: number): string;
}

export const firstPiece = { fromByte: 0, firstLine: 1 };

/** Finds single lines of a source again: of the pieces that were met, one is held. */
export class LineFinder {
  readonly #source: Pick<LineSource, 'pieces'>;
  #held: LinePiece | undefined;

  constructor(source: Pick<LineSource, 'pieces'>) {
    this.#source = source;
  }

  /** Shape   pieces: where pieces of the source begin, in their order */
  lineAt(line: number, pieces: readonly { readonly fromByte: number; readonly firstLine: number }[]): string {
    const own = this.#held;
    if (own === undefined || line < own.firstLine || line >= own.firstLine + own.lines.length) {
      let low = 0;
      for (let high = pieces.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if (pieces[middle]!.firstLine <= line) low = middle;
        else high = middle;
      }
      // Pieces read from another place may be cut elsewhere.
      for (const piece of this.#source.pieces(pieces[low])) {
        this.#held = piece;
        if (line < piece.firstLine + piece.lines.length) break;
      }
    }
    const { lines = [], firstLine = 1 } = this.#held ?? {};
    return lines[line - firstLine] ?? '';
  }
}
