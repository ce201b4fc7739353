import { button, h } from './dom.ts';
import type { Lists } from './start-panel.ts';
import { TableView } from './table-view.ts';
import type { OwnFile, Tool } from './tool.ts';

/** The files of the user: what each is, and of a table how it is read and what is still open. */
export class FilesPanel {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #lists: Lists;
  readonly #list = h('div', { class: 't-files' });
  readonly #tables = new Map<string, TableView>();

  constructor(tool: Tool, lists: Lists) {
    this.#tool = tool;
    this.#lists = lists;
    this.element = h(
      'section',
      { 'aria-labelledby': 't-files', hidden: true },
      h('h2', { id: 't-files' }, tool.words.ownFiles),
      this.#list,
    );
  }

  /**
   * Shows the files, each in an article of its own; tables are looked at.
   *
   * Shape   fresh: names of files that are new, or say something else than before
   */
  async show(fresh: readonly string[]): Promise<void> {
    const { files } = this.#tool;
    this.element.hidden = files.length === 0;
    for (const name of this.#tables.keys())
      if (!files.some((file) => file.name === name)) this.#tables.delete(name);
    for (const { name, kind } of files)
      if (kind === 'table' && !this.#tables.has(name))
        this.#tables.set(name, new TableView(this.#tool, this.#lists, name));
    this.#list.replaceChildren(...files.map((file) => this.#article(file)));
    for (const [name, table] of this.#tables) if (fresh.includes(name)) await table.inspect();
  }

  #article({ name, kind }: OwnFile): HTMLElement {
    const { words, client } = this.#tool;
    const act = (text: string, work: () => void) => button(text, work, { 'aria-label': `${text}: ${name}` });
    return h(
      'article',
      { 'data-file': name },
      h('h3', {}, name, h('small', {}, words.kind[kind])),
      this.#tables.get(name)?.element,
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
}
