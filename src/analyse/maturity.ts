import type { Model } from '../model/compile.ts';
import { type CostStructure, orderlessSum } from '../model/cost-structure.ts';
import type { Language } from '../model/language.ts';
import { type AnsweredScope, type Answers, levelOf } from '../model/maturity/answers.ts';
import { type MaturityCell, maturityCells } from '../model/maturity/cells.ts';
import { LevelFinder } from '../model/maturity/level-finder.ts';
import { scopeName } from '../model/maturity/level-scope.ts';
import type { LevelRow, Maturity } from '../model/maturity/maturity.ts';
import {
  nothingRealised,
  type Realised,
  realisedAt,
  realisedOf,
  type State,
  states,
  topOf,
  valueIn,
} from '../model/maturity/realised.ts';
import type {
  MaturityAnswers,
  MaturityArea,
  MaturityLevel,
  MaturityRow,
  MissingStatement,
} from '../model/maturity/result.ts';
import type { MaturitySummary, MaturityTotal } from '../model/maturity/summary.ts';
import { countryCode, type Registers } from '../model/register.ts';

/** Euros in the three states of a map. */
type InStates = Readonly<Record<State, number>>;

/** A cell with its level, what is left of it and what one level more would realise. */
export interface WorkedCell {
  readonly cell: MaturityCell;
  readonly row: LevelRow | undefined;
  readonly realised: Realised;
  readonly left: InStates;
  /** Undefined of a cell without a level. */
  readonly oneLevelUp: InStates | undefined;
}

/** The cells of the structure that levels are of. */
export interface WorkedMaturity {
  readonly maturity: Maturity;
  readonly registers: Registers;
  readonly cells: readonly WorkedCell[];
  /** Those that nothing says a level of, which are no part of `cells` where they are to be left out. */
  readonly unknown: readonly MaturityCell[];
}

const wholeCountry = { en: 'Whole country', fi: 'Koko maa', sv: 'Hela landet' } as const;

/**
 * What is left of each cell, and what one level more would realise.
 *
 * Formula  left = cost · (1 − m(level)); one level up = cost · (m(min(level + 1, top)) − m(level))
 * Holds    left is between 0 and the costs
 */
export function workMaturity(model: Model): WorkedMaturity | undefined {
  const { maturity, registers } = model.scenario;
  const structure = model.costs.find(({ id }) => id === maturity?.costs);
  if (maturity === undefined || structure === undefined || registers === undefined) return undefined;
  const finder = new LevelFinder(maturity.rows, maturity.sectors);
  const cells: WorkedCell[] = [];
  const unknown: MaturityCell[] = [];
  for (const cell of costCells(structure, registers)) {
    const [row] = finder.nearest(cell);
    if (row === undefined) unknown.push(cell);
    if (row !== undefined || maturity.unknown !== 'exclude') cells.push(workCell(cell, row, maturity));
  }
  return { maturity, registers, cells, unknown };
}

/** Cells that cost something: nothing is left to realise where income exceeds costs. */
function costCells(structure: CostStructure, registers: Registers): readonly MaturityCell[] {
  return maturityCells(structure, registers).filter(({ costEur }) => costEur > 0);
}

function workCell(cell: MaturityCell, row: LevelRow | undefined, { map }: Maturity): WorkedCell {
  const realised = row === undefined ? nothingRealised : realisedOf(row, map);
  const above = row?.level === undefined ? undefined : realisedAt(Math.min(row.level + 1, topOf(map)), map);
  const inStates = (of: (state: State) => number): InStates => ({
    low: of('low'),
    central: of('central'),
    high: of('high'),
  });
  return {
    cell,
    row,
    realised,
    left: inStates((state) => cell.costEur * (1 - valueIn(realised, state))),
    oneLevelUp:
      above && inStates((state) => cell.costEur * (valueIn(above, state) - valueIn(realised, state))),
  };
}

/** What an estimate says of the maturity of its scenario; undefined where it states none, or no use of it. */
export function summariseMaturity(model: Model): MaturitySummary | undefined {
  const worked = workMaturity(model);
  if (worked?.maturity.use === undefined) return undefined;
  const { use, costs, unknown } = worked.maturity;
  return { use, costs, unknown, total: totalOf(worked) };
}

/** All cells together. */
export function totalOf({ cells, unknown }: WorkedMaturity): MaturityTotal {
  return sumOf(cells, unknown);
}

/** The cells of each municipality together, in the order of the costs. */
export function listAreas(worked: WorkedMaturity, language: Language): readonly MaturityArea[] {
  const { cells, unknown, registers } = worked;
  const codes = [...cells.map(({ cell }) => cell), ...unknown].map(
    ({ municipalityCode }) => municipalityCode,
  );
  return [...new Set(codes)].map((code) => ({
    area_code: code,
    area: areaName(code, registers, language),
    ...sumOf(
      cells.filter(({ cell }) => cell.municipalityCode === code),
      unknown.filter(({ municipalityCode }) => municipalityCode === code),
    ),
  }));
}

/** Each cell, in the order of the costs. */
export function listRows({ cells, registers }: WorkedMaturity, language: Language): readonly MaturityRow[] {
  return cells.map(({ cell, row, realised, left, oneLevelUp }) => ({
    area_code: cell.municipalityCode,
    area: areaName(cell.municipalityCode, registers, language),
    service: cell.service,
    main_function: cell.mainFunction,
    level: row?.level ?? null,
    realised_share_low: valueIn(realised, 'low'),
    realised_share_central: valueIn(realised, 'central'),
    realised_share_high: valueIn(realised, 'high'),
    eur_per_year: cell.costEur,
    ...leftColumns(left),
    ...oneLevelUpColumns(oneLevelUp),
  }));
}

/** The map as it is used. */
export function listLevels({ map }: Maturity): readonly MaturityLevel[] {
  return map.map(({ level, share }) => ({
    level,
    realised_share_low: share.low,
    realised_share_central: share.central,
    realised_share_high: share.high,
    quality: share.quality ?? null,
    source: share.source ?? null,
  }));
}

function sumOf(cells: readonly WorkedCell[], unknown: readonly MaturityCell[]): MaturityTotal {
  const eur = orderlessSum(cells.map(({ cell }) => cell.costEur));
  const left = sumStates(cells.map((each) => each.left));
  const leveled = cells.flatMap(({ oneLevelUp }) => oneLevelUp ?? []);
  const columns = leftColumns(left);
  const share = (value: number) => (eur > 0 ? value / eur : null);
  return {
    eur_per_year: eur,
    ...columns,
    left_share_low: share(columns.left_low_eur_per_year),
    left_share_central: share(columns.left_central_eur_per_year),
    left_share_high: share(columns.left_high_eur_per_year),
    ...oneLevelUpColumns(leveled.length === 0 ? undefined : sumStates(leveled)),
    unknown_cells: unknown.length,
    unknown_eur_per_year: orderlessSum(unknown.map(({ costEur }) => costEur)),
  };
}

function sumStates(all: readonly InStates[]): InStates {
  const sum = (state: State) => orderlessSum(all.map((each) => each[state]));
  return { low: sum('low'), central: sum('central'), high: sum('high') };
}

/** The more is realised, the less is left. */
function leftColumns(left: InStates) {
  return {
    left_low_eur_per_year: left.high,
    left_central_eur_per_year: left.central,
    left_high_eur_per_year: left.low,
  };
}

/** The difference of two shares may be smallest or largest in any of the states. */
function oneLevelUpColumns(up: InStates | undefined) {
  const values = up && states.map((state) => up[state]);
  return {
    one_level_up_low_eur_per_year: values === undefined ? null : Math.min(...values),
    one_level_up_central_eur_per_year: up?.central ?? null,
    one_level_up_high_eur_per_year: values === undefined ? null : Math.max(...values),
  };
}

/** The levels that answers come to, and the statements that are missing for the next one. */
export function listAnswers(
  { scopes, threshold, reading }: Answers,
  registers: Registers,
  language: Language,
  worked?: WorkedMaturity,
): { readonly answers: MaturityAnswers[]; readonly missing: MissingStatement[] } {
  const found = scopes.map((scope, index) => {
    const row = worked?.maturity.rows[index];
    return {
      scope,
      level: levelOf(scope.answers, threshold, reading),
      waiting: worked && row && waitingIn(worked, row),
    };
  });
  const areaOf = ({ municipalityCode: code }: AnsweredScope) =>
    code === undefined ? null : areaName(code, registers, language);
  return {
    answers: found.map(({ scope, level: { continuous, staged, next } }) => ({
      area_code: scope.municipalityCode ?? null,
      area: areaOf(scope),
      scope: scopeName(scope),
      continuous,
      staged: staged ?? null,
      statements: scope.answers.length,
      next_level: next ?? null,
    })),
    missing: found.flatMap(({ scope, level, waiting }) =>
      level.missing.map((each) => ({
        area_code: scope.municipalityCode ?? null,
        scope: scopeName(scope),
        level: each.level,
        statement: each.statement,
        answer: each.answer,
        waiting_central_eur_per_year: waiting ?? null,
      })),
    ),
  };
}

/** What one level more would realise in the cells that a row gives their level. */
function waitingIn({ cells }: WorkedMaturity, row: LevelRow): number {
  return orderlessSum(cells.flatMap((each) => (each.row === row ? (each.oneLevelUp?.central ?? []) : [])));
}

/** What a municipality is called; the whole country where costs are of that. */
export function areaName(code: string, { municipalities }: Registers, language: Language): string {
  if (code === countryCode) return wholeCountry[language];
  const name = municipalities.find(code)?.name;
  return (language === 'sv' ? name?.sv : name?.fi) ?? code;
}
