import { fromBase85 } from '../../model/base85.ts';
import { type Language, languages } from '../../model/language.ts';
import { toolWordings } from '../../present/tool-wording.ts';
import type { ToolWords } from '../../present/wording/tool-words.ts';
import { button, h } from './dom.ts';
import { FilesPanel } from './files-panel.ts';
import type { RunAnswer } from './messages.ts';
import { ResultsPanel } from './results-panel.ts';
import { ScenarioPanel } from './scenario-panel.ts';
import { type Lists, StartPanel } from './start-panel.ts';
import { layoutPathOf, type OwnFile, type OwnKind, type Tool } from './tool.ts';
import { Stopped, ToolClient } from './tool-client.ts';

/** What the build puts into the page. */
export interface ToolData {
  /** The worker's program and what comes with the package, deflated, as text of `toBase85`. */
  readonly program: string;
  readonly data: string;
  /** The year of the costs that come along. */
  readonly year: string;
  /** What can be chosen, packed as they are. */
  readonly lists: string;
  /** Licences of what others have written, packed. */
  readonly notices: string;
}

/** Puts the tool into the page. */
export async function start({ program, data, year, lists, notices }: ToolData): Promise<void> {
  const language = languageOfBrowser();
  const main = document.querySelector('main')!;
  document.documentElement.lang = language;
  if (typeof DecompressionStream === 'undefined' || typeof Worker === 'undefined') {
    main.replaceChildren(h('p', { role: 'alert' }, toolWordings[language].oldBrowser));
    return;
  }
  const [text, choices] = await Promise.all([unpack(program), unpack(lists)]);
  const script = new Blob([text], { type: 'text/javascript' });
  const page = new ToolPage(new ToolClient(URL.createObjectURL(script), data), {
    language,
    year,
    lists: JSON.parse(choices),
  });
  page.begin(main);
  const place = document.querySelector<HTMLDetailsElement>('#t-licences')!;
  place.addEventListener('toggle', async () => {
    place.querySelector('pre')!.textContent = place.open ? await unpack(notices) : '';
  });
}

async function unpack(text: string): Promise<string> {
  const stream = new Blob([fromBase85(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

function languageOfBrowser(): Language {
  const asked = navigator.languages.map((each) => each.split('-')[0]);
  return asked.flatMap((each) => languages.filter((own) => own === each))[0] ?? 'en';
}

const languageNames: Readonly<Record<Language, string>> = { fi: 'suomi', sv: 'svenska', en: 'English' };
/** What takes less is not worth a word. */
const silentMilliseconds = 1000;
const tickMilliseconds = 250;

class ToolPage implements Tool {
  readonly client: ToolClient;
  language: Language;
  files: OwnFile[] = [];
  readonly settled = new Map<string, string | undefined>();
  scenario: string | undefined;
  readonly #year: string;
  readonly #firsts = new Map<string, string>();
  readonly #lists: Lists;
  #start: StartPanel | undefined;
  #files: FilesPanel | undefined;
  #scenario: ScenarioPanel | undefined;
  #results: ResultsPanel | undefined;
  readonly #progress = h('progress', {});
  readonly #progressText = h('span', {});
  readonly #busy = h('div', { class: 't-busy', hidden: true });
  readonly #status = h('p', { class: 't-status', role: 'status' });
  #ticks = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #reading: string | undefined;

  constructor(
    client: ToolClient,
    { language, year, lists }: { readonly language: Language; readonly year: string; readonly lists: Lists },
  ) {
    this.client = client;
    this.language = language;
    this.#year = year;
    this.#lists = lists;
    client.onBusy = (open) => this.#showBusy(open > 0);
    client.onProgress = ({ path, doneShare }) => {
      this.#reading = doneShare < 1 ? this.words.reading(path, Math.floor(100 * doneShare)) : undefined;
      if (doneShare < 1) this.#progress.value = doneShare;
      else this.#progress.removeAttribute('value');
    };
  }

  get words(): ToolWords {
    return toolWordings[this.language];
  }

  begin(main: HTMLElement): void {
    // What is asked before the worker is there waits for it.
    void this.client.start();
    this.#tellHeader();
    this.#build(main);
    document.documentElement.dataset['tool'] = 'ready';
    // What is dropped beside the place for it must not be opened instead of the page.
    for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());
  }

  #tellHeader(): void {
    const { words } = this;
    document.title = `digisave: ${words.purpose}`;
    document.querySelector('#t-purpose')!.textContent = words.purpose;
    document.querySelector('#t-private')!.textContent = words.nothingLeaves;
    document.querySelector('#t-licences summary')!.textContent = words.licences;
    const select = h(
      'select',
      { id: 't-language', onchange: () => void this.#speak(select.value as Language) },
      ...(['fi', 'sv', 'en'] as const).map((each) =>
        h('option', { value: each, lang: each, selected: each === this.language }, languageNames[each]),
      ),
    );
    document
      .querySelector('#t-languages')!
      .replaceChildren(h('label', { for: 't-language' }, words.language), select);
  }

  async #speak(language: Language): Promise<void> {
    const { scenario } = this;
    this.language = language;
    document.documentElement.lang = language;
    this.#tellHeader();
    const results = this.#results;
    this.#build(document.querySelector('main')!);
    await this.#files!.show(this.files.map(({ name }) => name));
    if (scenario !== undefined) await this.#open(scenario)();
    if (results?.hasResult === true) await this.#results!.estimate();
    document.getElementById('t-language')!.focus();
  }

  #build(main: HTMLElement): void {
    this.#start = new StartPanel(this, this.#lists, this.#year);
    this.#files = new FilesPanel(this, this.#lists);
    this.#results = new ResultsPanel(this, undefined, async () => undefined);
    this.#results.element.hidden = true;
    this.#scenario = undefined;
    const stop = button(this.words.stop, () => void this.#stop());
    this.#busy.replaceChildren(this.#progress, this.#progressText, stop);
    this.#progress.setAttribute('aria-label', this.words.working);
    this.#status.textContent = '';
    main.replaceChildren(
      this.#start.element,
      this.#files.element,
      h('div', { id: 't-place' }),
      this.#results.element,
      this.#status,
      this.#busy,
    );
  }

  async run(...args: readonly string[]): Promise<RunAnswer | undefined> {
    try {
      return await this.client.run(...args, '--language', this.language);
    } catch (error) {
      if (error instanceof Stopped) return undefined;
      throw error;
    }
  }

  async addFiles(files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]): Promise<void> {
    await this.client.keep(files);
    for (const [name, bytes] of files) {
      this.files = [...this.files.filter((file) => file.name !== name), { name, kind: kindOf(name, bytes) }];
    }
    // A description that is there now says something else of its table.
    const fresh = files.flatMap(([name]) => [
      name,
      ...this.files.filter((file) => layoutPathOf(file.name) === name).map((file) => file.name),
    ]);
    await this.#files!.show(fresh);
  }

  async removeFile(name: string): Promise<void> {
    await this.client.keep([[name, undefined]]);
    this.files = this.files.filter((file) => file.name !== name);
    this.settle(name, undefined);
    if (this.scenario === name) {
      this.scenario = undefined;
      this.#scenario = undefined;
      document.getElementById('t-place')!.replaceChildren();
      this.#replaceResults(new ResultsPanel(this, undefined, async () => undefined));
      this.#results!.element.hidden = true;
    }
    await this.#files!.show([]);
    document.getElementById('t-choose')?.focus();
  }

  settle(table: string, municipality: string | undefined): void {
    if (municipality === undefined ? !this.settled.delete(table) : this.settled.get(table) === municipality)
      return;
    if (municipality !== undefined) this.settled.set(table, municipality);
    this.#start!.showCosts();
  }

  useCosts(table: string): void {
    this.#start!.choose(table, this.settled.get(table));
  }

  async openScenario(name: string, isEstimated: boolean): Promise<void> {
    const first = `${name.replace(/\.ya?ml$/i, '')}.opened.yaml`;
    if (!this.#firsts.has(name)) {
      this.#firsts.set(name, first);
      await this.client.keep([[first, this.client.bytesOf(name)!]]);
    }
    const read = this.#open(name);
    // The answer is what is waited for; inputs are read behind it.
    if (isEstimated) await this.#results!.estimate();
    await read();
  }

  /** Shows a scenario; gives what reads it. */
  #open(name: string): () => Promise<void> {
    this.scenario = name;
    const panel = new ScenarioPanel(this, name, (rows) => void this.#results!.showFigures(rows));
    this.#scenario = panel;
    document.getElementById('t-place')!.replaceChildren(panel.element);
    this.#replaceResults(
      new ResultsPanel(this, this.#firsts.get(name), async () => this.#scenario?.settle()),
    );
    return () => panel.read();
  }

  #replaceResults(panel: ResultsPanel): void {
    this.#results!.element.replaceWith(panel.element);
    this.#results = panel;
  }

  showResult(heading: string, answer: RunAnswer | undefined, html: string | undefined): void {
    this.#results!.element.hidden = false;
    this.#results!.show(heading, answer, html);
  }

  save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    const address = URL.createObjectURL(new Blob([bytes]));
    const link = h('a', { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    this.#status.textContent = this.words.saved(name);
  }

  async #stop(): Promise<void> {
    await this.client.stop();
    this.#status.textContent = this.words.stopped;
  }

  /** Says that something is calculated once it has taken a second, how long it has, and how to end it. */
  #showBusy(isBusy: boolean): void {
    if (isBusy === (this.#ticking !== undefined)) return;
    if (!isBusy) {
      clearInterval(this.#ticking);
      this.#ticking = undefined;
      this.#busy.hidden = true;
      this.#reading = undefined;
      this.#progress.removeAttribute('value');
      return;
    }
    this.#ticks = 0;
    this.#ticking = setInterval(() => {
      this.#ticks++;
      const milliseconds = this.#ticks * tickMilliseconds;
      if (milliseconds < silentMilliseconds) return;
      this.#busy.hidden = false;
      const time = this.words.seconds(Math.floor(milliseconds / 1000));
      this.#progressText.textContent = `${this.#reading ?? this.words.working}, ${time}`;
    }, tickMilliseconds);
  }
}

/** What a file is: a text of YAML by its first key, anything else by its ending. */
function kindOf(name: string, bytes: Uint8Array): OwnKind {
  if (/\.layout\.ya?ml$/i.test(name)) return 'layout';
  if (/\.ya?ml$/i.test(name))
    return /^digisave:/m.test(new TextDecoder().decode(bytes)) ? 'scenario' : 'other';
  return /\.json$/i.test(name) ? 'other' : 'table';
}
