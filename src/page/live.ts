import { fromBase85 } from '../model/base85.ts';
import type {
  EngineData,
  LiveAnswer,
  LiveArea,
  LiveData,
  LiveInput,
  LiveQuestion,
  LiveText,
} from '../present/council/live-data.ts';
import { sliderText } from '../present/council/slider-text.ts';
import { peopleMarks, unitFactor } from '../present/number-text.ts';

/** Both ends of a range; of a value that is known they are alike. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What a reader has chosen: values and ranges by path, and a municipality. */
interface Choice {
  readonly values: ReadonlyMap<string, Ends>;
  readonly municipality: string;
}

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

/** Puts life into a page: reads what a reader moves, asks the engine and shows its answers. */
export async function start(data: LiveData): Promise<void> {
  // A browser that cannot unpack shows the page as it is.
  if (typeof DecompressionStream === 'undefined' || typeof Worker === 'undefined') return;
  const [program, text] = await Promise.all([unpack(data.engine), unpack(data.data)]);
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  const engineData: EngineData = JSON.parse(text);
  new LivePage(data, engineData, worker).begin(engineData);
}

class LivePage {
  readonly #data: LiveData;
  readonly #areas: readonly LiveArea[];
  readonly #yaml: LiveText | undefined;
  readonly #worker: Worker;
  /** The published pictures as they came. */
  readonly #figures = new Map<string, string>();
  /** What the reader sees of a picture of the own choice, to be put back after a print of the published one. */
  readonly #own = new Map<string, string>();
  /** The pictures that stand on the page. */
  readonly #shown = new Map<string, string>();
  #choice: Choice = { values: new Map(), municipality: '' };
  #asked = 0;
  #isBusy = false;
  #isPrinting = false;
  /** Whether the question that is being worked has fewer draws. */
  #isFew = false;
  #next: LiveQuestion | undefined;

  constructor(data: LiveData, { areas, yaml }: EngineData, worker: Worker) {
    this.#data = data;
    this.#areas = areas;
    this.#yaml = yaml;
    this.#worker = worker;
  }

  begin(engineData: EngineData): void {
    this.#worker.onmessage = ({ data }) => (data === 'ready' ? this.#show() : this.#receive(data));
    this.#worker.postMessage(engineData);
  }

  #show(): void {
    const { inputs } = this.#data;
    for (const figure of document.querySelectorAll<HTMLElement>('#pictures figure'))
      this.#figures.set(figure.dataset['picture']!, figure.outerHTML);
    for (const [name, html] of this.#figures) this.#shown.set(name, html);
    for (const [at, input] of inputs.entries()) {
      const slider = this.#slider(at);
      slider.addEventListener('input', () => this.#move(input, slider.valueAsNumber, this.#data.fewSamples));
      slider.addEventListener('change', () => this.#move(input, slider.valueAsNumber, undefined));
      for (const end of ends) this.#field(end, at).addEventListener('change', () => this.#range(input, at));
    }
    element('save').addEventListener('click', (event) => this.#save(event));
    const chooser = document.getElementById('municipality') as HTMLSelectElement | null;
    for (const { code, name } of this.#areas) chooser?.append(new Option(name, code));
    chooser?.addEventListener('change', () => this.#choose({ ...this.#choice, municipality: chooser.value }));
    element('reset').addEventListener('click', () => this.#choose({ values: new Map(), municipality: '' }));
    addEventListener('beforeprint', () => this.#print(true));
    addEventListener('afterprint', () => this.#print(false));
    element('live').hidden = false;
    const read = readAddress(location.hash, this.#data.inputs, this.#areas);
    if (read !== undefined) this.#choose(read);
    document.documentElement.dataset['live'] = 'ready';
  }

  /** On paper is the published result, whatever a reader has chosen, or chooses while it is printed. */
  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#put(isPrinting ? this.#figures : this.#own);
  }

  #slider(at: number): HTMLInputElement {
    return element<HTMLInputElement>(`input-slider-${at + 1}`);
  }

  #field(end: (typeof ends)[number], at: number): HTMLInputElement {
    return element<HTMLInputElement>(`input-${end}-${at + 1}`);
  }

  #move({ path }: LiveInput, value: number, samples: number | undefined): void {
    const values = new Map(this.#choice.values).set(path, { low: value, high: value });
    this.#choose({ ...this.#choice, values }, samples);
  }

  /** Another range, as far as both of its fields have numbers that make one. */
  #range({ path, unit }: LiveInput, at: number): void {
    const [first, last] = ends.map((end) => this.#field(end, at)) as [HTMLInputElement, HTMLInputElement];
    const [low, high] = [first, last].map((each) => each.valueAsNumber / unitFactor(unit)) as [
      number,
      number,
    ];
    const isRange = first.validity.valid && last.validity.valid && low <= high;
    for (const each of [first, last]) each.setAttribute('aria-invalid', String(!isRange));
    if (isRange)
      this.#choose({ ...this.#choice, values: new Map(this.#choice.values).set(path, { low, high }) });
    else element('what-if').textContent = this.#data.words.refused;
  }

  /** The scenario with what is chosen, as a file. */
  #save(event: Event): void {
    event.preventDefault();
    if (this.#yaml === undefined) return;
    const { name } = this.#yaml;
    const url = URL.createObjectURL(
      new Blob([textWith(this.#yaml, this.#choice.values)], { type: 'text/yaml' }),
    );
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url));
  }

  #choose(choice: Choice, samples?: number): void {
    this.#choice = choice;
    this.#tellControls();
    const { values, municipality } = choice;
    const changes = [...values].map(([path, each]) => ({ path, ...each }));
    history.replaceState(null, '', addressOf(choice) || location.pathname + location.search);
    if (changes.length === 0 && municipality === '') {
      this.#asked++;
      this.#next = undefined;
      this.#reset();
      return;
    }
    this.#ask({ id: ++this.#asked, changes, municipality, samples });
  }

  /** The controls and the command line say what is chosen. */
  #tellControls(): void {
    const { inputs, command, language } = this.#data;
    const { values, municipality } = this.#choice;
    for (const [at, input] of inputs.entries()) {
      const slider = this.#slider(at);
      const own = values.get(input.path);
      const { low, high } = own ?? input;
      const isKnown = own === undefined || low === high;
      const value = own === undefined ? input.central : (low + high) / 2;
      if (slider.valueAsNumber !== value) slider.value = String(value);
      const write = (each: number) => sliderText(input, each, peopleMarks[language]);
      const text = isKnown ? write(value) : `${write(low)} … ${write(high)}`;
      for (const [end, each] of [
        ['low', low],
        ['high', high],
      ] as const) {
        const field = this.#field(end, at);
        const shown = String(Number((each * unitFactor(input.unit)).toPrecision(12)));
        if (field.value !== shown) field.value = shown;
        field.removeAttribute('aria-invalid');
      }
      slider.setAttribute('aria-valuetext', text);
      slider.parentElement!.querySelector('strong')!.textContent = text;
    }
    const chooser = document.getElementById('municipality') as HTMLSelectElement | null;
    if (chooser !== null) chooser.value = municipality;
    const sets = [...values].map(([path, each]) => ` --set ${path}=${endsText(each)}`);
    element('take').hidden = sets.length === 0 || this.#yaml === undefined;
    const by = municipality === '' ? '' : ' --by municipality';
    element('command').textContent = sets.length === 0 && by === '' ? '' : `${command}${sets.join('')}${by}`;
  }

  /** One question at a time; of those that come meanwhile only the last is asked. */
  #ask(question: LiveQuestion): void {
    if (this.#isBusy) {
      this.#next = question;
      return;
    }
    this.#isBusy = true;
    this.#worker.postMessage(question);
    this.#isFew = question.samples !== undefined;
  }

  #receive({ id, figures, sentence, values }: LiveAnswer): void {
    this.#isBusy = false;
    const { changes, municipality } = this.#current();
    // An answer to what nobody asks for any more: a reset came between.
    if (changes > 0 || municipality !== '') {
      this.#own.clear();
      for (const { name, html } of figures) this.#own.set(name, html);
      // What cannot be worked leaves no pictures of other numbers behind.
      if (!this.#isPrinting) this.#put(values === undefined ? this.#figures : this.#own);
      const output = element('what-if');
      output.textContent =
        this.#isFew && values !== undefined ? `${sentence} ${this.#data.words.few}` : sentence;
      for (const key of Object.keys(output.dataset)) delete output.dataset[key];
      for (const [key, value] of Object.entries(values ?? {})) output.dataset[key] = String(value);
      output.dataset['answer'] = String(id);
    }
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.#ask(next);
  }

  #current(): { readonly changes: number; readonly municipality: string } {
    return { changes: this.#choice.values.size, municipality: this.#choice.municipality };
  }

  #reset(): void {
    this.#own.clear();
    this.#put(this.#figures);
    const output = element('what-if');
    output.textContent = this.#data.words.unchanged;
    for (const key of Object.keys(output.dataset)) delete output.dataset[key];
  }

  /** Shows pictures in the places of those of their names; what is open below them stays open. */
  #put(pictures: ReadonlyMap<string, string>): void {
    for (const [name, html] of pictures) {
      if (this.#shown.get(name) === html) continue;
      const figure = document.querySelector(`#pictures figure[data-picture="${name}"]`);
      if (figure === null) continue;
      this.#shown.set(name, html);
      const isOpen = figure.querySelector('details')?.open === true;
      figure.outerHTML = html;
      const details = document.querySelector(`#pictures figure[data-picture="${name}"] details`);
      if (isOpen) (details as HTMLDetailsElement | null)?.setAttribute('open', '');
    }
  }
}

const ends = ['low', 'high'] as const;

/** A value or a range as --set has it. */
function endsText({ low, high }: Ends): string {
  return low === high ? String(low) : `${low}..${high}`;
}

/** The text of the scenario with what is chosen in it. */
function textWith({ text, marks, numbers }: LiveText, values: ReadonlyMap<string, Ends>): string {
  const [markOfLow, markOfHigh] = marks.map(String) as [string, string];
  return [...values]
    .map(([path, { low, high }]) => ({ low, high, ...numbers[path]![low === high ? 'value' : 'range'] }))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, low, high, text: own }) => {
      const filled = own.replace(markOfLow, String(low)).replace(markOfHigh, String(high));
      return whole.slice(0, from) + filled + whole.slice(to);
    }, text);
}

const prefix = '#what-if';

/** The choice as the address says it, so that it can be kept and handed on. */
function addressOf({ values, municipality }: Choice): string {
  const parts = [...values].map(([path, each]) => `${encodeURIComponent(path)}=${endsText(each)}`);
  if (municipality !== '') parts.push(`municipality=${encodeURIComponent(municipality)}`);
  return parts.length === 0 ? '' : `${prefix}?${parts.join('&')}`;
}

/** What an address says, as far as the page knows it; a value outside of its range is not taken. */
function readAddress(
  hash: string,
  inputs: readonly LiveInput[],
  areas: readonly LiveArea[],
): Choice | undefined {
  if (!hash.startsWith(`${prefix}?`)) return undefined;
  const said = new URLSearchParams(hash.slice(prefix.length + 1));
  const values = inputs.flatMap(({ path, least, most }) => {
    const text = said.get(path);
    if (text === null || text === '') return [];
    const [low, high = low] = text.split('..').map(Number);
    const isRange = low! >= least && low! <= high! && high! <= most;
    return isRange ? [[path, { low: low!, high: high! }] as const] : [];
  });
  const code = said.get('municipality') ?? '';
  return { values: new Map(values), municipality: areas.some((each) => each.code === code) ? code : '' };
}

async function unpack(text: string): Promise<string> {
  const stream = new Blob([fromBase85(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
