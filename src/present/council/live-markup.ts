import { escapeMarkup, type Markup, markup } from '../markup.ts';
import { inputTexts, type NumberMarks, unitFactor } from '../number-text.ts';
import type { PictureContext } from '../picture/context.ts';
import type { LiveWords } from '../wording/live-words.ts';
import type { LiveInput } from './live-data.ts';
import { liveWordings } from './live-wording.ts';
import { sliderText } from './slider-text.ts';

/**
 * What a reader moves, hidden until the script of the page is there: without it nothing is shown that does nothing.
 *
 * Shape   hasAreas: whether a municipality can be chosen
 */
export function presentControls(
  inputs: readonly LiveInput[],
  hasAreas: boolean,
  { language, marks }: PictureContext,
): Markup {
  const words = liveWordings[language];
  const sliders = markup.join(
    inputs.map((input, at) => presentSlider(input, at, marks)),
    '',
  );
  const chooser = hasAreas
    ? markup`<label for="municipality">${escapeMarkup(words.municipality)}<select id="municipality"><option value="">${escapeMarkup(words.all)}</option></select></label>`
    : markup``;
  return markup.join(
    [
      markup`<div class="what-if" id="live" hidden>`,
      markup`<h2 id="live-heading">${escapeMarkup(words.heading)}</h2>`,
      markup`<p class="small">${escapeMarkup(words.meaning)}</p>`,
      markup`<fieldset><legend class="small">${escapeMarkup(words.ifKnown)}</legend>${sliders}</fieldset>`,
      markup`<details id="ranges"><summary>${escapeMarkup(words.otherRange)}</summary>${markup.join(
        inputs.map((input, at) => presentRange(input, at, words)),
        '',
      )}</details>`,
      markup`<p class="row">${chooser}<button type="button" id="reset">${escapeMarkup(words.reset)}</button></p>`,
      markup`<output id="what-if" for="${markup.join(
        inputs.map((_, at) => markup`input-slider-${at + 1}`),
        ' ',
      )}">${escapeMarkup(words.unchanged)}</output>`,
      markup`<p class="row" id="take" hidden><a id="save" href="#live">${escapeMarkup(words.save)}</a> <small>${escapeMarkup(words.beside)}</small></p>`,
      markup`<p class="small" id="command-head">${escapeMarkup(words.commandLine)}</p><pre id="command" tabindex="0" aria-labelledby="command-head"></pre>`,
      markup`</div>`,
    ],
    '\n',
  );
}

function presentSlider(input: LiveInput, at: number, marks: NumberMarks): Markup {
  const { name, low, central, high, unit } = input;
  const id = markup`input-slider-${at + 1}`;
  const [from, to] = inputTexts([low, high], unit, marks);
  const value = sliderText(input, central, marks);
  return markup.join(
    [
      markup`<label for="${id}"><span>${escapeMarkup(name)}: <strong>${escapeMarkup(value)}</strong> <small>(${escapeMarkup(`${from} … ${to}`)})</small></span>`,
      markup`<input type="range" id="${id}" min="${low}" max="${high}" step="any" value="${central}" aria-valuetext="${escapeMarkup(value)}">`,
      markup`</label>`,
    ],
    '',
  );
}

/** Fields for another range: numbers in the unit that the reader sees. */
function presentRange(
  { name, unit, low, high, least, most }: LiveInput,
  at: number,
  words: LiveWords,
): Markup {
  const factor = unitFactor(unit);
  const field = (end: 'low' | 'high', value: number) =>
    markup`<label>${escapeMarkup(words[end])} <input type="number" id="input-${end}-${at + 1}" min="${least * factor}" max="${most * factor}" step="any" value="${shown(value * factor)}"></label>`;
  const sign = factor === 1 ? markup`` : ' %';
  return markup`<fieldset class="row"><legend>${escapeMarkup(`${name}${sign}`)}</legend>${field('low', low)}${field('high', high)}</fieldset>`;
}

/** A number without what the counting in twos leaves behind its digits. */
function shown(value: number): number {
  return Number(value.toPrecision(12));
}
