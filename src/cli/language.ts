import { type Language, languages } from '../model/language.ts';
import type { Streams } from './streams.ts';

/**
 * The language of a run: what --language says, else DIGISAVE_LANGUAGE, else the locale of the environment, else that of the
 * system, where it is one of ours; English otherwise.
 *
 * @example languageOf(['estimate', 'x.yaml', '--language=fi'], { environment: { LANG: 'sv_FI.UTF-8' } }) // => 'fi'
 */
export function languageOf(
  args: readonly string[],
  { environment, locale }: Pick<Streams, 'environment' | 'locale'>,
): Language {
  const variables = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  const asked = [optionOf(args), environment['DIGISAVE_LANGUAGE']].find(isLanguage);
  if (asked !== undefined) return asked;
  const ofLocale = (variables.find((each) => each !== undefined && each !== '') ?? locale?.())?.split(
    /[-_.@]/,
  )[0];
  return isLanguage(ofLocale) ? ofLocale : 'en';
}

/** What stands behind the last --language, before what is no option any more. */
function optionOf(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.reduce<string | undefined>((last, each, at) => {
    if (each === '--language') return options[at + 1] ?? last;
    return each.startsWith('--language=') ? each.slice('--language='.length) : last;
  }, undefined);
}

function isLanguage(name: string | undefined): name is Language {
  return (languages as readonly (string | undefined)[]).includes(name);
}
