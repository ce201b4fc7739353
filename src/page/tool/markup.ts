import { style } from '../../present/council/style.ts';
import { presentPatterns } from '../../present/picture/html-figure.ts';
import { toolWordings } from '../../present/tool-wording.ts';
import { toolStyle } from './style.ts';

/**
 * The page as one file: nothing runs or styles in it but what is in it, and it may ask for nothing.
 *
 * Shape   digestOf: SHA-256 of a text in UTF-8, in Base64
 */
export function presentToolPage(script: string, version: string, digestOf: (text: string) => string): string {
  const own = `${style}\n${toolStyle}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digestOf(script)}'`,
    `style-src 'sha256-${digestOf(own)}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { en, fi, sv } = toolWordings;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>digisave</title>',
    `<style>${own}</style>`,
    '</head>',
    '<body>',
    presentPatterns(),
    '<header><div class="t-head"><h1>digisave</h1><p id="t-languages"></p></div><p id="t-purpose"></p><p id="t-private"></p></header>',
    `<main><noscript><p lang="fi">${fi.noScript}</p><p lang="sv">${sv.noScript}</p><p>${en.noScript}</p></noscript></main>`,
    `<footer class="small"><p>digisave ${version}</p><details id="t-licences"><summary></summary><pre class="t-text" tabindex="0" lang="en"></pre></details></footer>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>\n',
  ].join('\n');
}
