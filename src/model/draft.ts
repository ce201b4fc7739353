import type { Kind } from './catalogue-form.ts';
import type { Measure } from './cost-structure.ts';
import type { Label } from './label.ts';
import type { Municipality } from './register.ts';

/** Kinds of the catalogue by their ids. */
export type KindById = ReadonlyMap<string, Kind>;

/** A project of a draft: its kind, and the services it finds costs of. */
export interface DraftProject {
  readonly id: string;
  readonly kind: Kind;
  /** Services of the kind that cost something here. */
  readonly services: readonly string[];
  /** Services of the kind that have no costs here, or earn more than they cost. */
  readonly withoutCosts: readonly string[];
}

/** The costs of a draft, as a scenario names them. */
export interface DraftCosts {
  readonly id: string;
  /** The file as the scenario names it. */
  readonly file: string;
  readonly isShipped: boolean;
  /** Whether they are accounts of this municipality alone that come with the tool. */
  readonly isOfOne: boolean;
  /** The year of later accounts of this municipality alone that come with the tool. */
  readonly accountsOfYear: number | undefined;
  /** Whether the file names no municipality, so that the scenario has to. */
  readonly isMunicipalityTold: boolean;
  readonly year: number;
  readonly measure: Measure;
  /** Main functions and services in the file that no longer belong to municipalities. */
  readonly excludedMainFunctions: readonly string[];
  readonly excludedServices: readonly string[];
  /** Year whose municipalities are meant, where another one was merged into this one after the year of the costs. */
  readonly municipalityYear: number | undefined;
}

/** What one tax percentage point yields, worked out of published figures. */
export interface DraftTaxPoint {
  readonly eur: number;
  readonly year: number;
  readonly incomeTaxEur: number;
  readonly meanRatePercent: number;
  /** The municipality's own rate now, which divides income tax of now. */
  readonly ownRate: { readonly year: number; readonly percent: number } | undefined;
}

/** Where a value of the evidence was published. */
export interface Citation {
  readonly source: string;
  readonly place: Label;
}

/** What a first scenario of a municipality is made of. */
export interface ScenarioDraft {
  readonly id: string;
  readonly municipality: Municipality;
  readonly costs: DraftCosts;
  /** Inhabitants, with the year of the register that they are of; undefined where it knows none. */
  readonly inhabitants: { readonly count: number; readonly year: number } | undefined;
  readonly taxPoint: DraftTaxPoint | undefined;
  /** The index that knows the prices of all years; undefined where none does. */
  readonly priceIndex: string | undefined;
  /** Whether the projects were asked for by name. */
  readonly isChosen: boolean;
  /** In the scenario. */
  readonly projects: readonly DraftProject[];
  /** Beside it, as comments. */
  readonly offered: readonly DraftProject[];
  readonly citations: ReadonlyMap<string, Citation>;
  /** Names of services, by id. */
  readonly labelOfKind: ReadonlyMap<string, Kind['label']>;
}

/**
 * An id made of a name: small letters, digits and hyphens.
 *
 * @example idOfName('Koski Tl') // => 'koski-tl'
 * @example idOfName('Hämeenkyrö') // => 'hameenkyro'
 */
export function idOfName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
