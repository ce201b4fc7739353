import type { CalibrationReach, Expectation } from '../../../../problems/catalogue/phrases.ts';
import { fixedText, peopleMarks } from '../../../number-text.ts';
import { type BoundsUnit, boundsText } from '../bounds.ts';
import { type PhraseWording, say } from '../texts.ts';
import { alternatives, list, show } from './words.ts';

const unitTexts: Readonly<Record<BoundsUnit, string>> = {
  number: 'a number',
  sites: 'a number of sites',
  share: 'a share from 0 to 1',
  ratio: 'a ratio',
  eur: 'euros',
  eur_per_year: 'euros a year',
  eur_per_month: 'euros a month',
  eur_per_hour: 'euros an hour, 0 or more',
  eur_per_unit: 'euros for one, 0 or more',
  eur_per_person_year: 'euros a person-year, above 0',
  eur_per_inhabitant: 'euros an inhabitant',
  eur_per_inhabitant_per_year: 'euros an inhabitant a year',
  eur_per_tax_point: 'euros a tax percentage point, above 0',
  gbp_per_unit: 'pounds for one, 0 or more',
  dkk_per_unit: 'Danish kroner for one, 0 or more',
  dkk_per_eur: 'Danish kroner a euro, above 0',
  sek_per_year: 'Swedish crowns a year',
  units_per_year: 'a number a year, 0 or more',
  units_per_1000_inhabitants: 'a number a year for 1,000 inhabitants, 0 or more',
  minutes_per_unit: 'minutes for one',
  hours_per_person_year: 'hours a person-year, above 0 and at most those of a year',
  person_years: 'person-years',
  percent_points: 'percentage points',
  level: 'a level of maturity',
  years: 'years, from 0 to 100',
  growth_share: 'a share a year from -0.5 to 0.5',
  inhabitants: 'inhabitants, 0 or more',
  units: 'a number of things, 0 or more',
  units_per_inhabitant: 'a number for each inhabitant, 0 or more',
  units_per_inhabitant_per_year: 'a number a year for each inhabitant, 0 or more',
  minutes: 'minutes',
  minutes_per_year: 'minutes a year',
  hours: 'hours',
  hours_per_unit: 'hours for each',
  hours_per_year: 'hours a year',
  index_2015_100: 'an index with 2015 = 100',
};

const save = 'Save the table as CSV in the program that shows it, or fetch it as CSV from its publisher.';
const unpack = 'Unpack it, or pack it by gzip.';
const everywhere = 'at the column or for the whole file';
const neverFails = 'so that the check could never fail';

export const phrases: PhraseWording = {
  formReason: {
    method: (f) => `its method is ${f.method}`,
    'lives-in-costs': () => 'it lives in costs (within)',
    'no-volume': () => 'it has no volume_per_year',
    'no-phase': (f) => `the form has no phase ${f.phase}`,
    'phases-and-total': () => 'its minutes are by phase and in all',
    'no-column': (f) => `the form has no ${f.name}`,
    'other-range': (f) => `${f.path} is no range from its least to its most (pert)`,
  },
  setFault: {
    'form-takes-settings': () => 'of a form only settings can be set',
    'no-equals-sign': () => 'there is no = between path and value',
    'no-value': () => 'the value is no number, no range and no word',
    'parameter-path': () => 'a parameter path has two parts, parameter.ID',
    'settings-path': () => 'a settings path has two parts, settings.NAME',
    'costs-path': () => 'a costs path has three parts, such as costs.ID.year',
    'project-path': () => 'the path ends at the project',
    'risk-path': () => 'the path ends at the risk',
    'maturity-path': () => 'the path ends at the maturity',
    'no-maturity': () => 'the scenario says nothing of maturity',
    'no-parameter': (f) => `the scenario has no parameter ${f.id}`,
    'no-costs': (f) => `the scenario has no cost structure ${f.id}`,
    'no-project': (f) => `the scenario has no project ${f.id}`,
    'no-risk': (f) => `the scenario has no risk ${f.id}`,
    'other-beginning': (f) =>
      `a path begins with ${alternatives(f.heads)}, not with ${JSON.stringify(f.beginning)}`,
    'not-whole': () => 'the value is no whole number',
    'not-a-range': () => 'the value is no number and no range',
    'no-number-of-saved': (f) => `of a saved model only numbers can be set, and it has no number ${f.path}`,
  },
  optionFound: {
    'without-file': () => 'without a file',
    beside: (f) => `beside ${f.path}`,
    'together-with': (f) => `together with ${f.other}`,
  },
  optionExpectation: {
    choices: (f) => `one of ${list(f.choices)}`,
    'whole-number': () => 'a whole number',
    'whole-number-between': (f) => `a whole number from ${f.least} to ${f.most}`,
    'whole-numbers': () => 'whole numbers, separated by commas: 1,9',
    number: () => 'a number without thousands separators, such as 150000 or 0.5',
    share: () => 'a share such as 1% or 0.01',
    ends: () => 'a path, or a path with ends, the low one first: path=0.1..0.3',
    ids: () => 'ids, separated by commas',
    'file-name': () => 'a file, or - for standard output',
    'file-beside-result': () => 'a file: standard output takes the result',
    'yaml-name': () => 'a file name that ends in .yaml',
    'one-scenario-for-draws': () => 'one scenario: the file contains the draws of one',
    'one-scenario-for-model': () => 'one scenario: the file contains the model of one',
    'one-scenario-for-inputs': () => 'one scenario, of which the workbook is',
    'form-or-scenario': () => 'a form or a scenario to be written, not both',
    'file-for-workbook': () => 'a file for the workbook, which no terminal can show: --output FILE.xlsx',
    'nothing-beside-form': () => 'no other file beside --to-form, which writes the form and prints nothing',
    'files-to-lock': () => 'the scenarios or data files to lock',
    'municipality-beside-peers': () => '--municipality beside it: all municipalities together have no peers',
    'one-table-for-sql': () => 'one table, not a scenario or several files',
    'sql-beside': () => '--sql beside it',
    'another-year': () => 'another year than --year',
    'file-as-it-is': () => 'a file, read as it is',
    'file-for-layout': () => 'a file, beside which the layout is written',
    'file-without-layout': () => 'a file without a layout yet: move it away to write it anew, or edit it',
    'files-or-one-scenario': () => 'cost files, or one scenario alone',
    'scenario-with-costs': () => 'a scenario, which names its cost structures',
    workbook: (f) => `a workbook, and ${f.path === '-' ? 'standard input' : f.path} has no sheets`,
    'change-limit': () =>
      'a limit in the unit of the output, or in percent of what it was, such as 50000 or 1%',
    'scenario-in-place-of-result': (f) =>
      `a scenario or a saved model in place of the saved result ${f.path}`,
    'share-to-one': () => 'a share from 0 to 1, such as 80% or 0.8',
    'answers-file': () =>
      'answers in place of a scenario; a scenario has maturity.threshold_share and sheet of its own',
    'one-table': (f) => `a format of one table: ${f.choices.join(', ')}; the others have all of them`,
  },
  inhabitantFault: {
    'no-costs': () => 'the scenario has no costs',
    'no-costs-no-municipalities': () => 'the scenario has no costs, and so no municipalities',
    'one-number-for-all': () => 'inhabitants is one number for all municipalities together',
    'counted-in-successor': ({ from, into }) =>
      `the people of ${from.name.fi} (${from.code}) are counted in ${into.name.fi} (${into.code}), and only one of the two is in scope`,
    'no-population-of': (f) => `the register has no population of ${f.code} for ${f.year}`,
    'no-population': (f) => `the register has no population for ${f.year}`,
  },
  modelFault: {
    'other-form': (f) =>
      `its form is ${f.found === '' ? 'not stated' : f.found}, and form ${f.known} is read`,
    changed: () => 'it is cut or changed',
    'other-digest': () => 'its digest is another one than that of its content',
    'no-model': () => 'its content is no model',
    'wrong-form': (f) => `what is at ${f.at} is nothing that a model has there`,
    unknown: (f) => `at ${f.at} it names ${show(f.name)}, which it does not have`,
    lacking: (f) => `at ${f.at} it lacks ${show(f.name)}`,
    twice: (f) => `${show(f.name)} is in it a second time, at ${f.at}`,
    differs: (f) => `what is at ${f.at} does not go together with the rest`,
  },
  resultFault: {
    'no-json': () => 'it is no JSON, or cut',
    several: (f) => `it holds ${f.scenarios} scenarios`,
    'no-estimates': () => 'it holds no estimate',
  },
  otherFormat: {
    pdf: () => 'a PDF document',
    parquet: () => 'a Parquet file',
    sqlite: () => 'an SQLite database',
    bzip2: () => 'packed by bzip2',
    xz: () => 'packed by xz',
    '7-zip': () => 'an archive of 7-Zip',
    rar: () => 'an archive of RAR',
    zstandard: () => 'packed by Zstandard',
    picture: () => 'a picture',
    zip: () => 'an archive (zip)',
    html: () => 'a web page (HTML), as some services name .csv or .xls',
    xml: () => 'XML',
    rtf: () => 'a text document (RTF)',
    json: () => 'JSON',
    'pc-axis': () => 'a PC-Axis file (.px)',
    xlsb: () => 'a binary workbook (.xlsb)',
    numbers: () => 'a file of Numbers',
    document: () => 'a document of text or slides',
  },
  formatRemedy: {
    pdf: () => 'Ask its publisher for the table as CSV, or copy it into a sheet and save that as CSV.',
    parquet: () => save,
    sqlite: () => save,
    bzip2: () => unpack,
    xz: () => unpack,
    '7-zip': () => unpack,
    rar: () => unpack,
    zstandard: () => unpack,
    picture: () => save,
    zip: (f) =>
      f.hasTexts
        ? 'Unpack it and name the table in it.'
        : 'Save it as .xlsx in the program that writes it, or its sheet as CSV.',
    html: () => save,
    xml: () => save,
    rtf: () => save,
    json: () => save,
    'pc-axis': () => save,
    xlsb: () => 'Save it as .xlsx in Excel.',
    numbers: () => 'Export it as Excel (.xlsx) or CSV.',
    document: () => 'Copy its table into a sheet and save that as .xlsx or CSV.',
  },
  expectation: {
    number: () => 'a number',
    'whole-number': () => 'a whole number',
    text: () => 'a text',
    keys: () => 'a group of keys',
    list: () => 'a list',
    'true-or-false': () => 'true or false',
    year: () => 'a year in four digits, from 1900 to 2200',
    'number-or-range': () => 'a number, or a range such as { low: 1, high: 2 }',
    'text-or-labels': () => 'a text, or texts such as { en: ..., fi: ... }',
    layout: () => 'the path of a layout, or its keys',
    scenario: () => 'a scenario: keys and values',
    phases: () => 'at least one phase with its minutes',
    'value-or-range': () => 'a value, or low and high',
    'why-not': () => 'why_not where it is not fit',
    date: () => 'a date such as 2016-01-01',
    'year-or-date': () => 'a year or a date such as 2017-02-20',
    'evidence-id': () => 'an id of evidence, with dots',
    bound: ({ of, side, limit, isInclusive }) => {
      const most = side === 'least' ? 'at least' : 'at most';
      if (of === 'list') return `a list of ${most} ${limit}`;
      if (!isInclusive) return `a number ${side === 'least' ? 'above' : 'below'} ${limit}`;
      return `a number of ${most} ${limit}`;
    },
    'any-of': ({ kinds }) => kinds.map(expectationText).join(' or '),
    other: (f) => f.text,
  },
  boundsHint: {
    'paid-without-sign': () => 'What is paid is written without a sign; a gain belongs into the saving.',
    'part-of-saving': () => 'It is a part of the saving, and no more than all of it: 0.2 is 20 percent.',
  },
  drawUser: {
    sampling: (f) => `sampling ${f.sampling}`,
    methods: (f) => f.methods.join(', '),
  },
  errorName: {
    none: () => '',
    'rank-interval': (f) => `half the interval of the rank of ${f.input} with ${f.output}`,
    mean: (f) => `the standard error of the mean of ${f.of}`,
    'chance-of-loss': (f) => `the standard error of the chance of a loss of ${f.of}`,
    'perfect-information': (f) => `the standard error of perfect information on ${f.of}`,
    'perfect-information-singly': (f) =>
      `the standard error of perfect information on ${f.of} decided project by project`,
    'information-on-input': (f) => `the standard error of the worth of knowing ${f.input} for ${f.of}`,
  },
  errorBase: {
    nothing: '',
    'correlation-of-one': 'a correlation of one',
    'the-figure': 'it',
    'its-worth': 'its worth',
    'perfect-information': 'that of perfect information',
  },
  bounds: (bounds) =>
    boundsText(bounds, {
      units: unitTexts,
      above: (limit) => `above ${limit}`,
      orMore: (least) => `${least} or more`,
      between: (least, most) => `from ${least} to ${most}`,
      notBeyond: (largest) => `not beyond ${largest.toExponential().replace('+', '')}`,
    }),
  numberStyle: ({ decimalMark, thousandsSeparator, isPercent }) => {
    const decimals = decimalMark === undefined ? 'without decimals' : `with the decimal mark ${decimalMark}`;
    const thousands =
      thousandsSeparator === undefined
        ? 'without thousands separators'
        : `the thousands separator ${thousandsSeparator}`;
    return `${decimals} and ${thousands}${isPercent ? ', with %' : ''}`;
  },
  country: { sweden: 'Sweden', norway: 'Norway', denmark: 'Denmark' },
  moneyOf: { sweden: 'Swedish crowns', norway: 'Norwegian crowns', denmark: 'Danish crowns' },
  fileKind: {
    scenario: 'a scenario',
    'check case': 'a check case',
    evidence: 'a file of evidence',
    source: 'a source',
    'kind of project': 'a kind of project of the catalogue',
    layout: 'the layout of a table',
    'cost data': 'a table of costs',
    outcomes: 'a table of outcomes',
    goals: 'a table of goals',
    levels: 'a table of levels',
    answers: 'a table of answers',
    'other data': 'a file of data',
  },
  calibrationRoom: ({ publishedRatio, othersRatio, leftRatio }) =>
    publishedRatio === null || othersRatio === null || leftRatio === null
      ? 'No ratio of high to low can be given, since not all ends are above zero'
      : `Published high / low: ${ratio(publishedRatio)}. Other inputs explain ${ratio(othersRatio)} of it. Left for this parameter: ${ratio(leftRatio)}`,
  calibrationFault: {
    turns: (f) => `${reachText(f)}, but up and down again, so that no range of it can be given by its ends`,
    'out-of-reach': (f) => `the published ${f.end} ${f.published} is out of reach: ${reachText(f)}`,
    crossed: ({ low, high, publishedRatio, othersRatio }) =>
      `low would be ${short(low)} and high ${short(high)}${
        publishedRatio === null || othersRatio === null
          ? ': the other inputs alone span more than the published range'
          : `: the other inputs alone span a ratio of ${short(othersRatio)}, more than the published ${short(publishedRatio)}; they would have to be narrower by a factor of ${short(othersRatio / publishedRatio)}`
      }`,
    'no-percentiles': (f) =>
      `no range of ${f.path} within ${f.left} to ${f.right} gives these percentiles; the nearest, ${short(f.low)} to ${short(f.high)}, gives ${short(f.computedLow)} to ${short(f.computedHigh)}`,
  },
  toleranceFault: {
    several: () => 'several tolerances are given',
    'not-a-number': () => 'only numbers have a tolerance',
    relative: (f) => `relative: ${f.relative} allows the whole value and more, ${neverFails}`,
    absolute: (f) => `absolute: ${f.absolute} is as large as the value or larger, ${neverFails}`,
    draws: (f) => `draws: ${f.draws} standard errors are more than draws ever differ by, ${neverFails}`,
    'no-statistic': () => 'only means and percentiles of draws have standard errors',
  },
  need: {
    municipality: () => 'which municipality its figures are of',
    'cost-columns': () => 'which of its columns are costs',
    fact: ({ fact, column, others }) =>
      `the ${fact} of the column "${column}"${others === 0 ? '' : ` and of ${others} more`}`,
    'statement-line': (f) => `which of ${f.names.map((each) => JSON.stringify(each)).join(', ')} is the cost`,
    changes: () => 'which of its figures are costs: they are changes or shares',
    version: (f) =>
      `whether figures of the version ${f.version} are meant as costs, which only accounts are without a word`,
    'part-of-year': (f) =>
      `whether its figures are those of a whole year: its words say ${f.period ?? 'a part of a year'}`,
    signs: () => 'which of its figures are costs and which the reverse of costs',
    credit: (f) => `whether the figures of the column "${f.column}" take away from the costs`,
    periods: () => 'whether the figures of its periods are those of a whole year',
    'second-municipality': () => 'which of its columns names the municipality',
    'second-column': (f) => `which of its columns names the ${f.role}`,
    'negative-figures': () => 'whether its many negative figures are costs written with a minus',
  },
  needKey: {
    municipality: () => 'municipality or areas',
    'cost-columns': () => 'role: amount and unit: eur at such a column',
    fact: ({ fact, mayBeOther, offered }) => {
      const key = {
        unit: `unit: eur (or 1000_eur, meur), ${everywhere}`,
        year: `year: ${offered.length === 1 ? offered[0]!.value : 'YYYY'}, ${everywhere}`,
        service: `service, ${everywhere}`,
        'cost type': `cost_type: net_operating_costs (or operating_costs, personnel, ...), ${everywhere}`,
      }[fact];
      const other = fact === 'unit' && mayBeOther ? '; or role: ignore where it is no costs' : '';
      const values = offered.map(({ value, why }) => `${value} (${say(phrases.tableReason, why)})`);
      return `${key}${other}${values.length === 0 ? '' : `; it may be ${values.join(' or ')}`}`;
    },
    'statement-line': (f) =>
      `role: dimension and only: [${JSON.stringify(f.cost)}] at the column ${JSON.stringify(f.column)}`,
    changes: () => 'role: amount at a column of costs',
    version: (f) => `version: ${f.version} (or version: accounts where they are accounts)`,
    'part-of-year': ({ period = '2024-01..2024-06' }) => {
      const year = period.slice(0, 4);
      return `period: ${period} (or period: ${year}-01..${year}-12 where January to December are in it)`;
    },
    signs: () => 'signs',
    credit: (f) =>
      `sign: reversed at the column "${f.column}", and sum: true at it and at the column of costs; or role: ignore`,
    periods: () => 'sum: true (or only: ["..."]) at the column',
    'second-municipality': () => 'role: municipality or ignore',
    'second-column': () => 'role: ignore at the other column',
    'negative-figures': () => 'sign: reversed (or as-written) at its columns of figures',
  },
  placeOfLayout: (layout) => layout.file ?? 'the scenario',
  layoutSays: {
    column: (f) => `that column ${f.position} is ${quoted(f.stated)}`,
    'kept-and-left-out': (f) => `that the column ${JSON.stringify(f.column)} keeps ${JSON.stringify(f.cell)}`,
    'no-such-cell': (f) => `that the column ${JSON.stringify(f.column)} holds ${JSON.stringify(f.cell)}`,
    footnotes: (f) => `that the last ${f.rows} rows are footnotes`,
    'municipality-column': (f) => `that the whole file is of the municipality ${f.municipality}`,
    'no-sheets': (f) => `that its sheet ${JSON.stringify(f.sheet)} is meant`,
    delimiter: (f) => `delimiter ${JSON.stringify(f.stated)}`,
    encoding: (f) => `encoding ${f.stated}`,
    dialect: () => 'how its text is written',
  },
  fileHas: {
    column: (f) => quoted(f.found),
    'kept-and-left-out': () => 'no row of it left, as "except" names it too',
    'no-such-cell': () => 'no such cell',
    footnotes: (f) => `a row of figures in line ${f.line}`,
    'municipality-column': (f) => `the column ${JSON.stringify(f.column)} that names it for each row`,
    'no-sheets': () => 'no sheets',
    delimiter: (f) => `cells parted by ${JSON.stringify(f.found)}`,
    encoding: (f) => `text in ${f.found}`,
    dialect: () => 'a workbook, no text',
  },
  layoutRemedy: {
    column: () => 'Correct columns, dialect.delimiter or dialect.rows_before_header',
    'kept-and-left-out': () => 'Correct columns, only or except',
    'no-such-cell': (f) => `Correct columns, ${f.key}`,
    footnotes: () => 'Correct dialect.footnote_rows',
    'municipality-column': () => 'Correct municipality, or the role of the column',
    'no-sheets': () => 'Correct sheet',
    delimiter: (f) => `Write dialect.delimiter: ${JSON.stringify(f.found)}`,
    encoding: (f) => `Write dialect.encoding: ${f.found}`,
    dialect: () => 'Correct dialect: encoding and delimiter have no meaning for it, and sheet has',
  },
  sizeFound: {
    bytes: (f) =>
      `${f.megabytes} MB${f.packedKilobytes === undefined ? '' : ` from ${f.packedKilobytes} kB`}`,
    parts: (f) => `${f.found} parts`,
    cells: () => 'cells too far apart',
  },
  sizeMost: {
    bytes: (f) =>
      `${f.mostOfSheet} MB a sheet, ${f.mostInAll} MB in all, ${f.mostRatio} times what is packed`,
    parts: (f) => `${f.most} parts`,
    cells: (f) => `${f.most} cells a sheet`,
  },
  partFault: {
    twice: () => 'it is there twice',
    encrypted: () => 'it is encrypted',
    'unknown-packing': () => 'it is packed in a way that workbooks do not use',
    'no-beginning': () => 'it has no beginning',
    'entry-unreadable': (f) => `entry ${f.entry} cannot be read`,
    'not-of-workbook': () => 'its content is not that of a workbook',
    'no-size': () => 'it does not say how large it is',
    'broken-archive': () => 'its parts cannot be unpacked',
    'broken-xml': () => 'the text of one of its parts is broken off or wrongly nested',
    'no-part': () => 'it lacks a part that every workbook has',
    'no-sheet': (f) => `the part with sheet ${show(f.name)} is missing`,
    'cell-outside': () => 'it has cells beyond the borders of a sheet',
  },
  tableReason: {
    none: () => '',
    'layout-states': () => 'stated by the layout',
    'tidy-form': () => 'by its header: the tidy form',
    'header-states': () => 'the header states it',
    'header-names': () => 'the header names it',
    'header-names-area': () => 'the header names an area',
    'title-states': () => 'a title states it',
    'title-says': (f) => `a title says ${f.phrase}`,
    'title-per-inhabitant': () => 'a title says that figures are divided by the inhabitants',
    'signs-state': () => 'signs beside the numbers state it',
    'headings-name': (f) =>
      `${f.found} of ${f.all} rows with nothing but their first cell name ${f.what === 'areas' ? 'areas' : 'services'}`,
    'everyday-name': (f) => `an everyday name of ${f.service.en}`,
    areas: () => 'most cells are names or codes of areas',
    'area-codes': () => 'codes of areas',
    'counts-rows': () => 'counts the rows from the first to the last',
    'amount-without-figures': () => 'the header says so, though it holds no figure',
    empty: () => 'holds nothing',
    years: () => 'every cell is a year',
    tax: () => 'the header says that it holds a tax, which is no cost',
    'amount-without-numbers': () => 'the header says so, though its cells are no plain numbers',
    'unknown-area-codes': () => 'codes of areas that no register knows',
    codes: () => 'the header says that its numbers are codes',
    'numbers-name-things': () => 'the header says that its numbers name things',
    'zeros-in-front': () => 'numbers with zeros in front are codes',
    identifiers: () => 'long numbers that are all different name things',
    'adds-up-others': () => 'the header says that it adds up others',
    'main-function': () => 'the header names a main function, beside services of it',
    'part-of-column': () => 'the header says that it is only a part of another column',
    change: () => 'the header says that it is a change or a share, and no cost',
    numbers: () => 'at least half of the cells are numbers',
    'unit-of-rows': () => 'by its header and cells: the unit of each row',
    'sign-of-rows': () => 'every cell says on which side of the accounts the row stands',
    services: () => 'cells are services of the register',
    'header-and-services': () => 'by its header, and some of its cells are services of the register',
    header: () => 'by its header',
    measures: () => 'by its header: tells figures of different kinds apart',
    text: () => 'text that tells rows apart',
    month: (f) => `a month: in ${f.total} already`,
    'sum-of-columns': ({ columns }) =>
      `in every row the sum of ${columns.length > 3 ? `${columns.length} columns beside it` : columns.join(' + ')}`,
    'code-total': (f) => `total of its parts: codes of ${headings(f.column)} that begin with ${f.code}`,
    'indented-total': (f) => `total of ${headings(f.column)}: its parts stand indented below it`,
    total: (f) => `total of ${headings(f.column)}: its parts are in the file`,
    'neighbour-total': (f) => `total of ${headings(f.column)}: the sum of the rows beside it`,
    heading: () => 'heading between rows: nothing but its first cell',
    'heading-of': (f) => `heading: the ${f.kind} of the rows below it`,
    footnote: () => 'footnote',
    comment: () => 'comment line',
    unusable: () => 'cannot be used: see the problems',
    'no-figure': () => 'no figure in the row',
    'same-row': (f) => `the same row stands in line ${f.line}`,
    'other-amount': (f) => `another amount stands in line ${f.line}`,
    'cell-count': (f) => `${f.found} cells instead of ${f.expected}`,
    'other-cells-kept': (f) => `the layout keeps other cells of ${f.column} only`,
    'cell-left-out': (f) => `the layout leaves this cell of ${f.column} out`,
    'area-left-out': () => 'the layout leaves this area out',
    'service-left-out': () => 'the layout leaves this service out',
    'cost-type-left-out': () => 'the layout leaves this cost type out',
    part: (f) => `only a part of another row, as ${f.column} says`,
    'unknown-area': (f) => `unknown area ${f.area}`.trim(),
    'unknown-service': (f) => `unknown service ${f.service}`,
    'unknown-unit': () => 'unknown unit',
    'unknown-sign': () => 'unknown sign',
  },
};

/** A column by its name; headings over rows have none. */
function headings(column: string | undefined): string {
  return column ?? 'the headings';
}

function quoted(name: string | undefined): string {
  return name === undefined ? 'none' : JSON.stringify(name);
}

function expectationText(each: Expectation): string {
  return say(phrases.expectation, each);
}

function reachText({ path, left, right, end, least, most }: CalibrationReach): string {
  return `with ${path} from ${left} to ${right} the computed ${end} runs from ${short(least)} to ${short(most)}`;
}

function ratio(value: number): string {
  return fixedText(value, 2, peopleMarks.en);
}

/** A number of a reason, without the digits that no reader needs. */
function short(value: number): number {
  return Number(value.toPrecision(6));
}
