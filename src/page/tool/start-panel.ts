import type { Language } from '../../model/language.ts';
import { button, h, labelled } from './dom.ts';
import { freeName, type Tool } from './tool.ts';

/** Something with a name. */
export interface NamedRow extends Readonly<Record<`label_${Language}`, string>> {
  readonly id: string;
}

/** What a user chooses from. */
export interface Lists {
  readonly municipalities: readonly NamedRow[];
  /** Shape   isAsked: whether a number must be given that the catalogue does not know */
  readonly projects: readonly (NamedRow & { readonly isAsked: boolean })[];
  readonly services: readonly NamedRow[];
}

/** Rows in the order of their names in a language. */
export function byName<Row extends NamedRow>(rows: readonly Row[], language: Language): readonly Row[] {
  const key = `label_${language}` as const;
  const { compare } = new Intl.Collator(language);
  return rows.toSorted((a, b) => compare(a[key], b[key]));
}

/** Where a scenario begins: at a municipality, or at files. */
export class StartPanel {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #lists: Lists;
  readonly #municipality: HTMLSelectElement;
  readonly #year: string;
  readonly #costs: HTMLSelectElement;
  readonly #isChosen: HTMLSelectElement;
  readonly #projects: HTMLFieldSetElement;

  constructor(tool: Tool, lists: Lists, year: string) {
    const { words, language } = tool;
    this.#tool = tool;
    this.#lists = lists;
    const named = byName(lists.municipalities, language);
    this.#municipality = h(
      'select',
      { onchange: () => this.#follow() },
      h('option', { value: '' }, words.choose),
      ...named.map((each) => h('option', { value: each.id }, each[`label_${language}`])),
    );
    this.#year = year;
    this.#costs = h('select', {});
    this.showCosts();
    this.#isChosen = h(
      'select',
      { onchange: () => this.#follow() },
      h('option', { value: '' }, words.usualProjects),
      h('option', { value: 'chosen' }, words.chosenProjects),
    );
    this.#projects = h(
      'fieldset',
      { class: 't-projects', hidden: true },
      h('legend', {}, words.projects),
      ...byName(lists.projects, language).map((each) => {
        const id = `t-project-${each.id}`;
        const need = each.isAsked ? h('small', {}, words.toGive) : undefined;
        return h(
          'p',
          {},
          h('input', { type: 'checkbox', id, value: each.id }),
          h('label', { for: id }, each[`label_${language}`], need),
        );
      }),
    );
    const create = button(words.create, () => void this.#create(), { id: 't-create', class: 't-main' });
    const files = h('input', {
      type: 'file',
      multiple: true,
      id: 't-choose',
      onchange: () => void this.#take(files.files),
    });
    const drop = h(
      'div',
      { class: 't-drop', id: 't-drop' },
      h('p', {}, words.dropHere),
      h('p', { class: 't-choose' }, files, h('label', { for: 't-choose' }, words.chooseFiles)),
    );
    drop.addEventListener('dragover', (event) => {
      event.preventDefault();
      drop.classList.add('t-over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('t-over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('t-over');
      void this.#take(event.dataTransfer?.files ?? null);
    });
    this.element = h(
      'section',
      { 'aria-labelledby': 't-start' },
      h('h2', { id: 't-start' }, words.start),
      h(
        'div',
        { class: 't-ways' },
        h(
          'div',
          { class: 't-way' },
          h('h3', {}, words.fromMunicipality),
          labelled(words.municipality, 't-municipality', this.#municipality),
          labelled(words.costs, 't-costs', this.#costs),
          labelled(words.projects, 't-projects', this.#isChosen),
          this.#projects,
          create,
        ),
        h('div', { class: 't-way' }, h('h3', {}, words.fromFiles), drop),
      ),
    );
    this.#follow();
  }

  /** Shows the costs that a scenario can begin with; the chosen ones stay so. */
  showCosts(): void {
    const { words, settled } = this.#tool;
    const chosen = this.#costs.value;
    this.#costs.replaceChildren(
      h('option', { value: '' }, words.published(this.#year)),
      ...[...settled.keys()].map((file) => h('option', { value: file }, words.ownCosts(file))),
    );
    this.#costs.value = settled.has(chosen) ? chosen : '';
  }

  /** Chooses costs of one's own, and the municipality that they are of. */
  choose(costs: string, municipality: string | undefined): void {
    this.#costs.value = costs;
    if (municipality !== undefined && municipality !== '') this.#municipality.value = municipality;
    this.#follow();
    this.#municipality.focus();
  }

  #follow(): void {
    this.#projects.hidden = this.#isChosen.value === '';
  }

  async #create(): Promise<void> {
    const { client, words } = this.#tool;
    const municipality = this.#municipality.value;
    if (municipality === '') {
      this.#municipality.focus();
      return;
    }
    const row = this.#lists.municipalities.find(({ id }) => id === municipality)!;
    const stem = row.label_fi
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    const file = freeName(`${stem}.yaml`, (name) => client.has(name));
    const chosen = [...this.#projects.querySelectorAll<HTMLInputElement>('input:checked')].map(
      ({ value }) => value,
    );
    const answer = await this.#tool.run(
      'init',
      file,
      '--municipality',
      municipality,
      ...(this.#costs.value === '' ? [] : ['--costs', this.#costs.value]),
      ...(this.#isChosen.value === '' ? [] : ['--projects', chosen.join(',')]),
    );
    const bytes = answer?.written.find(([name]) => name === file)?.[1];
    if (bytes === undefined) this.#tool.showResult(words.create, answer, undefined);
    else {
      await this.#tool.addFiles([[file, bytes]]);
      await this.#tool.openScenario(file, true);
    }
  }

  async #take(files: FileList | null): Promise<void> {
    const taken = [...(files ?? [])];
    const read = await Promise.all(
      taken.map(async (file) => [nameOf(file.name), new Uint8Array(await file.arrayBuffer())] as const),
    );
    if (read.length === 0) return;
    await this.#tool.addFiles(read);
    const names = read.map(([name]) => name);
    const scenario = this.#tool.files.find(({ name, kind }) => kind === 'scenario' && names.includes(name));
    // One that is dropped again is read again.
    if (scenario !== undefined && [undefined, scenario.name].includes(this.#tool.scenario))
      await this.#tool.openScenario(scenario.name, false);
  }
}

/** The name of a file without what would make a folder or an option of it. */
function nameOf(name: string): string {
  return name.replace(/[/\\\u0000-\u001f]/g, '_').replace(/^[-.]+/, '_') || '_';
}
