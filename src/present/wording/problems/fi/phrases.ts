import type { CalibrationReach, Expectation } from '../../../../problems/catalogue/phrases.ts';
import { fixedText, peopleMarks, rangeText } from '../../../number-text.ts';
import { table } from '../../table-fi.ts';
import { type BoundsUnit, boundsText } from '../bounds.ts';
import { type PhraseWording, say } from '../texts.ts';
import { alternatives, count, list, number, rounded, show, whole } from './words.ts';

const unitTexts: Readonly<Record<BoundsUnit, string>> = {
  number: 'luku',
  sites: 'kohteiden määrä',
  share: 'osuus väliltä 0–1',
  ratio: 'suhdeluku',
  eur: 'euroja',
  eur_per_year: 'euroja vuodessa',
  eur_per_month: 'euroja kuukaudessa',
  eur_per_hour: 'euroja tuntia kohti, vähintään 0',
  eur_per_unit: 'euroja kappaletta kohti, vähintään 0',
  eur_per_person_year: 'euroja henkilötyövuotta kohti, yli 0',
  eur_per_inhabitant: 'euroja asukasta kohti',
  eur_per_inhabitant_per_year: 'euroja asukasta kohti vuodessa',
  eur_per_tax_point: 'euroja veroprosenttiyksikköä kohti, yli 0',
  gbp_per_unit: 'puntia kappaletta kohti, vähintään 0',
  dkk_per_unit: 'Tanskan kruunuja kappaletta kohti, vähintään 0',
  dkk_per_eur: 'Tanskan kruunuja euroa kohti, yli 0',
  sek_per_year: 'Ruotsin kruunuja vuodessa',
  units_per_year: 'määrä vuodessa, vähintään 0',
  units_per_1000_inhabitants: 'määrä vuodessa 1\u00a0000 asukasta kohti, vähintään 0',
  minutes_per_unit: 'minuutteja kappaletta kohti',
  hours_per_person_year: 'tunteja henkilötyövuotta kohti, yli 0 ja enintään vuoden kaikki tunnit',
  person_years: 'henkilötyövuosia',
  percent_points: 'prosenttiyksikköjä',
  level: 'kypsyystaso',
  years: 'vuosia, 0–100',
  growth_share: 'osuus vuodessa, väliltä −0,5 … 0,5',
  inhabitants: 'asukkaita, vähintään 0',
  units: 'lukumäärä, vähintään 0',
  units_per_inhabitant: 'määrä asukasta kohti, vähintään 0',
  units_per_inhabitant_per_year: 'määrä vuodessa asukasta kohti, vähintään 0',
  minutes: 'minuutteja',
  minutes_per_year: 'minuutteja vuodessa',
  hours: 'tunteja',
  hours_per_unit: 'tunteja kappaletta kohti',
  hours_per_year: 'tunteja vuodessa',
  index_2015_100: 'indeksi, jossa 2015 = 100',
};

const save =
  'Tallenna taulukko CSV-muodossa ohjelmalla, joka näyttää sen, tai nouda se julkaisijalta CSV-muodossa.';
const unpack = 'Pura pakkaus tai pakkaa tiedosto gzip-muotoon.';
const everywhere = 'sarakkeen kohdalle tai koko tiedostolle';
const neverFails = 'joten tarkistus ei voisi koskaan epäonnistua';

export const phrases: PhraseWording = {
  formReason: {
    method: (f) => `menetelmä on ${f.method}`,
    'lives-in-costs': () => 'säästö kohdistuu kustannuksiin (within)',
    'no-volume': () => 'volume_per_year puuttuu',
    'no-phase': (f) => `lomakkeessa ei ole vaihetta ${f.phase}`,
    'phases-and-total': () => 'minuutit on annettu sekä vaiheittain että yhteensä',
    'no-column': (f) => `lomakkeessa ei ole saraketta luvulle ${f.name}`,
    'other-range': (f) => `${f.path} ei ole vaihteluväli pienimmästä arvosta suurimpaan (pert)`,
  },
  setFault: {
    'form-takes-settings': () => 'lomakkeesta voi muuttaa vain asetuksia (settings)',
    'no-equals-sign': () => 'tunnisteen ja arvon välistä puuttuu =',
    'no-value': () => 'arvo ei ole luku, vaihteluväli eikä sana',
    'parameter-path': () => 'parametrin tunnisteessa on kaksi osaa, parameter.ID',
    'settings-path': () => 'asetuksen tunnisteessa on kaksi osaa, settings.NIMI',
    'costs-path': () => 'kustannusten tunnisteessa on kolme osaa, esimerkiksi costs.ID.year',
    'project-path': () => 'tunniste päättyy hankkeeseen',
    'risk-path': () => 'tunniste päättyy riskiin',
    'maturity-path': () => 'tunniste päättyy sanaan maturity',
    'no-maturity': () => 'skenaariossa ei ole kypsyystasoja (maturity)',
    'no-parameter': (f) => `skenaariossa ei ole parametria ${f.id}`,
    'no-costs': (f) => `skenaariossa ei ole kustannusrakennetta ${f.id}`,
    'no-project': (f) => `skenaariossa ei ole hanketta ${f.id}`,
    'no-risk': (f) => `skenaariossa ei ole riskiä ${f.id}`,
    'other-beginning': (f) => `tunnisteen alussa on ${alternatives(f.heads)}, ei ${show(f.beginning)}`,
    'not-whole': () => 'arvo ei ole kokonaisluku',
    'not-a-range': () => 'arvo ei ole luku eikä vaihteluväli',
    'no-number-of-saved': (f) =>
      `tallennetusta mallista voi muuttaa vain lukuja, eikä siinä ole lukua ${f.path}`,
  },
  optionFound: {
    'without-file': () => 'ilman tiedostoa',
    beside: (f) => `tiedoston ${f.path} rinnalla`,
    'together-with': (f) => `ja ${f.other} yhdessä`,
  },
  optionExpectation: {
    choices: (f) => alternatives(f.choices),
    'whole-number': () => 'kokonaisluku',
    'whole-number-between': (f) => `kokonaisluku väliltä ${rangeText(whole(f.least), whole(f.most))}`,
    'whole-numbers': () => 'kokonaislukuja pilkuin erotettuina: 1,9',
    number: () => 'luku ilman tuhaterottimia, desimaalimerkkinä piste, esimerkiksi 150000 tai 0.5',
    share: () => 'osuus, esimerkiksi 1% tai 0.01',
    ends: () => 'tunniste, tai tunniste ja ääripäät, pienempi ensin: tunniste=0.1..0.3',
    ids: () => 'tunnuksia pilkuin erotettuina',
    'file-name': () => 'tiedosto, tai - (vakiotuloste)',
    'file-beside-result': () => 'tiedosto, koska tulos menee vakiotulosteeseen',
    'yaml-name': () => 'tiedostonimi, jonka pääte on .yaml',
    'one-scenario-for-draws': () =>
      'yksi skenaario, koska tiedostossa on yhden skenaarion simulointikierrokset',
    'one-scenario-for-model': () => 'yksi skenaario, koska tiedostossa on yhden skenaarion malli',
    'one-scenario-for-inputs': () => 'yksi skenaario, jonka työkirja se on',
    'form-or-scenario': () => 'kirjoitettavaksi joko lomake tai skenaario, ei molempia',
    'file-for-workbook': () => 'tiedosto työkirjalle, jota pääte ei voi näyttää: --output TIEDOSTO.xlsx',
    'nothing-beside-form': () =>
      'ei muuta tiedostoa valitsimen --to-form rinnalla: se kirjoittaa lomakkeen eikä tulosta mitään',
    'files-to-lock': () => 'lukittavat skenaariot tai datatiedostot',
    'municipality-beside-peers': () =>
      'sen rinnalla --municipality: kaikilla kunnilla yhdessä ei ole vertailukuntia',
    'one-table-for-sql': () => 'yksi taulukko, ei skenaariota eikä useita tiedostoja',
    'sql-beside': () => 'myös valitsin --sql',
    'another-year': () => 'muu vuosi kuin valitsimessa --year',
    'file-as-it-is': () => 'tiedosto, joka luetaan sellaisenaan',
    'file-for-layout': () => 'tiedosto, jonka viereen taulukkokuvaus kirjoitetaan',
    'file-without-layout': () =>
      'tiedosto, jolla ei vielä ole taulukkokuvausta: muokkaa nykyistä, tai siirrä se pois ja kirjoita uusi',
    'files-or-one-scenario': () => 'kustannustiedostoja, tai yksi skenaario yksinään',
    'scenario-with-costs': () => 'skenaario, jossa kustannusrakenteet nimetään',
    workbook: (f) =>
      `työkirja: ${f.path === '-' ? 'vakiosyötteessä' : `tiedostossa ${f.path}`} ei ole taulukkovälilehtiä`,
    'change-limit': () =>
      'raja luvun omassa yksikössä tai prosentteina lähtöarvosta, esimerkiksi 50000 tai 1%',
    'scenario-in-place-of-result': (f) =>
      `skenaario tai tallennettu malli tallennetun tuloksen (${f.path}) sijaan`,
    'share-to-one': () => 'osuus väliltä 0–1, esimerkiksi 80% tai 0.8',
    'answers-file': () =>
      'vastaukset skenaarion sijasta; skenaariossa on oma maturity.threshold_share ja sheet',
    'one-table': (f) => `yhden taulukon muoto: ${f.choices.join(', ')}; muissa ovat kaikki taulukot`,
  },
  inhabitantFault: {
    'no-costs': () => 'skenaariossa ei ole kustannuksia',
    'no-costs-no-municipalities': () => 'skenaariossa ei ole kustannuksia eikä siten kuntia',
    'one-number-for-all': () => 'inhabitants on yksi luku kaikille kunnille yhdessä',
    'counted-in-successor': ({ from, into }) =>
      `kunnan ${from.name.fi} (${from.code}) asukkaat on laskettu kuntaan ${into.name.fi} (${into.code}), ja vain toinen niistä on rajauksessa`,
    'no-population-of': (f) => `rekisterissä ei ole kunnan ${f.code} asukaslukua vuodelta ${f.year}`,
    'no-population': (f) => `rekisterissä ei ole asukaslukua vuodelta ${f.year}`,
  },
  modelFault: {
    'other-form': (f) =>
      f.found === ''
        ? `sen muotoa ei ole ilmoitettu, ja luettava muoto on ${f.known}`
        : `sen muoto on ${f.found}, ja luettava muoto on ${f.known}`,
    changed: () => 'se on katkennut tai sitä on muutettu',
    'other-digest': () => 'sen tarkistussumma ei vastaa sisältöä',
    'no-model': () => 'sen sisältö ei ole malli',
    'wrong-form': (f) => `kohdassa ${f.at} on jotakin, mitä mallissa ei ole siinä`,
    unknown: (f) => `kohdassa ${f.at} mainitaan ${show(f.name)}, jota siinä ei ole`,
    lacking: (f) => `kohdasta ${f.at} puuttuu ${show(f.name)}`,
    twice: (f) => `${show(f.name)} on siinä toisenkin kerran, kohdassa ${f.at}`,
    differs: (f) => `kohdan ${f.at} sisältö ei sovi yhteen muun kanssa`,
  },
  resultFault: {
    'no-json': () => 'se ei ole JSON-tiedosto tai se on katkennut',
    several: (f) => `siinä on monta skenaariota (${f.scenarios})`,
    'no-estimates': () => 'siinä ei ole arviota',
  },
  otherFormat: {
    pdf: () => 'PDF-asiakirja',
    parquet: () => 'Parquet-tiedosto',
    sqlite: () => 'SQLite-tietokanta',
    bzip2: () => 'bzip2-pakattu tiedosto',
    xz: () => 'xz-pakattu tiedosto',
    '7-zip': () => '7-Zip-paketti',
    rar: () => 'RAR-paketti',
    zstandard: () => 'Zstandard-pakattu tiedosto',
    picture: () => 'kuva',
    zip: () => 'zip-paketti',
    html: () => 'verkkosivu (HTML), jolle jotkin palvelut antavat päätteen .csv tai .xls',
    xml: () => 'XML-tiedosto',
    rtf: () => 'tekstiasiakirja (RTF)',
    json: () => 'JSON-tiedosto',
    'pc-axis': () => 'PC-Axis-tiedosto (.px)',
    xlsb: () => 'binaarinen työkirja (.xlsb)',
    numbers: () => 'Numbers-ohjelman tiedosto',
    document: () => 'tekstiasiakirja tai esitys',
  },
  formatRemedy: {
    pdf: () =>
      'Pyydä taulukko julkaisijalta CSV-muodossa, tai kopioi se taulukkovälilehdelle ja tallenna CSV-muodossa.',
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
        ? 'Pura paketti ja nimeä siinä oleva taulukko.'
        : 'Tallenna tiedosto muotoon .xlsx ohjelmalla, jolla se on tehty, tai tallenna taulukkovälilehti CSV-muodossa.',
    html: () => save,
    xml: () => save,
    rtf: () => save,
    json: () => save,
    'pc-axis': () => save,
    xlsb: () => 'Tallenna työkirja Excelissä muotoon .xlsx.',
    numbers: () => 'Vie tiedosto Excel-muotoon (.xlsx) tai CSV-muotoon.',
    document: () => 'Kopioi taulukko taulukkovälilehdelle ja tallenna se muotoon .xlsx tai CSV.',
  },
  expectation: {
    number: () => 'luku',
    'whole-number': () => 'kokonaisluku',
    text: () => 'teksti',
    keys: () => 'avainryhmä',
    list: () => 'luettelo',
    'true-or-false': () => 'true tai false',
    year: () => 'nelinumeroinen vuosi väliltä 1900–2200',
    'number-or-range': () => 'luku, tai vaihteluväli kuten { low: 1, high: 2 }',
    'text-or-labels': () => 'teksti, tai tekstejä kuten { fi: ..., sv: ... }',
    layout: () => 'taulukkokuvauksen polku tai sen avaimet',
    scenario: () => 'skenaario: avaimia ja arvoja',
    phases: () => 'vähintään yksi vaihe minuutteineen',
    'value-or-range': () => 'arvo, tai low ja high',
    'why-not': () => 'why_not, kun fit_for_default on false, ja vain silloin',
    date: () => 'päiväys, esimerkiksi 2016-01-01',
    'year-or-date': () => 'vuosi tai päiväys, esimerkiksi 2017-02-20',
    'evidence-id': () => 'tietolähteen tunnus, jonka osat on erotettu pistein',
    bound: ({ of, side, limit, isInclusive }) => {
      const most = side === 'least' ? 'vähintään' : 'enintään';
      if (of === 'list') return `luettelo, jossa on ${most} ${count(limit, 'arvo', 'arvoa')}`;
      if (!isInclusive)
        return `luku, joka on ${side === 'least' ? 'suurempi' : 'pienempi'} kuin ${number(limit)}`;
      return `luku, joka on ${most} ${number(limit)}`;
    },
    'any-of': ({ kinds }) => kinds.map(expectationText).join(' tai '),
    other: (f) => f.text,
  },
  boundsHint: {
    'paid-without-sign': () => 'Kirjoita maksettava määrä ilman miinusta; hyöty kuuluu säästöön (saving).',
    'part-of-saving': () => 'Luku on osa säästöstä, enintään koko säästö: 0.2 on 20 prosenttia.',
  },
  drawUser: {
    sampling: (f) => `otanta ${f.sampling}`,
    methods: (f) => `${f.methods.length === 1 ? 'menetelmä' : 'menetelmät'} ${f.methods.join(', ')}`,
  },
  errorName: {
    none: () => '',
    'rank-interval': (f) =>
      `järjestyskorrelaation luottamusvälin puolikas, lähtötieto ${f.input}, tulos ${f.output}`,
    mean: (f) => `keskiarvon keskivirhe, tulos ${f.of}`,
    'chance-of-loss': (f) => `tappion todennäköisyyden keskivirhe, tulos ${f.of}`,
    'perfect-information': (f) => `täydellisen tiedon arvon keskivirhe, tulos ${f.of}`,
    'perfect-information-singly': (f) =>
      `täydellisen tiedon arvon keskivirhe, kun hankkeista päätetään erikseen, tulos ${f.of}`,
    'information-on-input': (f) => `lisätiedon arvon keskivirhe, lähtötieto ${f.input}, tulos ${f.of}`,
  },
  errorBase: {
    nothing: '',
    'correlation-of-one': 'täyteen korrelaatioon 1',
    'the-figure': 'itse lukuun',
    'its-worth': 'itse arvoon',
    'perfect-information': 'täydellisen tiedon arvoon',
  },
  bounds: (bounds) =>
    boundsText(bounds, {
      units: unitTexts,
      above: (limit) => `suurempi kuin ${number(limit)}`,
      orMore: (least) => `vähintään ${number(least)}`,
      between: (least, most) => `väliltä ${rangeText(number(least), number(most))}`,
      notBeyond: (largest) => `enintään ${largest.toExponential().replace('+', '')}`,
    }),
  numberStyle: ({ decimalMark, thousandsSeparator, isPercent }) =>
    [
      decimalMark === undefined ? 'ei desimaaleja' : `desimaalimerkkinä ${markName(decimalMark)}`,
      thousandsSeparator === undefined
        ? 'ei tuhaterotinta'
        : `tuhaterottimena ${markName(thousandsSeparator)}`,
      ...(isPercent ? ['lopussa %'] : []),
    ].join(', '),
  country: { sweden: 'Ruotsi', norway: 'Norja', denmark: 'Tanska' },
  moneyOf: { sweden: 'Ruotsin kruunuja', norway: 'Norjan kruunuja', denmark: 'Tanskan kruunuja' },
  fileKind: {
    scenario: 'skenaario',
    'check case': 'tarkistustapaus',
    evidence: 'tietolähde (evidence)',
    source: 'lähde',
    'kind of project': 'hankelaji',
    layout: 'taulukkokuvaus',
    'cost data': 'kustannustaulukko',
    outcomes: 'toteumataulukko',
    goals: 'tavoitetaulukko',
    levels: 'tasotaulukko',
    answers: 'vastaustaulukko',
    'other data': 'datatiedosto',
  },
  calibrationRoom: ({ publishedRatio, othersRatio, leftRatio }) =>
    publishedRatio === null || othersRatio === null || leftRatio === null
      ? 'Ylärajan suhdetta alarajaan ei voi laskea, koska kaikki rajat eivät ole suurempia kuin nolla'
      : `Julkaistu yläraja on ${ratio(publishedRatio)} kertaa alaraja. Muut lähtötiedot selittävät tästä ${ratio(othersRatio)}. Tälle parametrille jää ${ratio(leftRatio)}`,
  calibrationFault: {
    turns: (f) => `${reachText(f)}, mutta se kasvaa ja pienenee, joten vaihteluvälillä ei ole kahta rajaa`,
    'out-of-reach': (f) =>
      `julkaistua ${endNames[f.end].partitive} ${number(f.published)} ei saavuteta, sillä ${reachText(f)}`,
    crossed: ({ low, high, publishedRatio, othersRatio }) =>
      `alaraja olisi ${short(low)} ja yläraja ${short(high)}${
        publishedRatio === null || othersRatio === null
          ? ': jo muiden lähtötietojen aiheuttama vaihtelu on leveämpi kuin julkaistu vaihteluväli'
          : `: jo muiden lähtötietojen vuoksi yläraja on ${rounded(othersRatio)} kertaa alaraja, kun julkaistu yläraja on ${rounded(publishedRatio)} kertaa alaraja; niiden vaihtelun pitäisi kaventua kertoimella ${rounded(publishedRatio / othersRatio)}`
      }`,
    'no-percentiles': (f) =>
      `mikään vaihteluväli (${f.path}, ${rangeText(number(f.left), number(f.right))}) ei anna näitä persentiilejä; lähin on ${rangeText(short(f.low), short(f.high))}, ja sen persentiilit ovat ${short(f.computedLow)} ja ${short(f.computedHigh)}`,
  },
  toleranceFault: {
    several: () => 'toleransseja on annettu useita',
    'not-a-number': () => 'vain luvuilla on toleranssi',
    relative: (f) => `relative: ${f.relative} sallii vähintään koko arvon suuruisen muutoksen, ${neverFails}`,
    absolute: (f) => `absolute: ${f.absolute} on vähintään arvon suuruinen, ${neverFails}`,
    draws: (f) =>
      `simulointien tulokset eivät koskaan eroa näin monta keskivirhettä (draws: ${f.draws}), ${neverFails}`,
    'no-statistic': () => 'vain simuloinnin keskiarvoilla ja persentiileillä on keskivirhe',
  },
  need: {
    municipality: () => 'minkä kunnan lukuja siinä on',
    'cost-columns': () => 'mitkä sen sarakkeista ovat kustannuksia',
    fact: ({ fact, column, others }) => {
      const question = {
        unit: 'mikä yksikkö luvuilla on',
        year: 'minkä vuoden lukuja ne ovat',
        service: 'minkä palvelun lukuja ne ovat',
        'cost type': 'mitä kustannuslajia luvut ovat',
      }[fact];
      const more = others === 0 ? '' : ` ja ${count(others, 'muu sarake', 'muuta saraketta')}`;
      return `${question} (sarake ${show(column)}${more})`;
    },
    'statement-line': (f) => `mikä näistä on kustannus: ${list(f.names.map(show))}`,
    changes: () => 'mitkä sen luvuista ovat kustannuksia: ne ovat muutoksia tai osuuksia',
    version: (f) =>
      `luetaanko ${versionFigures[f.version] ?? `luvut (version: ${f.version})`} kustannuksiksi; ilman mainintaa kustannuksiksi luetaan vain tilinpäätöksen luvut`,
    'part-of-year': (f) =>
      `koskevatko luvut koko vuotta; taulukon mukaan ne koskevat ${f.period === undefined ? 'osaa vuodesta' : `jaksoa ${f.period}`}`,
    signs: () => 'mitkä sen luvuista ovat kustannuksia ja mitkä vähentävät kustannuksia',
    credit: (f) => `vähentävätkö sarakkeen ${show(f.column)} luvut kustannuksia`,
    periods: () => 'muodostavatko sen jaksojen luvut yhdessä koko vuoden luvun',
    'second-municipality': () => 'mistä sarakkeesta kunta luetaan',
    'second-column': (f) => `mistä sarakkeesta ${{ service: 'palvelu', year: 'vuosi' }[f.role]} luetaan`,
    'negative-figures': () => 'ovatko sen monet negatiiviset luvut miinusmerkillä kirjoitettuja kustannuksia',
  },
  needKey: {
    municipality: () => 'municipality tai areas',
    'cost-columns': () => 'kustannussarakkeen kohdalle role: amount ja unit: eur',
    fact: ({ fact, mayBeOther, offered }) => {
      const key = {
        unit: `unit: eur (tai 1000_eur, meur) ${everywhere}`,
        year: `year: ${offered.length === 1 ? offered[0]!.value : 'VVVV'} ${everywhere}`,
        service: `service ${everywhere}`,
        'cost type': `cost_type: net_operating_costs (tai operating_costs, personnel, ...) ${everywhere}`,
      }[fact];
      const other =
        fact === 'unit' && mayBeOther ? ', tai role: ignore, jos sarakkeessa ei ole kustannuksia' : '';
      const values = offered.map(({ value, why }) => `${value} (${say(phrases.tableReason, why)})`);
      return `${key}${other}${values.length === 0 ? '' : `; arvo voi olla ${alternatives(values)}`}`;
    },
    'statement-line': (f) =>
      `sarakkeen ${show(f.column)} kohdalle role: dimension ja only: [${JSON.stringify(f.cost)}]`,
    changes: () => 'kustannussarakkeen kohdalle role: amount',
    version: (f) => `version: ${f.version} (tai version: accounts, jos luvut ovat tilinpäätöksestä)`,
    'part-of-year': ({ period = '2024-01..2024-06' }) => {
      const year = period.slice(0, 4);
      return `period: ${period} (tai period: ${year}-01..${year}-12, jos luvut ovat tammi–joulukuulta)`;
    },
    signs: () => 'signs',
    credit: (f) =>
      `sarakkeen ${show(f.column)} kohdalle sign: reversed ja sum: true, ja kustannussarakkeen kohdalle sum: true; tai sarakkeen ${show(f.column)} kohdalle role: ignore`,
    periods: () => 'sarakkeen kohdalle sum: true (tai only: ["..."])',
    'second-municipality': () => 'sarakkeen kohdalle role: municipality tai role: ignore',
    'second-column': () => 'toisen sarakkeen kohdalle role: ignore',
    'negative-figures': () => 'lukusarakkeiden kohdalle sign: reversed (tai as-written)',
  },
  placeOfLayout: (layout) => layout.file ?? 'skenaariossa',
  layoutSays: {
    column: (f) => columnText(f.position, f.stated),
    'kept-and-left-out': (f) => `sarakkeesta ${show(f.column)} otetaan mukaan solu ${show(f.cell)} (only)`,
    'no-such-cell': (f) => `sarakkeessa ${show(f.column)} on solu ${show(f.cell)}`,
    footnotes: (f) =>
      f.rows === 1 ? 'viimeinen rivi on alaviite' : `viimeiset ${f.rows} riviä ovat alaviitteitä`,
    'municipality-column': (f) => `koko tiedosto koskee kuntaa ${f.municipality}`,
    'no-sheets': (f) => `luetaan taulukkovälilehti ${show(f.sheet)}`,
    delimiter: (f) => `kenttäerotin on ${markName(f.stated)}`,
    encoding: (f) => `merkistö on ${f.stated}`,
    dialect: () => 'siinä on tekstin kirjoitustapa (dialect)',
  },
  fileHas: {
    column: (f) => columnText(f.position, f.found),
    'kept-and-left-out': () => 'rivejä ei jää, koska sama solu jätetään pois (except)',
    'no-such-cell': () => 'sellaista solua ei ole',
    footnotes: (f) => `rivillä ${f.line} on lukuja`,
    'municipality-column': (f) => `sarakkeessa ${show(f.column)} on kunta joka rivillä`,
    'no-sheets': () => 'taulukkovälilehtiä ei ole',
    delimiter: (f) => `kenttäerotin on ${markName(f.found)}`,
    encoding: (f) => `merkistö on ${f.found}`,
    dialect: () => 'se on työkirja, ei tekstiä',
  },
  layoutRemedy: {
    column: () => 'Korjaa taulukkokuvauksesta columns, dialect.delimiter tai dialect.rows_before_header',
    'kept-and-left-out': () => 'Korjaa taulukkokuvauksesta (columns) only tai except',
    'no-such-cell': (f) => `Korjaa taulukkokuvauksesta (columns) ${f.key}`,
    footnotes: () => 'Korjaa taulukkokuvauksesta dialect.footnote_rows',
    'municipality-column': () => 'Korjaa taulukkokuvauksesta municipality tai sarakkeen rooli (role)',
    'no-sheets': () => 'Korjaa taulukkokuvauksesta sheet',
    delimiter: (f) => `Kirjoita taulukkokuvaukseen dialect.delimiter: ${JSON.stringify(f.found)}`,
    encoding: (f) => `Kirjoita taulukkokuvaukseen dialect.encoding: ${f.found}`,
    dialect: () =>
      'Korjaa taulukkokuvauksesta dialect: työkirjassa encoding ja delimiter eivät vaikuta, mutta sheet vaikuttaa',
  },
  sizeFound: {
    bytes: (f) =>
      `${whole(f.megabytes)}\u00a0Mt${f.packedKilobytes === undefined ? '' : ` (pakattuna ${whole(f.packedKilobytes)}\u00a0kt)`}`,
    parts: (f) => count(f.found, 'osa', 'osaa'),
    cells: () => 'solut ovat liian kaukana toisistaan',
  },
  sizeMost: {
    bytes: (f) =>
      `${whole(f.mostOfSheet)}\u00a0Mt taulukkovälilehteä kohti, ${whole(f.mostInAll)}\u00a0Mt yhteensä ja ${whole(f.mostRatio)} kertaa pakattu koko`,
    parts: (f) => count(f.most, 'osa', 'osaa'),
    cells: (f) => `${whole(Number(f.most))} solua taulukkovälilehteä kohti`,
  },
  partFault: {
    twice: () => 'se on tiedostossa kahteen kertaan',
    encrypted: () => 'se on salattu',
    'unknown-packing': () => 'se on pakattu tavalla, jota työkirjat eivät käytä',
    'no-beginning': () => 'sen alku puuttuu',
    'entry-unreadable': (f) => `kohtaa ${f.entry} ei voi lukea`,
    'not-of-workbook': () => 'sen sisältö ei ole työkirjan sisältöä',
    'no-size': () => 'sen kokoa ei ole ilmoitettu',
    'broken-archive': () => 'sen osia ei voi purkaa',
    'broken-xml': () => 'jonkin sen osan teksti on katkennut tai väärin sisäkkäin',
    'no-part': () => 'siitä puuttuu osa, joka on jokaisessa työkirjassa',
    'no-sheet': (f) => `taulukkovälilehden ${show(f.name)} osa puuttuu`,
    'cell-outside': () => 'siinä on soluja taulukkovälilehden rajojen ulkopuolella',
  },
  tableReason: {
    none: () => '',
    'layout-states': () => 'taulukkokuvauksen mukaan',
    'tidy-form': () => 'otsikkorivin mukaan: perusmuoto',
    'header-states': () => 'sarakeotsikon mukaan',
    'header-names': () => 'nimi on sarakeotsikossa',
    'header-names-area': () => 'sarakeotsikko on alueen nimi',
    'title-states': () => 'taulukon otsikon mukaan',
    'title-says': (f) => `taulukon otsikossa ${show(f.phrase)}`,
    'title-per-inhabitant': () => 'taulukon otsikon mukaan luvut ovat asukasta kohti',
    'signs-state': () => 'lukujen vieressä olevien merkkien mukaan',
    'headings-name': (f) =>
      `rivejä, joilla on vain ensimmäinen solu, on ${whole(f.all)}, ja niistä ${whole(f.found)} nimeää ${f.what === 'areas' ? 'alueen' : 'palvelun'}`,
    'everyday-name': (f) => `arkinimi, rekisterissä ${show(f.service.fi)}`,
    areas: () => 'useimmat solut ovat alueiden nimiä tai koodeja',
    'area-codes': () => 'alueiden koodeja',
    'counts-rows': () => 'numeroi rivit ensimmäisestä viimeiseen',
    'amount-without-figures': () => 'sarakeotsikon mukaan, vaikka sarakkeessa ei ole lukuja',
    empty: () => 'tyhjä',
    years: () => 'kaikki solut ovat vuosia',
    tax: () => 'sarakeotsikon mukaan vero, joka ei ole kustannus',
    'amount-without-numbers': () => 'sarakeotsikon mukaan, vaikka solut eivät ole pelkkiä lukuja',
    'unknown-area-codes': () => 'alueiden koodeja, joita ei ole missään rekisterissä',
    codes: () => 'sarakeotsikon mukaan luvut ovat koodeja',
    'numbers-name-things': () => 'sarakeotsikon mukaan luvut ovat tunnisteita',
    'zeros-in-front': () => 'nollilla alkavat luvut ovat koodeja',
    identifiers: () => 'pitkät, keskenään erilaiset luvut ovat tunnisteita',
    'adds-up-others': () => 'sarakeotsikon mukaan muiden summa',
    'main-function': () => 'sarakeotsikko on tehtäväalue, jonka palveluja on muissa sarakkeissa',
    'part-of-column': () => 'sarakeotsikon mukaan vain osa toisesta sarakkeesta',
    change: () => 'sarakeotsikon mukaan muutos tai osuus, ei kustannus',
    numbers: () => 'vähintään puolet soluista on lukuja',
    'unit-of-rows': () => 'sarakeotsikon ja solujen mukaan kunkin rivin yksikkö',
    'sign-of-rows': () => 'kukin solu kertoo, kummalla puolella kirjanpitoa rivi on',
    services: () => 'solut ovat rekisterin palveluja',
    'header-and-services': () => 'sarakeotsikon mukaan, ja osa soluista on rekisterin palveluja',
    header: () => 'sarakeotsikon mukaan',
    measures: () => 'sarakeotsikon mukaan erottaa erilaiset luvut toisistaan',
    text: () => 'teksti, joka erottaa rivit toisistaan',
    month: (f) => `kuukausi, sisältyy jo sarakkeeseen ${show(f.total)}`,
    'sum-of-columns': ({ columns }) =>
      `joka rivillä ${columns.length > 3 ? `${columns.length} viereisen sarakkeen summa` : `summa ${columns.join(' + ')}`}`,
    'code-total': (f) => `osiensa summa (${headings(f.column)}): koodit, joiden alussa on ${f.code}`,
    'indented-total': (f) => `summa (${headings(f.column)}): osat on sisennetty sen alle`,
    total: (f) => `summa (${headings(f.column)}): osat ovat tiedostossa`,
    'neighbour-total': (f) => `summa (${headings(f.column)}): viereisten rivien summan suuruinen`,
    heading: () => 'väliotsikko: vain ensimmäinen solu on täytetty',
    'heading-of': (f) =>
      `väliotsikko: sen alla olevien rivien ${{ municipality: 'kunta', service: 'palvelu' }[f.kind]}`,
    footnote: () => 'alaviite',
    comment: () => 'kommenttirivi',
    unusable: () => 'ei kelpaa: katso virheet',
    'no-figure': () => 'rivillä ei ole lukua',
    'same-row': (f) => `sama rivi on rivillä ${f.line}`,
    'other-amount': (f) => `toinen luku on rivillä ${f.line}`,
    'cell-count': (f) => `${count(f.found, 'solu', 'solua')}, pitäisi olla ${whole(f.expected)}`,
    'other-cells-kept': (f) => `taulukkokuvaus ottaa mukaan vain muita soluja (sarake ${f.column})`,
    'cell-left-out': (f) => `taulukkokuvaus jättää tämän solun pois (sarake ${f.column})`,
    'area-left-out': () => 'taulukkokuvaus jättää tämän alueen pois',
    'service-left-out': () => 'taulukkokuvaus jättää tämän palvelun pois',
    'cost-type-left-out': () => 'taulukkokuvaus jättää tämän kustannuslajin pois',
    part: (f) => `vain osa toisesta rivistä (sarake ${f.column})`,
    'unknown-area': (f) => named('tuntematon alue', f.area),
    'unknown-service': (f) => named('tuntematon palvelu', f.service),
    'unknown-unit': () => 'tuntematon yksikkö',
    'unknown-sign': () => 'tuntematon etumerkki',
  },
};

const endNames = {
  low: { nominative: 'alaraja', partitive: 'alarajaa' },
  high: { nominative: 'yläraja', partitive: 'ylärajaa' },
} as const;

const versionFigures: Readonly<Record<string, string>> = {
  accounts: 'tilinpäätöksen luvut',
  budget: 'talousarvion luvut',
  plan: 'suunnitelman luvut',
  forecast: 'ennusteen luvut',
};

function columnText(position: number, name: string | undefined): string {
  return name === undefined ? `saraketta ${position} ei ole` : `sarake ${position} on ${show(name)}`;
}

/** A column by its name; headings over rows have none. */
function headings(column: string | undefined): string {
  return column === undefined ? 'väliotsikot' : `sarake ${column}`;
}

function named(kind: string, name: string): string {
  return name === '' ? kind : `${kind}: ${name}`;
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
  return `kun ${path} on ${rangeText(number(left), number(right))}, laskettu ${endNames[end].nominative} on ${rangeText(short(least), short(most))}`;
}

function ratio(value: number): string {
  return fixedText(value, 2, peopleMarks.fi);
}

/** A number of a reason, without the digits that no reader needs. */
function short(value: number): string {
  return number(Number(value.toPrecision(6)));
}
