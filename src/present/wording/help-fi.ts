import type { HelpWords } from './help-words.ts';

export const help: HelpWords = {
  program: 'Laskee kuntien kustannusrakenteesta ja digihankkeiden luettelosta säästöjen vaihteluvälin.',
  programExamples: [
    'luo Kemin kaupungille ensimmäisen skenaarion kaupungin omista kustannuksista',
    'arvioi, kuinka paljon skenaarion hankkeilla voi säästää',
  ],
  version: 'tulosta versio',
  frame: {
    usage: 'Käyttö:',
    arguments: 'Argumentit:',
    options: 'Valitsimet:',
    examples: 'Esimerkit:',
    choices: (names) => `vaihtoehdot: ${names}`,
    default: (value) => `oletusarvo: ${value}`,
    repeatable: 'voi toistaa',
    more: 'digisave help KOMENTO näyttää komennon valitsimet ja kaksi esimerkkiä.',
  },
  values: {
    breakdown: 'erittely',
    case: 'tapaus',
    command: 'komento',
    detail: 'tarkkuus',
    dialect: 'tyyli',
    direction: 'suunta',
    ends: 'rajat',
    file: 'tiedosto',
    folder: 'kansio',
    format: 'muoto',
    grouping: 'ryhmittely',
    id: 'tunnus',
    ids: 'tunnukset',
    kind: 'laji',
    language: 'kieli',
    methods: 'menetelmät',
    name: 'nimi',
    names: 'nimet',
    number: 'luku',
    numbers: 'lukuja',
    options: 'valitsimet',
    output: 'tulos',
    path: 'tunniste',
    pathValue: 'tunniste=arvo',
    scenario: 'skenaario',
    before: 'ennen',
    after: 'jälkeen',
    share: 'osuus',
    shell: 'komentotulkki',
    value: 'arvo',
    view: 'näkymä',
    words: 'sanat',
    year: 'vuosi',
  },
  groups: {
    begin: 'Aloita ja tutki tietoja:',
    estimate: 'Laske ja selitä:',
    decide: 'Päätä:',
    compare: 'Vertaa tunnettuihin lukuihin:',
  },
  shared: {
    dialect: 'CSV-tyyli: fi käyttää puolipisteitä ja desimaalipilkkuja (avautuu suomenkielisessä Excelissä)',
    format: 'tuloksen muoto; päätteellä taulukko (table), muuten csv',
    formatOfReport: 'tuloksen muoto; taulukko (table), ellei tiedoston nimi kerro muuta',
    headings: 'otsikoi CSV:n ja työkirjan sarakkeet pyydetyllä kielellä eikä avaimilla',
    help: 'tulosta tämä ohje',
    inputs: 'ota muutetut lähtötiedot työkirjasta, jonka estimate on kirjoittanut tästä skenaariosta (.xlsx)',
    language: 'ohjeen, taulukoiden ja viestien kieli',
    confine: 'lue ja kirjoita vain tämän kansion tiedostoja, linkit mukaan lukien',
    pictures:
      'kirjoita jokainen kuvio tähän kansioon SVG-tiedostona, ja PNG-tiedostona, jos @resvg/resvg-js on asennettu',
    png: 'keskeytä, jos kuvioita ei voi kirjoittaa PNG-tiedostoina',
    noColor: 'tulosta ilman värejä',
    output: 'kirjoita tulos tiedostoon; - on vakiotuloste',
    quiet: 'älä tulosta varoituksia ja ohjeita',
    samples: 'simulointikierrosten määrä skenaarion määrän tilalle',
    paths: 'näytä lähtötiedot tunnisteina eikä niminä (table, markdown)',
    seed: 'siemenluku skenaarion siemenluvun tilalle',
    set: 'korvaa luku tai asetus; vaihteluväli kirjoitetaan 0.4..0.6',
    sheet: 'työkirjan taulukkovälilehti (oletusarvo: ainoa näkyvä, jolla on taulukko)',
    table: 'tuloksen toinen taulukko JSON-avaimen mukaan (CSV)',
    strict: 'käsittele varoitukset virheinä',
    view: 'laskettavat säästöt: kaikki tai vain budjettivaikutteiset',
  },
  commands: {
    init: {
      description: 'luo kunnalle skenaario sen omista kustannuksista, valmiina laskettavaksi',
      arguments: {
        file: 'kirjoitettava skenaario (YAML), jota ei vielä ole; ilman sitä vakiotuloste',
      },
      options: {
        municipality: 'kunnan nimi tai koodi; päätteellä ohjelma kysyy sen',
        year: 'ohjelman mukana tulevien kustannusten vuosi (oletusarvo: viimeisin)',
        costs: 'oma kustannustiedosto (CSV, .xlsx) näiden kustannusten tilalle',
        projects: 'hankelajit pilkuin erotettuina (oletusarvo: ne, jotka eivät tarvitse muita lukuja)',
        quiet: 'tulosta vain skenaario',
      },
      examples: [
        'kirjoittaa Kemin ensimmäisen skenaarion tiedostoon kemi.yaml',
        'tulostaa Oulun skenaarion, jossa on kaksi hankelajia',
      ],
    },
    list: {
      description: 'luettele palvelut, kunnat, hankkeet, lähteet ja muut nimet, joita skenaario käyttää',
      arguments: {
        kind: 'mitä luetellaan; sanan inputs jälkeen kirjoitetaan skenaario',
        words: 'näytä vain rivit, joilla ovat kaikki nämä sanat, millä tahansa kielellä',
      },
      options: {},
      examples: [
        'näyttää palvelun, johon kirjastot kuuluvat',
        'näyttää skenaarion lähtötiedot, joissa on sana invoice, ja niiden tunnisteet valitsimelle --set',
      ],
    },
    completion: {
      description:
        'tulosta komentotulkin asetus, jonka jälkeen sarkain täydentää komennot, valitsimet ja nimet',
      arguments: { shell: 'komentotulkki, jonka rivejä täydennetään' },
      options: {},
      examples: ['tulostaa asetuksen PowerShellin profiiliin', 'tulostaa asetuksen komentotulkille Bash'],
    },
    inspect: {
      description:
        'näytä, miten kuntien lukujen taulukko (CSV missä muodossa tahansa, .xlsx) tulkitaan ja miksi',
      arguments: { file: 'taulukko (CSV, myös gzip-pakattuna, tai .xlsx), tai - vakiosyötteelle' },
      options: {
        format: 'ihmisen luettava taulukko tai json',
        layout: 'taulukkokuvaus, jota käytetään viereisen TIEDOSTO.layout.yaml-tiedoston sijasta',
        municipalityYear: 'laske tähän vuoteen mennessä yhdistyneet kunnat seuraajakuntaansa',
        writeLayout: 'kirjoita tulkinta tiedostoon TIEDOSTO.layout.yaml muokattavaksi',
        rejects: 'kirjoita pois jätetyt rivit ja syyt tiedostoon (CSV)',
      },
      examples: [
        'näyttää kustannustiedoston sarakkeet, summat ja rivit',
        'kirjoittaa lisäksi pois jätetyt rivit tiedostoon left-out.csv',
      ],
    },
    structure: {
      description: 'näytä kustannukset palveluittain ja tehtäväalueittain, vertailukuntien rinnalla',
      arguments: {
        file: 'kustannustiedostot (CSV, .xlsx), - vakiosyötteelle, tai yksi skenaario (YAML)',
      },
      options: {
        costs: 'skenaarion kustannusrakenne (oletusarvo: ensimmäinen)',
        municipality: 'kunnan nimi tai koodi; ilman sitä kaikki yhteensä',
        peers: 'vertailukunnat: sama kokoluokka, maakunta tai kuntaryhmä',
        year: 'kustannusten vuosi (oletusarvo: tiedostojen viimeisin tai skenaarion vuosi)',
        compareYear: 'toinen vuosi, johon verrataan',
        by: 'tarkimmat rivit: palvelut tai pelkät tehtäväalueet',
        sql: 'tulosta SQL, joka antaa taulukon siistissä muodossa tietokannasta',
        sqlTable: 'taulukon nimi tietokannassa (oletus: tiedoston nimi)',
      },
      examples: [
        'näyttää Kemin kustannukset asukasta kohti saman kokoluokan kuntien rinnalla',
        'näyttää skenaarion kustannukset tehtäväalueittain',
      ],
    },
    validate: {
      description: 'tarkista skenaariot, kustannustiedot ja tietolähteet virheiden varalta laskematta mitään',
      arguments: { file: 'tiedostot tai kansiot (YAML, CSV, .xlsx)' },
      options: { quiet: 'tulosta vain ongelmat' },
      examples: [
        'tarkistaa yhden skenaarion ja tiedostot, joihin se viittaa',
        'tarkistaa kansion kaikki tietolähteet; varoitukset luetaan virheiksi',
      ],
    },
    estimate: {
      description: 'arvioi säästöt hankkeittain ja yhteensä vaihteluväleinä',
      arguments: { scenario: 'skenaariotiedostot (YAML), tai - vakiosyötteelle' },
      options: {
        sensitivity:
          'lisää nopeiden ja hitaiden hankkeiden herkkyystaulukot, yksi ja kaksi lähtötietoa kerrallaan (table, markdown, json)',
        by: 'erittele tulos vuosittain, kunnittain, maakunnittain tai palveluittain',
        saveDraws: 'kirjoita kaikkien simulointikierrosten lähtötiedot ja tulokset tiedostoon (CSV)',
        saveModel:
          'kirjoita skenaario kustannuksineen ja tietolähteineen tiedostoon (JSON), joka luetaan kuten skenaario',
        precision: 'lisää simulointikierroksia, kunnes simulointivirhe alittaa tämän osuuden, esim. 1%',
      },
      examples: [
        'näyttää säästöt taulukkona, myös kun tulos ohjataan tiedostoon tai toiselle ohjelmalle',
        'kirjoittaa säästöt kunnittain muodossa, jonka suomenkielinen Excel avaa',
      ],
    },
    explain: {
      description:
        'näytä, miten luku on laskettu: kaava, lähtötiedot lähteineen, kustannukset, päällekkäisyys',
      arguments: {
        scenario: 'skenaariotiedosto (YAML), tai - vakiosyötteelle',
        path: 'selitettävä luku: estimate-komennon rivi tai tulos, lähtötieto tai reference.N (oletusarvo: kaikki yhteensä)',
      },
      options: {},
      examples: [
        'näyttää, miten nopeiden hankkeiden säästö on laskettu',
        'näyttää, miten kansantalouden nettonykyarvo on laskettu',
      ],
    },
    report: {
      description: 'kirjoita raportti päätöksentekoon: vastaus, kuviot, taulukot ja se, mihin ne perustuvat',
      arguments: { scenario: 'skenaariotiedosto (YAML), tai - vakiosyötteelle' },
      options: {
        municipality: 'kunnat, joista jokaiselle tulee oma sivu: nimet tai koodit',
        summary: 'vain vastaus: kolmesta viiteen virkettä ja se, mitä ei tiedetä',
        output:
          'kirjoitettava tiedosto: .html (yksi sivu, jossa on kaikki), .md tai .xlsx (laskeva työkirja); - on vakiotuloste (Markdown)',
      },
      examples: [
        'kirjoittaa raportin yhtenä sivuna, jonka mikä tahansa selain avaa',
        'tulostaa vastauksen muutamana virkkeenä',
      ],
    },
    sensitivity: {
      description: 'näytä, mitkä lähtötiedot vaikuttavat eniten ja milloin päätös muuttuisi',
      arguments: { scenario: 'skenaariotiedosto (YAML), tai - vakiosyötteelle' },
      options: {
        method: 'yksi tai useampi menetelmä pilkuin erotettuina',
        of: 'tarkasteltava tulos, esim. pace.quick.saving_eur_per_year',
        x: 'kahden lähtötiedon taulukon sarakkeet; vaihteluvälin voi lisätä: tunniste=0.1..0.3',
        y: 'kahden lähtötiedon taulukon rivit; vaihteluvälin voi lisätä: tunniste=0.1..0.3',
        steps: 'kummankin lähtötiedon arvojen määrä kahden lähtötiedon taulukossa',
        target: 'arvo, johon tuloksen pitäisi päästä',
        direction:
          'pitääkö tuloksen saavuttaa tavoite vai pysyä enintään siinä, menetelmässä --method conditions',
        group: 'ryhmittele lähtötiedot menetelmässä --method sobol',
        input: 'lähtötieto, joka mitataan ennen päätöstä menetelmässä --method sample-information',
        errorSd: 'yhden kohteen mittausvirheen keskihajonta lähtötiedon yksikössä',
        sites: 'mitattavien kohteiden määriä pilkuin erotettuina',
        precision:
          'lisää simulointikierroksia, kunnes simulointivirhe alittaa tämän osuuden, esim. 1%; virhe on menetelmissä rank, sobol ja shapley puolet luottamusvälistä, menetelmässä value-of-information keskivirheen osuus luvusta ja menetelmissä sample-information ja pilot sen osuus täydellisen tiedon arvosta',
      },
      examples: [
        'näyttää taulukkoina, mitkä lähtötiedot muuttavat tulosta eniten',
        'näyttää käyttöasteen ja asukasluvun, joista alkaen digikanava kannattaa',
      ],
    },
    'benefit-map': {
      description: 'laske hyötykartoitus: säästöt, kannattavuusrajat ja tavoitteet palveluittain',
      arguments: {
        file: 'lomake (CSV, .xlsx), tai - vakiosyötteelle; valitsimen --to-form kanssa skenaario (YAML)',
      },
      options: {
        toScenario: 'kirjoita lomake skenaarioksi (YAML), josta estimate laskee samat säästöt',
        toForm: 'kirjoita skenaarion työaikahankkeet lomakkeeksi (CSV)',
      },
      examples: [
        'kirjoittaa skenaarion työaikahankkeet lomakkeeksi, jota voi muokata taulukkolaskennassa',
        'laskee lomakkeen säästöt',
      ],
    },
    share: {
      description: 'jaa hankkeen kustannukset kuntien kesken',
      arguments: { scenario: 'skenaario, jossa on yhteinen hanke (YAML)' },
      options: { project: 'vain tämä hanke, tunnisteella (oletus: kaikki yhteiset)' },
      examples: [
        'näyttää, mitä kahdeksan kuntaa maksaa yhdestä palvelusta eri jakoperusteilla',
        'tulostaa jakoperusteittain, ketkä maksaisivat erikseen vähemmän, CSV-muodossa',
      ],
    },
    fund: {
      description: 'valitse hankkeet määrärahan puitteissa',
      arguments: { scenario: 'skenaario, jossa on hakemuksia (YAML); useat kilpailevat yhdessä' },
      options: {
        budget: 'myönnettävissä olevat eurot (oletus: call.budget_eur)',
        of: 'euromääräinen tulos, jota verrataan (oletus: kansantalouden nettonykyarvo, muuten säästö vuodessa)',
      },
      examples: [
        'valitsee haun hankkeista ja näyttää rinnalla peukalosäännöt',
        'tulostaa kahdenkymmenen määrärahan hyödyn CSV-muodossa',
      ],
    },
    track: {
      description: 'vertaa toteumaa saman vuoden ennusteeseen ja tarkenna myöhempien vuosien ennustetta',
      arguments: {
        scenario: 'skenaariotiedosto (YAML)',
        file: 'toteumat (CSV, .xlsx): hanke, vuosi, mittari, yksikkö, toteuma ja mitä siitä tiedetään',
      },
      options: {
        update:
          'miten myöhemmät vuodet tarkennetaan: painotetut simulointikierrokset tai yhteinen normaalijakauma',
      },
      examples: [
        'vertaa vuoden 2024 toteumia tavoitteisiin ja ennusteisiin taulukkoina',
        'kirjoittaa ne tiedostoon, jonka suomenkielinen Excel avaa',
      ],
    },
    maturity: {
      description: 'arvioi jäljellä oleva kypsyystason mukaan: kustannukset, osuudet ja yhden tason arvo',
      arguments: {
        file: 'skenaario (YAML), jossa on tasot, tai vastaukset väittämiin (CSV, xlsx)',
      },
      options: {
        threshold: 'vastausten keskiarvo, josta alkaen taso on saavutettu; pelkille vastauksille',
      },
      examples: [
        'näyttää, mitä kolmessa kunnassa on jäljellä palveluittain',
        'tulostaa kunnista rivin kustakin CSV-muodossa',
      ],
    },
    compare: {
      description:
        'vertaa kahta tulosta: mikä on muuttunut ja mikä osa muutoksesta johtuu aineistosta, parametreista, hankkeista ja asetuksista',
      arguments: {
        before: 'aiempi skenaario (YAML), tallennettu malli tai tallennettu tulos (JSON)',
        after: 'sama nyt',
      },
      options: {
        of: 'verrattava luku, kuten estimate sen tulostaa',
        maxChange:
          'paluukoodi 1, jos muutos kumpaan tahansa suuntaan on suurempi: 50000 tai 1% aiemmasta luvusta',
      },
      examples: [
        'vertaa kahden skenaarion säästöä ja jakaa muutoksen osiin taulukkoina',
        'päättyy paluukoodiin 1, jos nettonykyarvo on muuttunut yli prosentin',
      ],
    },
    check: {
      description: 'vertaa tuloksia tallennettuihin vertailuarvoihin; paluukoodi 1, jos ne eroavat',
      arguments: {
        case: 'tarkistustapaukset (.check.yaml), lukitustiedostot (.lock.json) tai kansiot (oletusarvo: nykyinen kansio)',
      },
      options: {
        accept: 'kirjoita nykyiset tulokset lukitustiedostoihin',
        lock: 'kirjoita lukitustiedosto jokaisen annetun skenaarion tai datatiedoston viereen',
        quiet: 'älä tulosta ohjeita',
      },
      examples: [
        'kirjoittaa skenaarion nykyiset tulokset tiedostoon oulu.lock.json',
        'vertaa skenaarion tuloksia niihin',
      ],
    },
    calibrate: {
      description: 'etsi yhden parametrin vaihteluväli, joka tuottaa julkaistun vaihteluvälin',
      arguments: { scenario: 'skenaariotiedosto (YAML)' },
      options: {
        parameter: 'parametri, joka ratkaistaan',
        to: 'julkaistu luku, johon sovitetaan: skenaarion jonkin vertailun (reference) tulos',
        match: 'mikä sovitetaan julkaistuun ala- ja ylärajaan',
        write: 'kirjoita vaihteluväli skenaarioon; kommentit ja järjestys säilyvät',
        format: 'luettava ja liitettävä teksti tai json',
      },
      examples: [
        'näyttää käyttöönottoasteen vaihteluvälin, joka tuottaa nopeiden hankkeiden julkaistun säästön',
        'kirjoittaa skenaarioon vaihteluvälin, joka tuottaa hitaiden hankkeiden julkaistun säästön',
      ],
    },
  },
};
