import type { ListWording } from './list-words.ts';

export const list: ListWording = {
  title: {
    services: 'Services',
    municipalities: 'Municipalities',
    evidence: 'Evidence',
    measures: 'Outputs that can be asked for',
    problems: 'Problems',
    inputs: 'Inputs',
  },
  heads: {
    name: 'name',
    id: 'id',
    main_function: 'main function',
    everyday_names: 'everyday names',
    region: 'region',
    group_fi: 'type',
    inhabitants: 'inhabitants',
    inhabitants_year: 'in year',
    merged_into: 'merged into',
    unit: 'unit',
    range: 'range',
    low: 'low',
    central: 'central',
    high: 'high',
    from: 'from',
    quality: 'quality',
    source: 'source',
    severity: 'severity',
  },
  nothing: 'Nothing in the list has these words.',
};
