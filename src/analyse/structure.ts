import { type CostRow, type CostStructure, orderlessSum } from '../model/cost-structure.ts';
import type { Inhabitants } from '../model/inhabitants.ts';
import type { Language } from '../model/language.ts';
import { mainFunctions, namedMunicipality, type Registers } from '../model/register.ts';
import type { Structure, StructureLevel, StructureRow, StructureYear } from '../model/structure.ts';
import type { StructureQuestion } from '../model/structure-question.ts';
import type { ProblemList } from '../problems/problem.ts';
import { countInhabitantsOf, findPeers, type Peers, rankAmongPeers, summarisePeers } from './peers.ts';

/** The cost structures to look at; both of the same files, after the same scope. */
export interface StructureSubject {
  readonly costs: CostStructure;
  readonly compare: CostStructure | undefined;
  readonly ofScenario: boolean;
  readonly registers: Registers;
  readonly digests: ReadonlyMap<string, string>;
}

/** What the caller knows of the run. */
export interface StructureFacts {
  readonly version: string;
  readonly node: string;
  readonly language: Language;
}

/** A row to be, with the services it sums. */
interface Line {
  readonly level: StructureLevel;
  readonly id: string;
  readonly label: string;
  readonly mainFunction: string | null;
  readonly services: readonly string[];
  /** Services of the other year, where a sum holds others there. */
  readonly otherServices: readonly string[];
}

/** Euros of one municipality, or of all together, by service. */
type Amounts = ReadonlyMap<string, number>;

/** All that is known of one year. */
interface Year {
  readonly amounts: Amounts;
  readonly inhabitants: Inhabitants;
  readonly totals: StructureYear;
}

/**
 * The cost structure of one municipality beside its peers, or of all municipalities together beside each of them.
 *
 * Units   as in the result's own schema
 * Throws  never; warnings go to the problems
 */
export function analyseStructure(
  subject: StructureSubject,
  question: StructureQuestion,
  { language, ...run }: StructureFacts,
  problems: ProblemList,
): Structure {
  const { costs, compare, registers } = subject;
  const municipality =
    question.municipalityCode === undefined
      ? undefined
      : registers.municipalities.find(question.municipalityCode);
  const now = lookAtYear(costs, municipality?.code, registers);
  const then = compare && lookAtYear(compare, municipality?.code, registers);
  const own = municipality && { municipality, inhabitants: now.inhabitants };
  const peers = costs.area === 'country' ? undefined : findPeers(costs, own, question.peers, registers);
  const named = municipality && namedMunicipality(municipality);
  for (const [each, { inhabitants }] of [
    [costs, now] as const,
    ...(compare && then ? [[compare, then] as const] : []),
  ]) {
    if (inhabitants.known) continue;
    const what = named === undefined ? `${each.id} ${each.year}` : { municipality: named, year: each.year };
    problems.add('no-population', undefined, { what, reason: inhabitants.reason });
  }
  if (named !== undefined && peers !== undefined && peers.members.length === 0) {
    const { grouping, name, left_out: leftOut } = peers.group;
    problems.add('no-peers', undefined, {
      municipality: named,
      grouping,
      group: name,
      leftOut: leftOut.length,
    });
  }
  const lines = drawLines(now, then, registers, language);
  const peerAmounts = sumByService(costs.rows);
  const rows = lines.map((line) => buildRow(line, now, then, peers, peerAmounts));
  const positive = rows.filter(({ level, eur }) => level === 'service' && eur > 0);
  return {
    costs: subject.ofScenario ? costs.id : null,
    files: [...costs.files],
    ...(costs.sheets !== undefined && { sheets: [...costs.sheets] }),
    measure: costs.measure,
    area: municipality === undefined ? costs.area : 'municipality',
    municipality_code: municipality?.code ?? null,
    municipality: municipality === undefined ? null : municipality.name[language === 'sv' ? 'sv' : 'fi'],
    ...now.totals,
    positive_share: now.totals.eur > 0 ? orderlessSum(positive.map(({ eur }) => eur)) / now.totals.eur : null,
    peers: peers?.group ?? null,
    compare: then === undefined ? null : { ...then.totals, services_of_one_year: onlyInOne(now, then) },
    rows: rows.filter(({ level }) => question.by === 'service' || level !== 'service'),
    run: {
      ...run,
      ...(costs.isChecked === true && { checked_costs: [costs.id] }),
      digests: [...subject.digests].map(([file, sha256]) => ({ file, sha256 })),
    },
  };
}

function lookAtYear(costs: CostStructure, code: string | undefined, registers: Registers): Year {
  const rows = code === undefined ? costs.rows : costs.rows.filter((row) => row.municipalityCode === code);
  const inhabitants = code === undefined ? costs.inhabitants : countInhabitantsOf(code, costs, registers);
  const amounts = sumByService(rows.map((row) => ({ ...row, municipalityCode: '' }))).get('') as Amounts;
  const municipalities = code === undefined ? costs.municipalityCodes.length : 1;
  const totals: StructureYear = {
    year: costs.year,
    ...(costs.notAccounts !== undefined && { not_accounts: costs.notAccounts }),
    eur: orderlessSum(amounts.values()),
    municipalities: costs.area === 'country' ? null : municipalities,
    inhabitants: inhabitants.known ? inhabitants.count : null,
    inhabitants_reason: inhabitants.known ? null : inhabitants.reason,
  };
  return { amounts, inhabitants, totals };
}

/** Euros by service of each municipality, cost types added up. */
function sumByService(rows: readonly CostRow[]): ReadonlyMap<string, Amounts> {
  const lists = new Map<string, Map<string, number[]>>();
  for (const { municipalityCode, service, amountEur } of rows) {
    const services = lists.get(municipalityCode) ?? new Map<string, number[]>();
    lists.set(municipalityCode, services);
    const list = services.get(service);
    if (list === undefined) services.set(service, [amountEur]);
    else list.push(amountEur);
  }
  const summed = (services: ReadonlyMap<string, readonly number[]>): Amounts =>
    new Map([...services].map(([service, list]) => [service, orderlessSum(list)]));
  return new Map([...lists].map(([code, services]) => [code, summed(services)]));
}

/** Services in the order of the register, each main function behind its own, the total last. */
function drawLines(now: Year, then: Year | undefined, { services }: Registers, language: Language): Line[] {
  const lines: Line[] = [];
  for (const { id, name } of mainFunctions) {
    const ofFunction = services.all.filter((each) => each.mainFunction === id);
    const present = ofFunction.filter((each) => now.amounts.has(each.id));
    if (present.length === 0) continue;
    for (const each of present) {
      const only = [each.id];
      const label = each.name[language];
      lines.push({
        level: 'service',
        id: each.id,
        label,
        mainFunction: id,
        services: only,
        otherServices: only,
      });
    }
    lines.push({
      level: 'main_function',
      id,
      label: name[language],
      mainFunction: id,
      services: present.map((each) => each.id),
      otherServices: ofFunction.map((each) => each.id).filter((each) => then?.amounts.has(each)),
    });
  }
  lines.push({
    level: 'total',
    id: 'total',
    label: '',
    mainFunction: null,
    services: [...now.amounts.keys()],
    otherServices: [...(then?.amounts.keys() ?? [])],
  });
  return lines;
}

function buildRow(
  line: Line,
  now: Year,
  then: Year | undefined,
  peers: Peers | undefined,
  peerAmounts: ReadonlyMap<string, Amounts>,
): StructureRow {
  const eur = sumOf(now.amounts, line.services) as number;
  const perInhabitant = divide(eur, now.inhabitants);
  const figures = (peers?.members ?? []).flatMap(({ code, inhabitants }) => {
    const sum = sumOf(peerAmounts.get(code) as Amounts, line.services);
    return sum === undefined ? [] : [sum / inhabitants];
  });
  const isOne = peers !== undefined && peers.group.grouping !== 'all';
  const before = then && sumOf(then.amounts, line.otherServices);
  const beforePerInhabitant =
    then === undefined || before === undefined ? null : divide(before, then.inhabitants);
  const change =
    perInhabitant === null || beforePerInhabitant === null ? null : perInhabitant - beforePerInhabitant;
  return {
    level: line.level,
    id: line.id,
    label: line.label,
    main_function: line.mainFunction,
    year: now.totals.year,
    price_year: now.totals.year,
    eur,
    eur_per_inhabitant: perInhabitant,
    share: now.totals.eur > 0 ? eur / now.totals.eur : null,
    negative: eur < 0,
    peers: summarisePeers(figures),
    percentile_rank: isOne && perInhabitant !== null ? rankAmongPeers(perInhabitant, figures) : null,
    compare_eur: before ?? null,
    compare_eur_per_inhabitant: beforePerInhabitant,
    change_eur_per_inhabitant: change,
    change_share:
      change === null || beforePerInhabitant === null || beforePerInhabitant <= 0
        ? null
        : change / beforePerInhabitant,
  };
}

/** The sum of services, or undefined where one of them has no figure: a row left out is not known, not nothing. */
function sumOf(amounts: Amounts, services: readonly string[]): number | undefined {
  const found = services.map((each) => amounts.get(each));
  const known = found.filter((each) => each !== undefined);
  return known.length === 0 || known.length < found.length ? undefined : orderlessSum(known);
}

function divide(eur: number, inhabitants: Inhabitants): number | null {
  return inhabitants.known ? eur / inhabitants.count : null;
}

/** Services that have figures in one of two years only: classifications change, and so do duties. */
function onlyInOne(now: Year, then: Year): string[] {
  const inBoth = (service: string) => now.amounts.has(service) && then.amounts.has(service);
  return [...new Set([...now.amounts.keys(), ...then.amounts.keys()])].filter((each) => !inBoth(each)).sort();
}
