import { deflateRawSync } from 'node:zlib';
import { divideAmongMunicipalities } from '../analyse/figures/area-points.ts';
import { buildTornado } from '../analyse/tornado.ts';
import { toBase85 } from '../model/base85.ts';
import type { Model, Output } from '../model/compile.ts';
import { pageScenario } from '../model/page-scenario.ts';
import { outputPath } from '../model/path.ts';
import { dataOfModel } from '../model/saved-model.ts';
import { listNumbers } from '../model/with-inputs.ts';
import { scripts } from '../page/scripts.ts';
import type { Content } from '../present/council/content.ts';
import { linksOf } from '../present/council/html.ts';
import type { EngineData, LiveData, LiveInput, LiveText } from '../present/council/live-data.ts';
import { presentControls } from '../present/council/live-markup.ts';
import { liveWordings } from '../present/council/live-wording.ts';
import type { Markup } from '../present/markup.ts';
import { markOfHigh, markOfLow, readEditableText } from '../read/editable-text.ts';
import { moveOneAtATime } from '../sample/one-at-a-time.ts';
import type { LoadedReport } from './report-parts.ts';
import type { LoadedModel, ScenarioOptions } from './scenario-result.ts';

type DrawOptions = Pick<ScenarioOptions, 'seed' | 'samples'>;

/** So many inputs as readers move at once. */
const movedInputs = 5;
/** Draws while a slider moves, where money is counted over years: all of them take longer than a reader waits. */
const fewSamples = 2000;

/** What lets a reader move the inputs of a page; undefined where the tool is not built, or nothing is uncertain. */
export function livePage(
  { parts, loaded }: LoadedReport,
  content: Content,
  options: DrawOptions,
): { readonly markup: Markup; readonly script: string } | undefined {
  const { model } = loaded;
  const inputs = movedBy(model, content);
  if (scripts === undefined || inputs.length === 0) return undefined;
  const { engineData, areas } = engineDataOf({ parts, loaded }, content);
  const yaml = yamlOf(loaded, inputs);
  const { language } = content.context;
  const { unchanged, few, refused } = liveWordings[language];
  const { engine, engineOfSobol, live } = scripts;
  const data: LiveData = {
    inputs,
    command: commandOf(loaded, content, options),
    words: { unchanged, few, refused },
    language,
    fewSamples: model.scenario.timeline === undefined ? undefined : fewSamples,
    engine: (model.scenario.settings.sampling === 'sobol' ? engineOfSobol : engine)[language],
    data: toBase85(deflateRawSync(JSON.stringify({ ...engineData, yaml }), { level: 9 })),
  };
  return {
    markup: presentControls(inputs, areas.length > 1, content.picture),
    script: `${live}digisaveLive.start(${scriptText(data)});`,
  };
}

/** Data as it may stand in a script: nothing in it ends the script or is a line of its own. */
function scriptText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The command line of the published result, to which a reader's inputs are added. */
function commandOf({ model, set }: LoadedModel, { file }: Content, { seed, samples }: DrawOptions): string {
  const given = set.map((each) => `--set ${quoted(each)}`);
  const view = model.view === 'all' ? [] : [`--view ${model.view}`];
  const draws = [
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...(samples === undefined ? [] : [`--samples ${samples}`]),
  ];
  return ['digisave estimate', quoted(file), ...view, ...draws, ...given].join(' ');
}

/** A text as shells and the prompt of Windows take it for one. */
function quoted(text: string): string {
  return /^[\w./:=,+%\\-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

/** The text of the scenario with the numbers that a reader may move; undefined where it cannot be taken away. */
function yamlOf({ model, set, saved }: LoadedModel, inputs: readonly LiveInput[]): LiveText | undefined {
  const { scenario } = model;
  if (saved !== undefined) return undefined;
  const paths = inputs.map(({ path }) => path);
  const found = readEditableText(scenario.file, set, paths);
  return found && { name: `${scenario.id}-what-if.yaml`, marks: [markOfLow, markOfHigh], ...found };
}

/** The inputs that matter most to what a council asks: the worth over the years where these are counted, else the saving. */
function movedBy(model: Model, { context }: Content): readonly LiveInput[] {
  const row = model.rows.at(-1)!;
  const measure = model.scenario.timeline === undefined ? 'saving_eur_per_year' : 'npv_municipality_eur';
  const output: Output = { row, measure };
  const { bars } = buildTornado(model, output, 0, moveOneAtATime(model, [output]));
  const numbers = listNumbers(model.scenario);
  return bars
    .flatMap(({ input, unit, swing }): readonly LiveInput[] => {
      const number = numbers.get(input);
      if (!(swing > 0) || number === undefined || number.distribution === 'discrete') return [];
      const { low, central, high } = number;
      const { least, most } = model.boundsOf(model.inputOfPath.get(input)!);
      const room = high - low;
      return [
        {
          path: input,
          name: context.nameOf(input),
          unit,
          low,
          central,
          high,
          least: Math.max(least, low - room),
          most: Math.min(most, high + room),
        },
      ];
    })
    .slice(0, movedInputs);
}

/** The model of a report and the words of its pictures, as plain values. */
export function engineDataOf({ parts, loaded: { model } }: LoadedReport, content: Content) {
  const shares = divideAmongMunicipalities(model);
  const several = shares !== undefined && shares.areas.length > 1;
  const { language } = content.context;
  const areas = several
    ? shares.areas.map(({ code, name, inhabitants }) => ({ code, name: name[language], inhabitants }))
    : [];
  // Levels of maturity, prices by inhabitants and shared costs make parts that costs of cells alone do not say.
  const isPlain =
    model.maturity === undefined &&
    model.projects.every(
      ({ prices, project: { saving, flow } }) =>
        prices.size === 0 && saving.prices === undefined && flow?.sharing === undefined,
    );
  const own = several ? shares.parts : [];
  const saving = new Set(model.rows.map((row) => outputPath({ row, measure: 'saving_eur_per_year' })));
  const linkOf = linksOf(content);
  const paths = [content.explanations, content.basis, content.trails].flatMap((each) =>
    each.map(({ path }) => path),
  );
  const links = paths.flatMap((path) => {
    const link = linkOf(path);
    return link === undefined ? [] : [[path, link] as const];
  });
  const { scenario } = model;
  const asSaved = { scenario: pageScenario(scenario), digests: new Map(), problems: [], set: [] };
  const engineData: EngineData = {
    language,
    view: model.view,
    scenario: dataOfModel(asSaved),
    terms: content.picture.terms,
    names: parts.result.run.names,
    links: Object.fromEntries(links),
    caption: content.caption,
    published: parts.result.reference.filter(({ output }) => saving.has(output)),
    areas: areas.map((each) => each),
    costsOfAtoms:
      several && isPlain
        ? model.atoms.map((_, atom) => own.map(({ costsOfAtoms }) => costsOfAtoms[atom]!))
        : undefined,
    parts: several && !isPlain ? dataOfModel(own as never) : null,
    yaml: undefined,
  };
  return { engineData, areas };
}
