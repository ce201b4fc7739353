import type { CalibrationReach, Expectation, LayoutFaults } from '../../../../problems/catalogue/phrases.ts';
import { fixedText, peopleMarks } from '../../../number-text.ts';
import { table } from '../../table-sv.ts';
import { type BoundsUnit, boundsText } from '../bounds.ts';
import { type PhraseWording, say } from '../texts.ts';
import { alternatives, count, figure, show, together } from './words.ts';

const unitTexts: Readonly<Record<BoundsUnit, string>> = {
  number: 'ett tal',
  sites: 'ett antal platser',
  share: 'en andel från 0 till 1',
  ratio: 'ett förhållandetal',
  eur: 'euro',
  eur_per_year: 'euro per år',
  eur_per_month: 'euro per månad',
  eur_per_hour: 'euro per timme, minst 0',
  eur_per_unit: 'euro per styck, minst 0',
  eur_per_person_year: 'euro per årsverke, över 0',
  eur_per_inhabitant: 'euro per invånare',
  eur_per_inhabitant_per_year: 'euro per invånare och år',
  eur_per_tax_point: 'euro per skatteprocentenhet, över 0',
  gbp_per_unit: 'pund per styck, minst 0',
  dkk_per_unit: 'danska kronor per styck, minst 0',
  dkk_per_eur: 'danska kronor per euro, över 0',
  sek_per_year: 'svenska kronor per år',
  units_per_year: 'ett antal per år, minst 0',
  units_per_1000_inhabitants: 'ett antal per år och 1\u00a0000 invånare, minst 0',
  minutes_per_unit: 'minuter per styck',
  hours_per_person_year: 'timmar per årsverke, över 0 och högst så många som året har',
  person_years: 'årsverken',
  percent_points: 'procentenheter',
  level: 'en mognadsnivå',
  years: 'ett antal år från 0 till 100',
  growth_share: 'en andel per år från −0,5 till 0,5',
  inhabitants: 'invånare, minst 0',
  units: 'ett antal, minst 0',
  units_per_inhabitant: 'antal per invånare, minst 0',
  units_per_inhabitant_per_year: 'antal per år och invånare, minst 0',
  minutes: 'minuter',
  minutes_per_year: 'minuter per år',
  hours: 'timmar',
  hours_per_unit: 'timmar per styck',
  hours_per_year: 'timmar per år',
  index_2015_100: 'ett indextal, 2015 = 100',
};

const save = 'Spara tabellen som CSV i det program som visar den, eller hämta den som CSV hos utgivaren.';
const unpack = 'Packa upp den, eller packa den med gzip.';
const everywhere = 'vid kolumnen eller för hela filen';
const neverFails = 'så att kontrollen aldrig kan visa en ändring';

export const phrases: PhraseWording = {
  formReason: {
    method: (f) => `metoden är ${f.method}`,
    'lives-in-costs': () => 'besparingen är knuten till vissa kostnader (within)',
    'no-volume': () => 'volume_per_year saknas',
    'no-phase': (f) => `blanketten har ingen fas ${f.phase}`,
    'phases-and-total': () => 'minuterna anges både per fas och sammanlagt',
    'no-column': (f) => `blanketten har ingen kolumn för ${f.name}`,
    'other-range': (f) => `${f.path} är inte ett intervall från minsta till största värde (pert)`,
  },
  setFault: {
    'form-takes-settings': () => 'i en blankett kan bara inställningar (settings) ändras',
    'no-equals-sign': () => 'tecknet = saknas mellan beteckning och värde',
    'no-value': () => 'värdet är varken ett tal, ett intervall eller ett ord',
    'parameter-path': () => 'beteckningen för en parameter har två delar, parameter.ID',
    'settings-path': () => 'beteckningen för en inställning har två delar, settings.NAMN',
    'costs-path': () => 'beteckningen för kostnader har tre delar, till exempel costs.ID.year',
    'project-path': () => 'beteckningen slutar vid projektet',
    'risk-path': () => 'beteckningen slutar vid risken',
    'maturity-path': () => 'beteckningen slutar vid maturity',
    'no-maturity': () => 'scenariot har inga mognadsnivåer (maturity)',
    'no-parameter': (f) => `scenariot har ingen parameter ${f.id}`,
    'no-costs': (f) => `scenariot har ingen kostnadsstruktur ${f.id}`,
    'no-project': (f) => `scenariot har inget projekt ${f.id}`,
    'no-risk': (f) => `scenariot har ingen risk ${f.id}`,
    'other-beginning': (f) =>
      `en beteckning börjar med ${alternatives(f.heads)}, inte med ${show(f.beginning)}`,
    'not-whole': () => 'värdet är inte ett heltal',
    'not-a-range': () => 'värdet är varken ett tal eller ett intervall',
    'no-number-of-saved': (f) =>
      `i en sparad modell kan bara tal ändras, och modellen har inget tal ${f.path}`,
  },
  optionFound: {
    'without-file': () => 'utan en fil',
    beside: (f) => `tillsammans med ${f.path}`,
    'together-with': (f) => `tillsammans med ${f.other}`,
  },
  optionExpectation: {
    choices: (f) => alternatives(f.choices),
    'whole-number': () => 'ett heltal',
    'whole-number-between': (f) => `ett heltal från ${figure(f.least)} till ${figure(f.most)}`,
    'whole-numbers': () => 'heltal avgränsade med komma: 1,9',
    number: () => 'ett tal utan tusentalsavgränsare och med decimalpunkt, till exempel 150000 eller 0.5',
    share: () => 'en andel, till exempel 1% eller 0.01',
    ends: () => 'en beteckning, eller en beteckning med gränser, den nedre först: beteckning=0.1..0.3',
    ids: () => 'id avgränsade med komma',
    'file-name': () => 'en fil, eller - för standard ut',
    'file-beside-result': () => 'en fil, eftersom resultatet skrivs till standard ut',
    'yaml-name': () => 'ett filnamn som slutar på .yaml',
    'one-scenario-for-draws': () => 'ett enda scenario: filen innehåller simuleringarna av ett scenario',
    'one-scenario-for-model': () => 'ett enda scenario: filen innehåller modellen av ett scenario',
    'one-scenario-for-inputs': () => 'ett scenario, vars arbetsbok det är',
    'form-or-scenario': () => 'antingen en blankett eller ett scenario att skriva, inte båda',
    'file-for-workbook': () => 'en fil för arbetsboken, som ingen terminal kan visa: --output FIL.xlsx',
    'nothing-beside-form': () =>
      'ingen annan fil bredvid --to-form, som bara skriver blanketten och inget resultat',
    'files-to-lock': () => 'de scenarier eller datafiler som ska låsas',
    'municipality-beside-peers': () =>
      'flaggan tillsammans med --municipality: alla kommuner sammanlagt har inga jämförelsekommuner',
    'one-table-for-sql': () => 'en tabell, inte ett scenario eller flera filer',
    'sql-beside': () => 'flaggan --sql bredvid den',
    'another-year': () => 'ett annat år än det i --year',
    'file-as-it-is': () => 'en fil, som läses utan ändringar',
    'file-for-layout': () => 'en fil, så att tabellbeskrivningen kan skrivas bredvid den',
    'file-without-layout': () =>
      'en fil som ännu inte har en tabellbeskrivning: flytta undan den som finns för att skriva en ny, eller redigera den',
    'files-or-one-scenario': () => 'kostnadsfiler, eller ett enda scenario',
    'scenario-with-costs': () => 'ett scenario, som anger sina kostnadsstrukturer',
    workbook: (f) => `en arbetsbok; ${f.path === '-' ? 'standard in' : f.path} har inga blad`,
    'change-limit': () =>
      'en gräns i siffrans egen enhet eller i procent av det tidigare värdet, till exempel 50000 eller 1%',
    'scenario-in-place-of-result': (f) =>
      `ett scenario eller en sparad modell i stället för det sparade resultatet ${f.path}`,
    'share-to-one': () => 'en andel från 0 till 1, till exempel 80% eller 0.8',
    'answers-file': () =>
      'svar i stället för ett scenario; ett scenario har egna maturity.threshold_share och sheet',
    'one-table': (f) => `ett format med en tabell: ${f.choices.join(', ')}; de andra har alla tabeller`,
  },
  inhabitantFault: {
    'no-costs': () => 'scenariot har inga kostnader',
    'no-costs-no-municipalities': () => 'scenariot har inga kostnader och därför inga kommuner',
    'one-number-for-all': () => 'inhabitants är ett enda tal för alla kommuner sammanlagt',
    'counted-in-successor': ({ from, into }) =>
      `invånarna i ${from.name.sv} (${from.code}) räknas in i ${into.name.sv} (${into.code}), och bara den ena av de två kommunerna hör till avgränsningen`,
    'no-population-of': (f) => `registret har inget invånarantal för ${f.code} år ${f.year}`,
    'no-population': (f) => `registret har inget invånarantal för år ${f.year}`,
  },
  modelFault: {
    'other-form': (f) =>
      f.found === ''
        ? `dess format anges inte, och det är format ${f.known} som läses`
        : `dess format är ${f.found}, men det är format ${f.known} som läses`,
    changed: () => 'den är avkortad eller ändrad',
    'other-digest': () => 'kontrollsumman stämmer inte med innehållet',
    'no-model': () => 'innehållet är inte en modell',
    'wrong-form': (f) => `vid ${f.at} finns något som en modell inte har där`,
    unknown: (f) => `vid ${f.at} nämns ${show(f.name)}, som inte finns i den`,
    lacking: (f) => `vid ${f.at} saknas ${show(f.name)}`,
    twice: (f) => `${show(f.name)} finns en andra gång i den, vid ${f.at}`,
    differs: (f) => `det som finns vid ${f.at} stämmer inte med resten`,
  },
  resultFault: {
    'no-json': () => 'den är ingen JSON-fil eller är avkortad',
    several: (f) => `den innehåller flera scenarier (${f.scenarios})`,
    'no-estimates': () => 'den innehåller ingen uppskattning',
  },
  otherFormat: {
    pdf: () => 'ett PDF-dokument',
    parquet: () => 'en Parquet-fil',
    sqlite: () => 'en SQLite-databas',
    bzip2: () => 'packad med bzip2',
    xz: () => 'packad med xz',
    '7-zip': () => 'ett 7-Zip-arkiv',
    rar: () => 'ett RAR-arkiv',
    zstandard: () => 'packad med Zstandard',
    picture: () => 'en bild',
    zip: () => 'ett zip-arkiv',
    html: () => 'en webbsida (HTML), som en del tjänster ger filändelsen .csv eller .xls',
    xml: () => 'en XML-fil',
    rtf: () => 'ett textdokument (RTF)',
    json: () => 'en JSON-fil',
    'pc-axis': () => 'en PC-Axis-fil (.px)',
    xlsb: () => 'en binär arbetsbok (.xlsb)',
    numbers: () => 'en fil från Numbers',
    document: () => 'ett textdokument eller en presentation',
  },
  formatRemedy: {
    pdf: () => 'Be utgivaren om tabellen som CSV, eller kopiera den till ett blad och spara det som CSV.',
    parquet: () => save,
    sqlite: () => save,
    bzip2: () => unpack,
    xz: () => unpack,
    '7-zip': () => unpack,
    rar: () => unpack,
    zstandard: () => unpack,
    picture: () => save,
    zip: (f) =>
      f.hasTexts
        ? 'Packa upp arkivet och ange tabellen som finns i det.'
        : 'Spara den som .xlsx i det program som skriver den, eller spara bladet som CSV.',
    html: () => save,
    xml: () => save,
    rtf: () => save,
    json: () => save,
    'pc-axis': () => save,
    xlsb: () => 'Spara den som .xlsx i Excel.',
    numbers: () => 'Exportera den som Excel (.xlsx) eller CSV.',
    document: () => 'Kopiera tabellen till ett blad och spara det som .xlsx eller CSV.',
  },
  expectation: {
    number: () => 'ett tal',
    'whole-number': () => 'ett heltal',
    text: () => 'en text',
    keys: () => 'en grupp av nycklar',
    list: () => 'en lista',
    'true-or-false': () => 'true eller false',
    year: () => 'ett årtal med fyra siffror, från 1900 till 2200',
    'number-or-range': () => 'ett tal, eller ett intervall som { low: 1, high: 2 }',
    'text-or-labels': () => 'en text, eller texter som { sv: ..., fi: ... }',
    layout: () => 'sökvägen till en tabellbeskrivning, eller dess nycklar',
    scenario: () => 'ett scenario: nycklar och värden',
    phases: () => 'minst en fas med sina minuter',
    'value-or-range': () => 'ett värde, eller low och high',
    'why-not': () => 'why_not när fit_for_default är false, och bara då',
    date: () => 'ett datum, till exempel 2016-01-01',
    'year-or-date': () => 'ett årtal eller ett datum, till exempel 2017-02-20',
    'evidence-id': () => 'id för ett underlag, med punkter',
    bound: ({ of, side, limit, isInclusive }) => {
      const most = side === 'least' ? 'minst' : 'högst';
      if (of === 'list') return `en lista med ${most} ${count(limit, 'post', 'poster')}`;
      if (!isInclusive) return `ett tal ${side === 'least' ? 'över' : 'under'} ${figure(limit)}`;
      return `ett tal som är ${most} ${figure(limit)}`;
    },
    'any-of': ({ kinds }) => kinds.map(expectationText).join(' eller '),
    other: (f) => f.text,
  },
  boundsHint: {
    'paid-without-sign': () =>
      'Det som betalas skrivs utan minustecken; det som ger en vinst hör till besparingen (saving).',
    'part-of-saving': () => 'Det är en del av besparingen, högst hela besparingen: 0.2 är 20\u00a0%.',
  },
  drawUser: {
    sampling: (f) => `urvalsmetoden ${f.sampling}`,
    methods: (f) => together(f.methods),
  },
  errorName: {
    none: () => '',
    'rank-interval': (f) =>
      `halva konfidensintervallet för rangkorrelationen mellan ${f.input} och ${f.output}`,
    mean: (f) => `medelfelet för medelvärdet av ${f.of}`,
    'chance-of-loss': (f) => `medelfelet för sannolikheten för förlust, mätt med ${f.of},`,
    'perfect-information': (f) => `medelfelet för värdet av fullständig information om ${f.of}`,
    'perfect-information-singly': (f) =>
      `medelfelet för värdet av fullständig information om ${f.of}, när varje projekt avgörs för sig,`,
    'information-on-input': (f) => `medelfelet för det värde som information om ${f.input} har för ${f.of}`,
  },
  errorBase: {
    nothing: '',
    'correlation-of-one': 'korrelationen 1',
    'the-figure': 'siffran',
    'its-worth': 'detta värde',
    'perfect-information': 'värdet av fullständig information',
  },
  bounds: (bounds) =>
    boundsText(bounds, {
      units: unitTexts,
      above: (limit) => `större än ${figure(limit)}`,
      orMore: (least) => `minst ${figure(least)}`,
      between: (least, most) => `från ${figure(least)} till ${figure(most)}`,
      notBeyond: (largest) => `högst ${largest.toExponential().replace('+', '')}`,
    }),
  numberStyle: ({ decimalMark, thousandsSeparator, isPercent }) => {
    const decimals = decimalMark === undefined ? undefined : `${markName(decimalMark)} som decimaltecken`;
    const thousands =
      thousandsSeparator === undefined
        ? undefined
        : `${markName(thousandsSeparator)} som tusentalsavgränsare`;
    const percents = isPercent ? ', med %' : '';
    if (decimals === undefined)
      return `utan decimaler${thousands === undefined ? ' och tusentalsavgränsare' : `, med ${thousands}`}${percents}`;
    return `med ${decimals}${thousands === undefined ? ', utan tusentalsavgränsare' : ` och ${thousands}`}${percents}`;
  },
  country: { sweden: 'Sverige', norway: 'Norge', denmark: 'Danmark' },
  moneyOf: { sweden: 'svenska kronor', norway: 'norska kronor', denmark: 'danska kronor' },
  fileKind: {
    scenario: 'ett scenario',
    'check case': 'ett kontrollfall',
    evidence: 'en fil med underlag',
    source: 'en källa',
    'kind of project': 'ett projektslag i katalogen',
    layout: 'en tabellbeskrivning',
    'cost data': 'en tabell med kostnader',
    outcomes: 'en tabell med utfall',
    goals: 'en tabell med mål',
    levels: 'en tabell med nivåer',
    answers: 'en tabell med svar',
    'other data': 'en datafil',
  },
  calibrationRoom: ({ publishedRatio, othersRatio, leftRatio }) =>
    publishedRatio === null || othersRatio === null || leftRatio === null
      ? 'Hur många gånger större den övre gränsen är än den nedre kan inte anges, eftersom inte alla gränser är över noll'
      : `Den publicerade övre gränsen är ${ratio(publishedRatio)} gånger den nedre. Av detta förklarar de övriga ingångsvärdena faktorn ${ratio(othersRatio)}, och för denna parameter återstår faktorn ${ratio(leftRatio)}`,
  calibrationFault: {
    turns: (f) =>
      `${reachText(f)}, men den både stiger och sjunker, så inget intervall kan anges med två gränser`,
    'out-of-reach': (f) =>
      `den publicerade ${endNames[f.end]} ${figure(f.published)} kan inte nås: ${reachText(f)}`,
    crossed: ({ low, high, publishedRatio, othersRatio }) =>
      `den nedre gränsen skulle bli ${short(low)} och den övre ${short(high)}${
        publishedRatio === null || othersRatio === null
          ? ': enbart de övriga ingångsvärdena ger ett bredare intervall än det publicerade'
          : `: enbart de övriga ingångsvärdena gör den övre gränsen ${ratio(othersRatio)} gånger så stor som den nedre, men den publicerade är bara ${ratio(publishedRatio)} gånger så stor; deras intervall måste vara smalare med faktorn ${ratio(othersRatio / publishedRatio)}`
      }`,
    'no-percentiles': (f) =>
      `mellan ${figure(f.left)} och ${figure(f.right)} har ${f.path} inget intervall som ger dessa percentiler; det närmaste, från ${short(f.low)} till ${short(f.high)}, ger ${short(f.computedLow)} och ${short(f.computedHigh)}`,
  },
  toleranceFault: {
    several: () => 'flera toleranser anges',
    'not-a-number': () => 'bara tal har en tolerans',
    relative: (f) =>
      `relative: ${f.relative} tillåter en ändring som är minst lika stor som hela värdet, ${neverFails}`,
    absolute: (f) => `absolute: ${f.absolute} är minst lika stort som värdet, ${neverFails}`,
    draws: (f) =>
      `draws: ${f.draws} medelfel är mer än simuleringar någonsin skiljer sig från varandra, ${neverFails}`,
    'no-statistic': () => 'bara medelvärden och percentiler av simuleringar har medelfel',
  },
  need: {
    municipality: () => 'vilken kommun siffrorna gäller',
    'cost-columns': () => 'vilka av kolumnerna som är kostnader',
    fact: ({ fact, column, others }) => {
      const name = { unit: 'enheten', year: 'året', service: 'tjänsten', 'cost type': 'kostnadsslaget' }[
        fact
      ];
      return `${name} för kolumnen ${show(column)}${others === 0 ? '' : ` och för ${count(others, 'kolumn', 'kolumner')} till`}`;
    },
    'statement-line': (f) => `vilken av ${together(f.names.map(show))} som är kostnaden`,
    changes: () => 'vilka av siffrorna som är kostnader: de är förändringar eller andelar',
    version: (f) =>
      `om ${versionFigures[f.version] ?? `siffror i versionen ${f.version}`} avses som kostnader; det som inte är bokslut måste anges särskilt`,
    'part-of-year': (f) =>
      `om siffrorna gäller ett helt år: enligt tabellens text gäller de ${f.period ?? 'en del av ett år'}`,
    signs: () => 'vilka av siffrorna som är kostnader och vilka som har omvänt tecken',
    credit: (f) => `om siffrorna i kolumnen ${show(f.column)} ska dras av från kostnaderna`,
    periods: () => 'om siffrorna för dess perioder sammanlagt gäller ett helt år',
    'second-municipality': () => 'vilken av kolumnerna som anger kommunen',
    'second-column': (f) => `vilken av kolumnerna som anger ${{ service: 'tjänsten', year: 'året' }[f.role]}`,
    'negative-figures': () => 'om de många negativa siffrorna är kostnader skrivna med minustecken',
  },
  needKey: {
    municipality: () => 'municipality eller areas',
    'cost-columns': () => 'role: amount och unit: eur vid en sådan kolumn',
    fact: ({ fact, mayBeOther, offered }) => {
      const key = {
        unit: `unit: eur (eller 1000_eur, meur), ${everywhere}`,
        year: `year: ${offered.length === 1 ? offered[0]!.value : 'ÅÅÅÅ'}, ${everywhere}`,
        service: `service, ${everywhere}`,
        'cost type': `cost_type: net_operating_costs (eller operating_costs, personnel, ...), ${everywhere}`,
      }[fact];
      const other = fact === 'unit' && mayBeOther ? '; eller role: ignore om den inte är kostnader' : '';
      const values = offered.map(({ value, why }) => `${value} (${say(phrases.tableReason, why)})`);
      return `${key}${other}${values.length === 0 ? '' : `; det kan vara ${values.join(' eller ')}`}`;
    },
    'statement-line': (f) =>
      `role: dimension och only: [${JSON.stringify(f.cost)}] vid kolumnen ${show(f.column)}`,
    changes: () => 'role: amount vid en kolumn med kostnader',
    version: (f) => `version: ${f.version} (eller version: accounts om de är bokslut)`,
    'part-of-year': ({ period = '2024-01..2024-06' }) => {
      const year = period.slice(0, 4);
      return `period: ${period} (eller period: ${year}-01..${year}-12 om januari–december ingår)`;
    },
    signs: () => 'signs',
    credit: (f) =>
      `sign: reversed vid kolumnen ${show(f.column)}, och sum: true vid den och vid kostnadskolumnen; eller role: ignore`,
    periods: () => 'sum: true (eller only: ["..."]) vid kolumnen',
    'second-municipality': () => 'role: municipality eller ignore',
    'second-column': () => 'role: ignore vid den andra kolumnen',
    'negative-figures': () => 'sign: reversed (eller as-written) vid sifferkolumnerna',
  },
  placeOfLayout: (layout) => layout.file ?? 'i scenariot',
  layoutSays: {
    column: (f) =>
      `att kolumn ${f.position} ${f.stated === undefined ? 'inte finns' : `är ${show(f.stated)}`}`,
    'kept-and-left-out': (f) => `att ${cellText(f)} tas med`,
    'no-such-cell': (f) => `att kolumnen ${show(f.column)} innehåller ${show(f.cell)}`,
    footnotes: (f) =>
      f.rows === 1
        ? 'att den sista raden är en fotnot'
        : `att de sista ${figure(f.rows)} raderna är fotnoter`,
    'municipality-column': (f) => `att hela filen gäller kommunen ${f.municipality}`,
    'no-sheets': (f) => `att bladet ${show(f.sheet)} avses`,
    delimiter: (f) => `fältavgränsaren ${markName(f.stated)}`,
    encoding: (f) => `teckenkodningen ${f.stated}`,
    dialect: () => 'hur texten är skriven',
  },
  fileHas: {
    column: (f) => (f.found === undefined ? 'ingen sådan kolumn' : `kolumnen ${show(f.found)} där`),
    'kept-and-left-out': () => 'ingen sådan rad kvar, eftersom "except" utelämnar samma cell',
    'no-such-cell': () => 'ingen sådan cell',
    footnotes: (f) => `en rad med siffror på rad ${f.line}`,
    'municipality-column': (f) => `kolumnen ${show(f.column)}, som anger kommunen för varje rad`,
    'no-sheets': () => 'inga blad',
    delimiter: (f) => `${markName(f.found)} mellan cellerna`,
    encoding: (f) => `text i ${f.found}`,
    dialect: () => 'blad i stället för text: den är en arbetsbok',
  },
  layoutRemedy: {
    column: () => 'Rätta columns, dialect.delimiter eller dialect.rows_before_header',
    'kept-and-left-out': () => 'Rätta only eller except under columns',
    'no-such-cell': (f) => `Rätta ${f.key} under columns`,
    footnotes: () => 'Rätta dialect.footnote_rows',
    'municipality-column': () => 'Rätta municipality eller kolumnens role',
    'no-sheets': () => 'Rätta sheet',
    delimiter: (f) => `Skriv dialect.delimiter: ${JSON.stringify(f.found)}`,
    encoding: (f) => `Skriv dialect.encoding: ${f.found}`,
    dialect: () => 'Ta bort encoding och delimiter, som inte gäller arbetsböcker, och ange bladet (sheet)',
  },
  sizeFound: {
    bytes: (f) =>
      `${figure(f.megabytes)}\u00a0MB${f.packedKilobytes === undefined ? '' : ` (${figure(f.packedKilobytes)}\u00a0kB packad)`}`,
    parts: (f) => `${figure(f.found)} delar`,
    cells: () => 'cellerna ligger för långt ifrån varandra',
  },
  sizeMost: {
    bytes: (f) =>
      `${figure(f.mostOfSheet)}\u00a0MB per blad, ${figure(f.mostInAll)}\u00a0MB sammanlagt och ${figure(f.mostRatio)} gånger den packade storleken`,
    parts: (f) => `${figure(f.most)} delar`,
    cells: (f) => `${f.most} celler per blad`,
  },
  partFault: {
    twice: () => 'delen finns två gånger',
    encrypted: () => 'delen är krypterad',
    'unknown-packing': () => 'delen är packad på ett sätt som arbetsböcker inte använder',
    'no-beginning': () => 'början saknas',
    'entry-unreadable': (f) => `post ${f.entry} kan inte läsas`,
    'not-of-workbook': () => 'dess innehåll är inte en arbetsboks',
    'no-size': () => 'dess storlek anges inte',
    'broken-archive': () => 'dess delar kan inte packas upp',
    'broken-xml': () => 'texten i någon av dess delar är avbruten eller felaktigt nästlad',
    'no-part': () => 'den saknar en del som finns i varje arbetsbok',
    'no-sheet': (f) => `delen med bladet ${show(f.name)} saknas`,
    'cell-outside': () => 'den har celler utanför bladets gränser',
  },
  tableReason: {
    none: () => '',
    'layout-states': () => 'enligt tabellbeskrivningen',
    'tidy-form': () => 'enligt rubriken: standardformen',
    'header-states': () => 'anges i rubriken',
    'header-names': () => 'nämns i rubriken',
    'header-names-area': () => 'rubriken är namnet på ett område',
    'title-states': () => 'anges i en titel',
    'title-says': (f) => `i en titel står ${show(f.phrase)}`,
    'title-per-inhabitant': () => 'enligt en titel är siffrorna per invånare',
    'signs-state': () => 'anges av tecken intill talen',
    'headings-name': (f) =>
      `${figure(f.found)} av ${figure(f.all)} rader där bara den första cellen är ifylld anger ${f.what === 'areas' ? 'områden' : 'tjänster'}`,
    'everyday-name': (f) => `vardagligt namn på ${f.service.sv}`,
    areas: () => 'de flesta celler är namn på eller koder för områden',
    'area-codes': () => 'koder för områden',
    'counts-rows': () => 'numrerar raderna från den första till den sista',
    'amount-without-figures': () => 'enligt rubriken, fast kolumnen inte innehåller någon siffra',
    empty: () => 'tom',
    years: () => 'varje cell är ett årtal',
    tax: () => 'enligt rubriken en skatt, som inte är en kostnad',
    'amount-without-numbers': () => 'enligt rubriken, fast cellerna inte är rena tal',
    'unknown-area-codes': () => 'koder för områden som inte finns i något register',
    codes: () => 'enligt rubriken är talen koder',
    'numbers-name-things': () => 'enligt rubriken är talen beteckningar',
    'zeros-in-front': () => 'tal med inledande nollor är koder',
    identifiers: () => 'långa tal som alla är olika är beteckningar',
    'adds-up-others': () => 'enligt rubriken en summa av andra',
    'main-function': () => 'rubriken är ett uppgiftsområde bredvid sina tjänster',
    'part-of-column': () => 'enligt rubriken bara en del av en annan kolumn',
    change: () => 'enligt rubriken en förändring eller andel, inte en kostnad',
    numbers: () => 'minst hälften av cellerna är tal',
    'unit-of-rows': () => 'enligt rubrik och celler: varje rads enhet',
    'sign-of-rows': () => 'varje cell anger på vilken sida av bokföringen raden står',
    services: () => 'cellerna är tjänster i registret',
    'header-and-services': () => 'enligt rubriken, och en del av cellerna är tjänster i registret',
    header: () => 'enligt rubriken',
    measures: () => 'enligt rubriken: skiljer siffror av olika slag åt',
    text: () => 'text som skiljer rader åt',
    month: (f) => `en månad: ingår redan i ${f.total}`,
    'sum-of-columns': ({ columns }) =>
      `på varje rad summan av ${columns.length > 3 ? `${columns.length} kolumner intill` : columns.join(' + ')}`,
    'code-total': (f) => `summa av sina delar: koder i ${headings(f.column)} som börjar med ${f.code}`,
    'indented-total': (f) => `summa i ${headings(f.column)}: delarna står indragna under den`,
    total: (f) => `summa i ${headings(f.column)}: delarna finns i filen`,
    'neighbour-total': (f) => `summa i ${headings(f.column)}: lika stor som raderna intill tillsammans`,
    heading: () => 'mellanrubrik: bara den första cellen är ifylld',
    'heading-of': (f) =>
      `mellanrubrik: ${{ municipality: 'kommunen', service: 'tjänsten' }[f.kind]} för raderna under den`,
    footnote: () => 'fotnot',
    comment: () => 'kommentarsrad',
    unusable: () => 'kan inte användas: se felen',
    'no-figure': () => 'ingen siffra på raden',
    'same-row': (f) => `samma rad finns på rad ${f.line}`,
    'other-amount': (f) => `ett annat belopp finns på rad ${f.line}`,
    'cell-count': (f) => `${count(f.found, 'cell', 'celler')} i stället för ${figure(f.expected)}`,
    'other-cells-kept': (f) => `tabellbeskrivningen tar bara med andra celler i kolumnen ${f.column}`,
    'cell-left-out': (f) => `tabellbeskrivningen utelämnar denna cell i kolumnen ${f.column}`,
    'area-left-out': () => 'tabellbeskrivningen utelämnar detta område',
    'service-left-out': () => 'tabellbeskrivningen utelämnar denna tjänst',
    'cost-type-left-out': () => 'tabellbeskrivningen utelämnar detta kostnadsslag',
    part: (f) => `bara en del av en annan rad, enligt kolumnen ${f.column}`,
    'unknown-area': (f) => `okänt område ${f.area}`.trim(),
    'unknown-service': (f) => `okänd tjänst ${f.service}`.trim(),
    'unknown-unit': () => 'okänd enhet',
    'unknown-sign': () => 'okänt förtecken',
  },
};

const endNames = { low: 'nedre gränsen', high: 'övre gränsen' } as const;

const versionFigures: Readonly<Record<string, string>> = {
  accounts: 'bokslutssiffror',
  budget: 'budgetsiffror',
  plan: 'plansiffror',
  forecast: 'prognossiffror',
};

/** A column by its name; headings over rows have none. */
function headings(column: string | undefined): string {
  return column === undefined ? 'mellanrubrikerna' : `kolumnen ${column}`;
}

function cellText({ column, cell }: LayoutFaults['kept-and-left-out']): string {
  return `cellen ${show(cell)} i kolumnen ${show(column)}`;
}

/** A mark of a table as people call it. */
function markName(mark: string): string {
  const names: Readonly<Record<string, string>> = table.marks;
  return Object.hasOwn(names, mark) ? (names[mark] ?? mark) : show(mark);
}

function expectationText(each: Expectation): string {
  return say(phrases.expectation, each);
}

function reachText({ path, left, right, end, least, most }: CalibrationReach): string {
  return `när ${path} går från ${figure(left)} till ${figure(right)} ligger den beräknade ${endNames[end]} mellan ${short(least)} och ${short(most)}`;
}

function ratio(value: number): string {
  return fixedText(value, 2, peopleMarks.sv);
}

/** A number of a reason, without the digits that no reader needs. */
function short(value: number): string {
  return figure(Number(value.toPrecision(6)));
}
