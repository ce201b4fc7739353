import type { ToolWords } from '../../present/wording/tool-words.ts';
import { button, h } from './dom.ts';
import type { ToldProblem } from './messages.ts';

/** As the style of the page has it. */
const roomBeside = '(min-width: 46.01rem)';

/** A text with numbers before its lines and its problems beside them. */
export class Editor {
  readonly element: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #gutter = h('pre', { class: 't-gutter', 'aria-hidden': 'true' });
  readonly #box: HTMLElement;
  readonly #notes = h('ol', { class: 't-notes' });
  readonly #count = h('p', { class: 't-count', role: 'status' });
  readonly #words: ToolWords;
  #problems: readonly ToldProblem[] = [];

  /** Shape   changed: told after each change of the text by its user */
  constructor(name: string, words: ToolWords, changed: (text: string) => void) {
    this.#words = words;
    this.#area = h('textarea', {
      wrap: 'off',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-label': words.textOf(name),
      oninput: () => {
        this.#measure();
        changed(this.#area.value);
      },
    });
    this.#box = h('div', { class: 't-editor' }, this.#gutter, this.#area, this.#notes);
    this.element = h('div', {}, h('p', { class: 'small' }, words.textMeaning), this.#count, this.#box);
    // The page is turned, or made narrower.
    matchMedia(roomBeside).addEventListener('change', () => this.#measure());
  }

  get text(): string {
    return this.#area.value;
  }

  set text(text: string) {
    // A text that is being changed keeps its cursor where the same text comes back.
    if (this.#area.value !== text) this.#area.value = text;
    this.#measure();
  }

  showProblems(problems: readonly ToldProblem[]): void {
    this.#problems = problems;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    this.#count.textContent =
      problems.length === 0 ? this.#words.noProblems : this.#words.problems(errors, problems.length - errors);
    this.#notes.replaceChildren(...problems.map((each) => this.#note(each)));
    this.#measure();
  }

  #note(each: ToldProblem): HTMLElement {
    const { line, severity } = each;
    const text = presentProblem(each, this.#words);
    const place = line === undefined ? undefined : button(this.#words.line(line), () => this.#goTo(line));
    return h('li', { class: `t-note t-${severity}` }, place, place && ' ', text);
  }

  #goTo(line: number): void {
    const lines = this.#area.value.split('\n');
    const from = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    const height = this.#lineHeight();
    this.#area.parentElement!.scrollTop = Math.max(0, (line - 4) * height);
  }

  #lineHeight(): number {
    return Number.parseFloat(getComputedStyle(this.#area).lineHeight);
  }

  /** The text is as high as its lines; notes stand at theirs where there is room beside it. */
  #measure(): void {
    const count = this.#area.value.split('\n').length;
    this.#area.rows = count + 1;
    const marked = new Map<number, string>();
    for (const { line, severity } of this.#problems)
      if (line !== undefined && marked.get(line) !== '✖') marked.set(line, severity === 'error' ? '✖' : '!');
    const digits = String(count).length;
    this.#gutter.textContent = Array.from({ length: count }, (_, at) => {
      const sign = marked.get(at + 1) ?? ' ';
      return `${sign}${String(at + 1).padStart(digits)}`;
    }).join('\n');
    // Where there is no room beside the text, they stand above it.
    const isBeside = matchMedia(roomBeside).matches;
    if (isBeside) this.#box.append(this.#notes);
    else this.#box.before(this.#notes);
    let lowest = 0;
    for (const [at, note] of ([...this.#notes.children] as HTMLElement[]).entries()) {
      if (!isBeside) {
        note.style.removeProperty('top');
        continue;
      }
      const top = Math.max(lowest, ((this.#problems[at]?.line ?? 1) - 1) * this.#lineHeight());
      note.style.top = `${top}px`;
      lowest = top + note.offsetHeight + 4;
    }
    if (isBeside) this.#notes.style.minHeight = `${lowest}px`;
    else this.#notes.style.removeProperty('min-height');
  }
}

/** Remedies name commands, and a page has buttons for them. */
function remedyHere(hint: string, words: ToolWords): readonly string[] {
  if (hint.includes('--write-layout')) return [words.layoutHere];
  return /\bdigisave (?:inspect|estimate|list)\b/.test(hint) ? [words.commandHere] : [];
}

/** A problem in sentences. */
export function presentProblem(
  { severity, cell, found, expected, hint }: ToldProblem,
  words: ToolWords,
): string {
  const sentence = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);
  return [
    `${words[severity]}: ${cell === undefined ? '' : `${cell}: `}${sentence(found)}`,
    ...(expected === '' ? [] : [words.expected(expected)]),
    ...(hint === '' ? [] : [sentence(hint), ...remedyHere(hint, words)]),
  ].join(' ');
}
