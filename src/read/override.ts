import type { ProblemList } from '../problems/problem.ts';
import { getIn, type Path } from './position.ts';
import type { Override, YamlFile } from './yaml-file.ts';

/** What a new range keeps of the number it replaces: how it is drawn, not where it came from. */
const keptKeys = ['distribution', 'interval', 'unit'] as const;

/**
 * Turns --set texts (path=value) into values laid over a scenario file.
 *
 * Shape   one text each: parameter.ID=0.5, project.ID.saving.SHARE=0.4..0.6, settings.seed=7, costs.ID.year=2016
 */
export function readOverrides(texts: readonly string[], file: YamlFile, problems: ProblemList): readonly Override[] {
  const overrides: Override[] = [];
  for (const text of texts) {
    const equals = text.indexOf('=');
    const refuse = (reason: string) => problems.add('wrong-set', undefined, { found: text, reason });
    if (equals < 1) {
      refuse('there is no = between path and value');
      continue;
    }
    const path = locate(text.slice(0, equals).trim(), file.value);
    if (typeof path === 'string') {
      refuse(path);
      continue;
    }
    const value = parseValue(text.slice(equals + 1).trim());
    if (value === undefined) {
      refuse('the value is no number, no range and no word');
      continue;
    }
    overrides.push({ text, path, value: typeof value === 'string' ? value : keepDrawing(getIn(file.value, path), value) });
  }
  return overrides;
}

/** The path inside the file for a path as users write it, or why there is none. */
function locate(text: string, value: unknown): Path | string {
  const [head = '', ...rest] = text.split('.');
  switch (head) {
    case 'parameter':
      if (rest.length !== 1) return 'a parameter path has two parts, parameter.ID';
      return getIn(value, ['parameters', rest[0] as string]) === undefined
        ? `the scenario has no parameter ${rest[0]}`
        : ['parameters', rest[0] as string];
    case 'settings':
      return rest.length === 1 ? ['settings', rest[0] as string] : 'a settings path has two parts, settings.NAME';
    case 'costs':
      return rest.length === 2 && getIn(value, ['costs', rest[0] as string]) !== undefined
        ? ['costs', ...rest]
        : 'the scenario has no such cost structure; write costs.ID.year';
    case 'project': {
      const projects = getIn(value, ['projects']);
      const index = Array.isArray(projects) ? projects.findIndex((each) => getIn(each, ['id']) === rest[0]) : -1;
      if (index < 0) return `the scenario has no project ${rest[0]}`;
      return rest.length > 1 ? ['projects', index, ...rest.slice(1)] : 'the path ends at the project';
    }
    default:
      return `a path begins with parameter, project, settings or costs, not with ${JSON.stringify(head)}`;
  }
}

type Value = number | string | { readonly low: number; readonly central?: number; readonly high: number };

function parseValue(text: string): Value | undefined {
  const parts = text.split('..');
  const numbers = parts.map((part) => (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(part) ? Number(part) : undefined));
  const [first, second, third] = numbers;
  if (numbers.every((each) => each !== undefined)) {
    if (numbers.length === 1) return first;
    if (numbers.length === 2) return { low: first as number, high: second as number };
    if (numbers.length === 3) return { low: first as number, central: second as number, high: third as number };
    return undefined;
  }
  return parts.length === 1 && /^[a-z][a-z0-9-]*$/.test(text) ? text : undefined;
}

function keepDrawing(before: unknown, value: Exclude<Value, string>): unknown {
  if (typeof value === 'number') return value;
  const kept = keptKeys.flatMap((key) => {
    const old = getIn(before, [key]);
    return old === undefined ? [] : [[key, old] as const];
  });
  return { ...Object.fromEntries(kept), ...value };
}
