import { button, h, labelled } from './dom.ts';
import { Editor, presentProblem } from './editor.ts';
import type { Change, RunAnswer } from './messages.ts';
import { byName, type Lists } from './start-panel.ts';
import { jsonOf, layoutPathOf, type Tool } from './tool.ts';

/** What of an inspection the page asks about. */
interface Inspected {
  readonly layout?: string | null;
  readonly clues: readonly { readonly key: string; readonly value: string }[];
  readonly columns: readonly { readonly role: string; readonly municipality?: string }[];
  readonly service_names?: readonly {
    readonly name: string;
    readonly service: string | null;
    readonly nearest: readonly { readonly service: string; readonly name: string }[];
  }[];
  readonly problems: readonly { readonly name: string; readonly severity: string }[];
}

/** Units of amounts that a table may leave unsaid. */
const amountUnits = { eur: 'eur', thousands: '1000_eur', millions: 'meur' } as const;

/** A text is read so long after its last change. */
const pauseMilliseconds = 500;

/** How a table is read, what is open about it, and its description as text. */
export class TableView {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #lists: Lists;
  readonly #name: string;
  readonly #state = h('div', {});
  readonly #read: HTMLPreElement;
  readonly #details: HTMLDetailsElement;
  readonly #place = h('div', {});
  #editor: Editor | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(tool: Tool, lists: Lists, name: string) {
    const { words } = tool;
    this.#tool = tool;
    this.#lists = lists;
    this.#name = name;
    this.#read = h('pre', { class: 't-text', tabindex: 0, 'aria-label': `${words.howRead}: ${name}` });
    this.#details = h(
      'details',
      { ontoggle: () => void this.#showReading() },
      h('summary', {}, words.howRead),
      this.#read,
    );
    const text = h('details', {}, h('summary', {}, words.editLayout), this.#place);
    text.addEventListener('toggle', () => {
      if (text.open) void this.#openText();
    });
    this.element = h('div', {}, this.#state, this.#details, text);
  }

  /** Looks at the table, and shows what is open about it. */
  async inspect(): Promise<void> {
    const answer = await this.#tool.run('inspect', this.#name, '--format', 'json');
    if (answer === undefined) return;
    const layout = layoutPathOf(this.#name);
    this.#editor?.showProblems(
      answer.problems.map((each) => (each.file === layout ? each : { ...each, line: undefined })),
    );
    this.#state.replaceChildren(...this.#present(answer));
    this.#read.textContent = '';
    await this.#showReading();
  }

  #present(answer: RunAnswer): readonly HTMLElement[] {
    const { words } = this.#tool;
    const inspected = jsonOf<Inspected>(answer);
    const errors = answer.problems.filter(({ severity }) => severity === 'error');
    const told = answer.problems.map((each) =>
      h(
        'li',
        { class: `t-note t-${each.severity}` },
        each.line === undefined || each.cell !== undefined ? undefined : `${words.line(each.line)}. `,
        presentProblem(each, words),
      ),
    );
    const list = told.length === 0 ? [] : [h('ul', { class: 't-notes' }, ...told)];
    const isSettled = inspected !== undefined && errors.length === 0;
    const municipality = inspected?.clues.find(({ key }) => key === 'municipality')?.value ?? '';
    this.#tool.settle(this.#name, isSettled ? municipality : undefined);
    if (inspected === undefined || inspected.columns.length === 0)
      return [h('p', { class: 't-state' }, `${words.kind.refused}.`), ...list];
    if (!isSettled)
      return [
        h('p', { class: 't-state' }, words.questions(errors.length)),
        ...this.#questions(inspected),
        ...list,
      ];
    const use = button(words.useCosts, () => this.#tool.useCosts(this.#name), { class: 't-main' });
    return [h('p', { class: 't-state' }, words.settled), h('p', {}, use), ...list];
  }

  /** What can be answered by choosing. */
  #questions(inspected: Inspected): readonly HTMLElement[] {
    const { words, language } = this.#tool;
    const has = (problem: string) => inspected.problems.some((each) => each.name === problem);
    const fields: HTMLElement[] = [];
    const answers: (() => readonly Change[])[] = [];
    const id = (part: string | number) =>
      `t-answer-${[...this.#name].map((each) => each.codePointAt(0)).join('')}-${part}`;
    const ask = (
      label: string,
      part: string | number,
      select: HTMLSelectElement,
      path: readonly string[],
    ) => {
      fields.push(labelled(label, id(part), select));
      answers.push(() => (select.value === '' ? [] : [{ path, value: select.value }]));
    };
    const empty = h('option', { value: '' }, '–');
    if (has('no-municipality')) {
      const rows = byName(this.#lists.municipalities, language);
      const select = h(
        'select',
        {},
        empty.cloneNode(true),
        ...rows.map((each) => h('option', { value: each.id }, each[`label_${language}`])),
      );
      select.value = inspected.clues.find(({ key }) => key === 'municipality')?.value ?? '';
      ask(words.municipality, 'municipality', select, ['municipality']);
    }
    if (has('unknown-unit')) {
      const options = Object.entries(amountUnits).map(([word, value]) =>
        h('option', { value }, words.units[word as keyof typeof amountUnits]),
      );
      ask(words.unit, 'unit', h('select', {}, empty.cloneNode(true), ...options), ['unit']);
    }
    const unknown = inspected.service_names?.filter(({ service }) => service === null) ?? [];
    for (const [at, { name: written, nearest }] of unknown.entries()) {
      const near = nearest.map(({ service, name: label }) => h('option', { value: service }, label));
      const others = byName(this.#lists.services, language)
        .filter((each) => !nearest.some(({ service }) => service === each.id))
        .map((each) => h('option', { value: each.id }, each[`label_${language}`]));
      const leaveOut = h('option', { value: 'ignore' }, words.leaveOut);
      const select = h('select', {}, empty.cloneNode(true), ...near, leaveOut, h('hr', {}), ...others);
      ask(words.serviceOf(written), at, select, ['services', written]);
    }
    if (fields.length === 0) return [];
    const answer = () => void this.#answer(answers.flatMap((each) => each()));
    return [h('div', { class: 't-questions' }, ...fields, button(words.answer, answer, { class: 't-main' }))];
  }

  async #answer(changes: readonly Change[]): Promise<void> {
    const layout = await this.#layout();
    if (layout === undefined) return;
    const { text } = await this.#tool.client.change(layout, changes);
    if (text === undefined) return;
    if (this.#editor !== undefined) this.#editor.text = text;
    await this.#tool.addFiles([[layout, new TextEncoder().encode(text)]]);
  }

  /** The name of the description of the table, which is written where there is none. */
  async #layout(): Promise<string | undefined> {
    const layout = layoutPathOf(this.#name);
    if (this.#tool.client.has(layout)) return layout;
    const answer = await this.#tool.run('inspect', this.#name, '--write-layout', '--format', 'json');
    const bytes = answer?.written.find(([path]) => path === layout)?.[1];
    if (bytes === undefined) return undefined;
    await this.#tool.addFiles([[layout, bytes]]);
    return layout;
  }

  async #showReading(): Promise<void> {
    if (!this.#details.open || this.#read.textContent !== '') return;
    const answer = await this.#tool.run('inspect', this.#name, '--format', 'table');
    this.#read.textContent = answer?.output ?? '';
  }

  async #openText(): Promise<void> {
    const { client, words } = this.#tool;
    const layout = this.#editor === undefined ? await this.#layout() : undefined;
    if (layout === undefined) return;
    this.#editor = new Editor(layout, words, (text) => {
      clearTimeout(this.#waiting);
      const read = () =>
        void client.keep([[layout, new TextEncoder().encode(text)]]).then(() => this.inspect());
      this.#waiting = setTimeout(read, pauseMilliseconds);
    });
    this.#place.replaceChildren(this.#editor.element);
    this.#editor.text = new TextDecoder().decode(client.bytesOf(layout));
    await this.inspect();
  }
}
