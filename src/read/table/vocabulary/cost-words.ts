import { lazyPattern } from './matching.ts';
import { wordsOf } from './vocabulary.ts';

const costs = lazyPattern(() => wordsOf('costs', 'parts'), 'anywhere');

/** Whether a header speaks of costs at all, in whatever compound: "Toimintakulut", "Menot yhteensä". */
export function namesCosts(header: string): boolean {
  return costs().test(header);
}
