import * as z from 'zod';

// A page may compile no code: schemas are told so before the first of them is made, so that none tries.
z.config({ jitless: true });
