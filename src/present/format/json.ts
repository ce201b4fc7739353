import type { Format } from './format.ts';

/** All that was found, for programs. */
export const json: Format<'json'> = {
  endings: ['.json'],
  needs: 'json',
  async write(what) {
    const [{ presentJson }, { schema, outcomes, isList }] = await Promise.all([
      import('../json.ts'),
      what.json(),
    ]);
    return presentJson(schema, outcomes, isList);
  },
};
