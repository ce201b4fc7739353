import type { ShapleyMethod } from '../../model/shapley.ts';

/** The fixed words of what people read of Shapley effects. */
export interface ShapleyWording {
  readonly meaning: string;
  of(output: string): string;
  readonly share: string;
  /** How they were worked, with base points and evaluations. */
  readonly how: Readonly<Record<ShapleyMethod, (points: string, evaluations: string) => string>>;
}
