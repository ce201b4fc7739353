import type { NoFigure, questionProblems } from '../../../../problems/catalogue/question.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, figure, list, rounded, show, suggestion, together, unknown } from './words.ts';

export const question: TextsOf<typeof questionProblems> = {
  'unknown-input': unknown(
    'inget ingångsvärde',
    'ett känt ingångsvärde',
    'Ingångsvärden är parameter.ID och project.ID.saving.NAMN; estimate --format json listar dem.',
  ),
  'input-without-effect': (f) => ({
    found: `${f.input} påverkar inte ${f.output}.`,
    expected: 'ett ingångsvärde som påverkar resultatet',
    hint: 'Tornadodiagrammet visar vilka som gör det.',
  }),
  'input-without-range': (f) => ({
    found: `${f.input} har ett enda värde, inget intervall.`,
    expected: f.isMeasured ? 'något som varierar' : 'ett ingångsvärde med intervall, eller gränser för det',
    hint: f.isMeasured
      ? 'Ange low och high: det som är säkert behöver inte mätas.'
      : `Ange gränser, till exempel --x ${f.input}=0.1..0.3.`,
  }),
  'side-beyond-unit': (f) => ({
    found: `Gränserna ${f.low} och ${f.high} är inte möjliga för ${f.input}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Ange gränser som ingångsvärdet kan ha.',
  }),
  'same-input-twice': (f) => ({
    found: `Tabellens rader och kolumner är samma ingångsvärde, ${f.input}.`,
    expected: 'två olika ingångsvärden',
    hint: 'Tal som hänvisar till samma parameter är ett och samma ingångsvärde; ange ett annat.',
  }),
  'ambiguous-reference': (f) => ({
    found: `Scenariot har flera publicerade siffror för ${f.output}.`,
    expected: alternatives(f.choices),
    hint: 'Ange en av dem med --to; de står i denna ordning under "reference".',
  }),
  'too-few-inputs': (f) => ({
    found: `${f.output} beror på färre än två osäkra ingångsvärden.`,
    expected: 'två ingångsvärden för tabellen',
    hint: 'Ange dem med --x och --y, med gränser för ett som inte har något intervall: --x beteckning=0.1..0.3.',
  }),
  'no-target': (f) => ({
    found: f.isOfConditions
      ? `Det finns inget --target för ${f.output}.`
      : `Det finns ingen publicerad siffra för ${f.output} och inget --target.`,
    expected: f.isOfConditions ? 'ett mål som kan missas' : 'ett mål för kritiska värden',
    hint: 'Lägg till --target med ett tal i resultatets enhet.',
  }),
  'no-target-by-default': (f) => ({
    found: `Det finns ingen publicerad siffra för ${f.output}, så inga kritiska värden visas för det resultatet; ange ett mål med --target.`,
    expected: 'en publicerad siffra eller ett mål',
    hint: 'Lägg till --target med ett tal i resultatets enhet.',
  }),
  'target-never-met': (f) => ({
    found: `Alla simuleringar av ${f.output} missar målet (${targetText(f)}): de ligger mellan ${rounded(f.least)} och ${rounded(f.most)}.`,
    expected: 'ett mål som en del av simuleringarna missar och andra når',
    hint: 'Välj ett mål mellan dessa, i resultatets enhet.',
  }),
  'target-never-missed': (f) => ({
    found: `Ingen simulering av ${f.output} missar målet (${targetText(f)}): de ligger mellan ${rounded(f.least)} och ${rounded(f.most)}.`,
    expected: 'ett mål som en del av simuleringarna missar och andra når',
    hint: 'Välj ett mål mellan dessa, i resultatets enhet.',
  }),
  'decision-not-in-euros': (f) => ({
    found: `${f.output} är inte i euro.`,
    expected:
      'ett resultat i euro, till exempel total.saving_eur_per_year: projekten genomförs om väntevärdet är positivt',
    hint: 'Ange ett annat resultat med --of.',
  }),
  'group-without-sobol': (f) => ({
    found: `--group ${f.group} anges utan en metod som bildar grupper.`,
    expected: '--method sobol',
    hint: 'Lägg till sobol i --method, eller utelämna --group.',
  }),
  'option-without-method': (f) => ({
    found: `${f.option} anges utan en metod som använder flaggan.`,
    expected: `--method ${f.methods.join(',')}`,
    hint: `Lägg till ${list(f.methods)} i --method, eller utelämna ${f.option}.`,
  }),
  'output-not-finite': (f) => ({
    found: `${f.output} ${noFigureText(f.reason)}${f.at.length === 0 ? '' : `, när ${together(f.at.map(({ input, value }) => `${input} är ${figure(value)}`))}`}.`,
    expected: 'ett resultat som har ett värde överallt där det efterfrågas',
    hint: noFigureHint(f.reason, f.instead),
  }),
  'person-year-not-turned': (f) => ({
    found: `Årsverken utelämnas: kostnaden per årsverke är känd i ${f.from} års priser (${f.evidence}), och prisindexet ${f.index} har inget indextal att räkna om den med.`,
    expected: 'kostnaden per årsverke i prisårets priser',
    hint: priceLevelHint,
  }),
  'no-person-year': (f) => ({
    found: `Årsverken utelämnas: settings saknar person_year_eur och person_year_hours, och landets genomsnitt gäller inte ${f.municipalities === 1 ? 'kommunen' : `de ${f.municipalities} kommunerna`} i ${f.costs}.`,
    expected: 'kostnaden per årsverke och timmarna i ett årsverke där',
    hint: personYearHint,
  }),
  'compared-with-others': (f) => ({
    found: `Andelar av kostnaderna och euro per invånare utelämnas för ${together(f.rows)}: besparingen i ${together(f.own)} kan inte jämföras med ${f.first}, den första kostnadsstrukturen, som gäller andra kommuner.`,
    expected: 'en första kostnadsstruktur för samma kommuner',
    hint: ownCostsHint,
  }),
  'no-pilot': () => ({
    found: 'Inget projekt har nyckeln ”pilot”.',
    expected: 'ett projekt med ”pilot”',
    hint: 'Lägg till ”pilot” vid ett projekt, med ”cost_eur” och antingen ”signal” eller ”reveals”; docs/scenario.md visar hur.',
  }),
  'no-break-even': () => ({
    found:
      'Inget av de efterfrågade projekten flyttar kontakter till en annan kanal och anger vad det kostar.',
    expected: 'ett projekt med metoden channel-shift och en kostnad',
    hint: 'Lägg till "cost" i ett sådant projekt, med investment_eur eller running_eur_per_year.',
  }),
  'several-tables': (f) => ({
    found: `CSV innehåller en enda tabell, men ${f.methods.length} metoder anges: ${together(f.methods)}.`,
    expected: 'en metod, eller en mapp',
    hint: 'Ange en enda med --method, eller en mapp med --output för en fil per metod.',
  }),
  'no-reference': (f) => ({
    found: `Scenariot har ingen publicerad siffra för ${show(f.found)}.`,
    expected: f.known.length > 0 ? alternatives(f.known) : 'en publicerad siffra (reference) i scenariot',
    hint: suggestion(f.found, f.known) ?? 'Lägg till den under "reference".',
  }),
  'parameter-without-effect': (f) => ({
    found: `${f.parameter} påverkar inte ${f.output}.`,
    expected: 'en parameter som påverkar resultatet',
    hint: 'Ange en annan parameter, eller hänvisa till den i projekten bakom resultatet.',
  }),
  'discrete-parameter': (f) => ({
    found: `${f.parameter} anges som värden med sannolikheter.`,
    expected: 'en parameter med nedre och övre gräns: det är de som kalibreras',
    hint: 'Skriv den som ett intervall, eller kalibrera en annan parameter.',
  }),
  'calibration-impossible': (f) => ({
    found: `Inget intervall för ${f.parameter} ger det publicerade: ${say(phrases.calibrationFault, f.reason)}. ${phrases.calibrationRoom(f.room)}.`,
    expected: 'ett publicerat intervall som är bredare än vad de övriga ingångsvärdena förklarar',
    hint:
      f.widest.length === 0
        ? 'Kalibrera en annan parameter.'
        : `Gör intervallen smalare för de ingångsvärden som påverkar mest (${together(f.widest)}), eller kalibrera en annan parameter.`,
  }),
  'range-shared': (f) => ({
    found: `Intervallet för ${f.parameter} är märkt med ankaret &${f.anchor}, och andra tal hänvisar till det.`,
    expected: 'ett eget intervall: annars skulle också de andra ändras',
    hint: `Klistra in raderna ovan, och skriv ut det som *${f.anchor} står för.`,
  }),
  'fact-shared': (f) => ({
    found: `Parametern ${f.parameter} är underlaget ${f.evidence} och samma ingångsvärde som ${together(f.others)}.`,
    expected: 'en egen parameter: med ett annat intervall skulle den vara ett annat tal än de övriga',
    hint: `Låt också dem hänvisa till parametern, eller skriv own_draw: true bredvid underlaget för ${f.parameter}.`,
  }),
  'check-without-subject': (f) => ({
    found:
      f.found === 0
        ? 'Varken ett scenario eller en datafil anges.'
        : 'Både ett scenario och en datafil anges.',
    expected: 'scenario: FIL eller data: FIL',
    hint: 'Skriv ett av dem; sökvägen räknas från mappen där denna fil finns.',
  }),
  'wrong-tolerance': (f) => ({
    found: `Toleransen för ${f.path} kan inte användas: ${say(phrases.toleranceFault, f.reason)}.`,
    expected: 'absolute, relative eller draws, ett av dem, och mindre än själva värdet',
    hint: 'Skriv draws för mean, p05, p50 eller p95, och absolute eller relative för allt annat.',
  }),
  'no-cases': (f) => ({
    found: `Under ${f.path} finns inget kontrollfall.`,
    expected: 'filer som slutar på .check.yaml eller .lock.json',
    hint: 'Ange filerna eller deras mapp, eller skriv en låsfil med digisave check --lock SCENARIO.',
  }),
};

function targetText({ target, direction }: { target: number; direction: 'at-least' | 'at-most' }): string {
  return `${direction === 'at-least' ? 'minst' : 'högst'} ${figure(target)}`;
}

function noFigureText(reason: NoFigure): string {
  switch (reason) {
    case 'never-reached':
      return 'nås inte under de år som räknas';
    case 'no-cost':
      return 'kan inte beräknas, eftersom det inte finns någon kostnad att dela med';
    case 'no-single-rate':
      return 'har ingen entydig räntesats: de årliga flödena byter aldrig tecken, eller så ger ingen eller flera räntesatser nuvärdet noll';
    case 'tax-point':
      return 'kräver avkastningen av en skatteprocentenhet: hela landets avkastning gäller bara hela landets kostnader';
    case 'person-year':
      return 'kräver vad ett årsverke kostar och hur långt det är: landets genomsnitt gäller inte dessa kommuner';
    case 'own-costs':
      return 'skulle jämföras med andra kommuners kostnader och invånare';
    case 'price-level':
      return 'kräver ett pris som prisindexet inte har något indextal för';
    case 'no-costs-known':
      return 'är en andel av kostnader, eller per invånare, som scenariot inte har';
    default:
      return reason satisfies never;
  }
}

/** What to do about it: what the scenario lacks, or what to ask for instead. */
function noFigureHint(reason: NoFigure, instead: string | undefined): string {
  if (reason === 'tax-point')
    return 'Lägg till tax_point_eur under "settings" (kommunens inkomstskatt delad med inkomstskattesatsen i procent), eller vid den publicerade siffra (reference) som den hör till.';
  if (reason === 'person-year') return personYearHint;
  if (reason === 'own-costs') return ownCostsHint;
  if (reason === 'price-level') return priceLevelHint;
  return instead === undefined
    ? 'Begär i stället ett resultat i euro, till exempel saving_eur_per_year.'
    : `Begär i stället ${instead}.`;
}

const personYearHint =
  'Lägg till kommunens egna värden under "settings", eller använd genomsnitten medvetet: person_year_eur: { evidence: wages.person-year-cost-municipalities, year: 2016 } och person_year_hours: { evidence: wages.person-year-hours-municipalities, year: 2016 }.';

const priceLevelHint =
  'Skriv person_year_eur och tax_point_eur under "settings" i prisårets priser, eller ange ett price_index med indextal för underlagets år.';

const ownCostsHint =
  'Sätt dessa kommuners kostnader först under "costs": andelar och siffror per invånare gäller den första kostnadsstrukturen.';
