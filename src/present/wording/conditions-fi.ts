import type { ConditionsWording } from './conditions-words.ts';

export const conditions: ConditionsWording = {
  meaning:
    'Ehdot: lähtötietojen arvot, joilla tavoite jää useimmin saavuttamatta (PRIM-menetelmä). Kattavuus: se osuus saavuttamatta jääneistä kierroksista, jolla ehdot täyttyvät. Tiheys: se osuus ehdot täyttävistä kierroksista, jolla tavoite jää saavuttamatta.',
  of: (output, target) => `${output}: milloin tavoite jää saavuttamatta (${target})`,
  target: { 'at-least': (value) => `vähintään ${value}`, 'at-most': (value) => `enintään ${value}` },
  condition: 'ehto',
  inputRange: 'vaihteluväli',
  atLeast: (value) => `vähintään ${value}`,
  atMost: (value) => `enintään ${value}`,
  between: (from, to) => `vähintään ${from} ja enintään ${to}`,
  exactly: (value) => `täsmälleen ${value}`,
  all: (conditions) => conditions.join(' ja '),
  nowhere: 'mikään ehto ei ole merkitsevä',
  misses: (percent) => `Tavoite jää saavuttamatta simulointikierroksista ${percent}:lla.`,
  where: (words) => `Useimmin se jää saavuttamatta näin: ${words}.`,
  covers: (coverage, density, mass) =>
    `Ehtojen kattavuus on ${coverage} ja tiheys ${density}. Ehdot täyttyvät simulointikierroksista ${mass}:lla.`,
  halves:
    'Ehdot on etsitty simulointikierrosten yhdestä puolikkaasta; kattavuus, tiheys ja merkitsevyys (5 %) ovat toisesta.',
};
