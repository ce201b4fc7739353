import { expect, test } from 'vitest';
import { loadPictureMaker } from '../../src/cli/picture-maker.ts';
import { InputError } from '../../src/problems/problem.ts';

const missing = () => Promise.reject(Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' }));

test('without the package there are no PNG, and who asks for them is told how to add it', async () => {
  expect(await loadPictureMaker(false, missing)).toBeUndefined();
  const refused = await loadPictureMaker(true, missing).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InputError);
  expect((refused as InputError).problems).toMatchObject([
    { name: 'missing-package', facts: { option: '--png', package: '@resvg/resvg-js' } },
  ]);
});

test('with it a picture becomes a PNG of twice its size', async () => {
  const make = await loadPictureMaker(true);
  const png = make!('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>');
  // Source  PNG (Third Edition), section 11.2.1: width and height follow the signature and the head of the first chunk
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([60, 40]);
});
