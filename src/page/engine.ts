import { partsOfAreas } from '../analyse/area-shares.ts';
import { cumulativeOutputs, summariseYears } from '../analyse/figures/cumulative-years.ts';
import { savingOutputs, type WorkedRows, workDrawnRows } from '../analyse/figures/work-rows.ts';
import { findRowCorners } from '../analyse/row-corners.ts';
import { summariseColumns } from '../analyse/summary.ts';
import { compileModel, type Model, type Output } from '../model/compile.ts';
import type { Figures } from '../model/figures.ts';
import { middleOf, type Range } from '../model/quantity.ts';
import type { Part } from '../model/row.ts';
import { modelOfData } from '../model/saved-model.ts';
import type { Scenario } from '../model/scenario.ts';
import { listNumbers, withInputs } from '../model/with-inputs.ts';
import type { EngineData, LiveAnswer, LiveFigures, LiveQuestion } from '../present/council/live-data.ts';
import { liveWordings } from '../present/council/live-wording.ts';
import { peopleMarks } from '../present/number-text.ts';
import { amountRange, amountText } from '../present/picture/amount.ts';
import type { PictureContext } from '../present/picture/context.ts';
import { composeCumulative } from '../present/picture/cumulative.ts';
import { presentFigure } from '../present/picture/html-figure.ts';
import type { Picture } from '../present/picture/mark.ts';
import { composeOutcomes } from '../present/picture/outcomes.ts';
import { pictureWordings } from '../present/picture/picture-wordings.ts';
import { composeProjects } from '../present/picture/projects.ts';
import { composeRange, nameOfSum, sumsOf } from '../present/picture/range.ts';
import { composeTornado } from '../present/picture/tornado.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign } from '../sample/draws.ts';

type Worked = WorkedRows & Pick<Figures, 'cumulative'> & { readonly worth: Worth | undefined };

interface Worth {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** Works the figures and pictures of a page anew, by the same code as the command line. */
export class Engine {
  readonly #data: EngineData;
  readonly #scenario: Scenario;
  readonly #base: Model;
  readonly #parts: readonly Part[];
  readonly #context: PictureContext;
  /** The published figures of all together and of municipalities, by their codes. */
  readonly #published = new Map<string, Worked>();

  constructor(data: EngineData) {
    this.#data = data;
    ({ scenario: this.#scenario } = modelOfData(data.scenario));
    this.#base = compileModel(this.#scenario, data.view);
    this.#parts = partsOf(this.#base, data);
    const { language, names, terms } = data;
    this.#context = {
      language,
      terms,
      words: pictureWordings[language],
      marks: peopleMarks[language],
      nameOf: (path) => (Object.hasOwn(names, path) ? names[path]! : path),
    };
  }

  /** Works what is published, beside which every answer is drawn, before anybody asks. */
  prepare(): void {
    this.#publishedOf('');
  }

  /** Figures and pictures of other numbers; of numbers that cannot be worked together only that. */
  answer(question: LiveQuestion): LiveAnswer {
    try {
      return this.#workedAnswer(question);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return {
        id: question.id,
        figures: [],
        sentence: liveWordings[this.#data.language].refused,
        values: undefined,
      };
    }
  }

  #workedAnswer({ id, changes, municipality, samples }: LiveQuestion): LiveAnswer {
    const model = this.#modelWith(changes);
    const worked = this.#work(model, municipality, samples);
    const isChanged = changes.length > 0;
    const published = isChanged ? this.#publishedOf(municipality) : undefined;
    return {
      id,
      figures: this.#figures(worked, published, isChanged || municipality !== '', municipality),
      sentence: this.#sentence(worked, municipality),
      values: valuesOf(worked),
    };
  }

  #modelWith(changes: LiveQuestion['changes']): Model {
    if (changes.length === 0) return this.#base;
    const numbers = listNumbers(this.#scenario);
    const ranges = changes.flatMap(({ path, low, high }) => {
      const number = numbers.get(path);
      return number === undefined ? [] : [[path, { range: rangeOf(low, high, number), file: '' }] as const];
    });
    return compileModel(withInputs(this.#scenario, new Map(ranges)), this.#data.view);
  }

  #work(model: Model, municipality: string, samples: number | undefined): Worked {
    const at = this.#data.areas.findIndex(({ code }) => code === municipality);
    const part = this.#parts[at];
    const { settings: whole } = model.scenario;
    const settings = samples === undefined ? whole : { ...whole, samples: Math.min(samples, whole.samples) };
    const own = part === undefined ? model : model.inPart(part);
    const total = own.rows.at(-1)!;
    const savings = savingOutputs(model);
    const years = cumulativeOutputs(own, total);
    const worths: readonly Output[] =
      years.length === 0 ? [] : [{ row: total, measure: 'npv_municipality_eur' }];
    const summarised = [...savings, ...worths];
    // All that is drawn is drawn at once: the money of the years is worked from the same points once, not three times.
    const columns = evaluateDesign(own, createDrawDesign(own, settings), [...summarised, ...years]);
    const spreads = summariseColumns(columns.slice(0, summarised.length), settings.sampling);
    const drawn = { outputs: savings, spreads, columnOf: (row: number) => columns[row]! };
    // Searches for corners take longer than a reader waits while a slider moves.
    const corners = samples === undefined ? findRowCorners(own, years) : undefined;
    return {
      ...workDrawnRows(model, drawn, this.#data.language, part),
      cumulative: summariseYears(years, columns.slice(summarised.length), corners),
      worth: worths.length === 0 ? undefined : spreads.at(-1),
    };
  }

  #publishedOf(municipality: string): Worked {
    const known = this.#published.get(municipality) ?? this.#work(this.#base, municipality, undefined);
    this.#published.set(municipality, known);
    return known;
  }

  #figures(
    worked: Worked,
    before: Worked | undefined,
    isOwn: boolean,
    municipality: string,
  ): LiveAnswer['figures'] {
    const context = this.#context;
    // What was published is of all together.
    const published = municipality === '' ? this.#data.published : [];
    const figures = { ...worked, published, ghost: before?.rows };
    const pictures = [
      composeRange(figures, context),
      composeOutcomes(figures, context),
      composeProjects(figures, context),
      composeTornado(figures, context),
      composeCumulative(figures, context),
    ].filter((each) => each !== undefined);
    return pictures.map((each) => ({ name: each.name, html: this.#draw(each, isOwn) }));
  }

  #draw(picture: Picture, isOwn: boolean): string {
    const { caption, links, language } = this.#data;
    const words = liveWordings[language];
    return presentFigure(isOwn ? { ...picture, title: `${words.whatIf}. ${picture.title}` } : picture, {
      words: this.#context.words,
      caption: isOwn ? [words.notPublished, ...caption] : caption,
      linkOf: (path) => links[path] ?? links[path.replace(/\.[^.]+$/, '')],
    });
  }

  #sentence({ rows, worth }: Worked, municipality: string): string {
    const words = liveWordings[this.#data.language];
    const context = this.#context;
    const total = sumsOf(rows).at(-1) ?? rows.at(-1)!;
    const area = this.#data.areas.find(({ code }) => code === municipality);
    const who = area?.name ?? nameOfSum(total, context);
    const saving = words.sentence(
      who,
      amountRange(total.low, total.high, context),
      amountRange(total.p05, total.p95, context),
    );
    if (worth === undefined) return saving;
    const { p05, p50, p95 } = worth;
    return `${saving} ${words.worth(amountText(p50, context), amountRange(p05, p95, context))}`;
  }
}

function valuesOf({ rows, worth }: Worked): LiveFigures {
  const { low, central, high, p05, p50, p95 } = rows.at(-1)!;
  const saving = { low, central, high, p05, p50, p95 };
  return worth === undefined
    ? saving
    : { ...saving, npvP05: worth.p05, npvP50: worth.p50, npvP95: worth.p95 };
}

/** Another range, or a number that is known; its central value follows from its ends, as it does with --set. */
function rangeOf(low: number, high: number, { distribution: before, interval }: Range): Range {
  const distribution = before === 'discrete' ? 'pert' : before;
  return { low, central: middleOf({ low, high, distribution }), high, distribution, interval };
}

function partsOf(model: Model, { areas, costsOfAtoms, parts }: EngineData): readonly Part[] {
  if (costsOfAtoms === undefined)
    return parts === null ? [] : (modelOfData(parts) as unknown as readonly Part[]);
  const named = areas.map(({ code, name, inhabitants }) => ({
    code,
    name: { fi: name, sv: name, en: name },
    inhabitants,
    codes: [],
  }));
  const costs = costsOfAtoms.map((each) => Float64Array.from(each));
  return partsOfAreas(model, { areas: named, costsOfAtoms: costs }).parts;
}
