import type { DraftWording } from './draft-words.ts';

export const draft: DraftWording = {
  title: (name) => `Första scenario: digitala projekt, ${name}`,
  firstAnswer:
    'Resultatet är en första uppskattning före projektens egna kostnader. De flesta andelar, minuter och volymer är uppskattningar från annat håll eller antaganden.',
  ownNumbers: 'Varje egen siffra som ersätter en av dem gör resultatet bättre.',
  run: (file) => `Beräkna: digisave estimate ${file} --language sv`,
  inhabitants: (count, year) => `Invånarantal: ${count} (registret, slutet av ${year}).`,
  shippedCosts: (year) =>
    `Nettodriftskostnader ${year} per tjänst, publicerade av Statistikcentralen. Det egna bokslutet är bättre: skriv filen här (CSV eller .xlsx).`,
  toldMunicipality: 'Filen anger ingen kommun.',
  ownCosts: 'Kostnader ur kommunens fil. Så läses den: digisave inspect FIL.',
  leftOut: 'Social-, hälso- och räddningstjänsterna övergick till välfärdsområdena 2023 och är utelämnade.',
  merged: (year) => `En kommun gick samman med denna år ${year}; dess kostnader räknas här.`,
  otherInhabitants: 'Registret saknar invånarantalet för kostnadsåret: rätta denna siffra.',
  labourCost: 'Genomsnitt för Finlands kommuner 2016; egna siffror är bättre.',
  taxPoint: (incomeTax, year, rate) =>
    `Kommunens inkomstskatt ${year} (${incomeTax} €) genom landets genomsnittliga inkomstskattesats ${rate} %. Den egna satsen är bättre: dividera med den.`,
  shippedAccounts: (year) =>
    `Nettokostnader per funktion ur det reviderade bokslutet för ${year}, som följer med verktyget. Vilken tjänst en funktion är har slutits av orden: läs varningen.`,
  ownRate: (rate, year) =>
    `Den egna satsen ${year} är ${rate} %. Den delar inkomstskatten för ${year}, aldrig för åren före 2023.`,
  accountsOfYear: (year) => `Även bokslutet för ${year} per funktion följer med verktyget: --year ${year}.`,
  noTaxPoint:
    'Kommunens inkomstskatt är okänd: ange avkastningen av en skatteprocentenhet som tax_point_eur.',
  prices: (index) => `Belopp från andra år räknas om till detta års priser med prisindexet ${index}.`,
  noPrices: (year) =>
    `Inget medföljande prisindex omfattar år ${year}, så belopp från andra år räknas inte om.`,
  projects: 'Projekt som inte behöver fler siffror. Ta bort dem som redan är i bruk.',
  chosen: 'De projekt som efterfrågades. En nyckel utan värde är en siffra som ska anges.',
  offered: (count) =>
    `Ytterligare ${count} projekt. Ta med ett projekt genom att ta bort tecknet # i början av dess rader, och ange de siffror som saknas.`,
  notWith: (names) => `Räknar samma euro eller minuter som: ${names}. Ta bara med ett av dem.`,
  check: 'Kontrollera först:',
  whyNot: 'Erbjuds inte som standard:',
  withoutCosts: (services) => `Utan kostnader här, utelämnade: ${services}.`,
  noCosts: 'Filen har inga kostnader för projektets tjänster, så ingenting kan beräknas:',
  give: 'Ange här:',
  basis: (ids) => `Underlag: ${ids}.`,
  benefit: (kind) =>
    kind === 'cashable'
      ? 'Budgeteffekt: en räkning eller hyra minskar. Antas för hela besparingen.'
      : 'Frigjord arbetstid: den är pengar bara om en tjänst lämnas obesatt. Antas för hela besparingen.',
  costs:
    'Projektets egna kostnader är okända: begär en offert (investering, årliga kostnader). Tiderna för införandet är runda antaganden.',
  costsKnown:
    'Kostnader som är kända från annat håll; begär en offert. Tiderna för införandet är runda antaganden.',
  forEach: 'för varje: multiplicera med antalet ovan',
  askMunicipality: 'Kommun (namn, dess början eller kod): ',
  unknownMunicipality: (found, near) =>
    `Det finns ingen kommun ${found}.${near === '' ? '' : ` Menade du: ${near}?`}`,
  needsNothing: 'Behöver inga fler siffror.',
  askProjects: 'Projekt (nummer åtskilda av kommatecken; Enter tar dem som inte behöver fler siffror): ',
  unknownProject: (found) => `Det finns inget projekt ${found}.`,
  askFile: (usual) => `Fil som skrivs (Enter: ${usual}): `,
  written: (file) => `${file} är skriven.`,
  next: (file) => `Härnäst: digisave estimate ${file} --language sv`,
  lacking: (names) => `En siffra saknas i: ${names}. estimate säger vilken och var den finns.`,
  improve: (file) =>
    `Sedan: digisave explain ${file} --language sv visar vad resultatet bygger på; ersätt det största antagandet med en egen siffra.`,
};
