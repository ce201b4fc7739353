import type { InspectionRecord, StatementLine } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import { harmlessJson } from './json.ts';
import type { TableWording } from './wording/table-words.ts';
import { wordings } from './wording.ts';

type LayoutWords = TableWording['layout'];

/**
 * The layout of a table as it was understood, to be edited: YAML whose texts are quoted as in JSON. Marks that nothing
 * in a column decides are left out, so that its cells are refused until they are written.
 */
export function presentLayout(
  inspection: InspectionRecord,
  footnoteRows: number,
  language: Language,
): string {
  const words = wordings[language].table.layout;
  const { dialect, shape, columns, problems } = inspection;
  const open = new Set(problems.flatMap(({ name, header }) => (name === 'ambiguous-number' ? [header] : [])));
  const unread = new Set(
    problems.flatMap(({ name, header }) => (name === 'services-not-known' ? [header] : [])),
  );
  const lacksMunicipality = problems.some(({ name }) => name === 'no-municipality');
  const lines = [
    'digisave-layout: 1',
    ...(inspection.sheet === undefined ? [] : [`sheet: ${harmlessJson(inspection.sheet)}`]),
    'dialect:',
    ...(dialect.encoding === null ? [] : [`  encoding: ${dialect.encoding}`]),
    ...(dialect.delimiter === null ? [] : [`  delimiter: ${harmlessJson(dialect.delimiter)}`]),
    `  rows_before_header: ${dialect.rows_before_header}`,
    `  header_rows: ${dialect.header_rows}`,
    `  footnote_rows: ${footnoteRows}`,
    `  missing_markers: [${dialect.missing_markers.map((each) => harmlessJson(each)).join(', ')}]`,
    `shape: ${shape}`,
    ...(lacksMunicipality ? municipalityLines(inspection, words) : []),
    ...(inspection.municipality_year === undefined
      ? []
      : [`municipality_year: ${inspection.municipality_year}`]),
    ...(inspection.headings === undefined ? [] : [`headings: ${inspection.headings}`]),
    ...asWords('', inspection, inspection.layout !== null, words),
    ...unstated(inspection, words),
    'columns:',
  ];
  for (const column of columns) {
    const role = unread.has(column.name) ? 'service' : column.role;
    lines.push(
      `  - name: ${harmlessJson(column.name)}`,
      isBesideAccounts(column, inspection)
        ? `    role: ignore  # ${words.besideAccounts}`
        : `    role: ${role}${statementHint(column, inspection, words)}`,
    );
    if (isMostlyNegative(column, inspection)) lines.push(`    # sign: reversed  # ${words.negative}`);
    if (column.unit !== null) lines.push(`    unit: ${column.unit}`);
    if (column.year !== null) lines.push(`    year: ${column.year}`);
    if (column.municipality !== undefined)
      lines.push(`    municipality: ${harmlessJson(column.municipality)}`);
    if (column.cost_type !== undefined) lines.push(`    cost_type: ${column.cost_type}`);
    if (column.codes !== undefined) lines.push(`    codes: ${column.codes}`);
    lines.push(...asWords('    ', column, inspection.layout !== null, words));
    lines.push(...serviceOfColumn(column, inspection, words));
    if (column.decimal_mark !== null) lines.push(`    decimal_mark: ${harmlessJson(column.decimal_mark)}`);
    if (column.thousands_separator !== null)
      lines.push(`    thousands_separator: ${harmlessJson(column.thousands_separator)}`);
    if (open.has(column.name))
      lines.push(`    # ${words.openMarks('decimal_mark: ","', 'thousands_separator: ","')}`);
  }
  lines.push(...serviceLines(inspection, words));
  return `${lines.join('\n')}\n`;
}

/** What is to be decided of expenses and result side by side: one of them is the cost, and income beside them is none. */
function statementHint(
  { name, role, statement, year }: InspectionRecord['columns'][number],
  { columns, layout }: InspectionRecord,
  words: LayoutWords,
): string {
  if (layout !== null || role !== 'amount' || statement === undefined) return '';
  const others = columns.filter(
    (each) => each.name !== name && each.role === 'amount' && each.year === year && isOfCosts(each.statement),
  );
  const isNone = statement === 'income' && others.some((each) => each.statement === 'result');
  if (isNone) return `  # ${words.noCosts}`;
  if (!isOfCosts(statement) || others.length === 0) return '';
  return `  # ${words.ofStatement[statement](others.map((each) => harmlessJson(each.name)).join(', '))}`;
}

function isOfCosts(statement: StatementLine | undefined): statement is 'expenses' | 'result' {
  return statement === 'expenses' || statement === 'result';
}

/** Whether costs may be written with a minus: what a column sums to is below zero. */
function isMostlyNegative(
  { name, role }: InspectionRecord['columns'][number],
  { sums, layout }: InspectionRecord,
): boolean {
  const own = sums.filter(({ column }) => column === name);
  return layout === null && role === 'amount' && own.length > 0 && own.every(({ sum }) => sum < 0);
}

/** Whether a column is of a budget, plan or forecast and another one of accounts: costs are those of the accounts alone. */
function isBesideAccounts(
  { role, version }: InspectionRecord['columns'][number],
  { columns, layout, version: ofAll }: InspectionRecord,
): boolean {
  const isAccounts = (own: string | undefined) => (own ?? ofAll ?? 'accounts') === 'accounts';
  return (
    layout === null &&
    role === 'amount' &&
    !isAccounts(version) &&
    columns.some((each) => each.role === 'amount' && isAccounts(each.version))
  );
}

/** The service of a column of amounts; where its header names none that is known, what it may be. */
function serviceOfColumn(
  { name, service, role }: InspectionRecord['columns'][number],
  { problems, service_names: names }: InspectionRecord,
  words: LayoutWords,
): readonly string[] {
  const known = names?.find((each) => each.name === name && each.service !== null)?.service_name;
  if (service !== null)
    return [`    service: ${harmlessJson(service)}${known == null ? '' : `  # ${known}`}`];
  const isOpen = problems.some((each) => each.name === 'unknown-service' && each.header === name);
  const nearest = names?.find((each) => each.name === name)?.nearest ?? [];
  if (role !== 'amount' || !isOpen) return [];
  return [`    # service: ID  # ${nearestText(nearest, words)}`];
}

/**
 * Names of services that no register has: those taken by an everyday name with their service, to be changed where it is another;
 * those not known as stubs, to be filled in and taken by removing the sign of a comment.
 */
function serviceLines(
  { service_names: names = [], columns }: InspectionRecord,
  words: LayoutWords,
): readonly string[] {
  const headers = new Set(columns.flatMap(({ name, role }) => (role === 'amount' ? [name] : [])));
  const isAnyTaken = names.some(({ name, service }) => service !== null && !headers.has(name));
  const ofRows = names.filter(({ name }) => !headers.has(name));
  if (ofRows.length === 0) return [];
  const lines = ofRows.map(({ name, service, service_name: official, same_as: other, nearest }) => {
    const key = harmlessJson(name);
    if (service === null) return `  # ${key}:  # ${nearestText(nearest, words)}`;
    const also = other === null ? '' : `; ${words.addedTo(harmlessJson(other))}`;
    return `  ${key}: ${service}  # ${official}${also}`;
  });
  return [`${isAnyTaken ? '' : '# '}services:  # ${words.services}`, ...lines];
}

function nearestText(
  nearest: readonly { readonly service: string; readonly name: string }[],
  words: LayoutWords,
): string {
  return words.notKnown(nearest.map(({ service, name }) => `${service} (${name})`));
}

/** What titles offer as the municipality of the file, to be taken by removing the sign of a comment. */
function municipalityLines({ clues }: InspectionRecord, words: LayoutWords): readonly string[] {
  const offered = clues.filter(({ key }) => key === 'municipality');
  if (offered.length === 0) return [`# municipality: "091"  # ${words.municipality}`];
  return offered.map(
    ({ value, why }) => `# municipality: ${harmlessJson(value)}  # ${why.replace(/\s+/g, ' ')}`,
  );
}

/**
 * Version and period as the words of the table say them. Written, they say that such figures are meant as costs: that is
 * for a person to do, so that they stand as comments.
 */
function asWords(
  indent: string,
  { version, period }: { readonly version?: string | undefined; readonly period?: string | undefined },
  isStated: boolean,
  words: LayoutWords,
): readonly string[] {
  const mark = isStated ? '' : '# ';
  const why = isStated ? '' : `  # ${words.asItsWordsSay}`;
  const isKnown = period !== undefined && /^\d{4}-/.test(period);
  return [
    ...(version === undefined || version === 'accounts' ? [] : [`${indent}${mark}version: ${version}${why}`]),
    ...(isKnown ? [`${indent}${mark}period: ${period}${why}`] : []),
    ...(period !== undefined && !isKnown ? [`${indent}# period:  # ${words.partOfYear}`] : []),
  ];
}

/**
 * What costs need and nothing of the table says, to be filled in; what titles offer stands ready. A number or a name that is
 * only an example never does: removing the sign of a comment would make it the answer.
 */
function unstated({ columns, problems, clues }: InspectionRecord, words: LayoutWords): readonly string[] {
  const amounts = columns.filter(({ role }) => role === 'amount');
  const has = (role: InspectionRecord['columns'][number]['role']) =>
    columns.some((each) => each.role === role);
  const lines: string[] = [];
  if (!has('unit') && amounts.some(({ unit }) => unit === null)) lines.push(`# unit:  # ${words.unitOfAll}`);
  if (!has('year') && amounts.some(({ year }) => year === null)) {
    const offered = clues.filter(({ key }) => key === 'year');
    for (const { value, why } of offered)
      lines.push(
        `# year: ${harmlessJson(value).replaceAll('"', '')}  # ${words.ofAll}; ${why.replace(/\s+/g, ' ')}`,
      );
    if (offered.length === 0) lines.push(`# year:  # ${words.ofAll}`);
  }
  if (!has('cost_type') && !has('measure') && amounts.some((each) => each.cost_type === undefined))
    lines.push(`# cost_type: net_operating_costs  # ${words.ofAll}`);
  if (
    !has('service') &&
    !problems.some(({ name }) => name === 'services-not-known') &&
    amounts.every(({ service }) => service === null)
  )
    lines.push(`# service:  # ${words.serviceOfAll}`);
  if (has('sign')) lines.push(`# signs: { "...": as-written, "...": reversed }  # ${words.signs}`);
  return lines;
}
