import { button, h, labelled } from './dom.ts';
import { Editor, presentProblem } from './editor.ts';
import type { Change, RunAnswer } from './messages.ts';
import { byName, type Lists } from './start-panel.ts';
import { jsonOf, layoutPathOf, type OwnFile, type Tool } from './tool.ts';

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

/** The files of the user: what each is, and of a table how it is read and what is still open. */
export class FilesPanel {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #lists: Lists;
  readonly #list = h('div', { class: 't-files' });
  readonly #tables = new Map<string, HTMLElement>();

  constructor(tool: Tool, lists: Lists) {
    const { words } = tool;
    this.#tool = tool;
    this.#lists = lists;
    this.element = h(
      'section',
      { 'aria-labelledby': 't-files', hidden: true },
      h('h2', { id: 't-files' }, words.ownFiles),
      this.#list,
    );
  }

  /** Shows the files, each in an article of its own; tables are looked at. */
  async show(fresh: readonly string[]): Promise<void> {
    const { files } = this.#tool;
    this.element.hidden = files.length === 0;
    for (const name of this.#tables.keys())
      if (!files.some((file) => file.name === name)) this.#tables.delete(name);
    for (const { name, kind } of files)
      if (kind === 'table' && !this.#tables.has(name)) this.#tables.set(name, h('div', {}));
    this.#list.replaceChildren(...files.map((file) => this.#article(file)));
    for (const { name, kind } of files)
      if (kind === 'table' && fresh.includes(name)) await this.#inspect(name);
  }

  #article({ name, kind }: OwnFile): HTMLElement {
    const { words, client } = this.#tool;
    const act = (text: string, work: () => void) => button(text, work, { 'aria-label': `${text}: ${name}` });
    return h(
      'article',
      { 'data-file': name },
      h('h3', {}, name, h('small', {}, words.kind[kind])),
      this.#tables.get(name),
      h(
        'p',
        { class: 'row' },
        kind === 'scenario'
          ? act(words.openScenario, () => void this.#tool.openScenario(name, false))
          : undefined,
        kind === 'table' ? act(words.benefitMap, () => void this.#mapBenefits(name)) : undefined,
        kind === 'table' ? undefined : act(words.save, () => this.#tool.save(name, client.bytesOf(name)!)),
        act(words.remove, () => void this.#tool.removeFile(name)),
      ),
    );
  }

  async #mapBenefits(name: string): Promise<void> {
    const answer = await this.#tool.run('benefit-map', name, '--format', 'table');
    this.#tool.showResult(`${this.#tool.words.benefitMap}: ${name}`, answer, answer?.output);
  }

  async #inspect(name: string): Promise<void> {
    const answer = await this.#tool.run('inspect', name, '--format', 'json');
    const place = this.#tables.get(name);
    if (answer === undefined || place === undefined) return;
    place.replaceChildren(...this.#present(name, answer));
  }

  #present(name: string, answer: RunAnswer): readonly HTMLElement[] {
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
    if (inspected === undefined || inspected.columns.length === 0) {
      this.#tool.settle(name, undefined);
      return [h('p', { class: 't-state' }, `${words.kind.refused}.`), ...list];
    }
    const isSettled = errors.length === 0;
    const municipality = inspected.clues.find(({ key }) => key === 'municipality')?.value;
    if (isSettled) this.#tool.settle(name, municipality ?? '');
    const state = h('p', { class: 't-state' }, isSettled ? words.settled : words.questions(errors.length));
    const use = button(words.useCosts, () => this.#tool.useCosts(name), { class: 't-main' });
    return [
      state,
      ...(isSettled ? [h('p', {}, use)] : this.#questions(name, inspected)),
      ...list,
      this.#howRead(name),
      this.#layoutText(name),
    ];
  }

  /** What can be answered by choosing. */
  #questions(name: string, inspected: Inspected): readonly HTMLElement[] {
    const { words, language } = this.#tool;
    const has = (problem: string) => inspected.problems.some((each) => each.name === problem);
    const fields: HTMLElement[] = [];
    const answers: (() => readonly Change[])[] = [];
    const id = (part: string | number) =>
      `t-answer-${[...name].map((each) => each.codePointAt(0)).join('')}-${part}`;
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
    const answer = () =>
      void this.#answer(
        name,
        answers.flatMap((each) => each()),
      );
    return [h('div', { class: 't-questions' }, ...fields, button(words.answer, answer, { class: 't-main' }))];
  }

  async #answer(name: string, changes: readonly Change[]): Promise<void> {
    const layout = await this.#layoutOf(name);
    if (layout === undefined) return;
    const { text } = await this.#tool.client.change(layout, changes);
    if (text === undefined) return;
    await this.#tool.addFiles([[layout, new TextEncoder().encode(text)]]);
    await this.#inspect(name);
  }

  /** The description of a table, written where there is none. */
  async #layoutOf(name: string): Promise<string | undefined> {
    const { client } = this.#tool;
    const layout = layoutPathOf(name);
    if (client.has(layout)) return layout;
    const answer = await this.#tool.run('inspect', name, '--write-layout', '--format', 'json');
    const bytes = answer?.written.find(([path]) => path === layout)?.[1];
    if (bytes === undefined) return undefined;
    await this.#tool.addFiles([[layout, bytes]]);
    return layout;
  }

  #howRead(name: string): HTMLElement {
    const { words } = this.#tool;
    const text = h('pre', { class: 't-text', tabindex: 0, 'aria-label': `${words.howRead}: ${name}` });
    const read = async () => {
      if (details.open && text.textContent === '')
        text.textContent = (await this.#tool.run('inspect', name, '--format', 'table'))?.output ?? '';
    };
    const details = h('details', { ontoggle: () => void read() }, h('summary', {}, words.howRead), text);
    return details;
  }

  #layoutText(name: string): HTMLElement {
    const { words, client } = this.#tool;
    const place = h('div', {});
    let editor: Editor | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const check = async (layout: string, text: string) => {
      await client.keep([[layout, new TextEncoder().encode(text)]]);
      const answer = await this.#tool.run('inspect', name, '--format', 'json');
      if (answer === undefined) return;
      editor?.showProblems(
        answer.problems.map((each) => (each.file === layout ? each : { ...each, line: undefined })),
      );
      if (answer.problems.every(({ severity }) => severity !== 'error')) {
        const inspected = jsonOf<Inspected>(answer);
        this.#tool.settle(name, inspected?.clues.find(({ key }) => key === 'municipality')?.value ?? '');
      }
    };
    const open = async () => {
      if (!details.open || editor !== undefined) return;
      const layout = await this.#layoutOf(name);
      if (layout === undefined) return;
      editor = new Editor(layout, words, (text) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => void check(layout, text), 500);
      });
      place.replaceChildren(editor.element);
      editor.text = new TextDecoder().decode(client.bytesOf(layout));
      await check(layout, editor.text);
    };
    const details = h('details', { ontoggle: () => void open() }, h('summary', {}, words.editLayout), place);
    return details;
  }
}
