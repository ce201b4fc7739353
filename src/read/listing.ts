import { askedNumbers, type Words } from '../model/catalogue-form.ts';
import { type Label, labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import type { ListRow } from '../model/listing.ts';
import type { Registers } from '../model/register.ts';
import type { ProblemList } from '../problems/problem.ts';
import { Catalogue } from './catalogue.ts';
import { EvidenceLibrary } from './evidence.ts';
import { readRegisters } from './registers.ts';
import { everydayFile } from './table/vocabulary/everyday-names.ts';
import { readTaxRates } from './tax-rates.ts';

const between = '; ';

/** The services of the register, with the everyday names that tables may call them by. */
export function listServices(dataFolder: string, problems: ProblemList): readonly ListRow[] {
  const { registers } = readRegisters(dataFolder, problems);
  const everyday = everydayFile().names;
  return registers.services.all.map(({ id, name, mainFunction, stayed }) => ({
    id,
    label_fi: name.fi,
    label_sv: name.sv,
    label_en: name.en,
    main_function: mainFunction,
    stayed_with_municipality: stayed,
    everyday_names_fi: (everyday[id]?.['fi'] ?? []).join(between),
    everyday_names_sv: (everyday[id]?.['sv'] ?? []).join(between),
  }));
}

/** The municipalities of the register with their latest population and tax rate; of one that merged, where it went. */
export function listMunicipalities(dataFolder: string, problems: ProblemList): readonly ListRow[] {
  const { registers } = readRegisters(dataFolder, problems);
  const rates = readTaxRates(dataFolder, problems);
  return registers.municipalities.all.map(({ code, name, region, group, population, ...merger }) => {
    const year = Math.max(...population.keys());
    const rate = rates.get(code);
    return {
      id: code,
      label_fi: name.fi,
      label_sv: name.sv,
      label_en: name.fi,
      region_fi: region.fi,
      region_sv: region.sv,
      group_fi: group,
      inhabitants: population.get(year) ?? null,
      inhabitants_year: population.size === 0 ? null : year,
      income_tax_rate_percent: rate?.percent ?? null,
      income_tax_rate_year: rate?.year ?? null,
      merged_into: merger.mergedInto === undefined ? null : successorText(merger.mergedInto, registers),
      merged_in_year: merger.mergedInYear ?? null,
    };
  });
}

function successorText(code: string, { municipalities }: Registers): string {
  const name = municipalities.find(code)?.name.fi;
  return name === undefined ? code : `${name} (${code})`;
}

/** The kinds of projects of the catalogue: what they are, what must be given, and what is to be checked first. */
export function listProjects(dataFolder: string, problems: ProblemList): readonly ListRow[] {
  return [...new Catalogue(dataFolder, problems).all()].map(([id, kind]) => {
    const asked = askedNumbers(kind);
    const ofLanguages = (key: string, words: Words | undefined) => ({
      [`${key}_fi`]: words?.fi ?? null,
      [`${key}_sv`]: words?.sv ?? null,
      [`${key}_en`]: words?.en ?? null,
    });
    return {
      id,
      label_fi: kind.label.fi,
      label_sv: kind.label.sv,
      label_en: kind.label.en,
      pace: kind.pace,
      fit_for_default: kind.fit_for_default,
      benefit: kind.benefit,
      method: kind.saving.method,
      to_give: asked.map(({ keys }) => keys.join('.')).join(between),
      services: kind.services.join(between),
      not_with: (kind.not_with ?? []).join(between),
      ...ofLanguages('what', kind.what),
      ...ofLanguages('why_not', kind.why_not),
      ...ofLanguages('check_before_believing', kind.check_before_believing),
      keywords_fi: kind.keywords.fi.join(between),
      keywords_sv: kind.keywords.sv.join(between),
      keywords_en: kind.keywords.en.join(between),
    };
  });
}

/** All evidence with its latest value, where that comes from and how good it is. */
export function listEvidence(
  dataFolder: string,
  problems: ProblemList,
  language: Language,
): readonly ListRow[] {
  const library = new EvidenceLibrary(dataFolder, problems);
  return library.ids().flatMap((id) => {
    const found = library.find(id);
    const latest = found?.values.at(-1);
    if (found === undefined || latest === undefined) return [];
    const source = latest.source === undefined ? undefined : library.sources.find(latest.source);
    return [
      {
        id,
        ...namesOf(found.label, id),
        unit: found.unit,
        low: latest.low ?? latest.value ?? null,
        central: latest.central ?? latest.value ?? null,
        high: latest.high ?? latest.value ?? null,
        from: latest.from,
        quality: latest.quality,
        source: latest.source ?? null,
        source_title: source === undefined ? null : labelText(source.title, language, latest.source ?? ''),
        place: latest.place === undefined ? null : labelText(latest.place, language, ''),
      },
    ];
  });
}

/** A label in each language, or in the next one it has. */
function namesOf(label: Label, id: string): Pick<ListRow, 'label_fi' | 'label_sv' | 'label_en'> {
  return {
    label_fi: labelText(label, 'fi', id),
    label_sv: labelText(label, 'sv', id),
    label_en: labelText(label, 'en', id),
  };
}
