import type { ShapleyWording } from './shapley-words.ts';

export const shapley: ShapleyWording = {
  meaning:
    'Shapley effect: the share of the variance that is due to an input. It contains what the input causes alone, and its part of what it causes together with others or has in common with correlated ones. The shares add up to 100 %.',
  of: (output) => `${output}: shares of the uncertainty (Shapley effects)`,
  share: 'share of\nvariance, %',
  how: {
    'closed-form': () => 'Exact formula: all inputs are normal, and the result is a straight line of them.',
    'all-orders': (points, evaluations) =>
      `${points} base points, all orders of the inputs, ${evaluations} evaluations.`,
    'random-orders': (points, evaluations) =>
      `${points} base points, random orders of the inputs, ${evaluations} evaluations.`,
  },
};
