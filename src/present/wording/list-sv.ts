import type { ListWording } from './list-words.ts';

export const list: ListWording = {
  title: {
    services: 'Tjänster',
    municipalities: 'Kommuner',
    evidence: 'Underlag',
    measures: 'Resultat som kan efterfrågas',
    problems: 'Problem',
    inputs: 'Ingångsvärden',
  },
  heads: {
    name: 'namn',
    id: 'id',
    main_function: 'huvudfunktion',
    everyday_names: 'vardagliga namn',
    region: 'landskap',
    group_fi: 'kommungrupp',
    inhabitants: 'invånare',
    inhabitants_year: 'år',
    merged_into: 'sammanslagen med',
    unit: 'enhet',
    range: 'intervall',
    low: 'låg',
    central: 'central',
    high: 'hög',
    from: 'från',
    quality: 'kvalitet',
    source: 'källa',
    severity: 'allvar',
  },
  nothing: 'Inget i listan innehåller orden.',
};
