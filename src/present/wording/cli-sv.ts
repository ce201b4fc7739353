import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} är skriven.`,
  accepted: (lock) => `${lock}: de nuvarande resultaten är godkända.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parametern ${parameter} är skriven.`,
  progress: (file, percent) => `${file}: ${percent}\u00a0% läst`,
  bugReport:
    'Detta är ett fel i programmet digisave, inte i indata. Spara raderna nedan (kommando, version, var det stannade) och skicka dem till den som du fick digisave av.',
  outputFailed: (code) => `Det gick inte att skriva till standard ut (${code}); utskriften är ofullständig.`,
  correlationsIgnored:
    'Nedre och övre gräns beaktar inte korrelationerna; medelvärde och percentiler gör det.',
  onlyTornado:
    'Bara tornadodiagrammets tabell skrevs ut, eftersom en CSV innehåller en tabell. Se --method och --output MAPP.',
  tidySql: (file, command) => [
    `Tabellen ${file} i ordnat skick, så som digisave har läst den: en rad för varje år, kommun, tjänst och kostnadsslag.`,
    'Fungerar oförändrad i DuckDB, SQLite och PostgreSQL; summorna är exakta, till en miljondels euro på varje rad och till centen i svaret.',
    'Rader som är lika adderas. Rader utan belopp lämnas bort. Ett belopp som inte är ett tal lämnar sin summa tom, vilket digisave inte godtar.',
    `Spara svaret som CSV med sin rubrik (costs.csv) och ge det till digisave: ${command}`,
  ],
};
