import type { Place } from '../../problems/problem.ts';
import type { ApplicationForm, CallForm } from './forms.ts';

/** Where a key is in its file. */
export type PlaceIn = Readonly<Record<string, Place>>;

/** An application as it is written, with where its parts are. */
export interface Application {
  readonly form: ApplicationForm;
  readonly place: Place;
  /** By the key, or by key and number of what is named: `needs.0`, `criteria.reuse`. */
  readonly places: PlaceIn;
}

/** A call as it is written, with where its parts are. */
export interface Call {
  readonly form: CallForm;
  readonly place: Place;
  /** By the key, as in `themes.y`. */
  readonly places: PlaceIn;
}
