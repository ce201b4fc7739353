import type { maturityProblems } from '../../../../problems/catalogue/maturity.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, list, show, suggestion, unknown } from './words.ts';

const stateNames = { low: 'lower bounds', central: 'central estimates', high: 'upper bounds' } as const;

export const maturity: TextsOf<typeof maturityProblems> = {
  'no-maturity': () => ({
    found: 'The scenario says nothing of maturity.',
    expected: 'levels of its services under "maturity"',
    hint: 'Write maturity: { levels: levels.csv, realised_share: { 1: ... } }; for answers alone, name their file in place of the scenario.',
  }),
  'level-outside-map': (f) => ({
    found: `Level ${f.level} is above the highest level of the map, ${f.highest}.`,
    expected: `a level from 0 to ${f.highest}`,
    hint: 'Correct the level, or add its share under maturity.realised_share.',
  }),
  'level-beside-share': () => ({
    found: 'The row has both a level and a share.',
    expected: 'a level, or the share that is realised',
    hint: 'Empty one of the two.',
  }),
  'cell-without-level': (f) => ({
    found: `${count(f.cells, 'service')} of the costs ${show(f.costs)} (${euros(f.eur)}) ${f.cells === 1 ? 'has' : 'have'} no level: ${list(f.first)}${f.cells > f.first.length ? ', ...' : ''}.`,
    expected: 'a level for each service of each municipality',
    hint: 'Add rows; or write maturity.unknown: none-realised (nothing is realised there) or exclude (they are left out).',
  }),
  'level-without-costs': (f) => ({
    found: `The costs ${show(f.costs)} have no service that this row is about${f.what === '' ? '' : ` (${f.what})`}.`,
    expected: 'services and municipalities within the scope of the costs',
    hint: 'Correct the names, or remove the row.',
  }),
  'duplicate-level': (f) => ({
    found: `Two rows are equally near to the same services${f.what === '' ? '' : ` (${f.what})`}: this one and ${f.other}.`,
    expected: 'one row for each',
    hint: 'Remove one of the two, or make one of them more precise.',
  }),
  'levels-beside-answers': () => ({
    found: 'Both levels and answers are given.',
    expected: 'levels, or answers that levels are made of',
    hint: 'Remove one of the two.',
  }),
  'level-without-statements': (f) => ({
    found: `${show(f.scope)} has statements of level ${f.highest}, and none of level ${f.level}.`,
    expected: `answers to statements of each level from 1 to ${f.highest}`,
    hint: 'Add the statements of that level, or number the levels without a gap.',
  }),
  'unknown-answer': (f) => ({
    found: f.found === '' ? 'The statement has no answer.' : `${show(f.found)} is no answer.`,
    expected: 'yes, partly or no',
    hint: suggestion(f.found, f.known) ?? 'Write one of the three.',
  }),
  'duplicate-answer': (f) => ({
    found: `The statement ${show(f.statement)} is answered in line ${f.line} already.`,
    expected: 'one answer to each statement',
    hint: 'Remove one of the two, or say which perspective each belongs to.',
  }),
  'unknown-sector': unknown('sector', 'Define it under maturity.sectors, with its services.'),
  'realised-share-falls': (f) => ({
    found: `Level ${f.level} realises ${f.share}, less than level ${f.lower} with ${f.lowerShare} (${stateNames[f.state]}).`,
    expected: 'shares that do not fall from one level to the next',
    hint: 'Correct the shares: lower bounds, central estimates and upper bounds each rise from level to level.',
  }),
  'realised-twice': (f) => ({
    found: `Project ${f.project} states a realised_share, and the levels take what is realised off the same costs.`,
    expected: 'what is realised once',
    hint: 'Remove realised_share from the project, or write maturity.use: split if the shares are of what is left.',
  }),
  'map-without-quality': (f) => ({
    found: `The shares of ${f.levels.length === 1 ? 'level' : 'levels'} ${list(f.levels)} say nothing of their quality.`,
    expected: 'a quality at each: no map from levels to shares has been published',
    hint: 'They count as assumed. Write { value: 0.3, quality: assumed }, or cite a source.',
  }),
  'map-draw-shared': (f) => ({
    found: `${f.path} is used elsewhere as well, but the ranges of a map move together.`,
    expected: 'ranges of the map that nothing else uses, or one range alone',
    hint: 'Write the range at the level itself.',
  }),
};
