import type { HelpWords } from './help-words.ts';

export const help: HelpWords = {
  program:
    'Turns the cost structure of municipalities and a list of digital projects into a range of savings.',
  programExamples: [
    'writes a first scenario of Kemi, based on its own costs',
    'estimates what the projects of the scenario could save',
  ],
  version: 'print the version',
  frame: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    examples: 'Examples:',
    choices: (names) => `choices: ${names}`,
    default: (value) => `default: ${value}`,
    repeatable: 'may be repeated',
    more: 'digisave help COMMAND shows the options of a command and two examples.',
  },
  values: {
    breakdown: 'breakdown',
    case: 'case',
    command: 'command',
    detail: 'detail',
    dialect: 'dialect',
    direction: 'direction',
    ends: 'ends',
    file: 'file',
    folder: 'folder',
    format: 'format',
    grouping: 'grouping',
    id: 'id',
    ids: 'ids',
    kind: 'kind',
    language: 'language',
    methods: 'methods',
    name: 'name',
    names: 'names',
    number: 'number',
    numbers: 'numbers',
    options: 'options',
    output: 'output',
    path: 'path',
    pathValue: 'path=value',
    scenario: 'scenario',
    before: 'before',
    after: 'after',
    share: 'share',
    shell: 'shell',
    value: 'value',
    view: 'view',
    words: 'words',
    year: 'year',
  },
  groups: {
    begin: 'Begin and look at the data:',
    estimate: 'Estimate and explain:',
    decide: 'Decide:',
    compare: 'Compare with known figures:',
  },
  shared: {
    dialect: 'CSV style: fi uses semicolons and decimal commas (opens in Finnish Excel)',
    format: 'form of the result; a table at a terminal, otherwise csv',
    formatOfReport: 'form of the result; a table unless the file name says otherwise',
    headings: 'head the columns of CSV and workbooks in the language asked instead of by keys',
    help: 'print this help',
    inputs: 'take changed inputs from a workbook that estimate has written of this scenario (.xlsx)',
    language: 'language of help, tables and messages',
    confine: 'read and write only files inside this folder, links followed',
    pictures: 'write every picture as SVG into this folder, as PNG too where @resvg/resvg-js is installed',
    png: 'refuse to run if pictures cannot be written as PNG',
    noColor: 'print without colours',
    output: 'write the result to a file; - is standard output',
    quiet: 'print no warnings and hints',
    samples: 'number of simulation runs instead of that of the scenario',
    paths: 'show inputs by their paths instead of their names (table, markdown)',
    seed: 'random seed instead of that of the scenario',
    set: 'replace a number or setting; a range is written 0.4..0.6',
    sheet: 'sheet of a workbook (default: the only visible one with a table)',
    table: 'another table of the result, by its key in JSON (CSV)',
    strict: 'treat warnings as errors',
    view: 'savings that count: all, or only cashable ones',
  },
  commands: {
    init: {
      description: 'create a scenario of a municipality from its own costs, ready to be estimated',
      arguments: {
        file: 'scenario to write (YAML), which must not exist yet; without it standard output',
      },
      options: {
        municipality: 'name or code of the municipality; asked for at a terminal',
        year: 'year of the costs that come with digisave (default: the latest)',
        costs: 'own cost file (CSV, .xlsx) instead of these costs',
        projects: 'kinds of projects, separated by commas (default: those that need no further numbers)',
        quiet: 'print nothing but the scenario',
      },
      examples: [
        'writes a first scenario of Kemi to kemi.yaml',
        'prints a scenario of Oulu with two kinds of projects',
      ],
    },
    list: {
      description: 'list services, municipalities, projects, sources and other names to be used in scenarios',
      arguments: {
        kind: 'what to list; inputs is followed by a scenario',
        words: 'show only rows that contain all of these words, in any language',
      },
      options: {},
      examples: [
        'shows the service that libraries belong to, by its Finnish name',
        'shows the inputs of a scenario that concern invoices, with their paths for --set',
      ],
    },
    completion: {
      description:
        'print what a shell runs once, so that the tabulator key completes commands, options and names',
      arguments: { shell: 'shell whose lines are completed' },
      options: {},
      examples: ['prints the setting for the profile of PowerShell', 'prints the setting for Bash'],
    },
    inspect: {
      description: 'show how a table of municipal figures (CSV of any form, .xlsx) is understood, and why',
      arguments: { file: 'table (CSV, also packed by gzip, or .xlsx), or - for standard input' },
      options: {
        format: 'table to read, or json',
        layout: 'layout that says how to read the table, instead of FILE.layout.yaml next to it',
        municipalityYear: 'count municipalities that merged by this year in their successor',
        writeLayout: 'write how the table was understood to FILE.layout.yaml, to be edited',
        rejects: 'write the rows left out to a file, with the reason (CSV)',
      },
      examples: [
        'shows the columns, sums and rows of a cost file',
        'also writes the rows that were left out to left-out.csv',
      ],
    },
    structure: {
      description: 'show costs by service and main function, compared with similar municipalities',
      arguments: {
        file: 'cost files (CSV, .xlsx), - for one from standard input, or one scenario (YAML)',
      },
      options: {
        costs: 'cost structure of a scenario (default: its first)',
        municipality: 'name or code of a municipality; without it all together',
        peers: 'comparison municipalities: same size class, region or type',
        year: 'year of the costs (default: the latest of the files, or that of the scenario)',
        compareYear: 'another year to compare with',
        by: 'finest rows: services, or main functions alone',
        sql: 'print the SQL that gives the tidy form of the table, for a database',
        sqlTable: 'name of the table in the database (default: that of the file)',
      },
      examples: [
        'shows the costs of Kemi per inhabitant, next to municipalities of the same size class',
        'shows the costs that a scenario uses, by main function',
      ],
    },
    validate: {
      description: 'check scenarios, cost data and evidence for errors without running them',
      arguments: { file: 'files or folders (YAML, CSV, .xlsx)' },
      options: { quiet: 'print nothing but problems' },
      examples: [
        'checks one scenario and the files that it names',
        'checks all evidence in a folder; warnings count as errors',
      ],
    },
    estimate: {
      description: 'estimate the savings of each project and in total, as ranges',
      arguments: { scenario: 'scenario files (YAML), or - for standard input' },
      options: {
        sensitivity:
          'add sensitivity tables of quick and slow projects, one input and two inputs at a time (table, markdown, json)',
        by: 'break the result down by year, municipality, region or service',
        saveDraws: 'write inputs and results of every simulation run to a file (CSV)',
        saveModel:
          'write the scenario with its costs and evidence to a file (JSON) that is read like a scenario',
        precision: 'add simulation runs until the simulation error is below this share, such as 1%',
      },
      examples: [
        'shows the savings as a table, also when the result goes to a file or another program',
        'writes the savings of each municipality in a form that Finnish Excel opens',
      ],
    },
    explain: {
      description: 'show how one figure is calculated: formula, inputs with their sources, costs, overlap',
      arguments: {
        scenario: 'scenario file (YAML), or - for standard input',
        path: 'the figure: a row or result as estimate prints it, an input, or reference.N (default: the total)',
      },
      options: {},
      examples: [
        'shows how the savings of quick projects are calculated',
        'shows how the net present value for society is calculated',
      ],
    },
    report: {
      description: 'write a report for a council: the answer, pictures, tables and what they rest on',
      arguments: { scenario: 'scenario file (YAML), or - for standard input' },
      options: {
        municipality: 'names or codes of municipalities that get a page each',
        summary: 'only the answer in three to five sentences, with what is not known',
        output:
          'file to write: .html (one page, complete in itself), .md or .xlsx (a workbook that calculates); - is standard output (Markdown)',
      },
      examples: [
        'writes the report as one page for any browser',
        'prints the answer for a council in a few sentences',
      ],
    },
    sensitivity: {
      description: 'show which inputs matter most and when a decision would change',
      arguments: { scenario: 'scenario file (YAML), or - for standard input' },
      options: {
        method: 'one or more methods, separated by commas',
        of: 'result to look at, such as pace.quick.saving_eur_per_year',
        x: 'input for the columns of the two-way table; optional range: path=0.1..0.3',
        y: 'input for the rows of the two-way table; optional range: path=0.1..0.3',
        steps: 'values of each input in a two-way table',
        target: 'value that the result should reach',
        direction: 'whether the result should reach the target or not exceed it, in --method conditions',
        group: 'group inputs in --method sobol',
        input: 'input that is measured before the decision in --method sample-information',
        errorSd: 'standard deviation of the error at one site, in the unit of the input',
        sites: 'numbers of sites to measure at, separated by commas',
        precision:
          'add simulation runs until the simulation error is below this share, such as 1%; the error is half the confidence interval in rank, sobol and shapley, the standard error as a share of its figure in value-of-information, and as a share of perfect information in sample-information and pilot',
      },
      examples: [
        'shows which inputs change the result most, as tables',
        'shows the use and population from which a digital channel pays',
      ],
    },
    'benefit-map': {
      description:
        'calculate a benefit mapping form: savings, break-even points and targets for each service',
      arguments: { file: 'form (CSV, .xlsx), or - for standard input; with --to-form a scenario (YAML)' },
      options: {
        toScenario: 'write the form as a scenario (YAML) that gives the same savings in estimate',
        toForm: 'write the work-time projects of a scenario as a form (CSV)',
      },
      examples: [
        'writes the work-time projects of a scenario as a form, to be edited in a spreadsheet',
        'calculates the savings of the form',
      ],
    },
    share: {
      description: 'divide the costs of a project between municipalities',
      arguments: { scenario: 'scenario with a shared project (YAML)' },
      options: { project: 'only this project, by its id (default: all that are shared)' },
      examples: [
        'shows what eight municipalities pay for one service by each allocation basis',
        'prints who would pay less alone, by each allocation basis, as CSV',
      ],
    },
    fund: {
      description: 'choose the applications that a budget should pay',
      arguments: { scenario: 'scenario with applications (YAML); several compete together' },
      options: {
        budget: 'euros that can be granted (default: call.budget_eur of the first scenario that has one)',
        of: 'output in euros that is compared (default: the net present value of society, else the saving a year)',
      },
      examples: [
        'chooses among the projects of a call, beside rules of thumb',
        'prints the benefit of twenty budgets as CSV',
      ],
    },
    track: {
      description: 'compare outcomes with the forecast of their year, and update the forecast of later years',
      arguments: {
        scenario: 'scenario file (YAML)',
        file: 'outcomes (CSV, .xlsx): project, year, measure, unit, value and what is known of them',
      },
      options: {
        update: 'how later years are updated: weighted simulation runs, or a joint normal distribution',
      },
      examples: [
        'compares outcomes of 2024 with their targets and forecasts, as tables',
        'writes them to a file that opens in Finnish Excel',
      ],
    },
    maturity: {
      description: 'estimate what is left by maturity level: costs, shares and what one level up is worth',
      arguments: {
        file: 'scenario (YAML) with levels, or answers to statements (CSV, xlsx)',
      },
      options: {
        threshold: 'mean of its answers from which a level is reached, of answers alone',
      },
      examples: [
        'prints what is left of each service in three municipalities',
        'prints one line per municipality as CSV',
      ],
    },
    compare: {
      description:
        'compare two results: what has changed, and how much data, parameters, projects and settings make of it',
      arguments: {
        before: 'scenario (YAML), saved model or saved result (JSON) as it was',
        after: 'the same as it is now',
      },
      options: {
        of: 'output that is compared, as estimate prints it',
        maxChange: 'exit code 1 where it has changed by more, either way: 50000, or 1% of what it was',
      },
      examples: [
        'compares the central saving of two scenarios and divides the change, as tables',
        'ends with exit code 1 if the net present value has moved by more than 1 %',
      ],
    },
    check: {
      description: 'compare results with stored reference values; exit code 1 if they differ',
      arguments: {
        case: 'case files (.check.yaml), lock files (.lock.json) or folders (default: the current folder)',
      },
      options: {
        accept: 'rewrite lock files with the current results',
        lock: 'write a lock file next to each scenario or data file named',
        quiet: 'print no hints',
      },
      examples: [
        'writes the present results of a scenario to oulu.lock.json',
        'compares the results of the scenario with them',
      ],
    },
    calibrate: {
      description: 'find the range of one parameter that reproduces a published range',
      arguments: { scenario: 'scenario file (YAML)' },
      options: {
        parameter: 'parameter to solve for',
        to: 'published figure to meet: the output of one of the references of the scenario',
        match: 'what must meet the published lower and upper bound',
        write: 'write the range into the scenario, keeping comments and order',
        format: 'text to read and paste, or json',
      },
      examples: [
        'shows the range of the uptake that gives the published savings of quick projects',
        'writes into the scenario the range that gives the published savings of slow projects',
      ],
    },
  },
};
