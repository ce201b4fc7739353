import type { ListWording } from './list-words.ts';

export const list: ListWording = {
  title: {
    services: 'Palvelut',
    municipalities: 'Kunnat',
    evidence: 'Tietolähteet',
    measures: 'Tulokset, joita voi kysyä',
    problems: 'Ongelmat',
    inputs: 'Lähtötiedot',
  },
  heads: {
    name: 'nimi',
    id: 'tunnus',
    main_function: 'päätehtävä',
    everyday_names: 'arkinimet',
    region: 'maakunta',
    group_fi: 'kuntaryhmä',
    inhabitants: 'asukkaat',
    inhabitants_year: 'vuonna',
    merged_into: 'liittynyt kuntaan',
    unit: 'yksikkö',
    range: 'vaihteluväli',
    low: 'alaraja',
    central: 'perusarvio',
    high: 'yläraja',
    from: 'alkaen',
    quality: 'laatu',
    source: 'lähde',
    severity: 'vakavuus',
  },
  nothing: 'Luettelossa ei ole näitä sanoja.',
};
