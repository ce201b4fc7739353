import * as z from 'zod';

const text = z.string().min(1);

/** What stands on a paper for a council beside its figures: who wrote it, when, which version it is and who has approved it. */
export const Paper = z.strictObject({
  author: text.optional(),
  date: text.optional(),
  version: z.union([text, z.number()]).optional(),
  approver: text.optional(),
});
export type Paper = z.infer<typeof Paper>;
