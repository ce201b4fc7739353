import type { ShareWording } from './share-words.ts';

export const shareFi: ShareWording = {
  title: (scenario) => `Kustannustenjako jäsenten kesken: ${scenario}`,
  total: 'Kaikki jäsenet',
  answer: (project, members, cost, alone) =>
    members === '1'
      ? `${project}: ainoan jäsenen kustannus on ${cost} vuodessa.`
      : `${project}: yhteinen kustannus on ${cost} vuodessa, jäseniä on ${members}. Erikseen jäsenet maksaisivat yhteensä ${alone}.`,
  coordination: (euros) => `Lisäksi yhteistyön hallinnointi maksaa ${euros} vuodessa.`,
  basis: (rule) => `Jakoperuste: ${rule}.`,
  nobodyWorseOff: 'Yksikään jäsen tai jäsenten ryhmä ei maksaisi erikseen vähemmän.',
  worseOff: (groups, members) =>
    `Ryhmiä, jotka maksaisivat erikseen vähemmän: ${groups}, ja niistä yksittäisiä jäseniä: ${members}.`,
  paysFrom: (members, inhabitants, to, best) =>
    `Keskikokoisilla jäsenillä yhteistyö kannattaa, kun jäseniä on vähintään ${members}${inhabitants === undefined ? '' : ` (asukkaita ${inhabitants})`}${to === undefined ? '' : ` ja enintään ${to}`}${best === undefined ? '' : `. Nettohyöty on suurin, kun jäseniä on ${best}`}.`,
  neverPays: 'Keskikokoisilla jäsenillä säästö ei kata kustannuksia millään jäsenmäärällä.',
  smallest: (members) => `Pienin ryhmä, jonka säästö kattaa kustannukset: ${members}.`,
  noGroupPays: 'Minkään ryhmän säästö ei kata ryhmän kustannuksia.',
  membersHeading: 'Jäsenet',
  inhabitants: 'asukkaita',
  use: 'käyttö',
  alone: 'kustannus\nyksin',
  share: 'osuus kus-\ntannuksesta',
  coordinationHead: 'hallin-\nnointi',
  saving: 'säästö',
  net: 'netto',
  payback: 'takaisin-\nmaksu, v',
  dearer: 'kalliimpi\nkuin yksin',
  yes: 'kyllä',
  never: 'ei koskaan',
  meaning: [
    'Euroa vuodessa vakiintuneessa käytössä, perusarvio ja suluissa vaihteluväli. Kustannus on ylläpito ja tarkastelujaksolle jaettu investointi, josta avustus on vähennetty.',
    'Netto on säästö, josta on vähennetty osuus ja hallinnointi.',
  ],
  rulesHeading: 'Osuudet eri jakoperusteilla',
  perYear: '€ vuodessa',
  rules: {
    equal: 'tasajako',
    inhabitants: 'asukasluku',
    use: 'käyttö',
    'proportional-to-alone': 'kustannus yksin',
    'equal-saving': 'sama säästö kaikille',
    shapley: 'keskimääräinen lisäkustannus kaikissa järjestyksissä (Shapley)',
    serial: 'portaittain koon mukaan',
    agreed: 'sovitut osuudet',
  },
  ruleHeads: {
    equal: 'tasan',
    inhabitants: 'asukas-\nluku',
    use: 'käyttö',
    'proportional-to-alone': 'kust.\nyksin',
    'equal-saving': 'sama\nsäästö',
    shapley: 'Shapley',
    serial: 'portait-\ntain',
    agreed: 'sovittu',
  },
  testsHeading: 'Ketkä maksaisivat erikseen vähemmän',
  sum: 'summa',
  membersWorse: 'jäseniä',
  groupsWorse: 'ryhmiä',
  reasons: {
    'no-inhabitants': 'asukasluku ei tiedossa',
    'no-use': 'käyttöä ei ole annettu',
    'nothing-alone': 'kukaan ei maksa yksin mitään',
    'no-price': 'kustannukset eivät seuraa hintaa',
    'no-shares': 'osuuksia ei ole sovittu',
  },
  used: 'käytössä',
  groupsHeading: 'Ryhmät, jotka maksaisivat erikseen vähemmän',
  group: 'ryhmä',
  together: 'yhdessä',
  byItself: 'erikseen',
  excess: 'ero',
  picture: {
    legend:
      'Palkki: osuus kustannuksesta käytössä olevalla jakoperusteella. Renkaat: muilla jakoperusteilla. Pystyviiva: kustannus yksin.',
    inUse: 'osuus käytössä olevalla perusteella',
    otherBases: 'muilla perusteilla',
    alone: 'kustannus yksin',
    basisOf: (project, rule) => `${project}. Käytössä: ${rule}`,
    between: (least, ofLeast, most, ofMost) =>
      `vähintään ${least} (${ofLeast}), enintään ${most} (${ofMost})`,
    others: (count) => `Muita jäseniä: ${count}`,
  },
  drawnOrders: (project, orders, groups) =>
    `${project}: jäseniä on yli 16, joten keskimääräinen lisäkustannus (Shapley) on laskettu satunnaisista järjestyksistä, joita on ${orders}. Testattuja ryhmiä on ${groups}: jäsenet, parit ja kaikki paitsi yksi.`,
  elsewhere: (project, euros) =>
    `${project}: säästöstä ${euros} vuodessa ei ole taulukossa. Se kertyy muualla kuin jäsenissä tai sitä ei voi jakaa.`,
};
