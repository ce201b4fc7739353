/** Columns by their keys, with what else their headings may be in each language. */
type Headings = Readonly<Record<string, readonly string[]>>;

/** The columns that say which cells a row is about, with their headings. */
export const scopeHeadings = {
  municipality: ['kunta', 'kommun'],
  service: ['palvelu', 'tehtäväluokka', 'palveluluokka', 'tjänst', 'uppgiftsklass', 'serviceklass'],
  main_function: ['tehtäväalue', 'päätehtävä', 'uppgiftsområde', 'main function'],
  sector: ['toimiala', 'sektori', 'sektor'],
} as const satisfies Headings;
export const levelHeadings = {
  ...scopeHeadings,
  level: ['taso', 'kypsyystaso', 'nivå', 'mognadsnivå', 'maturity level'],
  share: ['osuus', 'toteutunut osuus', 'andel', 'uppnådd andel', 'realised share'],
  note: ['huomautus', 'lisätieto', 'anmärkning', 'upplysning'],
} as const satisfies Headings;

export const answerHeadings = {
  ...scopeHeadings,
  perspective: ['näkökulma', 'perspektiv'],
  level: levelHeadings.level,
  statement: ['väittämä', 'påstående'],
  answer: ['vastaus', 'svar'],
  note: levelHeadings.note,
} as const satisfies Headings;
