import type { Model, Row } from '../../model/compile.ts';
import type { Application, Call } from '../../model/fund/application.ts';
import type { Label } from '../../model/label.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { evaluateAt } from '../../sample/corners.ts';

/** An application that a budget may pay: a project, or a whole scenario. */
export interface Candidate {
  readonly id: string;
  readonly label: Label | undefined;
  readonly model: Model;
  /** Its own row: of the project, or the total of the scenario. */
  readonly row: Row;
  readonly isWhole: boolean;
  readonly grantEur: number;
  readonly points: number | undefined;
  /** Whether it has the points that each criterion asks for at least. */
  readonly hasPoints: boolean;
  readonly theme: string | undefined;
  /** Places of others in the list. */
  readonly needs: readonly number[];
  readonly excludes: readonly number[];
  readonly minimumEur: number;
}

/** A candidate as it is written. */
interface Written {
  readonly id: string;
  readonly label: Label | undefined;
  readonly model: Model;
  readonly row: Row;
  readonly isWhole: boolean;
  readonly application: Application;
}

/** Grants nearer to each other than this are the same. */
const mostApart = 1;

/**
 * The applications of some scenarios, in the order of the files, each held against the call and the others.
 *
 * Shape   call: undefined where no scenario has one
 */
export function readCandidates(
  models: readonly Model[],
  call: Call | undefined,
  budgetEur: number | undefined,
  problems: ProblemList,
): readonly Candidate[] {
  const written = models.flatMap((model) => listWritten(model, models.length > 1, problems));
  if (written.length === 0 && !problems.hasErrors)
    problems.add('no-applications', { file: models[0]!.scenario.file }, {});
  const placeOfId = new Map(written.map(({ id }, at) => [id, at]));
  const ids = [...placeOfId.keys()];
  const find = (found: string, from: Written, place: Place | undefined): number | undefined => {
    const at = placeOfId.get(found) ?? placeOfId.get(`${from.model.scenario.id}.${found}`);
    if (at === undefined) problems.add('unknown-candidate', place, { found, known: ids });
    return at;
  };
  const named = written.map((each) => {
    const { form, places } = each.application;
    const listOf = (key: 'needs' | 'excludes') =>
      (form[key] ?? []).flatMap((found, at) => find(found, each, places[`${key}.${at}`]) ?? []);
    return { needs: listOf('needs'), excludes: listOf('excludes') };
  });
  for (const circle of circlesOf(named.map(({ needs }) => needs)))
    problems.add('needs-in-circle', written[circle[0]!]!.application.places['needs'], {
      candidates: circle.map((at) => written[at]!.id),
    });
  for (const [at, { needs, excludes }] of named.entries())
    for (const other of needs)
      if (excludes.includes(other) || named[other]!.excludes.includes(at))
        problems.add('needs-what-it-excludes', written[at]!.application.places['needs'], {
          candidate: written[at]!.id,
          other: written[other]!.id,
        });
  return written.map((each, at): Candidate => {
    const grantEur = grantOf(each, budgetEur, problems);
    return {
      id: each.id,
      label: each.label,
      model: each.model,
      row: each.row,
      isWhole: each.isWhole,
      grantEur,
      ...pointsOf(each, call, problems),
      theme: themeOf(each, call, problems),
      needs: named[at]!.needs,
      excludes: [
        ...new Set([
          ...named[at]!.excludes,
          ...named.flatMap(({ excludes }, other) => (excludes.includes(at) ? [other] : [])),
        ]),
      ],
      minimumEur: each.application.form.minimum_eur ?? grantEur,
    };
  });
}

function listWritten(model: Model, isOneOfSeveral: boolean, problems: ProblemList): readonly Written[] {
  const { scenario, rows } = model;
  const ofProjects = scenario.projects.filter(({ application }) => application !== undefined);
  if (scenario.application !== undefined) {
    if (ofProjects.length > 0)
      problems.add('application-twice', scenario.application.place, { scenario: scenario.id });
    const { id, label, application } = scenario;
    return [{ id, label, model, row: rows.at(-1)!, isWhole: true, application }];
  }
  return ofProjects.map(({ id, label, application }) => ({
    id: isOneOfSeveral ? `${scenario.id}.${id}` : id,
    label,
    model,
    row: rows.find((row) => row.level === 'project' && row.id === id)!,
    isWhole: false,
    application: application!,
  }));
}

function grantOf(
  { id, application: { form, place, places }, model, row }: Written,
  budgetEur: number | undefined,
  problems: ProblemList,
): number {
  const hasOwn =
    model.scenario.timeline !== undefined &&
    row.projects.some((project) => model.projects[project]!.project.flow?.hasGrant === true);
  const own = hasOwn ? evaluateAt(model, [{ row, measure: 'grant_eur' }], [new Map()])[0]![0]! : undefined;
  const grant = form.grant_eur ?? own;
  if (grant === undefined) {
    problems.add('missing-key', place, { key: 'grant_eur' });
    return 0;
  }
  if (form.grant_eur !== undefined && own !== undefined && Math.abs(grant - own) > mostApart)
    problems.add('grant-differs', places['grant_eur'], { candidate: id, grant, own });
  if (budgetEur !== undefined && grant > budgetEur)
    problems.add('grant-above-budget', places['grant_eur'] ?? place, {
      candidate: id,
      grant,
      budget: budgetEur,
    });
  return grant;
}

/** Its points: as they are written, or the mean of those by criterion, weighed as the call says. */
function pointsOf(
  { id, application: { form, places } }: Written,
  call: Call | undefined,
  problems: ProblemList,
): Pick<Candidate, 'points' | 'hasPoints'> {
  if (form.points !== undefined && form.criteria !== undefined)
    problems.add('points-twice', places['criteria'], { candidate: id });
  const criteria = call?.form.criteria ?? {};
  for (const found of Object.keys(form.criteria ?? {}))
    if (!Object.hasOwn(criteria, found))
      problems.add('unknown-criterion', places[`criteria.${found}`], { found, known: Object.keys(criteria) });
  if (form.criteria === undefined) return { points: form.points, hasPoints: true };
  const own = form.criteria;
  const weighed = Object.entries(criteria).map(([name, { weight, minimum_points: least }]) => ({
    weight,
    points: own[name] ?? 0,
    isEnough: least === undefined || (own[name] ?? 0) >= least,
  }));
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return {
    points:
      weights === 0 ? undefined : weighed.reduce((sum, each) => sum + each.weight * each.points, 0) / weights,
    hasPoints: weighed.every(({ isEnough }) => isEnough),
  };
}

function themeOf(
  { application: { form, places } }: Written,
  call: Call | undefined,
  problems: ProblemList,
): string | undefined {
  const themes = Object.keys(call?.form.themes ?? {});
  if (form.theme !== undefined && !themes.includes(form.theme))
    problems.add('unknown-theme', places['theme'], { found: form.theme, known: themes });
  return form.theme;
}

/** Rings in which each needs the next, each once and from its first member on. */
function circlesOf(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const circles: number[][] = [];
  const done = new Set<number>();
  const follow = (at: number, path: readonly number[]): void => {
    const before = path.indexOf(at);
    if (before >= 0) circles.push(path.slice(before));
    if (before >= 0 || done.has(at)) return;
    for (const next of needs[at] ?? []) follow(next, [...path, at]);
    done.add(at);
  };
  for (const at of needs.keys()) follow(at, []);
  return circles;
}
