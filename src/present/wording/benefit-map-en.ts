import type { BenefitMapWording } from './benefit-map-words.ts';

export const benefitMap: BenefitMapWording = {
  title: (file) => `Benefit map: ${file}`,
  meaning: [
    'Gross saving: matters a year times usage rate times minutes saved, at the cost of a working hour. Net saving: the running costs are deducted.',
    'Break-even: the matters a year, or the minutes saved for one, from which the running costs are paid for.',
    'Ranges: the smallest and the largest result within the ranges of the form.',
  ],
  total: 'Total',
  gross: 'gross saving',
  net: 'net saving',
  hours: 'hours\na year',
  perUnit: 'running costs\nfor one (€)',
  breakEvenVolume: 'break-even,\nmatters a year',
  breakEvenMinutes: 'break-even,\nminutes for one',
  target: 'target\n(€)',
  gap: 'missing to\ntarget (€)',
  chance: 'probability\nof target',
  heads: { savings: 'Savings a year', breakEvens: 'Break-even points', targets: 'Targets' },
  never: 'no saving',
  freedTime:
    'Minutes saved are working time for other tasks. They reduce a budget only where posts or purchases do.',
  personYears: 'Person-years: hours saved over the hours of a person-year (settings.person_year_hours).',
};
