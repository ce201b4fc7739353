import * as z from 'zod';

/** Ids stand in paths and tables. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'id');
