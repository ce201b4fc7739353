import type { HelpWords } from './help-words.ts';

export const help: HelpWords = {
  program:
    'Beräknar besparingar som intervall utifrån kommunernas kostnadsstruktur och en lista på digitaliseringsprojekt.',
  programExamples: [
    'skapar ett första scenario för Kemi stad utifrån stadens egna kostnader',
    'beräknar hur mycket projekten i scenariot kan spara',
  ],
  version: 'skriv ut versionen',
  frame: {
    usage: 'Användning:',
    arguments: 'Argument:',
    options: 'Flaggor:',
    examples: 'Exempel:',
    choices: (names) => `alternativ: ${names}`,
    default: (value) => `standardvärde: ${value}`,
    repeatable: 'får upprepas',
    more: 'digisave help KOMMANDO visar kommandots flaggor och två exempel.',
  },
  values: {
    breakdown: 'fördelning',
    case: 'kontrollfall',
    command: 'kommando',
    detail: 'nivå',
    dialect: 'stil',
    direction: 'riktning',
    ends: 'gränser',
    file: 'fil',
    folder: 'mapp',
    format: 'format',
    grouping: 'gruppering',
    id: 'id',
    ids: 'id:n',
    kind: 'slag',
    language: 'språk',
    methods: 'metoder',
    name: 'namn',
    names: 'namn',
    number: 'tal',
    numbers: 'tal,tal',
    options: 'flaggor',
    output: 'resultat',
    path: 'beteckning',
    pathValue: 'beteckning=värde',
    scenario: 'scenario',
    before: 'före',
    after: 'efter',
    share: 'andel',
    shell: 'kommandoskal',
    value: 'värde',
    view: 'vy',
    words: 'ord',
    year: 'år',
  },
  groups: {
    begin: 'Börja och granska uppgifterna:',
    estimate: 'Beräkna och förklara:',
    decide: 'Besluta:',
    compare: 'Jämför med kända siffror:',
  },
  shared: {
    dialect: 'CSV-stil: fi har semikolon och decimalkomma (öppnas i finländsk Excel)',
    format: 'resultatets format; tabell (table) i en terminal, annars csv',
    formatOfReport: 'resultatets format; tabell (table) om inte filnamnet anger något annat',
    headings: 'ge kolumnerna i CSV och arbetsböcker rubriker på det valda språket i stället för nycklar',
    help: 'skriv ut denna hjälp',
    inputs: 'ta ändrade ingångsvärden ur en arbetsbok som estimate har skrivit av detta scenario (.xlsx)',
    language: 'språk för hjälp, tabeller och meddelanden',
    confine: 'läs och skriv bara filer i denna mapp, även via länkar',
    pictures: 'skriv varje diagram som SVG i denna mapp, även som PNG om @resvg/resvg-js är installerat',
    png: 'avbryt om diagrammen inte kan skrivas som PNG',
    noColor: 'skriv ut utan färger',
    output: 'skriv resultatet till en fil; - är standard ut',
    quiet: 'skriv inte ut varningar och råd',
    samples: 'antal simuleringar i stället för scenariots antal',
    paths: 'visa ingångsvärdena med beteckning i stället för namn (table, markdown)',
    seed: 'slumptalsfrö i stället för scenariots slumptalsfrö',
    set: 'ersätt ett tal eller en inställning; ett intervall skrivs 0.4..0.6',
    sheet: 'blad i en arbetsbok (standardvärde: det enda synliga bladet med en tabell)',
    table: 'en annan tabell i resultatet, enligt dess nyckel i JSON (CSV)',
    strict: 'behandla varningar som fel',
    view: 'besparingar som räknas: alla eller bara de med budgeteffekt',
  },
  commands: {
    init: {
      description: 'skapa ett scenario för en kommun utifrån dess egna kostnader, klart att beräkna',
      arguments: {
        file: 'scenario som skrivs (YAML) och som inte finns än; utan fil standard ut',
      },
      options: {
        municipality: 'kommunens namn eller kod; i en terminal frågar programmet efter den',
        year: 'år för de kostnader som följer med programmet (standardvärde: det senaste)',
        costs: 'egen kostnadsfil (CSV, .xlsx) i stället för dessa kostnader',
        projects: 'projektslag, åtskilda av kommatecken (standardvärde: de som inte behöver fler siffror)',
        quiet: 'skriv bara ut scenariot',
      },
      examples: [
        'skriver ett första scenario för Kemi till filen kemi.yaml',
        'skriver ut ett scenario för Uleåborg med två projektslag',
      ],
    },
    list: {
      description: 'lista tjänster, kommuner, projekt, källor och andra namn som scenarier använder',
      arguments: {
        kind: 'vad som listas; efter inputs skrivs ett scenario',
        words: 'visa bara rader som innehåller alla dessa ord, på vilket språk som helst',
      },
      options: {},
      examples: [
        'visar den tjänst som biblioteken hör till, enligt dess finska namn',
        'visar de ingångsvärden i ett scenario som innehåller ordet invoice, med deras beteckningar för --set',
      ],
    },
    completion: {
      description:
        'skriv ut vad ett kommandoskal kör en gång för att tabbtangenten ska komplettera kommandon, flaggor och namn',
      arguments: { shell: 'kommandoskal vars rader kompletteras' },
      options: {},
      examples: [
        'skriver ut inställningen för PowerShells profil',
        'skriver ut inställningen för kommandoskalet Bash',
      ],
    },
    inspect: {
      description: 'visa hur en tabell med kommunala siffror (CSV av alla slag, .xlsx) tolkas, och varför',
      arguments: { file: 'tabell (CSV, även packad med gzip, eller .xlsx), eller - för standard in' },
      options: {
        format: 'tabell att läsa eller json',
        layout: 'tabellbeskrivning som tabellen läses enligt, i stället för FIL.layout.yaml bredvid den',
        municipalityYear: 'räkna kommuner som gått samman före utgången av detta år till efterträdaren',
        writeLayout: 'skriv tolkningen till FIL.layout.yaml för redigering',
        rejects: 'skriv de utelämnade raderna och orsakerna till en fil (CSV)',
      },
      examples: [
        'visar kolumner, summor och rader i en kostnadsfil',
        'skriver dessutom de utelämnade raderna till left-out.csv',
      ],
    },
    structure: {
      description: 'visa kostnader per tjänst och uppgiftsområde, jämfört med liknande kommuner',
      arguments: {
        file: 'kostnadsfiler (CSV, .xlsx), - för standard in, eller ett scenario (YAML)',
      },
      options: {
        costs: 'scenariots kostnadsstruktur (standardvärde: den första)',
        municipality: 'kommunens namn eller kod; utan kommun alla sammanlagt',
        peers: 'jämförelsekommuner: samma storleksklass, landskap eller kommungrupp',
        year: 'kostnadernas år (standardvärde: filernas senaste år eller scenariots år)',
        compareYear: 'ett annat år att jämföra med',
        by: 'mest detaljerade rader: tjänster eller bara uppgiftsområden',
        sql: 'skriv SQL som ger tabellen i ordnat skick ur en databas',
        sqlTable: 'tabellens namn i databasen (förval: filens)',
      },
      examples: [
        'visar kostnaderna per invånare för Kemi, jämfört med kommuner i samma storleksklass',
        'visar kostnaderna i ett scenario per uppgiftsområde',
      ],
    },
    validate: {
      description: 'sök fel i scenarier, kostnadsuppgifter och underlag utan att beräkna dem',
      arguments: { file: 'filer eller mappar (YAML, CSV, .xlsx)' },
      options: { quiet: 'skriv bara ut problem' },
      examples: [
        'kontrollerar ett scenario och de filer som det hänvisar till',
        'kontrollerar allt underlag i en mapp; varningar räknas som fel',
      ],
    },
    estimate: {
      description: 'beräkna besparingarna per projekt och sammanlagt, som intervall',
      arguments: { scenario: 'scenariofiler (YAML), eller - för standard in' },
      options: {
        sensitivity:
          'lägg till känslighetstabeller för snabba och långsamma projekt, ett och två ingångsvärden i taget (table, markdown, json)',
        by: 'dela upp resultatet per år, kommun, landskap eller tjänst',
        saveDraws: 'skriv ingångsvärden och resultat för varje simulering till en fil (CSV)',
        saveModel: 'skriv scenariot med kostnader och underlag till en fil (JSON) som läses som ett scenario',
        precision: 'lägg till simuleringar tills simuleringsfelet är under denna andel, t.ex. 1%',
      },
      examples: [
        'visar besparingarna som en tabell, även när resultatet går till en fil eller ett annat program',
        'skriver besparingarna per kommun i ett format som finländsk Excel öppnar',
      ],
    },
    explain: {
      description:
        'visa hur en siffra är beräknad: formel, ingångsvärden med källor, kostnader, överlappning',
      arguments: {
        scenario: 'scenariofil (YAML), eller - för standard in',
        path: 'siffran: en rad eller ett resultat som estimate skriver, ett ingångsvärde eller reference.N (standardvärde: allt sammanlagt)',
      },
      options: {},
      examples: [
        'visar hur besparingen av snabba projekt är beräknad',
        'visar hur nettonuvärdet för samhället är beräknat',
      ],
    },
    report: {
      description: 'skriv en rapport för beslutsfattare: svaret, diagram, tabeller och vad de vilar på',
      arguments: { scenario: 'scenariofil (YAML), eller - för standard in' },
      options: {
        municipality: 'kommuner som får var sin sida: namn eller koder',
        summary: 'bara svaret: tre till fem meningar och vad som inte är känt',
        output:
          'fil som skrivs: .html (en sida med allt), .md eller .xlsx (en arbetsbok som räknar); - är standard ut (Markdown)',
      },
      examples: [
        'skriver rapporten som en sida för vilken webbläsare som helst',
        'skriver svaret i några meningar',
      ],
    },
    sensitivity: {
      description: 'visa vilka ingångsvärden som påverkar mest och när ett beslut skulle ändras',
      arguments: { scenario: 'scenariofil (YAML), eller - för standard in' },
      options: {
        method: 'en eller flera metoder, åtskilda av kommatecken',
        of: 'resultat som granskas, t.ex. pace.quick.saving_eur_per_year',
        x: 'ingångsvärde för kolumnerna i tabellen för två ingångsvärden; valfritt intervall: beteckning=0.1..0.3',
        y: 'ingångsvärde för raderna i tabellen för två ingångsvärden; valfritt intervall: beteckning=0.1..0.3',
        steps: 'antal värden för vartdera ingångsvärdet i tabellen för två ingångsvärden',
        target: 'värde som resultatet ska nå',
        direction: 'om resultatet ska nå målet eller inte överskrida det, i --method conditions',
        group: 'gruppera ingångsvärdena i --method sobol',
        input: 'ingångsvärde som mäts före beslutet i --method sample-information',
        errorSd: 'mätfelets standardavvikelse på en plats, i ingångsvärdets enhet',
        sites: 'antal platser som mäts, åtskilda av kommatecken',
        precision:
          'lägg till simuleringar tills simuleringsfelet är under denna andel, t.ex. 1%; felet är för rank, sobol och shapley halva bredden av konfidensintervallet, för value-of-information medelfelets andel av siffran och för sample-information och pilot dess andel av värdet av fullständig information',
      },
      examples: [
        'visar som tabeller vilka ingångsvärden som ändrar resultatet mest',
        'visar från vilken nyttjandegrad och vilket invånarantal en digital kanal lönar sig',
      ],
    },
    'benefit-map': {
      description: 'räkna en nyttokartläggning: besparingar, lönsamhetsgränser och mål per tjänst',
      arguments: {
        file: 'blankett (CSV, .xlsx), eller - för standard in; med --to-form ett scenario (YAML)',
      },
      options: {
        toScenario: 'skriv blanketten som ett scenario (YAML) som ger samma besparingar i estimate',
        toForm: 'skriv scenariots arbetstidsprojekt som en blankett (CSV)',
      },
      examples: [
        'skriver scenariots arbetstidsprojekt som en blankett som kan redigeras i ett kalkylprogram',
        'beräknar besparingarna i blanketten',
      ],
    },
    share: {
      description: 'fördela kostnaderna för ett projekt mellan kommuner',
      arguments: { scenario: 'scenario med ett gemensamt projekt (YAML)' },
      options: { project: 'bara detta projekt, med dess id (förval: alla gemensamma)' },
      examples: [
        'visar vad åtta kommuner betalar för en tjänst enligt olika fördelningsgrunder',
        'skriver vilka som skulle betala mindre ensamma, för varje fördelningsgrund, som CSV',
      ],
    },
    fund: {
      description: 'välj projekt inom anslaget',
      arguments: { scenario: 'scenario med ansökningar (YAML); flera konkurrerar tillsammans' },
      options: {
        budget: 'euro som kan beviljas (förval: call.budget_eur)',
        of: 'resultat i euro som jämförs (förval: samhällets nettonuvärde, annars besparingen per år)',
      },
      examples: [
        'väljer bland projekten i en utlysning och visar tumregler bredvid',
        'skriver nyttan av tjugo anslag som CSV',
      ],
    },
    track: {
      description: 'jämför utfallet med prognosen för samma år och uppdatera prognosen för senare år',
      arguments: {
        scenario: 'scenariofil (YAML)',
        file: 'utfall (CSV, .xlsx): projekt, år, indikator, enhet, utfall och vad som är känt om dem',
      },
      options: {
        update: 'hur senare år uppdateras: vägda simuleringar eller en gemensam normalfördelning',
      },
      examples: [
        'jämför utfallen 2024 med mål och prognoser, som tabeller',
        'skriver dem till en fil som finländsk Excel öppnar',
      ],
    },
    maturity: {
      description:
        'beräkna det som återstår enligt mognadsnivå: kostnader, andelar och värdet av en nivå upp',
      arguments: {
        file: 'scenario (YAML) med nivåer, eller svar på påståenden (CSV, xlsx)',
      },
      options: {
        threshold: 'svarens medelvärde från och med vilket en nivå är nådd, för enbart svar',
      },
      examples: [
        'visar vad som återstår av varje tjänst i tre kommuner',
        'skriver en rad per kommun som CSV',
      ],
    },
    compare: {
      description:
        'jämför två resultat: vad som har förändrats och hur mycket av det som beror på data, parametrar, projekt och inställningar',
      arguments: {
        before: 'det tidigare scenariot (YAML), den sparade modellen eller det sparade resultatet (JSON)',
        after: 'detsamma nu',
      },
      options: {
        of: 'siffran som jämförs, så som estimate skriver den',
        maxChange:
          'slutkod 1 om förändringen åt endera hållet är större: 50000, eller 1% av den tidigare siffran',
      },
      examples: [
        'jämför besparingen i två scenarier och delar upp förändringen, som tabeller',
        'slutar med slutkod 1 om nettonuvärdet har förändrats med mer än en procent',
      ],
    },
    check: {
      description: 'jämför resultat med sparade referensvärden; returkod 1 om de skiljer sig',
      arguments: {
        case: 'kontrollfall (.check.yaml), låsfiler (.lock.json) eller mappar (standardvärde: den aktuella mappen)',
      },
      options: {
        accept: 'skriv de nuvarande resultaten till låsfilerna',
        lock: 'skriv en låsfil bredvid varje scenario eller datafil som anges',
        quiet: 'skriv inte ut råd',
      },
      examples: [
        'skriver scenariots nuvarande resultat till oulu.lock.json',
        'jämför scenariots resultat med dem',
      ],
    },
    calibrate: {
      description: 'sök det intervall för en parameter som ger ett publicerat intervall',
      arguments: { scenario: 'scenariofil (YAML)' },
      options: {
        parameter: 'parameter som löses',
        to: 'publicerad siffra att nå: resultatet i en av scenariots referenser (reference)',
        match: 'vad som ska nå den publicerade nedre och övre gränsen',
        write: 'skriv intervallet i scenariot; kommentarer och ordning bevaras',
        format: 'text att läsa och klistra in eller json',
      },
      examples: [
        'visar det intervall för ibruktagandegraden som ger den publicerade besparingen av snabba projekt',
        'skriver i scenariot det intervall som ger den publicerade besparingen av långsamma projekt',
      ],
    },
  },
};
