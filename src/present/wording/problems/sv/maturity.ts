import type { maturityProblems } from '../../../../problems/catalogue/maturity.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, figure, list, show, suggestion, unknown } from './words.ts';

const stateNames = { low: 'nedre gränser', central: 'basvärden', high: 'övre gränser' } as const;

export const maturity: TextsOf<typeof maturityProblems> = {
  'no-maturity': () => ({
    found: 'Scenariot har inga mognadsnivåer.',
    expected: 'tjänsternas nivåer under ”maturity”',
    hint: 'Skriv maturity: { levels: levels.csv, realised_share: { 1: ... } }. För enbart svar anges svarsfilen i stället för scenariot.',
  }),
  'level-outside-map': (f) => ({
    found: `Nivå ${figure(f.level)} är högre än den högsta nivån som har en andel, ${figure(f.highest)}.`,
    expected: `en nivå från 0 till ${figure(f.highest)}`,
    hint: 'Rätta nivån, eller lägg till dess andel under maturity.realised_share.',
  }),
  'level-beside-share': () => ({
    found: 'Raden har både en nivå och en andel.',
    expected: 'en nivå, eller den andel som är uppnådd',
    hint: 'Töm den ena.',
  }),
  'cell-without-level': (f) => ({
    found: `I kostnaderna ${show(f.costs)} saknar ${count(f.cells, 'tjänst', 'tjänster')} en nivå (${euros(f.eur)}): ${list(f.first)}${f.cells > f.first.length ? ', ...' : ''}.`,
    expected: 'en nivå för varje tjänst i varje kommun',
    hint: 'Lägg till rader; eller skriv maturity.unknown: none-realised (ingenting är uppnått) eller exclude (de utelämnas).',
  }),
  'level-without-costs': (f) => ({
    found: `Kostnaderna ${show(f.costs)} har ingen tjänst som raden gäller${f.what === '' ? '' : ` (${f.what})`}.`,
    expected: 'tjänster och kommuner inom kostnadernas avgränsning',
    hint: 'Rätta namnen, eller ta bort raden.',
  }),
  'duplicate-level': (f) => ({
    found: `Två rader gäller samma tjänster lika exakt${f.what === '' ? '' : ` (${f.what})`}: den här och ${f.other}.`,
    expected: 'en rad för varje',
    hint: 'Ta bort den ena, eller gör den ena mer exakt.',
  }),
  'levels-beside-answers': () => ({
    found: 'Både nivåer och svar anges.',
    expected: 'nivåer, eller svar som nivåerna räknas ut av',
    hint: 'Ta bort det ena.',
  }),
  'level-without-statements': (f) => ({
    found: `${show(f.scope)} har påståenden på nivå ${figure(f.highest)} men inga på nivå ${figure(f.level)}.`,
    expected: `svar på påståenden på varje nivå från 1 till ${figure(f.highest)}`,
    hint: 'Lägg till nivåns påståenden, eller numrera nivåerna utan luckor.',
  }),
  'unknown-answer': (f) => ({
    found: f.found === '' ? 'Påståendet har inget svar.' : `${show(f.found)} är inget svar.`,
    expected: 'ja, delvis eller nej',
    hint: suggestion(f.found, ['ja', 'delvis', 'nej']) ?? 'Skriv ett av de tre.',
  }),
  'duplicate-answer': (f) => ({
    found: `Påståendet ${show(f.statement)} besvaras redan på rad ${f.line}.`,
    expected: 'ett svar på varje påstående',
    hint: 'Ta bort det ena, eller ange vilket perspektiv vart och ett hör till.',
  }),
  'unknown-sector': unknown(
    'ingen sektor',
    'en känd sektor',
    'Ange sektorn och dess tjänster under maturity.sectors.',
  ),
  'realised-share-falls': (f) => ({
    found: `På nivå ${figure(f.level)} är ${figure(f.share)} uppnått, mindre än på nivå ${figure(f.lower)} med ${figure(f.lowerShare)} (${stateNames[f.state]}).`,
    expected: 'andelar som inte sjunker från en nivå till nästa',
    hint: 'Rätta andelarna: nedre gränser, basvärden och övre gränser stiger var för sig från nivå till nivå.',
  }),
  'realised-twice': (f) => ({
    found: `Projektet ${f.project} anger realised_share, och mognadsnivåerna drar av det uppnådda från samma kostnader.`,
    expected: 'det uppnådda en gång',
    hint: 'Ta bort realised_share från projektet, eller skriv maturity.use: split om andelarna gäller det som återstår.',
  }),
  'map-without-quality': (f) => ({
    found: `Andelarnas kvalitet anges inte (nivåer: ${list(f.levels)}).`,
    expected: 'en kvalitet (quality) vid varje andel: nivåernas andelar har inte publicerats',
    hint: 'De räknas som antaganden. Skriv { value: 0.3, quality: assumed }, eller hänvisa till en källa.',
  }),
  'map-draw-shared': (f) => ({
    found: `${f.path} används också på annat håll, men nivåernas intervall rör sig tillsammans.`,
    expected: 'intervall som inget annat använder, eller ett enda intervall',
    hint: 'Skriv intervallet vid själva nivån.',
  }),
};
