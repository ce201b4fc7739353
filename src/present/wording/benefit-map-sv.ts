import type { BenefitMapWording } from './benefit-map-words.ts';

export const benefitMap: BenefitMapWording = {
  title: (file) => `Nyttokartläggning: ${file}`,
  meaning: [
    'Bruttobesparing: ärenden per år gånger nyttjandegrad gånger sparade minuter, till kostnaden per arbetstimme. Nettobesparing: de löpande kostnaderna är avdragna.',
    'Lönsamhetsgräns: de ärenden per år, eller de sparade minuter per ärende, från och med vilka de löpande kostnaderna täcks.',
    'Intervall: det minsta och det största resultatet inom blankettens intervall.',
  ],
  total: 'Sammanlagt',
  gross: 'bruttobesparing',
  net: 'nettobesparing',
  hours: 'timmar\nper år',
  perUnit: 'löpande kostnader\nper ärende (€)',
  breakEvenVolume: 'lönsamhetsgräns,\närenden per år',
  breakEvenMinutes: 'lönsamhetsgräns,\nmin per ärende',
  target: 'mål\n(€)',
  gap: 'saknas till\nmålet (€)',
  chance: 'sannolikhet\nför målet',
  heads: { savings: 'Besparingar per år', breakEvens: 'Lönsamhetsgränser', targets: 'Mål' },
  never: 'ingen besparing',
  freedTime:
    'Sparade minuter är arbetstid för andra uppgifter. Budgeten påverkas bara om tjänster eller inköp minskar.',
  personYears: 'Årsverken: sparade timmar delade med timmarna i ett årsverke (settings.person_year_hours).',
};
