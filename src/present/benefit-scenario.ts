import { type BenefitFormRow, formNote } from '../model/benefit-form.ts';
import type { FormNumber } from '../model/form-number.ts';
import { type Language, languages } from '../model/language.ts';
import type { Registers } from '../model/register.ts';
import { harmlessJson } from './json.ts';

/** Texts of a project in each language. */
type Labels = Readonly<Record<Language, string>>;

/** The year that is counted where nothing else is said; it is one of one, so that no figure hangs on it. */
const usualYear = 2026;

/**
 * A benefit mapping form as a scenario: one project of the method work-time for each row.
 *
 * Shape   name: of the file of the form, without its folder
 * Holds   its gross saving is that of the form; in its one year, which is not discounted, its net is too
 */
export function presentFormAsScenario(
  name: string,
  rows: readonly BenefitFormRow[],
  registers: Registers,
): string {
  const ids = projectIds(rows);
  const title = name.replace(/\.[^.]*$/, '');
  const labels = {
    en: `Benefit map ${title}`,
    fi: `Hyötykartoitus ${title}`,
    sv: `Nyttokartläggning ${title}`,
  };
  return [
    `# Made of the benefit mapping form ${name.replaceAll(/\p{Cc}/gu, ' ')}: one project for each row.`,
    '# One year is counted, at full use and without discounting, as the form does.',
    '# Minutes saved are working time for other work and no money; what becomes of them is said under "benefit" of a project',
    '# (cashable_share, capacity_share), which the form does not ask for.',
    'digisave: 1',
    `id: ${slug(title) || 'benefit-map'}`,
    `label: ${labelsText(labels)}`,
    'settings:',
    `  first_year: ${usualYear} # of which nothing depends: write the year of your figures`,
    '  horizon_years: 1',
    '  discount_rate_share: 0',
    'projects:',
    ...rows.flatMap((row, at) => projectLines(row, ids[at]!, registers)),
    '',
  ].join('\n');
}

/** The label of a row in each language: its own, else the name of the service in the register, else what is written. */
export function labelsOfRow({ label, service, serviceId }: BenefitFormRow, registers: Registers): Labels {
  const known = serviceId === undefined ? undefined : registers.services.find(serviceId)?.name;
  const own = languages.map((language) => label[language]).find((text) => text !== undefined);
  const of = (language: Language): string => label[language] ?? own ?? known?.[language] ?? service;
  return { en: of('en'), fi: of('fi'), sv: of('sv') };
}

function projectLines(row: BenefitFormRow, id: string, registers: Registers): readonly string[] {
  const minutes = Object.entries(row.minutes).map(([phase, number]) => `${phase}: ${numberText(number)}`);
  return [
    `  - id: ${id}`,
    `    label: ${labelsText(labelsOfRow(row, registers))}`,
    '    pace: quick',
    `    note: ${harmlessJson(formNote(row))}`,
    '    saving:',
    '      method: work-time',
    `      volume_per_year: ${numberText(row.volumePerYear)}`,
    ...(row.useShare === undefined ? [] : [`      uptake_share: ${numberText(row.useShare)}`]),
    `      minutes_saved: { ${minutes.length === 0 ? 'total: 0' : minutes.join(', ')} }`,
    `      hour_price_eur: ${numberText(row.hourPriceEur)}`,
    '    cost:',
    `      running_eur_per_year: ${numberText(row.runningEurPerYear)}`,
  ];
}

function numberText({ low, central, high }: FormNumber): string {
  if (low === high) return String(low);
  return `{ low: ${low}, ${central === undefined ? '' : `central: ${central}, `}high: ${high} }`;
}

function labelsText(labels: Labels): string {
  return `{ ${languages.map((language) => `${language}: ${harmlessJson(labels[language])}`).join(', ')} }`;
}

/** An id for each row: of its service, and of its label where another row has the same. */
export function projectIds(rows: readonly BenefitFormRow[]): readonly string[] {
  const met = new Map<string, number>();
  return rows.map(({ service, serviceId }) => {
    const own = serviceId ?? (slug(service) || 'row');
    const times = (met.get(own) ?? 0) + 1;
    met.set(own, times);
    return times === 1 ? own : `${own}-${times}`;
  });
}

/**
 * A text as an id: small letters, digits and hyphens.
 *
 * @example slug('Rakennusluvat ja -ilmoitukset, Ähtäri') // => 'rakennusluvat-ja-ilmoitukset-ahtari'
 */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
