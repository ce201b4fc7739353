import type { ShareWording } from './share-words.ts';

export const shareSv: ShareWording = {
  title: (scenario) => `Kostnadsfördelning mellan medlemmar: ${scenario}`,
  total: 'Alla medlemmar',
  answer: (project, members, cost, alone) =>
    members === '1'
      ? `${project}: den enda medlemmen betalar ${cost} per år.`
      : `${project}: ${members} medlemmar betalar ${cost} per år tillsammans; var för sig skulle de betala sammanlagt ${alone}.`,
  coordination: (euros) => `Samordningen kostar dessutom ${euros} per år.`,
  basis: (rule) => `Fördelningsgrund: ${rule}.`,
  nobodyWorseOff: 'Ingen medlem och ingen grupp av medlemmar skulle betala mindre på egen hand.',
  worseOff: (groups, members) =>
    `Grupper som skulle betala mindre på egen hand: ${groups}, varav enskilda medlemmar: ${members}.`,
  paysFrom: (members, inhabitants, to, best) =>
    `Med medelstora medlemmar lönar sig samarbetet från ${members} ${members === '1' ? 'medlem' : 'medlemmar'}${inhabitants === undefined ? '' : ` (${inhabitants} invånare)`}${to === undefined ? '' : ` till ${to}`}${best === undefined ? '' : `; nettonyttan är störst med ${best}`}.`,
  neverPays: 'Med medelstora medlemmar täcker besparingen inte kostnaderna, hur många medlemmarna än är.',
  smallest: (members) => `Den minsta gruppen vars besparing täcker kostnaderna: ${members}.`,
  noGroupPays: 'Ingen grupp sparar lika mycket som den betalar.',
  membersHeading: 'Medlemmar',
  inhabitants: 'invånare',
  use: 'användning',
  alone: 'kostnad\nensam',
  share: 'andel av\nkostnaden',
  coordinationHead: 'samord-\nning',
  saving: 'besparing',
  net: 'netto',
  payback: 'återbetal-\nning, år',
  dearer: 'dyrare\nän ensam',
  yes: 'ja',
  never: 'aldrig',
  meaning: [
    'Euro per år i stadig användning, huvudkalkyl med intervallet inom parentes. Kostnaden är löpande kostnader och investeringen efter understöd, fördelad på kalkylperioden.',
    'Netto är besparingen minus andelen och samordningen.',
  ],
  rulesHeading: 'Andelar enligt olika fördelningsgrunder',
  perYear: '€ per år',
  rules: {
    equal: 'lika andelar',
    inhabitants: 'invånarantal',
    use: 'användning',
    'proportional-to-alone': 'kostnaden ensam',
    'equal-saving': 'lika besparing för alla',
    shapley: 'genomsnittlig merkostnad i alla ordningsföljder (Shapley)',
    serial: 'stegvis efter storlek',
    agreed: 'avtalade andelar',
  },
  ruleHeads: {
    equal: 'lika',
    inhabitants: 'invånar-\nantal',
    use: 'använd-\nning',
    'proportional-to-alone': 'kostn.\nensam',
    'equal-saving': 'lika be-\nsparing',
    shapley: 'Shapley',
    serial: 'stegvis',
    agreed: 'avtalat',
  },
  testsHeading: 'Vilka skulle betala mindre på egen hand',
  sum: 'summa',
  membersWorse: 'medlemmar',
  groupsWorse: 'grupper',
  reasons: {
    'no-inhabitants': 'invånarantalet är okänt',
    'no-use': 'användningen anges inte',
    'nothing-alone': 'ingen betalar något ensam',
    'no-price': 'kostnaderna följer inget pris',
    'no-shares': 'inga avtalade andelar',
  },
  used: 'används',
  groupsHeading: 'Grupper som skulle betala mindre på egen hand',
  group: 'grupp',
  together: 'tillsammans',
  byItself: 'på egen hand',
  excess: 'skillnad',
  picture: {
    legend:
      'Stapel: andel av kostnaden enligt den fördelningsgrund som används. Ringar: enligt de andra grunderna. Lodrät linje: kostnaden ensam.',
    inUse: 'andel enligt grunden som används',
    otherBases: 'enligt de andra grunderna',
    alone: 'kostnaden ensam',
    basisOf: (project, rule) => `${project}. Används: ${rule}`,
    between: (least, ofLeast, most, ofMost) => `minst ${least} (${ofLeast}), högst ${most} (${ofMost})`,
    others: (count) => `Andra medlemmar: ${count}`,
  },
  drawnOrders: (project, orders, groups) =>
    `${project}: med fler än 16 medlemmar är den genomsnittliga merkostnaden (Shapley) den i ${orders} slumpmässiga ordningsföljder, och ${groups} grupper har prövats: medlemmar, par och alla utom en.`,
  elsewhere: (project, euros) =>
    `${project}: ${euros} per år av besparingen finns inte i tabellen: den uppstår utanför medlemmarna eller kan inte fördelas.`,
};
