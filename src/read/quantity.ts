import { type DatedValue, priceYearOf, valueInForce } from '../model/evidence.ts';
import { type Prices, priceRatio } from '../model/prices.ts';
import { isFixed, type NumberForm, type Quantity } from '../model/quantity.ts';
import { isMoney, type Unit, units } from '../model/unit.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { EvidenceLibrary } from './evidence.ts';
import { type Layer, layOver, overrides, replacesPart, turnLayer } from './layer.ts';
import { getIn, type Path } from './position.ts';
import { checkPriceLevel } from './prices.ts';
import {
  checkBeside,
  checkRangeForm,
  fixedRange,
  isDiscreteForm,
  type RangeDefaults,
  resolveRange,
} from './range.ts';
import type { CitableSources } from './source-library.ts';
import type { YamlFile } from './yaml-file.ts';

type NumberGroup = Exclude<NumberForm, number>;

/** What a number is called, where it stands and what it must be. */
export interface Slot {
  /** Path as users write it: project.ID.saving.uptake_share. */
  readonly path: string;
  /** Path inside the file. */
  readonly at: Path;
  readonly unit: Unit;
  /** Year for which evidence is wanted. */
  readonly year: number | undefined;
}

/** Units that go by a shorter name too: a rate is a share a year, and euros an inhabitant are mostly those of a year. */
const shorterNames: Partial<Record<Unit, string>> = {
  growth_share: 'share',
  eur_per_inhabitant_per_year: 'eur_per_inhabitant',
};

/** Whether a number in one unit can stand where another is asked for. */
function isUnit(found: string, asked: Unit): boolean {
  return found === asked || found === shorterNames[asked];
}

/** A fact of the evidence that a number is and nothing else, and whether every such reference is drawn as one. */
interface Fact {
  readonly name: string;
  readonly isShared: boolean;
}

/** The fact behind a form that says nothing of its own; undefined of any other. */
function factAlone(form: NumberForm | undefined, layer: Layer | undefined): Fact | undefined {
  if (typeof form !== 'object' || form.evidence === undefined || overrides(form)) return undefined;
  const name = layer && factOf(layer);
  return name === undefined ? undefined : { name, isShared: form.own_draw !== true };
}

/** The name of the fact behind a layer: a value of the evidence, by its date. */
function factOf({ evidence }: Layer): string | undefined {
  return evidence && `evidence.${evidence.id}@${evidence.from}`;
}

/** Parameters that refer to one another, one behind the other. */
const longestChain = 50;

/** Resolves the numbers of one scenario: shared parameters, dated evidence, defaults, and every check of a range. */
export class QuantityReader {
  readonly #file: YamlFile;
  readonly #parameters: ReadonlyMap<string, NumberForm | undefined>;
  readonly #evidence: EvidenceLibrary;
  readonly #sources: CitableSources;
  readonly #defaults: RangeDefaults;
  readonly #parameterYear: number | undefined;
  readonly #prices: Prices;
  readonly #problems: ProblemList;
  readonly #resolved = new Map<string, Quantity | undefined>();
  readonly #circular = new Set<string>();
  readonly #usedParameters = new Set<string>();
  readonly #citedSources = new Set<string>();

  /**
   * Shape   parameters: undefined for one that is there but unusable, which was told already; parameterYear: that of the
   *         yardstick, so that a shared parameter is one number whoever refers to it first
   */
  constructor(
    file: YamlFile,
    parameters: ReadonlyMap<string, NumberForm | undefined>,
    evidence: EvidenceLibrary,
    sources: CitableSources,
    defaults: RangeDefaults,
    parameterYear: number | undefined,
    prices: Prices,
    problems: ProblemList,
  ) {
    this.#file = file;
    this.#parameters = parameters;
    this.#evidence = evidence;
    this.#sources = sources;
    this.#defaults = defaults;
    this.#parameterYear = parameterYear;
    this.#prices = prices;
    this.#problems = problems;
  }

  get citedSources(): ReadonlySet<string> {
    return this.#citedSources;
  }

  /** Parameters that some number refers to. */
  get usedParameters(): ReadonlySet<string> {
    return this.#usedParameters;
  }

  /** The unit that a number brings along: its own, or that of the evidence or parameter it refers to. */
  unitOf(form: unknown, trail: readonly string[] = []): string | undefined {
    if (typeof form !== 'object' || form === null) return undefined;
    const { unit, evidence, parameter } = form as Partial<NumberGroup>;
    if (typeof unit === 'string') return unit;
    if (typeof evidence === 'string') return this.#evidence.find(evidence)?.unit;
    if (typeof parameter !== 'string' || trail.includes(parameter)) return undefined;
    return this.unitOf(this.#parameters.get(parameter), [...trail, parameter]);
  }

  /** A number of the scenario; undefined where something is wrong with it, which is told. */
  read(form: NumberForm, slot: Slot): Quantity | undefined {
    if (typeof form === 'number') return this.#check({ value: form }, slot);
    this.#checkReferences(form, slot);
    if (form.parameter !== undefined && !overrides(form)) return this.#readParameter(form.parameter, slot);
    const layer = this.#layer(form, slot, []);
    return layer && this.#check(layer, slot, factAlone(form, layer));
  }

  /** Reports references of a number that would be passed over in silence. */
  #checkReferences(form: NumberGroup, slot: Slot): void {
    this.#checkKeys(form, slot.at);
    const { unit } = form;
    if (unit !== undefined && !isUnit(unit, slot.unit))
      this.#tellUnit(unit, slot.unit, undefined, this.#file.place([...slot.at, 'unit']));
  }

  /** Reports keys that say nothing where they stand. */
  #checkKeys(form: NumberGroup, at: Path): void {
    const place = (key: string): Place => this.#file.place([...at, key], 'key');
    const { parameter, evidence, year } = form;
    const idle = (['quality', 'source', 'place'] as const).filter((key) => form[key] !== undefined);
    if (parameter !== undefined && !overrides(form) && idle.length > 0)
      this.#problems.add('idle-beside-parameter', place(idle[0] as string), { keys: idle, parameter });
    if (parameter !== undefined && evidence !== undefined)
      this.#problems.add('two-references', place('evidence'), {});
    if (form.own_draw !== undefined && evidence === undefined)
      this.#problems.add('own-draw-without-evidence', place('own_draw'), {});
    if (year !== undefined && evidence === undefined)
      this.#problems.add('year-without-evidence', place('year'), {});
  }

  /**
   * A number that another file has, such as a cell of a form; ranges mean what the settings say.
   *
   * Shape   place: in that file
   */
  readFrom(place: Place, layer: Pick<Layer, 'low' | 'central' | 'high'>, slot: Slot): Quantity | undefined {
    return this.#check(layer, slot, undefined, place);
  }

  /** A number the format itself supplies. */
  readDefault(value: number, slot: Slot): Quantity {
    return {
      ...fixedRange(value, this.#defaults),
      path: slot.path,
      draw: slot.path,
      unit: slot.unit,
      priceYear: isMoney(slot.unit) ? this.#prices.year : undefined,
      quality: undefined,
      source: undefined,
      place: undefined,
      note: undefined,
      origin: { place: { file: 'default' }, evidence: undefined },
    };
  }

  /** Evidence the format itself refers to; its date is told with the result instead of by a warning. */
  readDefaultEvidence(id: string, slot: Slot): Quantity | undefined {
    const layer = this.#evidenceLayer(id, slot.year, { file: 'default' }, false);
    return layer && this.#check(layer, slot, factAlone({ evidence: id }, layer), { file: 'default' });
  }

  /** Checks the keys of a parameter; of one that no sound number refers to all that does not need to know its use. */
  checkParameter(id: string, year: number | undefined): void {
    const form = this.#parameters.get(id);
    if (typeof form === 'object') this.#checkKeys(form, ['parameters', id]);
    if (form === undefined || this.#usedParameters.has(id) || this.#circular.has(id)) return;
    const slot = { path: `parameter.${id}`, at: ['parameters', id], year };
    const layer = this.#layer(form, { ...slot, unit: 'ratio' }, [id]);
    const own = Object.hasOwn(units, layer?.unit ?? '') ? (layer?.unit as Unit) : 'ratio';
    if (layer !== undefined) this.#check(layer, { ...slot, unit: own });
  }

  #readParameter(id: string, slot: Slot, trail: readonly string[] = []): Quantity | undefined {
    const from = trail.at(-1);
    const at = from === undefined ? [...slot.at, 'parameter'] : ['parameters', from, 'parameter'];
    const known = this.#lookUpParameter(id, at, trail);
    if (known === undefined) return undefined;
    if (typeof known === 'object' && known.parameter !== undefined && !overrides(known)) {
      // Another name for the same parameter is the same draw.
      return this.#readParameter(known.parameter, slot, [...trail, id]);
    }
    if (!this.#resolved.has(id)) {
      const year = this.#parameterYear;
      const own: Slot = { path: `parameter.${id}`, at: ['parameters', id], unit: slot.unit, year };
      const layer = this.#layer(known, own, [id]);
      this.#resolved.set(id, layer && this.#check(layer, own, factAlone(known, layer)));
    }
    const quantity = this.#resolved.get(id);
    if (quantity !== undefined && quantity.unit !== slot.unit) {
      this.#tellUnit(quantity.unit, slot.unit, id, this.#file.place(at));
      return undefined;
    }
    return quantity;
  }

  #lookUpParameter(id: string, at: Path, trail: readonly string[]): NumberForm | undefined {
    if (trail.includes(id)) {
      for (const each of trail) this.#circular.add(each);
      this.#problems.add('parameter-cycle', this.#file.place(at), {
        path: [...trail.slice(trail.indexOf(id)), id],
      });
      return undefined;
    }
    if (trail.length === longestChain) {
      this.#problems.add('nested-too-deep', this.#file.place(at), { limit: longestChain });
      return undefined;
    }
    if (!this.#parameters.has(id)) {
      const known = [...this.#parameters.keys()];
      this.#problems.add('unknown-parameter', this.#file.place(at), { found: id, known });
    }
    this.#usedParameters.add(id);
    return this.#parameters.get(id);
  }

  #layer(form: NumberForm, slot: Slot, trail: readonly string[]): Layer | undefined {
    if (typeof form === 'number') return { value: form };
    const { parameter, evidence, year, own_draw: _, ...own } = form;
    const place = (...path: Path): Place => this.#file.place([...slot.at, ...path]);
    if (parameter === undefined && evidence === undefined)
      return checkRangeForm(own, true, slot.unit, place, this.#problems) ? own : undefined;
    let below: Layer | undefined;
    if (parameter !== undefined) {
      const next = this.#lookUpParameter(parameter, [...slot.at, 'parameter'], trail);
      const inner: Slot = { ...slot, at: ['parameters', parameter] };
      below = next === undefined ? undefined : this.#layer(next, inner, [...trail, parameter]);
    } else below = this.#evidenceLayer(evidence as string, year ?? slot.year, place('evidence'), true);
    if (below === undefined) return undefined;
    if (!checkBeside(own, place, this.#problems)) return undefined;
    return replacesPart(own) ? this.#layPart(own, below, place('evidence')) : layOver(own, below);
  }

  /**
   * Some numbers of the scenario over the rest of those below: each is in prices of its own year, so what is from below is
   * turned first. Without an index both stay as they are, and the whole is in prices of no one year.
   */
  #layPart(own: Layer, below: Layer, place: Place): Layer | undefined {
    const { priceYear, evidence } = below;
    if (priceYear === undefined || priceYear === this.#prices.year) return layOver(own, below);
    if (!checkPriceLevel(this.#prices, priceYear, place, this.#evidence, this.#problems)) return undefined;
    const ratio = priceRatio(this.#prices, priceYear) ?? Number.NaN;
    const laid = { ...layOver(own, turnLayer(below, ratio)), priceYear: undefined };
    const mixedWith = this.#prices.index === undefined ? { id: evidence?.id ?? '', priceYear } : undefined;
    return { ...laid, mixedWith };
  }

  #evidenceLayer(id: string, year: number | undefined, place: Place, warn: boolean): Layer | undefined {
    const file = this.#evidence.find(id);
    if (file === undefined) {
      const known = this.#evidence.ids();
      if (!known.includes(id)) this.#problems.add('unknown-evidence', place, { found: id, known });
      return undefined;
    }
    let value = file.values[0] as DatedValue;
    if (year !== undefined) {
      const found = valueInForce(file.values, year);
      value = found.value;
      if (!found.inForce && warn)
        this.#problems.add('evidence-not-in-force', place, { id, year, from: value.from });
    } else if (file.values.length > 1) {
      this.#problems.add('evidence-year-unknown', place, { id, years: file.values.map((each) => each.from) });
      return undefined;
    }
    return {
      value: value.value,
      low: value.low,
      central: value.central,
      high: value.high,
      values: value.values,
      chances: value.chances,
      // Of a file that gives a range at one date and values with chances at another, its shape is that of the range.
      distribution: isDiscreteForm(value) ? undefined : file.distribution,
      interval: isDiscreteForm(value) ? undefined : file.interval,
      unit: file.unit,
      source: value.source,
      place: value.place,
      quality: value.quality,
      note: value.note,
      evidence: { id, from: value.from },
      priceYear: isMoney(file.unit) ? priceYearOf(value) : undefined,
    };
  }

  /** Checks a number; a fact that is shared names its draw. */
  #check(layer: Layer, slot: Slot, fact?: Fact, fallback?: Place): Quantity | undefined {
    const before = this.#problems.all.length;
    const place = fallback ?? this.#file.place(slot.at);
    const isGroup = fallback === undefined && typeof getIn(this.#file.value, slot.at) === 'object';
    // What the settings say for all numbers is told once, where it stands.
    const fromSettings = layer.distribution === undefined && layer.interval === undefined;
    const at = (...path: Path): Place => {
      if (path[0] === 'distribution' && fromSettings) return this.#file.place(['settings', 'distribution']);
      return isGroup ? this.#file.place([...slot.at, ...path]) : place;
    };
    if (layer.unit !== undefined && !isUnit(layer.unit, slot.unit))
      this.#tellUnit(layer.unit, slot.unit, undefined, at('unit'));
    if (layer.source !== undefined) {
      this.#citedSources.add(layer.source);
      if (!this.#sources.has(layer.source)) {
        this.#problems.add('unknown-source', at('source'), {
          found: layer.source,
          known: this.#sources.ids(),
        });
      }
    }
    if (layer.quality !== undefined && layer.quality !== 'assumed' && layer.quality !== 'calibrated') {
      const lacks = (['source', 'place'] as const).filter((key) => layer[key] === undefined);
      if (lacks.length > 0) {
        this.#problems.add('uncited-value', at('quality'), {
          quality: layer.quality,
          lacks,
        });
      }
    }
    const priceYear = this.#priceYearOf(layer, slot.unit);
    // What the format supplies was not chosen: the figures that it would give are left out instead.
    if (fallback === undefined)
      checkPriceLevel(this.#prices, priceYear, at('evidence'), this.#evidence, this.#problems);
    const range = resolveRange(layer, slot.unit, this.#defaults, at, place, this.#problems);
    if (range === undefined || this.#problems.hasErrorsSince(before)) return undefined;
    return {
      ...range,
      path: slot.path,
      // A number without a range has no draw to share, and stays where it is written.
      draw: fact?.isShared !== true || isFixed(range) ? slot.path : `${fact.name} ${slot.unit}`,
      ...(fact !== undefined && { fact: fact.name }),
      unit: slot.unit,
      ...(layer.distribution !== undefined && { hasOwnShape: true as const }),
      priceYear,
      mixedWith: layer.mixedWith,
      quality: layer.quality ?? (layer.evidence === undefined ? 'assumed' : undefined),
      source: layer.source,
      place: layer.place,
      note: layer.note,
      origin: { place, evidence: layer.evidence },
    };
  }

  /** Year in whose prices a number is: of money by evidence that of the evidence, of written money the price year. */
  #priceYearOf({ priceYear, mixedWith }: Layer, unit: Unit): number | undefined {
    if (!isMoney(unit) || mixedWith !== undefined) return undefined;
    return priceYear ?? this.#prices.year;
  }

  #tellUnit(found: string, expected: Unit, parameter: string | undefined, place: Place): void {
    this.#problems.add('unit-mismatch', place, {
      found,
      expected: { unit: expected },
      parameter,
    });
  }
}
