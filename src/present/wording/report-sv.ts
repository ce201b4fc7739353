import type { ReportWording } from './report-words.ts';

const yearsOf = (first: number, last: number) => (first === last ? `År ${first}` : `Åren ${first}–${last}`);

export const reportSv: ReportWording = {
  heading: {
    answer: 'Svaret i korthet',
    pictures: 'I diagram',
    analyst: 'För experten',
    tables: 'I tabeller',
    basis: 'Vad resultatet vilar på',
    run: 'Beräkningsuppgifter',
    explanations: 'Hur siffrorna är beräknade',
    caveats: 'Att beakta',
    warnings: 'Varningar',
    municipality: 'Enligt kommun',
    contents: 'Innehåll',
  },
  paper: { author: 'Upprättad av', date: 'Datum', version: 'Version', approver: 'Godkänd av' },
  answer: {
    subject: (subject) =>
      subject.kind === 'municipality'
        ? subject.name
        : subject.kind === 'municipalities'
          ? `${subject.count} kommuner sammanlagt`
          : '',
    saving: (who, saving) =>
      who === undefined
        ? `Digitaliseringsprojekten beräknas spara ${saving} per år när de är i full användning.`
        : `${who}: digitaliseringsprojekten beräknas spara ${saving} per år när de är i full användning.`,
    ofCountry: (saving) => `Kommunernas återstående sparpotential är ${saving} per år.`,
    nothing: (who) =>
      who === undefined
        ? 'Digitaliseringsprojekten beräknas inte spara något.'
        : `${who}: digitaliseringsprojekten beräknas inte spara något.`,
    scale: (costs, taxPoints) =>
      `Besparingen är ${costs} av de granskade kostnaderna${taxPoints === undefined ? '' : ` och motsvarar ${taxPoints} skatteprocentenheter`}.`,
    money: (first, last, worth, range, payback) =>
      `${yearsOf(first, last)} är skillnaden mellan nytta och kostnader (nettonuvärdet) cirka ${worth}, nio gånger av tio ${range}, och ${payback}.`,
    moneyBelowZero: (first, last, worth, range, payback) =>
      `${yearsOf(first, last)} är kostnaderna större än nyttan: nettonuvärdet är cirka ${worth}, nio gånger av tio ${range}, och ${payback}.`,
    payback: (years) => `återbetalningstiden är cirka ${years} år`,
    paysAtOnce: 'nyttan täcker kostnaderna från början',
    noPayback: 'investeringen betalar sig inte tillbaka under kalkylperioden',
    drivers: (inputs) =>
      inputs.length === 1
        ? `Följande ingångsvärde påverkar resultatet mest: ${inputs[0]}.`
        : `Följande ingångsvärden påverkar resultatet mest: ${inputs.join(' och ')}.`,
    benefit: (cashable, capacity) =>
      `Av besparingen kan cirka ${cashable} dras av i budgeten, och cirka ${capacity} är arbetstid som frigörs för andra uppgifter.`,
    benefitUnknown: 'Kalkylen anger inte hur stor del av besparingen som påverkar budgeten.',
    assumptions: (assumed, all, missing) =>
      `Kalkylen har ${all} ingångsvärden, av vilka ${assumed} är ${assumed === 1 ? 'ett antagande' : 'antaganden'} utan källa; i kalkylen ingår inte: ${missing}.`,
    missing: {
      costs: 'projektens egna kostnader',
      residents: 'invånarnas tid',
      effects: 'konsekvenser som inte mäts i euro',
    },
  },
  caveat: {
    calibrated:
      'Intervallet stämmer med ett publicerat intervall eftersom ett ingångsvärde har kalibrerats mot det. Överensstämmelsen bevisar inte att siffran är riktig.',
    gross: 'Besparingen är bruttobesparing: projektens egna kostnader är inte avdragna.',
    loss: (percent) => `Sannolikheten att projekten inte lönar sig för kommunen är cirka ${percent}.`,
    corners:
      'Nedre och övre gräns är extremfall: det är mycket osannolikt att alla ingångsvärden hamnar i sina ändar samtidigt.',
    independent:
      'Nio gånger av tio gäller om ingångsvärdena varierar oberoende av varandra. Om de varierar tillsammans är intervallet bredare.',
    warnings: (count) =>
      count === 1
        ? 'Beräkningen har en varning. Den finns under Beräkningsuppgifter.'
        : `Beräkningen har ${count} varningar. De finns under Beräkningsuppgifter.`,
  },
  basis: {
    meaning:
      'Ingångsvärdena; först det som påverkar alla projekts besparing mest. Effekt: hur mycket besparingen ändras när bara detta ingångsvärde går från nedre till övre gränsen av sitt intervall.',
    input: 'Ingångsvärde',
    range: 'Intervall',
    quality: 'Kvalitet',
    source: 'Källa',
    place: 'Plats i källan',
    date: 'I kraft från',
    effect: 'Effekt',
    note: 'Upplysning',
    file: 'Fil och rad',
    noSource: 'ingen källa',
    sources: 'Källor',
  },
  howWorked: 'hur detta är beräknat',
  trail: {
    proven:
      'Om en förklaring inte säger att gränserna har sökts är det bevisat att inga värden inom intervallen ger mindre eller mer.',
    drawsHeading: 'Simuleringar',
    draws: (draws) =>
      `${draws}. I varje simulering dras ett värde för varje osäkert ingångsvärde ur dess intervall, och alla rader räknas om. p05, p50 och p95 är de värden som 5, 50 och 95 % av simuleringarna ligger under; sannolikheter är andelar av simuleringarna.`,
    breakEvenHeading: 'Lönsamhetsgräns',
    fundHeading: 'Val inom budgeten',
    municipalitiesHeading: 'Siffror för en kommun',
    municipalities:
      'Samma ingångsvärden och formler, med kommunens egen del: besparingar av kostnader fördelas efter kostnaderna, andra euro och projektens kostnader efter invånarantalet. Nedre och övre gräns är kommunens egna.',
  },
  backToFigure: 'till tabellerna',
  moreExplanations: (command) => `Vilken annan siffra som helst: ${command}`,
  source: 'Källa',
  partOf: 'En kommuns del av resultatet ovan.',
};
