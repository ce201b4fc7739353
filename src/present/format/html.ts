import type { Format } from './format.ts';

/** A page with pictures, in one file. */
export const html: Format<'pictured'> = {
  endings: ['.html', '.htm'],
  needs: 'pictured',
  async write(what, { digestOf }) {
    const [{ presentPicturedPage }, pictured] = await Promise.all([
      import('../council/pictured-page.ts'),
      what.pictured(),
    ]);
    return presentPicturedPage(pictured, digestOf);
  },
};
