import type { Chance } from './chance.ts';
import { hostileNumbers, hostileTexts } from './hostile.ts';

const options = [
  '--set',
  '--view',
  '--seed',
  '--samples',
  '--format',
  '--dialect',
  '--language',
  '--headings',
  '--strict',
  '--quiet',
  '--output',
  '--by',
  '--table',
  '--of',
  '--method',
  '--target',
  '--steps',
  '--x',
  '--y',
  '--sites',
  '--error-sd',
  '--group',
  '--municipality',
  '--year',
  '--costs',
  '--sheet',
  '--layout',
  '--confine',
  '--inputs',
  '--max-change',
  '--budget',
  '--projects',
  '--peers',
  '--save-model',
  '--rejects',
  '--write-layout',
  '--no-color',
  '--help',
  '--version',
  '--',
  '-',
];
const values = [
  'json',
  'csv',
  'table',
  'markdown',
  'xlsx',
  'fi',
  'sv',
  'en',
  'total',
  'pace.quick',
  'scenarios/payroll-robot.yaml',
  'data/evidence/wages',
  '.',
  '/',
  'settings.discount_rate_share=0.05',
  'a=b',
  'a=',
  '=',
  'settings=[]',
  'projects=[]',
  'settings.discount_rate_share=[[[[',
  'settings.discount_rate_share=!!set {a}',
  '__proto__.a=1',
  'total.saving_eur_per_year',
  '50%',
  'estimate',
];

/** One damage to the words of a command line. */
export function damageWords(
  words: readonly string[],
  others: readonly string[],
  chance: Chance,
): readonly string[] {
  const changed = [...words];
  const at = chance.below(changed.length + 1);
  const word = () => chance.pick([options, values, hostileTexts, hostileNumbers, others][chance.below(5)]!);
  switch (chance.below(6)) {
    case 0:
      changed.splice(at, 1);
      break;
    case 1:
      changed.splice(at, 0, word());
      break;
    case 2:
      changed.splice(at, 0, chance.pick(options), word());
      break;
    case 3:
      changed.splice(at, 0, changed[at] ?? '');
      break;
    case 4: {
      const old = changed[at] ?? '';
      const cut = chance.below(old.length + 1);
      changed[at] = `${old.slice(0, cut)}${word()}${chance.is(0.5) ? old.slice(cut) : ''}`;
      break;
    }
    default:
      changed[at] = word();
  }
  // More draws, points or steps than these are a wish, no damage.
  return changed
    .filter((each) => !/^--precision|^--write$|^--accept/.test(each))
    .map((each) => (/^\d{5,7}$/.test(each) ? '99' : each));
}
