/** What a table leaves open as a whole, and what of its layout settles it. */
export interface Doubt {
  readonly column: number;
  readonly what: string;
  readonly key: string;
}
