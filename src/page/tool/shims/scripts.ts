import { deflateRaw } from 'pako';
import { toBase85 } from '../../../model/base85.ts';
import type { Language } from '../../../model/language.ts';
import { joeKuoTable } from '../../../sample/joe-kuo.ts';
import type { PageScripts } from '../../scripts.ts';

/** As `page/scripts.ts`, of what comes with the data of a page. */
export let scripts: PageScripts | undefined;

/**
 * Lets reports that the page writes move.
 *
 * Shape   engine: one of all languages, without the table of Sobol sequences; packed when the first report asks for it
 */
export function openScripts({ live, engine }: { readonly live: string; readonly engine: string }): void {
  scripts = {
    live,
    engine: inEveryLanguage(() => engine),
    engineOfSobol: inEveryLanguage(() => `globalThis.joeKuoTable=${JSON.stringify(joeKuoTable)};${engine}`),
  };
}

function inEveryLanguage(textOf: () => string): Readonly<Record<Language, string>> {
  let packed: string | undefined;
  const pack = () => {
    packed ??= toBase85(deflateRaw(textOf(), { level: 9 }));
    return packed;
  };
  return {
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
}
