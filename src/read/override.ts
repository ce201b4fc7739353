import { followsEnds, type Quantity } from '../model/quantity.ts';
import type { SetFault } from '../problems/catalogue/phrases.ts';
import { nearestName } from '../problems/nearest-name.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { NumberChange } from './input-changes.ts';
import { getIn, type Path } from './position.ts';
import type { Override, YamlFile } from './yaml-file.ts';

/** What a new number keeps of the one it replaces: what it is, not where it came from. */
const ownKeys = ['unit', 'label'] as const;
/** What a new range keeps besides: how it is drawn. */
const drawnKeys = ['distribution', 'interval'] as const;

/**
 * Turns --set texts (path=value) into values laid over a scenario file.
 *
 * Shape   one text each: parameter.ID=0.5, project.ID.saving.SHARE=0.4..0.6, settings.seed=7, costs.ID.year=2016
 */
export function readOverrides(
  texts: readonly string[],
  file: YamlFile,
  problems: ProblemList,
): readonly Override[] {
  return readSets(texts, problems).flatMap(({ text, path: wanted, value, refuse }): Override[] => {
    const location = locate(wanted, file.value);
    if ('reason' in location) {
      refuse(location.reason, location.near);
      return [];
    }
    const { path } = location;
    const own = typeof value === 'string' ? value : keepOwn(getIn(file.value, path), value);
    return [{ text, path, value: own }];
  });
}

/**
 * Turns numbers that a workbook has otherwise into values laid over a scenario file, as --set is. A fact that several places share
 * stays one number: it becomes a parameter of its own.
 */
export function overridesOfChanges(
  changes: readonly NumberChange[],
  file: YamlFile,
  problems: ProblemList,
): readonly Override[] {
  return changes.flatMap((change, number): Override[] => {
    const { places, placeOf, quantity } = change;
    const found = places.flatMap((each): Path[] => {
      const location = locate(each, file.value);
      if ('path' in location) return [location.path];
      problems.add('wrong-set', placeOf(undefined), {
        found: each,
        reason: location.reason,
        near: location.near,
      });
      return [];
    });
    const [first, ...others] = found;
    if (first === undefined) return [];
    const text = change.path;
    if (others.length === 0)
      return [{ text, path: first, value: changedForm(getIn(file.value, first), change), placeOf }];
    const id = freeParameter(file, number);
    const value = { unit: quantity.unit, ...changedForm({}, change) };
    return [
      { text, path: ['parameters', id], value, placeOf },
      ...found.map((path): Override => ({ text, path, value: { parameter: id }, placeOf })),
    ];
  });
}

/** The form of a number with what has changed: a new range keeps how the old one is drawn, another quality or note all of it. */
function changedForm(before: unknown, { range, quality, note, quantity }: NumberChange): object {
  const said = { ...(quality !== undefined && { quality }), ...(note !== undefined && { note }) };
  if (range !== undefined) {
    const kept = keepOwn(before, 'value' in range ? range.value : range);
    return { ...(typeof kept === 'object' ? kept : { value: kept }), ...said };
  }
  if (typeof before === 'object' && before !== null && Object.keys(before).length > 0)
    return { ...before, ...said };
  const { evidence } = quantity.origin;
  if (before === undefined && evidence !== undefined) return { evidence: evidence.id, ...said };
  return { ...rangeForm(quantity), ...said };
}

/** The numbers of a quantity as a scenario writes them. */
function rangeForm(quantity: Quantity): object {
  const { low, central, high } = quantity;
  if (low === high) return { value: low };
  if (quantity.distribution === 'discrete')
    return {
      values: quantity.outcomes.map(({ value }) => value),
      chances: quantity.outcomes.map(({ chance }) => chance),
      central,
    };
  const { distribution, interval } = quantity;
  return { low, ...(!followsEnds(quantity) && { central }), high, distribution, interval };
}

function freeParameter({ value }: YamlFile, number: number): string {
  const known = keysOf(value, 'parameters');
  const wanted = `workbook-${number + 1}`;
  return known.includes(wanted) ? `${wanted}-${known.length}` : wanted;
}

/** One text of --set, taken apart. */
interface SetText {
  readonly text: string;
  readonly path: string;
  readonly value: Value;
  /** Reports that it cannot be used, and what may have been meant. */
  readonly refuse: (reason: SetFault, near?: string) => void;
}

/** The text with points for decimal commas, where it is a value then; three digits behind a comma may as well be thousands. */
function withDecimalPoints(text: string, equals: number): string | undefined {
  const value = text.slice(equals + 1);
  if (!/\d,\d/.test(value) || /,\d{3}(?!\d)/.test(value)) return undefined;
  const points = value.replace(/(\d),(?=\d)/g, '$1.');
  return parseValue(points.trim()) === undefined ? undefined : `${text.slice(0, equals + 1)}${points}`;
}

/** The texts of --set that have a path and a value; of the others it is reported what they lack. */
export function readSets(texts: readonly string[], problems: ProblemList): readonly SetText[] {
  return texts.flatMap((text): SetText[] => {
    const refuse = (reason: SetFault, near?: string) =>
      problems.add('wrong-set', undefined, { found: text, reason, near });
    const equals = text.indexOf('=');
    const value = parseValue(text.slice(equals + 1).trim());
    if (equals < 1) refuse({ is: 'no-equals-sign' });
    else if (value === undefined) refuse({ is: 'no-value' }, withDecimalPoints(text, equals));
    else return [{ text, path: text.slice(0, equals).trim(), value, refuse }];
    return [];
  });
}

type Location =
  | { readonly path: Path }
  | {
      readonly reason: SetFault;
      /** What may have been meant. */
      readonly near?: string | undefined;
    };

const heads = ['parameter', 'project', 'settings', 'costs', 'risks', 'maturity', 'tracking', 'effects'];

/** The path inside the file for a path as users write it, or why there is none. */
function locate(text: string, value: unknown): Location {
  const [head = '', id = '', ...rest] = text.split('.');
  switch (head) {
    case 'parameter':
      if (id === '' || rest.length > 0) return { reason: { is: 'parameter-path' } };
      return getIn(value, ['parameters', id]) === undefined
        ? {
            reason: { is: 'no-parameter', id },
            near: near(head, id, rest, keysOf(value, 'parameters')),
          }
        : { path: ['parameters', id] };
    case 'settings':
      if (id === '' || rest.length > 0) return { reason: { is: 'settings-path' } };
      return { path: ['settings', id] };
    case 'effects': {
      const list = getIn(value, ['effects']);
      const found = Array.isArray(list) ? list.findIndex((each) => getIn(each, ['id']) === id) : -1;
      if (found < 0 || rest.length !== 2)
        return { reason: { is: 'other-beginning', beginning: text, heads } };
      return { path: ['effects', found, 'options', ...rest] };
    }
    case 'tracking':
      if (id === '' || rest.length > 0) return { reason: { is: 'other-beginning', beginning: text, heads } };
      return { path: ['tracking', id] };
    case 'costs':
      if (rest.length !== 1) return { reason: { is: 'costs-path' } };
      return getIn(value, ['costs', id]) === undefined
        ? {
            reason: { is: 'no-costs', id },
            near: near(head, id, rest, keysOf(value, 'costs')),
          }
        : { path: ['costs', id, ...rest] };
    case 'maturity':
      if (id === '') return { reason: { is: 'maturity-path' } };
      return getIn(value, ['maturity']) === undefined
        ? { reason: { is: 'no-maturity' } }
        : {
            // A level may have a decimal point.
            path:
              id === 'realised_share' && rest.length > 0
                ? ['maturity', id, rest.join('.')]
                : withOwnKeys(value, ['maturity'], [id, ...rest]),
          };
    case 'project':
    case 'risks': {
      const list = head === 'project' ? 'projects' : 'risks';
      const entries = getIn(value, [list]);
      const ids = Array.isArray(entries) ? entries.map((each) => String(getIn(each, ['id']))) : [];
      const index = ids.indexOf(id);
      if (index < 0) {
        const is = head === 'project' ? 'no-project' : 'no-risk';
        return { reason: { is, id }, near: near(head, id, rest, ids) };
      }
      return rest.length > 0
        ? { path: withOwnKeys(value, [list, index], rest) }
        : { reason: { is: head === 'project' ? 'project-path' : 'risk-path' } };
    }
    default:
      return {
        reason: { is: 'other-beginning', beginning: head, heads },
        near: near(
          '',
          head,
          [id, ...rest].filter((part) => part !== ''),
          heads,
        ),
      };
  }
}

/** A path with the keys as the file has them: letters may be composed otherwise there than on the command line. */
function withOwnKeys(value: unknown, from: Path, rest: readonly string[]): Path {
  const path = [...from];
  for (const step of rest) {
    const group = getIn(value, path);
    if (Array.isArray(group) && /^\d+$/.test(step)) {
      // Steps of a price are counted from 1.
      path.push(Number(step) - 1);
      continue;
    }
    const keys = typeof group === 'object' && group !== null ? Object.keys(group) : [];
    const own = keys.find((key) => key.normalize('NFC') === step.normalize('NFC'));
    path.push(keys.includes(step) ? step : (own ?? step));
  }
  return path;
}

function keysOf(value: unknown, key: string): readonly string[] {
  return Object.keys(getIn(value, [key]) ?? {});
}

/** The same path with the nearest known name in the place of the unknown one. */
function near(
  head: string,
  found: string,
  rest: readonly string[],
  known: readonly string[],
): string | undefined {
  const name = nearestName(found, known);
  return name === undefined ? undefined : [head, name, ...rest].filter((part) => part !== '').join('.');
}

type Value = number | string | { readonly low: number; readonly central?: number; readonly high: number };

function parseValue(text: string): Value | undefined {
  const parts = text.split('..');
  const numbers = parts.map((part) =>
    /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(part) ? Number(part) : undefined,
  );
  const [first, second, third] = numbers;
  if (numbers.every((each) => each !== undefined)) {
    if (numbers.length === 1) return first;
    if (numbers.length === 2) return { low: first as number, high: second as number };
    if (numbers.length === 3)
      return { low: first as number, central: second as number, high: third as number };
    return undefined;
  }
  return parts.length === 1 && /^[a-z][a-z0-9-]*$/.test(text) ? text : undefined;
}

function keepOwn(before: unknown, value: Exclude<Value, string>): unknown {
  const isNumber = typeof value === 'number';
  const kept = [...(isNumber ? [] : drawnKeys), ...ownKeys].flatMap((key) => {
    const old = getIn(before, [key]);
    return old === undefined ? [] : [[key, old] as const];
  });
  if (isNumber && kept.length === 0) return value;
  return { ...Object.fromEntries(kept), ...(isNumber ? { value } : value) };
}
