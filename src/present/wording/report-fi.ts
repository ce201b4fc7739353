import type { ReportWording } from './report-words.ts';

const yearsOf = (first: number, last: number) =>
  first === last ? `Vuonna ${first}` : `Vuosina ${first}–${last}`;

export const reportFi: ReportWording = {
  heading: {
    answer: 'Vastaus lyhyesti',
    pictures: 'Kuvioina',
    analyst: 'Asiantuntijalle',
    tables: 'Taulukkoina',
    basis: 'Mihin tulos perustuu',
    run: 'Laskennan tiedot',
    explanations: 'Miten luvut on laskettu',
    caveats: 'Otettava huomioon',
    warnings: 'Varoitukset',
    municipality: 'Kunnittain',
    contents: 'Sisällys',
  },
  paper: { author: 'Laatija', date: 'Päiväys', version: 'Versio', approver: 'Hyväksyjä' },
  answer: {
    subject: (subject) =>
      subject.kind === 'municipality'
        ? subject.name
        : subject.kind === 'municipalities'
          ? `${subject.count} kuntaa yhteensä`
          : '',
    saving: (who, saving) =>
      who === undefined
        ? `Digihankkeiden arvioitu säästö on ${saving} vuodessa, kun hankkeet ovat täydessä käytössä.`
        : `${who}: digihankkeiden arvioitu säästö on ${saving} vuodessa, kun hankkeet ovat täydessä käytössä.`,
    ofCountry: (saving) => `Kuntien jäljellä oleva säästöpotentiaali on ${saving} vuodessa.`,
    nothing: (who) =>
      who === undefined
        ? 'Digihankkeiden ei arvioida säästävän mitään.'
        : `${who}: digihankkeiden ei arvioida säästävän mitään.`,
    scale: (costs, taxPoints) =>
      `Säästö on ${costs} tarkastelluista kustannuksista${taxPoints === undefined ? '' : ` ja vastaa ${taxPoints} veroprosenttiyksikköä`}.`,
    money: (first, last, worth, range, payback) =>
      `${yearsOf(first, last)} hyötyjen ja kustannusten erotus (nettonykyarvo) on noin ${worth}, yhdeksän kertaa kymmenestä ${range}, ja ${payback}.`,
    moneyBelowZero: (first, last, worth, range, payback) =>
      `${yearsOf(first, last)} kustannukset ovat hyötyjä suuremmat: nettonykyarvo on noin ${worth}, yhdeksän kertaa kymmenestä ${range}, ja ${payback}.`,
    payback: (years) => `takaisinmaksuaika on noin ${years} ${years === '1' ? 'vuosi' : 'vuotta'}`,
    paysAtOnce: 'hyödyt kattavat kustannukset alusta lähtien',
    noPayback: 'investointi ei maksa itseään takaisin tarkastelujaksolla',
    drivers: (inputs) =>
      inputs.length === 1
        ? `Tulokseen vaikuttaa eniten seuraava lähtötieto: ${inputs[0]}.`
        : `Tulokseen vaikuttavat eniten seuraavat lähtötiedot: ${inputs.join(' ja ')}.`,
    benefit: (cashable, capacity) =>
      `Säästöstä noin ${cashable} voidaan vähentää talousarviosta, ja noin ${capacity} on työaikaa, joka vapautuu muihin tehtäviin.`,
    benefitUnknown: 'Laskelmassa ei ole arvioitu, kuinka suuri osa säästöstä vaikuttaa talousarvioon.',
    assumptions: (assumed, all, missing) =>
      `Lähtötietoja on ${all}, ja niistä ${assumed} on ${assumed === 1 ? 'oletus' : 'oletuksia'} ilman lähdettä; laskelmassa eivät ole mukana: ${missing}.`,
    missing: {
      costs: 'hankkeiden omat kustannukset',
      residents: 'asukkaiden aika',
      effects: 'muut kuin euromääräiset vaikutukset',
    },
  },
  caveat: {
    calibrated:
      'Vaihteluväli vastaa julkaistua, koska lähtötieto on kalibroitu siihen. Vastaavuus ei todista lukua oikeaksi.',
    gross: 'Säästö on bruttosäästö: hankkeiden omia kustannuksia ei ole vähennetty.',
    loss: (percent) => `Todennäköisyys, että hankkeet eivät kannata kunnalle, on noin ${percent}.`,
    corners:
      'Ala- ja yläraja ovat ääritapauksia: kaikkien lähtötietojen osuminen samaan ääripäähän on hyvin epätodennäköistä.',
    independent:
      'Yhdeksän kertaa kymmenestä pätee, jos lähtötiedot vaihtelevat toisistaan riippumatta. Jos ne vaihtelevat yhdessä, väli on laajempi.',
    warnings: (count) =>
      count === 1
        ? 'Laskennassa on yksi varoitus. Se on kohdassa Laskennan tiedot.'
        : `Laskennassa on varoituksia, yhteensä ${count}. Ne ovat kohdassa Laskennan tiedot.`,
  },
  basis: {
    meaning:
      'Lähtötiedot; ensimmäisenä se, joka vaikuttaa kaikkien hankkeiden säästöön eniten. Vaikutus: kuinka paljon säästö muuttuu, kun vain tämä lähtötieto siirtyy vaihteluvälinsä alarajalta ylärajalle.',
    input: 'Lähtötieto',
    range: 'Vaihteluväli',
    quality: 'Laatu',
    source: 'Lähde',
    place: 'Kohta lähteessä',
    date: 'Voimassa alkaen',
    effect: 'Vaikutus',
    note: 'Lisätieto',
    file: 'Tiedosto ja rivi',
    noSource: 'ei lähdettä',
    sources: 'Lähteet',
  },
  howWorked: 'miten tämä on laskettu',
  trail: {
    proven:
      'Jos selitys ei kerro rajojen etsimisestä, on todistettu, etteivät mitkään vaihteluvälien arvot anna pienempää tai suurempaa.',
    drawsHeading: 'Simulointikierrokset',
    draws: (draws) =>
      `${draws}. Jokaisella simulointikierroksella arvotaan epävarmoille lähtötiedoille arvot vaihteluväleiltään ja lasketaan kaikki rivit uudelleen. p05, p50 ja p95 ovat arvot, joita pienempiä on 5, 50 ja 95 % kierroksista; todennäköisyydet ovat osuuksia kierroksista.`,
    breakEvenHeading: 'Kannattavuusraja',
    fundHeading: 'Valinta budjetin rajoissa',
    municipalitiesHeading: 'Yhden kunnan luvut',
    municipalities:
      'Samat lähtötiedot ja laskukaavat, kunnan omalla osuudella: kustannuksista saatava säästö jakautuu kustannusten mukaan, muut eurot ja hankkeiden kustannukset asukasluvun mukaan. Ala- ja yläraja ovat kunnan omat.',
  },
  backToFigure: 'taulukoihin',
  moreExplanations: (command) => `Mikä tahansa muu luku: ${command}`,
  source: 'Lähde',
  partOf: 'Yhden kunnan osuus edellä olevasta tuloksesta.',
};
