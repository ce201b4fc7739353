import type { Model } from '../model/compile.ts';
import { costsAt } from '../model/linear-costs.ts';

/** The costs that a project saves from, the inputs central: what levels leave where they take something off; undefined where it has none. */
export function centralBase({ projects, maturity }: Model, project: number): number | undefined {
  const { baseEur, left } = projects[project]!;
  return left === undefined || maturity === undefined ? baseEur : costsAt(left.costs, maturity.centralOf);
}
