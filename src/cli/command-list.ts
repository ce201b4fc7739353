import type { CommandGroup, CommandName } from '../present/wording/help-words.ts';

interface Listed {
  readonly group: CommandGroup;
  /** Command lines that run in a folder with the scenarios and data of the package, one after the other. */
  readonly examples: readonly [string, string];
}

/** The commands in the order of the help. */
export const commandList = {
  init: {
    group: 'begin',
    examples: [
      'digisave init kemi.yaml --municipality Kemi',
      'digisave init --municipality Oulu --projects e-invoices-in,e-signature',
    ],
  },
  list: {
    group: 'begin',
    examples: [
      'digisave list services kirjasto --format table',
      'digisave list inputs scenarios/finland-2017.yaml invoice --format table',
    ],
  },
  inspect: {
    group: 'begin',
    examples: [
      'digisave inspect data/finland/costs-2019.csv',
      'digisave inspect data/finland/income-statements-2019.csv --rejects left-out.csv',
    ],
  },
  structure: {
    group: 'begin',
    examples: [
      'digisave structure data/finland/costs-2019.csv --municipality Kemi --format table',
      'digisave structure scenarios/finland-2017.yaml --by main-function --format table',
    ],
  },
  validate: {
    group: 'begin',
    examples: ['digisave validate scenarios/oulu.yaml', 'digisave validate data/evidence --strict'],
  },
  completion: {
    group: 'begin',
    examples: ['digisave completion powershell', 'digisave completion bash'],
  },
  estimate: {
    group: 'estimate',
    examples: [
      'digisave estimate scenarios/finland-2017.yaml --format table',
      'digisave estimate scenarios/joint-permits.yaml --by municipality --dialect fi --output savings.csv',
    ],
  },
  explain: {
    group: 'estimate',
    examples: [
      'digisave explain scenarios/finland-2017.yaml pace.quick',
      'digisave explain scenarios/joint-permits.yaml total.npv_nation_eur',
    ],
  },
  report: {
    group: 'decide',
    examples: [
      'digisave report scenarios/joint-permits.yaml --output report.html',
      'digisave report scenarios/finland-2017.yaml --summary',
    ],
  },
  sensitivity: {
    group: 'estimate',
    examples: [
      'digisave sensitivity scenarios/finland-2017.yaml --method tornado --format table',
      'digisave sensitivity scenarios/joint-permits.yaml --method break-even --format table',
    ],
  },
  'benefit-map': {
    group: 'estimate',
    examples: [
      'digisave benefit-map scenarios/kauhava-permits.yaml --to-form form.csv',
      'digisave benefit-map form.csv --format table',
    ],
  },
  share: {
    group: 'decide',
    examples: [
      'digisave share scenarios/seinajoki-region.yaml --format table',
      'digisave share scenarios/seinajoki-region.yaml --table rules',
    ],
  },
  fund: {
    group: 'decide',
    examples: [
      'digisave fund scenarios/fund-call.yaml --format table',
      'digisave fund scenarios/fund-call.yaml --table frontier',
    ],
  },
  track: {
    group: 'compare',
    examples: [
      'digisave track scenarios/track-seinajoki.yaml scenarios/track-seinajoki.csv --format table',
      'digisave track scenarios/track-seinajoki.yaml scenarios/track-seinajoki.csv --dialect fi --output follow-up.csv',
    ],
  },
  maturity: {
    group: 'estimate',
    examples: [
      'digisave maturity scenarios/maturity-three-municipalities.yaml --format table',
      'digisave maturity scenarios/maturity-three-municipalities.yaml --table areas --output areas.csv',
    ],
  },
  compare: {
    group: 'compare',
    examples: [
      'digisave compare scenarios/kauhava-permits.yaml scenarios/joint-permits.yaml --format table',
      'digisave compare scenarios/payroll-robot.yaml scenarios/payroll-robot.yaml --of total.npv_municipality_eur --max-change 1%',
    ],
  },
  check: {
    group: 'compare',
    examples: ['digisave check --lock scenarios/oulu.yaml', 'digisave check scenarios/oulu.lock.json'],
  },
  calibrate: {
    group: 'compare',
    examples: [
      'digisave calibrate scenarios/finland-2017.yaml --parameter quick-uptake --to pace.quick.saving_eur_per_year',
      'digisave calibrate scenarios/finland-2017.yaml --parameter slow-uptake --to pace.slow.saving_eur_per_year --write',
    ],
  },
} as const satisfies Readonly<Record<CommandName, Listed>>;

/** Where to begin: a scenario, and what it gives. */
export const programExamples = [
  'digisave init kemi.yaml --municipality Kemi',
  'digisave estimate kemi.yaml --format table',
] as const;
