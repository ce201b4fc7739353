import type { AreaLevel } from '../../../model/inspection.ts';
import type { Municipality, Registers } from '../../../model/register.ts';
import { trimCell } from '../grid/number-form.ts';
import { lazyPattern } from './matching.ts';
import { nameBeforeCode, withoutFootnoteMark } from './name-marks.ts';
import { pattern } from './pattern.ts';
import { wordsOf } from './vocabulary.ts';
import { isTotalAlone } from './words.ts';

/** An area that a row is of. */
export interface Area {
  readonly level: AreaLevel;
  /** Code of a municipality or region, otherwise the name in small letters. */
  readonly key: string;
  /** Code of the municipality that the row names, where it is counted in its successor. */
  readonly own?: string;
}

/** English names of regions in the tables of Statistics Finland, by code. Source: Statistics Finland, Region 2021. */
const englishRegions: Readonly<Record<string, string>> = {
  '01': 'uusimaa',
  '02': 'southwest finland',
  '04': 'satakunta',
  '05': 'kanta-häme',
  '06': 'pirkanmaa',
  '07': 'päijät-häme',
  '08': 'kymenlaakso',
  '09': 'south karelia',
  '10': 'south savo',
  '11': 'north savo',
  '12': 'north karelia',
  '13': 'central finland',
  '14': 'south ostrobothnia',
  '15': 'ostrobothnia',
  '16': 'central ostrobothnia',
  '17': 'north ostrobothnia',
  '18': 'kainuu',
  '19': 'lapland',
  '21': 'åland',
};

const areaWords = (role: string) => lazyPattern(() => wordsOf('areas', role), 'whole');
const countryWords = areaWords('country');
const mainlandWords = areaWords('mainland');
const otherAreaWords = lazyPattern(() => wordsOf('areas', 'other_area'), 'end');
const subRegionWords = lazyPattern(() => wordsOf('areas', 'sub_region'), 'end');
const municipalityWords = lazyPattern(() => wordsOf('areas', 'municipality'), 'end');
const regionBefore = lazyPattern(() => wordsOf('areas', 'region_before'), 'start');
const regionWords = lazyPattern(() => wordsOf('areas', 'region'), 'end');
/** Remarks behind a name: "Uusimaa (HE 15/2017 vp)". */
const remarkBehind = pattern(/\s*\([^)]*\p{L}[^)]*\)\s*$/u);

/** A name without a code of statistics in front of it or a word for a sum behind. */
function bareArea(name: string): string {
  return name.replace(/^(?:sss|ma1)\s+/i, '').replace(/\s+yhteensä$/i, '');
}

function isCountry(name: string): boolean {
  return countryWords().test(bareArea(name)) || /^sss$/i.test(name);
}

function isMainland(name: string): boolean {
  return mainlandWords().test(bareArea(name)) || /^ma1$/i.test(name);
}

/** Levels of which no register is kept: their names stand for them. */
const namedOnly: ReadonlySet<AreaLevel> = new Set([
  'country',
  'mainland',
  'sub-region',
  'other-area',
  'total',
]);

/** The text by which a layout names an area. */
export function codeOfArea({ level, key }: Area): string {
  return level === 'region' ? `MK${key}` : key;
}

const longestName = 200;
/** Names are repeated from row to row: so many are found once only. */
const mostRemembered = 20_000;

/** A code as programs that take all numbers for decimals write it: 49.0 is 49. */
function withoutFraction(code: string): string {
  return code.replace(/^(\d{1,3})\.0+$/, '$1');
}

/** A name without the marks on its letters: publishers of bilingual names leave some out. */
function withoutMarks(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}

/** Finds the areas that cells name. */
export class AreaFinder {
  readonly #registers: Registers;
  readonly #regionByName = new Map<string, string>();
  readonly #regionCodes = new Set<string>();
  readonly #byGenitive = new Map<string, Municipality>();
  readonly #regionByGenitive = new Map<string, string>();
  readonly #known = new Map<string, Area | undefined>();

  constructor(registers: Registers) {
    this.#registers = registers;
    for (const municipality of registers.municipalities.all) {
      const { regionCode, region, genitive, regionGenitive } = municipality;
      for (const form of genitive) this.#byGenitive.set(form.toLowerCase(), municipality);
      if (regionCode === '') continue;
      this.#regionByGenitive.set(regionGenitive.toLowerCase(), regionCode);
      this.#regionCodes.add(regionCode);
      for (const name of [region.fi, region.sv, englishRegions[regionCode]])
        if (name !== undefined && name !== '') this.#regionByName.set(name.toLowerCase(), regionCode);
    }
    this.#regionByName.set('ahvenanmaa - åland', '21');
  }

  /** The area of a name, of a code with a name behind it, or of a code with letters in front; undefined where unknown. */
  ofName(text: string): Area | undefined {
    if (text.length > longestName) return undefined;
    if (this.#known.has(text)) return this.#known.get(text);
    const area = this.#findName(text);
    if (this.#known.size < mostRemembered) this.#known.set(text, area);
    return area;
  }

  #findName(text: string): Area | undefined {
    const name = trimCell(text);
    if (name === '') return undefined;
    if (isCountry(name)) return { level: 'country', key: 'SSS' };
    if (isMainland(name)) return { level: 'mainland', key: 'MA1' };
    if (isTotalAlone(name)) return { level: 'total', key: name.toLowerCase() };
    if (subRegionWords().test(name) || /^SK\d{3}\b/i.test(name))
      return { level: 'sub-region', key: name.toLowerCase() };
    if (otherAreaWords().test(name)) return { level: 'other-area', key: name.toLowerCase() };
    const coded = /^(KU|MK)?\s?(\d{1,3})(?:[\s_:.-]+(.+))?$/i.exec(name);
    if (coded !== null) return this.#ofCodedName(coded[1]?.toUpperCase(), coded[2]!, coded[3]);
    return this.#ofPlainName(name) ?? this.#ofMarkedName(name);
  }

  /** A name with its code behind it, or with the mark of a footnote. */
  #ofMarkedName(name: string): Area | undefined {
    const behind = nameBeforeCode(name);
    if (behind !== undefined) return this.#ofCodedName('KU', behind.code, behind.name);
    const bare = withoutFootnoteMark(name);
    return bare === name || bare === '' ? undefined : this.#findName(bare);
  }

  #ofPlainName(name: string): Area | undefined {
    const municipality = this.#municipality(name);
    if (municipality !== undefined) return { level: 'municipality', key: municipality.code };
    const region = this.#regionNamed(name);
    return region === undefined ? undefined : { level: 'region', key: region };
  }

  /** By its name, or by its genitive and the word for a region, whatever remark stands behind. */
  #regionNamed(name: string): string | undefined {
    const plain = name.toLowerCase().replace(remarkBehind, '');
    const known = this.#regionByName.get(plain);
    if (known !== undefined) return known;
    const bare = plain.replace(regionWords(), '').replace(regionBefore(), '').trim();
    return bare === plain ? undefined : (this.#regionByName.get(bare) ?? this.#regionByGenitive.get(bare));
  }

  /** By either name, by both with a dash or stroke between, or with the word for a municipality. */
  #municipality(name: string): Municipality | undefined {
    const { municipalities } = this.#registers;
    const plain = /^\d+$/.test(name) ? undefined : municipalities.find(name);
    if (plain !== undefined) return plain;
    const joined = municipalities.find(name.replace(/\s+[-–]\s+/, '-'));
    if (joined !== undefined) return joined;
    for (const { index, 0: sign } of name.matchAll(/\s*[-–/]\s*/g)) {
      const first = municipalities.find(name.slice(0, index));
      const second = withoutMarks(name.slice(index + sign.length));
      if (first !== undefined && [first.name.fi, first.name.sv].some((each) => withoutMarks(each) === second))
        return first;
    }
    const bare = name.replace(municipalityWords(), '').trim();
    if (bare === name || bare === '') return undefined;
    return municipalities.find(bare) ?? this.#byGenitive.get(bare.toLowerCase());
  }

  #ofCodedName(letters: string | undefined, code: string, name: string | undefined): Area | undefined {
    const named =
      name === undefined
        ? undefined
        : (this.#ofPlainName(name) ?? this.#ofPlainName(withoutFootnoteMark(name)));
    if (name !== undefined) {
      if (isCountry(name) || isMainland(name) || subRegionWords().test(name)) return this.ofName(name);
      if (named === undefined) return undefined;
      const wanted = named.level === 'region' ? named.key.padStart(3, '0') : named.key;
      return wanted === code.padStart(3, '0') && (letters !== 'MK' || named.level === 'region')
        ? named
        : undefined;
    }
    if (letters === 'MK') return this.#region(code);
    if (letters === 'KU' || code.length === 3) return this.#ofMunicipalityCode(code.padStart(3, '0'));
    return undefined;
  }

  #ofMunicipalityCode(code: string): Area | undefined {
    const found = this.#registers.municipalities.find(code);
    return found === undefined ? undefined : { level: 'municipality', key: found.code };
  }

  #region(code: string): Area | undefined {
    const key = code.replace(/^0+(?=\d)/, '').padStart(2, '0');
    return this.#regionCodes.has(key) ? { level: 'region', key } : undefined;
  }

  /**
   * The area of a row with a code and a name in two columns; both must mean the same one. A code of fewer than three
   * digits may be one of a municipality without its zeros or one of a region: the name decides.
   */
  ofCodeAndName(code: string, name: string): Area | undefined {
    const text = withoutFraction(trimCell(code));
    const named = this.ofName(name);
    if (text === '') return named;
    if (!/^\d{1,3}$/.test(text)) {
      const coded = this.ofName(text);
      if (trimCell(name) === '') return coded;
      // A code of the whole country beside the name of a part of it means neither.
      const isWhole = coded?.level === 'country' || coded?.level === 'mainland';
      if (isWhole && (named?.level === 'municipality' || named?.level === 'region')) return undefined;
      if (coded !== undefined && namedOnly.has(coded.level)) return coded;
      return named !== undefined && coded?.level === named.level && coded.key === named.key
        ? named
        : undefined;
    }
    if (trimCell(name) === '') return text.length === 3 ? this.#ofMunicipalityCode(text) : undefined;
    if (named === undefined) return undefined;
    if (named.level === 'municipality') return named.key === text.padStart(3, '0') ? named : undefined;
    if (named.level === 'region')
      return named.key === this.#region(text)?.key ? named : this.#sameName(text, name);
    return named;
  }

  /** Names that a region shares with nothing else may stand under the code of a municipality of that name only. */
  #sameName(code: string, name: string): Area | undefined {
    const found = this.#registers.municipalities.find(code.padStart(3, '0'));
    return found !== undefined && this.#municipality(trimCell(name)) === found
      ? { level: 'municipality', key: found.code }
      : undefined;
  }

  /**
   * What the bare codes of a column mean. Without zeros in front all of them must be municipalities, or all regions;
   * where both fit, the header decides, and otherwise the column is left open.
   */
  readCodes(cells: Iterable<{ readonly text: string }>, header = ''): (text: string) => Area | undefined {
    const numbers = new Set<string>();
    for (const { text } of cells) {
      const code = withoutFraction(text);
      if (/^\d{1,3}$/.test(code)) numbers.add(code);
    }
    const codes = [...numbers];
    const padded = codes.some((text) => text.startsWith('0') && text.length === 3);
    const saysRegions = /maakunta|maakunnan|landskap|\bregion/i.test(header);
    const words = header.replace(/maakun(?:ta|nan)/gi, '');
    // "Region" stands above areas of any level.
    const saysRegionsOnly = /maakun(?:ta|nan)|landskap/i.test(header) && !/kunta|kunnan|kommun/i.test(words);
    const saysMunicipalities = !saysRegions && /kunta|kunnan|knro|kommun|municipality/i.test(header);
    const asRegions =
      !saysMunicipalities && codes.every((text) => text.length <= 2 && this.#region(text) !== undefined);
    const asMunicipalities =
      !saysRegions && codes.every((text) => this.#ofMunicipalityCode(text.padStart(3, '0')) !== undefined);
    return (cell) => {
      const text = withoutFraction(cell);
      if (!/^\d{1,3}$/.test(text)) return this.ofName(text);
      if (saysRegionsOnly) return this.#region(text);
      if (text.length === 3) return this.#ofMunicipalityCode(text);
      if (padded) return text.length === 2 && text.startsWith('0') ? this.#region(text) : undefined;
      if (asRegions && !asMunicipalities) return this.#region(text);
      return asMunicipalities && !asRegions ? this.#ofMunicipalityCode(text.padStart(3, '0')) : undefined;
    };
  }
}
