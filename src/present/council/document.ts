import type { Language } from '../../model/language.ts';
import { escapeMarkup, type Markup } from '../markup.ts';
import { presentPatterns } from '../picture/html-figure.ts';
import { style } from './style.ts';

/** What is in a page, as markup but its title. */
export interface DocumentParts {
  readonly title: string;
  readonly language: Language;
  /** Before the main part. */
  readonly head: Markup;
  readonly main: Markup;
  readonly script?: string | undefined;
}

/**
 * A page in one file, with no request to anywhere and a policy that allows nothing but the style and the script that are in it.
 *
 * Shape   digestOf: SHA-256 of a text in UTF-8, in Base64
 */
export function presentDocument(
  { title, language, head, main, script }: DocumentParts,
  digestOf: (text: string) => string,
): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${digestOf(script)}'`, 'worker-src blob:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    presentPatterns(),
    head,
    '<main>',
    main,
    '</main>',
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>\n',
  ].join('\n');
}
