import type { FundWording } from './fund-words.ts';

export const fundFi: FundWording = {
  title: (budget) => `Hakemukset määrärahan puitteissa, ${budget}`,
  answer: (chosen, of, granted, left) =>
    `Paras valinta: ${chosen} hakemusta, kun hakemuksia on ${of}. Avustusta myönnetään ${granted}, jäljelle jää ${left}.`,
  nothing: 'Mikään hakemus ei ole avustuksensa arvoinen tässä määrärahassa.',
  benefit: (output) =>
    `Hyöty: ${output}, kun lähtötiedot ovat perusarvoissaan. Avustus ei ole säästöä; se vain kuluttaa määrärahaa.`,
  candidates: 'Hakemukset',
  grant: 'avustus',
  theme: 'teema',
  points: 'pisteet',
  alone: 'hyöty yksin,\nperusarvio (ala–ylä)',
  perEuro: 'hyöty\neuroa kohti',
  chosen: 'valittu',
  yes: 'kyllä',
  chosenIn: 'valittu, %\nkierroksista',
  classHead: 'tapauksissa\nala–ylä',
  classes: { core: 'aina', borderline: 'joskus', exterior: 'ei koskaan' },
  meaning:
    'Valittu, % kierroksista: kuinka usein hakemus on parhaassa joukossa, kun kaikki lähtötiedot arvotaan. Ala-, perus- ja ylätapaus: jokainen hakemus yhtä aikaa omassa ala-, perus- tai yläarviossaan.',
  rulesHeading: 'Paras valinta ja peukalosäännöt',
  rules: {
    best: 'paras',
    ratio: 'eniten hyötyä euroa kohti ensin',
    size: 'suurin avustus ensin',
    points: 'parhaat pisteet ensin',
  },
  benefitHead: 'hyöty',
  granted: 'myönnetään',
  left: 'jää',
  lost: 'menetetään',
  applications: 'hakemukset',
  callsHeading: 'Haun rajaus',
  open: 'avoin haku',
  restricted: (theme) => `vain teema ${theme}`,
  combination: 'teemoille varatut, loppu avoinna',
  casesHeading: 'Jos kaikki hakemukset toteutuvat alarajalla, perusarviossa tai ylärajalla',
  cases: { low: 'alaraja', central: 'perusarvio', high: 'yläraja' },
  forgone: 'parhaan valinnan\nsaamatta jäävä hyöty',
  leastForgone: (applications, euros) =>
    `Valinta, jolla jää näissä tapauksissa vähiten saamatta: ${applications}; enintään ${euros}.`,
  frontierHeading: 'Hyöty määrärahan mukaan',
  budget: 'määräraha',
  next: (candidate, euros) => `Seuraavana jonossa: ${candidate}; puuttuu ${euros}.`,
  nextFits: (candidate) => `Seuraavana jonossa: ${candidate}; jäljellä oleva riittää sen vähimmäismäärään.`,
  notFinished: (percent) =>
    `Haku päättyi, ennen kuin oli todistettu, ettei parempaa joukkoa ole; toinen joukko voi olla enintään ${percent} % parempi.`,
  withoutApplication: (projects) => `Ilman hakemusta, joten ei missään joukossa: ${projects.join('; ')}.`,
  none: 'ei yhtään',
};
