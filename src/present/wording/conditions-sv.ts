import type { ConditionsWording } from './conditions-words.ts';

export const conditions: ConditionsWording = {
  meaning:
    'Villkor: de värden på ingångsvärdena där målet oftast missas (PRIM-metoden). Täckning: den andel av missarna där villkoren gäller. Täthet: den andel av simuleringarna inom villkoren som missar målet.',
  of: (output, target) => `${output}: när målet missas (${target})`,
  target: { 'at-least': (value) => `minst ${value}`, 'at-most': (value) => `högst ${value}` },
  condition: 'villkor',
  inputRange: 'intervall',
  atLeast: (value) => `minst ${value}`,
  atMost: (value) => `högst ${value}`,
  between: (from, to) => `från ${from} till ${to}`,
  exactly: (value) => `exakt ${value}`,
  all: (conditions) => conditions.join(' och '),
  nowhere: 'inget villkor är signifikant',
  misses: (percent) => `Målet missas i ${percent} av simuleringarna.`,
  where: (words) => `Oftast missas det när: ${words}.`,
  covers: (coverage, density, mass) =>
    `Villkorens täckning är ${coverage} och deras täthet ${density}. De gäller i ${mass} av simuleringarna.`,
  halves:
    'Villkoren har sökts i ena hälften av simuleringarna; täckning, täthet och signifikans (5 %) gäller den andra.',
};
