/** Groups of commands in the help of the program. */
export type CommandGroup = 'begin' | 'estimate' | 'decide' | 'compare';

/** What stands behind an option or command, between < and >. */
export type ValueName =
  | 'after'
  | 'before'
  | 'breakdown'
  | 'case'
  | 'command'
  | 'detail'
  | 'dialect'
  | 'direction'
  | 'ends'
  | 'file'
  | 'format'
  | 'grouping'
  | 'id'
  | 'ids'
  | 'kind'
  | 'language'
  | 'folder'
  | 'methods'
  | 'name'
  | 'names'
  | 'number'
  | 'numbers'
  | 'options'
  | 'output'
  | 'path'
  | 'pathValue'
  | 'scenario'
  | 'share'
  | 'shell'
  | 'value'
  | 'view'
  | 'words'
  | 'year';

/** Options that several commands have. */
export type SharedOption =
  | 'confine'
  | 'pictures'
  | 'png'
  | 'dialect'
  | 'format'
  | 'formatOfReport'
  | 'headings'
  | 'help'
  | 'inputs'
  | 'language'
  | 'noColor'
  | 'output'
  | 'paths'
  | 'quiet'
  | 'samples'
  | 'seed'
  | 'set'
  | 'sheet'
  | 'strict'
  | 'table'
  | 'view';

/** What one command says of itself: in the list of commands and above its own help, and of all that it takes. */
export interface CommandWords<Argument extends string, Own extends string> {
  readonly description: string;
  readonly arguments: Readonly<Record<Argument, string>>;
  /** Of the options that no other command has, or that mean something else here. */
  readonly options: Readonly<Record<Own, string>>;
  /** What its two examples do. */
  readonly examples: readonly [string, string];
}

/** Every command with the names of what it takes. */
export interface HelpOfCommands {
  readonly init: CommandWords<'file', 'municipality' | 'year' | 'costs' | 'projects' | 'quiet'>;
  readonly list: CommandWords<'kind' | 'words', never>;
  readonly completion: CommandWords<'shell', never>;
  readonly inspect: CommandWords<
    'file',
    'format' | 'layout' | 'municipalityYear' | 'writeLayout' | 'rejects'
  >;
  readonly structure: CommandWords<
    'file',
    'costs' | 'municipality' | 'peers' | 'year' | 'compareYear' | 'by' | 'sql' | 'sqlTable'
  >;
  readonly validate: CommandWords<'file', 'quiet'>;
  readonly estimate: CommandWords<'scenario', 'sensitivity' | 'by' | 'saveDraws' | 'saveModel' | 'precision'>;
  readonly explain: CommandWords<'scenario' | 'path', never>;
  readonly report: CommandWords<'scenario', 'municipality' | 'summary' | 'output'>;
  readonly sensitivity: CommandWords<
    'scenario',
    | 'method'
    | 'of'
    | 'x'
    | 'y'
    | 'steps'
    | 'target'
    | 'direction'
    | 'group'
    | 'input'
    | 'errorSd'
    | 'sites'
    | 'precision'
  >;
  readonly 'benefit-map': CommandWords<'file', 'toScenario' | 'toForm'>;
  readonly share: CommandWords<'scenario', 'project'>;
  readonly fund: CommandWords<'scenario', 'budget' | 'of'>;
  readonly track: CommandWords<'scenario' | 'file', 'update'>;
  readonly maturity: CommandWords<'file', 'threshold'>;
  readonly compare: CommandWords<'before' | 'after', 'of' | 'maxChange'>;
  readonly check: CommandWords<'case', 'accept' | 'lock' | 'quiet'>;
  readonly calibrate: CommandWords<'scenario', 'parameter' | 'to' | 'match' | 'write' | 'format'>;
}

export type CommandName = keyof HelpOfCommands;

/** The words around texts of help. */
export interface HelpFrame {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly examples: string;
  choices(names: string): string;
  default(value: string): string;
  /** Of an option that may be given several times. */
  readonly repeatable: string;
  /** Below all commands: how the help of one is asked for. */
  readonly more: string;
}

/** All that help says in one language: what is missing does not compile. */
export interface HelpWords {
  readonly program: string;
  /** What the examples of the program do. */
  readonly programExamples: readonly [string, string];
  readonly version: string;
  readonly frame: HelpFrame;
  readonly values: Readonly<Record<ValueName, string>>;
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly shared: Readonly<Record<SharedOption, string>>;
  readonly commands: HelpOfCommands;
}
