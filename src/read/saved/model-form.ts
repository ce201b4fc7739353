import * as z from 'zod';
import type { PrintedFigures, SavedModel } from '../../model/saved-model.ts';
import { views } from '../../model/view.ts';
import { catalogue, type ProblemName } from '../../problems/catalogue.ts';
import type { Problem } from '../../problems/problem.ts';
import { formOf } from './form-of.ts';
import { PlaceForm } from './number-forms.ts';
import { ScenarioOfModel } from './scenario-forms.ts';

const text = z.string();
const number = z.custom<number>((value) => typeof value === 'number');

/** The whole content of a saved model; what its names refer to is asked in `references.ts`. */
export const SavedModelForm = formOf<SavedModel>({
  scenario: ScenarioOfModel,
  digests: z.map(text, text.regex(/^[0-9a-f]{64}$/)),
  problems: z.array(
    formOf<Problem>({
      name: z.custom<ProblemName>((value) => typeof value === 'string' && Object.hasOwn(catalogue, value)),
      // A scenario of which there was an error was not saved.
      severity: z.literal('warning'),
      place: PlaceForm.optional(),
      facts: z.record(text, z.unknown()),
    }),
  ),
  set: z.array(text),
  printed: formOf<PrintedFigures>({ view: z.enum(views), numbers: z.map(text, number) }).optional(),
});
