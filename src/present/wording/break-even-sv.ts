import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Lönsamhetsgräns: den andel av kontakterna som måste flytta till den digitala kanalen för att den ska löna sig medan den gamla finns kvar. Aldrig: den lönar sig inte ens om alla kontakter flyttar.',
    'Nedre och övre: alla ingångsvärden samtidigt på de värden inom sina intervall som ger den minsta eller största siffran. För en storleksklass: en kommun av medianstorlek som betalar ensam. Partner: kommuner av samma storlek, den själv inräknad, som delar en kostnad som inte växer med antalet.',
    'Siffrorna gäller ett år med etablerad användning, utan fördröjning och upptrappningstid. Årskostnaden består av löpande kostnader samt investering, påslag för optimismbias och parallelldrift, fördelade över kalkylperioden med kalkylräntan.',
  ],
  heading: (project, ownUse) =>
    `${project}: den digitala kanalens lönsamhetsgräns (egen nyttjandegrad ${ownUse})`,
  perspective: { municipality: 'Kommunen, efter understödet', nation: 'Samhället' },
  alike: 'Samma för kommunen och samhället',
  scope: 'alla i scenariot tillsammans',
  municipalities: 'kommuner',
  inhabitants: 'invånare\n(median)',
  use: (end) => `användning,\n${end}`,
  partnersAtOwnUse: 'partner vid\negen anv.',
  partnersAtFullUse: 'partner vid\nfull anv.',
  never: 'aldrig',
  yearlyCost: ({
    perspective,
    central,
    range,
    running,
    runningBias,
    coordination,
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    [
      `${perspective}: den digitala kanalen kostar ${central} per år (${range}).`,
      `Löpande kostnader: ${running} per år${runningBias === undefined ? '' : `, påslag för optimismbias på dem ${runningBias}`}.`,
      ...(coordination === undefined ? [] : [`Samordningen kostar ${coordination} per år.`]),
      `Av engångskostnaderna räknas ${part} per år under ${years} år. Engångskostnader: ${once}, varav påslag för optimismbias ${bias}${grant === undefined ? '' : `; understödet ${grant} dras av`}.`,
      `En kontakt som flyttar sparar ${contact}${contactBias === undefined ? '' : ` efter påslag för optimismbias ${contactBias}`}.`,
    ].join(' '),
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: lönar sig från ${ownUse} invånare vid den egna nyttjandegraden, från ${fullUse} vid full användning.`,
};
