import * as z from 'zod';
import { timelineForms } from './cash-flow/forms.ts';
import type { NumberName } from './number-name.ts';
import { slotOrEvidence } from './number-slot.ts';

/** What euros are compared with: averages of the country where a scenario does not give its own. */
export const yardstickForms = {
  person_year_eur: slotOrEvidence('eur_per_person_year', 'wages.person-year-cost-municipalities'),
  person_year_hours: slotOrEvidence('hours_per_person_year', 'wages.person-year-hours-municipalities'),
  tax_point_eur: slotOrEvidence('eur_per_tax_point', 'tax.point-yield-accounts-2016'),
} as const;

const _numbers = z.strictObject({ ...yardstickForms, ...timelineForms });

/** The name of a number of the settings, such as discount_rate_share. */
export type SettingName = NumberName<z.infer<typeof _numbers>>;
