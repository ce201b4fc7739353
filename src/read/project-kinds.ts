import { askedNumbers, type Kind } from '../model/catalogue-form.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { getIn } from './position.ts';
import type { YamlFile } from './yaml-file.ts';

/** A project as far as its kind is concerned. */
interface ProjectOfKind {
  readonly index: number;
  readonly id: string;
  readonly kind: string | undefined;
  readonly isChecked: boolean;
}

/**
 * Holds the projects of a scenario against the kinds they name: numbers that the municipality must give and that are empty,
 * and projects that count the same euros.
 *
 * Shape   list: the projects as the file has them
 * @returns positions of projects that lack a number, of which nothing further is worth saying
 */
export function checkKinds(
  list: readonly unknown[],
  file: YamlFile,
  catalogue: Catalogue,
  problems: ProblemList,
): ReadonlySet<number> {
  const projects = list.map((_, index): ProjectOfKind => {
    const text = (key: string) => {
      const found = getIn(list, [index, key]);
      return typeof found === 'string' ? found : undefined;
    };
    return {
      index,
      id: text('id') ?? String(index + 1),
      kind: text('kind'),
      isChecked: text('twins') === 'checked',
    };
  });
  const lacking = new Set<number>();
  for (const project of projects) {
    const { index, kind: id } = project;
    if (id === undefined) continue;
    const kind = catalogue.find(id);
    if (kind === undefined) {
      if (!catalogue.ids().includes(id))
        problems.add('unknown-kind', file.place(['projects', index, 'kind']), {
          found: id,
          known: catalogue.ids(),
        });
      continue;
    }
    for (const { keys, ask } of askedNumbers(kind)) {
      const at = ['projects', index, 'saving', ...keys];
      if (getIn(file.value, at) !== null) continue;
      problems.add('number-to-give', file.place(at, 'key'), { key: keys.join('.'), kind: kind.label, ask });
      lacking.add(index);
    }
    if (project.isChecked) continue;
    const twins = [...(kind.not_with ?? [])];
    for (const other of projects.slice(0, index)) {
      if (other.isChecked) continue;
      const otherKind = other.kind === undefined ? undefined : catalogue.find(other.kind);
      const isTwin =
        (other.kind !== undefined && twins.includes(other.kind)) ||
        otherKind?.not_with?.includes(id) === true ||
        isOfReference(other, kind);
      if (isTwin) tellTwins(project, other);
    }
    for (const other of projects.slice(index + 1))
      if (!other.isChecked && isOfReference(other, kind)) tellTwins(other, project);
  }
  return lacking;

  /** Whether it is the project of the national scenario that rests on the same costs or work as a kind. */
  function isOfReference({ id, kind: own }: ProjectOfKind, { corresponds_to: reference }: Kind): boolean {
    return id === reference && id !== own;
  }

  function tellTwins(later: ProjectOfKind, earlier: ProjectOfKind): void {
    problems.add('twin-projects', file.place(['projects', later.index, 'id']), {
      id: later.id,
      other: earlier.id,
    });
  }
}
