import type { ReportWording } from './report-words.ts';

const yearsOf = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`);

export const reportEn: ReportWording = {
  heading: {
    answer: 'The answer in brief',
    pictures: 'In pictures',
    analyst: 'For analysts',
    tables: 'In tables',
    basis: 'What the result rests on',
    run: 'Run details',
    explanations: 'How the figures are calculated',
    caveats: 'What to bear in mind',
    warnings: 'Warnings',
    municipality: 'By municipality',
    contents: 'Contents',
  },
  paper: { author: 'Author', date: 'Date', version: 'Version', approver: 'Approved by' },
  answer: {
    subject: (subject) =>
      subject.kind === 'municipality'
        ? subject.name
        : subject.kind === 'municipalities'
          ? `${subject.count} municipalities together`
          : '',
    saving: (who, saving) =>
      who === undefined
        ? `Digital projects could save ${saving} a year once they are fully in use.`
        : `${who}: digital projects could save ${saving} a year once they are fully in use.`,
    ofCountry: (saving) => `The remaining savings potential of municipalities is ${saving} a year.`,
    nothing: (who) =>
      `${who === undefined ? '' : `${who}: `}the digital projects are not estimated to save anything.`,
    scale: (costs, taxPoints) =>
      `This is ${costs} of the costs examined${taxPoints === undefined ? '' : `, or ${taxPoints} tax percentage points`}.`,
    money: (first, last, worth, range, payback) =>
      `In ${yearsOf(first, last)} benefits less costs (net present value) are about ${worth}, nine times in ten ${range}, and ${payback}.`,
    moneyBelowZero: (first, last, worth, range, payback) =>
      `In ${yearsOf(first, last)} costs are larger than benefits: the net present value is about ${worth}, nine times in ten ${range}, and ${payback}.`,
    payback: (years) => `the payback period is about ${years} ${years === '1' ? 'year' : 'years'}`,
    paysAtOnce: 'the benefits cover the costs from the beginning',
    noPayback: 'the investment is not paid back within the appraisal period',
    drivers: (inputs) => `The result depends most on: ${inputs.join(' and ')}.`,
    benefit: (cashable, capacity) =>
      `Of the saving, about ${cashable} can be taken out of the budget, and about ${capacity} is working time freed for other tasks.`,
    benefitUnknown: 'The estimate does not say how much of the saving can be taken out of the budget.',
    assumptions: (assumed, all, missing) =>
      `Of ${all} inputs ${assumed} ${assumed === 1 ? 'is an assumption' : 'are assumptions'} without a source, and not included are: ${missing}.`,
    missing: {
      costs: 'the costs of the projects themselves',
      residents: 'the time of residents',
      effects: 'effects other than euros',
    },
  },
  caveat: {
    calibrated:
      'The range agrees with a published one because an input was calibrated to it. This is no evidence for it.',
    gross: 'The saving is gross: the costs of the projects themselves are not deducted.',
    loss: (percent) =>
      `The probability that the projects do not pay for the municipality is about ${percent}.`,
    corners:
      'Lower and upper bounds are extremes: it is very unlikely that all inputs are at their ends at once.',
    independent:
      'Nine times in ten means: if the inputs vary independently of each other. If they vary together, the range is wider.',
    warnings: (count) =>
      count === 1
        ? 'The calculation has one warning; it is under Run details.'
        : `The calculation has ${count} warnings; they are under Run details.`,
  },
  basis: {
    meaning:
      'The inputs, the one that affects the saving of all projects most first. Effect: how much the saving changes when this input alone moves from the lower to the upper end of its range.',
    input: 'Input',
    range: 'Range',
    quality: 'Quality',
    source: 'Source',
    place: 'Place in the source',
    date: 'In force from',
    effect: 'Effect',
    note: 'Note',
    file: 'File and line',
    noSource: 'no source',
    sources: 'Sources',
  },
  howWorked: 'how this is calculated',
  trail: {
    proven:
      'Unless an explanation says that bounds were searched, it is proven that no values within the ranges give less or more.',
    drawsHeading: 'Simulation runs',
    draws: (draws) =>
      `${draws}. Each simulation run takes a value of every uncertain input from its range and calculates every row anew. p05, p50 and p95 are the values that 5, 50 and 95 % of the runs stay below; chances are parts of the runs.`,
    breakEvenHeading: 'Break-even point',
    fundHeading: 'Choice under the budget',
    municipalitiesHeading: 'Figures of one municipality',
    municipalities:
      'The same inputs and formulas, with the part of each municipality: what is saved of costs goes by its costs, other euros and the costs of projects go by inhabitants. Lower and upper bounds are its own.',
  },
  backToFigure: 'to the tables',
  moreExplanations: (command) => `Any other figure: ${command}`,
  source: 'Source',
  partOf: 'The part of one municipality in the result above.',
};
