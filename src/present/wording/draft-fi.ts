import type { DraftWording } from './draft-words.ts';

export const draft: DraftWording = {
  title: (name) => `Ensimmäinen skenaario: digihankkeet, ${name}`,
  firstAnswer:
    'Tulos on ensimmäinen arvio ennen hankkeiden omia kustannuksia. Useimmat osuudet, minuutit ja määrät ovat muualta saatuja arvioita tai oletuksia.',
  ownNumbers: 'Jokainen kunnan oma luku, joka korvaa niistä yhden, parantaa tulosta.',
  run: (file) => `Laske: digisave estimate ${file} --language fi`,
  inhabitants: (count, year) => `Asukasluku: ${count} (rekisteri, vuoden ${year} loppu).`,
  shippedCosts: (year) =>
    `Tilastokeskuksen julkaisemat nettokäyttökustannukset palveluittain vuodelta ${year}. Oma tilinpäätös on parempi: kirjoita tähän sen tiedosto (CSV tai .xlsx).`,
  toldMunicipality: 'Tiedostossa ei ole kuntaa.',
  ownCosts: 'Kustannukset kunnan tiedostosta. Näin se luetaan: digisave inspect TIEDOSTO.',
  leftOut:
    'Sosiaali-, terveys- ja pelastuspalvelut siirtyivät hyvinvointialueille vuonna 2023, joten ne on jätetty pois.',
  merged: (year) => `Tähän kuntaan liittyi toinen kunta vuonna ${year}; sen kustannukset lasketaan tähän.`,
  otherInhabitants: 'Rekisterissä ei ole kustannusvuoden asukaslukua: korjaa tämä luku.',
  labourCost: 'Suomen kuntien keskiarvoja vuodelta 2016; omat luvut ovat parempia.',
  taxPoint: (incomeTax, year, rate) =>
    `Kunnan tulovero vuonna ${year} (${incomeTax} €) jaettuna maan keskimääräisellä tuloveroprosentilla ${rate}. Oma prosentti on parempi: jaa sillä.`,
  shippedAccounts: (year) =>
    `Nettokustannukset toiminnoittain vuoden ${year} tilinpäätöksestä, joka tulee työkalun mukana. Toiminnot on yhdistetty palveluihin sanojen perusteella: lue varoitus.`,
  ownRate: (rate, year) =>
    `Oma prosentti vuonna ${year} on ${rate}. Sillä jaetaan vuoden ${year} tulovero, ei vuotta 2023 edeltävien vuosien.`,
  accountsOfYear: (year) =>
    `Myös vuoden ${year} tilinpäätös toiminnoittain tulee työkalun mukana: --year ${year}.`,
  noTaxPoint: 'Kunnan tuloveroa ei tiedetä: anna yhden veroprosenttiyksikön tuotto avaimella tax_point_eur.',
  prices: (index) => `Muiden vuosien rahamäärät muunnetaan tämän vuoden hintoihin hintaindeksillä ${index}.`,
  noPrices: (year) =>
    `Mikään mukana oleva hintaindeksi ei tunne vuotta ${year}, joten muiden vuosien rahamääriä ei muunneta.`,
  projects: 'Hankkeet, jotka eivät tarvitse muita lukuja. Poista ne, jotka ovat jo käytössä.',
  chosen: 'Pyydetyt hankkeet. Avain ilman arvoa on luku, joka on annettava.',
  offered: (count) =>
    `Muut ${count} hanketta. Ota hanke mukaan poistamalla sen rivien alusta merkki # ja anna puuttuvat luvut.`,
  notWith: (names) => `Laskee samat eurot tai minuutit kuin: ${names}. Ota mukaan vain yksi niistä.`,
  check: 'Tarkista ensin:',
  whyNot: 'Ei tarjota oletuksena:',
  withoutCosts: (services) => `Ei kustannuksia tässä, jätetty pois: ${services}.`,
  noCosts: 'Tiedostossa ei ole hankkeen palvelujen kustannuksia, joten mitään ei voi laskea:',
  give: 'Anna tähän:',
  basis: (ids) => `Näyttö: ${ids}.`,
  benefit: (kind) =>
    kind === 'cashable'
      ? 'Budjettivaikutteinen säästö: lasku tai vuokra pienenee. Oletettu koko säästöstä.'
      : 'Vapautuva työaika: se on rahaa vain, jos toimi jää täyttämättä. Oletettu koko säästöstä.',
  costs:
    'Hankkeen omia kustannuksia ei tiedetä: pyydä tarjous (investointi, vuotuiset kustannukset). Käyttöönoton ajat ovat pyöreitä oletuksia.',
  costsKnown: 'Muualta tiedettyjä kustannuksia; pyydä tarjous. Käyttöönoton ajat ovat pyöreitä oletuksia.',
  forEach: 'yhtä kohti: kerro yllä olevalla määrällä',
  askMunicipality: 'Kunta (nimi, sen alku tai koodi): ',
  unknownMunicipality: (found, near) =>
    `Kuntaa ${found} ei ole.${near === '' ? '' : ` Tarkoititko: ${near}?`}`,
  needsNothing: 'Ei tarvitse muita lukuja.',
  askProjects: 'Hankkeet (numerot pilkuin erotettuina; Enter ottaa ne, jotka eivät tarvitse muita lukuja): ',
  unknownProject: (found) => `Hanketta ${found} ei ole.`,
  askFile: (usual) => `Kirjoitettava tiedosto (Enter: ${usual}): `,
  written: (file) => `${file} on kirjoitettu.`,
  next: (file) => `Seuraavaksi: digisave estimate ${file} --language fi`,
  lacking: (names) => `Luku puuttuu: ${names}. estimate kertoo, mikä luku puuttuu ja mistä se löytyy.`,
  improve: (file) =>
    `Sitten: digisave explain ${file} --language fi näyttää, mihin tulos perustuu; korvaa suurin oletus omalla luvulla.`,
};
