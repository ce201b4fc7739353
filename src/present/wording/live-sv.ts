import type { LiveWords } from './live-words.ts';

export const liveSv: LiveWords = {
  heading: 'Pröva själv',
  meaning:
    'Flytta ett ingångsvärde för att se resultatet om värdet var känt, eller ge det ett annat intervall. Det publicerade resultatet finns kvar i diagrammen som streckade markeringar. Ingenting skickas någonstans.',
  ifKnown: 'Om detta var känt:',
  otherRange: 'Ett annat intervall:',
  low: 'nedre gräns',
  high: 'övre gräns',
  save: 'Spara scenariot med dessa värden (YAML)',
  beside: 'Det hänvisar till filer som originalet: spara båda i samma mapp.',
  refused:
    'Dessa värden kan inte användas: kontrollera att nedre gränsen inte är större än övre gränsen och att värdena går ihop.',
  municipality: 'Kommun',
  all: 'alla sammanlagt',
  reset: 'Tillbaka till det publicerade resultatet',
  commandLine: 'Samma på kommandoraden',
  unchanged: 'Inget ingångsvärde är flyttat: diagrammen visar det publicerade resultatet.',
  few: '(färre simuleringar medan reglaget flyttas)',
  whatIf: 'Eget försök',
  notPublished: 'Eget försök, inte det publicerade resultatet.',
  sentence: (who, saving, likely) =>
    `Eget försök, ${who}: besparingen är ${saving} per år, nio gånger av tio ${likely}.`,
  worth: (worth, range) => `Kommunens nettonuvärde är cirka ${worth}, nio gånger av tio ${range}.`,
};
