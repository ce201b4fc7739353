import * as z from 'zod';
import { convert, either, known, product } from '../formula/expression.ts';
import { NumberForm } from '../quantity.ts';
import { termsOf } from './saving-method.ts';

/** The two ways to state how often something happens a year; one of them must be there. */
export const volumeForm = {
  volume_per_year: NumberForm.optional().meta({ unit: 'units_per_year' }),
  volume_per_1000_inhabitants: NumberForm.optional().meta({ unit: 'units_per_1000_inhabitants' }),
};

const { input } = termsOf(z.strictObject(volumeForm));

/** How often something happens a year, whichever way it is stated. */
export const volume = either(
  'volume',
  input('volume_per_year'),
  product(
    input('volume_per_1000_inhabitants'),
    convert(known('inhabitants'), 'inhabitant to 1000 inhabitants'),
  ),
);
