import type { FundWording } from './fund-words.ts';

export const fundSv: FundWording = {
  title: (budget) => `Ansökningar inom ett anslag på ${budget}`,
  answer: (chosen, of, granted, left) =>
    `Det bästa valet är ${chosen} av ${of} ansökningar: ${granted} beviljas, ${left} blir kvar.`,
  nothing: 'Ingen ansökan är värd sitt understöd inom det här anslaget.',
  benefit: (output) =>
    `Nytta: ${output}, när alla ingångsvärden är centrala. Ett understöd är ingen besparing; det förbrukar bara anslaget.`,
  candidates: 'Ansökningar',
  grant: 'understöd',
  theme: 'tema',
  points: 'poäng',
  alone: 'nytta ensam,\ncentral (nedre–övre)',
  perEuro: 'nytta\nper euro',
  chosen: 'vald',
  yes: 'ja',
  chosenIn: 'vald i %\nav omgångarna',
  classHead: 'i fallen\nnedre–övre',
  classes: { core: 'alltid', borderline: 'ibland', exterior: 'aldrig' },
  meaning:
    'Vald i % av omgångarna: hur ofta ansökan ingår i den bästa mängden när alla ingångsvärden lottas. Nedre, centralt och övre fall: varje ansökan samtidigt vid sin egen nedre, centrala eller övre uppskattning.',
  rulesHeading: 'Det bästa valet och tumregler',
  rules: {
    best: 'bäst',
    ratio: 'mest nytta per euro först',
    size: 'största understöd först',
    points: 'högsta poäng först',
  },
  benefitHead: 'nytta',
  granted: 'beviljas',
  left: 'kvar',
  lost: 'förloras',
  applications: 'ansökningar',
  callsHeading: 'Hur utlysningen avgränsas',
  open: 'öppen utlysning',
  restricted: (theme) => `bara temat ${theme}`,
  combination: 'reserverat för teman, resten öppet',
  casesHeading: 'Om alla ansökningar utfaller vid nedre gränsen, centralt eller vid övre gränsen',
  cases: { low: 'nedre', central: 'central', high: 'övre' },
  forgone: 'det bästa valets\nuteblivna nytta',
  leastForgone: (applications, euros) =>
    `Det val som går miste om minst i de här fallen: ${applications}; högst ${euros}.`,
  frontierHeading: 'Nytta enligt anslag',
  budget: 'anslag',
  next: (candidate, euros) => `Näst i tur: ${candidate}; ${euros} saknas.`,
  nextFits: (candidate) => `Näst i tur: ${candidate}; det som är kvar räcker till minimibeloppet.`,
  notFinished: (percent) =>
    `Sökningen slutade innan det var bevisat att ingen annan mängd är bättre; en annan mängd kan vara högst ${percent} % bättre.`,
  withoutApplication: (projects) => `Utan ansökan och därför inte i någon mängd: ${projects.join('; ')}.`,
  none: 'ingen',
};
