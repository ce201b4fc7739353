import type { FormNumber } from './form-number.ts';
import type { Language } from './language.ts';

/** The phases of handling one matter, as the form of digitaalinenkunta.fi has them. */
export const formPhases = ['handling', 'decision', 'invoicing', 'archiving'] as const;
export type FormPhase = (typeof formPhases)[number];

/** One row of the benefit mapping form. */
export interface BenefitFormRow {
  /** The service as it is written: an id or a name of the register, or any text. */
  readonly service: string;
  /** Its id, where it is one of the register. */
  readonly serviceId: string | undefined;
  readonly label: Readonly<Partial<Record<Language, string>>>;
  readonly hourPriceEur: FormNumber;
  readonly volumePerYear: FormNumber;
  readonly runningEurPerYear: FormNumber;
  /** Minutes by phase, those that are written; or in all. */
  readonly minutes: Readonly<Partial<Record<FormPhase | 'total', FormNumber>>>;
  /** Left out where all of them go the new way. */
  readonly useShare: FormNumber | undefined;
  readonly targetEurPerYear: number | undefined;
  /** Whether a person says that minutes which look like hours are minutes. */
  readonly isChecked: boolean;
}

/** The columns of the form: their keys, and their headings in each language, besides the key itself. */
export const formColumns = {
  service: ['palvelu', 'tjänst', 'service'],
  label_fi: ['nimi suomeksi', 'namn på finska', 'name in Finnish'],
  label_sv: ['nimi ruotsiksi', 'namn på svenska', 'name in Swedish'],
  label_en: ['nimi englanniksi', 'namn på engelska', 'name in English'],
  hour_price_eur: ['työtunnin hinta', 'kostnad per arbetstimme', 'cost of a working hour'],
  volume_per_year: ['määrä vuodessa', 'volym per år', 'volume a year'],
  running_eur_per_year: ['ylläpitokustannukset', 'löpande kostnader', 'running costs'],
  minutes_saved_handling: ['säästyvä aika, käsittely', 'sparad tid, behandling', 'time saved, handling'],
  minutes_saved_decision: ['säästyvä aika, päätös', 'sparad tid, beslut', 'time saved, decision'],
  minutes_saved_invoicing: ['säästyvä aika, laskutus', 'sparad tid, fakturering', 'time saved, invoicing'],
  minutes_saved_archiving: ['säästyvä aika, arkistointi', 'sparad tid, arkivering', 'time saved, archiving'],
  minutes_saved_total: ['säästyvä aika yhteensä', 'sparad tid totalt', 'time saved in all'],
  use_share: ['käyttöaste', 'nyttjandegrad', 'usage rate'],
  target_eur_per_year: ['tavoite', 'mål', 'target'],
  checked: ['tarkistettu', 'kontrollerad', 'checked'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FormColumn = keyof typeof formColumns;

/** Columns that every form has; the others may be left out. */
export const neededColumns: readonly FormColumn[] = [
  'service',
  'hour_price_eur',
  'volume_per_year',
  'running_eur_per_year',
];

/** The words for the phase in which the minutes of a form are that knows them only in all. */
export const totalPhase = 'total';

/**
 * What a note of a project says of the row that it was made of, so that the row can be written back.
 *
 * @example parseFormNote(formNote({ service: 'Kirjasto', targetEurPerYear: 400 })).targetEurPerYear // => 400
 */
export function formNote({
  service,
  targetEurPerYear,
  isChecked = false,
}: Pick<BenefitFormRow, 'service' | 'targetEurPerYear'> & { readonly isChecked?: boolean }): string {
  const target = targetEurPerYear === undefined ? '' : `target_eur_per_year ${targetEurPerYear}; `;
  return `${formMark}${isChecked ? 'checked yes; ' : ''}${target}service ${service}`;
}

const formMark = 'Row of a benefit mapping form: ';

/** What the note of a project says of its row; nothing of a note that is no such thing. */
export function parseFormNote(
  note: string | undefined,
): Partial<Pick<BenefitFormRow, 'service' | 'targetEurPerYear' | 'isChecked'>> {
  if (note?.startsWith(formMark) !== true) return {};
  const [, checked, target, service] =
    /^(checked yes; )?(?:target_eur_per_year (\S+); )?service (.*)$/su.exec(note.slice(formMark.length)) ??
    [];
  if (service === undefined) return {};
  const targetEurPerYear = target === undefined ? undefined : Number(target);
  return { service, targetEurPerYear, isChecked: checked !== undefined };
}
