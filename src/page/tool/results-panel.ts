import { button, h, labelled, ownMarkup } from './dom.ts';
import { presentProblem } from './editor.ts';
import type { RunAnswer } from './messages.ts';
import type { InputRow } from './scenario-panel.ts';
import type { Tool } from './tool.ts';

/** What can be asked of a scenario, and what came of the last question. */
export class ResultsPanel {
  readonly element: HTMLElement;
  readonly #tool: Tool;
  readonly #scenario: string | undefined;
  readonly #heading = h('h2', { id: 't-results', tabindex: -1 });
  readonly #figure = h('select', {});
  readonly #result = h('div', { id: 't-result' });
  #hasResult = false;

  /** Shape   first: the scenario as it was opened; ready: waits until what was written is read */
  constructor(tool: Tool, first: string | undefined, ready: () => Promise<void>) {
    const { words, scenario, files } = tool;
    this.#tool = tool;
    this.#scenario = scenario;
    this.#heading.textContent = words.results;
    this.element = h('section', { 'aria-labelledby': 't-results' }, this.#heading);
    if (scenario !== undefined && first !== undefined) {
      const others = files.filter(({ name, kind }) => kind === 'scenario' && name !== scenario);
      const before = h(
        'select',
        {},
        h('option', { value: first }, words.asCreated),
        ...others.map(({ name }) => h('option', { value: name }, name)),
      );
      const ask = (text: string, id: string, work: () => Promise<void>, isMain = false) =>
        button(text, () => void ready().then(work), { id, class: isMain ? 't-main' : undefined });
      this.element.append(
        h(
          'div',
          { class: 't-asks' },
          h(
            'p',
            { class: 'row' },
            ask(words.estimate, 't-estimate', () => this.estimate(), true),
            ask(words.sensitivity, 't-sensitivity', () =>
              this.#show(words.sensitivity, 'sensitivity', scenario),
            ),
          ),
          h(
            'div',
            { class: 'row' },
            labelled(words.figure, 't-figure', this.#figure),
            ask(words.explain, 't-explain', () =>
              this.#show(words.explain, 'explain', scenario, this.#figure.value),
            ),
          ),
          h(
            'div',
            { class: 'row' },
            labelled(words.compareWith, 't-before', before),
            ask(words.compare, 't-compare', () =>
              this.#show(words.compare, 'compare', before.value, scenario),
            ),
          ),
          h(
            'p',
            { class: 'row' },
            ask(words.saveReport, 't-save-report', () => this.#save('report', '.html')),
            ask(words.saveWorkbook, 't-save-workbook', () => this.#save('estimate', '.xlsx')),
            ask(words.saveFigures, 't-save-figures', () => this.#save('estimate', '.csv')),
          ),
        ),
      );
    }
    this.element.append(this.#result);
  }

  /** The figures that can be explained: rows of the result, then inputs. */
  async showFigures(inputs: readonly InputRow[]): Promise<void> {
    const { words, language } = this.#tool;
    const chosen = this.#figure.value;
    const key = `label_${language}` as const;
    const projects = new Map(
      inputs.flatMap(({ id, [key]: label }) => {
        const [head, project] = id.split('.');
        // The name of an input of a project begins with that of the project.
        return head === 'project' && project !== undefined ? [[project, label.split(':')[0]!] as const] : [];
      }),
    );
    const group = (label: string, ...options: readonly HTMLOptionElement[]) => {
      const element = h('optgroup', {}, ...options);
      element.label = label;
      return element;
    };
    this.#figure.replaceChildren(
      h('option', { value: 'total' }, words.total),
      group(
        words.ofProjects,
        ...[...projects].map(([id, name]) => h('option', { value: `project.${id}` }, name)),
      ),
      group(words.ofInputs, ...inputs.map(({ id, [key]: label }) => h('option', { value: id }, label))),
    );
    this.#figure.value = chosen;
    if (this.#figure.selectedIndex < 0) this.#figure.selectedIndex = 0;
  }

  /** The estimate as the report shows it: the answer, pictures, tables and what they rest on. */
  async estimate(): Promise<void> {
    const { words } = this.#tool;
    const file = `${stemOf(this.#scenario!)}-report.html`;
    const answer = await this.#tool.run('report', this.#scenario!, '--output', file);
    const bytes = answer?.written.find(([name]) => name === file)?.[1];
    const html = bytes && new TextDecoder().decode(bytes);
    this.show(
      words.estimate,
      answer,
      html?.slice(html.indexOf('<main>') + '<main>'.length, html.lastIndexOf('</main>')),
    );
  }

  /** Whether something is shown that was asked of the scenario. */
  get hasResult(): boolean {
    return this.#hasResult;
  }

  show(heading: string, answer: RunAnswer | undefined, html: string | undefined): void {
    const { words } = this.#tool;
    if (answer === undefined) return;
    this.#hasResult = this.#scenario !== undefined;
    const list = h(
      'ul',
      { class: 't-notes' },
      ...answer.problems.map((each) => {
        const place = [each.fileName, each.line === undefined ? undefined : words.line(each.line)];
        const where = place.filter((part) => part !== undefined).join(': ');
        return h(
          'li',
          { class: `t-note t-${each.severity}` },
          where === '' ? '' : `${where}. `,
          presentProblem(each, words),
        );
      }),
    );
    const isRefused = html === undefined || html === '' || answer.exit > 1;
    const command = h('p', { class: 'small' }, `${words.commandLine}: `, h('code', {}, answer.command));
    if (isRefused) {
      // What is no problem of the input is said as the tool says it.
      const said =
        answer.problems.length === 0 ? h('pre', { class: 't-text', tabindex: 0 }, answer.said) : undefined;
      this.#result.replaceChildren(
        h('p', { role: 'alert', class: 't-state' }, words.refusedRun),
        list,
        said ?? '',
        command,
      );
    } else {
      const fragment = ownMarkup(html);
      fragment.querySelector('#live')?.remove();
      const warnings =
        answer.problems.length === 0
          ? []
          : [h('details', {}, h('summary', {}, `${words.warnings} (${answer.problems.length})`), list)];
      this.#result.replaceChildren(h('h2', {}, heading), ...warnings, fragment, command);
    }
    this.#heading.focus();
  }

  async #show(heading: string, ...args: readonly string[]): Promise<void> {
    const answer = await this.#tool.run(...args, '--format', 'table');
    this.show(heading, answer, answer?.output);
  }

  async #save(command: string, ending: string): Promise<void> {
    const { language, words } = this.#tool;
    const file = `${stemOf(this.#scenario!)}${command === 'report' ? '-report' : ''}${ending}`;
    // Finnish and Swedish spreadsheets open semicolons and decimal commas without a dialogue.
    const dialect = ending === '.csv' && language !== 'en' ? ['--dialect', 'fi'] : [];
    const answer = await this.#tool.run(command, this.#scenario!, '--output', file, ...dialect);
    const bytes = answer?.written.find(([name]) => name === file)?.[1];
    if (bytes === undefined) this.show(words.save, answer, undefined);
    else this.#tool.save(file, bytes);
  }
}

function stemOf(scenario: string): string {
  return scenario.replace(/\.ya?ml$/i, '');
}
