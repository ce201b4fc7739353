import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations:
    'Ala- ja ylärajassa jokainen lähtöarvo on vaihteluvälinsä päässä riippuvuuksista välittämättä; p05–p95 noudattavat niitä.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 olettaa lähtöarvot toisistaan riippumattomiksi${hasCorrelations ? ' ilmoitettuja korrelaatioita lukuun ottamatta' : ''}. Jos ne kaikki poikkeaisivat samaan suuntaan (järjestyskorrelaatio 0,5), p05–p95 olisi: ${ranges.join(', ')} vuodessa.`,
  notExtreme:
    'Jokin arvonta tai perusarvio on tämän alarajan tai ylärajan ulkopuolella: lähtöarvot vaikuttavat eri suuntiin, eikä raja ole todellinen ääripää. Lue persentiilit.',
  movesIgnoreCorrelations:
    'Kun yhtä tai kahta lähtöarvoa muutetaan muiden pysyessä perusarvioissaan, riippuvuudet jäävät huomiotta.',
  drawError: (percent) =>
    `p05 ja p95 on pyöristetty suunnilleen keskivirheensä tarkkuuteen; se on enintään ${percent} luvusta.`,
  parts: (count) => `${count} riippumatonta osaa`,
  interval: '95 %:n\nväli',
  coversZero: '° Väli sisältää nollan: lukua ei voi erottaa nollasta.',
  rankOf: (output) => `${output}: järjestyskorrelaatio kunkin lähtöarvon kanssa`,
  rankMeaning:
    'Järjestyskorrelaatio (Spearman): 1, kun tulos ja lähtöarvo kasvavat aina yhdessä, −1, kun toinen pienenee. Osuus: sen neliö kaikkien neliöiden summasta.',
  rank: 'järjestys-\nkorrelaatio',
  shareOfSquares: '%\nneliöistä',
  indicesOf: (output) => `${output}: mistä sen varianssi syntyy`,
  indicesMeaning:
    'Oma vaikutus: varianssin osa, joka poistuisi, jos vain tämä tiedettäisiin. Kokonaisvaikutus: osa, joka jäisi, jos kaikki muu tiedettäisiin. Lukuja ei ole rajattu: ne voivat poiketa välinsä verran.',
  grouping: {
    input: 'lähtöarvoittain',
    project: 'hankkeittain',
    parameter: 'parametreittain',
    quality: 'laadun mukaan',
    'cost-structure': 'kustannusrakenteittain',
  },
  groups: { 'no parameter': 'ei parametrina', settings: 'asetukset', none: 'ei mitään' },
  firstOrder: 'oma\nvaikutus',
  total: 'kokonais-\nvaikutus',
  standardDeviation: (figure) => `keskihajonta ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} peruspistettä (${sampling}), ${evaluations} laskentaa`,
  independentParts: (count) => `laskettu ${count} osana, joilla ei ole yhteisiä lähtöarvoja`,
  constant: 'Se ei vaihtele, joten jokainen luku on nolla.',
  advice: (width, points) =>
    `Levein väli on ±${width}. Noin ${points} peruspistettä (--samples) kaventaisi sen arvoon ±0,01.`,
  enough: (width) => `Levein väli on ±${width}: arvontoja on riittävästi.`,
  informationOf: (output) => `${output}: minkä arvoista on tietää enemmän ennen päätöstä`,
  informationMeaning:
    'Päätetään, tehdäänkö rivin kaikki hankkeet yhdessä vai ei yhtäkään; tekeminen on oikein, kun odotusarvo on yli nollan. Tieto on sen tappion arvoinen, jonka se keskimäärin välttäisi, eikä minkään, ellei mikään mahdollinen vastaus muuta tätä päätöstä. Kustakin hankkeesta erikseen päättäminen on toinen päätös, jolla on oma tiedon arvonsa.',
  informationBias:
    'Yksittäiset lähtöarvot: tuloksen regressio lähtöarvon suhteen kahdeksalla suoran pätkällä, muutaman arvon lähtöarvosta kunkin arvon keskiarvo; hieman liian suuri, kun viiva käy lähellä nollaa.',
  knowing: 'mitä tiedettäisiin',
  everything: 'kaikki (täydellinen tieto)',
  worth: 'arvo\nenintään',
  error: 'keski-\nvirhe',
  decision: { do: 'päätös: tehdään', 'do-not': 'päätös: ei tehdä' },
  decisionTogether: {
    do: 'päätös, kaikki yhdessä tai ei mitään: tehdään kaikki',
    'do-not': 'päätös, kaikki yhdessä tai ei mitään: ei tehdä mitään',
  },
  everythingTogether: 'kaikki, kun hankkeista päätetään yhdessä',
  everythingSingly: 'kaikki, kun kustakin hankkeesta päätetään erikseen',
  singly: 'Kustakin hankkeesta päätetään erikseen (päällekkäinen säästö jätetty pois)',
  decisionHead: 'päätös',
  decisionShort: { do: 'tehdään', 'do-not': 'ei tehdä' },
  expectedHead: 'odotus-\narvo',
  chanceHead: 'tappion\ntn., %',
  allSingly: 'Kaikki hankkeet, kukin erikseen',
  otherProjects: (count) => `Muiden hankkeiden (${count}) päätös ei osoittaudu vääräksi näissä arvonnoissa.`,
  expected: 'odotusarvo',
  chanceOfLoss: (percent) => `tappion todennäköisyys ${percent}`,
};
