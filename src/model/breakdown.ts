/** What an estimate can be broken down by: years, or what each area or service contributes and gets. */
export const breakdowns = ['year', 'municipality', 'region', 'service'] as const;
export type Breakdown = (typeof breakdowns)[number];
