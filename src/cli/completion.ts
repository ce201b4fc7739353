import { RootCommand, script } from '@bomb.sh/tab';
import type { Argument, Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import type { ListRow } from '../model/listing.ts';
import { listMeasures } from '../present/listing.ts';
import { ProblemList } from '../problems/problem.ts';
import { listEvidence, listMunicipalities, listProjects, listServices } from '../read/listing.ts';
import { namesOfScenario, type Suggestion } from './complete-paths.ts';
import { shippedDataFolder } from './scenario-result.ts';
import type { Shell } from './shells.ts';
import { type NamedInScenario, type NamedThings, ToolOption } from './tool-command.ts';

/** What a shell is told beside the suggestions: whether it offers files when there are none. */
const directives = { files: 0, noSpace: 2, noFiles: 4 } as const;

/** What a shell runs once, so that it asks `digisave complete -- WORDS...` whenever the tabulator key is pressed. */
export function completionScript(shell: Shell): string {
  const text = printedBy(() => script(shell, 'digisave', 'digisave'));
  return shell === 'bash' ? bashAlone(text) : text;
}

/**
 * The script without what not every bash has: the functions of a package of completions; and as variables what a second
 * reading of it would be refused as constants.
 */
function bashAlone(text: string): string {
  return `${text.replaceAll(/^readonly /gm, '')}
if ! declare -F _get_comp_words_by_ref >/dev/null; then
    # The words before the cursor; one with = or : in it is one word, as it is for the program.
    _get_comp_words_by_ref() {
        local at
        words=("\${COMP_WORDS[0]}")
        for ((at = 1; at <= COMP_CWORD; at++)); do
            if [[ "\${COMP_WORDS[at]}" == [=:]* || "\${COMP_WORDS[at - 1]}" == *[=:] && at -gt 1 ]]; then
                words[\${#words[@]}-1]+=\${COMP_WORDS[at]}
            else
                words+=("\${COMP_WORDS[at]}")
            fi
        done
        cword=$((\${#words[@]} - 1))
        cur=\${words[cword]}
        prev=\${words[cword - 1]}
    }
fi
`;
}

/**
 * What may follow the words of a line whose last one is being written, one suggestion a line, then what the shell is to do.
 *
 * Shape   program: with all its commands; words: those behind the name of the tool, the last one possibly empty
 */
export function completeLine(program: Command, words: readonly string[], language: Language): string {
  const root = new RootCommand();
  let offersFiles = false;
  const suggest =
    (found: () => readonly Suggestion[] | undefined) => (add: (value: string, text: string) => void) => {
      const all = found();
      if (all === undefined) offersFiles = true;
      else for (const { value, meaning } of all) add(value, meaning);
    };
  const addOptions = (to: Pick<typeof root, 'option'>, from: Command) => {
    for (const option of from.createHelp().visibleOptions(from)) {
      const name = option.long?.slice(2);
      if (name === undefined) continue;
      const short = option.short?.slice(1);
      if (!option.required && !option.optional) to.option(name, option.description, short);
      else
        to.option(
          name,
          option.description,
          suggest(() => valuesOf(option, words, language)),
          short,
        );
    }
  };
  addOptions(root, program);
  for (const command of program.commands) {
    const known = root.command(command.name(), command.description());
    addOptions(known, command);
    for (const argument of command.registeredArguments)
      known.argument(
        argument.name(),
        suggest(() => argumentsOf(argument, command, words, language)),
        argument.variadic,
      );
  }
  const printed = printedBy(() => root.parse([...words]));
  const lines = printed.split('\n').filter((line) => line !== '' && !/^:\d+$/.test(line));
  const values = lines.map((line) => line.split('\t')[0]!);
  const isOpen = values.length > 0 && values.every((value) => value.endsWith('='));
  const directive = (offersFiles ? directives.files : directives.noFiles) + (isOpen ? directives.noSpace : 0);
  return [...lines, `:${directive}`, ''].join('\n');
}

/** Values of an option; undefined where they are files. */
function valuesOf(
  option: Option,
  words: readonly string[],
  language: Language,
): readonly Suggestion[] | undefined {
  const written = words.at(-1) ?? '';
  if (option.argChoices !== undefined) return listed(option.argChoices, written);
  if (!(option instanceof ToolOption)) return [];
  const { names } = option;
  if (names !== undefined)
    return isOfScenario(names)
      ? (namesOfScenario(names, words, language) ??
          (names === 'outputs' ? namesOf('measures', language) : []))
      : listed(namesOf(names, language), written);
  return option.isFile ? undefined : [];
}

/** What an argument may be; undefined where it is a file. */
function argumentsOf(
  argument: Argument,
  command: Command,
  words: readonly string[],
  language: Language,
): readonly Suggestion[] | undefined {
  if (argument.argChoices !== undefined) return listed(argument.argChoices, '');
  const isPath = argument !== command.registeredArguments[0];
  if (command.name() === 'explain' && isPath) return namesOfScenario('explained', words, language) ?? [];
  const kind = words.find((word) => Object.hasOwn(rowsOf, word));
  if (command.name() !== 'list') return undefined;
  return kind === undefined ? undefined : namesOf(kind as NamedInLists, language);
}

/** Of a list with commas the last part is being written: those before it stay. */
function listed(values: readonly (string | Suggestion)[], written: string): readonly Suggestion[] {
  const before = written.startsWith('-') ? '' : written.slice(0, written.lastIndexOf(',') + 1);
  const chosen = new Set(before.split(','));
  return values
    .map((each) => (typeof each === 'string' ? { value: each, meaning: '' } : each))
    .filter(({ value }) => !chosen.has(value))
    .map(({ value, meaning }) => ({ value: `${before}${value}`, meaning }));
}

type NamedInLists = Exclude<NamedThings, NamedInScenario>;

function isOfScenario(names: NamedThings): names is NamedInScenario {
  return !Object.hasOwn(rowsOf, names);
}

const rowsOf: Readonly<
  Record<NamedInLists, (problems: ProblemList, language: Language) => readonly ListRow[]>
> = {
  municipalities: (problems) => listMunicipalities(shippedDataFolder(), problems),
  services: (problems) => listServices(shippedDataFolder(), problems),
  projects: (problems) => listProjects(shippedDataFolder(), problems),
  evidence: (problems, language) => listEvidence(shippedDataFolder(), problems, language),
  measures: () => listMeasures(),
};

/** Names of a kind with what they mean in the language; what cannot be read is not suggested. */
function namesOf(kind: NamedInLists, language: Language): readonly Suggestion[] {
  const rows = rowsOf[kind](new ProblemList(), language);
  const labelOf = (row: ListRow) => String(row[`label_${language}`] ?? row['label_en'] ?? '');
  if (kind === 'measures') return rows.map((row) => ({ value: `total.${row['id']}`, meaning: labelOf(row) }));
  if (kind !== 'municipalities')
    return rows.map((row) => ({ value: String(row['id']), meaning: labelOf(row) }));
  // Those that are there no more have no costs of their own; a shell takes a name with a blank for two words.
  return rows
    .filter((row) => row['merged_into'] === null)
    .map((row) => {
      const [code, label] = [String(row['id']), labelOf(row)];
      return /\s/.test(label) ? { value: code, meaning: label } : { value: label, meaning: code };
    });
}

/** The library writes to the console, and the streams of a run are its own. */
function printedBy(work: () => void): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (text: string) => {
    lines.push(text);
  };
  try {
    work();
  } finally {
    console.log = log;
  }
  return `${lines.join('\n')}\n`;
}
