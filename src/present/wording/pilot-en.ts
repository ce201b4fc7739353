import type { PilotWording } from './pilot-words.ts';

export const pilot: PilotWording = {
  meaning:
    'Pilots: a project is carried out if its expected value is positive, now or after the pilot. Being able to stop is worth what the pilot adds before its own cost. Perfect information is the most that any pilot could add.',
  of: (project) => `Pilot: ${project}`,
  ofOutput: (project, output) => `Pilot: ${project} (decision on: ${output})`,
  choice: { never: 'never', now: 'start now', pilot: 'pilot first' },
  best: {
    never: 'Best by expected value: do not carry out the project.',
    now: 'Best by expected value: start now, without a pilot.',
    pilot: 'Best by expected value: pilot first.',
  },
  ableToStop: 'value of being able to stop',
  perfect: 'perfect information',
  cost: 'cost of the pilot',
  atChance: (chance) => `The probability of success is ${chance}.`,
  bestBetween: (from, to) =>
    `Piloting first is best if the probability of success is between ${from} and ${to}.`,
  neverBest: 'Piloting first is not best at any probability of success.',
  paysFrom: (chance) => `Starting now pays if the probability of success is above ${chance}.`,
  measures: (what, error, sites) =>
    `The pilot measures "${what}" at ${sites} sites; the error of one site is ±${error}.`,
  bestSites: (sites, net) => `Best number of sites: ${sites}, worth ${net} after the cost of the pilot.`,
  noSitesPay: (sites, net) =>
    `No number of sites pays for the pilot. The best would be ${sites}, worth ${net} after its cost.`,
  later: (years) => `With the pilot everything comes ${years} years later.`,
  ofOneYear: 'The result is of one year, so the cost of the pilot is compared with the result of one year.',
  bySites: 'Number of sites',
  sites: 'sites',
  net: 'after\ncost',
};
