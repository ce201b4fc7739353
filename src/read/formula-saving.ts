import type { CellSelection } from '../model/cost-structure.ts';
import { bind } from '../model/formula/bind.ts';
import type { Expression } from '../model/formula/expression.ts';
import { type FormulaNames, type MeaningFault, understandFormula } from '../model/formula/own-formula.ts';
import { rangeOf } from '../model/formula/range.ts';
import { parseFormula, reservedNames, type SyntaxFault } from '../model/formula/syntax.ts';
import type { Label } from '../model/label.ts';
import type { Quantity } from '../model/quantity.ts';
import { type FormulaInputForm, inputsKey, ownMethod } from '../model/saving/formula.ts';
import type { OwnSaving, Saving, SavingForm, SavingName } from '../model/saving/saving.ts';
import { type Unit, units } from '../model/unit.ts';
import type { ProjectName } from '../problems/catalogue/phrases.ts';
import type { Path } from './position.ts';
import type { SavingContext } from './saving-context.ts';

/** A saving by a formula of its own, as far as it is written soundly. */
type FormulaDraft = Partial<Extract<SavingForm, { method: 'formula' }>>;

/** The cells of a formula, chosen and compared with their structure. */
export interface FormulaCells {
  readonly base: CellSelection | undefined;
  readonly within: CellSelection | undefined;
  /** Whether both could be read. */
  readonly sound: boolean;
  /** The euros a year of the base. */
  readonly baseEur: number;
  /** Inhabitants of the comparison costs; undefined where they are not known. */
  readonly inhabitants: number | undefined;
  /** Reports why inhabitants are not known. */
  reportInhabitants(at: number): void;
}

const nameForm = /^[a-z][a-z0-9_]*$/;

/** Resolves a formula and its numbers; undefined where something is wrong, which is reported. */
export function readFormulaSaving(
  form: FormulaDraft,
  project: ProjectName,
  at: Path,
  cells: FormulaCells,
  year: number | undefined,
  context: SavingContext,
): Saving | undefined {
  const reader = new FormulaReader(form, project, at, year, context);
  const quantities = reader.quantities();
  const own = reader.understand(quantities, cells);
  if (!cells.sound || quantities === undefined || own === undefined) return undefined;
  const isShare = own.method.gives === 'share';
  return {
    method: 'formula',
    cells: isShare ? cells.base : cells.within,
    quantities,
    own: isShare || cells.base === undefined ? own : { ...own, base: cells.base },
  };
}

class FormulaReader {
  readonly #form: FormulaDraft;
  readonly #project: ProjectName;
  readonly #at: Path;
  readonly #year: number | undefined;
  readonly #context: SavingContext;
  readonly #units = new Map<string, Unit>();
  #isSound = true;

  constructor(
    form: FormulaDraft,
    project: ProjectName,
    at: Path,
    year: number | undefined,
    context: SavingContext,
  ) {
    this.#form = form;
    this.#project = project;
    this.#at = at;
    this.#year = year;
    this.#context = context;
  }

  /** The numbers of the formula, by their names below the saving; undefined where one of them is wrong. */
  quantities(): ReadonlyMap<SavingName, Quantity> | undefined {
    const { inputs } = this.#form;
    if (inputs === undefined) return undefined;
    const quantities = new Map<SavingName, Quantity>();
    for (const [name, form] of Object.entries(inputs)) {
      const quantity = this.#isName(name) ? this.#quantity(name, form) : undefined;
      if (quantity === undefined) this.#isSound = false;
      else quantities.set(`${inputsKey}.${name}`, quantity);
    }
    return this.#isSound ? quantities : undefined;
  }

  #isName(name: string): boolean {
    const isReserved = (reservedNames as readonly string[]).includes(name);
    if (nameForm.test(name) && !isReserved) return true;
    const place = this.#context.placeOf([...this.#at, inputsKey, name], 'key');
    this.#context.problems.add('formula-name', place, { found: name, isReserved });
    return false;
  }

  #quantity(name: string, form: FormulaInputForm): Quantity | undefined {
    const { quantities, problems, placeOf, writtenAt } = this.#context;
    const at = [...this.#at, inputsKey, name];
    const { label: _, ...own } = typeof form === 'number' ? { label: undefined, value: form } : form;
    // What --set writes over a number keeps its unit.
    const unit = quantities.unitOf(own) ?? quantities.unitOf(writtenAt(at));
    if (unit === undefined) {
      problems.add('missing-key', placeOf(at), { key: 'unit' });
      return undefined;
    }
    if (!Object.hasOwn(units, unit)) {
      const place = placeOf([...at, 'unit']);
      problems.add('wrong-choice', place, { found: unit, known: Object.keys(units) });
      return undefined;
    }
    this.#units.set(name, unit as Unit);
    const path = `project.${this.#project.id}.saving.${inputsKey}.${name}`;
    const read = typeof form === 'number' ? form : own;
    return quantities.read(read, { path, at, unit: unit as Unit, year: this.#year });
  }

  /** The formula with its meaning; undefined where something is wrong with it. */
  understand(
    quantities: ReadonlyMap<SavingName, Quantity> | undefined,
    cells: FormulaCells,
  ): OwnSaving | undefined {
    const { formula: text, inputs, base, within } = this.#form;
    if (text === undefined) return undefined;
    const { syntax, fault } = parseFormula(text);
    if (fault !== undefined) {
      this.#reportSyntax(fault);
      return undefined;
    }
    if (inputs === undefined) return undefined;
    // Without all units, what follows of them is not known; names are told all the same.
    const names: FormulaNames = {
      units: this.#units,
      hasBase: base !== undefined,
      nameOf: (name) => `${inputsKey}.${name}`,
    };
    const understood = understandFormula(syntax, names);
    const written = Object.keys(inputs);
    const lacksUnits = written.some((name) => !this.#units.has(name));
    const faults = understood.faults.filter(
      (each) =>
        !lacksUnits ||
        each.is === 'without-base' ||
        (each.is === 'unknown-name' && !written.includes(each.found)),
    );
    for (const each of faults) this.#reportMeaning(each);
    if (!('formula' in understood)) return undefined;
    const { expression, divisors, idleNumbers, names: asked, usesBase } = understood.formula;
    for (const { value, at } of idleNumbers)
      this.#context.problems.add('formula-nothing-converted', this.#placeIn(at), { value });
    const idle = [
      ...written
        .filter((name) => this.#units.has(name) && !asked.has(name))
        .map((name) => ({ name, at: [inputsKey, name] })),
      ...(base !== undefined && !usesBase ? [{ name: 'base', at: ['base'] }] : []),
    ];
    const method = ownMethod(
      expression,
      [...this.#units].flatMap(([name, unit]) =>
        unit === 'eur_per_hour' && asked.has(name) ? [`${inputsKey}.${name}`] : [],
      ),
    );
    if (within !== undefined && method.gives === 'share') idle.push({ name: 'within', at: ['within'] });
    for (const { name, at } of idle)
      this.#context.problems.add('formula-unused-input', this.#context.placeOf([...this.#at, ...at], 'key'), {
        name,
        isInput: at.length > 1,
      });
    if (asked.has('inhabitants') && cells.inhabitants === undefined) {
      cells.reportInhabitants(text.indexOf('inhabitants'));
      return undefined;
    }
    if (quantities === undefined || !this.#checkDivisors(divisors, quantities, cells)) return undefined;
    return { method, text, labels: labelsOf(inputs) };
  }

  /** Nothing is divided by what may be zero, with all numbers within their ranges. */
  #checkDivisors(
    divisors: readonly { readonly expression: Expression; readonly at: number }[],
    quantities: ReadonlyMap<SavingName, Quantity>,
    { baseEur, inhabitants = Number.NaN }: FormulaCells,
  ): boolean {
    const ranges = [...quantities.values()].map(({ low, high }) => ({ least: low, most: high }));
    const slots = new Map([...quantities.keys()].map((name, index) => [name as string, index]));
    const known = { base: baseEur, inhabitants };
    const wrong = divisors.flatMap(({ expression, at }) => {
      const { least, most } = rangeOf(bind(expression, { slots, known }), ranges);
      return least <= 0 && most >= 0 ? [{ at, least, most }] : [];
    });
    for (const { at, least, most } of wrong)
      this.#context.problems.add('formula-division-by-zero', this.#placeIn(at), { least, most });
    return wrong.length === 0;
  }

  #reportSyntax(fault: SyntaxFault): void {
    const place = this.#placeIn(fault.at);
    const { problems } = this.#context;
    if (fault.is === 'call') problems.add('formula-call', place, { found: fault.found });
    else problems.add('formula-syntax', place, { found: fault.found, need: fault.need });
  }

  #reportMeaning(fault: MeaningFault): void {
    const place = this.#placeIn(fault.at);
    const { problems } = this.#context;
    const powers = (of: ReadonlyMap<string, number>) => [...of];
    switch (fault.is) {
      case 'unknown-name': {
        const known = [...Object.keys(this.#form.inputs ?? {}), 'inhabitants'];
        problems.add('formula-unknown-name', place, { found: fault.found, known });
        return;
      }
      case 'without-base':
        problems.add('formula-without-base', place, {});
        return;
      case 'units-differ': {
        const { left, right, isPlain } = fault;
        problems.add('formula-unit', place, {
          is: 'differ',
          left: powers(left),
          right: powers(right),
          isPlain,
        });
        return;
      }
      case 'unit-left-over':
        problems.add('formula-unit', place, { is: 'left-over', found: powers(fault.found) });
        return;
      default:
        fault satisfies never;
    }
  }

  #placeIn(at: number) {
    return this.#context.placeIn([...this.#at, 'formula'], at);
  }
}

function labelsOf(inputs: Readonly<Record<string, FormulaInputForm>>): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, form]) =>
      typeof form === 'number' || form.label === undefined ? [] : [[name, form.label]],
    ),
  );
}
