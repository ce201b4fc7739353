import type { Correlation } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import { getIn } from './position.ts';
import { CorrelationForm } from './scenario-form.ts';
import type { YamlFile } from './yaml-file.ts';

/** The correlations of a scenario, each judged alone; whether its paths name inputs is for the model to say. */
export function readCorrelations(file: YamlFile, problems: ProblemList): readonly Correlation[] {
  const list = getIn(file.value, ['correlations']);
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.add('wrong-type', file.place(['correlations']), { found: list, expected: { is: 'list' } });
    return [];
  }
  return [...list.keys()].flatMap((index) => {
    const at = ['correlations', index];
    const form = file.parse(CorrelationForm, at, problems);
    if (form === undefined) return [];
    const { between, rank } = form;
    if (!(rank >= -1 && rank <= 1)) {
      problems.add('rank-out-of-range', file.place([...at, 'rank']), { found: rank });
      return [];
    }
    const places = [file.place([...at, 'between', 0]), file.place([...at, 'between', 1])] as const;
    const origin = { place: file.place(at), evidence: undefined };
    return [{ between: between as [string, string], rank, origin, places }];
  });
}
