import { expect, test } from 'vitest';
import { type Clean, cleanText } from '../../src/present/clean-text.ts';
import { writerOf } from '../../src/present/writer.ts';

const line = writerOf('line');
const other = writerOf('other');

/** What may not be written does not compile: a mark below that is not needed is an error of the compiler itself. */
test('clean texts, numbers and words of ours are written, and nothing else compiles', () => {
  const [clean, count] = [cleanText('a\u0007'), 3];
  const own = (Math.random() < 2 ? 'main' : 'soft') as 'main' | 'soft';
  expect(line`<${clean} ${count} ${own}>`).toBe('<a 3 main>');
  expect(line.join([clean, line`b`], ', ')).toBe('a, b');

  const unclean = String('a');
  // @ts-expect-error a text that was not cleaned
  line`${unclean}`;
  // @ts-expect-error a text that is known in part alone
  line`${`a${unclean}` as `a${string}`}`;
  // @ts-expect-error a text of another kind, which was not cleaned
  line`${unclean as string & { readonly brand: 'id' }}`;
  // @ts-expect-error a text that was cleaned for another way out
  other`${clean}`;
  // @ts-expect-error nothing
  line`${undefined}`;
  // @ts-expect-error a text that may be one
  line`${unclean as string | number}`;
  // @ts-expect-error a list of texts that were not cleaned
  line.join([unclean], ', ');
  // @ts-expect-error a string is no clean text by itself
  const wrong: Clean<'line'> = unclean;
  expect(wrong).toBe('a');
});
