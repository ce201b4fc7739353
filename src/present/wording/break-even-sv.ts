import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Lönsamhetsgräns: den andel av kontakterna som måste flytta till den digitala kanalen för att den ska löna sig medan den gamla finns kvar; aldrig där inte ens alla räcker.',
    'Låg och hög: varje indatavärde i den ände av sitt intervall som gör siffran minst eller störst. För en storleksklass: en kommun av medianstorlek som betalar ensam; partner av samma storlek, den själv inräknad, delar en kostnad som inte växer med dem.',
    'Ett år med etablerad användning: fördröjning och tillväxt är utelämnade. Årskostnaden innehåller driften samt investering, optimismbias och parallelldrift, fördelade över perioden med diskonteringsräntan.',
  ],
  heading: (project, ownUse) =>
    `${project}: den digitala kanalens lönsamhetsgräns (egen användning ${ownUse})`,
  perspective: { municipality: 'Kommunen, efter understödet', nation: 'Nationen' },
  alike: 'Kommunen och nationen lika',
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
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    `${perspective}: ${central} om året (${range}); centralt drift ${running}${runningBias === undefined ? '' : ` plus optimismbias ${runningBias}`} och under ${years} år ${part} om året av engångskostnaderna ${once}, varav optimismbias ${bias}${grant === undefined ? '' : `, minus understödet ${grant}`}. En kontakt som flyttar sparar ${contact}${contactBias === undefined ? '' : ` efter ${contactBias} optimismbias`}.`,
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: invånare från vilka den lönar sig, ${ownUse} vid egen användning, ${fullUse} vid full användning.`,
};
