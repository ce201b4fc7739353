import * as z from 'zod';
import { NumberForm } from '../quantity.ts';

/** How sure a value is that was seen. */
export const Grade = z.enum(['measured', 'partly', 'estimated']);
export type Grade = z.infer<typeof Grade>;

const share = NumberForm.optional().meta({ unit: 'ratio' });

/** Standard deviations of measurements by their grade, as parts of the value; nobody has published any, so none has a default. */
export const TrackingForm = z.strictObject({
  measured_sd_share: share,
  partly_sd_share: share,
  estimated_sd_share: share,
});
export type TrackingForm = z.infer<typeof TrackingForm>;

/** Which side of a target is the good one. */
export const TargetDirection = z.enum(['at_least', 'at_most']);
export type TargetDirection = z.infer<typeof TargetDirection>;

/** The columns of a table of outcomes: their keys, and their headings in each language, besides the key itself. */
export const actualColumns = {
  project: ['hanke', 'projekt'],
  year: ['vuosi', 'år'],
  measure: ['mittari', 'indikator', 'indicator'],
  unit: ['yksikkö', 'enhet'],
  value: ['toteuma', 'arvo', 'utfall', 'värde', 'outcome'],
  sd: ['keskihajonta', 'standardavvikelse', 'standard deviation'],
  grade: ['mittaustapa', 'mätsätt'],
  baseline: ['lähtötaso', 'nykyarvo', 'utgångsläge', 'present value'],
  target: ['tavoite', 'tavoitearvo', 'mål'],
  direction: ['suunta', 'riktning'],
  lasting: ['pysyvä', 'bestående'],
  note: ['huomautus', 'lisätieto', 'anmärkning'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ActualColumn = keyof typeof actualColumns;

/** Columns that every such table has; the others may be left out. */
export const neededActualColumns: readonly ActualColumn[] = ['year', 'measure', 'unit', 'value'];

/** Words of the cells, besides the keys themselves. */
export const gradeWords = {
  measured: ['mitattu', 'uppmätt', 'mätt'],
  partly: ['osittain', 'osittain mitattu', 'delvis', 'delvis uppmätt'],
  estimated: ['arvioitu', 'arvio', 'uppskattad', 'uppskattat'],
} as const satisfies Readonly<Record<Grade, readonly string[]>>;
export const directionWords = {
  at_least: ['vähintään', 'minst', 'at least', '>='],
  at_most: ['enintään', 'högst', 'at most', '<='],
} as const satisfies Readonly<Record<TargetDirection, readonly string[]>>;
export const lastingWords = {
  yes: ['kyllä', 'ja', 'x', 'true', 'tosi', 'sant'],
  no: ['ei', 'nej', 'false', 'epätosi', 'falskt'],
} as const;
export const euroWords: readonly string[] = ['eur', '€', 'euro', 'euroa', 'euros', 'euroja'];
