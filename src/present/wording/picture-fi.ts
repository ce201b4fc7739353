import type { PictureWording } from './picture-words.ts';

export const pictureFi: PictureWording = {
  millions: (number, isOne) => `${number}\u00a0${isOne ? 'miljoona' : 'miljoonaa'} euroa`,
  euros: (number, isOne) => `${number}\u00a0${isOne ? 'euro' : 'euroa'}`,
  minus: 'miinus',
  perYear: (amount) => `${amount} vuodessa`,
  title: {
    range: (name, saving, likely) =>
      `${name}: säästö on ${saving} vuodessa, yhdeksän kertaa kymmenestä ${likely}`,
    rangeAlone: (name, saving) => `${name}: säästö on ${saving} vuodessa`,
    noSaving: (name) => `${name}: ei säästöä`,
    outcomesBelow: (name, cases, all, limit) =>
      `${name}: yhtä todennäköisiä tapauksia on ${all}, ja niistä ${cases} on sellaisia, että säästö on alle ${limit}`,
    outcomesAbove: (name, cases, all, limit) =>
      `${name}: yhtä todennäköisiä tapauksia on ${all}, ja niistä ${cases} on sellaisia, että säästö on vähintään ${limit}`,
    projects: (percent, labels) => `Säästöstä ${percent} tulee seuraavista hankkeista: ${labels.join(', ')}`,
    oneProject: (label, saving) => `${label}: säästö on ${saving} vuodessa`,
    tornado: (name, input, swing) => `${name}, eniten vaikuttava lähtötieto: ${input} (vaikutus ${swing})`,
    tornadoNothing: (name) => `${name}: mikään epävarma lähtötieto ei vaikuta säästöön`,
    payback: (year) =>
      `Investointi on maksettu takaisin vuoden ${year} loppuun mennessä puolessa tapauksista`,
    paybackMissed: (year, missed, all, last) =>
      `Investointi on maksettu takaisin vuoden ${year} loppuun mennessä puolessa tapauksista; tapauksia on ${all}, ja niistä ${missed} jää maksamatta takaisin vuoden ${last} loppuun mennessä`,
    noPayback: (missed, all, last) =>
      `Yhtä todennäköisiä tapauksia on ${all}, ja niistä ${missed} on sellaisia, että investointi ei maksa itseään takaisin vuoden ${last} loppuun mennessä`,
    basis: (percent, quality) =>
      `Säästöstä ${percent} perustuu lähtötietoihin, joista heikoimman laatu on: ${quality}`,
    chance: (name, amount, percent) =>
      `${name}: todennäköisyys saavuttaa vähintään ${amount} vuodessa on ${percent}`,
    published: (agree, all) => `Julkaistuja lukuja on ${all}, ja niistä ${agree} täsmää laskettujen kanssa`,
    waterfall: (name, saving, overlap) =>
      `${name}: ${saving} vuodessa, kun kahteen kertaan laskettu säästö on vähennetty: ${overlap}`,
    waterfallAlone: (name, saving) => `${name}: ${saving} vuodessa; mitään ei ole laskettu kahteen kertaan`,
    twoWay: (name, met, all, target) =>
      `${name}: kahden lähtötiedon yhdistelmiä on ${all}, ja niistä ${met} täyttää tavoitteen: ${target}`,
    twoWayAlone: (name, saving) => `${name}: ${saving} vuodessa kahden lähtötiedon yhdistelmissä`,
    sobol: (name, input, percent) =>
      `${name}: epävarmuudesta ${percent} johtuu seuraavasta lähtötiedosta: ${input}`,
    municipalities: (range, municipality) =>
      `Säästö on kunnissa ${range} € asukasta kohti${municipality === undefined ? '' : `; suurin: ${municipality}`}`,
    classes: (years, all) =>
      `Vuosia on ${all}, ja niistä ${years} on sellaisia, että säästö on kustannusta suurempi`,
    breakEven: (project, classes, all) =>
      `${project}: kokoluokkia on ${all}, ja niistä ${classes} on sellaisia, että digikanava kannattaa omalla käyttöasteella`,
    portfolio: (always, all) => `Hakemuksia on ${all}, ja niistä ${always} valitaan jokaisessa tapauksessa`,
  },
  municipalitiesOf: (count) => `kuntia: ${count}`,
  legend: {
    range:
      'Ohut viiva: alarajasta ylärajaan. Paksu palkki: 90\u00a0% simulointikierroksista (p05–p95). Pystyviiva: mediaani. Jokaisella ryhmällä on oma asteikkonsa.',
    outcomes:
      'Jokainen piste on yksi 20 yhtä todennäköisestä tapauksesta. Jokaisella ryhmällä on oma asteikkonsa.',
    projects:
      'Ohut viiva: alarajasta ylärajaan. Paksu palkki: 90\u00a0% simulointikierroksista (p05–p95). Pystyviiva: mediaani. Jokaisella ryhmällä on oma asteikkonsa.',
    tornado:
      'Palkki: säästö, kun yksi lähtötieto on vaihteluvälinsä alarajalla ja ylärajalla ja muut ovat perusarvoissaan. Jokaisella ryhmällä on oma asteikkonsa.',
    cumulative:
      'Viiva: mediaani. Sisempi vyö: puolet simulointikierroksista (p25–p75). Ulompi vyö: 90\u00a0% (p05–p95). Katkoviivat: alaraja ja yläraja, kullekin vuodelle erikseen.',
    basis: 'Hanke luetaan sen lähtötiedon mukaan, joka tunnetaan huonoimmin. Osuudet perusarvion säästöstä.',
    chance:
      'Laskeva viiva: osuus simulointikierroksista, joissa säästö on vähintään näin suuri. Jokaisella ryhmällä on oma asteikkonsa.',
    published:
      'Ylempi viiva, ontot päät: julkaistu vaihteluväli. Alempi viiva: laskettu vaihteluväli. Jokaisella rivillä on oma asteikkonsa.',
    waterfall: 'Kaikki lähtötiedot perusarvoissaan. Palkki alkaa siitä, mihin edellinen päättyy.',
    'two-way': 'Säästö, kun kaksi lähtötietoa saa mainitut arvot ja muut ovat perusarvoissaan.',
    sobol:
      'Piste: osuus varianssista, joka poistuisi, jos lähtötieto tunnettaisiin. Viiva: sen 95\u00a0%:n luottamusväli. Palkki: yhdessä muiden lähtötietojen kanssa.',
    municipalities: 'Jokainen piste on yksi kunta, kaikki lähtötiedot perusarvoissaan.',
    classes:
      'Palkit ylöspäin: vuoden säästö ja avustus. Palkit alaspäin: kustannus. Kaikki lähtötiedot perusarvoissaan.',
    'break-even':
      'Piste: kannattavuusraja, kun lähtötiedot ovat perusarvoissaan, kokoluokan mediaanikunnassa. Viiva: edullisimmasta epäedullisimpaan ääriyhdistelmään.',
    portfolio:
      'Palkki: osuus simulointikierroksista, joissa hakemus on parhaassa valinnassa. Piste: osuus niistä valinnoista, joita mikään toinen ei voita (ydinindeksi).',
  },
  key: {
    corners: 'alarajasta ylärajaan',
    likely: '90\u00a0% simulointikierroksista',
    median: 'mediaani',
    published: 'julkaistu vaihteluväli',
    below: 'alle rajan',
    above: 'vähintään rajan verran',
    limit: 'raja',
    half: 'puolet simulointikierroksista',
    atLow: 'lähtötieto alarajalla',
    atHigh: 'lähtötieto ylärajalla',
    central: 'perusarvio',
    zero: 'nolla',
    payback: 'maksettu takaisin puolessa tapauksista',
    firstOrder: 'oma vaikutus',
    total: 'kokonaisvaikutus',
    notFromZero: 'ei eroa merkitsevästi nollasta',
    rises: 'lisää',
    falls: 'vähentää',
    sums: 'summa',
    met: 'täyttää tavoitteen',
    cashable: 'budjettivaikutteinen säästö',
    otherSaving: 'muu säästö',
    saving: 'säästö',
    cost: 'kustannus',
    grant: 'avustus',
    ownUse: 'oma käyttöaste',
    never: 'ei kannata millään käyttöasteella',
    chosen: 'parhaassa valinnassa',
    notChosen: 'ei parhaassa valinnassa',
    earlier: 'julkaistu tulos',
    municipality: 'kunta',
  },
  column: {
    project: 'Hanke',
    input: 'Lähtötieto',
    row: 'Rivi',
    case: 'Tapaus',
    saving: 'Säästö',
    low: 'Alaraja',
    central: 'Perusarvio',
    high: 'Yläraja',
    published: 'Julkaistu',
    computed: 'Laskettu',
    status: 'Täsmää',
    inputLow: 'Lähtötiedon alaraja',
    inputHigh: 'Lähtötiedon yläraja',
    atLow: 'Säästö alarajalla',
    atHigh: 'Säästö ylärajalla',
    effect: 'Vaikutus',
    year: 'Vuosi',
    quality: 'Laatu',
    projects: 'Hankkeita',
    share: 'Osuus säästöstä',
    chance: 'Todennäköisyys',
    change: 'Muutos',
    municipality: 'Kunta',
    inhabitants: 'Asukkaita',
    perInhabitant: '€ asukasta kohti',
    sizeClass: 'Kokoluokka',
    use: 'Kannattavuusraja',
    application: 'Hakemus',
    chosenIn: 'Valittu, % kierroksista',
    coreIndex: 'Ydinindeksi',
    class: 'Tapauksissa',
    reached: 'Maksettu takaisin, % kierroksista',
  },
  others: (count) => `Muut yhteensä (${count})`,
  outsideClasses: (count) => `Asukasluku ei tiedossa (${count})`,
  figures: 'Luvut taulukkona',
  years: 'vuosi',
  inhabitantsAxis: 'asukasta',
  chanceAxis: '% simulointikierroksista',
  useAxis: '% yhteydenotoista',
  partOfSaving: '% säästöstä',
  partOfVariance: '% varianssista',
  partOfDraws: '% simulointikierroksista',
};
