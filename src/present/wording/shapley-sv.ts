import type { ShapleyWording } from './shapley-words.ts';

export const shapley: ShapleyWording = {
  meaning:
    'Shapley-effekt: den andel av variansen som beror på ett ingångsvärde. Den omfattar det som ingångsvärdet orsakar ensamt och dess del av det som det orsakar tillsammans med andra eller har gemensamt med korrelerade ingångsvärden. Andelarna blir sammanlagt 100 %.',
  of: (output) => `${output}: andelar av osäkerheten (Shapley-effekter)`,
  share: 'andel av\nvariansen, %',
  how: {
    'closed-form': () =>
      'Exakt formel: alla ingångsvärden är normalfördelade, och resultatet följer dem längs en rät linje.',
    'all-orders': (points, evaluations) =>
      `${points} baspunkter, alla ordningar av ingångsvärdena, ${evaluations} beräkningar.`,
    'random-orders': (points, evaluations) =>
      `${points} baspunkter, slumpmässiga ordningar av ingångsvärdena, ${evaluations} beräkningar.`,
  },
};
