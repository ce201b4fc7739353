import type * as z from 'zod';
import type { Timeline } from '../model/cash-flow/timeline.ts';
import type { CostRow, CostStructure } from '../model/cost-structure.ts';
import { Source } from '../model/evidence.ts';
import { Id } from '../model/id.ts';
import { Label } from '../model/label.ts';
import { Paper } from '../model/paper.ts';
import type { Prices } from '../model/prices.ts';
import type { Registers } from '../model/register.ts';
import type { PrintedFigures } from '../model/saved-model.ts';
import type { Project, Scenario } from '../model/scenario.ts';
import { breakIn } from '../model/series-break.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { readApplication, readCall } from './applications.ts';
import { Catalogue } from './catalogue.ts';
import { readCorrelations } from './correlation.ts';
import { CostStructureReader } from './cost-structure.ts';
import { readEffects } from './effects.ts';
import { checkEntries } from './entry-bounds.ts';
import { EvidenceLibrary } from './evidence.ts';
import { readGoals } from './goals.ts';
import type { NumberChange } from './input-changes.ts';
import { type NameMet, reportLookAlikes } from './look-alikes.ts';
import { checkBases, checkTwice } from './maturity/check-levels.ts';
import { levelCheck, type MaturityParts, readMaturity } from './maturity/maturity.ts';
import { checkSharedDraws } from './maturity/shared-draws.ts';
import { isOtherThanScenario } from './other-kind.ts';
import { overridesOfChanges, readOverrides } from './override.ts';
import { readPilot } from './pilot.ts';
import { getIn, type Part, type Path } from './position.ts';
import { checkPriceYears, readPrices } from './prices.ts';
import { readProjectFlow } from './project-flow.ts';
import { checkKinds } from './project-kinds.ts';
import { PublishedCosts } from './published-costs.ts';
import { QuantityReader } from './quantity.ts';
import { readReferences } from './reference.ts';
import { readRegisters } from './registers.ts';
import { readRisks } from './risks.ts';
import { isSavedModel, readSavedModel, setInSaved } from './saved-model.ts';
import { draftSaving, readSaving } from './saving.ts';
import { CostsForm, formatVersion, ParameterForm, ProjectForm, ScenarioForm } from './scenario-form.ts';
import { soundPart } from './schema-problems.ts';
import { readSettings, readSettingsForm } from './settings.ts';
import { ScenarioSources } from './source-library.ts';
import { beginningOfFile, largestYamlBytes, readTextFile, type TextFile } from './text-file.ts';
import { readTimeline } from './timeline.ts';
import { readTracking } from './tracking.ts';
import { overrideYaml, parseYamlText, type YamlFile } from './yaml-file.ts';

export interface ScenarioOptions {
  /** Folder with evidence, sources and registers. */
  readonly dataFolder: string;
  /** Texts of --set: path=value. */
  readonly set?: readonly string[] | undefined;
  /** Numbers that a workbook has otherwise; --set is laid over them. */
  readonly changes?: readonly NumberChange[] | undefined;
  readonly seed?: number | undefined;
  readonly samples?: number | undefined;
  /** Whether draws go on until a precision is reached, however many are asked for. */
  readonly drawsUntilExact?: boolean | undefined;
  /** Whether a scenario that states something else may have no projects. */
  readonly mayLackProjects?: boolean | undefined;
}

export interface ScenarioFile {
  /** Undefined where the problems forbid to go on. */
  readonly scenario: Scenario | undefined;
  /** Texts of --set that are in the scenario, those of a saved model first. */
  readonly set: readonly string[];
  /** Where a row of a cost structure is in its file; undefined where nothing says it. */
  readonly placeOfCost: (costs: string, row: CostRow) => Place | undefined;
  /** Digest of every file that was read, by its path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Of a saved model: who saved it, and what was printed of it then. */
  readonly saved?: SavedFacts | undefined;
}

/** What is known of a saved model beside the scenario in it. */
export interface SavedFacts {
  /** The version of the tool that saved it. */
  readonly version: string;
  /** Undefined where numbers of it were set otherwise since. */
  readonly printed: PrintedFigures | undefined;
}

/**
 * Reads a scenario with its costs and evidence, reporting every problem of all files.
 *
 * Shape   path: a YAML file of format 1, a saved model, or "-" for standard input; its own paths are read from its folder
 * Throws  never on wrong input; the problems hold what is wrong
 */
export function readScenario(path: string, options: ScenarioOptions, problems: ProblemList): ScenarioFile {
  const { set = [] } = options;
  const nothing = { scenario: undefined, set, placeOfCost: () => undefined, digests: new Map() };
  const isModel = isSavedModel(beginningOfFile(path));
  if (!isModel && isOtherThanScenario(path, problems)) return nothing;
  const text = readTextFile(path, isModel ? largestModelBytes : largestYamlBytes, problems);
  if (text === undefined) return nothing;
  if (isSavedModel(text.text)) return readSaved(text, options, problems);
  return readScenarioText(text, options, problems);
}

/** The text of a scenario, and the path under which problems name it. */
export interface ScenarioText {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** As `readScenario`, of the text of a scenario that is already in memory. */
export function readScenarioText(
  { path, text, sha256 }: ScenarioText,
  options: ScenarioOptions,
  problems: ProblemList,
): ScenarioFile {
  const { set = [] } = options;
  const nothing = { scenario: undefined, set, placeOfCost: () => undefined, digests: new Map() };
  const raw = parseYamlText(path, text, sha256, problems);
  if (raw === undefined) return nothing;
  if (typeof raw.value !== 'object' || Array.isArray(raw.value)) {
    problems.add('wrong-type', { file: path, line: 1 }, { found: raw.value, expected: { is: 'scenario' } });
    return nothing;
  }
  const ofWorkbook = overridesOfChanges(options.changes ?? [], raw, problems);
  const file = overrideYaml(raw, [...ofWorkbook, ...readOverrides(set, raw, problems)]);
  const reader = new ScenarioReader(file, options, problems);
  const scenario = reader.read();
  const { digests, placeOfCost } = reader;
  return { scenario: problems.hasErrors ? undefined : scenario, set, placeOfCost, digests };
}

/** A saved model may hold all rows of a country. */
const largestModelBytes = 256 * 2 ** 20;

/** The scenario of a saved model, with what its reading has said, and with other numbers where they are set. */
function readSaved(file: TextFile, options: ScenarioOptions, problems: ProblemList): ScenarioFile {
  const { set = [] } = options;
  const saved = readSavedModel(file, problems);
  const placeOfCost = () => undefined;
  if (saved === undefined) return { scenario: undefined, set, placeOfCost, digests: new Map() };
  const scenario = setInSaved(saved, set, options, problems, options.changes);
  return {
    scenario: problems.hasErrors ? undefined : scenario,
    set: [...saved.set, ...set],
    placeOfCost,
    digests: saved.digests,
    saved: { version: saved.version, printed: set.length === 0 ? saved.printed : undefined },
  };
}

/** Where prices could not be read, which is reported. */
const noPrices: Prices = { year: undefined, index: undefined, levels: new Map() };

const topKeys = Object.keys(ScenarioForm.shape);

/** Reads part by part, so that what is wrong in one part does not hide what is wrong in another. */
class ScenarioReader {
  readonly #file: YamlFile;
  readonly #options: ScenarioOptions;
  readonly #problems: ProblemList;
  readonly #evidence: EvidenceLibrary;
  readonly #digests = new Map<string, string>();
  #registers: Registers | undefined;
  #texts: ReadonlySet<string> | undefined;

  constructor(file: YamlFile, options: ScenarioOptions, problems: ProblemList) {
    this.#file = file;
    this.#options = options;
    this.#problems = problems;
    this.#evidence = new EvidenceLibrary(options.dataFolder, problems);
    this.#digests.set(file.path, file.sha256);
  }

  placeOfCost: ScenarioFile['placeOfCost'] = () => undefined;

  get digests(): ReadonlyMap<string, string> {
    return new Map([...this.#digests, ...this.#evidence.digests]);
  }

  read(): Scenario | undefined {
    if (!checkEntries(this.#file, this.#problems)) return undefined;
    this.#checkTop();
    const id = this.#parse(Id, ['id']);
    const label = this.#has('label') ? this.#parse(Label, ['label']) : undefined;
    const note = this.#has('note') ? this.#parse(Label, ['note']) : undefined;
    const paper = this.#has('paper') ? this.#parse(Paper, ['paper']) : undefined;
    const costs = this.#readCosts();
    const sources = this.#readSources();
    const form = readSettingsForm(this.#file, this.#options, this.#problems);
    const parameters = this.#readEntries('parameters', ParameterForm);
    const yardstick = [...costs.values()][0];
    const structures = [...costs.values()].filter((each) => each !== undefined);
    const parts = {
      file: this.#file,
      form,
      costs: structures,
      evidence: this.#evidence,
      problems: this.#problems,
    };
    const prices = readPrices(parts);
    const quantities = new QuantityReader(
      this.#file,
      parameters,
      this.#evidence,
      sources,
      form,
      yardstick?.year,
      prices ?? noPrices,
      this.#problems,
    );
    const settings = readSettings(form, quantities, yardstick?.year);
    const timeline = readTimeline({ ...parts, quantities });
    const maturityParts: MaturityParts = {
      ...parts,
      costs,
      quantities,
      registers: () => this.#registersOf(),
      noteDigest: (path, sha256) => this.#digests.set(path, sha256),
    };
    const maturity = readMaturity(maturityParts);
    const projects = this.#readProjects(costs, quantities, timeline, prices ?? noPrices, sources);
    const risks = readRisks(projects, {
      file: this.#file,
      quantities,
      firstYear: timeline?.firstYear,
      problems: this.#problems,
    });
    const call = readCall(this.#file, this.#problems);
    const application = readApplication(this.#file, ['application'], this.#problems);
    const tracking = readTracking(this.#file, quantities, timeline?.firstYear, this.#problems);
    const ids = this.#projectIds();
    const effects = readEffects({
      file: this.#file,
      quantities,
      projects: ids,
      firstYear: timeline?.firstYear,
      problems: this.#problems,
    });
    const goals = readGoals(this.#file, ids, this.#problems);
    if (goals !== undefined) this.#digests.set(goals.path, goals.sha256);
    if (maturity !== undefined) {
      const check = levelCheck(maturityParts);
      checkBases(maturity, structures, projects, check);
      checkTwice(maturity, structures, projects, check);
    }
    const correlations = readCorrelations(this.#file, this.#problems);
    const references = readReferences(this.#file, sources, quantities, yardstick?.year, this.#problems);
    for (const parameter of parameters.keys()) {
      quantities.checkParameter(parameter, yardstick?.year);
      if (quantities.usedParameters.has(parameter) || this.#isNamed(parameter)) continue;
      this.#problems.add('unused-parameter', this.#file.place(['parameters', parameter], 'key'), {
        id: parameter,
      });
    }
    const list = getIn(this.#file.value, ['projects']);
    reportLookAlikes(
      'project',
      this.#labels('projects', Array.isArray(list) ? list.keys() : []),
      this.#problems,
    );
    reportLookAlikes('parameter', this.#labels('parameters', parameters.keys()), this.#problems);
    if (id === undefined || settings === undefined || prices === undefined) return undefined;
    const cited = new Set([
      ...quantities.citedSources,
      ...references.map((each) => each.source),
      ...[...prices.levels.values()].flatMap((level) => level.source ?? []),
    ]);
    const scenario: Scenario = {
      id,
      label,
      note,
      ...(paper !== undefined && { paper }),
      file: this.#file.path,
      settings,
      timeline,
      prices,
      costs: structures,
      projects,
      ...(risks.length > 0 && { risks }),
      ...(call !== undefined && { call }),
      ...(application !== undefined && { application }),
      ...(tracking !== undefined && { tracking }),
      ...(effects.length > 0 && { effects }),
      ...(goals !== undefined && { goals: goals.goals }),
      ...(maturity !== undefined && { maturity }),
      parameterLabels: new Map(
        [...parameters].flatMap(([key, form]): [string, Label][] =>
          typeof form === 'object' && form.label !== undefined ? [[key, form.label]] : [],
        ),
      ),
      registers: this.#registers,
      correlations,
      references,
      sources: sources.pick(cited),
    };
    if (!this.#problems.hasErrors) checkSharedDraws(scenario, this.#problems);
    // What could not be read would be missing among the years.
    if (!this.#problems.hasErrors) checkPriceYears(scenario, parts);
    return scenario;
  }

  #has(...path: Path): boolean {
    return getIn(this.#file.value, path) !== undefined;
  }

  #parse<Schema extends z.ZodType>(schema: Schema, path: Path): z.infer<Schema> | undefined {
    return this.#file.parse(schema, path, this.#problems);
  }

  #checkTop(): void {
    for (const key of Object.keys(this.#file.value as object)) {
      if (topKeys.includes(key)) continue;
      this.#problems.add('unknown-key', this.#file.place([key], 'key'), { key, known: topKeys });
    }
    const version = getIn(this.#file.value, ['digisave']);
    if (version === undefined) this.#problems.add('missing-key', this.#file.place([]), { key: 'digisave' });
    else if (version !== formatVersion) {
      this.#problems.add('wrong-format-version', this.#file.place(['digisave']), { found: version });
    }
  }

  /** True where a parameter is named by a number that could not be read, so that it is not called unused. */
  #isNamed(parameter: string): boolean {
    if (!this.#problems.hasErrors) return false;
    this.#texts ??= textsIn(this.#file.value);
    return this.#texts.has(parameter);
  }

  /** The entries of a group of keys, each judged alone; undefined for one that is wrong, which is told. */
  #readEntries<Schema extends z.ZodType>(
    key: string,
    schema: Schema,
  ): Map<string, z.infer<Schema> | undefined> {
    const entries = new Map<string, z.infer<Schema> | undefined>();
    const group = getIn(this.#file.value, [key]);
    if (group === undefined) return entries;
    if (typeof group !== 'object' || group === null || Array.isArray(group)) {
      this.#problems.add('wrong-type', this.#file.place([key]), {
        found: group,
        expected: { is: 'keys' },
      });
      return entries;
    }
    for (const name of Object.keys(group)) {
      if (!Id.safeParse(name).success)
        this.#problems.add('wrong-id', this.#file.place([key, name], 'key'), { found: name });
      entries.set(name, this.#parse(schema, [key, name]));
    }
    return entries;
  }

  /** What projects or parameters are called, in every language. */
  *#labels(group: string, keys: Iterable<string | number>): Iterable<NameMet> {
    for (const thing of keys) {
      const path = [group, thing, 'label'];
      const label = Label.safeParse(getIn(this.#file.value, path)).data;
      if (typeof label === 'string') yield { name: label, thing, place: () => this.#file.place(path) };
      else
        for (const [language, name] of Object.entries<string | undefined>(label ?? {}))
          if (name !== undefined) yield { name, thing, place: () => this.#file.place([...path, language]) };
    }
  }

  /** The registers of services and municipalities, read when a name must first be matched. */
  #registersOf(): Registers {
    if (this.#registers === undefined) {
      const { registers, digests } = readRegisters(this.#options.dataFolder, this.#problems);
      for (const [path, digest] of digests) this.#digests.set(path, digest);
      this.#registers = registers;
    }
    return this.#registers;
  }

  #readCosts(): Map<string, CostStructure | undefined> {
    const forms = this.#readEntries('costs', CostsForm);
    if (forms.size === 0) return new Map();
    const years = [...forms.values()].flatMap((form) => (form === undefined ? [] : [form.year]));
    const registers = this.#registersOf();
    const published = new PublishedCosts(this.#options.dataFolder, registers);
    const reader = new CostStructureReader(this.#file.path, registers, { years }, published, this.#problems);
    const structures = new Map<string, CostStructure | undefined>();
    for (const [id, form] of forms) {
      // What is wrong with a scope as a whole is not wrong with its first filter.
      const placeOf = (...path: Path) =>
        this.#file.place(['costs', id, ...path], path.at(-1) === 'scope' ? 'key' : 'value');
      if (form === undefined) {
        const sound = soundPart(CostsForm, getIn(this.#file.value, ['costs', id]));
        // Without its layout, a file would seem to say less than it does.
        const lacksLayout = this.#has('costs', id, 'layout') && sound?.layout === undefined;
        if (!lacksLayout) reader.readFilesOf(sound, placeOf);
      }
      const read = form && reader.read(id, form, placeOf);
      const { notAccounts } = read ?? {};
      if (notAccounts?.period !== undefined)
        this.#problems.add('costs-of-part-of-a-year', placeOf('files'), {
          costs: id,
          period: notAccounts.period,
        });
      else if (notAccounts !== undefined && form !== undefined)
        this.#problems.add('costs-not-accounts', placeOf('files'), {
          costs: id,
          year: form.year,
          ...notAccounts,
        });
      structures.set(id, read);
    }
    const found = breakIn([...structures.values()].flatMap((each) => each?.year ?? []));
    if (found !== undefined) this.#problems.add('break-in-series', this.#file.place(['costs']), { ...found });
    for (const [path, digest] of reader.digests) this.#digests.set(path, digest);
    this.placeOfCost = (costs, row) => reader.placeOf(costs, row);
    return structures;
  }

  #readSources(): ScenarioSources {
    const { sources: shipped } = this.#evidence;
    const own = this.#readEntries('sources', Source);
    for (const id of own.keys()) {
      if (shipped.has(id))
        this.#problems.add('duplicate-source', this.#file.place(['sources', id], 'key'), { id });
    }
    return new ScenarioSources(own, shipped);
  }

  /** Ids of all projects that say theirs, whatever else is wrong with them. */
  #projectIds(): readonly string[] {
    const list = getIn(this.#file.value, ['projects']);
    const found = Array.isArray(list) ? list.map((each) => getIn(each, ['id'])) : [];
    return found.filter((id) => typeof id === 'string');
  }

  #readProjects(
    costs: ReadonlyMap<string, CostStructure | undefined>,
    quantities: QuantityReader,
    timeline: Timeline | undefined,
    prices: Prices,
    sources: ScenarioSources,
  ): readonly Project[] {
    const list = getIn(this.#file.value, ['projects']);
    if (list === undefined && this.#options.mayLackProjects === true && this.#has('maturity')) return [];
    if (!Array.isArray(list) || list.length === 0) {
      if (list === undefined) this.#problems.add('missing-key', this.#file.place([]), { key: 'projects' });
      else if (Array.isArray(list)) this.#problems.add('no-projects', this.#file.place(['projects']), {});
      else
        this.#problems.add('wrong-type', this.#file.place(['projects']), {
          found: list,
          expected: { is: 'list' },
        });
      return [];
    }
    const placeOf = (path: Path, part?: Part) => this.#file.place(path, part);
    const valueAt = (path: Path) => getIn(this.#file.value, path);
    const seen = new Set<string>();
    const projects: Project[] = [];
    const registers = () => this.#registersOf();
    const placeIn = (path: Path, letter: number) => this.#file.placeIn(path, letter);
    const writtenAt = (path: Path) => this.#file.written(path);
    const context = {
      costs,
      registers,
      quantities,
      problems: this.#problems,
      placeOf,
      placeIn,
      valueAt,
      writtenAt,
    };
    const catalogue = new Catalogue(this.#options.dataFolder, this.#problems);
    const lacking = checkKinds(list, this.#file, catalogue, this.#problems);
    for (const index of list.keys()) {
      const at = ['projects', index];
      if (lacking.has(index)) continue;
      const form = this.#parse(ProjectForm, at);
      const id = form?.id ?? getIn(list, [index, 'id']);
      if (typeof id === 'string' && seen.has(id))
        this.#problems.add('duplicate-project', placeOf([...at, 'id']), { id });
      else if (typeof id === 'string') seen.add(id);
      const sourceTitle = (source: string) => sources.find(source)?.title;
      // What is no name is told by its schema; messages then count.
      const isName = typeof id === 'string' || typeof id === 'number';
      const name = { id: isName ? String(id) : String(index + 1), label: form?.label };
      const flow = readProjectFlow(name, at, {
        ...context,
        timeline,
        prices,
        sourceTitle,
      });
      const pilot = readPilot([...at, 'pilot'], context);
      const saving = form?.saving ?? draftSaving(getIn(list, [index, 'saving']));
      if (saving === undefined) continue;
      const read = readSaving(saving, name, [...at, 'saving'], context);
      if (form === undefined || read === undefined) continue;
      const origin = { place: placeOf([...at, 'id']), evidence: undefined };
      const application = readApplication(this.#file, [...at, 'application'], this.#problems);
      projects.push({
        id: form.id,
        label: form.label,
        pace: form.pace,
        saving: read,
        flow,
        ...(pilot !== undefined && { pilot }),
        ...(application !== undefined && { application }),
        origin,
      });
    }
    return projects;
  }
}

/** All texts within a value of YAML. */
function textsIn(value: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each === 'string') texts.add(each);
    else if (typeof each === 'object' && each !== null)
      for (const inner of Object.values(each)) open.push(inner);
  }
  return texts;
}
