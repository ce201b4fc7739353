import {
  count,
  fileName,
  headerHint,
  inRows,
  inWords,
  kindHint,
  knownNames,
  list,
  rounded,
  show,
  suggestion,
  yamlHint,
  yamlMessage,
} from './words.ts';

/**
 * Every problem by name, with its texts: what was found, what was expected, what to do.
 * The names are stable: they are the keys in JSON and the folders in test/problems.
 */
export const catalogue = {
  // Files
  'missing-file': error((f: { path: string }) => ({
    found: `There is no file ${f.path}.`,
    expected: 'a file that can be read',
    hint: 'Check the spelling; a path inside a scenario is read from the folder of that scenario.',
  })),
  'directory-not-file': error((f: { path: string }) => ({
    found: `${f.path} is a folder.`,
    expected: 'a file',
    hint: 'Name one or more files of the folder.',
  })),
  'nothing-to-check': error((f: { path: string }) => ({
    found: `The folder ${f.path} holds no file that could be checked.`,
    expected: 'scenarios and evidence (.yaml), or cost data (.csv)',
    hint: 'Name another folder, or the file itself.',
  })),
  'unreadable-file': error((f: { path: string; reason: string }) => ({
    found: `${f.path} could not be read: ${inWords(f.reason)}.`,
    expected: 'a file that can be read',
    hint: 'Check that you may read it and that the disk is in order.',
  })),
  'empty-file': error((f: { path: string }) => ({
    found: `${fileName(f.path)} holds nothing.`,
    expected: 'a file with content',
    hint: 'Check that it was saved and that the right file is named.',
  })),
  'file-too-large': error((f: { path: string; limit: number }) => ({
    found: `${fileName(f.path)} is too large.`,
    expected: `at most ${f.limit / 1024 / 1024} MB for a file of this kind`,
    hint: 'Check that it is the file you meant; cost data belong in CSV files, not in the scenario.',
  })),
  'not-utf-8': error((f: { path: string; byte: number }) => ({
    found: `${fileName(f.path)} is not UTF-8: its byte ${f.byte} belongs to no letter.`,
    expected: 'text in UTF-8',
    hint: 'Save it as UTF-8 (in Excel: "CSV UTF-8"; in an editor: "save with encoding").',
  })),
  'unwritable-output': error((f: { path: string; reason: string }) => ({
    found: `${f.path} could not be written: ${inWords(f.reason)}.`,
    expected: 'a place where a file can be written',
    hint: 'Name another file with --output; nothing was changed.',
  })),

  // YAML
  'yaml-syntax': error((f: { code: string; message: string }) => ({
    found: `This is not YAML: ${yamlMessage(f.code) ?? f.message}.`,
    expected: 'keys and values in YAML',
    hint: yamlHint(f.code),
  })),
  'duplicate-key': error((f: { key: string }) => ({
    found: `The key ${show(f.key)} stands here a second time.`,
    expected: 'each key once',
    hint: 'Keep the one that is meant.',
  })),
  'unknown-tag': error((f: { tag: string }) => ({
    found: `In YAML the mark ${f.tag} says of what kind the value behind it is, and this kind is not known.`,
    expected: 'a value without such a mark',
    hint: 'Remove the mark; put a text that begins with ! into quotes.',
  })),
  'unknown-alias': error((f: { name: string }) => ({
    found: `In YAML *${f.name} repeats what is marked &${f.name} above, and nothing is.`,
    expected: 'a value, or the name of a mark',
    hint: 'Put a text that begins with * into quotes.',
  })),
  'too-many-aliases': error((f: { limit: number }) => ({
    found: 'The file repeats parts of itself beyond all measure.',
    expected: `at most ${f.limit} repetitions (*name in YAML)`,
    hint: 'Write the parts out; a scenario does not need aliases.',
  })),
  'nested-too-deep': error((f: { limit: number | undefined }) => ({
    found: 'The values are nested beyond all measure.',
    expected: f.limit === undefined ? 'a few levels' : `at most ${f.limit} levels`,
    hint: 'Look for a bracket too many, or a part that contains itself.',
  })),
  'several-documents': error((_: object) => ({
    found: 'Behind this line (---) a second scenario begins.',
    expected: 'one document in one file',
    hint: 'Put it into a file of its own, or remove the line.',
  })),
  'unknown-key': error((f: { key: string; known: readonly string[] }) => ({
    found: `There is no key ${show(f.key)} here.`,
    expected: `one of ${list(f.known)}`,
    hint: suggestion(f.key, f.known) ?? 'Remove it, or write it as a comment behind #.',
  })),
  'missing-key': error((f: { key: string }) => ({
    found: `The key ${show(f.key)} is missing.`,
    expected: `${show(f.key)} with its value`,
    hint: `Add the line "${f.key}: ...".`,
  })),
  'wrong-type': error((f: { found: unknown; expected: string }) => ({
    found: `Found ${show(f.found)}.`,
    expected: f.expected,
    hint: kindHint(f.found, f.expected),
  })),
  'wrong-choice': error((f: { found: unknown; known: readonly string[] }) => ({
    found: `Found ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: (typeof f.found === 'string' && suggestion(f.found, f.known)) || 'Choose one of them.',
  })),
  'wrong-format-version': error((f: { found: unknown }) => ({
    found: `The scenario says it is of format ${show(f.found)}.`,
    expected: 'digisave: 1',
    hint: 'This version reads format 1; write "digisave: 1", or use the version that wrote the file.',
  })),
  'wrong-id': error((f: { found: string }) => ({
    found: `${show(f.found)} cannot be an id.`,
    expected: 'small letters a–z, digits and hyphens, beginning with a letter or a digit',
    hint: 'Ids stand in paths and in tables; put the name for people into "label".',
  })),
  'wrong-phase': error((f: { found: string }) => ({
    found: `${show(f.found)} cannot name a phase.`,
    expected: 'letters, digits and hyphens',
    hint: 'Phases stand in paths, such as project.ID.saving.minutes_saved.handling.',
  })),

  // Numbers of a scenario
  'low-above-high': error((f: { low: number; high: number }) => ({
    found: `The low ${f.low} lies above the high ${f.high}.`,
    expected: 'low ≤ high',
    hint: 'Exchange them, or correct the one that is wrong.',
  })),
  'central-outside': error((f: { low: number; central: number; high: number }) => ({
    found: `The central ${f.central} lies outside ${f.low} to ${f.high}.`,
    expected: 'low ≤ central ≤ high',
    hint: 'Correct it, or leave it out: then the midpoint is taken (for lognormal the median).',
  })),
  'incomplete-range': error((f: { has: string; lacks: string }) => ({
    found: `The range has ${f.has} and lacks ${f.lacks}.`,
    expected: 'a value, or low and high, or low, central and high',
    hint: `Add ${f.lacks}, or write the number alone if it is certain.`,
  })),
  'value-beside-range': error((_: object) => ({
    found: 'Both a value and a range are written.',
    expected: 'a value, or low and high',
    hint: 'Keep one of the two; the middle of a range is called central.',
  })),
  'two-references': error((_: object) => ({
    found: 'Both a parameter and evidence are named.',
    expected: 'one of the two',
    hint: 'Keep one; a parameter may itself refer to evidence.',
  })),
  'year-without-evidence': error((_: object) => ({
    found: 'A year is written where no evidence is named.',
    expected: 'year beside evidence: it chooses among the dated values',
    hint: 'Remove the year, or name the evidence.',
  })),
  'number-not-finite': error((f: { found: number }) => ({
    found: `Found ${f.found}.`,
    expected: 'a finite number',
    hint: 'Write the number itself.',
  })),
  'share-out-of-range': error((f: { found: number }) => ({
    found: `Found ${f.found}.`,
    expected: 'a share from 0 to 1',
    hint:
      f.found > 1 && f.found <= 100
        ? `Write ${f.found / 100} for ${f.found} percent.`
        : 'A share of something is never below 0 or above 1.',
  })),
  'value-out-of-range': error((f: { found: number; expected: string }) => ({
    found: `Found ${f.found}.`,
    expected: f.expected,
    hint: 'Correct the sign or the size.',
  })),
  'range-without-ends': error((f: { distribution: string }) => ({
    found: `A ${f.distribution} distribution is given by its ends (interval min-max).`,
    expected: 'interval p05-p95 or p10-p90: it has no ends',
    hint: 'Say which percentiles low and high are, or choose pert, triangular or uniform.',
  })),
  'central-overdetermined': error((f: { distribution: string }) => ({
    found: `A central value stands beside the percentiles of a ${f.distribution} distribution.`,
    expected: 'low and high alone: they already fix it',
    hint: 'Leave central out, or choose pert or triangular.',
  })),
  'lognormal-not-positive': error((f: { low: number }) => ({
    found: `The low of a lognormal distribution is ${f.low}.`,
    expected: 'a low above 0',
    hint: 'Choose another distribution where zero or less is possible.',
  })),
  'ends-outside-unit': error((f: { least: number; most: number; interval: string; expected: string }) => ({
    found: `With this ${f.interval} the ends would be ${rounded(f.least)} and ${rounded(f.most)}.`,
    expected: f.expected,
    hint: 'Narrow the range, move its centre, or give the ends themselves (interval: min-max).',
  })),
  'too-few-samples': error((f: { found: number }) => ({
    found: `${f.found} ${f.found === 1 ? 'draw is' : 'draws are'} asked for.`,
    expected: 'at least 2 draws, better 1,000 or more',
    hint: 'Percentiles need many draws; leave "samples" out for 10,000.',
  })),
  'too-many-samples': error((f: { found: number; limit: number }) => ({
    found: `${f.found} draws are asked for.`,
    expected: `at most ${f.limit} draws`,
    hint: 'Ten thousand draws settle two digits, a million three.',
  })),
  'unit-mismatch': error((f: { found: string; expected: string; what: string }) => ({
    found: `${f.what} is in ${f.found}.`,
    expected: f.expected,
    hint: 'Convert it yourself and write the number with its source; units are never converted silently.',
  })),
  'draws-outside-unit': warning((f: { path: string; count: number; draws: number; expected: string }) => ({
    found: `${f.count} of ${f.draws} draws of ${f.path} lie outside what its unit allows.`,
    expected: f.expected,
    hint: 'They are used as drawn. A pert, triangular or uniform range has ends that can be kept inside.',
  })),

  // Names that must exist
  'unknown-parameter': error(unknown('parameter', 'Define it under "parameters".')),
  'unknown-evidence': error(
    unknown('piece of evidence', 'The ids are the paths below data/evidence, with dots.'),
  ),
  'unknown-source': error(unknown('source', 'Add it under "sources" with title, publisher, date and url.')),
  'unknown-costs': error(unknown('cost structure', 'Define it under "costs".')),
  'unknown-service': error(unknown('service', 'The services are listed in data/finland/services.csv.')),
  'unknown-main-function': error(unknown('main function', 'They are listed in data/finland/services.csv.')),
  'unknown-municipality': error(
    unknown(
      'municipality',
      'Write the code (three digits: spreadsheets drop zeros) or the official name of data/finland/municipalities.csv.',
    ),
  ),
  'unknown-region': error(unknown('region', 'Write the two-digit code or the name of the region.')),
  'unknown-group': error(
    unknown('group of municipalities', 'They are listed in data/finland/municipalities.csv.'),
  ),
  'unknown-cost-type': error(unknown('cost type', 'Look at the column cost_type of the file.')),
  'unknown-path': error(
    unknown(
      'path',
      'Paths look like project.ID.saving_eur_per_year, pace.quick.share_of_costs, parameter.ID.',
    ),
  ),
  'parameter-cycle': error((f: { path: readonly string[] }) => ({
    found: `The parameter refers to itself: ${f.path.join(' → ')}.`,
    expected: 'a parameter that ends in a number or in evidence',
    hint: 'Give one of them a value of its own.',
  })),
  'unused-parameter': warning((f: { id: string }) => ({
    found: `Nothing refers to the parameter ${show(f.id)}.`,
    expected: 'a number that says { parameter: ... }',
    hint: 'Refer to it, or remove it.',
  })),
  'evidence-not-in-force': warning((f: { id: string; year: number; from: string }) => ({
    found: `${f.id} has no value for ${f.year}; the one from ${f.from} is used.`,
    expected: 'a value in force in the year of the costs',
    hint: `Write { evidence: ${f.id}, year: ${f.from.slice(0, 4)} } to choose it knowingly.`,
  })),
  'evidence-year-unknown': error((f: { id: string; years: readonly string[] }) => ({
    found: `${f.id} has values from ${f.years.join(', ')}, and no cost structure gives a year.`,
    expected: 'the year for which the value is wanted',
    hint: `Write { evidence: ${f.id}, year: ${f.years.at(-1)?.slice(0, 4)} }.`,
  })),
  'uncited-value': error((f: { quality: string; lacks: string }) => ({
    found: `A value of quality ${show(f.quality)} lacks its ${f.lacks}.`,
    expected: 'source and place for every value that is not assumed or calibrated',
    hint: 'Cite where the number stands, or say quality: assumed.',
  })),
  'values-out-of-order': error((f: { from: string; before: string }) => ({
    found: `The value from ${f.from} stands behind the one from ${f.before}.`,
    expected: 'dated values in the order of time, each date once',
    hint: 'Sort the values by "from".',
  })),

  // Cost structures
  'wrong-header': error((f: { found: readonly string[]; expected: readonly string[] }) => ({
    found: `The first line names ${list(f.found)}.`,
    expected: f.expected.join(','),
    hint: headerHint(f.found, f.expected),
  })),
  'wrong-csv': error((f: { unclosed: boolean }) => ({
    found: f.unclosed ? 'A quote is opened and never closed.' : 'A quote stands inside a cell.',
    expected: 'quotes around a whole cell, and twice ("") inside of it',
    hint: 'Close or remove the quote.',
  })),
  'no-rows': error((f: { path: string }) => ({
    found: `${f.path} holds no row below its first line.`,
    expected: 'at least one row of costs',
    hint: 'Check that it was saved and that the right file is named.',
  })),
  'wrong-row-length': error((f: { found: number; header: readonly string[] }) => ({
    found: `The row has ${count(f.found, 'cell')}.`,
    expected: `${f.header.length} cells: ${f.header.join(',')}`,
    hint:
      f.found > f.header.length
        ? 'Put a text that holds a comma into quotes; write amounts with a decimal point.'
        : 'Add what is missing, or remove the row.',
  })),
  'amount-not-a-number': error((f: { found: string }) => ({
    found: `Found ${show(f.found)}.`,
    expected: 'a number such as 1234.56: digits, a decimal point, a minus in front',
    hint: /\d/.test(f.found)
      ? 'Write it with a decimal point, without thousands separators and units.'
      : 'Write the amount; leave the row out where it is not known.',
  })),
  'wrong-year': error((f: { found: string }) => ({
    found: `Found ${show(f.found)}.`,
    expected: 'a year of four digits',
    hint: 'Write the year of the costs, such as 2015.',
  })),
  'duplicate-row': error((f: { what: string; line: number }) => ({
    found: `${f.what} stands already in line ${f.line}.`,
    expected: 'one row for each year, municipality, service and cost type',
    hint: 'Remove one of the two, or add them up yourself if they are parts.',
  })),
  'duplicate-file': error((f: { path: string }) => ({
    found: `${f.path} is named twice in one cost structure.`,
    expected: 'each file once: its costs would count twice',
    hint: 'Remove one of the two.',
  })),
  'duplicate-cell': error((f: { what: string; file: string; cells: number }) => ({
    found:
      f.cells === 1
        ? `${f.what} is already in ${f.file}.`
        : `${f.what} and ${count(f.cells - 1, 'more cell')} are already in ${f.file}.`,
    expected: 'each cell once in one cost structure',
    hint: 'Remove the file that holds it a second time.',
  })),
  'subtotal-row': error((f: { found: string; rows: number }) => ({
    found: `${show(f.found)} is a sum of other rows${inRows(f.rows)}.`,
    expected: 'leaves only: a total is never added to its parts',
    hint: f.rows > 1 ? 'Remove the rows.' : 'Remove the row.',
  })),
  'areas-mixed': error((_: object) => ({
    found: 'The file holds rows of the whole country (SSS) beside rows of municipalities.',
    expected: 'either the country or its municipalities',
    hint: 'Split it into two files; the country is the sum of the municipalities.',
  })),
  'name-contradicts-code': error((f: { code: string; name: string; official: string }) => ({
    found: `Code ${f.code} is ${f.official}, but the row says ${show(f.name)}.`,
    expected: 'code and name of one municipality',
    hint: 'Correct the one that is wrong.',
  })),
  'measure-mixed': error((f: { found: string; measure: string }) => ({
    found: `A row has the cost type ${show(f.found)}, but the structure states the measure ${f.measure}.`,
    expected: f.measure === 'net' ? 'net_operating_costs only' : 'gross cost types only',
    hint:
      suggestion(f.found, f.measure === 'net' ? ['net_operating_costs'] : []) ??
      'Net and gross are never added: put them into two cost structures.',
  })),
  'gross-total-beside-parts': error((f: { service: string }) => ({
    found: `${show(f.service)} has operating_costs beside its parts.`,
    expected: 'the gross total or its parts',
    hint: 'Remove the total, or the parts: together they count twice.',
  })),
  'year-not-in-file': error((f: { year: number; years: readonly number[] }) => ({
    found: `There is no row of ${f.year}; the rows are of ${list(f.years.map(String))}.`,
    expected: `rows of ${f.year}`,
    hint: 'Correct "year", or name the file of that year.',
  })),
  'empty-scope': error((f: { costs: string }) => ({
    found: `No row of ${show(f.costs)} is left after its scope filters.`,
    expected: 'at least one row in scope',
    hint: 'Loosen the filters: services, main functions, municipalities, population.',
  })),
  'filter-without-rows': warning((f: { found: string; costs: string }) => ({
    found: `No row of ${show(f.costs)} in scope belongs to ${show(f.found)}.`,
    expected: 'filters that each find something',
    hint: 'Check that the file holds it for this year and that no other filter takes it away.',
  })),
  'no-country-filter': error((f: { costs: string }) => ({
    found: `${show(f.costs)} holds the whole country, and its scope chooses municipalities.`,
    expected: 'a scope without municipalities',
    hint: 'Remove the filter, or use a file of municipalities.',
  })),
  'no-population': warning((f: { what: string; reason: string }) => ({
    found: `No figure per inhabitant is given for ${f.what}: ${f.reason}.`,
    expected: 'a population for every municipality in scope',
    hint: 'Take both municipalities of the merger into the scope, or another year.',
  })),
  'population-filter-unknown': warning((f: { codes: readonly string[]; year: number }) => ({
    found: `The register has no population for ${f.year} of ${list(f.codes)}, which merged later.`,
    expected: 'a population for every municipality that a population filter judges',
    hint: 'They are left out; write municipality_year to count them in their successors.',
  })),
  'volume-needs-population': error((f: { reason: string }) => ({
    found: `A volume for 1,000 inhabitants needs the inhabitants of the scope: ${f.reason}.`,
    expected: 'a cost structure whose population is known',
    hint: 'Write volume_per_year instead.',
  })),

  // Projects
  'duplicate-project': error((f: { id: string }) => ({
    found: `A project ${show(f.id)} stands already above.`,
    expected: 'each project id once',
    hint: 'Give it an id of its own.',
  })),
  'no-projects': error((_: object) => ({
    found: 'The scenario has no project.',
    expected: 'at least one project',
    hint: 'Add one under "projects".',
  })),
  'base-without-cells': error((f: { costs: string }) => ({
    found: `No cost of ${show(f.costs)} in scope belongs to this base.`,
    expected: 'a base that finds at least one cost',
    hint: 'Check services, main functions and cost types, and that the scope does not exclude them.',
  })),
  'base-wholly-negative': error((f: { costs: string; eur: number }) => ({
    found: `All costs of this base are negative or zero (${Math.round(f.eur)} euros in ${f.costs}).`,
    expected: 'costs from which something can be saved',
    hint:
      f.eur === 0
        ? 'The files give no costs for it: choose other services, or another year.'
        : 'These functions earn more than they cost: use gross costs, work-time or channel-shift.',
  })),
  'negative-cells-refused': error((f: { cells: number; eur: number }) => ({
    found: `${count(f.cells, 'cell')} of this base ${f.cells === 1 ? 'is' : 'are'} negative (${Math.round(f.eur)} euros).`,
    expected: 'no negative cell (negative: refuse)',
    hint: 'Write negative: exclude to leave them out or negative: include to count them.',
  })),
  'negative-cells-left-out': warning((f: { project: string; cells: number; eur: number }) => ({
    found: `The base of ${f.project} leaves out ${count(f.cells, 'negative cell')} (${Math.round(f.eur)} euros).`,
    expected: 'a saving is a share of costs, not of net income',
    hint: 'Write negative: include or negative: refuse at the base for another rule.',
  })),
  'saving-above-cell-cost': error((f: { project: string; saving: number; cost: number }) => ({
    found: `${f.project} would save ${Math.round(f.saving)} of the ${Math.round(f.cost)} euros it lives in.`,
    expected: 'a saving of at most the cost',
    hint: 'Lower its numbers, or name more cost cells under "within".',
  })),
  'draws-above-cell-cost': warning((f: { project: string; count: number; draws: number }) => ({
    found: `In ${f.count} of ${f.draws} draws ${f.project} saves more than the costs it lives in.`,
    expected: 'a saving of at most the cost',
    hint: 'Choose a distribution with ends (pert, triangular, uniform), or narrower percentiles.',
  })),
  'duplicate-source': error((f: { id: string }) => ({
    found: `The source ${show(f.id)} is already defined in data/sources.yaml.`,
    expected: 'one value for each source id',
    hint: 'Remove it here, or give it another id.',
  })),
  'two-volumes': error((f: { found: number }) => ({
    found: f.found === 0 ? 'No volume is given.' : 'Both volumes are given.',
    expected: 'volume_per_year or volume_per_1000_inhabitants',
    hint: 'Write one of them.',
  })),
  'measures-in-one-result': warning((f: { costs: readonly string[] }) => ({
    found: `The projects rest on net and on gross costs (${f.costs.join(', ')}).`,
    expected: 'one measure in one result',
    hint: 'Costs paid through internal rents or purchases may be counted in both; say so beside the figure.',
  })),
  'corner-not-extreme': warning((f: { path: string; count: number; draws: number }) => ({
    found: `${f.count} of ${f.draws} draws of ${f.path} lie outside its low and high.`,
    expected: 'low and high that are the extremes',
    hint: 'Inputs work against each other there: read the percentiles, not the corners.',
  })),
  'status-contradicts-inputs': warning((f: { output: string; parameters: readonly string[] }) => ({
    found: `The reference for ${f.output} is called independent, but rests on calibrated numbers (${f.parameters.join(', ')}).`,
    expected: 'status calibrated, or an output free of calibrated numbers',
    hint: 'What is fitted to a published figure cannot confirm it.',
  })),
  'reference-without-yardstick': error((f: { output: string }) => ({
    found: `${f.output} needs a cost structure, and the scenario has none.`,
    expected: 'costs, whose first structure is the yardstick',
    hint: 'Add "costs", or refer to euros.',
  })),

  // Questions about a scenario
  'unknown-input': error(
    unknown(
      'input',
      'Inputs are parameter.ID and project.ID.saving.NAME; estimate --format json lists them.',
    ),
  ),
  'too-few-inputs': error((f: { output: string }) => ({
    found: `Fewer than two uncertain inputs move ${f.output}.`,
    expected: 'two inputs for a two-way table',
    hint: 'Name them with --x and --y, with ends for a certain one: --x path=0.1..0.3.',
  })),
  'no-target': error((f: { output: string }) => ({
    found: `There is no published figure for ${f.output} and no --target.`,
    expected: 'a target for switching values',
    hint: 'Add --target with a number in the unit of the output.',
  })),
  'no-target-by-default': warning((f: { output: string }) => ({
    found: `There is no published figure for ${f.output}, so it has no switching values.`,
    expected: 'a published figure or a target',
    hint: 'Add --target with a number in the unit of the output.',
  })),
  'several-tables': error((f: { methods: readonly string[] }) => ({
    found: `CSV holds one table, and ${list(f.methods)} are ${f.methods.length}.`,
    expected: 'one method, or a folder',
    hint: 'Name one with --method, or a folder for a file each with --output.',
  })),
  'no-reference': error((f: { found: string; known: readonly string[] }) => ({
    found: `The scenario has no published figure for ${show(f.found)}.`,
    expected: f.known.length > 0 ? `one of ${list(f.known)}` : 'a reference in the scenario',
    hint: suggestion(f.found, f.known) ?? 'Add it under "reference".',
  })),
  'parameter-without-effect': error((f: { parameter: string; output: string }) => ({
    found: `${f.parameter} does not act on ${f.output}.`,
    expected: 'a parameter that moves the output',
    hint: 'Name another parameter, or refer to it in the projects of that output.',
  })),
  'calibration-impossible': error(
    (f: { parameter: string; reason: string; room: string; widest: readonly string[] }) => ({
      found: `No range of ${f.parameter} meets the published one: ${f.reason}.`,
      expected: f.room,
      hint: `Narrow the inputs that move it most (${list(f.widest)}), or calibrate another parameter.`,
    }),
  ),
  'check-without-subject': error((f: { found: number }) => ({
    found:
      f.found === 0
        ? 'Neither a scenario nor a data file is named.'
        : 'Both a scenario and a data file are named.',
    expected: 'scenario: FILE or data: FILE',
    hint: 'Write one of the two; its path is read from the folder of this file.',
  })),
  'no-cases': error((f: { path: string }) => ({
    found: `There is no case below ${f.path}.`,
    expected: 'files that end in .check.yaml or .lock.json',
    hint: 'Name the files or their folder, or write a lock with digisave check --lock SCENARIO.',
  })),

  // Command line
  'wrong-set': error((f: { found: string; reason: string; near?: string | undefined }) => ({
    found: `--set ${f.found} cannot be used: ${f.reason}.`,
    expected: 'path=value, such as parameter.uptake=0.5 or project.ID.saving.reduction_share=0.4..0.6',
    hint:
      f.near === undefined
        ? 'Write a number, or a range as low..high or low..central..high.'
        : `Did you mean ${show(f.near)}?`,
  })),
  'wrong-option': error((f: { option: string; found: string; expected: string }) => ({
    found: `${f.option} ${f.found} cannot be used.`,
    expected: f.expected,
    hint: 'See --help of the command.',
  })),
} as const;

export type ProblemName = keyof typeof catalogue;

/** The facts an entry needs to be told. */
export type CatalogueFacts<Name extends ProblemName> = Parameters<(typeof catalogue)[Name]['text']>[0];

interface Texts {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

interface Entry<Facts> {
  readonly severity: 'error' | 'warning';
  readonly text: (facts: Facts) => Texts;
}

function error<Facts>(text: (facts: Facts) => Texts): Entry<Facts> {
  return { severity: 'error', text };
}

function warning<Facts>(text: (facts: Facts) => Texts): Entry<Facts> {
  return { severity: 'warning', text };
}

function unknown(kind: string, remedy: string) {
  return (f: { found: string; known: readonly string[]; rows?: number }): Texts => ({
    found: `${f.found === '' ? `No ${kind} is named` : `There is no ${kind} ${show(f.found)}`}${inRows(f.rows ?? 1)}.`,
    expected: knownNames(f.known) ?? `a known ${kind}`,
    hint: suggestion(f.found, f.known) ?? remedy,
  });
}
