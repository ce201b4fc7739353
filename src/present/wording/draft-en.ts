import type { DraftWording } from './draft-words.ts';

export const draft: DraftWording = {
  title: (name) => `First scenario: digital projects in ${name}`,
  firstAnswer:
    'The result is a first answer before the own costs of the projects. Most shares, minutes and volumes are estimates from elsewhere or assumptions.',
  ownNumbers: 'Each number of the municipality itself that replaces one of them makes the result better.',
  run: (file) => `Calculate: digisave estimate ${file}`,
  inhabitants: (count, year) => `Inhabitants: ${count} (register, end of ${year}).`,
  shippedCosts: (year) =>
    `Net operating costs of ${year} by service, published by Statistics Finland. Own accounts are better: name the file here (CSV or .xlsx).`,
  toldMunicipality: 'The file names no municipality.',
  ownCosts: 'Costs from a file of the municipality. How it is read: digisave inspect FILE.',
  leftOut:
    'Health, social and rescue services moved to the wellbeing services counties in 2023 and are left out.',
  merged: (year) => `A municipality merged into this one in ${year}; its costs are counted here.`,
  otherInhabitants: 'The register has no inhabitants of the year of the costs: correct this number.',
  labourCost: 'Averages of Finnish municipalities in 2016; own numbers are better.',
  taxPoint: (incomeTax, year, rate) =>
    `Municipal income tax of ${year} (${incomeTax} €) over the mean rate of the country, ${rate} %. The own rate is better: divide by it.`,
  shippedAccounts: (year) =>
    `Net costs by function of the audited accounts of ${year}, which come with the tool. Which service a function is was inferred: read the warning.`,
  ownRate: (rate, year) =>
    `The own rate of ${year} is ${rate} %. It divides income tax of ${year}, never of the years before 2023.`,
  accountsOfYear: (year) => `The accounts of ${year} by function come with the tool too: --year ${year}.`,
  noTaxPoint:
    'No income tax of the municipality is known: give the yield of one tax percentage point as tax_point_eur.',
  prices: (index) => `Money of other years is converted to this year by the price index ${index}.`,
  noPrices: (year) => `No shipped price index knows ${year}, so money of other years is not converted.`,
  projects: 'Projects that need no further number. Remove those that are in use already.',
  chosen: 'The projects that were asked for. A key without a value is a number to give.',
  offered: (count) =>
    `${count} further projects. Remove the sign # in front of the lines to take one, and give the numbers that are missing.`,
  notWith: (names) => `Counts the same euros or minutes as: ${names}. Take only one of them.`,
  check: 'Check first:',
  whyNot: 'Not offered by default:',
  withoutCosts: (services) => `Without costs here, and left out: ${services}.`,
  noCosts: 'No costs of its services are in the file, so nothing can be calculated:',
  give: 'Give here:',
  basis: (ids) => `Evidence: ${ids}.`,
  benefit: (kind) =>
    kind === 'cashable'
      ? 'Cashable: a bill or a lease falls. Assumed for all of the saving.'
      : 'Freed capacity: it is money only if a post stays open. Assumed for all of the saving.',
  costs:
    'The own costs of the project are not known: ask for an offer (investment, yearly costs). Times of rollout are round assumptions.',
  costsKnown:
    'Costs that are known from elsewhere; ask for an offer. Times of rollout are round assumptions.',
  forEach: 'for each one: multiply by the number above',
  askMunicipality: 'Municipality (name, its beginning or code): ',
  unknownMunicipality: (found, near) =>
    `No municipality is called ${found}.${near === '' ? '' : ` Did you mean: ${near}?`}`,
  needsNothing: 'Needs no further number.',
  askProjects: 'Projects (numbers separated by commas; Enter takes those that need no further number): ',
  unknownProject: (found) => `There is no project ${found}.`,
  askFile: (usual) => `File to write (Enter: ${usual}): `,
  written: (file) => `${file} is written.`,
  next: (file) => `Next: digisave estimate ${file}`,
  lacking: (names) => `A number is missing in: ${names}. estimate says which one and where to find it.`,
  improve: (file) =>
    `Then: digisave explain ${file} shows what the result rests on; replace the largest assumption with a number of your own.`,
};
