import { askedNumbers, type Kind } from '../model/catalogue-form.ts';
import type { CostRow } from '../model/cost-structure.ts';
import type { DraftProject } from '../model/draft.ts';

/**
 * Puts the kinds of the catalogue into the projects of a first scenario and those that are only offered: without a choice, those
 * fit for a default that need no further number, find costs and exclude none of the ones before them.
 *
 * Shape   kinds: in the order of their ids; rows: the costs of the municipality; chosen: ids, all of them kinds
 */
export function chooseProjects(
  kinds: ReadonlyMap<string, Kind>,
  rows: readonly CostRow[],
  chosen: readonly string[] | undefined,
): { readonly projects: readonly DraftProject[]; readonly offered: readonly DraftProject[] } {
  const eurOf = new Map<string, number>();
  for (const { service, amountEur } of rows) eurOf.set(service, (eurOf.get(service) ?? 0) + amountEur);
  const draft = (id: string, kind: Kind): DraftProject => ({
    id,
    kind,
    services: kind.services.filter((service) => (eurOf.get(service) ?? 0) > 0),
    withoutCosts: kind.services.filter((service) => (eurOf.get(service) ?? 0) <= 0),
  });
  const projects: DraftProject[] = [];
  if (chosen !== undefined) {
    for (const id of chosen) projects.push(draft(id, kinds.get(id) as Kind));
  } else {
    for (const [id, kind] of kinds) {
      const project = draft(id, kind);
      const isComplete = askedNumbers(kind).length === 0 && hasItsCosts(project);
      if (kind.fit_for_default && isComplete && projects.every((each) => !areTwins(each, project)))
        projects.push(project);
    }
  }
  const taken = new Set(projects.map(({ id }) => id));
  const offered = [...kinds].flatMap(([id, kind]) =>
    kind.fit_for_default && !taken.has(id) ? [draft(id, kind)] : [],
  );
  return { projects: byPace(projects), offered: byPace(offered) };
}

/** Whether a share of costs has costs to be a share of; what is counted otherwise needs none. */
export function hasItsCosts({ kind, services }: DraftProject): boolean {
  return kind.saving.method !== 'share-of-costs' || services.length > 0;
}

/** Whether two kinds count the same euros or minutes. */
export function areTwins(
  a: Pick<DraftProject, 'id' | 'kind'>,
  b: Pick<DraftProject, 'id' | 'kind'>,
): boolean {
  return a.kind.not_with?.includes(b.id) === true || b.kind.not_with?.includes(a.id) === true;
}

function byPace(projects: readonly DraftProject[]): readonly DraftProject[] {
  return [
    ...projects.filter(({ kind }) => kind.pace === 'quick'),
    ...projects.filter(({ kind }) => kind.pace === 'slow'),
  ];
}
