import type { CliWords } from './cli-words.ts';

export const cli: CliWords = {
  written: (file) => `${file} är skriven.`,
  accepted: (lock) => `${lock}: de nuvarande resultaten är godkända.`,
  parameterWritten: (scenario, parameter) => `${scenario}: parametern ${parameter} är skriven.`,
  progress: (file, percent) => `${file}: ${percent}\u00a0% läst`,
  bugReport:
    'Detta är ett fel i programmet digisave, inte i indata. Rapportera felet och bifoga raderna nedan.',
  outputFailed: (code) => `Det gick inte att skriva till standard ut (${code}); utskriften är ofullständig.`,
  correlationsIgnored:
    'Nedre och övre gräns beaktar inte korrelationerna; medelvärde och percentiler gör det.',
  onlyTornado:
    'Bara tornadodiagrammets tabell skrevs ut, eftersom en CSV innehåller en tabell. Se --method och --output MAPP.',
  fileKind: {
    scenario: 'scenario',
    'check case': 'kontrollfall',
    evidence: 'underlag',
    sources: 'källförteckning',
    'kind of project': 'projektslag',
    layout: 'tabellbeskrivning',
    'cost data': 'kostnadsuppgifter',
    'other data': 'andra uppgifter, inte kontrollerade',
  },
  rows: (count) => plural(count, 'rad', 'rader'),
  problems: (errors, warnings) => `${errors} fel, ${plural(warnings, 'varning', 'varningar')}`,
  checked: (files, problems, others) =>
    `${plural(files, 'fil kontrollerad', 'filer kontrollerade')}: ${problems}${others === 0 ? '' : `; ${plural(others, 'annan fil inte kontrollerad', 'andra filer inte kontrollerade')}`}`,
};

function plural(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
