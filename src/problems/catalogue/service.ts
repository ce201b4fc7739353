import { error, type UnknownFacts, warning } from './entry.ts';
import type { InLanguages, StatedLayout } from './phrases.ts';

/** The services that a name of a file may mean, or those with the nearest names. */
export interface ServicesNear {
  readonly services: readonly { readonly id: string; readonly name: InLanguages }[];
  /** Whether the name is known to mean one of them in one town and another in the next. */
  readonly isChoice: boolean;
}

/** A table and its layout, where it has one. */
export interface TableWithNames {
  readonly path: string;
  readonly layout: StatedLayout | undefined;
}

export interface UnknownService extends UnknownFacts {
  readonly meant?: string | undefined;
  readonly nearest?: ServicesNear | undefined;
  readonly file?: TableWithNames | undefined;
}

/** Names of services. */
export const serviceProblems = {
  'unknown-service': error<UnknownService>(),
  'services-not-known': error<{
    header: string;
    names: readonly string[];
    known: number;
    file: TableWithNames;
  }>(),
  'everyday-names': warning<{
    names: readonly { readonly name: string; readonly service: InLanguages }[];
    path: string;
  }>(),
  'names-of-one-service': warning<{ names: readonly string[]; service: InLanguages; layout: StatedLayout }>(),
} as const;
