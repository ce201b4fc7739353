import { deflateRaw } from 'pako';
import { toBase85 } from '../../../model/base85.ts';
import type { Language } from '../../../model/language.ts';
import type { PageScripts } from '../../scripts.ts';

/** As `page/scripts.ts`, of what comes with the data of a page. */
export let scripts: PageScripts | undefined;

/**
 * Lets reports that the page writes move.
 *
 * Shape   engine: one of all languages, with the table of Sobol sequences; packed when the first report asks for it
 */
export function openScripts({ live, engine }: { readonly live: string; readonly engine: string }): void {
  let packed: string | undefined;
  const pack = () => {
    packed ??= toBase85(deflateRaw(engine, { level: 9 }));
    return packed;
  };
  const ofAll: Readonly<Record<Language, string>> = {
    get en() {
      return pack();
    },
    get fi() {
      return pack();
    },
    get sv() {
      return pack();
    },
  };
  scripts = { live, engine: ofAll, engineOfSobol: ofAll };
}
