import type { FormulaNumber, GivenNumber, KindCost, Words } from '../model/catalogue-form.ts';
import { askedNumbers, numberForSize, numbersOfKind } from '../model/catalogue-form.ts';
import type { Citation, DraftProject, ScenarioDraft } from '../model/draft.ts';
import { type Language, languages } from '../model/language.ts';
import { commentLines, yamlText } from './comment-lines.ts';
import { harmlessJson } from './json.ts';
import { fixedText, peopleMarks, plainText } from './number-text.ts';
import type { DraftWording } from './wording/draft-words.ts';
import { wordings } from './wording.ts';

/** How a first scenario is written: for which file, and in which language its comments are. */
export interface DraftOptions {
  readonly language: Language;
  /** The name of the file in commands. */
  readonly file: string;
}

/** A first scenario as YAML: labels and notes in every language, comments in the one asked for. */
export function presentDraft(draft: ScenarioDraft, { language, file }: DraftOptions): string {
  const words = wordings[language].draft;
  const name = nameIn(draft, language);
  const writer: Writer = { draft, language, words };
  const { projects, offered } = draft;
  const lines = [
    ...commentLines(words.title(name)),
    ...commentLines(words.run(file)),
    '#',
    ...commentLines(`${words.firstAnswer} ${words.ownNumbers}`),
    'digisave: 1',
    `id: ${draft.id}`,
    `label: ${labelLine(titles(draft))}`,
    'note:',
    ...languages.flatMap((each) => {
      const { firstAnswer, ownNumbers } = wordings[each].draft;
      return [`  ${each}: ${harmlessJson(`${firstAnswer} ${ownNumbers}`)}`];
    }),
    'costs:',
    ...costLines(writer),
    'settings:',
    ...settingLines(writer),
    'projects:',
    ...commentLines(draft.isChosen ? words.chosen : words.projects, '  '),
    ...projects.flatMap((each) => [...projectLines(each, writer), '']),
    ...(offered.length === 0
      ? []
      : [
          ...commentLines(words.offered(offered.length), '  '),
          '  #',
          ...offered.flatMap((each) => asComment(each, writer)),
        ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

interface Writer {
  readonly draft: ScenarioDraft;
  readonly language: Language;
  readonly words: DraftWording;
}

function nameIn({ municipality }: ScenarioDraft, language: Language): string {
  return language === 'sv' ? municipality.name.sv : municipality.name.fi;
}

function titles({ municipality: { name, genitive } }: ScenarioDraft): Words {
  return {
    en: `Digital projects in ${name.fi}`,
    fi: `${genitive[0]} digihankkeet`,
    sv: `Digitala projekt i ${name.sv}`,
  };
}

function labelLine(label: Words): string {
  return `{ ${languages.map((each) => `${each}: ${yamlText(label[each])}`).join(', ')} }`;
}

function costLines({ draft, words, language }: Writer): readonly string[] {
  const { costs, inhabitants, municipality } = draft;
  const { excludedMainFunctions, excludedServices } = costs;
  const isOfYear = inhabitants?.year === costs.year;
  return [
    ...commentLines(sourceOfCosts(costs, words), '  '),
    ...(costs.accountsOfYear === undefined
      ? []
      : commentLines(words.accountsOfYear(costs.accountsOfYear), '  ')),
    ...(inhabitants === undefined
      ? []
      : commentLines(
          words.inhabitants(fixedText(inhabitants.count, 0, peopleMarks[language]), inhabitants.year),
          '  ',
        )),
    `  ${costs.id}:`,
    `    files: [${harmlessJson(costs.file)}]`,
    `    year: ${costs.year}`,
    `    measure: ${costs.measure}`,
    ...(costs.isMunicipalityTold
      ? [...commentLines(words.toldMunicipality, '    '), `    municipality: "${municipality.code}"`]
      : []),
    ...(costs.municipalityYear === undefined
      ? []
      : [
          ...commentLines(words.merged(costs.municipalityYear), '    '),
          `    municipality_year: ${costs.municipalityYear}`,
        ]),
    ...(inhabitants === undefined || isOfYear
      ? []
      : [...commentLines(words.otherInhabitants, '    '), `    inhabitants: ${inhabitants.count}`]),
    '    scope:',
    ...(excludedMainFunctions.length + excludedServices.length > 0
      ? commentLines(words.leftOut, '      ')
      : []),
    ...(excludedMainFunctions.length > 0
      ? [`      exclude_main_functions: [${excludedMainFunctions.join(', ')}]`]
      : []),
    ...(excludedServices.length > 0 ? [`      exclude_services: [${excludedServices.join(', ')}]`] : []),
    `      municipalities: { codes: ["${municipality.code}"] }`,
  ];
}

function sourceOfCosts({ isShipped, isOfOne, year }: ScenarioDraft['costs'], words: DraftWording): string {
  if (!isShipped) return words.ownCosts;
  return isOfOne ? words.shippedAccounts(year) : words.shippedCosts(year);
}

function settingLines({ draft, words, language }: Writer): readonly string[] {
  const { costs, taxPoint, priceIndex, municipality } = draft;
  const marks = peopleMarks[language];
  return [
    `  seed: ${Number(municipality.code)}`,
    ...commentLines(priceIndex === undefined ? words.noPrices(costs.year) : words.prices(priceIndex), '  '),
    `  price_year: ${costs.year}`,
    ...(priceIndex === undefined ? [] : [`  price_index: ${priceIndex}`]),
    ...commentLines(words.labourCost, '  '),
    '  person_year_eur: { evidence: wages.person-year-cost-municipalities, year: 2016, quality: transferred }',
    '  person_year_hours: { evidence: wages.person-year-hours-municipalities, year: 2016, quality: transferred }',
    ...(taxPoint === undefined
      ? commentLines(words.noTaxPoint, '  ')
      : [
          ...commentLines(
            words.taxPoint(
              fixedText(taxPoint.incomeTaxEur, 0, marks),
              taxPoint.year,
              plainText(taxPoint.meanRatePercent, marks),
            ),
            '  ',
          ),
          ...(taxPoint.ownRate === undefined
            ? []
            : commentLines(
                words.ownRate(plainText(taxPoint.ownRate.percent, marks), taxPoint.ownRate.year),
                '  ',
              )),
          `  tax_point_eur: { value: ${Math.round(taxPoint.eur)}, quality: assumed }`,
        ]),
  ];
}

/** A project that is only offered: its lines behind the sign of a comment. */
function asComment(project: DraftProject, writer: Writer): readonly string[] {
  return [
    ...projectLines(project, writer).map((line) => (line === '' ? '  #' : `  #${line.slice(2)}`)),
    '  #',
  ];
}

function projectLines(project: DraftProject, { draft, language, words }: Writer): readonly string[] {
  const { id, kind } = project;
  const twins = [...draft.labelOfKind].flatMap(([other, label]) =>
    kind.not_with?.includes(other) === true ? [`${label[language]} (${other})`] : [],
  );
  const isBare = project.services.length === 0 && kind.saving.method === 'share-of-costs';
  return [
    ...commentLines(kind.what[language], '  '),
    ...commentLines(`${words.check} ${kind.check_before_believing[language]}`, '  '),
    ...(kind.why_not === undefined ? [] : commentLines(`${words.whyNot} ${kind.why_not[language]}.`, '  ')),
    ...(twins.length === 0 ? [] : commentLines(words.notWith(twins.join('; ')), '  ')),
    ...(isBare ? commentLines(`${words.noCosts} ${kind.services.join(', ')}.`, '  ') : []),
    `  - id: ${id}`,
    `    kind: ${id}`,
    `    label: ${labelLine(kind.label)}`,
    `    pace: ${kind.pace}`,
    '    saving:',
    `      method: ${kind.saving.method}`,
    ...cellLines(project, draft.costs.id, words),
    ...numberLines(project, { draft, language, words }),
    ...commentLines(words.benefit(kind.benefit), '    '),
    `    benefit: { ${kind.benefit}_share: { value: 1, quality: assumed } }`,
    ...flowLines(project, { draft, language, words }),
  ];
}

/** The costs it is a share of, or lives within; without any there, what is counted otherwise is within none. */
function cellLines(
  { kind, services, withoutCosts }: DraftProject,
  costs: string,
  words: DraftWording,
): readonly string[] {
  if ('within' in kind.saving && kind.saving.within === 'none') return [];
  const isShare = kind.saving.method === 'share-of-costs';
  const named = services.length > 0 ? services : isShare ? kind.services : [];
  if (named.length === 0) return [];
  const left = withoutCosts.length === 0 || services.length === 0 ? [] : withoutCosts;
  return [
    ...(left.length === 0 ? [] : commentLines(words.withoutCosts(left.join(', ')), '      ')),
    `      ${isShare ? 'base' : 'within'}: { costs: ${costs}, services: [${named.join(', ')}] }`,
  ];
}

function numberLines({ kind }: DraftProject, writer: Writer): readonly string[] {
  const { saving } = kind;
  const lines = saving.method === 'formula' ? [`      formula: ${harmlessJson(saving.formula)}`] : [];
  for (const { keys, number: ofAny } of numbersOfKind(kind)) {
    const number = numberForSize(ofAny, writer.draft.inhabitants?.count ?? 0);
    const [key = '', member] = keys;
    const indent = member === undefined ? '      ' : '        ';
    if (member !== undefined && !lines.includes(`      ${key}:`)) lines.push(`      ${key}:`);
    lines.push(
      ...remarkLines(number, indent, writer),
      // Where it was published goes into a line of its own, and so does what it is called.
      ...`${indent}${member ?? key}:${valueText(number, writer)}`
        .replace(/, (?=(?:label|place): )/g, `,\n${indent}  `)
        .split('\n'),
    );
  }
  return lines;
}

type DraftNumber = ReturnType<typeof numberForSize>;

/** What is said of a number above it: the question, or what it is and what it rests on. */
function remarkLines(number: DraftNumber, indent: string, { language, words }: Writer): readonly string[] {
  if ('ask' in number) return commentLines(`${words.give} ${number.ask[language]}.`, indent);
  if ('use' in number) return [];
  const given = 'per_inhabitant' in number ? number.per_inhabitant : number;
  const told = [given.note?.[language], given.evidence && words.basis(given.evidence.join(', '))];
  const text = told.filter((each) => each !== undefined).join(' ');
  return text === '' ? [] : commentLines(text, indent);
}

function valueText(number: DraftNumber, { draft }: Writer): string {
  if ('ask' in number) return '';
  if ('use' in number) return ` { evidence: ${number.use}, year: ${number.year} }`;
  if ('per_inhabitant' in number) return ` { per_inhabitant: ${groupText(number.per_inhabitant, draft)} }`;
  return ` ${groupText(number, draft)}`;
}

/** A number in braces with what it is worth, and where it was published. */
function groupText(number: GivenNumber | FormulaNumber, { citations }: ScenarioDraft): string {
  const citation = number.evidence === undefined ? undefined : citations.get(number.evidence[0] as string);
  const parts = [
    ...(['value', 'low', 'central', 'high'] as const).flatMap((key) =>
      number[key] === undefined ? [] : [`${key}: ${number[key]}`],
    ),
    ...('unit' in number ? [`unit: ${number.unit}`] : []),
    `quality: ${number.quality}`,
    ...(citation === undefined ? [] : [`source: ${citation.source}`, `place: ${placeText(citation.place)}`]),
    ...('unit' in number ? [`label: ${labelLine(number.label)}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}

function placeText(place: Citation['place']): string {
  if (typeof place === 'string') return harmlessJson(place);
  const texts = Object.entries(place).map(([language, text]) => `${language}: ${harmlessJson(text)}`);
  return `{ ${texts.join(', ')} }`;
}

/** Rollout and cost, as comments: without the costs of all projects a present value would be of some alone. */
function flowLines({ kind }: DraftProject, { language, words }: Writer): readonly string[] {
  const { rollout, cost } = kind;
  const known = (['investment_eur', 'running_eur_per_year'] as const).flatMap((key) => {
    const found = cost?.[key];
    return found === undefined ? [] : [{ key, found }];
  });
  const ends = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `{ low: ${low}, high: ${high} }`;
  return [
    ...commentLines(known.length === 0 ? words.costs : words.costsKnown, '    '),
    ...(cost?.ask === undefined ? [] : commentLines(`${words.give} ${cost.ask[language]}.`, '    ')),
    `    # rollout: { delay_years: ${ends(rollout.delay_years)}, ramp_years: ${ends(rollout.ramp_years)} }`,
    ...(known.length === 0 ? ['    # cost: { investment_eur: , running_eur_per_year: }'] : ['    # cost:']),
    ...known.flatMap(({ key, found }) => costLine(key, found, { language, words })),
  ];
}

function costLine(
  key: string,
  found: KindCost,
  { language, words }: Pick<Writer, 'language' | 'words'>,
): readonly string[] {
  const value = found.value ?? `{ low: ${found.low}, high: ${found.high} }`;
  const each = found.for_each === undefined ? '' : `  # ${words.forEach}`;
  const note = found.note === undefined ? [] : commentLines(found.note[language], '    #   ');
  return [...note, `    #   ${key}: ${value}${each}`];
}

/** What is said when it is written: where, and what to do next. */
export function presentNextSteps(
  draft: ScenarioDraft,
  { language, file }: DraftOptions,
  isWritten: boolean,
): string {
  const words = wordings[language].draft;
  const lacking = draft.projects.filter(({ kind }) => askedNumbers(kind).length > 0);
  const lines = [
    ...(isWritten ? [words.written(file)] : []),
    ...(lacking.length === 0
      ? []
      : [words.lacking(lacking.map(({ kind }) => kind.label[language]).join('; '))]),
    words.next(file),
    words.improve(file),
  ];
  return `${lines.join('\n')}\n`;
}
