import type { Language } from '../../model/language.ts';
import { type NumberMarks, peopleMarks, unitFactor, unitSign } from '../../present/number-text.ts';
import { button, h, labelled } from './dom.ts';
import { Editor } from './editor.ts';
import { jsonOf, type Tool } from './tool.ts';

/** An input of a scenario, as `list inputs` gives it. */
export interface InputRow extends Readonly<Record<`label_${Language}`, string>> {
  readonly id: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

type End = 'low' | 'central' | 'high';
const ends: readonly End[] = ['low', 'central', 'high'];
/** So many digits of a number are shown; all of it stays where it is not changed. */
const shownDigits = 12;
/** A text is read so long after its last change. */
const pauseMilliseconds = 500;

/** The scenario that is open: its inputs as a form, and its text. */
export class ScenarioPanel {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #name: string;
  readonly #editor: Editor;
  readonly #rows = h('div', { class: 't-inputs' });
  readonly #heading = h('summary', {});
  readonly #filter: HTMLInputElement;
  readonly #told: (rows: readonly InputRow[]) => void;
  #inputs: readonly InputRow[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Shape   told: told of the inputs whenever the scenario has been read */
  constructor(tool: Tool, name: string, told: (rows: readonly InputRow[]) => void) {
    const { words, client, files } = tool;
    this.#tool = tool;
    this.#name = name;
    this.#told = told;
    this.#editor = new Editor(name, words, (text) => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#read(text), pauseMilliseconds);
    });
    this.#filter = h('input', { type: 'search', oninput: () => this.#find() });
    const scenarios = files.filter(({ kind }) => kind === 'scenario');
    const chooser = h(
      'select',
      { onchange: () => void tool.openScenario(chooser.value, false) },
      ...scenarios.map((file) => h('option', { value: file.name }, file.name)),
    );
    chooser.value = name;
    const text = h('details', { id: 't-text' }, h('summary', {}, words.asText), this.#editor.element);
    text.addEventListener('toggle', () => {
      this.#editor.text = this.#editor.text;
    });
    this.element = h(
      'section',
      { 'aria-labelledby': 't-scenario' },
      h('h2', { id: 't-scenario' }, words.scenario),
      scenarios.length > 1
        ? labelled(words.openScenario, 't-open', chooser)
        : h('p', {}, h('strong', {}, name)),
      h(
        'details',
        { id: 't-form' },
        this.#heading,
        h('p', { class: 'small' }, words.inputsMeaning),
        labelled(words.find, 't-find', this.#filter),
        this.#rows,
      ),
      text,
      h(
        'p',
        { class: 'row' },
        button(words.saveScenario, () => tool.save(name, client.bytesOf(name)!), { id: 't-save' }),
      ),
    );
    this.#editor.text = new TextDecoder().decode(client.bytesOf(name));
  }

  /** Reads the scenario: its problems and inputs. */
  async read(): Promise<void> {
    await this.#read(this.#editor.text);
  }

  /** Reads what the user has written and nobody has read yet. */
  async settle(): Promise<void> {
    if (this.#waiting !== undefined) await this.#read(this.#editor.text);
  }

  async #read(text: string): Promise<void> {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const { client } = this.#tool;
    await client.keep([[this.#name, new TextEncoder().encode(text)]]);
    const answer = await this.#tool.run('list', 'inputs', this.#name, '--format', 'json');
    if (answer === undefined) return;
    this.#editor.showProblems(
      answer.problems.map((each) => (each.file === this.#name ? each : { ...each, line: undefined })),
    );
    const rows = answer.exit === 0 ? jsonOf<readonly InputRow[]>(answer) : undefined;
    // A text with errors has no inputs; those that it had stay in sight.
    if (rows !== undefined) this.#show(rows);
  }

  #show(rows: readonly InputRow[]): void {
    const { words } = this.#tool;
    this.#inputs = rows;
    this.#heading.textContent = words.inputs(rows.length);
    const focused = document.activeElement?.id;
    this.#rows.replaceChildren(...rows.map((row, at) => this.#row(row, at)));
    this.#find();
    if (focused?.startsWith('t-input-') === true) document.getElementById(focused)?.focus();
    this.#told(rows);
  }

  #row(row: InputRow, at: number): HTMLElement {
    const { words, language } = this.#tool;
    const name = row[`label_${language}`];
    const said = h('p', { class: 't-said', role: 'alert' });
    const fields = ends.map((end) => {
      const id = `t-input-${at}-${end}`;
      const field = h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off' });
      field.value = shownText(row[end], row.unit, peopleMarks[language]);
      field.setAttribute('aria-label', words.fieldOf(words[end], name));
      field.addEventListener('change', () => void this.#change(row, end, field, said));
      return h(
        'span',
        { class: 't-end' },
        h('span', { class: 'small', 'aria-hidden': 'true' }, words[end]),
        field,
      );
    });
    return h(
      'div',
      { class: 't-input', role: 'group', 'aria-label': name, 'data-input': row.id },
      h('span', { class: 't-name' }, name),
      ...fields,
      h('span', { class: 't-unit' }, unitSign(row.unit)),
      said,
    );
  }

  async #change(row: InputRow, end: End, field: HTMLInputElement, said: HTMLElement): Promise<void> {
    const { client, words, language } = this.#tool;
    const value = readNumber(field.value, row.unit);
    if (value === undefined) {
      field.value = shownText(row[end], row.unit, peopleMarks[language]);
      said.textContent = words.notNumber;
      return;
    }
    const { text, problems } = await client.change(this.#name, [
      { set: `${row.id}=${changed(row, end, value)}` },
    ]);
    if (text === undefined) {
      said.textContent = problems.map(({ found }) => found).join(' ');
      return;
    }
    this.#editor.text = text;
    await this.#read(text);
  }

  #find(): void {
    const { language } = this.#tool;
    const wanted = this.#filter.value.trim().toLocaleLowerCase(language);
    for (const [at, element] of ([...this.#rows.children] as HTMLElement[]).entries()) {
      const name = this.#inputs[at]![`label_${language}`].toLocaleLowerCase(language);
      element.hidden = !name.includes(wanted);
    }
  }
}

/**
 * A number or range as --set has it. A fixed number stays one where its central value is changed; a central value in the middle of
 * its range stays there.
 */
function changed({ low, central, high }: InputRow, end: End, value: number): string {
  if (low === high && end === 'central') return String(value);
  const next = { low, central, high, [end]: value };
  const isMiddle = Math.abs(central - (low + high) / 2) <= 1e-12 * Math.max(1, Math.abs(central));
  return end !== 'central' && isMiddle
    ? `${next.low}..${next.high}`
    : `${next.low}..${next.central}..${next.high}`;
}

function shownText(value: number, unit: string, marks: NumberMarks): string {
  return String(Number((value * unitFactor(unit)).toPrecision(shownDigits))).replace('.', marks.decimalMark);
}

/** A number as people write it, with a point or a comma; undefined of anything else. */
function readNumber(text: string, unit: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f%€]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return undefined;
  return Number((Number(plain) / unitFactor(unit)).toPrecision(15));
}
