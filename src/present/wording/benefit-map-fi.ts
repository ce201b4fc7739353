import type { BenefitMapWording } from './benefit-map-words.ts';

export const benefitMap: BenefitMapWording = {
  title: (file) => `Hyötykartoitus: ${file}`,
  meaning: [
    'Bruttosäästö: asioiden määrä vuodessa kertaa käyttöaste kertaa säästyvät minuutit työtunnin hinnalla. Nettosäästö: ylläpitokustannukset on vähennetty.',
    'Kannattavuusraja: asioiden määrä vuodessa tai asiaa kohti säästyvät minuutit, joista alkaen ylläpitokustannukset tulevat katetuiksi.',
    'Vaihteluvälit: pienin ja suurin tulos lomakkeen vaihteluväleillä.',
  ],
  total: 'Yhteensä',
  gross: 'bruttosäästö',
  net: 'nettosäästö',
  hours: 'tuntia\nvuodessa',
  perUnit: 'ylläpitokustannukset\nasiaa kohti (€)',
  breakEvenVolume: 'kannattavuusraja,\nasioita vuodessa',
  breakEvenMinutes: 'kannattavuusraja,\nmin asiaa kohti',
  target: 'tavoite\n(€)',
  gap: 'puuttuu\ntavoitteesta (€)',
  chance: 'tavoitteen\ntod.näk.',
  heads: { savings: 'Säästöt vuodessa', breakEvens: 'Kannattavuusrajat', targets: 'Tavoitteet' },
  never: 'ei säästöä',
  freedTime:
    'Säästyvät minuutit ovat työaikaa muihin tehtäviin. Talousarvioon ne vaikuttavat vain, jos virkoja tai ostoja vähennetään.',
  personYears:
    'Henkilötyövuodet: säästyvät tunnit jaettuna henkilötyövuoden tunneilla (settings.person_year_hours).',
};
